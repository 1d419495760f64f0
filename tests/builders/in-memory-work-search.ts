import type { ContentHit, ContentPage, Person, PersonId, WorkQuery, WorkSearch } from "@alongside/core";

/** An item as a platform holds it, and who may open it. */
export interface StoredWork {
  readonly row: ContentHit;
  /** null: everybody */
  readonly readers: readonly PersonId[] | null;
}

/** Keeps the promises of the WorkSearch port in memory, where a wire would only be in the way. What stands first is the latest. */
export function inMemoryWork(items: readonly StoredWork[], people: readonly Person[]) {
  const described = new Map(people.map((person) => [person.id, person]));
  const isBy = ({ contributions }: ContentHit, person: PersonId): boolean => contributions.some((each) => each.person === person);

  function rowsFor(query: WorkQuery, asker: PersonId): ContentHit[] {
    const left = new Map(query.people.map((person) => [person, query.rowsOfPerson]));
    const wanted = items.filter(({ row, readers }) => {
      if (readers !== null && !readers.includes(asker)) return false;
      const by = query.people.filter((person) => isBy(row, person) && (left.get(person) ?? 0) > 0);
      for (const person of by) left.set(person, (left.get(person) ?? 0) - 1);
      return (
        by.length > 0 ||
        query.items.includes(row.id) ||
        row.labels.some((label) => query.labels.includes(label)) ||
        (row.place !== null && row.place.id === query.place)
      );
    });
    return wanted.slice(0, query.limit).map(({ row }) => row);
  }

  /** The port, made for one asking person, with what was asked of it. */
  function portFor(asker: PersonId): { readonly workSearch: WorkSearch; readonly asked: WorkQuery[] } {
    const asked: WorkQuery[] = [];
    const findWork = (query: WorkQuery, signal: AbortSignal): Promise<ContentPage> => {
      if (signal.aborted) return Promise.reject(new DOMException("stopped", "AbortError"));
      asked.push(query);
      const hits = rowsFor(query, asker);
      const ids = new Set(hits.flatMap((hit) => hit.contributions.map(({ person }) => person)));
      return Promise.resolve({ hits, people: [...ids].flatMap((id) => described.get(id) ?? []), contributors: "all" });
    };
    return { workSearch: { source: "confluence", findWork }, asked };
  }

  return { portFor };
}
