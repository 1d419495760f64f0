import type { SuggestionAnswer, SuggestionQuestion } from "../ports/record-store.ts";
import { MAXIMUM_CANDIDATES_ASKED, MAXIMUM_ITEMS_ASKED } from "../ports/record-store.ts";
import { askSource } from "./ask-source.ts";
import type { Incomplete } from "./expert-answer.ts";
import { RECORDS_SOURCE } from "./expert-answer.ts";
import type { Asking } from "./name-people.ts";
import type { Candidate } from "./rank-candidates.ts";

interface RecordsSaid {
  readonly answer: SuggestionAnswer;
  readonly incomplete: readonly Incomplete[];
}

/** Without the records' word somebody who wants quiet might be named: then nobody is, and the answer says so. */
const NOBODY: SuggestionAnswer = { named: [], offers: [], trusted: [], shared: [], switchedOff: false };

/**
 * Asks once who of the candidates may be named, and who offered to be asked.
 *
 * @param candidates in the order of the evidence
 */
export async function askWhoMayBeNamed(
  { ports, options, deadline, words }: Asking,
  candidates: readonly Candidate[],
): Promise<RecordsSaid> {
  const asked: SuggestionQuestion = {
    words,
    item: options.openItem ?? null,
    place: options.place ?? null,
    candidates: candidates.slice(0, MAXIMUM_CANDIDATES_ASKED).map(({ person, evidence }) => ({
      person,
      items: evidence.slice(0, MAXIMUM_ITEMS_ASKED).map(({ hit }) => hit.id),
    })),
  };
  const { answer, incomplete } = await askSource(RECORDS_SOURCE, () => ports.suggestions.forQuestion(asked), deadline);
  return { answer: answer ?? NOBODY, incomplete };
}
