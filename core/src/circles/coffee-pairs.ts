import { DAYS_OF_COFFEE } from "../records/circle-kinds.ts";
import type { RecordOf } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Pairing } from "./pair-up.ts";
import { pairUp } from "./pair-up.ts";
import type { Week } from "./week.ts";
import { weekOf } from "./week.ts";

type Coffee = RecordOf<"coffee">;

/**
 * Who could meet whom in a week, worked out from who takes part in a place. It is the same for whoever works it out, in whatever order the
 * records were read: nothing else is stored, so nothing remembers who met.
 *
 * Those who took part before the week began stand in the ring of {@link pairUp}, the week's number being the round. Who came within the week
 * leaves these pairs as they are: the newcomers are paired among themselves as they come, first with one who would be alone otherwise.
 *
 * @param records those of one place; a second one of one person is left out
 * @returns nobody who sits the week out, and nobody alone
 */
export function coffeePairs(records: readonly Coffee[], week: Week): Pairing[] {
  const line = inLine(records);
  const skipping = new Set(line.filter((record) => sitsOut(record, week)).map(({ owner }) => owner));
  const settled = line.filter(({ content }) => content.since < week.monday).map(({ owner }) => owner);
  const fresh = line.filter(({ content }) => content.since >= week.monday).map(({ owner }) => owner);
  const pairs = pairUp(settled, week.number, skipping);
  const paired = new Set(pairs.flat());
  const free = [...settled, ...fresh].filter((person) => !paired.has(person) && !skipping.has(person));
  while (free.length >= 2) pairs.push(free.splice(0, 2));
  return pairs;
}

function sitsOut({ content }: Coffee, { monday }: Week): boolean {
  return content.pausedUntil !== undefined && content.pausedUntil >= monday;
}

/** In the order in which the store took them, one of each person. */
function inLine(records: readonly Coffee[]): readonly Coffee[] {
  const inOrder = [...records].sort(
    (one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || (one.owner < other.owner ? -1 : 1),
  );
  return inOrder.filter(({ owner }, index) => inOrder.findIndex((other) => other.owner === owner) === index);
}

/** How coffee stands in a place, for one person, in one week. */
export type CoffeeSeen =
  /** the person does not take part: they are shown nobody */
  | { readonly kind: "outside" }
  | { readonly kind: "paused"; readonly mine: Coffee }
  /** nobody is left for them this week; `isAlone` where nobody else takes part */
  | { readonly kind: "waiting"; readonly mine: Coffee; readonly isAlone: boolean }
  /** one or two others */
  | { readonly kind: "meeting"; readonly mine: Coffee; readonly others: readonly PersonId[] };

/** What one person sees of the coffee of a place: whom they could meet this week, and nobody else. */
export function coffeeSeen(records: readonly Coffee[], { person, today }: { readonly person: PersonId; readonly today: Day }): CoffeeSeen {
  const week = weekOf(today);
  const mine = inLine(records).find(({ owner }) => owner === person);
  if (mine === undefined) return { kind: "outside" };
  if (sitsOut(mine, week)) return { kind: "paused", mine };
  const others = coffeePairs(records, week)
    .find((pair) => pair.includes(person))
    ?.filter((other) => other !== person);
  if (others !== undefined) return { kind: "meeting", mine, others };
  return { kind: "waiting", mine, isAlone: records.every(({ owner }) => owner === person) };
}

const DAYS_TO_GO_ON = 28;

/** The last day on which somebody takes part unless they go on; null while that is weeks away. */
export function coffeeEnds(mine: Coffee, day: Day): Day | null {
  const last = addDays(mine.writtenOn, DAYS_OF_COFFEE);
  return last <= addDays(day, DAYS_TO_GO_ON) ? last : null;
}
