import type { WordForms } from "../../ports/word-forms.ts";
import { topicKeyOf } from "../../records/topic-words.ts";
import { cleanLine } from "../../vocabulary/clean-text.ts";
import type { CircleSizes, Volunteer } from "./volunteer.ts";
import { HOURS_OF_A_WEEK } from "./week-hour.ts";

/** 32 bits each: an hour of the week is one bit of six words. */
export const WORDS_OF_A_WEEK = 6;
/** All values are whole numbers of 1/120 point, so that sums and comparisons are exact. */
const WISH_UNITS = [120, 96, 72] as const;
const OFFER_UNITS = 84;
/** Up to this size the worth of a pair is a whole number of units. */
const LARGEST_POSSIBLE = 7;
/** Up to so many people, what pairs bring is kept in a table; beyond, it is worked out again. */
const MOST_IN_PAIR_TABLE = 1_500;

/** A round as numbers: people and topics are their places in lists. */
export interface RoundNumbers extends CircleSizes {
  readonly people: number;
  readonly topics: number;
  /** by person, then topic: units that somebody brings to a circle on it; 0 when it is not theirs */
  readonly affinity: Uint8Array;
  /** by person, then topic: 1 when they offer it */
  readonly helps: Uint8Array;
  /** by topic: 1 when somebody offers it, so that a circle on it needs one who does */
  readonly needsHelp: Uint8Array;
  /** by person: six words of 32 hours */
  readonly free: Int32Array;
  readonly isNew: Uint8Array;
  /** by person: a number for their team, -1 when they did not say */
  readonly team: Int32Array;
  /** by person: a number for their experience, -1 when they did not say */
  readonly experience: Int32Array;
  readonly topicsOf: readonly (readonly number[])[];
  readonly hoursOf: readonly (readonly number[])[];
  /** by person: topics times hours, how easily a circle is found */
  readonly chancesOf: Int32Array;
  /** by person: 32 bits, one of which is set for everybody they met; asked before the list is */
  readonly metFilter: Int32Array;
  readonly met: readonly (readonly number[])[];
  /** by pair of people; empty when there are too many people */
  readonly pairs: Uint8Array;
  /** by topic: how the first who wrote it spelled it */
  readonly topicNames: readonly string[];
}

interface Reading {
  readonly volunteers: readonly Volunteer[];
  readonly sizes: CircleSizes;
  readonly wordForms: WordForms;
}

/**
 * Reads a round into numbers. Topics are the same when their words have the same stems, teams and experience when they are the same but for
 * case and blanks. Topics of fewer people than a circle needs are left out, for there is no circle on them.
 *
 * @throws RangeError when sizes are not 2 ≤ smallest ≤ largest ≤ 7
 * @throws TypeError when somebody volunteers twice
 */
export function readRound({ volunteers, sizes, wordForms }: Reading): RoundNumbers {
  if (!(sizes.smallest >= 2 && sizes.largest >= sizes.smallest && sizes.largest <= LARGEST_POSSIBLE)) {
    throw new RangeError(`readRound: circles of ${String(sizes.smallest)} to ${String(sizes.largest)} people`);
  }
  const topicNumbers = topicsOfEnoughPeople(volunteers, sizes.smallest, wordForms);
  const topicNames = topicNumbers.names;
  const affinity = new Uint8Array(volunteers.length * topicNames.length);
  const helps = new Uint8Array(affinity.length);
  const needsHelp = new Uint8Array(topicNames.length);
  const topicsOf = volunteers.map(({ wants, offers }, person) => {
    const mine = new Set<number>();
    const bring = (topic: number | undefined, units: number): void => {
      if (topic === undefined) return;
      const at = person * topicNames.length + topic;
      affinity[at] = Math.max(affinity[at] ?? 0, units);
      mine.add(topic);
    };
    for (const [place, units] of WISH_UNITS.entries()) bring(topicNumbers.numberOf(wants[place] ?? ""), units);
    for (const offer of offers) {
      const topic = topicNumbers.numberOf(offer);
      bring(topic, OFFER_UNITS);
      if (topic === undefined) continue;
      helps[person * topicNames.length + topic] = 1;
      needsHelp[topic] = 1;
    }
    return [...mine];
  });
  const hours = freeHours(volunteers);
  const numbers = {
    ...sizes,
    people: volunteers.length,
    topics: topicNames.length,
    affinity,
    helps,
    needsHelp,
    topicsOf,
    topicNames,
    ...hours,
    chancesOf: Int32Array.from(topicsOf, (topics, person) => topics.length * (hours.hoursOf[person]?.length ?? 0)),
    isNew: Uint8Array.from(volunteers, ({ isNew }) => (isNew ? 1 : 0)),
    team: numbered(volunteers.map(({ team }) => team)),
    experience: numbered(volunteers.map(({ experience }) => experience)),
    ...whoMetWhom(volunteers),
    pairs: new Uint8Array(0),
  };
  return { ...numbers, pairs: volunteers.length <= MOST_IN_PAIR_TABLE ? pairTable(numbers) : numbers.pairs };
}

