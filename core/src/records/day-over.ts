import type { RecordRefusal } from "../ports/record-store.ts";

/** What a form refuses with where a day is over for whoever fills it in, or where a circle meets; the store refuses it later. */
export function dayOver(field: string): RecordRefusal {
  return { kind: "fields", problems: [{ field, problem: "day-over" }] };
}
