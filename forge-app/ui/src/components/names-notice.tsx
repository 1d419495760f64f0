import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";

/** Names could not be looked up: what is stored is shown without them. */
export function NamesNotice({ onAgain }: { readonly onAgain: () => void }) {
  const messages = useMessages();
  return (
    <div className="al-notice">
      <Glyph name="waiting" />
      <div>
        <p>{messages.text("data.namesMissing")}</p>
        <button type="button" className="al-link" onClick={onAgain}>
          {messages.text("do.tryAgain")}
        </button>
      </div>
    </div>
  );
}
