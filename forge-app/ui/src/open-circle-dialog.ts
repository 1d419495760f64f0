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
  readonly onProposed: (() => void) | undefined;
}

/** Opens the dialog in which a circle is proposed. When it was, a flag says so and leads to it; there it is changed and removed again. */
export async function openCircleDialog(circle: CircleWish, { messages, host, onProposed }: Opener): Promise<void> {
  const modal = new Modal({
    size: "medium",
    title: messages.text("circle.propose"),
    context: { circle } satisfies CircleModal,
    onClose: (payload: unknown) => {
      if (!isProposed(payload)) return;
      const { proposed, topic } = payload;
      showFlag({
        id: `proposed-${proposed}`,
        type: "success",
        isAutoDismiss: false,
        title: messages.text("circle.proposed"),
        description: topic,
        actions: [
          {
            text: messages.text("do.open"),
            onClick: () => void router.navigate(globalPageAddress(host.installedOn, { section: "circles", q: proposed })),
          },
        ],
      });
      onProposed?.();
    },
  });
  await modal.open();
}

function isProposed(payload: unknown): payload is ProposedJustNow {
  return typeof payload === "object" && payload !== null && "proposed" in payload && "topic" in payload;
}
