import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import OpenAPIBackend from "openapi-backend";
import type { Document } from "openapi-backend";
import { beforeAll, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aComment } from "../builders/issues.ts";
import { sharedFolder } from "../builders/shared-folder.ts";

const contracts = sharedFolder("contracts");
const NORA = "712020:nora-weiss";
const INES = "712020:ines-okafor";

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  readonly sent?: unknown;
}

async function openDocument(): Promise<OpenAPIBackend> {
  const text = gunzipSync(readFileSync(`${contracts ?? ""}/jira-cloud-platform-v3.openapi.json.gz`)).toString("utf8");
  const ajvOpts = { strict: false, validateFormats: false };
  const api = new OpenAPIBackend({ definition: JSON.parse(text) as Document, quick: true, ajvOpts });
  await api.init();
  return api;
}

/** A walk over everything that the emulated Jira answers. */
async function walk(): Promise<Exchange[]> {
  const wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
  const exchanges: Exchange[] = [];
  const askAs = (person: string) => recorder(wire, exchanges, person);
  const ask = askAs(NORA);
  await walkSearch(ask);
  await walkIssue(ask);
  await walkComments(askAs(INES));
  await walkTransitions(ask);
  await walkPeople(ask);
  await wire.close();
  return exchanges;
}

type Ask = (path: string, method?: string, sent?: unknown) => Promise<Exchange>;

function recorder(wire: Wire, exchanges: Exchange[], person: string): Ask {
  return async (path, method = "GET", sent) => {
    const body = sent === undefined ? {} : { body: JSON.stringify(sent) };
    const answer = await wire.request({ person, path: `/rest/api/3/${path}`, method, ...body });
    const exchange = {
      method,
      path: `/rest/api/3/${path}`,
      status: answer.status,
      body: JSON.parse(answer.body === "" ? "null" : answer.body) as unknown,
      ...(sent === undefined ? {} : { sent }),
    };
    exchanges.push(exchange);
    return exchange;
  };
}

async function walkSearch(ask: Ask): Promise<void> {
  const fields = [
    "summary",
    "assignee",
    "reporter",
    "creator",
    "resolution",
    "resolutiondate",
    "updated",
    "components",
    "labels",
    "comment",
  ];
  const jql = 'text ~ "display OR cold" AND resolution is not EMPTY';
  const first = await ask("search/jql", "POST", { jql, fields, maxResults: 2, expand: "changelog" });
  const { nextPageToken } = first.body as { nextPageToken: string };
  await ask("search/jql", "POST", { jql, fields, maxResults: 2, nextPageToken });
  await ask("search/jql", "POST", { jql: "project = FLEET ORDER BY updated DESC" });
  const work = `(assignee in ("${NORA}") or reporter in ("${NORA}") or labels in ("display") or key in ("FLEET-377")) order by updated desc`;
  await ask("search/jql", "POST", { jql: work, fields, maxResults: 100 });
  await ask("search/jql", "POST", { jql: "project = FLEET", fields: ["*all"], maxResults: 3, fieldsByKeys: false });
  await ask(`search/jql?jql=${encodeURIComponent('summary ~ "nowhereatall"')}&fields=summary`);
  await ask(`search/jql?jql=${encodeURIComponent("assignee was currentUser() AND updated >= -52w")}&fields=summary,status&maxResults=5`);
}

async function walkIssue(ask: Ask): Promise<void> {
  await ask("issue/FLEET-482");
  await ask(
    "issue/FLEET-377?fields=summary,project,issuetype,components,labels,parent,status,resolution&expand=changelog&updateHistory=false",
  );
  await ask("issue/FLEET-377/changelog?startAt=0&maxResults=2");
  const bulk = { issueIdsOrKeys: ["FLEET-377", "FLEET-455", "CARE-204"], fieldIds: ["status", "resolution", "assignee"] };
  await ask("changelog/bulkfetch", "POST", bulk);
  const page = await ask("changelog/bulkfetch", "POST", { ...bulk, maxResults: 2 });
  const { nextPageToken } = page.body as { nextPageToken: string };
  await ask("changelog/bulkfetch", "POST", { ...bulk, maxResults: 2, nextPageToken });
}

async function walkComments(ask: Ask): Promise<void> {
  const body = aComment("could you have a look at the log?", "712020:aylin-demir");
  const { id } = (await ask("issue/FLEET-482/comment", "POST", { body })).body as { id: string };
  await ask("issue/FLEET-474/comment", "POST", { body, visibility: { type: "role", value: "Fleet team" } });
  await ask("issue/FLEET-474/comment?orderBy=-created&maxResults=2");
  await ask(`issue/FLEET-482/comment/${id}`);
  await ask(`issue/FLEET-482/comment/${id}`, "DELETE");
  await ask("issue/FLEET-470");
}

