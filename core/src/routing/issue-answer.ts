import type { DocumentSuggestion, ExpertAnswer, WorkObject } from "../expertise/expert-answer.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** The issue somebody has in front of them. */
export interface IssueInView extends WorkObject {
  /** whoever has to do with it already: who brought it, has it, or wrote below it. They are not suggested, they know of it */
  readonly people: readonly PersonId[];
  /** when it was changed last; null when that is not known */
  readonly changedAt: Instant | null;
}

/** An answer to "who can help with this issue?": what was solved before, then pages, then people. */
export interface IssueAnswer extends ExpertAnswer {
  /** issues like it that are solved, at most three, the most alike first */
  readonly solvedBefore: readonly DocumentSuggestion[];
}
