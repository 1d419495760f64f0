import { itemId, parseInstant, personId, placeId } from "@alongside/core";
import type { ContentHit, ContentPage, Contribution, ContributionRole, Instant, Person, PersonId, WordForms } from "@alongside/core";

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new TypeError(`instant: ${text} is no date`);
  return parsed;
}

interface PageWish {
  readonly id?: string;
  readonly title?: string;
  readonly by?: string;
  readonly on?: string;
  readonly editedBy?: readonly string[];
  readonly lastEditor?: string;
  readonly labels?: readonly string[];
  readonly place?: string | null;
  readonly excerpt?: string;
}

let serial = 0;

/** A row of a search answer; what is not wished for is neutral. */
export function aPage(wish: PageWish = {}): ContentHit {
  serial += 1;
  const at = wish.on === undefined ? null : instant(wish.on);
  const contributions: Contribution[] = [
    ...(wish.by === undefined ? [] : [{ person: personId(wish.by), role: "author" as const, at }]),
    ...(wish.editedBy ?? []).map((name) => ({ person: personId(name), role: "editor" as const, at })),
    ...(wish.lastEditor === undefined ? [] : [{ person: personId(wish.lastEditor), role: "last-editor" as const, at }]),
  ];
  const id = wish.id ?? `page-${String(serial)}`;
  return {
    id: itemId(id),
    key: null,
    title: wish.title ?? `Page ${id}`,
    url: `/wiki/${id}`,
    kind: "page",
    place: wish.place === null ? null : { id: placeId(wish.place ?? "SPACE"), name: wish.place ?? "Space" },
    labels: wish.labels ?? [],
    excerpt: [{ text: wish.excerpt ?? "", matched: false }],
    createdAt: at,
    updatedAt: at,
    solution: null,
    contributions,
  };
}

interface IssueWish {
  readonly key?: string;
  readonly title?: string;
  readonly excerpt?: string;
  readonly labels?: readonly string[];
  readonly project?: string;
  readonly reporter?: string;
  readonly assignee?: string;
  /** who solved it; an issue without is open */
  readonly solver?: string;
  readonly commenters?: readonly string[];
  readonly on?: string;
  readonly solvedWith?: string;
}

/** A row of a search answer of an issue tracker; what is not wished for is neutral. */
export function aFoundIssue(wish: IssueWish = {}): ContentHit {
  serial += 1;
  const key = wish.key ?? `WORK-${String(serial)}`;
  const at = wish.on === undefined ? null : instant(wish.on);
  const deed = (name: string | undefined, role: ContributionRole): Contribution[] =>
    name === undefined ? [] : [{ person: personId(name), role, at }];
  return {
    ...aPage({ id: key, title: wish.title ?? `Issue ${key}`, excerpt: wish.excerpt ?? "", labels: wish.labels ?? [] }),
    key,
    url: `/browse/${key}`,
    kind: "issue",
    place: { id: placeId(wish.project ?? "jira:WORK"), name: wish.project ?? "Work" },
    createdAt: at,
    updatedAt: at,
    solution: wish.solver === undefined ? null : { at, words: wish.solvedWith ?? null },
    contributions: [
      ...deed(wish.reporter, "reporter"),
      ...deed(wish.assignee, "assignee"),
      ...deed(wish.solver, "solver"),
      ...(wish.commenters ?? []).flatMap((name) => deed(name, "commenter")),
    ],
  };
}

export function aPerson(id: string, wish: Partial<Omit<Person, "id">> = {}): Person {
  return { id: personId(id), name: wish.name ?? id, kind: wish.kind ?? "human", state: wish.state ?? "active" };
}

/** A search answer in which everybody who contributed is described, as ordinary people unless told otherwise. */
export function anAnswer(hits: readonly ContentHit[], described: readonly Person[] = []): ContentPage {
  const people = new Map<PersonId, Person>();
  for (const { person } of hits.flatMap((hit) => hit.contributions)) people.set(person, aPerson(person));
  for (const person of described) people.set(person.id, person);
  return { hits, people: [...people.values()], contributors: "all" };
}

/** Word forms small enough to see through: a final "s" is an ending, and a few words are common. */
export const plainWordForms: WordForms = {
  stemOf: (word) => (word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word),
  isCommon: (word) => ["the", "a", "of", "for", "and", "in", "we", "und", "der", "die", "to", "is"].includes(word),
};
