import type { Instance, InstancePerson, Solution } from "../../tests/builders/circle-instance.ts";

type Circle = Solution["circles"][number];

/** How many sit in a circle that is formed plainly, where there are as many. */
const PLAIN_SIZE = 5;

/**
 * The plain way to form circles, to compare with: one person after the other, on the first of their topics on which there is a circle, what they
 * offer before what they want, at the hour at which most who are left can; somebody who helps first, then whoever comes next. Nobody is chosen
 * for what they bring.
 */
export function formPlainly(instance: Instance): Solution {
  const buckets = peopleByTopicAndHour(instance.people);
  const offered = new Set(instance.people.flatMap(({ offers }) => offers));
  const seated = new Set<number>();
  const leftAt = (topic: number, hour: number): InstancePerson[] =>
    (buckets.get(topic * HOURS + hour) ?? []).filter(({ id }) => !seated.has(id));
  const circleAround = (person: InstancePerson): Circle | null => {
    for (const topic of new Set([...person.offers, ...person.wants])) {
      const fullestFirst = person.free.map((hour) => leftAt(topic, hour)).sort((one, other) => other.length - one.length);
      for (const left of fullestFirst) {
        const helps = ({ offers }: InstancePerson): boolean => offers.includes(topic);
        const others = left.filter((other) => other !== person);
        const helper = offered.has(topic) && !helps(person) ? others.find(helps) : null;
        if (helper === undefined) continue;
        const first = helper === null ? [person] : [person, helper];
        const members = [...first, ...others.filter((other) => other !== helper)].slice(0, Math.min(PLAIN_SIZE, instance.sizeMax));
        if (members.length >= instance.sizeMin) return { topic, members: members.map(({ id }) => id) };
      }
    }
    return null;
  };
  return { circles: formAround(instance.people, seated, circleAround) };
}

/** The circles that are formed around people, in this order, who have none yet. */
function formAround(
  people: readonly InstancePerson[],
  seated: Set<number>,
  circleAround: (person: InstancePerson) => Circle | null,
): Circle[] {
  const circles: Circle[] = [];
  for (const person of people) {
    const circle = seated.has(person.id) ? null : circleAround(person);
    if (circle === null) continue;
    circles.push(circle);
    for (const member of circle.members) seated.add(member);
  }
  return circles;
}

/**
 * A greedy way that looks at what people bring: from the person with the fewest hours and topics on, the first circle that can be grown around
 * them for one of their topics, the dearest first, and one of their hours, always adding whoever brings most. The larger the round, the more
 * there is to choose from.
 */
export function growGreedily(instance: Instance): Solution {
  const buckets = peopleByTopicAndHour(instance.people);
  const offered = new Set(instance.people.flatMap(({ offers }) => offers));
  const seated = new Set<number>();
  const chances = (person: InstancePerson): number => topicsOf(person).length * person.free.length;
  const circleAround = (person: InstancePerson): Circle | null => {
    for (const topic of topicsOf(person)) {
      for (const hour of person.free) {
        const others = (buckets.get(topic * HOURS + hour) ?? []).filter((other) => other !== person && !seated.has(other.id));
        const circle = grow(instance, [person, ...others.slice(0, MOST_LOOKED_AT)], topic, offered.has(topic));
        if (circle !== null) return circle;
      }
    }
    return null;
  };
  const fewestFirst = [...instance.people].sort((a, b) => chances(a) - chances(b) || a.id - b.id);
  return { circles: formAround(fewestFirst, seated, circleAround) };
}

const HOURS = 168;
const MOST_LOOKED_AT = 40;

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

/** Adds whoever brings most as long as the worth for each member grows; null when the smallest size is not reached. */
function grow(instance: Instance, [first, ...others]: InstancePerson[], topic: number, needsHelp: boolean): Circle | null {
  const members = first === undefined ? [] : [first];
  let eachBefore = Number.NEGATIVE_INFINITY;
  while (members.length < instance.sizeMax) {
    const mustHelp = needsHelp && members.length >= instance.sizeMin - 1 && !members.some(({ offers }) => offers.includes(topic));
    const possible = mustHelp ? others.filter(({ offers }) => offers.includes(topic)) : others;
    const next = bestOf(members, possible, topic);
    if (next === undefined) break;
    const each = [...members, next].reduce((sum, member) => sum + worthTo(members, member, topic), 0) / (members.length + 1);
    if (members.length >= instance.sizeMin && each <= eachBefore) break;
    eachBefore = each;
    members.push(next);
    others.splice(others.indexOf(next), 1);
  }
  return members.length < instance.sizeMin ? null : { topic, members: members.map(({ id }) => id) };
}

function bestOf(members: readonly InstancePerson[], others: readonly InstancePerson[], topic: number): InstancePerson | undefined {
  const worth = others.map((other) => worthTo(members, other, topic));
  return others[worth.indexOf(Math.max(...worth))];
}

/** What somebody brings to those who sit together: their wish or offer, and how much they differ from them. */
function worthTo(members: readonly InstancePerson[], person: InstancePerson, topic: number): number {
  const wish = [1, 0.8, 0.6][person.wants.indexOf(topic)] ?? 0;
  const mix = members.reduce(
    (sum, { team, seniority, met }) =>
      sum + (team === person.team ? 0 : 0.5) + (seniority === person.seniority ? 0 : 0.25) + (met.includes(person.id) ? 0 : 0.25),
    0,
  );
  return Math.max(wish, person.offers.includes(topic) ? 0.7 : 0) + mix / Math.max(1, members.length);
}
