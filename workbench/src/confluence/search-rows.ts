import type { ContentStore } from "../store/content-store.ts";
import type { PageRow, VersionRow } from "../store/rows.ts";
import { escapeHtml, pageRow, versionRow } from "../store/rows.ts";
import { webAddress } from "./addresses.ts";
import type { Json } from "./shapes.ts";
import { labelsV1, spaceV1, userV1, versionV1 } from "./shapes.ts";

export const EXCERPT_KINDS = ["highlight", "indexed", "none", "highlight_unescaped", "indexed_unescaped"] as const;
export type ExcerptKind = (typeof EXCERPT_KINDS)[number];

/** How rows are wanted: what to expand, below which prefix, and which excerpt. */
export interface RowWish {
  readonly expand: ReadonlySet<string>;
  readonly excerpt: ExcerptKind;
  /** FTS5 expression of the words that were searched */
  readonly highlight: string | null;
}

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
    return this.#contents(ids, wish.expand).map(({ page, content }) => {
      const found = excerpts.get(page.id) ?? { title: page.title, text: "" };
      return {
        content,
        title: escapeHtml(found.title),
        excerpt: wish.excerpt.endsWith("_unescaped") ? found.text : escapeHtml(found.text),
        url: webAddress(page),
        resultGlobalContainer: { title: page.spaceName, displayUrl: `/spaces/${page.spaceKey}` },
        breadcrumbs: [],
        entityType: "content",
        iconCssClass: `aui-icon content-type-${page.kind}`,
        lastModified: new Date(page.updatedAt).toISOString(),
        friendlyLastModified: new Date(page.updatedAt).toISOString().slice(0, 10),
        score: 0,
      };
    });
  }

  /** Content rows as `GET /wiki/rest/api/content/search` gives them. */
  contentRows(ids: readonly number[], expand: ReadonlySet<string>): Json[] {
    return this.#contents(ids, expand).map(({ content }) => content);
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
    const id = String(page.id);
    return {
      id,
      type: page.kind,
      status: page.status,
      title: page.title,
      ...(expand.has("space") ? { space: spaceV1(page) } : {}),
      ...(history ? { history: this.#history(versions, expand) } : {}),
      ...(expand.has("metadata.labels")
        ? { metadata: { labels: labelsV1(this.#store.labels(page.id)), _expandable: { currentuser: "", properties: "" } } }
        : {}),
      macroRenderedOutput: {},
      extensions: {},
      _expandable: { container: "", children: "", body: "", version: "", ancestors: "", restrictions: "" },
      _links: { webui: webAddress(page), self: `/wiki/rest/api/content/${id}`, tinyui: `/x/${page.id.toString(36)}` },
    };
  }

  #history(versions: readonly VersionRow[], expand: ReadonlySet<string>): Json {
    const [first] = versions;
    const last = versions.at(-1);
    const publishers = [...expand].some((path) => path.startsWith("history.contributors"));
    return {
      latest: true,
      ...(first === undefined ? {} : { createdBy: this.#user(first.account), createdDate: new Date(first.at).toISOString() }),
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
    for (const row of this.#select("SELECT id, title, substr(text, 1, ?) AS text FROM page WHERE id", ids, "", [CHARACTERS_IN_INDEXED])) {
      excerpts.set(Number(row["id"]), { title: String(row["title"]), text: wish.excerpt === "none" ? "" : String(row["text"]) });
    }
    if (!wish.excerpt.startsWith("highlight") || wish.highlight === null) return excerpts;
    const sql = `SELECT rowid AS id, highlight(page_text, 0, '@@@hl@@@', '@@@endhl@@@') AS title,
      snippet(page_text, 3, '@@@hl@@@', '@@@endhl@@@', '...', ${String(WORDS_IN_EXCERPT)}) AS text FROM page_text WHERE page_text MATCH ? AND rowid`;
    for (const row of this.#select(sql, ids, "", [wish.highlight])) {
      excerpts.set(Number(row["id"]), { title: String(row["title"]), text: String(row["text"]) });
    }
    return excerpts;
  }

  #select(sql: string, ids: readonly number[], end = "", before: readonly (string | number)[] = []): Record<string, unknown>[] {
    if (ids.length === 0) return [];
    const list = ids.map(() => "?").join(", ");
    return this.#store.database.prepare(`${sql} IN (${list}) ${end}`).all(...before, ...ids);
  }
}
