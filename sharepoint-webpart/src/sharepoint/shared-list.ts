import { PortError, createAnswersUnderWay } from "@alongside/core";
import type { ListSchema } from "./list-schema.ts";
import { KEY_COLUMN, KIND_COLUMN, OWNER_COLUMN, RECORD_COLUMN } from "./list-schema.ts";
import type { JsonObject } from "./read-json.ts";
import { nextLinkOf, rowsOf } from "./read-json.ts";
import type { SendToSharePoint, SharePointRequest } from "./request.ts";
import { NotThereError, askSharePoint } from "./request.ts";

/** Columns of one entry, as they are written. */
export interface EntryValues {
  readonly title: string;
  readonly key: string;
  readonly kind: string;
  readonly owner: string;
  readonly record: string;
}

/** An entry as it lies in the list: where it is, and which version was read. */
export interface EntryHandle {
  readonly entry: number;
  readonly etag: string;
}

/** Which entries are wanted. Each is a question that stays quick in a list of any length. */
export type EntryQuery =
  /** the latest ones, in pages by their number */
  | { readonly by: "latest" }
  | { readonly by: "owner"; readonly owner: string }
  /** at most {@link KEYS_AT_ONCE} */
  | { readonly by: "keys"; readonly keys: readonly string[] };

/** One list of the site, asked as the person in front of the screen. Cards that ask the same while it is being answered get one answer. */
export interface SharedList {
  /** Raw rows; none when the list is not there. @throws PortError */
  read(query: EntryQuery): Promise<readonly JsonObject[]>;
  /** @throws PortError `conflict` when an entry of this key is there */
  add(values: EntryValues): Promise<void>;
  /** @throws PortError `conflict` when the entry was changed meanwhile */
  change(handle: EntryHandle, values: EntryValues): Promise<void>;
  /** @throws PortError `conflict` when the entry was changed meanwhile */
  remove(handle: EntryHandle): Promise<void>;
}

/** More keys make an address too long for SharePoint. */
export const KEYS_AT_ONCE = 10;
const ROWS_AT_ONCE = 1_000;
/** The latest 8,000 entries are looked through; what is older has long stopped being shown. */
const MAXIMUM_PAGES = 8;

const SELECTED = ["Id", KEY_COLUMN, RECORD_COLUMN, "Author/Name", "Author/Title"].join(",");

export function createSharedList(send: SendToSharePoint, { title }: ListSchema): SharedList {
  const items = `${pathOfList(title)}/items`;
  const underWay = createAnswersUnderWay<readonly JsonObject[]>();
  const write = (request: SharePointRequest): Promise<void> =>
    underWay.write(async () => {
      await askSharePoint(send, request);
    });
  return {
    read: (query) => underWay.ask(JSON.stringify(query), () => readPages(send, items, query)),
    add: (values) => write({ method: "POST", path: items, body: columnsOf(values) }),
    change: ({ entry, etag }, values) =>
      write({ method: "MERGE", path: `${items}(${String(entry)})`, body: columnsOf(values), ifMatch: etag }),
    remove: async ({ entry, etag }) => {
      try {
        await write({ method: "DELETE", path: `${items}(${String(entry)})`, ifMatch: etag });
      } catch (error) {
        if (!(error instanceof NotThereError)) throw error;
      }
    },
  };
}

/** The path of a list by its title. */
export function pathOfList(title: string): string {
  return `_api/web/lists/getByTitle('${title.replaceAll("'", "''")}')`;
}

function columnsOf({ title, key, kind, owner, record }: EntryValues): Readonly<Record<string, string>> {
  return { Title: title, [KEY_COLUMN]: key, [KIND_COLUMN]: kind, [OWNER_COLUMN]: owner, [RECORD_COLUMN]: record };
}

async function readPages(send: SendToSharePoint, path: string, query: EntryQuery): Promise<readonly JsonObject[]> {
  const rows: JsonObject[] = [];
  let next: SharePointRequest | null = { method: "GET", path, query: parametersOf(query) };
  for (let page = 0; page < MAXIMUM_PAGES && next !== null; page += 1) {
    const answer: unknown = await readPage(send, next);
    if (answer === null) return rows;
    rows.push(...rowsOf(answer));
    next = requestBehind(path, nextLinkOf(answer));
  }
  return rows;
}

/** Null when the list is not there: nobody set the site up, and that is no failure. */
async function readPage(send: SendToSharePoint, request: SharePointRequest): Promise<unknown> {
  try {
    return await askSharePoint(send, request);
  } catch (error) {
    if (error instanceof NotThereError) return null;
    throw error;
  }
}

function parametersOf(query: EntryQuery): Readonly<Record<string, string>> {
  const all = { $select: SELECTED, $expand: "Author", $top: String(ROWS_AT_ONCE) };
  switch (query.by) {
    case "latest":
      return { ...all, $orderby: "ID desc" };
    case "owner":
      return { ...all, $filter: `${OWNER_COLUMN} eq ${quoted(query.owner)}` };
    case "keys":
      if (query.keys.length > KEYS_AT_ONCE) throw new RangeError(`read: ${String(query.keys.length)} keys at once are too many`);
      return { ...all, $filter: query.keys.map((key) => `${KEY_COLUMN} eq ${quoted(key)}`).join(" or ") };
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A link to the next rows carries its parameters; only they are taken, so that it cannot lead anywhere else. */
function requestBehind(path: string, link: string | null): SharePointRequest | null {
  if (link === null) return null;
  const question = link.indexOf("?");
  if (question === -1) throw new PortError("malformed-answer", "SharePoint gave a link to more rows that leads nowhere");
  return { method: "GET", path, query: Object.fromEntries(new URLSearchParams(link.slice(question + 1))) };
}
