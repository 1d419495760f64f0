import { circleIdOf } from "../records/circle-kinds.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";

/**
 * The record that says how a circle is now: of the first one and those that go on with it, the one the server took last. Who wrote it hosts
 * the circle. When that person takes it away, it is the one before again, as long as there is one. Where hosting was left open to all who sit
 * there, the first who took it has it: a record that takes up what the one before does not leave open goes on with nothing.
 *
 * Of two first records with one id, which only somebody who writes past the gate can make, the earlier one counts.
 *
 * @param circle the id the circle goes by
 */
export function currentCircle(circle: string, records: readonly StoredRecord[]): RecordOf<"circle"> | null {
  const own = ofKind(records, "circle").filter((record) => circleIdOf(record) === circle);
  const inOrder = own.sort((one, other) => orderOf(one) - orderOf(other) || (one.owner < other.owner ? -1 : 1));
  const [first = null] = inOrder.filter(({ content }) => content.continues === undefined);
  const later = inOrder.filter(({ content }) => content.continues !== undefined);
  return later.reduce((current, record) => (goesOnWith(current, record) ? record : current), first);
}

/** The one before may be gone, with everything its owner wrote: then whoever came next goes on. */
function goesOnWith(current: RecordOf<"circle"> | null, { content: { takesUp } }: RecordOf<"circle">): boolean {
  return takesUp === undefined || current === null || current.content.handsOver === takesUp;
}

function orderOf({ order = 0 }: StoredRecord): number {
  return order;
}
