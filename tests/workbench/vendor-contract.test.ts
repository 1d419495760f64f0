import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import OpenAPIBackend from "openapi-backend";
import type { Document } from "openapi-backend";
import { beforeAll, describe, expect, it } from "vitest";
import { createSuite, itemId, placeId } from "@alongside/core";
import { portsFor } from "../../forge-app/ui/src/ports.ts";
import { noRecords } from "../builders/no-records.ts";
import { readPageInView } from "../../forge-app/ui/src/confluence/page-in-view.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { sharedFolder } from "../builders/shared-folder.ts";
import { requestFrom } from "../builders/wire-request.ts";

const contracts = sharedFolder("contracts");
const ASKER = "712020:nora-weiss";
const ADMINISTRATOR = "712020:idris-bello";

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  readonly sent?: string;
}

async function openDocument(name: string): Promise<OpenAPIBackend> {
  const text = gunzipSync(readFileSync(`${contracts ?? ""}/${name}.openapi.json.gz`)).toString("utf8");
  const api = new OpenAPIBackend({
    definition: JSON.parse(text) as Document,
    quick: true,
    ajvOpts: { strict: false, validateFormats: false },
  });
  await api.init();
  return api;
}

/** Asks the wire, and keeps what went to and fro. */
function recorder(wire: Wire, exchanges: Exchange[], person = ASKER) {
  return async (path: string, method = "GET", sent?: string): Promise<Exchange> => {
    const answer = await wire.request({ person, path, method, ...(sent === undefined ? {} : { body: sent }) });
    const exchange = {
      method,
      path,
      status: answer.status,
      body: JSON.parse(answer.body === "" ? "null" : answer.body) as unknown,
      ...(sent === undefined ? {} : { sent }),
    };
    exchanges.push(exchange);
    return exchange;
  };
}

const resultsOf = (exchange: Exchange): Record<string, unknown>[] => (exchange.body as { results: Record<string, unknown>[] }).results;

/** Writes, answers, reads, lists and deletes comments below a page. */
async function walkComments(ask: ReturnType<typeof recorder>, pageId: string): Promise<void> {
  const write = async (place: object): Promise<string> => {
    const value = '<p><ac:link><ri:user ri:account-id="712020:mei-tanaka"/></ac:link> thanks.</p>';
    const sent = JSON.stringify({ ...place, body: { representation: "storage", value } });
    return ((await ask("/wiki/api/v2/footer-comments", "POST", sent)).body as { id: string }).id;
  };
  const comment = await write({ pageId });
  await write({ pageId });
  const reply = await write({ parentCommentId: comment });
  await ask(`/wiki/api/v2/pages/${pageId}/footer-comments?body-format=storage`);
  await ask(`/wiki/api/v2/pages/${pageId}/footer-comments?sort=-created-date&limit=1`);
  await ask(`/wiki/api/v2/footer-comments/${comment}?body-format=storage`);
  await ask(`/wiki/api/v2/footer-comments/${reply}`);
  await ask(`/wiki/api/v2/footer-comments/${comment}/children?body-format=storage&sort=created-date&limit=5`);
  await ask(`/wiki/api/v2/footer-comments/${comment}`, "DELETE");
}

