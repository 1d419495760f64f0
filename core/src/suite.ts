import type { ExpertAnswer, ExpertRequest, FindExpertsOptions, QuestionRefusal } from "./expertise/expert-answer.ts";
import { findExperts } from "./expertise/find-experts.ts";
import type { Clock } from "./ports/clock.ts";
import type { ContentSearch } from "./ports/content-search.ts";
import type { PeopleDirectory } from "./ports/people-directory.ts";
import type { SuggestionRecords } from "./ports/record-store.ts";
import type { WordForms } from "./ports/word-forms.ts";
import type { PersonId } from "./vocabulary/person.ts";
import type { Result } from "./vocabulary/result.ts";

/** What a platform must offer, made for one asking person. */
export interface SuitePorts {
  /** the person in whose name every port asks; never suggested to themselves */
  readonly asker: PersonId;
  readonly contentSearch: ContentSearch;
  readonly peopleDirectory: PeopleDirectory;
  readonly suggestions: SuggestionRecords;
  readonly wordForms: WordForms;
  readonly clock: Clock;
}

/** The capabilities of Alongside, ready to be used on behalf of one person. */
export interface Suite {
  readonly expertise: {
    /**
     * Answers "who can help with this?": things to read first, then one to three people with the reason for each.
     *
     * @returns a refusal when the input holds nothing to search for or is too long; otherwise an answer, which may be empty and says in
     *   `incomplete` what could not be asked. A failing platform is part of the answer, never an exception.
     */
    findExperts(request: ExpertRequest, options?: FindExpertsOptions): Promise<Result<ExpertAnswer, QuestionRefusal>>;
  };
}

/** Wires the capabilities to the ports of one platform and one person. Keeps nothing between calls. */
export function createSuite(ports: SuitePorts): Suite {
  return {
    expertise: { findExperts: (request, options = {}) => findExperts(ports, request, options) },
  };
}
