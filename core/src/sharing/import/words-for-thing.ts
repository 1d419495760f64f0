import type { FieldProblem } from "../../records/read-content.ts";
import type { ThingToBringIn } from "./shared-things-preview.ts";

/** What somebody typed about something in a preview, in place of what the file tells. */
export interface WordsForThing {
  readonly title?: string;
  readonly why?: string;
}

/**
 * Puts what was typed into the form, and keeps of its problems those that are not solved by it. The allow-list has the last word when it is
 * shared: this is what can be said at each letter.
 */
export function withWordsFor(thing: ThingToBringIn, words: WordsForThing): ThingToBringIn {
  const draft = { ...thing.draft, ...words };
  return { ...thing, draft, problems: thing.problems.filter((problem) => isOpen(problem, draft)) };
}

function isOpen({ field, problem, maximumCharacters }: FieldProblem, { title, why }: Required<WordsForThing>): boolean {
  const text = field === "title" ? title : field === "why" ? why : null;
  if (text === null) return true;
  const isTooLong = problem === "too-long" && maximumCharacters !== undefined && text.trim().length > maximumCharacters;
  return isTooLong || !/[\p{L}\p{N}]/u.test(text);
}
