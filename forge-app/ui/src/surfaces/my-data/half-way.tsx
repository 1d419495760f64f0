import { Glyph } from "../../components/glyph.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";

interface HalfWayProps {
  readonly said: MessageKey;
  readonly onGoOn: () => void;
}

/** Something stopped half-way, and can go on from there. */
export function HalfWay({ said, onGoOn }: HalfWayProps) {
  const messages = useMessages();
  return (
    <div className="al-notice" role="alert">
      <Glyph name="warning" />
      <div>
        <p>{messages.text(said)}</p>
        <button type="button" className="al-link" onClick={onGoOn}>
          {messages.text("data.goOn")}
        </button>
      </div>
    </div>
  );
}
