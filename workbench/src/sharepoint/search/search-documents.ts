import type { StatementSync } from "node:sqlite";
import type { ApiCall } from "../api-call.ts";
import { guidFor } from "../guid.ts";
import { DOCUMENTS, SITE_PAGES, filePath, libraryId } from "../libraries.ts";
import type { Json } from "../odata.ts";
import type { SharePointWorld } from "../world.ts";
import type { ContentStore } from "../../store/content-store.ts";
import { escapeHtml, pageRow } from "../../store/rows.ts";
import type { PageRow } from "../../store/rows.ts";
import { RANKED_PAGES, VISIBLE } from "../../store/schema.ts";
import type { SqlSearch } from "./kql-to-sql.ts";
import { kqlToSql } from "./kql-to-sql.ts";
import { malformed, parseKql } from "./parse-kql.ts";
import type { SearchRequest } from "./search-request.ts";

/** Rows of an answer: managed properties by their names. */
export interface Found {
  readonly rows: readonly Json[];
  /** every row that the asking person may open */
  readonly total: number;
}

/** Begin and end of a found word on its way through the excerpt, which is text of people and may hold any sign of markup. */
const MARKS = ["\u{E000}", "\u{E001}", "\u{E002}"] as const;
const WORDS_IN_EXCERPT = 40;

/** Every row of a query that somebody may open, best first. */
export interface FoundPages {
  readonly ids: readonly number[];
  /** BM25 of each row, larger is better; never put on the wire */
  readonly scores: readonly number[];
  /** FTS5 expression of everything that was looked for; null when only properties were */
  readonly terms: string | null;
}

type PagesWish = Pick<SearchRequest, "words" | "sortedBy">;

/**
 * Pages and documents of all sites that hold the words, as somebody may open them.
 *
 * @throws SharePointError 400
 */
export function findPages(world: SharePointWorld, account: string, { words, sortedBy }: PagesWish): FoundPages {
  const { store } = world;
  store.catchUpIndex();
  const query = kqlToSql(parseKql(words), words, world);
  const isRanked = query.terms !== null && sortedBy.length === 0;
  const asking = { asker: account, app: 0, now: store.now(), ...(isRanked ? { rank: query.terms } : {}) };
  const rows = statementFor(store, query, { words, sortedBy }).all(asking, ...query.parameters);
  return { ids: rows.map(({ id }) => Number(id)), scores: rows.map(({ score }) => Number(score ?? 0)), terms: query.terms };
}

/**
 * The wanted part of what is found, as rows of an answer.
 *
 * @throws SharePointError 400
 */
export function searchDocuments(call: ApiCall, request: SearchRequest): Found {
  const { ids, terms } = findPages(call.world, call.reader.account, request);
  const shown = ids.slice(request.startRow, request.startRow + request.rowLimit);
  const excerpts = excerptsOf(call.world, shown, terms);
  return { rows: pagesOf(call.world, shown).map((page) => propertiesOf(call, page, excerpts.get(page.id) ?? "")), total: ids.length };
}

const SORTING_COLUMNS = { Created: "p.created_at", LastModifiedTime: "p.updated_at" } as const;

function statementFor(store: ContentStore, query: SqlSearch, { words, sortedBy }: PagesWish): StatementSync {
  const isRanked = query.terms !== null && sortedBy.length === 0;
  const sorted = sortedBy.map(({ property, descending }) => `${SORTING_COLUMNS[property]} ${descending ? "DESC" : "ASC"}`).join(", ");
  const usual = isRanked ? "m.score IS NULL, m.score" : "p.updated_at DESC";
  const sql = `${isRanked ? `WITH ${RANKED_PAGES}` : ""} SELECT p.id AS id, ${isRanked ? "-m.score" : "0"} AS score
    FROM page p JOIN space s ON s.id = p.space_id ${isRanked ? "LEFT JOIN ranked m ON m.row_id = p.id" : ""}
    WHERE ${query.where} AND p.status = 'current' AND p.searchable_at <= :now AND ${VISIBLE}
    ORDER BY ${sorted === "" ? usual : sorted}, p.id`;
  try {
    return store.database.prepare(sql);
  } catch {
    // The statement is ours and right; what SQLite can refuse in it is only its size.
    throw malformed(words, "it is too long or too deeply nested");
  }
}

