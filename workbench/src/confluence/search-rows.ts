import type { ContentStore } from "../store/content-store.ts";
import type { PageRow, VersionRow } from "../store/rows.ts";
import { escapeHtml, pageRow, versionRow } from "../store/rows.ts";
import { webAddress } from "./addresses.ts";
import type { Json } from "./shapes.ts";
import { bodyV1, labelsV1, spaceV1, userV1, versionV1 } from "./shapes.ts";

export const EXCERPT_KINDS = ["highlight", "indexed", "none", "highlight_unescaped", "indexed_unescaped"] as const;
export type ExcerptKind = (typeof EXCERPT_KINDS)[number];

/** How rows are wanted: what to expand, below which prefix, and which excerpt. */
export interface RowWish {
  readonly expand: ReadonlySet<string>;
  readonly excerpt: ExcerptKind;
  /** FTS5 expression of the words that were searched */
  readonly highlight: string | null;
}

/** What all rows have, whatever they show. */
function frameOf(entityType: string, kind: string, updatedAt: number): Json {
  const lastModified = new Date(updatedAt).toISOString();
  return {
    breadcrumbs: [],
    entityType,
    iconCssClass: `aui-icon content-type-${kind}`,
    lastModified,
    friendlyLastModified: lastModified.slice(0, 10),
    score: 0,
  };
}

/** Stands for the author of what nobody known wrote. */
const ANONYMOUS: Json = { type: "anonymous", displayName: "Anonymous", publicName: "Anonymous" };

const WORDS_IN_EXCERPT = 40;
const CHARACTERS_IN_INDEXED = 300;

/** Pages with what rows show of them, read for all rows at once. */
export class RowReader {
  readonly #store: ContentStore;

  constructor(store: ContentStore) {
    this.#store = store;
  }

