import type { CircleSizes, FormedCircle, Volunteer } from "@alongside/core";

/** What an oracle says about a grouping: what is wrong with it, and its worth in points. */
export interface Judged {
  readonly faults: readonly string[];
  readonly worth: number;
}

const WISHES = [1, 0.8, 0.6];
const OFFER = 0.7;

/**
 * Judges a grouping straight from its definition, in points and with sets, without anything that core uses to find it. Topics, teams and
 * experience are compared as they are written.
 */
export function judge(volunteers: readonly Volunteer[], circles: readonly FormedCircle[], sizes: CircleSizes): Judged {
  const byId = new Map(volunteers.map((volunteer) => [volunteer.person, volunteer]));
  const offered = new Set(volunteers.flatMap(({ offers }) => offers));
  const seated = new Set<string>();
  const faults: string[] = [];
  let worth = 0;
  for (const { topic, members } of circles) {
    const people = members.flatMap((member) => byId.get(member) ?? []);
    if (people.length !== members.length) faults.push(`somebody in ${topic} did not volunteer`);
    for (const member of members) {
      if (seated.has(member)) faults.push(`${member} twice`);
      seated.add(member);
    }
    if (members.length < sizes.smallest || members.length > sizes.largest) faults.push(`${members.length} people`);
    if (people.some(({ wants, offers }) => !wants.slice(0, 3).includes(topic) && !offers.includes(topic)))
      faults.push(`not their ${topic}`);
    if (offered.has(topic) && !people.some(({ offers }) => offers.includes(topic))) faults.push(`nobody helps with ${topic}`);
    const hours = commonHours(people);
    if (hours === 0) faults.push(`no hour for ${topic}`);
    worth += worthOf(people, topic, hours);
  }
  return { faults, worth };
}

function worthOf(people: readonly Volunteer[], topic: string, hours: number): number {
  let [affinity, mix] = [0, 0];
  for (const [place, one] of people.entries()) {
    const wish = one.wants.indexOf(topic);
    affinity += Math.max(wish < 0 ? 0 : (WISHES[wish] ?? 0), one.offers.includes(topic) ? OFFER : 0);
    for (const other of people.slice(place + 1)) {
      const haveMet = one.met.includes(other.person) || other.met.includes(one.person);
      mix += (differ(one.team, other.team) ? 0.5 : 0) + (differ(one.experience, other.experience) ? 0.25 : 0) + (haveMet ? 0 : 0.25);
    }
  }
  const time = (0.1 * people.length * Math.min(3, hours - 1)) / 3;
  const alone = people.filter(({ isNew }) => isNew).length === 1 ? 0.5 : 0;
  return affinity + (2 / (people.length - 1)) * mix + time - alone;
}

function differ(one: string, other: string): boolean {
  return one !== "" && other !== "" && one !== other;
}

function commonHours(people: readonly Volunteer[]): number {
  return [...new Set(people[0]?.free ?? [])].filter((hour) => people.every(({ free }) => free.includes(hour))).length;
}
