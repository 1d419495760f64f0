import type { ListItem } from "../list-file.ts";
import { NOTE, NUMBERS } from "../fields.ts";
import { SharePointError, invalidQuery } from "../sharepoint-error.ts";
import type { SiteList } from "../site-list.ts";
import type { ListPlace } from "./item-values.ts";
import { fieldOf, hasProperty, isUserField, timeText, valueOf } from "./item-values.ts";
import type { FilterClause, FilterNode, FilterValue } from "./parse-filter.ts";
import { beginsIndexed, fieldsIn, parseFilter } from "./parse-filter.ts";

/** Which entries are wanted, and what of them. */
export interface ItemQuery {
  readonly filter: FilterNode | null;
  /** null, or a star among the names, for everything */
  readonly select: readonly string[] | null;
  readonly expand: readonly string[];
  /** ends with the number of the entry, so that the order is whole */
  readonly order: readonly Ordering[];
  readonly top: number;
  /** values of {@link order} of the last entry that was given; null for the first page */
  readonly after: readonly unknown[] | null;
}

interface Ordering {
  readonly field: string;
  readonly descending: boolean;
}

const DEFAULT_ROWS = 100;
const MAXIMUM_ROWS = 5_000;
/** The platform refuses a question for which it would have to look at more entries than this (List View Threshold). */
const THRESHOLD = 5_000;
const KNOWN = new Set(["$filter", "$select", "$expand", "$orderby", "$top", "$skiptoken", "$skip"]);

/** @throws SharePointError 400 for what makes no sense for this list, or is outside the grammar */
export function parseItemQuery(list: SiteList, query: URLSearchParams): ItemQuery {
  for (const name of query.keys()) {
    if (name.startsWith("$") && !KNOWN.has(name)) throw invalidQuery(`The query option '${name}' is not supported.`);
  }
  const filter = query.has("$filter") ? parseFilter(query.get("$filter") ?? "") : null;
  for (const name of filter === null ? [] : fieldsIn(filter)) checkFilterable(list, name);
  const { select, expand } = choiceOf(list, query);
  const order = orderOf(query.get("$orderby"));
  for (const { field } of order) checkKnown(list, field);
  const top = query.has("$top") ? Number(query.get("$top")) : DEFAULT_ROWS;
  if (!Number.isInteger(top) || top < 1) throw invalidQuery("The value of $top is not valid.");
  const after = afterOf(query.get("$skiptoken"), order);
  return { filter, select: select.length === 0 ? null : select, expand, order, top: Math.min(top, MAXIMUM_ROWS), after };
}

function choiceOf(list: SiteList, query: URLSearchParams): { readonly select: string[]; readonly expand: string[] } {
  const select = namesIn(query.get("$select"));
  const expand = namesIn(query.get("$expand"));
  for (const name of select) if (name !== "*") checkKnown(list, name);
  for (const name of expand) if (!isUserField(list, name)) throw invalidQuery(`The field '${name}' cannot be expanded.`);
  const alone = select.find((name) => name.includes("/") && !expand.includes(name.split("/")[0] ?? ""));
  if (alone === undefined) return { select, expand };
  throw invalidQuery(
    `The query to field '${alone}' is not valid. The $select query string must specify the target fields and $expand them.`,
  );
}