async function walkTransitions(ask: Ask): Promise<void> {
  const { body } = await ask("issue/FLEET-482/transitions");
  const { transitions } = body as { transitions: { id: string; name: string }[] };
  const id = transitions.find(({ name }) => name === "Done")?.id;
  await ask("issue/FLEET-482/transitions", "POST", { transition: { id }, fields: { resolution: { name: "Done" } } });
  await ask("issue/FLEET-482?fields=status,resolution,resolutiondate&expand=changelog");
}

async function walkPeople(ask: Ask): Promise<void> {
  await ask("mypermissions?permissions=BROWSE_PROJECTS,ADD_COMMENTS,DELETE_ALL_COMMENTS,USER_PICKER&issueKey=FLEET-482");
  await ask("project/search?maxResults=2&query=e");
  await ask("project/FLEET");
  await ask("myself");
  await ask(`user?accountId=${encodeURIComponent("712020:greg-dupont")}`);
  await ask("user/bulk?accountId=712020%3Alars-holm");
  await ask("user/search?query=aylin&maxResults=5");
}

/**
 * Where the document's own examples break its schemas, and the workbench follows the examples (shared list of 73, lines of these operations):
 * a change from or to nothing is null, and in bulk a moment is a number.
 */
const DRIFT: readonly { readonly path: RegExp; readonly instance: RegExp; readonly message: string }[] = [
  { path: /./u, instance: /\/items\/\d+\/(from|to|fromString|toString)$/u, message: "must be string" },
  { path: /\/changelog\/bulkfetch$/u, instance: /\/changeHistories\/\d+\/created$/u, message: "must be string" },
];

describe.skipIf(contracts === null)("the emulated Jira against the vendor's document", () => {
  let exchanges: Exchange[] = [];
  let api: OpenAPIBackend;
  beforeAll(async () => {
    [api, exchanges] = await Promise.all([openDocument(), walk()]);
  });

  const requestOf = ({ method, path, sent }: Exchange) => {
    const address = new URL(`http://site${path}`);
    const headers = { "content-type": "application/json" };
    return { method, path: address.pathname, query: address.search.slice(1), headers, ...(sent === undefined ? {} : { body: sent }) };
  };

  it("every request is one the document knows, with parameters it knows", () => {
    expect(exchanges.length).toBeGreaterThan(25);
    for (const exchange of exchanges) {
      const name = `${exchange.method} ${exchange.path}`;
      expect(api.router.matchOperation(requestOf(exchange))?.operationId, name).toBeDefined();
      expect(api.validateRequest(requestOf(exchange)).errors ?? [], name).toEqual([]);
    }
  });

  it("every answer has the shape the document gives it, but for the listed drift of its examples", () => {
    const drifted = new Set<string>();
    for (const exchange of exchanges) {
      const name = `${exchange.method} ${exchange.path}`;
      expect(exchange.status, name).toBeLessThan(300);
      const operation = api.router.matchOperation(requestOf(exchange));
      expect(Object.keys(operation?.responses ?? {}), name).toContain(String(exchange.status));
      // The document gives an answer without content no schema to check.
      if (exchange.status === 204) continue;
      const errors = api.validateResponse(exchange.body, operation as never, exchange.status).errors ?? [];
      const ours = errors.filter(({ instancePath, message }) => {
        const known = DRIFT.find((drift) => drift.path.test(exchange.path.split("?")[0] ?? "") && drift.instance.test(instancePath));
        if (known === undefined || known.message !== message) return true;
        drifted.add(known.instance.source);
        return false;
      });
      expect(ours, name).toEqual([]);
    }
    // An exception that nothing needs any more has to go.
    expect(drifted.size).toBe(DRIFT.length);
  });

  it("holds in rows what a reader needs where the document leaves it open", () => {
    const rows = exchanges
      .filter(({ path }) => path === "/rest/api/3/search/jql")
      .flatMap(({ body }) => (body as { issues: object[] }).issues);
    const full = rows.filter((row) => "fields" in row && "comment" in (row.fields as object));
    expect(full.length).toBeGreaterThan(4);
    for (const row of full) {
      expect(row).toMatchObject({
        id: expect.stringMatching(/^\d+$/u) as string,
        key: expect.stringMatching(/^[A-Z]+-\d+$/u) as string,
        fields: {
          summary: expect.any(String) as string,
          updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/u) as string,
          comment: { total: expect.any(Number) as number, comments: expect.any(Array) as unknown[] },
        },
      });
    }
    expect(rows.some((row) => Object.keys(row).join() === "id")).toBe(true);
  });
});
