import type { RecordOf } from "../records/record.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { seatsOf } from "./seats.ts";

/** Who has which part in a circle, each in the order in which the server took their word. */
export interface Seating {
  readonly seated: readonly PersonId[];
  readonly waiting: readonly PersonId[];
  /** who listens, and neither sits nor waits */
  readonly listening: readonly PersonId[];
  readonly freeSeats: number;
}

/** Somebody whose word the server has not numbered yet comes last. */
const NOT_YET_NUMBERED = Number.MAX_SAFE_INTEGER;

/**
 * Works out who sits, waits and listens in a circle from what each person wrote for themselves; `seatsOf` says how.
 *
 * @param memberships of this circle; those of others are passed over
 */
export function seatingOf({ id, content }: RecordOf<"circle">, memberships: readonly RecordOf<"membership">[]): Seating {
  const circle = content.continues ?? id;
  const here = memberships.filter((membership) => membership.content.circle === circle && membership.content.audience === content.audience);
  const joinings = here.map(({ owner, order = NOT_YET_NUMBERED, content: { part } }) => ({ person: owner, order, part }));
  const { seated, waiting, free } = seatsOf(
    joinings.filter(({ part }) => part === "seat"),
    Number(content.seats),
  );
  const inIt = new Set([...seated, ...waiting]);
  const listeners = joinings.filter(({ part, person }) => part === "listener" && !inIt.has(person));
  const listening = seatsOf(listeners, Math.max(1, listeners.length)).seated;
  return { seated, waiting, listening, freeSeats: free };
}