/** A walk over everything the workbench answers, the app's own requests included. */
async function walk(): Promise<Exchange[]> {
  const wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
  const exchanges: Exchange[] = [];
  const ask = recorder(wire, exchanges);
  const asApp = requestFrom(wire, ASKER);
  const listening: typeof asApp = async (path, wish) => {
    await ask(path, wish?.method ?? "GET", wish?.body);
    return asApp(path, wish);
  };
  const search = await ask(
    `/wiki/rest/api/search?cql=${encodeURIComponent('siteSearch ~ "depot" and type = page')}&limit=5&excerpt=highlight&expand=content.space,content.history.lastUpdated,content.history.contributors.publishers.users,content.metadata.labels`,
  );
  const { id } = resultsOf(search)[0]?.["content"] as { id: string };
  const next = (search.body as { _links: { next?: string } })._links.next;
  if (next !== undefined) await ask(`/wiki${next}`);
  for (const excerpt of ["indexed", "none", "highlight_unescaped", "indexed_unescaped"])
    await ask(`/wiki/rest/api/search?cql=${encodeURIComponent('siteSearch ~ "depot"')}&excerpt=${excerpt}`);
  await ask(
    `/wiki/rest/api/content/search?cql=${encodeURIComponent('text ~ "depot"')}&expand=history.contributors.publishers.users,space,metadata.labels`,
  );
  await ask(
    `/wiki/rest/api/content/search?cql=${encodeURIComponent(`id = ${id}`)}&expand=body.storage,body.view,version,ancestors,container`,
  );
  await ask(`/wiki/rest/api/search?cql=${encodeURIComponent("type = space")}`);
  await ask(`/wiki/rest/api/search/user?cql=${encodeURIComponent('user.fullname ~ "nora"')}`);
  await ask(`/wiki/rest/api/search?cql=${encodeURIComponent('text ~ "nowhereatall"')}`);
  await ask("/wiki/rest/api/user/current");
  await ask(`/wiki/rest/api/user?accountId=${encodeURIComponent("712020:lars-holm")}`);
  await ask("/wiki/rest/api/user/bulk?accountId=712020%3Alars-holm&accountId=557058%3Alink-checker");
  await ask(
    `/wiki/rest/api/content/${id}/permission/check`,
    "POST",
    JSON.stringify({ subject: { type: "user", identifier: ASKER }, operation: "read" }),
  );
  await ask(
    `/wiki/api/v2/pages/${id}?body-format=storage&include-labels=true&include-versions=true&include-operations=true&include-likes=true`,
  );
  await ask(`/wiki/api/v2/pages?limit=3&body-format=storage`);
  await ask(`/wiki/api/v2/pages?id=${id}`);
  await ask(`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
  await ask(`/wiki/api/v2/pages/${id}/labels`);
  await ask(`/wiki/api/v2/pages/${id}/versions`);
  await walkComments(ask, id);
  const askAsAdministrator = recorder(wire, exchanges, ADMINISTRATOR);
  for (const asking of [ask, askAsAdministrator]) {
    await asking("/wiki/rest/api/user/current?expand=operations");
    await asking(`/wiki/rest/api/user?accountId=${encodeURIComponent("712020:lars-holm")}&expand=operations`);
  }
  await askAsAdministrator(
    `/wiki/rest/api/content/${id}/permission/check`,
    "POST",
    JSON.stringify({ subject: { type: "user", identifier: ASKER }, operation: "read" }),
  );
  await ask("/wiki/api/v2/spaces?limit=3");
  await ask("/wiki/api/v2/users-bulk", "POST", JSON.stringify({ accountIds: ["712020:lars-holm", ASKER] }));
  const created = await ask(
    "/wiki/api/v2/pages",
    "POST",
    JSON.stringify({
      spaceId: "1",
      status: "current",
      title: "A page of the walk",
      body: { representation: "storage", value: "<p>New</p>" },
    }),
  );
  const made = (created.body as { id: string }).id;
  await ask(
    `/wiki/api/v2/pages/${made}`,
    "PUT",
    JSON.stringify({
      id: made,
      status: "current",
      title: "A page of the walk",
      body: { representation: "storage", value: "<p>Newer</p>" },
      version: { number: 2, message: "" },
    }),
  );
  const page = await readPageInView(listening, id, new AbortController().signal);
  const products = { confluence: listening, jira: requestFrom(wire, ASKER) };
  const host = { accountId: ASKER, installedOn: { confluence: true, jira: true }, issueKey: null, product: "confluence" } as const;
  const ports = portsFor(host, products, noRecords);
  await createSuite(ports).expertise.findExperts({ kind: "work-object", object: page.object });
  const work = { people: [ports.asker], labels: ["brakes"], place: placeId("FLEET"), items: [itemId(id)], rowsOfPerson: 50, limit: 50 };
  await ports.workSearch.findWork(work, new AbortController().signal);
  await wire.close();
  return exchanges;
}

describe.skipIf(contracts === null)("the wire against the vendor's documents", () => {
  let exchanges: Exchange[] = [];
  let v1: OpenAPIBackend;
  let v2: OpenAPIBackend;
  beforeAll(async () => {
    [v1, v2, exchanges] = await Promise.all([openDocument("confluence-cloud-v1"), openDocument("confluence-cloud-v2"), walk()]);
  });

  const documentFor = ({ path }: Exchange): { readonly api: OpenAPIBackend; readonly path: string } =>
    path.startsWith("/wiki/api/v2") ? { api: v2, path: path.slice("/wiki/api/v2".length) } : { api: v1, path };

  const requestOf = (exchange: Exchange) => {
    const address = new URL(`http://site${documentFor(exchange).path}`);
    return {
      method: exchange.method,
      path: address.pathname,
      // The document types accountId of user/bulk as one string, and says in its text that it may be repeated.
      query: address.search.slice(1).replace(/^(accountId=[^&]*)(&accountId=[^&]*)+/u, "$1"),
      headers: { "content-type": "application/json" },
      ...(exchange.sent === undefined ? {} : { body: JSON.parse(exchange.sent) as unknown }),
    };
  };

  it("every request is one the document knows, with parameters it knows", () => {
    expect(exchanges.length).toBeGreaterThan(20);
    for (const exchange of exchanges) {
      const { api } = documentFor(exchange);
      const operation = api.router.matchOperation(requestOf(exchange));
      expect(operation?.operationId, exchange.path).toBeDefined();
      const { errors } = api.validateRequest(requestOf(exchange));
      // The document offers alternatives for bodies that do not exclude each other; matching several is no mistake of ours.
      const ours = (errors ?? []).filter(({ keyword, params }) => !(keyword === "oneOf" && Array.isArray(params["passingSchemas"])));
      expect(ours, exchange.path).toEqual([]);
    }
  });

  it("every answer has the shape the document gives it", () => {
    for (const exchange of exchanges) {
      expect(exchange.status, `${exchange.method} ${exchange.path}`).toBeLessThan(300);
      const { api } = documentFor(exchange);
      const operation = api.router.matchOperation(requestOf(exchange));
      const described = Object.keys(operation?.responses ?? {});
      expect(described, `${exchange.method} ${exchange.path}`).toContain(String(exchange.status));
      // The document gives an answer without content no schema to check.
      if (exchange.status === 204) continue;
      const { errors } = api.validateResponse(exchange.body, operation as never, exchange.status);
      expect(errors ?? [], `${exchange.method} ${exchange.path}`).toEqual([]);
    }
  });

  it("says of everybody what they may do on the site, and of administrators that they administer it", () => {
    const operations = exchanges.filter(({ path }) => path.includes("expand=operations")).map(({ body }) => body);
    const use = { operation: "use", targetType: "application" };
    expect(operations).toMatchObject([
      { accountId: ASKER, operations: [use] },
      { accountId: "712020:lars-holm", operations: [] },
      { accountId: ADMINISTRATOR, operations: [use, { operation: "administer", targetType: "application" }] },
      { accountId: "712020:lars-holm", operations: [] },
    ]);
  });

  it("rows hold what our parser needs where the document leaves it open", () => {
    const searches = exchanges.filter(({ path }) => path.includes("publishers.users") && path.startsWith("/wiki/rest/api/search"));
    const rows = searches.flatMap(resultsOf);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const content = row["content"] as Record<string, Record<string, unknown>>;
      expect(typeof content["id"]).toBe("string");
      expect(content["history"]).toMatchObject({
        createdBy: { accountId: expect.any(String) as string },
        createdDate: expect.any(String) as string,
      });
      expect(content["history"]?.["contributors"]).toMatchObject({
        publishers: { users: expect.any(Array) as unknown[], userAccountIds: expect.any(Array) as unknown[] },
      });
      expect(content["space"]).toMatchObject({ key: expect.any(String) as string, name: expect.any(String) as string });
      expect(row["score"]).toBe(0);
    }
  });
});
