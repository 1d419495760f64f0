import type { RecordContents, RecordKind } from "./contents.ts";
import type { KindDescription, Retention } from "./kind-description.ts";
import { line, lines, oneOf, optional, required, requiredUnless } from "./describe-field.ts";
import type { FieldType } from "./field.ts";
import { CIRCLE_KIND_DESCRIPTIONS } from "./circle-record-kinds.ts";
import { RESOURCE_KINDS } from "../vocabulary/resource-kind.ts";

const TOPIC: FieldType = { is: "topic", maximumCharacters: 100 };

const READERS = {
  audience: required(oneOf("me", "place", "site")),
  place: optional({ is: "id" }),
} as const;
const OFFER_OR_WISH = {
  topic: required(TOPIC),
  note: optional(lines(500)),
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
  resource: required({ is: "id" }),
  audience: required(oneOf("place", "site")),
  place: READERS.place,
} as const;
const A_YEAR: Retention = { kind: "days", days: 365 };
const HALF_A_YEAR: Retention = { kind: "renewable", shownDays: 182, graceDays: 90 };

/**
 * The allow-list: every kind of record and every field that may be stored. What is not in it is refused at the gate. The data inventory is
 * written from it, and from its words (`RECORD_WORDS`).
 */
export const RECORD_KINDS: { readonly [Kind in RecordKind]: KindDescription<RecordContents[Kind]> } = {
  offer: {
    retention: HALF_A_YEAR,
    maximumPerOwner: 50,
    restorable: true,
    fields: { word: required(oneOf("ask", "mentor")), ...OFFER_OR_WISH },
  },
  wish: {
    retention: HALF_A_YEAR,
    maximumPerOwner: 50,
    restorable: true,
    fields: {
      word: required(oneOf("learn", "improve")),
      ...OFFER_OR_WISH,
    },
  },
  resource: {
    retention: HALF_A_YEAR,
    maximumPerOwner: 200,
    restorable: true,
    fields: {
      title: requiredUnless("item", { is: "topic", maximumCharacters: 200 }),
      kind: required(oneOf(...RESOURCE_KINDS)),
      why: required({ is: "topic", maximumCharacters: 300 }),
      link: optional({ is: "link" }),
      item: optional({ is: "id" }),
      minutes: optional({ is: "minutes", maximum: MAXIMUM_MINUTES }),
      language: optional({ is: "language" }),
      topics: optional(TOPICS),
      description: optional(lines(500)),
      credit: optional(line(MAXIMUM_CREDIT_CHARACTERS)),
      ...READERS,
    },
  },
  resourceReply: {
    retention: A_YEAR,
    maximumPerOwner: 200,
    restorable: true,
    fields: { ...ABOUT_RESOURCE, text: required({ is: "topic", maximumCharacters: 500 }) },
  },
  stillGood: {
    retention: A_YEAR,
    maximumPerOwner: 200,
    restorable: false,
    fields: { ...ABOUT_RESOURCE, holds: required({ is: "yes-or-no" }) },
  },
  thanks: {
    retention: { kind: "days", days: 60 },
    maximumPerOwner: 100,
    restorable: false,
    fields: {
      resource: required({ is: "id" }),
      addressed: required({ is: "person" }),
      text: optional(line(200)),
    },
  },
  collection: {
    retention: HALF_A_YEAR,
    maximumPerOwner: 20,
    restorable: true,
    fields: {
      title: required(TOPIC),
      about: optional(lines(500)),
      topics: optional(TOPICS),
      resources: optional({ is: "ids", maximum: 50 }),
      ...READERS,
    },
  },
  ...CIRCLE_KIND_DESCRIPTIONS,
  ask: {
    retention: { kind: "days", days: 60 },
    maximumPerOwner: 100,
    restorable: false,
    fields: {
      question: required(lines(1_000)),
      addressed: required({ is: "person" }),
      goBetween: optional({ is: "person" }),
      nameMayBeSaid: required({ is: "yes-or-no" }),
      item: optional({ is: "id" }),
      comment: optional({ is: "id" }),
    },
  },
  askReply: {
    retention: { kind: "days", days: 60 },
    maximumPerOwner: 200,
    restorable: false,
    fields: {
      ask: required({ is: "id" }),
      answer: required(oneOf("accepted", "written-up", "not-now")),
      link: optional({ is: "link" }),
    },
  },
  trust: {
    retention: { kind: "until-removed" },
    maximumPerOwner: 150,
    restorable: true,
    fields: {
      person: optional({ is: "person" }),
      outsider: optional(line(100)),
      link: optional({ is: "link" }),
      forWhat: optional(line(200)),
      why: optional(line(300)),
    },
  },
  stepBack: {
    // A day longer, because west of UTC the day lasts longer.
    retention: { kind: "until-field", graceDays: 1 },
    maximumPerOwner: 100,
    restorable: true,
    fields: {
      from: required(oneOf("item", "topic", "everything")),
      item: optional({ is: "id" }),
      topic: optional(TOPIC),
      until: optional({ is: "day" }),
    },
  },
  notThis: {
    retention: { kind: "until-removed" },
    maximumPerOwner: 200,
    restorable: true,
    fields: {
      item: optional({ is: "id" }),
      resource: optional({ is: "id" }),
      person: optional({ is: "person" }),
      circle: optional({ is: "id" }),
    },
  },
  rhythm: {
    retention: { kind: "until-removed" },
    maximumPerOwner: 1,
    restorable: true,
    fields: {
      capacity: required(oneOf("one", "some", "any", "none")),
      quietUntil: optional({ is: "day" }),
    },
  },
  profileNote: {
    retention: { kind: "until-removed" },
    maximumPerOwner: 1,
    restorable: true,
    fields: {
      text: optional(lines(300)),
      languages: optional(line(100)),
      hours: optional(line(100)),
      timeZone: optional(line(60)),
    },
  },
  removalNotice: {
    retention: { kind: "days", days: 90 },
    maximumPerOwner: 50,
    restorable: false,
    fields: {
      removed: required(oneOf("offer", "wish", "profileNote", "resource", "resourceReply", "collection", "circle", "memory", "round")),
      words: required(line(100)),
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
export const KINDS_IN_LINE: ReadonlySet<RecordKind> = new Set(["circle", "membership", "coffee"]);

/** Kinds of which a person has one; its id is always {@link ONLY_ID}. */
export const SINGLE_KINDS: ReadonlySet<RecordKind> = new Set(["rhythm", "profileNote"]);

export const ONLY_ID = "own";
