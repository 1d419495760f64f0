import type { CircleKind } from "./circle-kinds.ts";
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
const MAXIMUM_COMPANIONS = 6;
/** Time to say together that it goes on, and to write down what was learned. */
const DAYS_AFTER_THE_END = 30;
/** A proposal to one person lapses without a word. */
const DAYS_OF_A_PROPOSAL = 14;

const OPEN_READERS = {
  audience: required(oneOf("place", "site"), "Who may read it: those who can open a place, or everyone on the site."),
  place: optional({ is: "id" }, "The space or project whose readers may read it."),
} as const;
const READERS_OF_CIRCLE = "Colleagues who can open the space, or everyone on the site, as for the circle it belongs to.";
const CIRCLE_ID = required({ is: "id" }, "The circle; its id alone, so that nobody is named.");
const TOPICS: FieldType = { is: "topics", maximum: 5, maximumCharacters: 60 };
const LANGUAGE = optional({ is: "language" }, "The language that is spoken.");

const circle: KindDescription<RecordContents["circle"]> = {
  purpose: "A person proposes a small group that learns one thing together, and says when, where and how it meets.",
  audience: "Colleagues who can open the space, or everyone on the site, as the person chose.",
  retention: { kind: "until-removed" },
  maximumPerOwner: 60,
  restorable: true,
  fields: {
    topic: required(TOPIC, "The question or subject, in the person's own words; by these words it is found."),
    note: optional(lines(1_000), "Anything the person wants to add."),
    about: optional(line(200), "What it goes along with, in words: a book for example."),
    link: optional({ is: "link" }, "A page outside of the platform it is about, a course for example."),
    item: optional(
      { is: "id" },
      "The page, issue or file it is about; only its id, so that its title is shown to those alone who may open it.",
    ),
    seats: required(oneOf("4", "5", "6", "7"), "How many can sit in it."),
    rhythm: required(oneOf("once", "weekly", "fortnightly", "monthly", "weekdays"), "How often it meets."),
    weekdays: optional(WEEKDAYS, "The days of the week on which it meets, where it meets on chosen ones."),
    leftOut: optional({ is: "days", maximum: MAXIMUM_LEFT_OUT }, "Days on which it does not meet."),
    firstOn: required({ is: "day" }, "The day of the first meeting."),
    begins: required({ is: "clock" }, "What the clock shows when a planned meeting begins."),
    minutes: required({ is: "minutes", maximum: MAXIMUM_MEETING_MINUTES }, "How long a planned meeting takes."),
    zone: required({ is: "zone" }, "The time zone of day and clock."),
    until: required({ is: "day" }, "The last day: a circle ends."),
    template: required(oneOf("show", "lean", "action", "troika", "reading", "course"), "How the meetings go."),
    language: LANGUAGE,
    room: optional(line(200), "Where it meets, in words."),
    meetingLink: optional({ is: "link" }, "Where it meets, as an address."),
    notes: optional({ is: "id" }, "The page on which everybody writes; only its id."),
    notesLink: optional({ is: "link" }, "The page on which everybody writes, as an address where it lies elsewhere."),
    continues: optional({ is: "id" }, "The circle that goes on with this entry, when its host changed; its id alone."),
    ...OPEN_READERS,
  },
};

const membership: KindDescription<RecordContents["membership"]> = {
  purpose: "A person takes a seat in a circle, waits for one, or listens.",
  audience: READERS_OF_CIRCLE,
  retention: { kind: "until-field", graceDays: DAYS_AFTER_THE_END },
  maximumPerOwner: 50,
  restorable: false,
  fields: {
    circle: CIRCLE_ID,
    part: required(oneOf("seat", "listener"), "Whether the person would like to sit in it or listens."),
    until: required({ is: "day" }, "The circle's last day when this was written: the entry does not outlive it for long."),
    ...OPEN_READERS,
  },
};

