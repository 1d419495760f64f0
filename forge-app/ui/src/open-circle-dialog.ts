import { Modal, router, showFlag } from "@forge/bridge";
import type { CircleModal, CircleWish } from "./circle-wish.ts";
import { globalPageAddress } from "./global-page-address.ts";
import type { HostContext } from "./host-context.ts";
import type { Messages } from "./messages/messages.tsx";

/** What the dialog says when it closes after a circle was proposed. */
export interface ProposedJustNow {
  readonly proposed: string;
  readonly topic: string;
}

interface Opener {
  readonly messages: Messages;
  readonly host: Pick<HostContext, "installedOn">;
  /** what is shown is no longer right */
  readonly onProposed?: (() => void) | undefined;
}

/** Opens the dialog in which a circle is proposed. */
export async function openCircleDialog(circle: CircleWish, opener: Opener): Promise<void> {
  const modal = new Modal({
    size: "medium",
    title: opener.messages.text("circle.propose"),
    context: { circle } satisfies CircleModal,
    onClose: (payload: unknown) => {
      if (!isProposed(payload)) return;
      showProposed(payload, opener);
      opener.onProposed?.();
    },
  });
  await modal.open();
}

/** A flag says that a circle is there and leads to it; there it is changed and removed again. */
export function showProposed({ proposed, topic }: ProposedJustNow, { messages, host }: Opener): void {
  const address = globalPageAddress(host.installedOn, { section: "circles", q: proposed });
  showFlag({
    id: `proposed-${proposed}`,
    type: "success",
    isAutoDismiss: false,
    title: messages.text("circle.proposed"),
    description: topic,
    actions: [{ text: messages.text("do.open"), onClick: () => void router.navigate(address) }],
  });
}

function isProposed(payload: unknown): payload is ProposedJustNow {
  return typeof payload === "object" && payload !== null && "proposed" in payload && "topic" in payload;
}
