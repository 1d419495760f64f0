import type { DatabaseSync } from "node:sqlite";
import type { Organisation, Page } from "../organisation/organisation.ts";
import { titleSlug } from "../confluence/addresses.ts";
import { fillIssues } from "./fill-issues.ts";

/** The first page's number; the others follow in the organisation's order, so that addresses stay the same from start to start. */
const FIRST_PAGE_ID = 100_001;

/** Where an organisation does not say when a page came to be. */
const EPOCH = new Date(0).toISOString();

/** Writes a whole organisation into an empty store, in one transaction. */
export function fillStore(database: DatabaseSync, organisation: Organisation): void {
  database.exec("BEGIN");
  fillAccounts(database, organisation);
  const spaces = fillSpaces(database, organisation);
  const ids = new Map(organisation.pages.map((page, index) => [page.alias, FIRST_PAGE_ID + index]));
  fillPages(database, organisation, spaces, ids);
  fillRestrictions(database, organisation, ids);
  database.exec(
    "INSERT INTO page_text (rowid, title, labels, space_name, text) SELECT id, title, labels, space_name, text FROM indexed_page",
  );
  database.exec("INSERT INTO space_text (rowid, title, labels, space_name, text) SELECT -id, name, '', key, description FROM space");
  fillIssues(database, organisation);
  database.exec("COMMIT");
}

interface SpaceOfPage {
  readonly id: number;
  readonly name: string;
}

function fillAccounts(database: DatabaseSync, organisation: Organisation): void {
  const add = database.prepare("INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const { id, name, kind, state, timeZone, hidesName, administrator } of organisation.accounts) {
    add.run(id, name, kind, state, timeZone, Number(hidesName ?? false), Number(administrator ?? false));
  }
}

function fillSpaces(database: DatabaseSync, organisation: Organisation): Map<string, SpaceOfPage> {
  const add = database.prepare("INSERT INTO space VALUES (?, ?, ?, ?, ?, ?)");
  const addReader = database.prepare("INSERT OR IGNORE INTO space_reader VALUES (?, ?)");
  const spaces = new Map<string, SpaceOfPage>();
  organisation.spaces.forEach(({ key, name, description, readers, hiddenFromApps }, index) => {
    const id = index + 1;
    add.run(id, key, name, description, Number(readers !== undefined), Number(hiddenFromApps ?? false));
    for (const reader of readers ?? []) addReader.run(id, reader);
    spaces.set(key, { id, name });
  });
  return spaces;
}

function fillPages(
  database: DatabaseSync,
  organisation: Organisation,
  spaces: ReadonlyMap<string, SpaceOfPage>,
  ids: ReadonlyMap<string, number>,
): void {
  const add = database.prepare("INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, ?, ?)");
  const addVersion = database.prepare("INSERT INTO version VALUES (?, ?, ?, ?, ?)");
  const addLabel = database.prepare("INSERT OR IGNORE INTO label VALUES (?, ?)");
  const addComment = database.prepare("INSERT INTO comment (page_id, account, at, body) VALUES (?, ?, ?, ?)");
  const addresses = new Map(organisation.pages.map((page) => [page.alias, addressOf(page, ids)]));
  for (const page of organisation.pages) {
    const id = ids.get(page.alias) ?? 0;
    const space = spaces.get(page.spaceKey);
    if (space === undefined) continue;
    const times = timesOf(page);
    const body = page.body.replaceAll(/href="page:([^"]+)"/gu, (_whole, alias: string) => `href="${addresses.get(alias) ?? "#"}"`);
    const parent = page.parentAlias === undefined ? null : (ids.get(page.parentAlias) ?? null);
    const [macro, sharedMacro] = [page.macro, page.sharedMacro].map((placed) => (placed === undefined ? null : JSON.stringify(placed)));
    const status = page.archived === true ? "archived" : "current";
    const head = [id, page.alias, space.id, space.name, parent, page.kind, page.title, body, page.text, page.labels.join(" ")] as const;
    add.run(...head, macro ?? null, status, times[0] ?? 0, times.at(-1) ?? 0, 0, sharedMacro ?? null, Number(page.hasCircles ?? false));
    page.versions.forEach(({ by, at, note }, index) => addVersion.run(id, index + 1, by, Date.parse(at), note ?? ""));
    for (const label of page.labels) addLabel.run(id, label);
    for (const comment of page.comments) addComment.run(id, comment.by, Date.parse(comment.at), `<p>${escape(comment.text)}</p>`);
  }
}

/** Creation and versions, milliseconds since 1970. */
function timesOf(page: Page): number[] {
  return [page.createdAt ?? page.versions[0]?.at ?? EPOCH, ...page.versions.map(({ at }) => at)].map((at) => Date.parse(at));
}

function addressOf(page: Page, ids: ReadonlyMap<string, number>): string {
  return `/wiki/spaces/${page.spaceKey}/pages/${String(ids.get(page.alias))}/${titleSlug(page.title)}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A restriction holds for the page and everything below it, so every page notes all the restricted pages on its way up. */
function fillRestrictions(database: DatabaseSync, organisation: Organisation, ids: ReadonlyMap<string, number>): void {
  const addReader = database.prepare("INSERT OR IGNORE INTO page_reader VALUES (?, ?)");
  const addGate = database.prepare("INSERT OR IGNORE INTO page_gate VALUES (?, ?)");
  const byAlias = new Map(organisation.pages.map((page) => [page.alias, page]));
  for (const page of organisation.pages) {
    const id = ids.get(page.alias) ?? 0;
    for (const reader of page.restrictedTo ?? []) addReader.run(id, reader);
    const passed = new Set<string>();
    for (
      let above: Page | undefined = page;
      above !== undefined && !passed.has(above.alias);
      above = byAlias.get(above.parentAlias ?? "")
    ) {
      passed.add(above.alias);
      if (above.restrictedTo !== undefined) addGate.run(id, ids.get(above.alias) ?? 0);
    }
  }
}
