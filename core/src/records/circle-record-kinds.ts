import type { CircleKind } from "./circle-kinds.ts";
import { DAYS_OF_COFFEE } from "./circle-kinds.ts";
import type { RecordContents } from "./contents.ts";
import { line, lines, oneOf, optional, required } from "./describe-field.ts";
import type { FieldType } from "./field.ts";
import type { KindDescription } from "./kind-description.ts";

const TOPIC: FieldType = { is: "topic", maximumCharacters: 200 };
const WEEKDAYS: FieldType = { is: "choices", of: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] };
const SIZES = ["2", "3", "4", "5", "6", "7"] as const;
/** Three hours are a long meeting. */
const MAXIMUM_MEETING_MINUTES = 180;
const MAXIMUM_LEFT_OUT = 20;
/** As many as sit in a circle beside the one who reads. */
export const MAXIMUM_COMPANIONS = 6;
/** Time to say together that it goes on, and to write down what was learned. */
const DAYS_AFTER_THE_END = 30;
/** A proposal to one person lapses without a word. */
const DAYS_OF_A_PROPOSAL = 14;
const DAYS_OF_MET = 365;
/** The host of a round hosts every circle of it: a thousand volunteers in fours, and a few circles more. */
const MAXIMUM_CIRCLES = 300;
/** A proposal for each of a thousand volunteers, and some that have not lapsed. */
const MAXIMUM_PROPOSALS = 1_200;

const OPEN_READERS = {
  audience: required(oneOf("place", "site")),
  place: optional({ is: "id" }),
} as const;
const CIRCLE_ID = required({ is: "id" });
const TOPICS: FieldType = { is: "topics", maximum: 5, maximumCharacters: 60 };
const LANGUAGE = optional({ is: "language" });

const circle: KindDescription<RecordContents["circle"]> = {
  retention: { kind: "until-removed" },
  maximumPerOwner: MAXIMUM_CIRCLES,
  restorable: true,
  fields: {
    topic: required(TOPIC),
    note: optional(lines(1_000)),
    about: optional(line(200)),
    link: optional({ is: "link" }),
    item: optional({ is: "id" }),
    seats: required(oneOf("4", "5", "6", "7")),
    enough: optional(oneOf("2", "3")),
    rhythm: required(oneOf("once", "weekly", "fortnightly", "monthly", "weekdays")),
    weekdays: optional(WEEKDAYS),
    leftOut: optional({ is: "days", maximum: MAXIMUM_LEFT_OUT }),
    firstOn: required({ is: "day" }),
    begins: required({ is: "clock" }),
    minutes: required({ is: "minutes", maximum: MAXIMUM_MEETING_MINUTES }),
    zone: required({ is: "zone" }),
    until: required({ is: "day" }),
    template: required(oneOf("show", "lean", "action", "troika", "reading", "course")),
    language: LANGUAGE,
    room: optional(line(200)),
    meetingLink: optional({ is: "link" }),
    notes: optional({ is: "id" }),
    notesLink: optional({ is: "link" }),
    continues: optional({ is: "id" }),
    handsOver: optional({ is: "id" }),
    takesUp: optional({ is: "id" }),
    ...OPEN_READERS,
  },
};

const membership: KindDescription<RecordContents["membership"]> = {
  retention: { kind: "until-field", graceDays: DAYS_AFTER_THE_END },
  maximumPerOwner: 50,
  restorable: false,
  fields: {
    circle: CIRCLE_ID,
    part: required(oneOf("seat", "listener")),
    until: required({ is: "day" }),
    ...OPEN_READERS,
  },
};

const memory: KindDescription<RecordContents["memory"]> = {
  retention: { kind: "until-removed" },
  maximumPerOwner: 50,
  restorable: true,
  fields: {
    circle: CIRCLE_ID,
    topic: required(TOPIC),
    text: required(lines(2_000)),
    item: optional({ is: "id" }),
    ...OPEN_READERS,
  },
};

const hostOffer: KindDescription<RecordContents["hostOffer"]> = {
  retention: { kind: "days", days: DAYS_OF_A_PROPOSAL },
  maximumPerOwner: 30,
  restorable: false,
  fields: {
    circle: CIRCLE_ID,
    addressed: required({ is: "person" }),
  },
};

const round: KindDescription<RecordContents["round"]> = {
  retention: { kind: "until-field", graceDays: DAYS_AFTER_THE_END },
  maximumPerOwner: 10,
  restorable: true,
  fields: {
    topic: required(TOPIC),
    note: optional(lines(1_000)),
    smallest: required(oneOf(...SIZES)),
    largest: required(oneOf(...SIZES)),
    weekdays: required(WEEKDAYS),
    startsOn: required({ is: "day" }),
    language: LANGUAGE,
    until: required({ is: "day" }),
    isPublished: optional({ is: "yes-or-no" }),
    ...OPEN_READERS,
  },
};

const volunteer: KindDescription<RecordContents["volunteer"]> = {
  retention: { kind: "until-field", graceDays: DAYS_AFTER_THE_END },
  maximumPerOwner: 20,
  restorable: false,
  fields: {
    round: required({ is: "id" }),
    addressed: required({ is: "person" }),
    wants: required(TOPICS),
    offers: optional(TOPICS),
    hours: required({ is: "hours" }),
    team: optional(line(60)),
    experience: optional(line(60)),
    isNew: optional({ is: "yes-or-no" }),
    until: required({ is: "day" }),
  },
};

const invitation: KindDescription<RecordContents["invitation"]> = {
  retention: { kind: "days", days: DAYS_OF_A_PROPOSAL },
  maximumPerOwner: MAXIMUM_PROPOSALS,
  restorable: false,
  fields: {
    round: required({ is: "id" }),
    circle: CIRCLE_ID,
    addressed: required({ is: "person" }),
    companions: optional({ is: "people", maximum: MAXIMUM_COMPANIONS }),
  },
};

const coffee: KindDescription<RecordContents["coffee"]> = {
  retention: { kind: "days", days: DAYS_OF_COFFEE },
  maximumPerOwner: 20,
  restorable: false,
  fields: {
    place: required({ is: "id" }),
    since: required({ is: "day" }),
    pausedUntil: optional({ is: "day" }),
  },
};

const met: KindDescription<RecordContents["met"]> = {
  retention: { kind: "days", days: DAYS_OF_MET },
  maximumPerOwner: 200,
  restorable: true,
  fields: {
    person: required({ is: "person" }),
    week: required({ is: "day" }),
  },
};

/** The kinds that have to do with circles, as the allow-list holds them. */
export const CIRCLE_KIND_DESCRIPTIONS: { readonly [Kind in CircleKind]: KindDescription<RecordContents[Kind]> } = {
  circle,
  membership,
  memory,
  hostOffer,
  round,
  volunteer,
  invitation,
  coffee,
  met,
};
