import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { showShared } from "../../open-share-dialog.ts";
import { shareWishFrom } from "../../share-wish.ts";
import "../../styles/sharing.css";
import { ShareFormView } from "../share/share-form.tsx";
import { useNewShare } from "../share/use-new-share.ts";

/** Something that helped, passed on beside an issue: the panel itself turns into the form. Back to the answer, it keeps what was typed. */
export function ShareInPanel({ onEnd }: { readonly onEnd: () => void }) {
  const messages = useMessages();
  const { host, suite } = useAlongside();
  const wish = shareWishFrom(host);
  const { share } = useNewShare(wish, {
    onShared: (shared, title) => {
      showShared({ shared, title }, { suite, messages, installedOn: host.installedOn });
      onEnd();
    },
    onCancel: onEnd,
  });
  return (
    <section className="al al-panel al-apart" aria-labelledby="share-title">
      <h2 id="share-title">{messages.text("shared.share")}</h2>
      <ShareFormView
        share={share}
        inView={wish.item}
        submit={messages.text("shared.do")}
        buttons={
          <button type="button" className="al-button al-button-quiet" onClick={onEnd}>
            {messages.text("do.back")}
          </button>
        }
      />
    </section>
  );
}
