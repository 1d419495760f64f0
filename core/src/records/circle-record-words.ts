import type { CircleKind } from "./circle-kinds.ts";
import type { RecordContents } from "./contents.ts";
import type { KindWords } from "./kind-description.ts";

const OPEN_READERS = {
  audience: "Who may read it: those who can open a place, or everyone on the site.",
  place: "The space or project whose readers may read it.",
} as const;
const READERS_OF_CIRCLE = "Colleagues who can open the space, or everyone on the site, as for the circle it belongs to.";
const CIRCLE_ID = "The circle; its id alone, so that nobody is named.";
const LANGUAGE = "The language that is spoken.";

/** What the allow-list says in words of the kinds that have to do with circles. */
export const CIRCLE_WORDS: { readonly [Kind in CircleKind]: KindWords<RecordContents[Kind]> } = {
  circle: {
    purpose: "A person proposes a small group that learns one thing together, and says when, where and how it meets.",
    audience: "Colleagues who can open the space, or everyone on the site, as the person chose.",
    fields: {
      topic: "The question or subject, in the person's own words; by these words it is found.",
      note: "Anything the person wants to add.",
      about: "What it goes along with, in words: a book for example.",
      link: "A page outside of the platform it is about, a course for example.",
      item: "The page, issue or file it is about; only its id, so that its title is shown to those alone who may open it.",
      seats: "How many can sit in it.",
      enough: "How many are enough for it to meet, where a round put fewer than four together.",
      rhythm: "How often it meets.",
      weekdays: "The days of the week on which it meets, where it meets on chosen ones.",
      leftOut: "Days on which it does not meet.",
      firstOn: "The day of the first meeting.",
      begins: "What the clock shows when a planned meeting begins.",
      minutes: "How long a planned meeting takes.",
      zone: "The time zone of day and clock.",
      until: "The last day: a circle ends.",
      template: "How the meetings go.",
      language: LANGUAGE,
      room: "Where it meets, in words.",
      meetingLink: "Where it meets, as an address.",
      notes: "The page on which everybody writes; only its id.",
      notesLink: "The page on which everybody writes, as an address where it lies elsewhere.",
      continues: "The circle that goes on with this entry, when its host changed; its id alone.",
      handsOver: "Set while its host would like anybody who sits there to host from here on.",
      takesUp: "By which open question whoever wrote this took over as host.",
      ...OPEN_READERS,
    },
  },
  membership: {
    purpose: "A person takes a seat in a circle, waits for one, or listens.",
    audience: READERS_OF_CIRCLE,
    fields: {
      circle: CIRCLE_ID,
      part: "Whether the person would like to sit in it or listens.",
      until: "The circle's last day when this was written: the entry does not outlive it for long.",
      ...OPEN_READERS,
    },
  },
  memory: {
    purpose: "A person who was in a circle writes down what was learned there.",
    audience: READERS_OF_CIRCLE,
    fields: {
      circle: CIRCLE_ID,
      topic: "What the circle was about, because this may outlast it; by these words it is found.",
      text: "What was learned, in the person's own words.",
      item: "A page that says more; only its id.",
      ...OPEN_READERS,
    },
  },
  hostOffer: {
    purpose: "The host of a circle asks one of those who sit in it to host from here on.",
    audience: "The person who asks and the one person it goes to.",
    fields: {
      circle: CIRCLE_ID,
      addressed: "Who is asked, and can accept with an entry of their own.",
    },
  },
  round: {
    purpose: "A person invites others to put themselves forward, so that circles can be formed.",
    audience: "Colleagues who can open the space, or everyone on the site, as the person chose.",
    fields: {
      topic: "What it is about, in the person's own words; by these words it is found.",
      note: "Anything the person wants to add.",
      smallest: "How many sit in a circle at least.",
      largest: "How many sit in a circle at most.",
      weekdays: "Days of the week on which circles could meet.",
      startsOn: "The day around which circles would begin.",
      language: LANGUAGE,
      until: "The last day to put oneself forward.",
      isPublished: "Whether every proposal is written, so that nobody learns too early that none is for them.",
      ...OPEN_READERS,
    },
  },
  volunteer: {
    purpose: "A person puts themselves forward for a round, so that a circle can be found for them.",
    audience: "The person who puts themselves forward and the one person it goes to, who formed the round and works out the circles.",
    fields: {
      round: "The round.",
      addressed: "The host of the round, who alone can read it.",
      wants: "What the person wants to learn or get better at, the dearest first.",
      offers: "What the person could help others with.",
      hours: "Hours of the week that usually suit, so that a circle has one that suits everybody.",
      team: "Where the person comes from, in their own words, so that circles bring people together who do not meet.",
      experience: "What the person brings, in their own words, so that circles are mixed.",
      isNew: "Whether the person says that they are new here, so that nobody is the only one.",
      until: "The round's last day: the entry does not outlive it for long.",
    },
  },
  invitation: {
    purpose: "The host of a round shows one volunteer the circle that could be theirs. They take the seat themselves, or nothing happens.",
    audience: "The host of the round and the one person it goes to.",
    fields: {
      round: "The round.",
      circle: CIRCLE_ID,
      addressed: "Whose proposal it is.",
      companions: "The other volunteers of whom the circle was put together.",
    },
  },
  coffee: {
    purpose: "A person would like to meet a colleague of a place over coffee once a week. Who that is follows from all of these entries.",
    audience:
      "Colleagues who can open the space: whoever takes part is shown the one or two they could meet, and no screen lists the others.",
    fields: {
      place: "The space or project in which the person takes part.",
      since: "The day on which the person began, so that the pairs of a week stay as they are when somebody comes.",
      pausedUntil: "The last day of the weeks the person sits out, without a reason; what is over goes with the next change.",
    },
  },
  met: {
    purpose: "A person keeps for themselves whom they met. It has no part in who meets whom.",
    audience: "Only the person who wrote it.",
    fields: {
      person: "The colleague.",
      week: "The Monday of the week.",
    },
  },
};
