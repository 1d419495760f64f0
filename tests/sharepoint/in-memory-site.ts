import type { SendToSharePoint, SharePointAnswer, SharePointRequest } from "../../sharepoint-webpart/src/sharepoint/request.ts";

interface Item {
  readonly id: number;
  readonly author: string;
  readonly version: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

interface Column {
  readonly indexed: boolean;
  readonly unique: boolean;
}

interface List {
  properties: Readonly<Record<string, unknown>>;
  readonly columns: Map<string, Column>;
  readonly items: Map<number, Item>;
  next: number;
}

export interface InMemorySite {
  /** SharePoint as one person reaches it; whoever is no member of the site finds nothing there */
  as(person: string, rights?: "owner" | "member" | "stranger"): SendToSharePoint;
  /** every request so far, as `GET _api/…` */
  readonly asked: string[];
  /** the answer to the next request whose line begins like this, in place of what would be done */
  failNext(beginning: string, answer: SharePointAnswer): void;
  /** everything that lies in the lists, as text */
  dump(): string;
  list(title: string): List | undefined;
  /** puts entries into a list without asking anybody, `count` of them */
  fill(
    title: string,
    count: number,
    columns: (index: number) => { readonly author: string; readonly columns: Readonly<Record<string, unknown>> },
  ): void;
}

/** SharePoint refuses a question that has to look at more entries than this. */
const THRESHOLD = 5_000;
const LIST_PATH = /^_api\/web\/lists\/getByTitle\('(.+?)'\)(?:\/(.*))?$/u;

const ok = (body: unknown, status = 200): SharePointAnswer => ({ status, retryAfter: null, body });
const failed = (status: number, code = ""): SharePointAnswer =>
  ok({ "odata.error": { code, message: { lang: "en-US", value: "" } } }, status);
const NOT_THERE = failed(404, "-1, System.ArgumentException");
const FORBIDDEN = failed(403, "-2147024891, System.UnauthorizedAccessException");

/** What of SharePoint's lists the package relies on, and nothing else: rights, own entries only, ETags, unique and indexed columns. */
export function inMemorySite(): InMemorySite {
  const lists = new Map<string, List>();
  const asked: string[] = [];
  const faults: { beginning: string; answer: SharePointAnswer }[] = [];

  const answer = (request: SharePointRequest, person: string, rights: string): SharePointAnswer => {
    const line = `${request.method} ${request.path}`;
    asked.push(line);
    const fault = faults.findIndex(({ beginning }) => line.startsWith(beginning));
    if (fault !== -1) return faults.splice(fault, 1)[0]!.answer;
    if (rights === "stranger") return FORBIDDEN;
    if (request.path === "_api/web/EffectiveBasePermissions")
      return ok({ High: "432", Low: rights === "owner" ? "1011030767" : "1011028719" });
    if (request.path === "_api/web/lists") return rights === "owner" ? addList(request) : FORBIDDEN;
    const [, title = "", rest = ""] = LIST_PATH.exec(request.path) ?? [];
    const list = lists.get(title);
    if (list === undefined) return NOT_THERE;
    if (rest.startsWith("items")) return answerItems(list, rest, { request, person, rights });
    if (request.method === "GET") return answerSchema(list, rest);
    return rights === "owner" ? changeSchema(list, rest, request) : FORBIDDEN;
  };

  const addList = ({ body }: SharePointRequest): SharePointAnswer => {
    const properties = body as Record<string, unknown>;
    if (lists.has(String(properties["Title"]))) return failed(500, "-2130575342, Microsoft.SharePoint.SPException");
    lists.set(String(properties["Title"]), { properties, columns: new Map(), items: new Map(), next: 1 });
    return ok({ Id: "list" }, 201);
  };

  return {
    asked,
    as:
      (person, rights = "member") =>
      (request) =>
        Promise.resolve().then(() => structuredClone(answer(request, person, rights))),
    failNext: (beginning, fault) => {
      faults.push({ beginning, answer: fault });
    },
    dump: () => JSON.stringify([...lists].map(([title, { items }]) => [title, [...items.values()]])),
    list: (title) => lists.get(title),
    fill: (title, count, columns) => {
      const list = lists.get(title)!;
      for (let index = 0; index < count; index += 1) {
        const id = list.next++;
        list.items.set(id, { id, version: 1, ...columns(index) });
      }
    },
  };
}

function answerSchema(list: List, rest: string): SharePointAnswer {
  if (rest === "") return ok({ Id: "list", Description: "", ...list.properties });
  return ok({ value: ["Title", "Author", ...list.columns.keys()].map((InternalName) => ({ InternalName })) });
}

function changeSchema(list: List, rest: string, { body }: SharePointRequest): SharePointAnswer {
  if (rest === "") {
    list.properties = { ...list.properties, ...(body as object) };
    return ok(null, 204);
  }
  const { SchemaXml: xml } = (body as { parameters: { SchemaXml: string } }).parameters;
  const name = / Name="([^"]+)"/u.exec(xml)?.[1] ?? "";
  if (list.columns.has(name)) return failed(500, "-2130575214, Microsoft.SharePoint.SPException");
  list.columns.set(name, { indexed: xml.includes('Indexed="TRUE"'), unique: xml.includes('EnforceUniqueValues="TRUE"') });
  return ok({ InternalName: name }, 201);
}

