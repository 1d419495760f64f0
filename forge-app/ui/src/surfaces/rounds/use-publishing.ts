import type { GroupToPublish, RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { begunPublishing } from "../../drafts.ts";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";

interface Publishing {
  readonly saving: Saving;
  /** how far it is */
  readonly written: { readonly written: number; readonly all: number } | null;
  /** something of it may be written */
  readonly hasBegun: boolean;
  /** @returns whether all of it is written */
  readonly publish: () => Promise<boolean>;
}

/** Publishes groups, and keeps in this browser that it was begun, until all of it is written. */
export function usePublishing(round: RecordOf<"round">, groups: readonly GroupToPublish[], wasStopped: boolean): Publishing {
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [wasBegun, setBegun] = useState(wasStopped);
  const [written, setWritten] = useState<Publishing["written"]>(null);
  const isRefusedOnTheWay = saving.phase === "refused" && saving.refusal.kind !== "no-room";
  const hasBegun = wasBegun || saving.phase === "failed" || isRefusedOnTheWay;
  const publish = async (): Promise<boolean> => {
    setBegun(hasBegun);
    const begun = begunPublishing(me);
    begun.keep(round.id, groups);
    const done = await save(async () => {
      const result = await suite.circles.rounds.publish(round, groups, (now, all) => setWritten({ written: now, all }));
      // Where nothing of it is written there is nothing to go on with.
      if (!result.ok && result.error.kind === "no-room" && !hasBegun) begun.drop(round.id);
      return result;
    });
    if (done === undefined) return false;
    begun.drop(round.id);
    return true;
  };
  return { saving, written, hasBegun, publish };
}
