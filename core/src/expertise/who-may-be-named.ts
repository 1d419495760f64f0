import { PortError } from "../ports/port-error.ts";
import type { SuggestionAnswer, SuggestionQuestion } from "../ports/record-store.ts";
import { MAXIMUM_CANDIDATES_ASKED, MAXIMUM_ITEMS_ASKED } from "../ports/record-store.ts";
import type { Incomplete } from "./expert-answer.ts";
import { RECORDS_SOURCE } from "./expert-answer.ts";
import { REASON_OF_KIND } from "./gather-evidence.ts";
import type { Asking } from "./name-people.ts";
import type { Candidate } from "./rank-candidates.ts";

interface RecordsSaid {
  readonly answer: SuggestionAnswer;
  readonly incomplete: readonly Incomplete[];
}

/** Without the records' word somebody who wants quiet might be named: then nobody is, and the answer says so. */
const NOBODY: SuggestionAnswer = { named: [], offers: [], trusted: [], switchedOff: false };

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
  try {
    const answer = await Promise.race([ports.suggestions.forQuestion(asked), deadline.passed]);
    return answer === null ? without("stopped", null) : { answer, incomplete: [] };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return without(REASON_OF_KIND[error.kind], error.retryAfterMs);
  }
}

function without(reason: Incomplete["reason"], retryAfterMs: number | null): RecordsSaid {
  return { answer: NOBODY, incomplete: [{ source: RECORDS_SOURCE, reason, retryAfterMs }] };
}
