import type { PersonId } from "../../vocabulary/person.ts";
import type { Proposal } from "./change-by-hand.ts";
import { effectOfChange } from "./change-by-hand.ts";
import { commonHours } from "./explain-circle.ts";
import { topicKey } from "./round-numbers.ts";
import type { FormedCircle, Volunteer } from "./volunteer.ts";
import { CIRCLE_SIZES } from "./volunteer.ts";
import type { WeekHour } from "./week-hour.ts";

/** Two people for whom an hour a week about one topic could be something. */
export interface SuggestedPair {
  readonly topic: string;
  readonly people: readonly [PersonId, PersonId];
  /** hours that suit both, ascending; at least one */
  readonly hours: readonly WeekHour[];
}

/** What a round has for one person who is in none of its circles. A later round is always there as well. */
export interface NextBest {
  /** circles that have a free seat, an hour and a topic for them, by their place in the proposal */
  readonly openCircles: readonly number[];
  readonly pair: SuggestedPair | null;
}

/** Beyond the planned size a circle takes one more rather than leave somebody alone. */
const ONE_MORE = 1;

/**
 * What is next best for one person, to be shown to that person alone: it says nothing about why, and there is no list of those whom it
 * concerns. Whoever stands in a suggested pair is told of it as a pair, and of nothing else.
 *
 * @returns null for somebody who has a circle or did not volunteer
 */
export function nextBestFor(person: PersonId, proposal: Proposal): NextBest | null {
  const { circles, volunteers } = proposal;
  const isSeated = circles.some(({ members }) => members.includes(person));
  if (isSeated || !volunteers.some((volunteer) => volunteer.person === person)) return null;
  const { smallest, largest } = proposal.sizes ?? CIRCLE_SIZES;
  const roomier = { ...proposal, sizes: { smallest, largest: largest + ONE_MORE } };
  const openCircles = [...circles.keys()].filter((to) => effectOfChange(roomier, { kind: "move", person, to }).ok);
  return { openCircles, pair: suggestedPairs(proposal).find(({ people }) => people.includes(person)) ?? null };
}

/**
 * Pairs of people without a circle, everybody in one at most: first those where one offers what the other wants. They are shown like the
 * circles, as two to begin with.
 */
export function suggestedPairs({ volunteers, circles, wordForms }: Proposal): SuggestedPair[] {
  const seated = new Set(circles.flatMap(({ members }: FormedCircle) => members));
  const rest = volunteers.filter(({ person }) => !seated.has(person));
  const keysOf = (topics: readonly string[]): Map<string, string> => new Map(topics.map((topic) => [topicKey(topic, wordForms), topic]));
  const keyed = rest.map((volunteer) => ({ volunteer, wants: keysOf(volunteer.wants), offers: keysOf(volunteer.offers) }));
  const possible = keyed.flatMap((one, place) =>
    keyed.slice(place + 1).flatMap((other) => {
      const helped = shared(one.wants, other.offers) ?? shared(other.wants, one.offers);
      const topic = helped ?? shared(one.wants, other.wants);
      const hours = commonHours([one.volunteer, other.volunteer]);
      return topic === null || hours.length === 0
        ? []
        : [{ ...pairOf(one.volunteer, other.volunteer), topic, hours, isHelped: helped !== null }];
    }),
  );
  const taken = new Set<PersonId>();
  return [...possible.filter(({ isHelped }) => isHelped), ...possible.filter(({ isHelped }) => !isHelped)].flatMap(
    ({ people, topic, hours }) => {
      if (people.some((person) => taken.has(person))) return [];
      for (const person of people) taken.add(person);
      return [{ people, topic, hours }];
    },
  );
}

function pairOf(one: Volunteer, other: Volunteer): Pick<SuggestedPair, "people"> {
  return { people: [one.person, other.person] };
}

function shared(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string | null {
  for (const [key, topic] of one) if (key !== "" && other.has(key)) return topic;
  return null;
}
