import type { RecordContents, RecordKind } from "./contents.ts";
import type { KindDescription, Retention } from "./kind-description.ts";
import { line, lines, oneOf, optional, required, requiredUnless } from "./describe-field.ts";
import type { FieldType } from "./field.ts";
import { CIRCLE_KIND_DESCRIPTIONS } from "./circle-record-kinds.ts";
import { RESOURCE_KINDS } from "../vocabulary/resource-kind.ts";

const TOPIC: FieldType = { is: "topic", maximumCharacters: 100 };

const READERS = {
  audience: required(
    oneOf("me", "place", "site"),
    "Who may read it: only the person, those who can open a place, or everyone on the site.",
  ),
  place: optional({ is: "id" }, "The space or project whose readers may read it."),
} as const;
const OFFER_OR_WISH = {
  topic: required(TOPIC, "What it is about, in the person's own words; by these words it is found."),
  note: optional(lines(500), "Anything the person wants to add."),
  ...READERS,
} as const;
/** Longer things are seldom what helps at once; a course of ten hours still fits. */
const MAXIMUM_MINUTES = 600;
export const MAXIMUM_TOPICS = 5;
export const MAXIMUM_CHARACTERS_OF_TOPIC = 60;
/** As many characters as a credit line may have. */
export const MAXIMUM_CREDIT_CHARACTERS = 100;
const TOPICS: FieldType = { is: "topics", maximum: MAXIMUM_TOPICS, maximumCharacters: MAXIMUM_CHARACTERS_OF_TOPIC };
const ABOUT_RESOURCE = {
  resource: required({ is: "id" }, "The shared thing it belongs to; its id alone, so that nobody is named."),
  audience: required(oneOf("place", "site"), "Who may read it: those who can open a place, or everyone on the site."),
  place: READERS.place,
} as const;
const READERS_OF_RESOURCE = "Colleagues who can open the space, or everyone on the site, as for the thing it belongs to.";
const A_YEAR: Retention = { kind: "days", days: 365 };
const HALF_A_YEAR: Retention = { kind: "renewable", shownDays: 182, graceDays: 90 };
const CHOSEN_READERS =
  "Chosen by the person for each one: only they, colleagues who can open the space, or everyone on the site. After half a year only the person, who is asked whether it still holds.";

/**
 * The allow-list: every kind of record and every field that may be stored. What is not in it is refused at the gate. The data inventory is
 * written from it.
 */
