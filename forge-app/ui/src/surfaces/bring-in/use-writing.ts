import type { BroughtRecord, ChosenToBringIn, RecordRefusal } from "@alongside/core";
import { PortError, bringIn, takeAllBack } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { Saving } from "../../use-saving.ts";

/** How the latest press stands. */
export interface Press {
  readonly saving: Saving;
  readonly deed: "none" | "send" | "take-back";
  /** what stopped it before anything was sent */
  readonly obstacle: "nothing-ticked" | "no-place" | null;
  /** by the id in the preview */
  readonly refusals: ReadonlyMap<string, RecordRefusal>;
}

const NO_PRESS: Press = { saving: { phase: "idle" }, deed: "none", obstacle: null, refusals: new Map() };

interface WritingControl {
  readonly press: Press;
  /** what was shared since the text was looked through, less what was taken back */
  readonly shared: readonly BroughtRecord[];
  readonly send: (chosen: ChosenToBringIn) => Promise<void>;
  readonly takeBack: () => Promise<void>;
  /** what was refused of one of them does not hold any more */
  readonly settle: (id: string) => void;
  readonly forget: (what: "press" | "everything") => void;
}

/** The writes of bringing in, one press at a time. */
export function useWriting(onChanged: () => void): WritingControl {
  const { suite } = useAlongside();
  const [shared, setShared] = useState<readonly BroughtRecord[]>([]);
  const [press, setPress] = useState(NO_PRESS);
  const isBusy = press.saving.phase === "saving";
  const send = async (chosen: ChosenToBringIn): Promise<void> => {
    if (isBusy) return;
    const obstacle = obstacleTo(chosen);
    setPress({ ...NO_PRESS, deed: "send", obstacle, saving: { phase: obstacle === null ? "saving" : "idle" } });
    if (obstacle !== null) return;
    const there = [...chosen.there, ...shared.map(({ id }) => id)];
    const { done, refused, stopped } = await bringIn(suite.records, { ...chosen, there });
    setShared((before) => [...before, ...done]);
    const refusals = new Map(refused.map(({ id, refusal }) => [id, refusal]));
    setPress({ ...NO_PRESS, deed: "send", saving: savingOf(stopped), refusals });
    if (done.length > 0) onChanged();
  };
  const takeBack = async (): Promise<void> => {
    if (isBusy) return;
    setPress({ ...NO_PRESS, deed: "take-back", saving: { phase: "saving" } });
    const { done, stopped } = await takeAllBack(suite.records, shared);
    setShared((before) => before.filter((record) => !done.includes(record)));
    setPress({ ...NO_PRESS, deed: "take-back", saving: savingOf(stopped) });
    if (done.length > 0) onChanged();
  };
  return {
    ...{ press, shared, send, takeBack },
    settle: (id) => setPress((now) => ({ ...now, refusals: new Map([...now.refusals].filter(([other]) => other !== id)) })),
    forget: (what) => {
      setPress(NO_PRESS);
      if (what === "everything") setShared([]);
    },
  };
}

function obstacleTo({ things, collections, readers }: ChosenToBringIn): Press["obstacle"] {
  if (readers.audience === "place" && readers.place === null) return "no-place";
  return things.length + collections.length === 0 ? "nothing-ticked" : null;
}

function savingOf(stopped: RecordRefusal | PortError | null): Saving {
  if (stopped === null) return { phase: "idle" };
  if (stopped instanceof PortError) return { phase: "failed", kind: stopped.kind, retryAfterMs: stopped.retryAfterMs };
  return { phase: "refused", refusal: stopped };
}
