import type { Instance, InstancePerson, Solution } from "../../tests/builders/circle-instance.ts";
import { seededRandom } from "../../tests/builders/seeded-random.ts";

type Circle = Solution["circles"][number];

const HOURS = 168;
const TRIES = 3;
const MOST_LOOKED_AT = 24;
const NOISE = 0.05;

/**
 * The greedy way to form circles, to compare with: whoever has the fewest hours and topics first, on one of their topics and at one of their
 * hours, always adding whoever brings most of some who are left there, and keeping the size at which a circle is worth most to each. Three
 * tries for each person, which topic and hour by the draw.
 */
export function formGreedily(instance: Instance, seed: number): Solution {
  const chance = seededRandom(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const buckets = peopleByTopicAndHour(instance.people);
  const offered = new Set(instance.people.flatMap(({ offers }) => offers));
  const seated = new Set<number>();
  const tryAround = (person: InstancePerson): Circle | null => {
    const topics = topicsOf(person);
    const [topic, hour] = [topics[below(topics.length)] ?? 0, person.free[below(person.free.length)] ?? 0];
    const left = (buckets.get(topic * HOURS + hour) ?? []).filter((other) => other !== person && !seated.has(other.id));
    const start = below(left.length);
    const some = [...left.slice(start), ...left.slice(0, start)].slice(0, MOST_LOOKED_AT - 1);
    return grow({ instance, topic, needsHelp: offered.has(topic), chance }, person, some);
  };
  const chances = (person: InstancePerson): number => topicsOf(person).length * person.free.length;
  const circles: Circle[] = [];
  for (const person of [...instance.people].sort((a, b) => chances(a) - chances(b) || a.id - b.id)) {
    let circle: Circle | null = null;
    for (let turn = 0; turn < TRIES && circle === null && !seated.has(person.id); turn += 1) circle = tryAround(person);
    if (circle === null) continue;
    circles.push(circle);
    for (const member of circle.members) seated.add(member);
  }
  return { circles };
}

const topicsOf = ({ wants, offers }: InstancePerson): number[] => [...new Set([...wants, ...offers])];

function peopleByTopicAndHour(people: readonly InstancePerson[]): Map<number, InstancePerson[]> {
  const buckets = new Map<number, InstancePerson[]>();
  for (const person of people) {
    for (const topic of topicsOf(person)) {
      for (const hour of person.free) {
        const bucket = buckets.get(topic * HOURS + hour) ?? [];
        bucket.push(person);
        buckets.set(topic * HOURS + hour, bucket);
      }
    }
  }
  return buckets;
}

interface About {
  readonly instance: Instance;
  readonly topic: number;
  readonly needsHelp: boolean;
  readonly chance: () => number;
}

/** The circle of the size that is worth most to each of its members; null when the smallest size is not reached. */
function grow(about: About, first: InstancePerson, others: readonly InstancePerson[]): Circle | null {
  const { instance, topic, needsHelp } = about;
  const helps = ({ offers }: InstancePerson): boolean => offers.includes(topic);
  const [members, waiting] = [[first], new Set(others)];
  let [best, bestEach]: [readonly InstancePerson[] | null, number] = [null, 0];
  while (members.length < instance.sizeMax) {
    const mustHelp = needsHelp && members.length === instance.sizeMin - 1 && !members.some(helps);
    const next = bestOf(about, members, mustHelp ? [...waiting].filter(helps) : [...waiting]);
    if (next === null) break;
    members.push(next);
    waiting.delete(next);
    const each = worthOf(members, topic) / members.length;
    if (members.length >= instance.sizeMin && each > bestEach) [best, bestEach] = [[...members], each];
  }
  return best === null ? null : { topic, members: best.map(({ id }) => id) };
}

function bestOf({ topic, chance }: About, members: readonly InstancePerson[], others: readonly InstancePerson[]): InstancePerson | null {
  let [best, bestFit]: [InstancePerson | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const other of others) {
    if (commonHours([...members, other]) === 0) continue;
    const fit = fitOf(members, other, topic) + chance() * NOISE;
    if (fit > bestFit) [best, bestFit] = [other, fit];
  }
  return best;
}

/** What somebody brings to those who sit together: their wish or offer, how much they differ from them, hours, company and the first help. */
function fitOf(members: readonly InstancePerson[], person: InstancePerson, topic: number): number {
  const mix = members.reduce((sum, member) => sum + differenceOf(member, person), 0) / members.length;
  const hours = Math.min(6, commonHours([...members, person])) / 30;
  const company = person.newcomer && members.filter(({ newcomer }) => newcomer).length === 1 ? 1 / 6 : 0;
  const help = person.offers.includes(topic) && !members.some(({ offers }) => offers.includes(topic)) ? 1 / 12 : 0;
  return affinityOf(person, topic) + mix + hours + company + help;
}

function affinityOf({ wants, offers }: InstancePerson, topic: number): number {
  return Math.max([1, 0.8, 0.6][wants.indexOf(topic)] ?? 0, offers.includes(topic) ? 0.7 : 0);
}

/** 0..1 */
function differenceOf(one: InstancePerson, other: InstancePerson): number {
  const mix = (one.team === other.team ? 0 : 0.5) + (one.seniority === other.seniority ? 0 : 0.25);
  return mix + (one.met.includes(other.id) ? 0 : 0.25);
}

function commonHours([first, ...others]: readonly InstancePerson[]): number {
  return first === undefined ? 0 : first.free.filter((hour) => others.every(({ free }) => free.includes(hour))).length;
}

/** The worth of a circle as the known instances define it, points. */
function worthOf(members: readonly InstancePerson[], topic: number): number {
  let [affinity, mix] = [0, 0];
  for (const [place, one] of members.entries()) {
    affinity += affinityOf(one, topic);
    for (const other of members.slice(place + 1)) mix += differenceOf(one, other);
  }
  const time = (0.1 * members.length * Math.min(3, commonHours(members) - 1)) / 3;
  const alone = members.filter(({ newcomer }) => newcomer).length === 1 ? 0.5 : 0;
  return affinity + (2 / (members.length - 1)) * mix + time - alone;
}
