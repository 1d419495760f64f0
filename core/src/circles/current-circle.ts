import { circleIdOf } from "../records/circle-kinds.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";

/**
 * The record that says how a circle is now: of the first one and those that go on with it, the one the server took last. Who wrote it hosts
 * the circle. When that person takes it away, it is the one before again, as long as there is one.
 *
 * Of two first records with one id, which only somebody who writes past the gate can make, the earlier one counts.
 *
 * @param circle the id the circle goes by
 */
export function currentCircle(circle: string, records: readonly StoredRecord[]): RecordOf<"circle"> | null {
  const own = ofKind(records, "circle").filter((record) => circleIdOf(record) === circle);
  const inOrder = own.sort((one, other) => orderOf(one) - orderOf(other) || (one.owner < other.owner ? -1 : 1));
  const [first] = inOrder.filter(({ content }) => content.continues === undefined);
  return inOrder.filter(({ content }) => content.continues !== undefined).at(-1) ?? first ?? null;
}

function orderOf({ order = 0 }: StoredRecord): number {
  return order;
}
