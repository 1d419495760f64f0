import type { PersonId } from "../vocabulary/person.ts";

/** Somebody's own word that they would like to sit in a circle. */
export interface Joining {
  readonly person: PersonId;
  /** when the server took it, as the server counts; larger is later */
  readonly order: number;
}

/** Who sits and who waits, both in the order of joining. */
export interface Seats {
  readonly seated: readonly PersonId[];
  readonly waiting: readonly PersonId[];
  readonly free: number;
}

/**
 * Who has a seat, worked out from what people wrote for themselves: the first who joined, as the server took it. Nobody gives seats away, so
 * two people cannot get the last one; when somebody leaves, the first who waits has moved up by that alone.
 *
 * @param joinings in any order; of somebody's several the earliest counts, and of equal ones the smaller id is first
 * @param seats how many there are, a whole number from 1 on
 * @throws RangeError when the number of seats is none
 */
export function seatsOf(joinings: readonly Joining[], seats: number): Seats {
  if (!Number.isInteger(seats) || seats < 1) throw new RangeError(`seatsOf: ${String(seats)} is no number of seats`);
  const inOrder = [...joinings].sort((a, b) => a.order - b.order || (a.person < b.person ? -1 : 1));
  const people = [...new Set(inOrder.map(({ person }) => person))];
  const seated = people.slice(0, seats);
  return { seated, waiting: people.slice(seats), free: seats - seated.length };
}
