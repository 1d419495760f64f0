import type { RecordRefusal, Result } from "@alongside/core";
import { useState } from "react";
import type { Saving } from "./use-saving.ts";
import { useSaving } from "./use-saving.ts";

/** What somebody does about their own part in something, one deed after another. */
export interface OwnPartWriting<Deed> {
  readonly saving: Saving;
  /** the deed that was done last since this was shown; null for none */
  readonly done: Deed | null;
  readonly begin: (deed: Deed) => void;
  /** the latest of them once more */
  readonly again: () => void;
}

/**
 * Writes one deed at a time.
 *
 * @param write with the id of what the deed may make: it is kept through every try, so that trying again makes it once
 */
export function useOwnPart<Deed>(
  write: (deed: Deed, id: string) => Promise<Result<unknown, RecordRefusal>>,
  onChanged: () => void,
): OwnPartWriting<Deed> {
  const { saving, save } = useSaving();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [latest, setLatest] = useState<Deed | null>(null);
  const [done, setDone] = useState<Deed | null>(null);
  const run = async (deed: Deed): Promise<void> => {
    setLatest(deed);
    if ((await save(() => write(deed, id))) === undefined) return;
    setId(crypto.randomUUID());
    setDone(deed);
    onChanged();
  };
  const begin = (deed: Deed): void => {
    if (saving.phase !== "saving") void run(deed);
  };
  return {
    saving,
    done,
    begin,
    again: () => {
      if (latest !== null) begin(latest);
    },
  };
}
