import type { PersonId } from "../vocabulary/person.ts";

/** People who meet in one round: two, or three when the number is odd. */
export type Pairing = readonly PersonId[];

/**
 * Pairs everybody up, round after round, without keeping who met whom: the ring of a round-robin tournament (the circle method: Kirkman 1847)
 * over the order of joining. One person stays, the others go round; who faces whom follows from the number of the round alone, so that
 * anybody can work it out again. In a group of an even, unchanged number n nobody meets the same person twice in n - 1 rounds.
 *
 * In an odd group somebody else is over in each round, and makes a pair three. People who skip a round leave others without a partner; these
 * are paired in the order of joining, turned on by one each round, and the last of an odd number makes a pair three as well.
 *
 * @param joined everybody, in the order of joining; new people come at the end
 * @param round 0, 1, 2, …
 * @param skipping who does not take part this time
 * @returns nothing when fewer than two take part
 * @throws RangeError when the round is no whole number from 0 on
 */
export function pairUp(joined: readonly PersonId[], round: number, skipping: ReadonlySet<PersonId> = new Set()): Pairing[] {
  if (!Number.isInteger(round) || round < 0) throw new RangeError(`pairUp: ${String(round)} is no number of a round`);
  const facing = ring(joined, round).map((pair) => pair.filter((person) => !skipping.has(person)));
  const pairs = facing.filter((pair) => pair.length === 2);
  const over = turned(
    joined.filter((person) => facing.some((pair) => pair.length === 1 && pair[0] === person)),
    round,
  );
  while (over.length >= 2) pairs.push(over.splice(0, 2));
  const [last] = over;
  if (last !== undefined && pairs.length > 0) pairs[round % pairs.length]?.push(last);
  return pairs;
}

/** Who faces whom; the one over in an odd group faces nobody. */
function ring(joined: readonly PersonId[], round: number): PersonId[][] {
  const seats: (PersonId | null)[] = joined.length % 2 === 0 ? [...joined] : [...joined, null];
  const [stays, ...others] = seats;
  if (stays === undefined) return [];
  const places = [stays, ...turned(others, round)];
  return Array.from({ length: places.length / 2 }, (_, place) =>
    [places[place], places[places.length - 1 - place]].filter((person) => person !== null && person !== undefined),
  );
}

function turned<Thing>(list: readonly Thing[], by: number): Thing[] {
  const from = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}
