import type { GroupToPublish } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
import { useSaving } from "../use-saving.ts";
import type { BegunProposals } from "./use-begun-proposals.ts";

interface Proposing {
  readonly saving: Saving;
  /** how far it is */
  readonly written: { readonly written: number; readonly all: number } | null;
  /** something of it may be written */
  readonly hasBegun: boolean;
  /** @returns whether all of it is written */
  readonly propose: () => Promise<boolean>;
}

/** Proposes circles, and keeps in this browser that it was begun, until all of it is written. */
export function useProposing(groups: readonly GroupToPublish[], begun: BegunProposals): Proposing {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [wasBegun, setBegun] = React.useState(() => begun.read() !== null);
  const [written, setWritten] = React.useState<Proposing["written"]>(null);
  const isRefusedOnTheWay = saving.phase === "refused" && saving.refusal.kind !== "no-room";
  const hasBegun = wasBegun || saving.phase === "failed" || isRefusedOnTheWay;
  const propose = async (): Promise<boolean> => {
    setBegun(hasBegun);
    begun.keep(groups);
    const drafts = groups.map(({ draft }) => draft);
    const done = await save(async () => {
      const result = await suite.circles.rounds.propose(drafts, (now, all) => setWritten({ written: now, all }));
      // Where nothing of it is written there is nothing to go on with.
      if (!result.ok && result.error.kind === "no-room" && !hasBegun) begun.drop();
      return result;
    });
    if (done === undefined) return false;
    begun.drop();
    return true;
  };
  return { saving, written, hasBegun, propose };
}
