import { PortError } from "@alongside/core";
import type { Asked } from "@alongside/core";
import { Modal, router, showFlag } from "@forge/bridge";
import type { Alongside } from "./alongside.tsx";
import type { AskDialogWish } from "./ask-dialog-wish.ts";
import { commentUrl } from "./comment-url.ts";
import { failureText } from "./components/save-notice.tsx";
import type { Messages } from "./messages/messages.tsx";

/** What the dialog says when it closes after a question was sent. */
export interface PostedQuestion {
  readonly asked: Asked;
  /** where it stands; null when a go-between has it */
  readonly page: AskDialogWish["page"];
  /** the go-between's first name; null for a comment */
  readonly between: string | null;
}

interface Opener {
  readonly suite: Alongside["suite"];
  readonly messages: Messages;
  /** something was sent or taken back, so what is shown about one's questions is no longer right */
  readonly onChange?: () => void;
}

/** Opens the dialog in which one question is written to one person. When it was sent, a flag says so and offers to take it back. */
export async function openAskDialog(wish: AskDialogWish, opener: Opener): Promise<void> {
  const modal = new Modal({
    size: "medium",
    title: opener.messages.text("ask.title", { name: wish.person.name }),
    context: wish,
    onClose: (payload: unknown) => {
      if (!isPosted(payload)) return;
      showPosted(payload, opener);
      opener.onChange?.();
    },
  });
  await modal.open();
}

function isPosted(payload: unknown): payload is PostedQuestion {
  return typeof payload === "object" && payload !== null && "asked" in payload;
}

/** The flag stays until it is closed: there is no hurry to change one's mind. */
export function showPosted(posted: PostedQuestion, opener: Opener): void {
  const { messages } = opener;
  const { page, between } = posted;
  const id = `asked-${crypto.randomUUID()}`;
  const open = { text: messages.text("do.open"), onClick: () => void router.navigate(addressOf(posted)) };
  const flag = showFlag({
    id,
    type: "success",
    isAutoDismiss: false,
    title: between === null ? messages.text("ask.sent", { title: page?.title ?? "" }) : messages.text("ask.sentBetween", { between }),
    description: `${messages.text("ask.undoNote")} ${messages.text("ask.noAnswerFine")}`,
    actions: [
      { text: messages.text("do.takeBack"), onClick: () => void flag.close().then(() => takeBack(posted.asked, opener)) },
      ...(between === null ? [open] : []),
    ],
  });
}

/** Where a question stands on its page. */
function addressOf({ page, asked }: PostedQuestion): string {
  return page === null ? "/wiki" : commentUrl(page, asked.comment);
}

/** Takes a question back and says what came of it; what failed can be tried again from the flag. */
export async function takeBack(asked: Asked, opener: Opener): Promise<void> {
  const { suite, messages } = opener;
  const id = `taken-back-${crypto.randomUUID()}`;
  try {
    await suite.asking.takeBack(asked);
    showFlag({
      id,
      type: "success",
      isAutoDismiss: false,
      title: messages.text(asked.comment === null ? "ask.takenBackBetween" : "ask.takenBack"),
    });
    opener.onChange?.();
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    const flag = showFlag({
      id,
      type: "warning",
      isAutoDismiss: false,
      title: messages.text("ask.notTakenBack"),
      description: failureText({ phase: "failed", kind: error.kind, retryAfterMs: error.retryAfterMs }, messages),
      actions: [{ text: messages.text("do.tryAgain"), onClick: () => void flag.close().then(() => takeBack(asked, opener)) }],
    });
  }
}
