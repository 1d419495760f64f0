/** Where in the product a card can be shown: at the moment in which its skill is needed. */
export type PracticePlace =
  /** a question to one person is being written */
  | "asking"
  /** somebody was asked something */
  | "asked"
  /** an answer is being written */
  | "answering"
  /** one's question was answered, or something that was shared helped */
  | "helped"
  /** something is being shared */
  | "sharing"
  /** something was just solved or finished */
  | "solved"
  /** a circle is being proposed */
  | "proposing"
  /** a circle is being looked at by somebody who does not sit there */
  | "listening"
  /** a circle goes along with a course */
  | "course"
  /** a circle comes to its last day */
  | "ending"
  /** one's own list of people */
  | "people"
  /** somebody is here for the first time */
  | "first";

/** What a card is about. */
export type PracticeKey = "ask" | "why" | "aloud" | "host" | "listen" | "thank" | "no" | "write" | "course" | "outside" | "small" | "stop";

const SHOWN_AT: Readonly<Record<PracticeKey, readonly PracticePlace[]>> = {
  ask: ["asking"],
  why: ["sharing"],
  aloud: ["solved"],
  host: ["proposing"],
  listen: ["listening"],
  thank: ["helped"],
  no: ["asked"],
  write: ["answering", "solved"],
  course: ["course"],
  outside: ["people"],
  small: ["first"],
  stop: ["ending"],
};

/** A skill in at most 120 words; its words stand in the catalogue of practice. */
export interface PracticeCard {
  readonly key: PracticeKey;
  readonly shownAt: readonly PracticePlace[];
  /** keys of the catalogue */
  readonly title: `card.${PracticeKey}.title`;
  readonly body: `card.${PracticeKey}.body`;
}

/** The twelve cards, in the order in which a page lists them. */
export const PRACTICE_CARDS: readonly PracticeCard[] = (Object.keys(SHOWN_AT) as PracticeKey[]).map((key) => ({
  key,
  shownAt: SHOWN_AT[key],
  title: `card.${key}.title`,
  body: `card.${key}.body`,
}));

/**
 * The card for a place; one at a time.
 *
 * @param putAway cards that the person does not want to see again
 * @returns null when there is none left for it
 */
export function practiceCardAt(place: PracticePlace, putAway: ReadonlySet<string> = new Set()): PracticeCard | null {
  return PRACTICE_CARDS.find(({ key, shownAt }) => shownAt.includes(place) && !putAway.has(key)) ?? null;
}
