import type { ApiCall } from "../api-call.ts";
import { bodyPart } from "../api-call.ts";
import { textsIn } from "../fields.ts";
import { invalidQuery, unknownProperty } from "../sharepoint-error.ts";

/** What is asked of the search, as far as it changes an answer here. */
export interface SearchRequest {
  readonly words: string;
  readonly rowLimit: number;
  readonly startRow: number;
  readonly properties: readonly string[];
  /** what rows are sorted by; the first counts most, and without any they come by relevance */
  readonly sortedBy: readonly Sorting[];
  /** the source of people instead of that of documents */
  readonly people: boolean;
}

/** One property to sort by. */
export interface Sorting {
  readonly property: "Created" | "LastModifiedTime";
  readonly descending: boolean;
}

const SORTABLE = ["Created", "LastModifiedTime"] as const;

/** "Local People Results", the same on every tenant. */
const PEOPLE_SOURCE = "b09a7990-05ea-4af9-81ef-edfab16c4e31";
const DEFAULT_ROWS = 10;
const MAXIMUM_ROWS = 500;
const MAXIMUM_START = 50_000;
const DEFAULT_PROPERTIES = ["Title", "Path", "Author", "Size", "HitHighlightedSummary", "LastModifiedTime", "contentclass", "FileType"];

/** Members of a request that are taken and change nothing here. */
const WITHOUT_EFFECT = new Set([
  ...["BypassResultTypes", "ClientType", "Culture", "DesiredSnippetLength", "EnableInterleaving", "EnableNicknames", "EnablePhonetic"],
  ...["EnableQueryRules", "EnableSorting", "EnableStemming", "GenerateBlockRankLog", "ImpressionId", "MaxSnippetLength"],
  ...["ProcessBestBets", "ProcessPersonalFavorites", "QueryTag", "RankingModelId", "RowsPerPage", "SummaryLength", "Timeout", "TimeZoneId"],
  ...["TrimDuplicates", "TrimDuplicatesIncludeId", "UILanguage", "Properties"],
]);
/** Members that would change an answer in ways the workbench does not know; taken only when they say nothing. */
const NOT_SPOKEN = new Set([
  ...[
    "CollapseSpecification",
    "EnableFQL",
    "HiddenConstraints",
    "HitHighlightedProperties",
    "QueryTemplate",
    "RefinementFilters",
    "Refiners",
  ],
  ...["ReorderingRules", "ResultsUrl", "BlockDedupeMode", "EnableOrderingHitHighlightedProperty", "PersonalizationData"],
  ...["HitHighlightedMultivaluePropertyLimit", "OLSQuerySession", "PropertiesToGenerateAcronyms", "QueryTemplatePropertiesUrl"],
  ...["TotalRowsExactMinimum", "UseOLSQuery"],
]);
const SPOKEN = new Set(["Querytext", "RowLimit", "StartRow", "SelectProperties", "SortList", "SourceId", "__metadata"]);

/** @throws SharePointError 400 for what is no request, or asks for more than the workbench answers */
export function parseSearchRequest(call: ApiCall): SearchRequest {
  const request = bodyPart(call, "request");
  for (const [name, value] of Object.entries(request)) {
    if (SPOKEN.has(name) || WITHOUT_EFFECT.has(name)) continue;
    if (!NOT_SPOKEN.has(name)) throw unknownProperty(name, "Microsoft.Office.Server.Search.REST.SearchRequest");
    if (!saysNothing(value)) throw invalidQuery(`The workbench's search does not know ${name}.`);
  }
  const number = (name: string, otherwise: number, maximum: number): number => {
    const value = request[name] ?? otherwise;
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > maximum)
      throw invalidQuery(`${name} is a whole number up to ${String(maximum)}.`);
    return value;
  };
  const { Querytext: words, SourceId: source } = request;
  if (typeof words !== "string" || words.trim() === "") throw invalidQuery("The search request was unable to connect: Querytext is empty.");
  const wished = textsIn(request["SelectProperties"]);
  return {
    words,
    rowLimit: number("RowLimit", DEFAULT_ROWS, MAXIMUM_ROWS),
    startRow: number("StartRow", 0, MAXIMUM_START),
    properties: wished.length === 0 ? DEFAULT_PROPERTIES : wished,
    sortedBy: listOf(request["SortList"]).map(sortingOf),
    people: isForPeople(source),
  };
}

/** Whether the body of a search is meant for the source of people. */
export function asksForPeople(body: unknown): boolean {
  const request: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "request") : null;
  const source: unknown = typeof request === "object" && request !== null ? Reflect.get(request, "SourceId") : null;
  return typeof source === "string" && source.toLowerCase() === PEOPLE_SOURCE;
}

function isForPeople(source: unknown): boolean {
  if (source === undefined || source === null || source === "") return false;
  if (typeof source === "string" && source.toLowerCase() === PEOPLE_SOURCE) return true;
  throw invalidQuery("The workbench's search knows the source of documents and that of people.");
}

/** `Direction` is 0 for ascending and 1 for descending (SP.Search.Query.SortDirection). */
function sortingOf(entry: unknown): Sorting {
  const [property, direction] = ["Property", "Direction"].map((name): unknown =>
    typeof entry === "object" && entry !== null ? Reflect.get(entry, name) : undefined,
  );
  const known = SORTABLE.find((name) => typeof property === "string" && name.toLowerCase() === property.toLowerCase());
  if (known === undefined) throw invalidQuery(`The workbench sorts by ${SORTABLE.join(" and ")}, not by ${JSON.stringify(property)}.`);
  if (direction !== 0 && direction !== 1) throw invalidQuery("The workbench sorts ascending (0) or descending (1).");
  return { property: known, descending: direction === 1 };
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === "" || value === false || value === 0) return true;
  return isList(value) && listOf(value).length === 0;
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === "object" && value !== null && "results" in value);
}

/** A list in either style of OData. */
function listOf(value: unknown): readonly unknown[] {
  const list: unknown = typeof value === "object" && value !== null && "results" in value ? value.results : value;
  return Array.isArray(list) ? list : [];
}
