import type { RecordOf } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";

interface ThankProps {
  readonly resource: RecordOf<"resource">;
  readonly title: string;
  /** the first name of who shared it */
  readonly name: string;
}

/** Thanks in one press. They are read by the one who shared it alone, and can be taken back. */
export function Thank({ resource, title, name }: ThankProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const [thanks, setThanks] = useState<Parameters<typeof refOfRecord>[0] | null>(null);
  const [isChanged, setChanged] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChanged) button.current?.focus();
  }, [isChanged, thanks]);
  const thank = async (): Promise<void> => {
    const content = { resource: resource.id, addressed: resource.owner };
    const written = await save(async () => {
      const result = await suite.records.save({ kind: "thanks", id, version: null, content });
      // Thanked before, here or in another window: it is as it was wished.
      return !result.ok && result.error.kind === "already-there" ? { ok: true as const, value: result.error.existing } : result;
    });
    if (written === undefined) return;
    setThanks(written);
    setChanged(true);
  };
  const undo = async (written: NonNullable<typeof thanks>): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(written)))) === undefined) return;
    setThanks(null);
    setChanged(true);
  };
  const press = (): void => {
    if (saving.phase !== "saving") void (thanks === null ? thank() : undo(thanks));
  };
  const words = messages.text("shared.thank", { name });
  return (
    <>
      {thanks === null ? null : <span role="status">{messages.text("shared.thankNote", { name })}</span>}
      <button
        type="button"
        ref={button}
        className="al-act"
        aria-label={thanks === null ? `${words}: ${title}` : `${messages.text("do.undo")}: ${words}`}
        onClick={press}
      >
        {thanks === null ? words : messages.text("do.undo")}
      </button>
      <SaveNotice saving={saving} onAgain={press} />
    </>
  );
}
