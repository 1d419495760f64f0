import type { GroupToPublish } from "@alongside/core";
import { createBegunPublishing } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";

/** The circles that a host began to propose from this browser and that are not all proposed. */
export interface BegunProposals {
  readonly read: () => readonly GroupToPublish[] | null;
  readonly keep: (groups: readonly GroupToPublish[]) => void;
  readonly drop: () => void;
}

export function useBegunProposals(): BegunProposals {
  const { me, home, surroundings } = useAlongside();
  const { storage } = surroundings;
  return React.useMemo(() => {
    const begun = createBegunPublishing(storage, me);
    return { read: () => begun.read(home), keep: (groups) => begun.keep(home, groups), drop: () => begun.drop(home) };
  }, [storage, me, home]);
}
