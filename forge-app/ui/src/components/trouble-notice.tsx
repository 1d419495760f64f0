import type { MessageKey } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";

interface TroubleNoticeProps {
  readonly sentence: string;
  /** the same once more; null where that would not help */
  readonly onAgain: (() => void) | null;
  /** the word on the way to try again, where it is another one */
  readonly againWord?: MessageKey;
}

/** What did not work, with the way to try again. */
export function TroubleNotice({ sentence, onAgain, againWord = "do.tryAgain" }: TroubleNoticeProps) {
  const messages = useMessages();
  return (
    <div className="al-notice" role="alert">
      <Glyph name="warning" />
      <div>
        <p>{sentence}</p>
        {onAgain === null ? null : (
          <button type="button" className="al-link" onClick={onAgain}>
            {messages.text(againWord)}
          </button>
        )}
      </div>
    </div>
  );
}
