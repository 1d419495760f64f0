import { HOURS_OF_A_WEEK } from "../circles/formation/week-hour.ts";
import { parseDay } from "../vocabulary/day.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import type { FieldType } from "./field.ts";
import type { FieldProblem } from "./read-content.ts";

/** Fields that hold several of something. */
export type ListType = Extract<FieldType, { readonly is: "choices" | "days" | "people" | "hours" }>;

export function isListType(type: FieldType): type is ListType {
  return ["choices", "days", "people", "hours"].includes(type.is);
}

/**
 * Reads a list whose values are right or wrong by themselves: each once, in an order that does not depend on who sent it.
 *
 * @param isId whether a text can be an id of the platform
 */
export function readList(
  field: string,
  values: readonly unknown[],
  { type, isId }: { readonly type: ListType; readonly isId: (text: string) => boolean },
): Result<readonly unknown[], FieldProblem> {
  if (type.is === "hours") return readHours(field, values);
  const texts = [...new Set(values.filter((value) => typeof value === "string"))];
  if (values.some((value) => typeof value !== "string")) return refused({ field, problem: "not-allowed" });
  if (type.is === "choices") {
    const known = texts.every((text) => type.of.includes(text));
    return known ? granted(type.of.filter((word) => texts.includes(word))) : refused({ field, problem: "not-allowed" });
  }
  if (texts.length > type.maximum) return refused({ field, problem: "too-many", maximum: type.maximum });
  if (type.is === "people") return texts.every(isId) ? granted(texts) : refused({ field, problem: "not-allowed" });
  return texts.every((text) => parseDay(text) !== null) ? granted(texts.sort()) : refused({ field, problem: "not-a-day" });
}

function readHours(field: string, values: readonly unknown[]): Result<readonly number[], FieldProblem> {
  const hours = values.filter((value): value is number => typeof value === "number" && Number.isInteger(value));
  const isRight = hours.length === values.length && hours.every((hour) => hour >= 0 && hour < HOURS_OF_A_WEEK);
  return isRight ? granted([...new Set(hours)].sort((a, b) => a - b)) : refused({ field, problem: "not-allowed" });
}
