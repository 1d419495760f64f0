import { mayRead } from "../records/access.ts";
import type { StoredRecord } from "../records/record.ts";
import { isShown } from "../records/retention.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import { personId } from "../vocabulary/person.ts";

/** Nobody: whoever is not addressed by a record sees it as this reader does. */
const SOMEBODY_ELSE = personId("#somebody-else");

/**
 * What others see of somebody's records: decided by the same rule that answers everybody else.
 *
 * @param openPlaces places the looking colleague can open; none for somebody who shares no place with the owner. An administrator sees what a
 *   colleague sees
 */
export function seenByOthers(own: readonly StoredRecord[], openPlaces: ReadonlySet<PlaceId>, today: Day): StoredRecord[] {
  return own.filter((record) => isShown(record, today) && mayRead({ person: SOMEBODY_ELSE, openPlaces }, record));
}
