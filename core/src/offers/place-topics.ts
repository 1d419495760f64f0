import type { RecordOf } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import { isShown } from "../records/retention.ts";
import type { SuitePorts } from "../suite.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { Meeting } from "./meetings.ts";
import { meetingsOf } from "./meetings.ts";

/** What people offer and wish in one place, as the looking person may read it. */
export interface PlaceTopics {
  readonly offers: readonly RecordOf<"offer">[];
  readonly wishes: readonly RecordOf<"wish">[];
  /** where a wish or offer of the looking person meets somebody else's */
  readonly meetings: readonly Meeting[];
}

/** Offers and wishes for the readers of a place; its promise is written at `Suite.offers.inPlace`. */
export async function topicsInPlace({ asker, records, wordForms, clock }: SuitePorts, place: PlaceId): Promise<PlaceTopics> {
  const [seen, mine] = await Promise.all([records.find({ of: "place", place }), records.find({ of: "me" })]);
  const today = dayOf(clock.now());
  const others = seen.filter(({ owner }) => owner !== asker);
  const own = mine.filter((record) => isShown(record, today));
  return { offers: ofKind(seen, "offer"), wishes: ofKind(seen, "wish"), meetings: meetingsOf(asker, [...own, ...others], wordForms) };
}
