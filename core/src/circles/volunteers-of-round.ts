import type { RecordStore } from "../ports/record-store.ts";
import { MAXIMUM_VOLUNTEERS_FOUND } from "../ports/record-store.ts";
import type { RecordRef } from "../records/record-ref.ts";
import type { RecordOf } from "../records/record.ts";
import { ofKind, refOfRecord } from "../records/record.ts";

/** More than a host could propose circles to. */
const MAXIMUM_CALLS = 20;

/** Everybody who put themselves forward for a round, for its host: one call to the records for every few hundred. */
export async function volunteersOfRound(records: RecordStore, round: string): Promise<readonly RecordOf<"volunteer">[]> {
  const volunteers: RecordOf<"volunteer">[] = [];
  let after: RecordRef | null = null;
  for (let call = 0; call < MAXIMUM_CALLS; call += 1) {
    const found: readonly RecordOf<"volunteer">[] = ofKind(await records.find({ of: "round", round, after }), "volunteer");
    volunteers.push(...found);
    const [last] = found.slice(-1);
    if (last === undefined || found.length < MAXIMUM_VOLUNTEERS_FOUND) break;
    after = refOfRecord(last);
  }
  return volunteers;
}