  /** Search rows as `GET /wiki/rest/api/search` gives them, in the order of `ids`. */
  searchRows(ids: readonly number[], wish: RowWish): Json[] {
    const excerpts = this.#excerpts(ids, wish);
    const pages = this.#contents(ids, wish.expand).map(({ page, content }): readonly [number, Json] => [
      page.id,
      {
        content,
        url: webAddress(page),
        resultGlobalContainer: { title: page.spaceName, displayUrl: `/spaces/${page.spaceKey}` },
        ...frameOf("content", page.kind, page.updatedAt),
      },
    ]);
    const rows = new Map([...pages, ...this.#spaces(ids)]);
    return ids.flatMap((id) => {
      const row = rows.get(id);
      const found = excerpts.get(id);
      if (row === undefined || found === undefined) return [];
      const excerpt = wish.excerpt.endsWith("_unescaped") ? found.text : escapeHtml(found.text);
      return [{ ...row, title: escapeHtml(found.title), excerpt }];
    });
  }

  /** Content rows as `GET /wiki/rest/api/content/search` gives them. */
  contentRows(ids: readonly number[], expand: ReadonlySet<string>): Json[] {
    return this.#contents(ids, expand).map(({ content }) => content);
  }

  /** Rows of spaces hold no content. */
  #spaces(ids: readonly number[]): (readonly [number, Json])[] {
    const wanted = ids.filter((id) => id < 0).map((id) => -id);
    return this.#select("SELECT id AS space_id, key AS space_key, name AS space_name FROM space WHERE id", wanted).map((row) => {
      const space = spaceV1({ spaceId: Number(row["space_id"]), spaceKey: String(row["space_key"]), spaceName: String(row["space_name"]) });
      return [-Number(row["space_id"]), { space, url: `/spaces/${String(row["space_key"])}`, ...frameOf("space", "space", 0) }];
    });
  }

  #contents(ids: readonly number[], expand: ReadonlySet<string>): { readonly page: PageRow; readonly content: Json }[] {
    const pages = new Map(
      this.#select(`SELECT p.*, s.key AS space_key FROM page p JOIN space s ON s.id = p.space_id WHERE p.id`, ids).map((row) => [
        Number(row["id"]),
        pageRow(row),
      ]),
    );
    const versions = this.#versionsOf(ids);
    return ids.flatMap((id) => {
      const page = pages.get(id);
      return page === undefined ? [] : [{ page, content: this.#content(page, versions.get(id) ?? [], expand) }];
    });
  }

  #content(page: PageRow, versions: readonly VersionRow[], expand: ReadonlySet<string>): Json {
    const history = [...expand].some((path) => path === "history" || path.startsWith("history."));
    const latest = versions.at(-1);
    const id = String(page.id);
    return {
      id,
      type: page.kind,
      status: page.status,
      title: page.title,
      ...(expand.has("space") ? { space: spaceV1(page) } : {}),
      ...(expand.has("container") ? { container: spaceV1(page) } : {}),
      ...(history ? { history: this.#history(page, versions, expand) } : {}),
      ...(expand.has("version") && latest !== undefined ? { version: versionV1(latest, this.#user(latest.account)) } : {}),
      ...(expand.has("ancestors") ? { ancestors: this.#ancestors(page) } : {}),
      ...bodyV1(page.body, expand),
      ...(expand.has("metadata.labels")
        ? { metadata: { labels: labelsV1(this.#store.labels(page.id)), _expandable: { currentuser: "", properties: "" } } }
        : {}),
      macroRenderedOutput: {},
      extensions: {},
      _expandable: { container: "", children: "", body: "", version: "", ancestors: "", restrictions: "" },
      _links: { webui: webAddress(page), self: `/wiki/rest/api/content/${id}`, tinyui: `/x/${page.id.toString(36)}` },
    };
  }

  /** From the top of the space down to the page above. Whoever sees a page sees all of them, because restrictions are inherited. */
  #ancestors(page: PageRow): Json[] {
    const rows = this.#store.database
      .prepare(
        `WITH RECURSIVE above(id, parent_id, kind, title, depth) AS (
           SELECT id, parent_id, kind, title, 0 FROM page WHERE id = ?
           UNION SELECT p.id, p.parent_id, p.kind, p.title, depth + 1 FROM page p JOIN above a ON p.id = a.parent_id WHERE depth < 100)
         SELECT id, kind, title FROM above WHERE depth > 0 ORDER BY depth DESC`,
      )
      .all(page.id);
    return rows.map(({ id, kind, title }) => ({ id: String(id), type: kind, status: "current", title, _links: {} }));
  }

  #history(page: PageRow, versions: readonly VersionRow[], expand: ReadonlySet<string>): Json {
    const last = versions.at(-1);
    const author = versions[0]?.account;
    const publishers = [...expand].some((path) => path.startsWith("history.contributors"));
    return {
      latest: true,
      createdBy: author === undefined ? ANONYMOUS : this.#user(author),
      createdDate: new Date(page.createdAt).toISOString(),
      ...(last !== undefined && expand.has("history.lastUpdated") ? { lastUpdated: versionV1(last, this.#user(last.account)) } : {}),
      ...(publishers
        ? { contributors: { publishers: this.#publishers(versions, expand.has("history.contributors.publishers.users")) } }
        : {}),
      _expandable: { previousVersion: "", nextVersion: "", ownedBy: "" },
      _links: {},
    };
  }

  #publishers(versions: readonly VersionRow[], withUsers: boolean): Json {
    const userAccountIds = [...new Set(versions.map(({ account }) => account))];
    return { ...(withUsers ? { users: userAccountIds.map((id) => this.#user(id)) } : {}), userAccountIds, _links: {} };
  }

  #user(account: string): Json {
    const row = this.#store.account(account);
    return row === null ? { type: "unknown", accountId: account, displayName: "Unknown user", publicName: "Unknown user" } : userV1(row);
  }

  #versionsOf(ids: readonly number[]): Map<number, VersionRow[]> {
    const versions = new Map<number, VersionRow[]>(ids.map((id) => [id, []]));
    for (const row of this.#select("SELECT * FROM version WHERE page_id", ids, "ORDER BY page_id, number")) {
      versions.get(Number(row["page_id"]))?.push(versionRow(row));
    }
    return versions;
  }

  #excerpts(ids: readonly number[], wish: RowWish): Map<number, { title: string; text: string }> {
    const excerpts = new Map<number, { title: string; text: string }>();
    const take = (row: Readonly<Record<string, unknown>>): unknown =>
      excerpts.set(Number(row["id"]), { title: String(row["title"]), text: wish.excerpt === "none" ? "" : String(row["text"]) });
    for (const [table, own] of [
      ["page_text", ids.filter((id) => id > 0)],
      ["space_text", ids.filter((id) => id < 0)],
    ] as const) {
      this.#select(`SELECT rowid AS id, title, substr(text, 1, ?) AS text FROM ${table} WHERE rowid`, own, "", [
        CHARACTERS_IN_INDEXED,
      ]).forEach(take);
      if (!wish.excerpt.startsWith("highlight") || wish.highlight === null) continue;
      const sql = `SELECT rowid AS id, highlight(${table}, 0, '@@@hl@@@', '@@@endhl@@@') AS title,
        snippet(${table}, 3, '@@@hl@@@', '@@@endhl@@@', '...', ${String(WORDS_IN_EXCERPT)}) AS text FROM ${table} WHERE ${table} MATCH ? AND rowid`;
      this.#select(sql, own, "", [wish.highlight]).forEach(take);
    }
    return excerpts;
  }

  #select(sql: string, ids: readonly number[], end = "", before: readonly (string | number)[] = []): Record<string, unknown>[] {
    if (ids.length === 0) return [];
    const list = ids.map(() => "?").join(", ");
    return this.#store.database.prepare(`${sql} IN (${list}) ${end}`).all(...before, ...ids);
  }
}
