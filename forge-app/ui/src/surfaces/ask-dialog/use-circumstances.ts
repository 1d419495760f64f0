import { ofKind, personId } from "@alongside/core";
import type { Person, ProfileNoteContent } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { useLoaded } from "../../use-loaded.ts";
import type { Loaded } from "../../use-loaded.ts";

/** What the dialog shows beside the draft. */
export interface Circumstances {
  /** the name others see */
  readonly myName: string;
  /** colleagues of the private list who could pass the question on */
  readonly betweens: readonly Person[];
  /** what the one asked wants to be seen */
  readonly note: ProfileNoteContent | null;
}

/** Looks up who could pass a question on, and what the one asked wrote about being asked. */
export function useCircumstances(person: string): { readonly state: Loaded<Circumstances>; readonly again: () => void } {
  const { suite, lookups, me } = useAlongside();
  const load = useCallback(async (): Promise<Circumstances> => {
    const asked = personId(person);
    const [mine, theirs] = await Promise.all([suite.records.find({ of: "me" }), suite.records.find({ of: "person", person: asked })]);
    const trusted = ofKind(mine, "trust").flatMap(({ content }) => content.person ?? []);
    const people = await lookups.people([me, ...trusted.filter((id) => id !== asked)]);
    const betweens = [...people.values()].filter(({ id, state, kind }) => id !== me && state === "active" && kind === "human");
    return { myName: people.get(me)?.name ?? "", betweens, note: ofKind(theirs, "profileNote")[0]?.content ?? null };
  }, [suite, lookups, me, person]);
  return useLoaded(load);
}
