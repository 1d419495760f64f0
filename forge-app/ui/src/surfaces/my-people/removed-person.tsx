import type { RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";

interface RemovedPersonProps {
  readonly record: RecordOf<"trust">;
  readonly name: string;
  readonly onPutBack: (record: RecordOf<"trust">) => void;
}

/** Stays until the section is left: removing can be undone. */
export function RemovedPerson({ record, name, onPutBack }: RemovedPersonProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const putBack = async (): Promise<void> => {
    const saved = await save(() => suite.records.save({ kind: "trust", id, version: null, content: record.content }));
    if (saved?.kind === "trust") onPutBack(saved);
  };
  return (
    <li className="al-gone">
      <div className="al-row">
        <p role="status">{messages.rich("people.removed", { name: <bdi>{name}</bdi> })}</p>
        <button type="button" className="al-link" autoFocus disabled={saving.phase === "saving"} onClick={() => void putBack()}>
          {messages.text("do.putBack")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void putBack()} />
    </li>
  );
}
