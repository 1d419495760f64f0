import { ONLY_ID, ofKind } from "@alongside/core";
import type { RecordRefusal, Result, RhythmContent, StoredRecord } from "@alongside/core";
import { useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import type { Mine } from "./mine.ts";

/** How much somebody is happy to be asked, saved as soon as it is chosen. */
interface RhythmControl {
  /** as it was chosen, also while it is not saved yet */
  readonly rhythm: RhythmContent;
  readonly saving: Saving;
  /** what came of the latest choice; null before one was made */
  readonly said: MessageKey | null;
  readonly choose: (rhythm: RhythmContent) => void;
  readonly again: () => void;
}

const AS_THEY_COME: RhythmContent = { capacity: "any" };

/** One choice after the other: the next one is saved from the version that the one before became, so quick choices do not refuse each other. */
export function useRhythm(mine: Mine): RhythmControl {
  const { suite } = useAlongside();
  const stored = ofKind(mine.records, "rhythm")[0];
  const [chosen, setChosen] = useState<RhythmContent | null>(null);
  const [said, setSaid] = useState<MessageKey | null>(null);
  const { saving, save } = useSaving();
  const waiting = useRef<RhythmContent | null>(null);
  const runs = useRef(false);
  const write = async (content: RhythmContent, version: number | null): Promise<StoredRecord | undefined> => {
    const outcome: { conflict: boolean } = { conflict: false };
    const saved = await save(async (): Promise<Result<StoredRecord, RecordRefusal>> => {
      const result = await suite.records.save({ kind: "rhythm", id: ONLY_ID, version, content });
      outcome.conflict = !result.ok && result.error.kind === "conflict";
      return !result.ok && result.error.kind === "conflict" ? { ok: true, value: result.error.current } : result;
    });
    if (saved !== undefined) setSaid(outcome.conflict ? "data.changedElsewhere" : "store.saved");
    return saved;
  };
  const run = async (): Promise<void> => {
    if (runs.current) return;
    runs.current = true;
    setSaid(null);
    let version = stored?.version ?? null;
    while (waiting.current !== null) {
      const content = waiting.current;
      waiting.current = null;
      const saved = await write(content, version);
      if (saved === undefined) {
        waiting.current ??= content;
        break;
      }
      version = saved.version;
      mine.put(saved);
    }
    if (waiting.current === null) setChosen(null);
    runs.current = false;
  };
  return {
    rhythm: chosen ?? stored?.content ?? AS_THEY_COME,
    saving,
    said,
    choose: (rhythm) => {
      setChosen(rhythm);
      waiting.current = rhythm;
      void run();
    },
    again: () => void run(),
  };
}
