import type { RecordOf } from "@alongside/core";
import { ofKind } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";
import type { SeenCircle } from "./use-circles.ts";

/** Between a host and the one they ask; nobody else can read it. */
export interface Hosting {
  /** whom this person asked */
  readonly asked: readonly RecordOf<"hostOffer">[];
  /** that this person is asked */
  readonly toMe: readonly RecordOf<"hostOffer">[];
}

const NOBODY: Hosting = { asked: [], toMe: [] };

/** Looks up whether hosting is about to change; only for those whom it can concern. */
export function useHosting({ id, isHost, mine }: SeenCircle): { readonly state: Loaded<Hosting>; readonly again: () => void } {
  const { suite } = useAlongside();
  const part = isHost ? "host" : mine?.part === "seat" ? "seat" : "none";
  return useLoaded(
    useCallback(async (): Promise<Hosting> => {
      const isAbout = ({ content }: RecordOf<"hostOffer">): boolean => content.circle === id;
      if (part === "host") return { asked: ofKind(await suite.records.find({ of: "me" }), "hostOffer").filter(isAbout), toMe: [] };
      if (part === "none") return NOBODY;
      return { asked: [], toMe: (await suite.circles.mine()).proposals.hostOffers.filter(isAbout) };
    }, [suite, id, part]),
  );
}
