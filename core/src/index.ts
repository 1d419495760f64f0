export type {
  ExpertAnswer,
  ExpertRequest,
  FindExpertsOptions,
  QuestionRefusal,
  QuestionNotice,
  DocumentSuggestion,
  PersonReason,
  PersonSuggestion,
  Incomplete,
  WorkObject,
} from "./expertise/expert-answer.ts";
export { MAXIMUM_TOPIC_CHARACTERS } from "./expertise/expert-answer.ts";
export type { Candidate, CandidateEvidence } from "./expertise/rank-candidates.ts";
export { rankCandidates } from "./expertise/rank-candidates.ts";
export { tellingWords } from "./expertise/telling-words.ts";
export type { Clock } from "./ports/clock.ts";
export type { ContentHit, ContentPage, ContentQuery, ContentSearch, Contribution, ExcerptPart } from "./ports/content-search.ts";
export type { PeopleDirectory } from "./ports/people-directory.ts";
export type { PortErrorKind } from "./ports/port-error.ts";
export { PortError } from "./ports/port-error.ts";
export type { WordForms } from "./ports/word-forms.ts";
export type { Suite, SuitePorts } from "./suite.ts";
export { createSuite } from "./suite.ts";
export type { Instant } from "./vocabulary/instant.ts";
export { daysBetween, parseInstant } from "./vocabulary/instant.ts";
export type { ItemId, ItemKind, ItemLink, Place, PlaceId } from "./vocabulary/item.ts";
export { itemId, placeId } from "./vocabulary/item.ts";
export type { Person, PersonId } from "./vocabulary/person.ts";
export { personId } from "./vocabulary/person.ts";
export type { Result } from "./vocabulary/result.ts";
export { wordsOf } from "./vocabulary/words.ts";
