import { PortError, recordDraftOfResource, refOfRecord, resourceDraftOf } from "@alongside/core";
import type { RecordOf, RecordRefusal, Result, StoredRecord } from "@alongside/core";
import { Modal, router, showFlag } from "@forge/bridge";
import type { Alongside } from "./alongside.tsx";
import { failureText, refusalText } from "./components/save-notice.tsx";
import { globalPageAddress } from "./global-page-address.ts";
import type { MessageKey, Messages } from "./messages/messages.tsx";
import type { ShareModal, ShareWish } from "./share-wish.ts";

/** What the dialog says when it closes after something was shared. */
export interface SharedJustNow {
  readonly shared: RecordOf<"resource">;
  readonly title: string;
}

interface Opener {
  readonly suite: Alongside["suite"];
  readonly messages: Messages;
  readonly installedOn: Alongside["host"]["installedOn"];
  /** something was shared, taken back or put back, so what is shown is no longer right */
  readonly onChange?: () => void;
}

/** Opens the dialog in which something is shared. When it was, a flag says so and offers to take it back. */
export async function openShareDialog(share: ShareWish, opener: Opener): Promise<void> {
  const modal = new Modal({
    size: "medium",
    title: opener.messages.text("shared.share"),
    context: { share } satisfies ShareModal,
    onClose: (payload: unknown) => {
      if (!isShared(payload)) return;
      showShared(payload, opener);
      opener.onChange?.();
    },
  });
  await modal.open();
}

function isShared(payload: unknown): payload is SharedJustNow {
  return typeof payload === "object" && payload !== null && "shared" in payload && "title" in payload;
}

/** The flag stays until it is closed: there is no hurry to change one's mind. */
export function showShared({ shared, title }: SharedJustNow, opener: Opener): void {
  const { messages, installedOn } = opener;
  const flag = showFlag({
    id: `shared-${crypto.randomUUID()}`,
    type: "success",
    isAutoDismiss: false,
    title: messages.text("shared.done"),
    description: title,
    actions: [
      { text: messages.text("do.takeBack"), onClick: () => void flag.close().then(() => takeBack({ shared, title }, opener)) },
      {
        text: messages.text("shared.seeIt"),
        onClick: () => void router.navigate(globalPageAddress(installedOn, { section: "shared" })),
      },
    ],
  });
}

/** Takes it back, and says what came of it; what was taken back can be put back. */
async function takeBack({ shared, title }: SharedJustNow, opener: Opener): Promise<void> {
  const { suite, messages } = opener;
  const trouble = await troubleWith(() => suite.records.remove(refOfRecord(shared)), messages);
  if (trouble !== null) {
    showTrouble({ title: "shared.notTakenBack", trouble }, opener, () => takeBack({ shared, title }, opener));
    return;
  }
  const flag = showFlag({
    id: `taken-back-${crypto.randomUUID()}`,
    type: "success",
    isAutoDismiss: false,
    title: messages.text("shared.takenBack"),
    description: title,
    actions: [{ text: messages.text("do.putBack"), onClick: () => void flag.close().then(() => putBack({ shared, title }, opener)) }],
  });
  opener.onChange?.();
}

async function putBack({ shared, title }: SharedJustNow, opener: Opener): Promise<void> {
  const { suite, messages } = opener;
  const draft = recordDraftOfResource({ ...resourceDraftOf(shared), version: null });
  const trouble = await troubleWith(() => suite.records.save(draft), messages);
  if (trouble !== null) {
    showTrouble({ title: "shared.notPutBack", trouble }, opener, () => putBack({ shared, title }, opener));
    return;
  }
  showShared({ shared, title }, opener);
  opener.onChange?.();
}

/** Why something was not written; null when it was. */
async function troubleWith(write: () => Promise<Result<StoredRecord | null, RecordRefusal>>, messages: Messages): Promise<string | null> {
  try {
    const result = await write();
    return result.ok ? null : (refusalText(result.error, messages) ?? "");
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return failureText({ phase: "failed", kind: error.kind, retryAfterMs: error.retryAfterMs }, messages);
  }
}

interface Trouble {
  readonly title: MessageKey;
  readonly trouble: string;
}

/** What failed can be tried again from the flag. */
function showTrouble({ title, trouble }: Trouble, { messages }: Opener, again: () => Promise<void>): void {
  const flag = showFlag({
    id: `trouble-${crypto.randomUUID()}`,
    type: "warning",
    isAutoDismiss: false,
    title: messages.text(title),
    description: trouble,
    actions: [{ text: messages.text("do.tryAgain"), onClick: () => void flag.close().then(again) }],
  });
}