export const RECORD_KINDS: { readonly [Kind in RecordKind]: KindDescription<RecordContents[Kind]> } = {
  offer: {
    purpose: "A person says that they can be asked about something, or can mentor in it.",
    audience: CHOSEN_READERS,
    retention: HALF_A_YEAR,
    maximumPerOwner: 50,
    restorable: true,
    fields: { word: required(oneOf("ask", "mentor"), "Whether it is “ask me about” or “I can mentor in”."), ...OFFER_OR_WISH },
  },
  wish: {
    purpose: "A person says what they want to learn or get better at.",
    audience: CHOSEN_READERS,
    retention: HALF_A_YEAR,
    maximumPerOwner: 50,
    restorable: true,
    fields: {
      word: required(oneOf("learn", "improve"), "Whether it is “I want to learn” or “I want to get better at”."),
      ...OFFER_OR_WISH,
    },
  },
  resource: {
    purpose: "A person shares something that helped them, with the reason.",
    audience: CHOSEN_READERS,
    retention: HALF_A_YEAR,
    maximumPerOwner: 200,
    restorable: true,
    fields: {
      title: requiredUnless(
        "item",
        { is: "topic", maximumCharacters: 200 },
        "What it is called. Not kept for a page, issue or file of the platform.",
      ),
      kind: required(oneOf(...RESOURCE_KINDS), "What it is, so that others know before they open it."),
      why: required({ is: "topic", maximumCharacters: 300 }, "Why it helped, in the person's own words."),
      link: optional({ is: "link" }, "Where it is, outside of the platform."),
      item: optional(
        { is: "id" },
        "The page, issue or file of the platform; only its id, so that its title is shown to those alone who may open it.",
      ),
      minutes: optional({ is: "minutes", maximum: MAXIMUM_MINUTES }, "How long the thing takes, so that short things can stand first."),
      language: optional({ is: "language" }, "The language it is in."),
      topics: optional(TOPICS, "What it is about, in the person's own words; by these words it is found."),
      description: optional(lines(500), "What can be seen or heard in it, for whoever cannot see or hear it."),
      credit: optional(
        line(MAXIMUM_CREDIT_CHARACTERS),
        "Who shared or made it first, when it was taken from a colleague or from a file: as they were named there, so that the name stays with what they wrote.",
      ),
      ...READERS,
    },
  },
  resourceReply: {
    purpose: "A person adds something to what a colleague shared.",
    audience: READERS_OF_RESOURCE,
    retention: A_YEAR,
    maximumPerOwner: 200,
    restorable: true,
    fields: { ...ABOUT_RESOURCE, text: required({ is: "topic", maximumCharacters: 500 }, "What the person adds, in their own words.") },
  },
  stillGood: {
    purpose: "A person looked again and says whether a shared thing still holds.",
    audience: READERS_OF_RESOURCE,
    retention: A_YEAR,
    maximumPerOwner: 200,
    restorable: false,
    fields: { ...ABOUT_RESOURCE, holds: required({ is: "yes-or-no" }, "Whether it still holds.") },
  },
  thanks: {
    purpose: "A person thanks the one who shared something.",
    audience: "The person who thanks and the one person it goes to.",
    retention: { kind: "days", days: 60 },
    maximumPerOwner: 100,
    restorable: false,
    fields: {
      resource: required({ is: "id" }, "The shared thing it is for."),
      addressed: required({ is: "person" }, "Who shared it, and alone can read the thanks."),
      text: optional(line(200), "Anything the person wants to add."),
    },
  },
  collection: {
    purpose: "A person puts shared things in an order for others.",
    audience: CHOSEN_READERS,
    retention: HALF_A_YEAR,
    maximumPerOwner: 20,
    restorable: true,
    fields: {
      title: required(TOPIC, "What it is called; by these words it is found."),
      about: optional(lines(500), "What it is for, in the person's own words."),
      topics: optional(TOPICS, "Its topics: what others share with one of them stands beside it."),
      resources: optional({ is: "ids", maximum: 50 }, "The shared things, in their order; their ids alone, so that nobody is named."),
      ...READERS,
    },
  },
  ...CIRCLE_KIND_DESCRIPTIONS,
  ask: {
    purpose: "A question to one person, so that both find it again and the one who asked can take it back.",
    audience: "The person who asks and the one person it goes to: the colleague asked or, if there is a go-between, the go-between alone.",
    retention: { kind: "days", days: 60 },
    maximumPerOwner: 100,
    restorable: false,
    fields: {
      question: required(lines(1_000), "The question, in the person's own words."),
      addressed: required({ is: "person" }, "Whom the question is for."),
      goBetween: optional({ is: "person" }, "The trusted colleague who passes it on."),
      nameMayBeSaid: required({ is: "yes-or-no" }, "Whether the go-between may say who asks."),
      item: optional({ is: "id" }, "The page it is about; only its id, so that its title is shown to those alone who may open it."),
      comment: optional({ is: "id" }, "The comment in which the question stands, so that it can be taken back."),
    },
  },
  askReply: {
    purpose: "The one asked says that they answer, or where the answer is written up; or keeps for themselves that they cannot help.",
    audience: "The person who replies and the person who asked. “I cannot help with this”: only the person who chose it.",
    retention: { kind: "days", days: 60 },
    maximumPerOwner: 200,
    restorable: false,
    fields: {
      ask: required({ is: "id" }, "The question it belongs to."),
      answer: required(oneOf("accepted", "written-up", "not-now"), "Answered, written up, or “I cannot help with this”."),
      link: optional({ is: "link" }, "Where it is written up."),
    },
  },
  trust: {
    purpose: "A private list of people somebody trusts. It changes only that person's own answers.",
    audience: "Only the person who keeps the list.",
    retention: { kind: "until-removed" },
    maximumPerOwner: 150,
    restorable: true,
    fields: {
      person: optional({ is: "person" }, "The colleague."),
      outsider: optional(line(100), "The name of somebody outside the company."),
      link: optional({ is: "link" }, "An address of somebody outside the company."),
      forWhat: optional(line(200), "For what they are trusted."),
      why: optional(line(300), "Why."),
    },
  },
  stepBack: {
    purpose: "A person does not want to be suggested for a page, for a topic, or at all.",
    audience: "Only the person who chose it. Answers leave them out and look like any other.",
    retention: { kind: "until-field", graceDays: 0 },
    maximumPerOwner: 100,
    restorable: true,
    fields: {
      from: required(oneOf("item", "topic", "everything"), "Whether it holds for a page, a topic, or everything."),
      item: optional({ is: "id" }, "The page."),
      topic: optional(TOPIC, "The topic."),
      until: optional({ is: "day" }, "The last day it holds."),
    },
  },
  notThis: {
    purpose: "A person does not want to be recommended a thing or a person again.",
    audience: "Only the person who chose it. It changes nobody else's recommendations.",
    retention: { kind: "until-removed" },
    maximumPerOwner: 200,
    restorable: true,
    fields: {
      item: optional({ is: "id" }, "The page, issue or file; only its id."),
      resource: optional({ is: "id" }, "The shared thing; its id alone, so that nobody is named."),
      person: optional({ is: "person" }, "The colleague."),
      circle: optional({ is: "id" }, "The circle about which the person was asked, and does not want to be; its id alone."),
    },
  },
  rhythm: {
    purpose: "How much a person is happy to be asked, and until when they want quiet.",
    audience: "Only the person who chose it. Answers leave them out and look like any other.",
    retention: { kind: "until-removed" },
    maximumPerOwner: 1,
    restorable: true,
    fields: {
      capacity: required(oneOf("one", "some", "any", "none"), "About one question a week, a few, as they come, or none for now."),
      quietUntil: optional({ is: "day" }, "The last quiet day."),
    },
  },
  profileNote: {
    purpose: "What a person wants others to see when they are about to ask them.",
    audience: "Everyone on the site.",
    retention: { kind: "until-removed" },
    maximumPerOwner: 1,
    restorable: true,
    fields: {
      text: optional(lines(300), "Free words."),
      languages: optional(line(100), "Languages the person likes to be asked in."),
      hours: optional(line(100), "Usual hours."),
      timeZone: optional(line(60), "The time zone of these hours."),
    },
  },
  removalNotice: {
    purpose: "Tells a person that an administrator removed something they wrote because it breaks house rules.",
    audience: "Only the person whose words were removed.",
    retention: { kind: "days", days: 90 },
    maximumPerOwner: 50,
    restorable: false,
    fields: {
      removed: required(
        oneOf("offer", "wish", "profileNote", "resource", "resourceReply", "collection", "circle", "memory", "round"),
        "What kind of entry it was.",
      ),
      words: required(line(100), "Its words, so that the person knows which one."),
    },
  },
};

export type { KindDescription, Retention } from "./kind-description.ts";

/** Whether a text names a kind of the allow-list. */
export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(RECORD_KINDS, text);
}

export const ALL_KINDS = Object.keys(RECORD_KINDS) as readonly RecordKind[];

/** Kinds that nobody writes for themselves: they follow from what an administrator did. */
export const NOT_WRITTEN_BY_OWNER: ReadonlySet<RecordKind> = new Set(["removalNotice"]);

/** Kinds that are taken until the last day before everything is erased: to be left alone, and to answer what was asked. */
export const WRITTEN_WHILE_CLOSING: ReadonlySet<RecordKind> = new Set(["stepBack", "rhythm", "askReply"]);

/** Kinds that wait in line: a vault numbers them when they are new, in the order in which it takes them. */
export const KINDS_IN_LINE: ReadonlySet<RecordKind> = new Set(["circle", "membership"]);

/** Kinds of which a person has one; its id is always {@link ONLY_ID}. */
export const SINGLE_KINDS: ReadonlySet<RecordKind> = new Set(["rhythm", "profileNote"]);

export const ONLY_ID = "own";