function pagesOf({ store }: SharePointWorld, ids: readonly number[]): PageRow[] {
  const list = ids.map(() => "?").join(", ");
  const sql = `SELECT p.*, s.key AS space_key FROM page p JOIN space s ON s.id = p.space_id WHERE p.id IN (${list})`;
  const pages = new Map(
    store.database
      .prepare(sql)
      .all(...ids)
      .map((row) => [Number(row["id"]), pageRow(row)]),
  );
  return ids.flatMap((id) => pages.get(id) ?? []);
}

/** `HitHighlightedSummary`: escaped text, found words in `<c0>`, and `<ddd/>` for what was left out. */
function excerptsOf({ store }: SharePointWorld, ids: readonly number[], terms: string | null): Map<number, string> {
  if (terms === null || ids.length === 0) return new Map();
  const sql = `SELECT rowid AS id, snippet(page_text, 3, ?, ?, ?, ${String(WORDS_IN_EXCERPT)}) AS text FROM page_text
    WHERE page_text MATCH ? AND rowid IN (${ids.map(() => "?").join(", ")})`;
  const rows = store.database.prepare(sql).all(...MARKS, terms, ...ids);
  return new Map(rows.map((row) => [Number(row["id"]), marked(String(row["text"]))]));
}

function marked(text: string): string {
  const [begin, end, left] = MARKS;
  return escapeHtml(text).replaceAll(begin, "<c0>").replaceAll(end, "</c0>").replaceAll(left, " <ddd/> ");
}

function propertiesOf(call: ApiCall, page: PageRow, excerpt: string): Json {
  const { world, origin } = call;
  const restricted = world.store.isRestricted(page.id);
  const library = restricted ? DOCUMENTS : SITE_PAGES;
  const site = world.sites.find(page.spaceKey);
  if (site === null) throw new TypeError(`propertiesOf: no site for the space ${page.spaceKey}`);
  const versions = world.store.versions(page.id);
  const path = filePath(site, library, page);
  const web = `${origin}${site.path}`;
  const [author, editor] = [versions[0], versions.at(-1)].map((version) => userCell(world, version?.account ?? null));
  return {
    Title: page.title,
    Filename: path.split("/").at(-1),
    Path: `${origin}${encodeURI(path)}`,
    OriginalPath: `${origin}${encodeURI(path)}`,
    contentclass: library.contentClass,
    FileType: library.fileType,
    FileExtension: library.fileType,
    IsDocument: "true",
    ListID: libraryId(site, library),
    ListItemID: String(page.id),
    SiteId: guidFor(`collection ${site.key}`),
    WebId: site.id,
    SPWebUrl: web,
    SiteTitle: site.title,
    SiteName: web,
    Created: timeText(page.createdAt),
    LastModifiedTime: timeText(page.updatedAt),
    Author: nameOf(world, versions[0]?.account),
    AuthorOWSUSER: author,
    EditorOWSUSER: editor,
    HitHighlightedSummary: excerpt,
    ...(restricted ? {} : { PromotedState: page.kind === "blogpost" ? "2.00000" : "0" }),
    owstaxIdMetadataAllTagsInfo: tagsOf(world.store.labels(page.id)),
  };
}

function timeText(at: number): string {
  return new Date(at).toISOString().replace("Z", "0000Z");
}

function nameOf({ store }: SharePointWorld, account: string | undefined): string | null {
  return account === undefined ? null : (store.account(account)?.name ?? null);
}

/** Mail, name, and the claim behind its own encoding, as the index keeps somebody in a column. */
function userCell(world: SharePointWorld, account: string | null): string | null {
  const row = account === null ? null : world.store.account(account);
  if (row === null) return null;
  const claim = world.identities.claimOf(row.id);
  const encoded = Buffer.from(claim, "utf8").toString("hex").toUpperCase();
  return `${row.kind === "app" ? "" : world.identities.mailOf(row.id)} | ${row.name} | ${encoded} ${claim}`;
}

/** Labels as the index keeps terms of managed metadata. */
function tagsOf(labels: readonly string[]): string | null {
  if (labels.length === 0) return null;
  const set = guidFor("labels");
  const terms = labels.map((label) => `GP0|#${guidFor(`label ${label}`)};L0|#0${guidFor(`label ${label}`)}|${label};GTSet|#${set}`);
  return terms.join(";");
}
