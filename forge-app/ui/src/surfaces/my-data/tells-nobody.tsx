import { useId } from "react";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";

const NEVER = ["data.imp.reads", "data.imp.time", "data.imp.rank", "data.imp.attend"] as const;
const ONLY_YOURS = ["data.imp.declined", "data.imp.trust"] as const;

/** What is never recorded, and what is recorded for its owner alone: two lists, because they are two promises. */
export function TellsNobody() {
  const messages = useMessages();
  return (
    <section className="al-section">
      <h2>{messages.text("data.impossible")}</h2>
      <div className="al-columns">
        <Promised said="data.never" of={NEVER} />
        <Promised said="data.onlyYours" of={ONLY_YOURS} />
      </div>
    </section>
  );
}

function Promised({ said, of }: { readonly said: MessageKey; readonly of: readonly MessageKey[] }) {
  const messages = useMessages();
  const id = useId();
  return (
    <div className="al-section">
      <p id={id} className="al-reading">
        {messages.text(said)}
      </p>
      <ul className="al-bullets" aria-labelledby={id}>
        {of.map((key) => (
          <li key={key}>{messages.text(key)}</li>
        ))}
      </ul>
    </div>
  );
}
