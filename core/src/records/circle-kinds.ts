import type { RecordOf, StoredRecord } from "./record.ts";

const CIRCLE_KINDS = ["circle", "membership", "memory", "hostOffer", "round", "volunteer", "invitation", "coffee", "met"] as const;

/** The kinds that have to do with learning circles, with the rounds that form them, and with meeting over coffee. */
export type CircleKind = (typeof CIRCLE_KINDS)[number];

/** Whoever takes part in coffee and says nothing for this long takes part no longer: nobody waits for somebody who forgot. */
export const DAYS_OF_COFFEE = 182;

/** A circle or a round, what belongs to one, or what somebody says about meeting over coffee. */
export type CircleRecord = { readonly [Kind in CircleKind]: RecordOf<Kind> }[CircleKind];

export function isCircleKind(kind: string): kind is CircleKind {
  return CIRCLE_KINDS.some((one) => one === kind);
}

export function isCircleRecord(record: StoredRecord): record is CircleRecord {
  return isCircleKind(record.kind);
}

/** The id of a circle that comes from a round: by it, everybody who may read the circle can tell which round it is from. */
export function circleIdInRound(round: string, index: number): string {
  return `${round}-${String(index)}`;
}

/** Whether an id is one that a round gives to its circles; those that are proposed by hand end otherwise. */
export function isIdInRound(circle: string): boolean {
  return /-\d{1,3}$/u.test(circle);
}

/** The id by which a circle is known to everybody, whoever hosts it now: that of its first record. */
export function circleIdOf({ id, content }: RecordOf<"circle">): string {
  return content.continues ?? id;
}
