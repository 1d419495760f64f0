import { circleIdOf } from "../records/circle-kinds.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import { currentCircle } from "./current-circle.ts";

/** A circle, with what belongs to it, as one person may read it. */
export interface CircleRecords {
  /** the id it goes by, whoever hosts it */
  readonly id: string;
  /** how it is now; who wrote it hosts it */
  readonly circle: RecordOf<"circle">;
  readonly memberships: readonly RecordOf<"membership">[];
  readonly memories: readonly RecordOf<"memory">[];
}

/** Puts together which records belong to one circle, for the same readers. The circles stand in an order without meaning. */
export function circlesAmong(records: readonly StoredRecord[]): CircleRecords[] {
  const ids = [...new Set(ofKind(records, "circle").map(circleIdOf))].sort();
  return ids.flatMap((id) => {
    const circle = currentCircle(id, records);
    if (circle === null) return [];
    const belongs = ({ content }: RecordOf<"membership"> | RecordOf<"memory">): boolean =>
      content.circle === id && content.audience === circle.content.audience && content.place === circle.content.place;
    return [
      { id, circle, memberships: ofKind(records, "membership").filter(belongs), memories: ofKind(records, "memory").filter(belongs) },
    ];
  });
}

/** What was learned in circles that are not there any more. */
export function memoriesAlone(records: readonly StoredRecord[]): RecordOf<"memory">[] {
  const there = new Set(ofKind(records, "circle").map(circleIdOf));
  return ofKind(records, "memory").filter(({ content }) => !there.has(content.circle));
}
