import { view } from "@forge/bridge";
import { useMemo } from "react";
import { useAlongside } from "../alongside.tsx";
import { useMessages } from "../messages/messages.tsx";
import type { SharedJustNow } from "../open-share-dialog.ts";
import { parseShareWish } from "../share-wish.ts";
import "../styles/sharing.css";
import { ShareFormView } from "./share/share-form.tsx";
import { useNewShare } from "./share/use-new-share.ts";

/** Something that helped, passed on over the page one is on. Closed by Escape, it keeps what was typed. */
export function ShareDialog() {
  const messages = useMessages();
  const { host } = useAlongside();
  const wish = useMemo(() => parseShareWish(host.modal ?? {}), [host.modal]);
  const { share, cancel } = useNewShare(wish, {
    onShared: (shared, title) => void view.close({ shared, title } satisfies SharedJustNow),
    onCancel: () => void view.close(),
  });
  return (
    <div className="al al-dialog" role="region" aria-labelledby="share-title">
      <h2 id="share-title">{messages.text("shared.share")}</h2>
      <ShareFormView
        share={share}
        inView={wish.item}
        submit={messages.text("shared.do")}
        buttons={
          <button type="button" className="al-button al-button-quiet" onClick={cancel}>
            {messages.text("do.cancel")}
          </button>
        }
      />
    </div>
  );
}
