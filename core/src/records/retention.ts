import type { Day } from "../vocabulary/day.ts";
import { addDays } from "../vocabulary/day.ts";
import { RECORD_KINDS } from "./record-kinds.ts";
import type { StoredRecord } from "./record.ts";

/** The last day a record is kept; null when it is kept until its owner removes it. */
export function keptUntil(record: StoredRecord): Day | null {
  const { retention } = RECORD_KINDS[record.kind];
  switch (retention.kind) {
    case "until-removed":
      return null;
    case "days":
      return addDays(record.writtenOn, retention.days);
    case "renewable":
      return addDays(record.writtenOn, retention.shownDays + retention.graceDays);
    case "until-field":
      return lastDayIn(record, retention.graceDays);
  }
}

function lastDayIn({ content }: StoredRecord, graceDays: number): Day | null {
  const until = "until" in content ? content.until : undefined;
  return until === undefined ? null : addDays(until, graceDays);
}

/** The last day a record is shown to others; null when that is not limited. Afterwards its owner is asked whether it still holds. */
export function shownUntil(record: StoredRecord): Day | null {
  const { retention } = RECORD_KINDS[record.kind];
  return retention.kind === "renewable" ? addDays(record.writtenOn, retention.shownDays) : keptUntil(record);
}

/** Whether a record's time is over: from then on nobody is given it, and it is erased at the next daily round. */
export function isLapsed(record: StoredRecord, today: Day): boolean {
  const last = keptUntil(record);
  return last !== null && last < today;
}

/** Whether a record is still shown to others than its owner. */
export function isShown(record: StoredRecord, today: Day): boolean {
  const last = shownUntil(record);
  return last === null || today <= last;
}
