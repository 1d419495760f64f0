import { CIRCLE_WORDS } from "./circle-record-words.ts";
import type { RecordContents, RecordKind } from "./contents.ts";
import type { KindWords } from "./kind-description.ts";

const READERS = {
  audience: "Who may read it: only the person, those who can open a place, or everyone on the site.",
  place: "The space or project whose readers may read it.",
} as const;
const OFFER_OR_WISH = {
  topic: "What it is about, in the person's own words; by these words it is found.",
  note: "Anything the person wants to add.",
  ...READERS,
} as const;
const ABOUT_RESOURCE = {
  resource: "The shared thing it belongs to; its id alone, so that nobody is named.",
  audience: "Who may read it: those who can open a place, or everyone on the site.",
  place: READERS.place,
} as const;
const READERS_OF_RESOURCE = "Colleagues who can open the space, or everyone on the site, as for the thing it belongs to.";
const CHOSEN_READERS =
  "Chosen by the person for each one: only they, colleagues who can open the space, or everyone on the site. After half a year only the person, who is asked whether it still holds.";

/**
 * What the allow-list (`RECORD_KINDS`) says in words: why each kind and each field is stored, and who can read it. A kind or a field without
 * its words does not compile. The documents are written from both; what only stores and reads records needs no word of this.
 */
export const RECORD_WORDS: { readonly [Kind in RecordKind]: KindWords<RecordContents[Kind]> } = {
  offer: {
    purpose: "A person says that they can be asked about something, or can mentor in it.",
    audience: CHOSEN_READERS,
    fields: {
      word: "Whether it is “ask me about” or “I can mentor in”.",
      ...OFFER_OR_WISH,
    },
  },
  wish: {
    purpose: "A person says what they want to learn or get better at.",
    audience: CHOSEN_READERS,
    fields: {
      word: "Whether it is “I want to learn” or “I want to get better at”.",
      ...OFFER_OR_WISH,
    },
  },
  resource: {
    purpose: "A person shares something that helped them, with the reason.",
    audience: CHOSEN_READERS,
    fields: {
      title: "What it is called. Not kept for a page, issue or file of the platform.",
      kind: "What it is, so that others know before they open it.",
      why: "Why it helped, in the person's own words.",
      link: "Where it is, outside of the platform.",
      item: "The page, issue or file of the platform; only its id, so that its title is shown to those alone who may open it.",
      minutes: "How long the thing takes, so that short things can stand first.",
      language: "The language it is in.",
      topics: "What it is about, in the person's own words; by these words it is found.",
      description: "What can be seen or heard in it, for whoever cannot see or hear it.",
      credit:
        "Who shared or made it first, when it was taken from a colleague or from a file: as they were named there, so that the name stays with what they wrote.",
      ...READERS,
    },
  },
  resourceReply: {
    purpose: "A person adds something to what a colleague shared.",
    audience: READERS_OF_RESOURCE,
    fields: {
      ...ABOUT_RESOURCE,
      text: "What the person adds, in their own words.",
    },
  },
  stillGood: {
    purpose: "A person looked again and says whether a shared thing still holds.",
    audience: READERS_OF_RESOURCE,
    fields: {
      ...ABOUT_RESOURCE,
      holds: "Whether it still holds.",
    },
  },
  thanks: {
    purpose: "A person thanks the one who shared something.",
    audience: "The person who thanks and the one person it goes to.",
    fields: {
      resource: "The shared thing it is for.",
      addressed: "Who shared it, and alone can read the thanks.",
      text: "Anything the person wants to add.",
    },
  },
  collection: {
    purpose: "A person puts shared things in an order for others.",
    audience: CHOSEN_READERS,
    fields: {
      title: "What it is called; by these words it is found.",
      about: "What it is for, in the person's own words.",
      topics: "Its topics: what others share with one of them stands beside it.",
      resources: "The shared things, in their order; their ids alone, so that nobody is named.",
      ...READERS,
    },
  },
  ...CIRCLE_WORDS,
  ask: {
    purpose: "A question to one person, so that both find it again and the one who asked can take it back.",
    audience: "The person who asks and the one person it goes to: the colleague asked or, if there is a go-between, the go-between alone.",
    fields: {
      question: "The question, in the person's own words.",
      addressed: "Whom the question is for.",
      goBetween: "The trusted colleague who passes it on.",
      nameMayBeSaid: "Whether the go-between may say who asks.",
      item: "The page it is about; only its id, so that its title is shown to those alone who may open it.",
      comment: "The comment in which the question stands, so that it can be taken back.",
    },
  },
  askReply: {
    purpose: "The one asked says that they answer, or where the answer is written up; or keeps for themselves that they cannot help.",
    audience: "The person who replies and the person who asked. “I cannot help with this”: only the person who chose it.",
    fields: {
      ask: "The question it belongs to.",
      answer: "Answered, written up, or “I cannot help with this”.",
      link: "Where it is written up.",
    },
  },
  trust: {
    purpose: "A private list of people somebody trusts. It changes only that person's own answers.",
    audience: "Only the person who keeps the list.",
    fields: {
      person: "The colleague.",
      outsider: "The name of somebody outside the company.",
      link: "An address of somebody outside the company.",
      forWhat: "For what they are trusted.",
      why: "Why.",
    },
  },
  stepBack: {
    purpose: "A person does not want to be suggested for a page, for a topic, or at all.",
    audience: "Only the person who chose it. Answers leave them out and look like any other.",
    fields: {
      from: "Whether it holds for a page, a topic, or everything.",
      item: "The page.",
      topic: "The topic.",
      until: "The last day it holds.",
    },
  },
  notThis: {
    purpose: "A person does not want to be recommended a thing or a person again.",
    audience: "Only the person who chose it. It changes nobody else's recommendations.",
    fields: {
      item: "The page, issue or file; only its id.",
      resource: "The shared thing; its id alone, so that nobody is named.",
      person: "The colleague.",
      circle: "The circle about which the person was asked, and does not want to be; its id alone.",
    },
  },
  rhythm: {
    purpose: "How much a person is happy to be asked, and until when they want quiet.",
    audience: "Only the person who chose it. Answers leave them out and look like any other.",
    fields: {
      capacity: "About one question a week, a few, as they come, or none for now.",
      quietUntil: "The last quiet day.",
    },
  },
  profileNote: {
    purpose: "What a person wants others to see when they are about to ask them.",
    audience: "Everyone on the site.",
    fields: {
      text: "Free words.",
      languages: "Languages the person likes to be asked in.",
      hours: "Usual hours.",
      timeZone: "The time zone of these hours.",
    },
  },
  removalNotice: {
    purpose: "Tells a person that an administrator removed something they wrote because it breaks house rules.",
    audience: "Only the person whose words were removed.",
    fields: {
      removed: "What kind of entry it was.",
      words: "Its words, so that the person knows which one.",
    },
  },
};
