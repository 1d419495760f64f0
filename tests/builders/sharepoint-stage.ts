import { SEARCH_PROPERTIES } from "../../sharepoint-webpart/src/sharepoint/parse-search-answer.ts";
import type { SharePointAnswer, SharePointRequest } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire, WireOptions } from "../../workbench/src/wire.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "./organisation.ts";
import { sendFrom } from "./sharepoint-wire.ts";

export const ADA = "712020:ada-kern";
export const BEN = "712020:ben";
export const OLGA = "712020:olga";

/** An open site, one for Ada alone, restricted pages, and Olga who administers the organisation. */
const organisation = anOrganisation({
  name: "Marlo Bikes",
  accounts: [
    anAccount("712020:ada-kern", { name: "Ada Kern" }),
    anAccount("712020:ben", { name: "Ben Osei" }),
    anAccount("712020:gil", { name: "Gil Tan", state: "closed" }),
    anAccount("712020:olga", { name: "Olga Rey", administrator: true }),
    anAccount("bot", { name: "Tidy Bot", kind: "app" }),
  ],
  firstPerson: "712020:ada-kern",
  spaces: [aSpace("OPEN"), aSpace("SHUT", { readers: ["712020:ada-kern"] })],
  pages: [
    aWikiPage({
      alias: "brakes",
      title: "Bleeding: brakes?",
      text: "Open the valve & press.",
      labels: ["brakes"],
      by: "712020:gil",
      editedBy: ["712020:ben", "bot"],
    }),
    aWikiPage({ alias: "news", title: "News of brakes", kind: "blogpost", by: "712020:ben", on: "2026-02-01" }),
    aWikiPage({ alias: "pay", title: "Pay round: brakes", by: "712020:ada-kern", restrictedTo: ["712020:ada-kern"] }),
    aWikiPage({ alias: "below", title: "Below the pay round", by: "712020:ada-kern", parentAlias: "pay" }),
    aWikiPage({ alias: "secret", title: "Secret brakes", spaceKey: "SHUT", by: "712020:ada-kern" }),
    aWikiPage({ alias: "old", title: "Old brakes", archived: true, by: "712020:ada-kern" }),
  ],
});

export type Row = Record<string, unknown>;

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** empty where the answer is no JSON object */
  readonly body: Row;
}

interface Found {
  readonly rows: readonly Record<string, string | null>[];
  readonly total: number;
  readonly status: number;
}

/** The emulated SharePoint with a clock that tests move, asked from the site `/sites/open` unless another one is named. */
export class SharePointStage {
  now = Date.parse("2026-11-24T12:00:00Z");
  wire!: Wire;

  async open(more: Partial<WireOptions> = {}): Promise<void> {
    this.wire = await createWire({ organisation, now: () => this.now, ...more });
  }

  send(person: string, request: SharePointRequest, site = "/sites/open"): Promise<SharePointAnswer> {
    return sendFrom(this.wire, person, site)(request);
  }

  /** The body of what is read, with the status beside it. */
  async get(person: string, path: string, query: Record<string, string> = {}, site = "/sites/open"): Promise<Row> {
    const answer = await this.send(person, { method: "GET", path, query }, site);
    return { status: answer.status, ...(answer.body as Row) };
  }

  /** A request as it is, with nothing added. */
  async ask(person: string | null, path: string, more: Partial<Parameters<Wire["request"]>[0]> = {}): Promise<RawAnswer> {
    const { status, headers, body } = await this.wire.request({ person, path, ...more });
    return { status, headers, text: body, body: body.startsWith("{") && body.endsWith("}") ? (JSON.parse(body) as Row) : {} };
  }

  async digestOf(person: string): Promise<string> {
    const { body } = await this.ask(person, "/sites/open/_api/contextinfo", { method: "POST" });
    return String(body["FormDigestValue"]);
  }

  async search(person: string, words: string, more: Row = {}): Promise<Found> {
    const request = { Querytext: words, SelectProperties: [...SEARCH_PROPERTIES, "Nowhere"], ...more };
    const { status, body } = await this.send(person, { method: "POST", path: "_api/search/postquery", body: { request } });
    if (status !== 200) return { rows: [], total: 0, status };
    const { RelevantResults: results } = (body as { PrimaryQueryResult: { RelevantResults: Results } }).PrimaryQueryResult;
    const rows = results.Table.Rows.map(({ Cells }) => Object.fromEntries(Cells.map(({ Key, Value }) => [Key, Value])));
    return { rows, total: results.TotalRows, status };
  }
}

interface Results {
  readonly TotalRows: number;
  readonly Table: { readonly Rows: readonly { readonly Cells: readonly { readonly Key: string; readonly Value: string | null }[] }[] };
}

export const valuesOf = (body: Row): Row[] => body["value"] as Row[];
