import type { Asked, QuestionDraft } from "./asking/ask-person.ts";
import type { AskSeen } from "./asking/ask-state.ts";
import { openQuestions, questionsAsked } from "./asking/ask-state.ts";
import type { ReplyDraft } from "./asking/reply-to-question.ts";
import type { Circles } from "./circles/circles-suite.ts";
import { createCircles } from "./circles/circles-suite.ts";
import type { ExpertAnswer, ExpertRequest, FindExpertsOptions, QuestionRefusal } from "./expertise/expert-answer.ts";
import { findExperts } from "./expertise/find-experts.ts";
import type { PlaceTopics } from "./offers/place-topics.ts";
import type { Clock } from "./ports/clock.ts";
import type { ContentSearch } from "./ports/content-search.ts";
import type { PeopleDirectory } from "./ports/people-directory.ts";
import type { QuestionDelivery } from "./ports/question-delivery.ts";
import type { RecordRefusal, RecordStore, SuggestionRecords } from "./ports/record-store.ts";
import type { WorkSearch } from "./ports/work-search.ts";
import type { WordForms } from "./ports/word-forms.ts";
import type { ImportRefusal, MyDataExport, MyDataImport } from "./privacy/my-data.ts";
import type { FindHelpersOptions } from "./routing/find-helpers.ts";
import { findHelpers } from "./routing/find-helpers.ts";
import type { IssueAnswer, IssueInView } from "./routing/issue-answer.ts";
import type { ForYouAnswer, ForYouOptions, PeerCandidate, PeerSuggestion } from "./recommendation/recommendation-answer.ts";
import type { RecordOf } from "./records/record.ts";
import type { SharedHere } from "./sharing/shared-here.ts";
import { sharedInPlace, sharedOnTopic } from "./sharing/shared-here.ts";
import { dayOf } from "./vocabulary/day.ts";
import type { PlaceId } from "./vocabulary/item.ts";
import type { PersonId } from "./vocabulary/person.ts";
import type { Result } from "./vocabulary/result.ts";

/** What a platform must offer, made for one asking person. */
export interface SuitePorts {
  /** the person in whose name every port asks; never suggested to themselves */
  readonly asker: PersonId;
  /** the searches of the products that can be asked; together, and merged by one rule */
  readonly contentSearches: readonly ContentSearch[];
  /** products by the word of their source that people may expect in an answer, and that this app is not installed on */
  readonly absentSources: readonly string[];
  /** what people worked on, in the product in view */
  readonly workSearch: WorkSearch;
  readonly peopleDirectory: PeopleDirectory;
  readonly suggestions: SuggestionRecords;
  readonly records: RecordStore;
  readonly delivery: QuestionDelivery;
  readonly wordForms: WordForms;
  readonly clock: Clock;
}

/** The questions between one person and others. */
export interface Questions {
  /** to this person, not yet replied to, the longest waiting first */
  readonly open: readonly RecordOf<"ask">[];
  /** of this person, the latest first */
  readonly asked: readonly AskSeen[];
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
  readonly routing: {
    /**
     * Answers "who can help with this issue?": what was solved before, pages, then one to three people who answered something like it and
     * have nothing to do with this issue yet. Refusals and failures are as for `expertise.findExperts`.
     */
    findHelpers(issue: IssueInView, options?: FindHelpersOptions): Promise<Result<IssueAnswer, QuestionRefusal>>;
  };
  /** One question, one person. Every call throws PortError when the platform fails; trying again never asks or answers twice. */
  readonly asking: {
    ask(draft: QuestionDraft): Promise<Result<Asked, RecordRefusal>>;
    takeBack(asked: Asked): Promise<Result<null, RecordRefusal>>;
    reply(draft: ReplyDraft): Promise<Result<null, RecordRefusal>>;
    questions(): Promise<Questions>;
  };
  readonly offers: {
    /**
     * Offers and wishes for the readers of a place. What the looking person keeps for themselves, or wrote for others, meets them as well.
     *
     * @throws PortError
     */
    inPlace(place: PlaceId): Promise<PlaceTopics>;
  };
  readonly recommendation: {
    /** Things, people, and wishes and offers that meet, near to the person's own work; what the records hold of them and for them comes along. */
    forYou(options?: ForYouOptions): Promise<ForYouAnswer>;
    /**
     * Who of people found before may be named, at most three.
     *
     * @param further as the answer gave them
     * @throws PortError
     */
    furtherPeople(further: readonly PeerCandidate[], place?: PlaceId): Promise<readonly PeerSuggestion[]>;
  };
  /** Short things that helped somebody. Both throw PortError when the platform fails. */
  readonly sharing: {
    /** What was shared with the readers of a place, and what they wrote about it: one call to the records. */
    inPlace(place: PlaceId): Promise<SharedHere>;
    /** What was shared on a topic, in any place this person can open and with the whole site: two calls. */
    onTopic(topic: string): Promise<SharedHere>;
  };
  readonly circles: Circles;
  /** Everything about one person, for that person alone. Throws PortError when the platform fails. */
  readonly privacy: {
    exportMyData(): Promise<MyDataExport>;
    importMyData(text: string): Promise<Result<MyDataImport, ImportRefusal>>;
  };
  /** What the person wrote: looked up, written, changed, removed, erased. */
  readonly records: RecordStore;
}

/**
 * Wires the capabilities to the ports of one platform and one person. Keeps nothing between calls. What an answer does not need is loaded with its
 * first use, so that the first answer is there soon.
 */
export function createSuite(ports: SuitePorts): Suite {
  const { asker, records, delivery, clock } = ports;
  const asking = () => ({ asker, records, delivery, now: clock.now() });
  return {
    expertise: { findExperts: (request, options = {}) => findExperts(ports, request, options) },
    routing: { findHelpers: (issue, options = {}) => findHelpers(ports, issue, options) },
    asking: {
      ask: async (draft) => (await import("./asking/ask-person.ts")).askPerson(asking(), draft),
      takeBack: async (asked) => (await import("./asking/ask-person.ts")).takeBackQuestion(asking(), asked),
      reply: async (draft) => (await import("./asking/reply-to-question.ts")).replyToQuestion(asking(), draft),
      questions: () => questionsOf(records),
    },
    offers: { inPlace: async (place) => (await import("./offers/place-topics.ts")).topicsInPlace(ports, place) },
    recommendation: {
      forYou: async (options = {}) => (await import("./recommendation/recommend-for-you.ts")).recommendForYou(ports, options),
      furtherPeople: async (further, place) =>
        (await import("./recommendation/recommend-for-you.ts")).nameFurtherPeople(ports, further, place ?? null),
    },
    sharing: { inPlace: (place) => sharedInPlace(records, place), onTopic: (topic) => sharedOnTopic(records, topic) },
    circles: createCircles(ports),
    privacy: {
      exportMyData: async () => (await import("./privacy/my-data.ts")).exportMyData(records, dayOf(clock.now())),
      importMyData: async (text) => (await import("./privacy/my-data.ts")).importMyData(records, text),
    },
    records,
  };
}

async function questionsOf(records: RecordStore): Promise<Questions> {
  const [mine, others] = await Promise.all([records.find({ of: "me" }), records.find({ of: "others-to-me" })]);
  return { open: openQuestions(mine, others), asked: questionsAsked(mine, others) };
}
