import { PortError, itemId, parseInstant } from "@alongside/core";
import type { ContentHit, ContentPage, Contribution, Instant, ItemId, ItemKind, Person } from "@alongside/core";
import type { Account } from "./identity.ts";
import { parseAccounts } from "./identity.ts";
import { guidOf, itemIdOf, placeOf } from "./item-address.ts";
import { parseExcerpt } from "./parse-excerpt.ts";
import { isObject, objectAt } from "./read-json.ts";

/** What a search has to ask for so that its rows can be read here. */
export const SEARCH_PROPERTIES = [
  "Title",
  "Filename",
  "Path",
  "ServerRedirectedURL",
  "contentclass",
  "FileType",
  "PromotedState",
  "ListID",
  "ListItemID",
  "SPWebUrl",
  "SiteTitle",
  "Created",
  "LastModifiedTime",
  "AuthorOWSUSER",
  "EditorOWSUSER",
  "owstaxIdMetadataAllTagsInfo",
  "HitHighlightedSummary",
] as const;

/** One row of a search answer: properties by their names. */
export type SearchRow = ReadonlyMap<string, string>;

/** What a search answer holds for us. */
export interface SearchAnswer {
  readonly page: ContentPage;
  /** everybody the rows spoke of, with the names they stood there by */
  readonly accounts: readonly Account[];
}

/**
 * Reads an answer of `POST _api/search/postquery`.
 *
 * SharePoint shows who created an item and who changed it last, and nobody in between; and a row does not say whether somebody is still
 * here. So of the people only apps are described: everybody else is for the directory to describe.
 *
 * @throws PortError of kind `malformed-answer`
 */
export function parseSearchAnswer(answer: unknown): SearchAnswer {
  const read = parseSearchRows(answer).flatMap((row) => parseRow(row) ?? []);
  const accounts = [...new Map(read.flatMap(({ people }) => people).map((account) => [account.id, account])).values()];
  const apps = accounts.flatMap((account) => (account.kind === "app" ? [appOf(account)] : []));
  return { page: { hits: read.map(({ hit }) => hit), people: apps, contributors: "last-editor" }, accounts };
}

/**
 * The rows of an answer of `POST _api/search/postquery`, in either style of OData.
 *
 * @throws PortError of kind `malformed-answer`
 */
export function parseSearchRows(answer: unknown): readonly SearchRow[] {
  const result = isObject(answer) && "PrimaryQueryResult" in answer ? answer : objectAt(answer, "d", "postquery");
  if (!("PrimaryQueryResult" in result)) throw new PortError("malformed-answer", "SharePoint gave no search results");
  const rows = listOf(objectAt(result, "PrimaryQueryResult", "RelevantResults", "Table")["Rows"]);
  if (rows === null) throw new PortError("malformed-answer", "SharePoint gave search results without rows");
  return rows.map((row) => new Map((listOf(objectAt(row)["Cells"]) ?? []).flatMap(cellOf)));
}

function listOf(value: unknown): readonly unknown[] | null {
  const list: unknown = Array.isArray(value) ? value : objectAt(value)["results"];
  return Array.isArray(list) ? list : null;
}

function cellOf(cell: unknown): readonly (readonly [string, string])[] {
  const { Key: key, Value: value } = objectAt(cell);
  return typeof key === "string" && typeof value === "string" && value !== "" ? [[key, value]] : [];
}

function appOf({ id, name }: Account): Person {
  return { id, name: name ?? id, kind: "app", state: "active" };
}

interface RowRead {
  readonly hit: ContentHit;
  readonly people: readonly Account[];
}

/** Null for a row without an address: nobody could open it. */
function parseRow(row: SearchRow): RowRead | null {
  const path = row.get("Path");
  if (path === undefined) return null;
  const authors = parseAccounts(row.get("AuthorOWSUSER") ?? "");
  const editors = parseAccounts(row.get("EditorOWSUSER") ?? "");
  const createdAt = instantOf(row.get("Created"));
  const updatedAt = instantOf(row.get("LastModifiedTime"));
  const kind = kindOf(row);
  const web = row.get("SPWebUrl");
  const hit: ContentHit = {
    id: idOf(row, path),
    key: null,
    title: (kind === "file" ? row.get("Filename") : undefined) ?? row.get("Title") ?? row.get("Filename") ?? path,
    url: row.get("ServerRedirectedURL") ?? path,
    kind,
    place: web === undefined ? null : { id: placeOf(web), name: row.get("SiteTitle") ?? web },
    labels: parseTerms(row.get("owstaxIdMetadataAllTagsInfo") ?? ""),
    excerpt: parseExcerpt(row.get("HitHighlightedSummary") ?? ""),
    createdAt,
    updatedAt,
    solution: null,
    contributions: [...contributionsOf(authors, "author", createdAt), ...contributionsOf(editors, "last-editor", updatedAt)],
  };
  return { hit, people: [...authors, ...editors] };
}

function contributionsOf(accounts: readonly Account[], role: Contribution["role"], at: Instant | null): Contribution[] {
  return accounts.map(({ id }) => ({ person: id, role, at }));
}

function idOf(row: SearchRow, path: string): ItemId {
  const web = row.get("SPWebUrl");
  const list = guidOf(row.get("ListID") ?? "");
  const entry = Number(row.get("ListItemID"));
  return web !== undefined && list !== null && Number.isInteger(entry) && entry > 0 ? itemIdOf({ web, list, entry }) : itemId(path);
}

function kindOf(row: SearchRow): ItemKind {
  const isPage = row.get("contentclass") === "STS_ListItem_WebPageLibrary" || row.get("FileType")?.toLowerCase() === "aspx";
  if (!isPage) return "file";
  return /^2(?:\.0*)?$/u.test(row.get("PromotedState") ?? "") ? "post" : "page";
}

/** Search gives times in UTC, in some answers without saying so. */
function instantOf(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  return parseInstant(/^\d{4}-\d\d-\d\dT[\d:.]+$/u.test(text) ? `${text}Z` : text);
}

/** Labels of managed metadata: `L0|#0<guid>|Label;GP0|#…`. */
function parseTerms(value: string): readonly string[] {
  return [...new Set([...value.matchAll(/L0\|#0?[0-9a-f-]{36}\|([^;|]+)/giu)].map(([, label = ""]) => label.trim()))];
}
