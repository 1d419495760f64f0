import type { WordForms } from "../../ports/word-forms.ts";
import { cleanLine } from "../../vocabulary/clean-text.ts";
import type { PersonId } from "../../vocabulary/person.ts";
import { topicKey } from "./round-numbers.ts";
import type { FormedCircle, Volunteer } from "./volunteer.ts";
import type { WeekHour } from "./week-hour.ts";

/** Why a circle could be one, from what its members wrote and nothing else. Every list is in the order of the members. */
export interface CircleReasons {
  readonly topic: string;
  readonly offeredBy: readonly PersonId[];
  readonly wantedBy: readonly PersonId[];
  /** hours that suit everybody, ascending */
  readonly hours: readonly WeekHour[];
  /** the members' own words, each once; those who did not say are not in it */
  readonly teams: readonly string[];
  readonly experience: readonly string[];
  /** whether no two of them sat together in a circle that is still remembered to them; true today, and no promise about earlier ones */
  readonly isNewTogether: boolean;
}

/** Says why a circle could be one. People who did not volunteer are passed over. */
export function explainCircle(volunteers: readonly Volunteer[], { topic, members }: FormedCircle, wordForms: WordForms): CircleReasons {
  const byId = new Map(volunteers.map((volunteer) => [volunteer.person, volunteer]));
  const people = members.flatMap((member) => byId.get(member) ?? []);
  const key = topicKey(topic, wordForms);
  const isAbout = (topics: readonly string[]): boolean => topics.some((other) => topicKey(other, wordForms) === key);
  return {
    topic,
    offeredBy: people.filter(({ offers }) => isAbout(offers)).map(({ person }) => person),
    wantedBy: people.filter(({ wants }) => isAbout(wants)).map(({ person }) => person),
    hours: commonHours(people),
    teams: ownWords(people.map(({ team }) => team)),
    experience: ownWords(people.map(({ experience }) => experience)),
    isNewTogether: people.every(({ met }) => !met.some((other) => members.includes(other))),
  };
}

/** Hours that suit everybody, ascending; none for nobody. */
export function commonHours(people: readonly Volunteer[]): WeekHour[] {
  const [first, ...others] = people.map(({ free }) => new Set(free));
  return [...(first ?? [])].filter((hour) => others.every((free) => free.has(hour))).sort((a, b) => a - b);
}

function ownWords(texts: readonly string[]): string[] {
  return [...new Set(texts.map(cleanLine))].filter((text) => text !== "");
}