interface Asking {
  readonly request: SharePointRequest;
  readonly person: string;
  readonly rights: string;
}

function answerItems(list: List, rest: string, asking: Asking): SharePointAnswer {
  const { request, person, rights } = asking;
  if (request.method === "GET") return readItems(list, request);
  const id = /\((\d+)\)/u.exec(rest)?.[1];
  if (id === undefined) return addItem(list, asking);
  const item = list.items.get(Number(id));
  if (item === undefined) return NOT_THERE;
  if (item.author !== person && rights !== "owner" && list.properties["WriteSecurity"] === 2) return FORBIDDEN;
  if (request.ifMatch !== "*" && request.ifMatch !== etag(item))
    return failed(412, "-1, Microsoft.SharePoint.Client.ClientServiceException");
  if (request.method === "DELETE") list.items.delete(item.id);
  else list.items.set(item.id, { ...item, version: item.version + 1, columns: { ...item.columns, ...(request.body as object) } });
  return ok(null, request.method === "DELETE" ? 200 : 204);
}

function etag({ version }: Item): string {
  return `"${String(version)}"`;
}

function addItem(list: List, { request, person }: Asking): SharePointAnswer {
  const columns = request.body as Record<string, unknown>;
  const unique = [...list.columns].flatMap(([name, column]) => (column.unique ? [name] : []));
  const clash = [...list.items.values()].some((item) => unique.some((name) => item.columns[name] === columns[name]));
  if (clash) return failed(400, "-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException");
  const item = { id: list.next++, author: person, version: 1, columns };
  list.items.set(item.id, item);
  return ok({ Id: item.id }, 201);
}

function readItems(list: List, { path, query = {} }: SharePointRequest): SharePointAnswer {
  const clauses = (query["$filter"] ?? "").split(" or ").filter((clause) => clause !== "");
  const wanted = clauses.map((clause) =>
    /^(\w+) eq '(.*)'$/u
      .exec(clause)!
      .slice(1)
      .map((part) => part.replaceAll("''", "'")),
  );
  const isIndexed = wanted.every(([name = ""]) => list.columns.get(name)?.indexed === true);
  if (!isIndexed && list.items.size > THRESHOLD) return failed(500, "-2147024860, Microsoft.SharePoint.SPQueryThrottledException");
  const found = [...list.items.values()]
    .filter(({ columns }) => wanted.length === 0 || wanted.some(([name = "", value]) => columns[name] === value))
    .sort((one, other) => (query["$orderby"] === "ID desc" ? other.id - one.id : one.id - other.id));
  const from = Number(query["$skiptoken"] ?? 0);
  const top = Number(query["$top"] ?? 100);
  const value = found.slice(from, from + top).map((item) => ({
    "odata.etag": etag(item),
    Id: item.id,
    Author: { Name: `i:0#.f|membership|${item.author}`, Title: item.author },
    ...item.columns,
  }));
  if (from + top >= found.length) return ok({ value });
  const next = new URLSearchParams({ ...query, $skiptoken: String(from + top) });
  return ok({ value, "odata.nextLink": `https://contoso.example/sites/a/${path}?${next.toString()}` });
}
