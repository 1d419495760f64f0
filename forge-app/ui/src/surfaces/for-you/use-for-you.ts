import { peopleIn, itemId, personId, ofKind } from "@alongside/core";
import type { ForYouAnswer, ItemId, PersonId } from "@alongside/core";
import { useCallback, useEffect, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";
import type { Names } from "../../use-names.ts";

/** One look, as far as it has come. */
export interface Look {
  /** null until the records, or the search of one's own work, said something */
  readonly answer: ForYouAnswer | null;
  /** nothing more will come */
  readonly isWhole: boolean;
  readonly again: () => void;
}

/** Looks when it appears, and again when asked to. What is shown stays while it is looked again. */
export function useForYou(): Look {
  const { suite } = useAlongside();
  const [look, setLook] = useState<Omit<Look, "again">>({ answer: null, isWhole: false });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const show = (answer: ForYouAnswer, isWhole: boolean): void => {
      if (!signal.aborted) setLook({ answer, isWhole });
    };
    void suite.recommendation.forYou({ signal, onPartial: (answer) => show(answer, false) }).then((answer) => show(answer, true));
    return () => leaving.abort();
  }, [suite, round]);
  return { ...look, again: useCallback(() => setRound((now) => now + 1), []) };
}

interface Missing {
  readonly people: readonly PersonId[];
  readonly items: readonly ItemId[];
}

/** Names and titles as the rows of the answer told them; what none of them told is looked up once the answer is whole. */
export function useForYouNames({ answer, isWhole }: Look, me: PersonId): { readonly state: Loaded<Names>; readonly again: () => void } {
  const { lookups } = useAlongside();
  const missing = answer === null || !isWhole ? { people: [], items: [] } : missingIn(answer, me);
  const [people, items] = [missing.people.join("\n"), missing.items.join("\n")];
  const load = useCallback(async (): Promise<Names> => {
    const wanted = { people: apart(people).map(personId), items: apart(items).map(itemId) };
    const [found, pages] = await Promise.all([lookups.people(wanted.people), lookups.items(wanted.items)]);
    return {
      person: (id) => answer?.named.get(id) ?? found.get(id) ?? (wanted.people.includes(id) ? null : undefined),
      page: (id) => answer?.titles.get(id) ?? pages.get(id) ?? (wanted.items.includes(id) ? null : undefined),
      space: () => undefined,
    };
  }, [lookups, people, items, answer]);
  return useLoaded(load);
}

function apart(ids: string): string[] {
  return ids === "" ? [] : ids.split("\n");
}

function missingIn(answer: ForYouAnswer, me: PersonId): Missing {
  const asks = [...ofKind(answer.toMe, "ask"), ...ofKind(answer.mine, "ask")];
  const thanks = ofKind(answer.toMe, "thanks");
  const thanked = new Set(thanks.map(({ content }) => content.resource));
  const shared = [...answer.shared.map(({ resource }) => resource), ...ofKind(answer.mine, "resource").filter(({ id }) => thanked.has(id))];
  const people = [
    ...[...asks, ...thanks].flatMap(peopleIn),
    ...answer.shared.map(({ resource }) => resource.owner),
    ...answer.matches.map(({ person }) => person),
  ];
  const items = [...asks, ...shared].flatMap(({ content }) => content.item ?? []);
  return {
    people: [...new Set(people)].filter((id) => id !== me && !answer.named.has(id)).sort(),
    items: [...new Set(items)].filter((id) => !answer.titles.has(id)).sort(),
  };
}
