export type {
  ExpertAnswer,
  ExpertRequest,
  FindExpertsOptions,
  QuestionRefusal,
  SharedOnQuestion,
  QuestionNotice,
  DocumentSuggestion,
  DeedReason,
  EvidenceLink,
  PersonReason,
  PersonSuggestion,
  Incomplete,
  WorkObject,
} from "./expertise/expert-answer.ts";
export { MAXIMUM_TOPIC_CHARACTERS, RECORDS_SOURCE } from "./expertise/expert-answer.ts";
export type { Candidate, CandidateEvidence } from "./expertise/rank-candidates.ts";
export { rankCandidates } from "./expertise/rank-candidates.ts";
export { tellingWords } from "./expertise/telling-words.ts";
export type { Clock } from "./ports/clock.ts";
export type {
  ContentHit,
  ContentPage,
  ContentQuery,
  ContentSearch,
  Contribution,
  ContributionRole,
  ExcerptPart,
  Solution,
} from "./ports/content-search.ts";
export type { PeopleDirectory } from "./ports/people-directory.ts";
export type { PortErrorKind } from "./ports/port-error.ts";
export { PortError } from "./ports/port-error.ts";
export type { WordForms } from "./ports/word-forms.ts";
export type { PlaceTopics } from "./offers/place-topics.ts";
export type { Questions, Suite, SuitePorts } from "./suite.ts";
export { createSuite } from "./suite.ts";
export type { Instant } from "./vocabulary/instant.ts";
export { daysBetween, parseInstant } from "./vocabulary/instant.ts";
export type { ItemId, ItemKind, ItemLink, Place, PlaceId } from "./vocabulary/item.ts";
export { itemId, placeId } from "./vocabulary/item.ts";
export type { Person, PersonId } from "./vocabulary/person.ts";
export { personId } from "./vocabulary/person.ts";
export type { Result } from "./vocabulary/result.ts";
export { wordsOf } from "./vocabulary/words.ts";
export type { Asked, AskingPorts, QuestionDraft } from "./asking/ask-person.ts";
export { askPerson, takeBackQuestion } from "./asking/ask-person.ts";
export type { BegunQuestion, BegunQuestions, BegunQuestionsParts } from "./asking/begun-questions.ts";
export type { TextStorage } from "./ports/text-storage.ts";
export type { Begun } from "./vocabulary/begun.ts";
export { createBegun } from "./vocabulary/begun.ts";
export type { OwnTexts, OwnTextsOf } from "./vocabulary/own-texts.ts";
export { createOwnTexts } from "./vocabulary/own-texts.ts";
export { createBegunQuestions } from "./asking/begun-questions.ts";
export type { Reply, ReplyDraft, ReplyPorts } from "./asking/reply-to-question.ts";
export { replyToQuestion } from "./asking/reply-to-question.ts";
export type { AskSeen, AskState } from "./asking/ask-state.ts";
export { askState, openQuestions, questionsAsked, recipientOf } from "./asking/ask-state.ts";
export { matchOffers } from "./offers/match-offers.ts";
export type { Meeting } from "./offers/meetings.ts";
export { meetingsOf } from "./offers/meetings.ts";
export type { OfferBeginning, OfferDraft, OfferWord, Topical } from "./offers/offer-draft.ts";
export {
  OFFER_WORDS,
  audienceOfDraft,
  beginOffer,
  byTopic,
  isTopical,
  isWish,
  offerDraftOf,
  recordDraftOf,
  wordsForDraft,
} from "./offers/offer-draft.ts";
export type { DeliveredAnswer, DeliveredQuestion, QuestionDelivery } from "./ports/question-delivery.ts";
export type {
  CandidateAsked,
  ErasureReceipt,
  OfferFound,
  RecommendationQuestion,
  RecommendationRecords,
  RecordDraft,
  RecordQuery,
  RecordRefusal,
  RecordStore,
  SuggestionAnswer,
  SuggestionQuestion,
  SuggestionRecords,
} from "./ports/record-store.ts";
export {
  MAXIMUM_CANDIDATES_ASKED,
  MAXIMUM_CIRCLES_ASKED,
  MAXIMUM_ITEMS_ASKED,
  MAXIMUM_PLACES_ASKED,
  MAXIMUM_RESOURCES_ASKED,
  MAXIMUM_TOPICS_ASKED,
} from "./ports/record-store.ts";
export type { OwnerChange, OwnerList, RecordChange, RecordVault, VaultQuery } from "./ports/record-vault.ts";
export { MAXIMUM_CHANGE_WEIGHT, MAXIMUM_FOUND, MAXIMUM_IN_PLACE, MAXIMUM_OWNERS, takesPlaceInLine } from "./ports/record-vault.ts";
export type { SettingsVault } from "./ports/settings-vault.ts";
export { toActivityStreams } from "./privacy/activity-streams.ts";
export type { StoredPeople } from "./privacy/closed-accounts.ts";
export { eraseClosed, storedPeople } from "./privacy/closed-accounts.ts";
export { dataInventory } from "./privacy/data-inventory.ts";
export { impossibleReports } from "./privacy/impossible-reports.ts";
export type { ImportRefusal, MyDataExport, MyDataImport } from "./privacy/my-data.ts";
export { exportMyData, importMyData } from "./privacy/my-data.ts";
export type { IssueAnswer, IssueInView } from "./routing/issue-answer.ts";
export type { FindHelpersOptions } from "./routing/find-helpers.ts";
export { issuesSearchedSince } from "./routing/find-helpers.ts";
export { issueWords } from "./routing/issue-words.ts";
export { rankHelpers } from "./routing/rank-helpers.ts";
export { seenByOthers } from "./privacy/seen-by-others.ts";
export type { Audience, Reader } from "./records/access.ts";
export { audienceOf, foundFor, foundNaming, mayRead, peopleIn } from "./records/access.ts";
export type {
  CircleContent,
  CoffeeContent,
  HostOfferContent,
  InvitationContent,
  MembershipContent,
  MemoryContent,
  MetContent,
  Rhythm,
  RoundContent,
  TemplateKey,
  VolunteerContent,
  Weekday,
} from "./records/circle-contents.ts";
export type { CircleKind, CircleRecord } from "./records/circle-kinds.ts";
export { circleIdInRound, circleIdOf, isCircleKind, isCircleRecord } from "./records/circle-kinds.ts";
export type {
  AskContent,
  AskReplyContent,
  ChosenAudience,
  CollectionContent,
  NotThisContent,
  OfferContent,
  ProfileNoteContent,
  RecordContents,
  RecordKind,
  RemovalNoticeContent,
  ResourceContent,
  ResourceReplyContent,
  RhythmContent,
  StepBackContent,
  StillGoodContent,
  ThanksContent,
  TrustContent,
  WishContent,
} from "./records/contents.ts";
export { eraseLapsed, eraseOwner } from "./records/erase-owner.ts";
export type { FieldDescription, FieldType } from "./records/field.ts";
export type { GateParts } from "./records/gate-parts.ts";
export type { HouseRulesEntry } from "./records/house-rules.ts";
export { dayOver } from "./records/day-over.ts";
export type { FieldProblem } from "./records/read-content.ts";
export { readContent } from "./records/read-content.ts";
export { findEntries, removeEntry } from "./records/house-rules.ts";
export { createRecordGate } from "./records/record-gate.ts";
export type { KindDescription, KindWords, Retention } from "./records/kind-description.ts";
export { ALL_KINDS, KINDS_IN_LINE, MAXIMUM_TOPICS, ONLY_ID, RECORD_KINDS, isRecordKind } from "./records/record-kinds.ts";
export { RECORD_WORDS } from "./records/record-words.ts";
export { isMeantBy } from "./records/meant-by.ts";
export type { AnswersUnderWay } from "./records/answers-under-way.ts";
export { createAnswersUnderWay } from "./records/answers-under-way.ts";
export type { RecordName, RecordRef } from "./records/record-ref.ts";
export { proposalId } from "./records/id-of-content.ts";
export { isRecordId, parseRef, refOf } from "./records/record-ref.ts";
export type { RecordOf, StoredRecord } from "./records/record.ts";
export { ofKind, refOfRecord } from "./records/record.ts";
export type { SharingKind, SharingRecord } from "./records/sharing-kinds.ts";
export { isSharingKind, isSharingRecord } from "./records/sharing-kinds.ts";
export { isLapsed, isShown, keptUntil, shownUntil } from "./records/retention.ts";
export type { Administration, AdministrationParts, AdministrationRefusal } from "./settings/administration.ts";
export { DAYS_TO_EXPORT, createAdministration } from "./settings/administration.ts";
export type { RemovalParts } from "./settings/remove-everything.ts";
export { forgetSettings, isRemovalDue, removeSome } from "./settings/remove-everything.ts";
export type { SettingsDraft, SiteNotice, SiteSettings } from "./settings/site-settings.ts";
export {
  DEFAULT_SETTINGS,
  MAXIMUM_ALLOWED_PLACES,
  MAXIMUM_NEWCOMER_CHARACTERS,
  isSwitchedOn,
  noticeFor,
  readSettings,
} from "./settings/site-settings.ts";
export type { LinkPlatform } from "./sharing/links/link-platforms.ts";
export { LINK_PLATFORMS } from "./sharing/links/link-platforms.ts";
export type { LinkRules } from "./sharing/links/link-rules.ts";
export { ALL_LINKS_WELCOME, MAXIMUM_LINK_HOSTS, hostIn, isWelcomeLink } from "./sharing/links/link-rules.ts";
export { recogniseLink } from "./sharing/links/recognise-link.ts";
export type { LinkRefusal, LinkShape, LookAlike, RecognisedLink } from "./sharing/links/recognised-link.ts";
export type { ResourceBeginning, ResourceDraft } from "./sharing/resource-draft.ts";
export { asksForDescription, audienceOfResource, beginResource, recordDraftOfResource, resourceDraftOf } from "./sharing/resource-draft.ts";
export type { AboutThing } from "./sharing/about-resource.ts";
export { aboutThing, thanksFor } from "./sharing/about-resource.ts";
export type { CollectionSeen } from "./sharing/collections.ts";
export { collectionSeen, withThing, withThingAt } from "./sharing/collections.ts";
export { copyOfResource } from "./sharing/copy-of-resource.ts";
export type { CopyBeginning } from "./sharing/copy-of-resource.ts";
export type { ActivityStreamsCollection, ActivityStreamsOrderedCollection } from "./sharing/export/shared-streams.ts";
export { collectionToActivityStreams, thingsToActivityStreams } from "./sharing/export/shared-streams.ts";
export type { TakenAlong } from "./sharing/export/stream-context.ts";
export type { BroughtIn, BroughtRecord, ChosenToBringIn, ThingRefused, Writing } from "./sharing/import/bring-in.ts";
export { bringIn, takeAllBack } from "./sharing/import/bring-in.ts";
export type { WordsForThing } from "./sharing/import/words-for-thing.ts";
export { withWordsFor } from "./sharing/import/words-for-thing.ts";
export type { BringingIn } from "./sharing/import/read-shared-things.ts";
export { MAXIMUM_SHARED_THINGS_CHARACTERS, readSharedThings } from "./sharing/import/read-shared-things.ts";
export type { XmlElement, XmlReader } from "./sharing/import/read-outlines.ts";
export type {
  CollectionToBringIn,
  LeftThing,
  ReasonLeft,
  SharedThingsPreview,
  SharedThingsRefusal,
  ThingToBringIn,
} from "./sharing/import/shared-things-preview.ts";
export type { PutAside } from "./sharing/put-aside.ts";
export { createPutAside } from "./sharing/put-aside.ts";
export type { BegunShares } from "./sharing/begun-shares.ts";
export { createBegunShares } from "./sharing/begun-shares.ts";
export type { ItemAt, ShareBeginning, ShareForm, TypedThing } from "./sharing/share-form.ts";
export { beginSharing, resourceDraftFrom, shareFormOf, titleOfLink, typedThing, withoutItsLink } from "./sharing/share-form.ts";
export type { SharedHere } from "./sharing/shared-here.ts";
export type { SharedThing } from "./sharing/shared-things.ts";
export { inPlace, onTopic, sharedThings, shortFirst } from "./sharing/shared-things.ts";
export type { ResourceKind } from "./vocabulary/resource-kind.ts";
export { RESOURCE_KINDS } from "./vocabulary/resource-kind.ts";
export { cleanLine } from "./vocabulary/clean-text.ts";
export type { Day } from "./vocabulary/day.ts";
export { addDays, dayOf, isOverEverywhere, parseDay } from "./vocabulary/day.ts";
export { dayHere, dayIn, zoneHere } from "./vocabulary/local-day.ts";
export { granted, refused } from "./vocabulary/result.ts";
export type { LabelledRow } from "./recommendation/label-match.ts";
export { LABELS_ASKED, combineRatings, labelProfile, labelRarity, labelsToAsk, rateByLabels } from "./recommendation/label-match.ts";
export type { EaseOptions } from "./recommendation/ease-scores.ts";
export { MAXIMUM_EASE_PEOPLE, easeScores } from "./recommendation/ease-scores.ts";
export type { RandomWalkOptions } from "./recommendation/random-walk-scores.ts";
export { randomWalkScores } from "./recommendation/random-walk-scores.ts";
export type { ScoreAll } from "./recommendation/score-all.ts";
export { bestColumns } from "./recommendation/score-all.ts";
export type { SparseTable } from "./recommendation/sparse-table.ts";
export { rowOf, sizePowers, toSparseTable, transposeTable } from "./recommendation/sparse-table.ts";
export type { Nearness, Neighbourhood, Rated, WalkLimits, WalkRow } from "./recommendation/walk-neighbourhood.ts";
export {
  WALK_LIMITS,
  WALK_PARAMETERS,
  nearestPeople,
  nearnessOf,
  walkNeighbourhood,
  widelyUsedRows,
} from "./recommendation/walk-neighbourhood.ts";
export type { WorkQuery, WorkSearch } from "./ports/work-search.ts";
export { MAXIMUM_ITEMS_WANTED, MAXIMUM_PEOPLE_WANTED } from "./ports/work-search.ts";
export { matchWishesAndOffers, reciprocalScore } from "./recommendation/reciprocal-score.ts";
export { recommendForYou } from "./recommendation/recommend-for-you.ts";
export { nameFurtherPeople, recommendPeers } from "./recommendation/recommend-peers.ts";
export { recommendResources } from "./recommendation/recommend-resources.ts";
export type {
  ForYouAnswer,
  ForYouOptions,
  NamedPerson,
  PeerAnswer,
  PeerCandidate,
  PeerMatch,
  PeerReason,
  PeerSuggestion,
  RecommendOptions,
  RecommendationPorts,
  ResourceAnswer,
  ResourceReason,
  ResourceSuggestion,
  SharedSuggestion,
} from "./recommendation/recommendation-answer.ts";
export { nearnessWithTrust } from "./recommendation/trusted-people.ts";
export type { LocalMoment, LocalTimes } from "./ports/local-times.ts";
export type { PracticeCard, PracticeKey, PracticePlace } from "./practice/practice-cards.ts";
export { PRACTICE_CARDS, practiceCardAt } from "./practice/practice-cards.ts";
export type { SectionedPage } from "./practice/page-sections.ts";
export { headingKey, sectionsOf } from "./practice/page-sections.ts";
export * from "./circles/exported.ts";
