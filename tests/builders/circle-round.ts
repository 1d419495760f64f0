import type { Instance, InstancePerson } from "./circle-instance.ts";
import { seededRandom } from "./seeded-random.ts";

/** What an invented round is made of. */
export interface GeneratedRound {
  readonly people: number;
  readonly seed: number;
  /** people spread evenly over every whole hour from UTC-11 to UTC+12, or mostly gathered where offices are */
  readonly zones: "even" | "offices";
}

const OFFICES = [0, 1, 2, 5, 8, 9, -3, -5, -8];
const PEOPLE_OF_AN_OFFICE = [49, 94, 25, 54, 18, 31, 15, 67, 37];
const OUTSIDE_OFFICES = 0.1;
const ZONES = 24;
const SENIORITY = [24, 34, 27, 15];
/** of those with the least seniority */
const NEWCOMERS = 0.65;
/** how many of a hundred offer nothing, one topic or two, by seniority */
const OFFERS = [
  [100, 0, 0],
  [70, 30, 0],
  [35, 48, 17],
  [10, 45, 45],
];
/** Topics are wanted and offered the less the later they come, by a power of their place. */
const [WANTED_FALLS_OFF, OFFERED_FALLS_OFF] = [0.7, 0.4];
/** the parts of a working day: first hour, and hour after the last */
const PARTS_OF_A_DAY = [
  [8, 10],
  [10, 12],
  [13, 15],
  [15, 18],
] as const;
const FREE = 0.44;
const HOURS = 168;
/** Earlier circles sat together five at a time; there was one for so many people. */
const [PEOPLE_FOR_AN_EARLIER_CIRCLE, EARLIER_SIZE] = [5, 5];

/**
 * Invents people, the same for the same seed. How they are spread is as in the instances of 24 to 200 people beside `score.mjs`, counted over all
 * of them: topics and teams by the number of people, who offers and who is new by seniority, free parts of working days, earlier circles.
 */
export function generateRound({ people, seed, zones }: GeneratedRound): Instance {
  const chance = seededRandom(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const topics = Math.max(4, Math.floor(Math.sqrt(people) * 0.85));
  const teams = Math.max(4, Math.round(people / 8));
  const [wanted, offered] = [WANTED_FALLS_OFF, OFFERED_FALLS_OFF].map((power) =>
    Array.from({ length: topics }, (_, topic) => (topic + 1) ** -power),
  );
  const zoneOf = (): number =>
    zones === "even" || chance() < OUTSIDE_OFFICES ? below(ZONES) - 11 : (OFFICES[weighted(PEOPLE_OF_AN_OFFICE, chance)] ?? 0);
  const list = Array.from({ length: people }, (_, id): InstancePerson => {
    const tz = zoneOf();
    const seniority = weighted(SENIORITY, chance);
    const newcomer = seniority === 0 && chance() < NEWCOMERS;
    const wants = several(1 + below(3), wanted ?? [], chance);
    const offers = several(weighted(OFFERS[seniority] ?? [], chance), offered ?? [], chance);
    return { id, tz, team: below(teams), seniority, newcomer, wants, offers, free: freeHours(tz, chance), met: [] };
  });
  const met = earlierCircles(people, below);
  return {
    format: "circles/1",
    name: `generated-${String(people)}-${zones}-${String(seed)}`,
    n: people,
    seed,
    topics,
    teams,
    sizeMin: 4,
    sizeMax: 6,
    people: list.map((person) => ({ ...person, met: [...(met[person.id] ?? [])].sort((a, b) => a - b) })),
  };
}

type Chance = () => number;

/** A place in a list, the more often the greater its weight. */
function weighted(weights: readonly number[], chance: Chance): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  );
}

function several(howMany: number, weights: readonly number[], chance: Chance): number[] {
  const places = new Set<number>();
  while (places.size < howMany) places.add(weighted(weights, chance));
  return [...places];
}

function freeHours(tz: number, chance: Chance): number[] {
  const hours: number[] = [];
  for (let day = 0; day < 5; day += 1) {
    for (const [first, end] of PARTS_OF_A_DAY) {
      if (chance() >= FREE) continue;
      for (let hour = first; hour < end; hour += 1) hours.push((((day * 24 + hour - tz) % HOURS) + HOURS) % HOURS);
    }
  }
  return hours.sort((a, b) => a - b);
}

/** Whom everybody met in circles before this round. */
function earlierCircles(people: number, below: (limit: number) => number): Set<number>[] {
  const met = Array.from({ length: people }, () => new Set<number>());
  for (let circle = 0; circle < Math.floor(people / PEOPLE_FOR_AN_EARLIER_CIRCLE); circle += 1) {
    const members = Array.from({ length: EARLIER_SIZE }, () => below(people));
    for (const one of members) for (const other of members) if (one !== other) met[one]?.add(other);
  }
  return met;
}
