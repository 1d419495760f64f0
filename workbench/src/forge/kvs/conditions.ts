import type { Fields } from "../../organisation/read-fields.ts";
import { invalidRequest } from "./kvs-error.ts";

/** Order within one type: texts by their bytes, as the platform's database and SQLite both have it; null for what cannot be compared. */
export function compareValues(left: unknown, right: unknown): number | null {
  if (typeof left === "string" && typeof right === "string") return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return null;
}

type Holds = (value: unknown, wanted: readonly unknown[]) => boolean;

const ordered =
  (holds: (order: number) => boolean): Holds =>
  (value, [wanted]) => {
    const order = compareValues(value, wanted);
    return order !== null && holds(order);
  };

const atLeast = ordered((order) => order >= 0);
const atMost = ordered((order) => order <= 0);
const beginsWith: Holds = (value, [wanted]) => typeof value === "string" && value.startsWith(String(wanted));
const contains: Holds = (value, [wanted]) => (typeof value === "string" ? value.includes(String(wanted)) : false);

/** Conditions that the range of an index may be limited by. */
const OF_RANGES = {
  BEGINS_WITH: beginsWith,
  BETWEEN: (value, [from, to]) => atLeast(value, [from]) && atMost(value, [to]),
  EQUAL_TO: ordered((order) => order === 0),
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: atLeast,
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: atMost,
} as const satisfies Readonly<Record<string, Holds>>;

/** Conditions of filters and transactions. An attribute that is not there differs from everything, and contains nothing. */
const OF_FILTERS = {
  ...OF_RANGES,
  CONTAINS: contains,
  NOT_CONTAINS: (value, wanted) => !contains(value, wanted),
  NOT_EQUAL_TO: (value, [wanted]) => compareValues(value, wanted) !== 0,
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
} as const satisfies Readonly<Record<string, Holds>>;

export type RangeConditionName = keyof typeof OF_RANGES;
type FilterConditionName = keyof typeof OF_FILTERS;

export interface RangeCondition {
  readonly condition: RangeConditionName;
  readonly values: readonly (string | number)[];
}

interface FilterCondition {
  readonly property: string;
  readonly condition: FilterConditionName;
  readonly values: readonly unknown[];
}

/** Conditions that all hold, or of which one does. */
export interface Filter {
  readonly every: boolean;
  readonly conditions: readonly FilterCondition[];
}

/** @param attributes of the item; null when there is no item */
export function filterHolds(filter: Filter, attributes: Fields | null): boolean {
  const one = ({ property, condition, values }: FilterCondition): boolean => OF_FILTERS[condition](attributes?.[property], values);
  return filter.every ? filter.conditions.every(one) : filter.conditions.some(one);
}

export function rangeHolds({ condition, values }: RangeCondition, value: string | number): boolean {
  return OF_RANGES[condition](value, values);
}

/**
 * Reads `{condition, values}`.
 *
 * @throws KvsError 400 for a condition that ranges do not know, or values that cannot be compared
 */
export function parseRange(value: unknown): RangeCondition {
  const fields = namedFields(value, "the range");
  const condition = nameOf(fields["condition"], OF_RANGES);
  const values = valuesOf(fields["values"], condition);
  if (!values.every((one) => typeof one === "string" || typeof one === "number"))
    throw invalidRequest("The values of a range are texts or numbers.");
  return { condition, values };
}

/**
 * Reads `{and: […]}` or `{or: […]}`.
 *
 * @param known names of the attributes that may be asked for
 * @throws KvsError 400 for both or neither, for no condition at all, and for attributes that are not declared
 */
export function parseFilter(value: unknown, known: ReadonlyMap<string, unknown>): Filter {
  const { and, or } = namedFields(value, "a filter");
  const list: unknown = and ?? or;
  if ((and === undefined) === (or === undefined) || !Array.isArray(list) || list.length === 0)
    throw invalidRequest("Conditions are a list named and, or a list named or.");
  const conditions = list.map((entry: unknown): FilterCondition => {
    const fields = namedFields(entry, "a condition");
    const property = fields["property"];
    if (typeof property !== "string" || !known.has(property)) throw invalidRequest("A condition names an attribute that is not declared.");
    const condition = nameOf(fields["condition"], OF_FILTERS);
    return { property, condition, values: valuesOf(fields["values"], condition) };
  });
  return { every: and !== undefined, conditions };
}

export function namedFields(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidRequest(`${what} must be an object.`);
  return value as Fields;
}

function nameOf<Name extends string>(value: unknown, known: Readonly<Record<Name, Holds>>): Name {
  if (typeof value !== "string" || !Object.hasOwn(known, value)) throw invalidRequest("The condition is not known here.");
  return value as Name;
}

function valuesOf(value: unknown, condition: FilterConditionName): readonly unknown[] {
  const wanted = condition === "BETWEEN" ? 2 : 1;
  if (!Array.isArray(value) || value.length !== wanted) throw invalidRequest(`${condition} takes ${String(wanted)} value(s).`);
  return value as readonly unknown[];
}
