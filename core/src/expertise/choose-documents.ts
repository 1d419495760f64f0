import type { ContentHit } from "../ports/content-search.ts";
import type { ItemId } from "../vocabulary/item.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import type { DocumentSuggestion } from "./expert-answer.ts";
import type { WeighedHit } from "./rank-candidates.ts";

/** Somebody who came with a question reads two or three things; five leave a choice. */
export const MAXIMUM_DOCUMENTS = 5;
/** Colleagues named in place of an author who has left. */
const MAXIMUM_STILL_HERE = 2;

/**
 * Chooses what to read first: the rows that fit the question best, by the same weights that order people. The item the question was asked
 * from is left out, because the person has it open.
 */
export function chooseDocuments(
  weighed: readonly WeighedHit[],
  people: ReadonlyMap<PersonId, Person>,
  openItem: ItemId | null,
): DocumentSuggestion[] {
  return weighed
    .filter(({ hit }) => hit.id !== openItem)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAXIMUM_DOCUMENTS)
    .map(({ hit }) => ({ hit, left: whoIsLeft(hit, people) }));
}

function whoIsLeft(hit: ContentHit, people: ReadonlyMap<PersonId, Person>): DocumentSuggestion["left"] {
  const author = hit.contributions.filter(({ role }) => role === "author" || role === "solver").map(({ person }) => people.get(person))[0];
  if (author === undefined || author.state !== "left") return null;
  const others = [...new Set(hit.contributions.map(({ person }) => person))].map((id) => people.get(id));
  const here = others.filter((person) => person !== undefined && person.kind === "human" && person.state === "active");
  return { author: author.name, stillHere: here.slice(0, MAXIMUM_STILL_HERE).map((person) => person?.name ?? "") };
}
