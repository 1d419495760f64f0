import type { Instance, InstancePerson } from "./circle-instance.ts";

/** What an invented round is made of. */
export interface GeneratedRound {
  readonly people: number;
  readonly seed: number;
  /** people spread evenly over every whole hour from UTC-11 to UTC+12, or gathered where offices usually are */
  readonly zones: "even" | "offices";
}

const OFFICES = [1, 1, 1, 1, 1, 0, 0, 0, 2, -5, -5, -5, -5, 5, 5, 5, -8, -8, 9, 9, 8, -3, 10];
const ALL_ZONES = Array.from({ length: 24 }, (_, zone) => zone - 11);
const HOURS = 168;

/**
 * Invents people, the same for the same seed: wishes and offers fall off from the first topic to the last, hours come in blocks inside the
 * working day of their zone, about twenty a week, and people met a few others.
 */
export function generateRound({ people, seed, zones }: GeneratedRound): Instance {
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(chance() * limit);
  const topics = Math.max(4, Math.round(Math.sqrt(people) * 0.85));
  const teams = Math.max(4, Math.round(people / 8));
  const aTopic = (): number => Math.floor(topics * chance() ** 1.7);
  const several = (most: number): number[] => [...new Set(Array.from({ length: most }, aTopic))];
  const list: InstancePerson[] = [];
  for (let id = 0; id < people; id += 1) {
    const zone = zones === "even" ? below(24) : below(OFFICES.length);
    const tz = (zones === "even" ? ALL_ZONES[zone] : OFFICES[zone]) ?? 0;
    const wants = several(1 + below(3));
    const seniority = below(4);
    const offers = several([0, 0, 0, 0, 0, 1, 1, 1, 1, 2][below(10)] ?? 0).filter((topic) => topic !== wants[0]);
    const free = freeHours(tz, below);
    const newcomer = seniority < 2 && chance() < 0.25;
    list.push({ id, tz, team: below(teams), seniority, newcomer, wants, offers, free, met: [] });
  }
  const met = list.map(() => new Set<number>());
  for (let pair = 0; pair < people * 1.6; pair += 1) {
    const [one, other] = [below(people), below(people)];
    if (one === other) continue;
    met[one]?.add(other);
    met[other]?.add(one);
  }
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

function freeHours(tz: number, below: (limit: number) => number): number[] {
  const hours = new Set<number>();
  for (let day = 0; day < 5; day += 1) {
    if (below(10) < 2) continue;
    for (const start of [8 + below(3), 13 + below(3)]) {
      const length = 1 + below(4);
      for (let hour = start; hour < Math.min(18, start + length); hour += 1) hours.add((((day * 24 + hour - tz) % HOURS) + HOURS) % HOURS);
    }
  }
  return [...hours].sort((a, b) => a - b);
}
