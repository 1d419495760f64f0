import type { RecordRefusal, Result } from "@alongside/core";
import * as React from "react";
import type { Saving } from "./use-saving.ts";
import { useSaving } from "./use-saving.ts";

/** What somebody does about their own part in something, one deed after another. */
export interface OwnPartControl<Deed> {
  readonly act: (deed: Deed) => void;
  /** the latest deed once more */
  readonly again: () => void;
  readonly saving: Saving;
  readonly isBusy: boolean;
  /** the deed that was done last since this was shown; null for none */
  readonly done: Deed | null;
}

/**
 * Writes one deed at a time.
 *
 * @param write with the id of what the deed may make: it is kept through every try, so that trying again makes it once
 * @param onDone told which it was
 */
export function useOwnPart<Deed>(
  write: (deed: Deed, id: string) => Promise<Result<unknown, RecordRefusal>>,
  onDone: (deed: Deed) => void,
): OwnPartControl<Deed> {
  const { saving, save } = useSaving();
  const [latest, setLatest] = React.useState<Deed | null>(null);
  const [done, setDone] = React.useState<Deed | null>(null);
  const id = React.useRef(crypto.randomUUID());
  const isBusy = saving.phase === "saving";
  const run = async (deed: Deed): Promise<void> => {
    setLatest(deed);
    if ((await save(() => write(deed, id.current))) === undefined) return;
    id.current = crypto.randomUUID();
    setDone(deed);
    onDone(deed);
  };
  const act = (deed: Deed): void => {
    if (!isBusy) void run(deed);
  };
  const again = (): void => {
    if (latest !== null) act(latest);
  };
  return { act, again, saving, isBusy, done };
}
