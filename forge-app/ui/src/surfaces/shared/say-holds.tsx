import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { About } from "./for-others.tsx";

interface SayHoldsProps {
  readonly about: About;
  readonly onSaid: () => void;
  readonly onCancel: () => void;
}

/** Whether it still holds, said by somebody who looked again. One person has one word; a second one takes the place of the first. */
export function SayHolds({ about, onSaid, onCancel }: SayHoldsProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const [latest, setLatest] = useState(true);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const say = async (holds: boolean): Promise<void> => {
    if (saving.phase === "saving") return;
    setLatest(holds);
    const content = { ...about, holds };
    const said = await save(async () => {
      const result = await suite.records.save({ kind: "stillGood", id, version: null, content });
      if (result.ok || result.error.kind !== "already-there") return result;
      const { existing } = result.error;
      return suite.records.save({ kind: "stillGood", id: existing.id, version: existing.version, content });
    });
    if (said !== undefined) onSaid();
  };
  return (
    <div className="al-sunken" role="group" aria-label={messages.text("data.stillGood")}>
      <p className="al-hint">{messages.text("shared.holdsNote")}</p>
      <div className="al-row">
        <button type="button" ref={first} className="al-button" onClick={() => void say(true)}>
          {messages.text("shared.holds")}
        </button>
        <button type="button" className="al-button" onClick={() => void say(false)}>
          {messages.text("shared.holdsNot")}
        </button>
        <button type="button" className="al-button al-button-quiet" onClick={onCancel}>
          {messages.text("do.cancel")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void say(latest)} />
    </div>
  );
}
