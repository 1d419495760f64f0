import type { RecordRef } from "@alongside/core";
import { itemId, refOfRecord } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { useMessages } from "../messages/messages.tsx";
import { useSaving } from "../use-saving.ts";
import { SaveNotice } from "./save-notice.tsx";

/** Says to the author of a page why they are not named, and lets them step back from it. */
export function OwnPage({ page }: { readonly page: string }) {
  const messages = useMessages();
  const [id] = useState(() => crypto.randomUUID());
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [stepped, setStepped] = useState<RecordRef | null>(null);
  const [isChanged, setChanged] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChanged) button.current?.focus();
  }, [isChanged, stepped]);
  const stepBack = async (): Promise<void> => {
    const record = await save(async () => {
      const result = await suite.records.save({ kind: "stepBack", id, version: null, content: { from: "item", item: itemId(page) } });
      // Chosen once already, here or in another window: it is as it was wished.
      return !result.ok && result.error.kind === "already-there" ? { ok: true as const, value: result.error.existing } : result;
    });
    if (record === undefined) return;
    setStepped(refOfRecord(record));
    setChanged(true);
  };
  const undo = async (ref: RecordRef): Promise<void> => {
    if ((await save(() => suite.records.remove(ref))) === undefined) return;
    setStepped(null);
    setChanged(true);
  };
  const change = (): void => {
    if (saving.phase !== "saving") void (stepped === null ? stepBack() : undo(stepped));
  };
  return (
    <div className="al-own-page">
      <p className="al-hint">
        <span role="status">{messages.text(stepped === null ? "who.you" : "who.stepBackDone")}</span>{" "}
        <button type="button" ref={button} className="al-link" onClick={change}>
          {messages.text(stepped === null ? "who.stepBack" : "do.undo")}
        </button>
      </p>
      <SaveNotice saving={saving} onAgain={change} />
    </div>
  );
}