/** Units somebody brings to a circle on a topic; 0 when it is not theirs. */
export function affinityOf({ affinity, topics }: RoundNumbers, person: number, topic: number): number {
  return affinity[person * topics + topic] ?? 0;
}

/** 1 when somebody offers a topic, else 0. */
export function helpsWith({ helps, topics }: RoundNumbers, person: number, topic: number): number {
  return helps[person * topics + topic] ?? 0;
}

/** The 32 hours of a word in which somebody is free, a bit for each. */
export function freeAt({ free }: RoundNumbers, person: number, word: number): number {
  return free[person * WORDS_OF_A_WEEK + word] ?? 0;
}

/** Quarters of a point that two people bring by sitting together, 0..4: other team 2, other experience 1, not met 1. */
export function quartersOf(numbers: RoundNumbers, one: number, other: number): number {
  return numbers.pairs.length > 0 ? (numbers.pairs[one * numbers.people + other] ?? 0) : workOutQuarters(numbers, one, other);
}

type PairNumbers = Pick<RoundNumbers, "people" | "team" | "experience" | "met" | "metFilter">;

function workOutQuarters({ team, experience, met, metFilter }: PairNumbers, one: number, other: number): number {
  const haveMet = ((metFilter[one] ?? 0) & (1 << (other & 31))) !== 0 && (met[one] ?? []).includes(other);
  return (differ(team, one, other) ? 2 : 0) + (differ(experience, one, other) ? 1 : 0) + (haveMet ? 0 : 1);
}

/** Who did not say is like everybody. */
function differ(said: Int32Array, one: number, other: number): boolean {
  const [a, b] = [said[one] ?? -1, said[other] ?? -1];
  return a !== b && a >= 0 && b >= 0;
}

function pairTable(numbers: PairNumbers): Uint8Array {
  const pairs = new Uint8Array(numbers.people * numbers.people);
  for (let one = 0; one < numbers.people; one += 1) {
    for (let other = 0; other < numbers.people; other += 1) pairs[one * numbers.people + other] = workOutQuarters(numbers, one, other);
  }
  return pairs;
}

/** What makes two spellings the same topic; signs alone are compared as they are. */
export function topicKey(topic: string, wordForms: WordForms): string {
  const words = topicKeyOf(topic, wordForms);
  return words === "" ? cleanLine(topic).toLowerCase() : words;
}

interface TopicNumbers {
  readonly names: readonly string[];
  readonly numberOf: (topic: string) => number | undefined;
}

function topicsOfEnoughPeople(volunteers: readonly Volunteer[], enough: number, wordForms: WordForms): TopicNumbers {
  const keys = new Map<string, string>();
  const keyOf = (topic: string): string => {
    const key = keys.get(topic) ?? topicKey(topic, wordForms);
    keys.set(topic, key);
    return key;
  };
  const found = new Map<string, { readonly name: string; people: number }>();
  for (const { wants, offers } of volunteers) {
    const own = new Map([...wants.slice(0, WISH_UNITS.length), ...offers].map((topic) => [keyOf(topic), topic]));
    for (const [key, topic] of own) {
      const entry = found.get(key) ?? { name: cleanLine(topic), people: 0 };
      entry.people += 1;
      found.set(key, entry);
    }
  }
  const kept = [...found].filter(([key, { people }]) => key !== "" && people >= enough);
  const numbers = new Map(kept.map(([key], number) => [key, number]));
  return { names: kept.map(([, { name }]) => name), numberOf: (topic) => numbers.get(keyOf(topic)) };
}

function freeHours(volunteers: readonly Volunteer[]): Pick<RoundNumbers, "free" | "hoursOf"> {
  const free = new Int32Array(volunteers.length * WORDS_OF_A_WEEK);
  const hoursOf = volunteers.map((volunteer, person) => {
    const hours = [...new Set(volunteer.free)].filter((hour) => hour >= 0 && hour < HOURS_OF_A_WEEK);
    for (const hour of hours) {
      const at = person * WORDS_OF_A_WEEK + (hour >> 5);
      free[at] = (free[at] ?? 0) | (1 << (hour & 31));
    }
    return hours;
  });
  return { free, hoursOf };
}

function numbered(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>([["", -1]]);
  return Int32Array.from(texts, (text) => {
    const key = cleanLine(text).normalize("NFC").toLowerCase();
    const number = numbers.get(key) ?? numbers.size - 1;
    numbers.set(key, number);
    return number;
  });
}

/** Having met holds for both, whoever of the two says so. */
function whoMetWhom(volunteers: readonly Volunteer[]): Pick<RoundNumbers, "met" | "metFilter"> {
  const places = new Map(volunteers.map(({ person }, place) => [person, place]));
  if (places.size < volunteers.length) throw new TypeError("readRound: somebody volunteers twice");
  const met = volunteers.map(() => new Set<number>());
  for (const [one, volunteer] of volunteers.entries()) {
    for (const person of volunteer.met) {
      const other = places.get(person);
      if (other === undefined || other === one) continue;
      met[one]?.add(other);
      met[other]?.add(one);
    }
  }
  const metFilter = Int32Array.from(met, (others) => [...others].reduce((bits, other) => bits | (1 << (other & 31)), 0));
  return { met: met.map((others) => [...others]), metFilter };
}
