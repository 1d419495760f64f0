import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";

interface TroubleNoticeProps {
  readonly sentence: string;
  /** the same once more; null where that would not help */
  readonly onAgain: (() => void) | null;
}

/** What did not work, with the way to try again. */
export function TroubleNotice({ sentence, onAgain }: TroubleNoticeProps) {
  const messages = useMessages();
  return (
    <div className="al-notice" role="alert">
      <Glyph name="warning" />
      <div>
        <p>{sentence}</p>
        {onAgain === null ? null : (
          <button type="button" className="al-link" onClick={onAgain}>
            {messages.text("do.tryAgain")}
          </button>
        )}
      </div>
    </div>
  );
}