const memory: KindDescription<RecordContents["memory"]> = {
  purpose: "A person who was in a circle writes down what was learned there.",
  audience: READERS_OF_CIRCLE,
  retention: { kind: "until-removed" },
  maximumPerOwner: 50,
  restorable: true,
  fields: {
    circle: CIRCLE_ID,
    topic: required(TOPIC, "What the circle was about, because this may outlast it; by these words it is found."),
    text: required(lines(2_000), "What was learned, in the person's own words."),
    item: optional({ is: "id" }, "A page that says more; only its id."),
    ...OPEN_READERS,
  },
};

const hostOffer: KindDescription<RecordContents["hostOffer"]> = {
  purpose: "The host of a circle asks one of those who sit in it to host from here on.",
  audience: "The person who asks and the one person it goes to.",
  retention: { kind: "days", days: DAYS_OF_A_PROPOSAL },
  maximumPerOwner: 30,
  restorable: false,
  fields: {
    circle: CIRCLE_ID,
    addressed: required({ is: "person" }, "Who is asked, and can accept with an entry of their own."),
  },
};

const round: KindDescription<RecordContents["round"]> = {
  purpose: "A person invites others to put themselves forward, so that circles can be formed.",
  audience: "Colleagues who can open the space, or everyone on the site, as the person chose.",
  retention: { kind: "until-field", graceDays: DAYS_AFTER_THE_END },
  maximumPerOwner: 10,
  restorable: true,
  fields: {
    topic: required(TOPIC, "What it is about, in the person's own words; by these words it is found."),
    note: optional(lines(1_000), "Anything the person wants to add."),
    smallest: required(oneOf(...SIZES), "How many sit in a circle at least."),
    largest: required(oneOf(...SIZES), "How many sit in a circle at most."),
    weekdays: required(WEEKDAYS, "Days of the week on which circles could meet."),
    startsOn: required({ is: "day" }, "The day around which circles would begin."),
    language: LANGUAGE,
    until: required({ is: "day" }, "The last day to put oneself forward."),
    ...OPEN_READERS,
  },
};

const volunteer: KindDescription<RecordContents["volunteer"]> = {
  purpose: "A person puts themselves forward for a round, so that a circle can be found for them.",
  audience: "The person who puts themselves forward and the one person it goes to, who formed the round and works out the circles.",
  retention: { kind: "until-field", graceDays: DAYS_AFTER_THE_END },
  maximumPerOwner: 20,
  restorable: false,
  fields: {
    round: required({ is: "id" }, "The round."),
    addressed: required({ is: "person" }, "The host of the round, who alone can read it."),
    wants: required(TOPICS, "What the person wants to learn or get better at, the dearest first."),
    offers: optional(TOPICS, "What the person could help others with."),
    hours: required({ is: "hours" }, "Hours of the week that usually suit, so that a circle has one that suits everybody."),
    team: optional(line(60), "Where the person comes from, in their own words, so that circles bring people together who do not meet."),
    experience: optional(line(60), "What the person brings, in their own words, so that circles are mixed."),
    isNew: optional({ is: "yes-or-no" }, "Whether the person says that they are new here, so that nobody is the only one."),
    until: required({ is: "day" }, "The round's last day: the entry does not outlive it for long."),
  },
};

const invitation: KindDescription<RecordContents["invitation"]> = {
  purpose: "The host of a round shows one volunteer the circle that could be theirs. They take the seat themselves, or nothing happens.",
  audience: "The host of the round and the one person it goes to.",
  retention: { kind: "days", days: DAYS_OF_A_PROPOSAL },
  maximumPerOwner: 400,
  restorable: false,
  fields: {
    round: required({ is: "id" }, "The round."),
    circle: CIRCLE_ID,
    addressed: required({ is: "person" }, "Whose proposal it is."),
    companions: optional({ is: "people", maximum: MAXIMUM_COMPANIONS }, "The other volunteers of whom the circle was put together."),
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
};