function namesIn(text: string | null): string[] {
  return (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function orderOf(text: string | null): Ordering[] {
  const wished = namesIn(text).map((part): Ordering => {
    const [field = "", direction = "asc"] = part.split(/\s+/u);
    return { field: field === "Id" ? "ID" : field, descending: direction.toLowerCase() === "desc" };
  });
  return wished.some(({ field }) => field === "ID") ? wished : [...wished, { field: "ID", descending: false }];
}

function checkKnown(list: SiteList, name: string): void {
  if (!hasProperty(list, name)) throw invalidQuery(`The field or property '${name}' does not exist.`);
}

function checkFilterable(list: SiteList, name: string): void {
  if (!hasProperty(list, name)) {
    const message = `Column '${name}' does not exist. It may have been deleted by another user.`;
    throw new SharePointError(400, "-1, Microsoft.SharePoint.SPException", message);
  }
  if (fieldOf(list, name)?.kind !== NOTE) return;
  throw invalidQuery(`The field '${name}' of type 'Note' cannot be used in the query filter expression.`);
}

/** The link to the next page names where this one ended: `Paged=TRUE&p_Modified=…&p_ID=7`. */
export function tokenOf(place: ListPlace, item: ListItem, order: readonly Ordering[]): string {
  const values = order.map(({ field }): [string, string] => [`p_${field}`, JSON.stringify(valueOf(place, item, field))]);
  return new URLSearchParams([["Paged", "TRUE"], ...values]).toString();
}

function afterOf(token: string | null, order: readonly Ordering[]): readonly unknown[] | null {
  if (token === null) return null;
  const values = new URLSearchParams(token);
  try {
    return order.map(({ field }) => JSON.parse(values.get(`p_${field}`) ?? "") as unknown);
  } catch {
    throw invalidQuery("The value of $skiptoken is not valid.");
  }
}

/**
 * The wanted entries, and whether there are more.
 *
 * @param all how many entries the list has, whoever may read them: by that the platform decides whether a question is too much
 * @throws SharePointError 500 for a question that would look at more than 5,000 entries
 */
export function runItemQuery(
  place: ListPlace,
  query: ItemQuery,
  items: readonly ListItem[],
  all: number,
): { rows: ListItem[]; more: boolean } {
  const { filter, order, top, after } = query;
  const isIndexed = (name: string): boolean => fieldOf(place.list, name)?.indexed === true;
  const looksAtAll = filter === null ? order.some(({ field }) => !isIndexed(field)) : !beginsIndexed(filter, isIndexed);
  if (all > THRESHOLD && looksAtAll) throw throttled();
  const found = filter === null ? [...items] : items.filter((item) => holds(place, item, filter));
  if (filter !== null && found.length > THRESHOLD) throw throttled();
  const keyed = found.map((item) => ({ item, key: order.map(({ field }) => valueOf(place, item, field)) }));
  keyed.sort((one, other) => compareKeys(one.key, other.key, order));
  const rest = after === null ? keyed : keyed.filter(({ key }) => compareKeys(key, after, order) > 0);
  return { rows: rest.slice(0, top).map(({ item }) => item), more: rest.length > top };
}

function throttled(): SharePointError {
  const message = "The attempted operation is prohibited because it exceeds the list view threshold.";
  return new SharePointError(500, "-2147024860, Microsoft.SharePoint.SPQueryThrottledException", message);
}

function compareKeys(one: readonly unknown[], other: readonly unknown[], order: readonly Ordering[]): number {
  for (const [index, { descending }] of order.entries()) {
    const difference = compare(one[index], other[index]);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** Text without regard to case, as the platform's database compares it; nothing comes before everything. */
function compare(one: unknown, other: unknown): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === "number" || typeof one === "boolean") return Number(one) - Number(other);
  const [left, right] = [foldedText(one), foldedText(other)];
  return left < right ? -1 : Number(left > right);
}

function foldedText(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value ?? "")).toLowerCase();
}

function holds(place: ListPlace, item: ListItem, node: FilterNode): boolean {
  switch (node.kind) {
    case "and":
      return node.parts.every((part) => holds(place, item, part));
    case "or":
      return node.parts.some((part) => holds(place, item, part));
    case "clause":
      return holdsClause(place, item, node);
  }
}

function holdsClause(place: ListPlace, item: ListItem, { field, operator, value }: FilterClause): boolean {
  const wanted = comparable(place.list, field, value);
  const there = valueOf(place, item, field);
  const text = foldedText(there ?? "");
  const difference = compare(there, wanted);
  switch (operator) {
    case "startswith":
      return text.startsWith(foldedText(wanted));
    case "substringof":
      return text.includes(foldedText(wanted));
    case "eq":
      return difference === 0;
    case "ne":
      return difference !== 0;
    case "gt":
      return there !== null && difference > 0;
    case "ge":
      return there !== null && difference >= 0;
    case "lt":
      return there !== null && difference < 0;
    case "le":
      return there !== null && difference <= 0;
  }
}

function comparable(list: SiteList, field: string, value: FilterValue): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("time" in value) return timeText(Date.parse(value.time));
  return NUMBERS.has(fieldOf(list, field)?.kind ?? 0) ? Number(value.text) : value.text;
}
