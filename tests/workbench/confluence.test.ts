import { afterAll, describe, expect, it } from "vitest";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";

const organisation = anOrganisation({
  accounts: [
    anAccount("712020:ada", { name: "Ada Kern" }),
    anAccount("712020:ben", { name: "Ben Osei" }),
    anAccount("cy", { name: "Cy Adamson", state: "deactivated" }),
    anAccount("dee", { name: "Dee Lim", hidesName: true }),
    anAccount("bot", { name: "Adam Bot", kind: "app" }),
  ],
  spaces: [
    aSpace("BRAKES", { name: "Brakes & more", description: "All about brakes" }),
    aSpace("TEAM", { name: "Brakes team", readers: ["712020:ben"] }),
  ],
  pages: [
    aWikiPage({ alias: "A", title: "Bikes", spaceKey: "BRAKES", by: "712020:ada" }),
    aWikiPage({ alias: "B", title: "Parts", spaceKey: "BRAKES", by: "712020:ada", parentAlias: "A" }),
    aWikiPage({
      alias: "C",
      title: "Brakes",
      spaceKey: "BRAKES",
      by: "712020:ada",
      editedBy: ["712020:ben"],
      parentAlias: "B",
      body: "<h2>Pads</h2><p>Soft &amp; new</p>",
      text: "Pads Soft & new",
    }),
    aWikiPage({ alias: "D", title: "Nobody wrote this", spaceKey: "BRAKES", createdAt: "2020-05-05T00:00:00.000Z" }),
  ].map((page) => (page.alias === "D" ? { ...page, versions: [] } : page)),
  firstPerson: "712020:ada",
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly results: readonly Record<string, unknown>[] };
}

const wires: Wire[] = [];
afterAll(async () => {
  await Promise.all(wires.map((wire) => wire.close()));
});

async function openWire(): Promise<{
  wire: Wire;
  ask: (path: string, wish?: { method?: string; sent?: unknown; headers?: Record<string, string> }) => Promise<Answer>;
}> {
  const wire = await createWire({ organisation, shortPages: false });
  wires.push(wire);
  return {
    wire,
    ask: async (path, { method = "GET", sent, headers = {} } = {}) => {
      const body = sent === undefined ? {} : { body: typeof sent === "string" ? sent : JSON.stringify(sent) };
      const answer = await wire.request({ person: "712020:ada", path: `/wiki${path}`, method, headers, ...body });
      return { status: answer.status, body: (answer.body === "" ? {} : JSON.parse(answer.body)) as Answer["body"] };
    },
  };
}

const cqlOf = (cql: string): string => `cql=${encodeURIComponent(cql)}`;

describe("rows of a search", () => {
  it("are spaces too when the search box is asked: without content, and only those the asker may see", async () => {
    const { ask } = await openWire();
    const { results } = (await ask(`/rest/api/search?${cqlOf('siteSearch ~ "brakes"')}`)).body;
    const spaces = results.filter(({ entityType }) => entityType === "space");
    expect(spaces).toMatchObject([
      { title: "@@@hl@@@Brakes@@@endhl@@@ &amp; more", space: { key: "BRAKES" }, url: "/spaces/BRAKES", score: 0 },
    ]);
    expect(spaces[0]).not.toHaveProperty("content");
    // Pages are found by the name of their space as well.
    expect(results).toHaveLength(5);
    expect((await ask(`/rest/api/search?${cqlOf("type = space")}`)).body.results).toHaveLength(1);
    for (const cql of ['text ~ "brakes"', "space = BRAKES", 'siteSearch ~ "brakes" and type in (page, blogpost)', 'created < "2030-01-01"'])
      expect(
        (await ask(`/rest/api/search?${cqlOf(cql)}`)).body.results.every((row) => "content" in row),
        cql,
      ).toBe(true);
    expect((await ask(`/rest/api/content/search?${cqlOf('siteSearch ~ "brakes"')}`)).body.results).toHaveLength(4);
  });

  it("carry body, version, container and ancestors when they are expanded, and only then", async () => {
    const { ask } = await openWire();
    const only = `/rest/api/content/search?${cqlOf("title = Brakes")}`;
    const [plain] = (await ask(only)).body.results;
    for (const part of ["body", "version", "container", "ancestors", "history", "space", "metadata"])
      expect(plain).not.toHaveProperty(part);
    const [full] = (await ask(`${only}&expand=body.storage,body.view,version,container,ancestors`)).body.results;
    expect(full).toMatchObject({
      body: { storage: { representation: "storage", value: "<h2>Pads</h2><p>Soft &amp; new</p>" }, view: { representation: "view" } },
      version: { number: 2, by: { accountId: "712020:ben" } },
      container: { key: "BRAKES" },
      ancestors: [{ title: "Bikes" }, { title: "Parts" }],
    });
  });

  it("say anonymous where nobody is known to have written", async () => {
    const { ask } = await openWire();
    const [row] = (await ask(`/rest/api/content/search?${cqlOf('title ~ "nobody"')}&expand=history.contributors.publishers.users`)).body
      .results;
    expect(row).toMatchObject({
      history: { createdBy: { type: "anonymous" }, createdDate: "2020-05-05T00:00:00.000Z", contributors: { publishers: { users: [] } } },
    });
  });

  it("come for any query that fits an address; longer and deeper ones are refused, not broken by", async () => {
    const { ask } = await openWire();
    const words = Array.from({ length: 1_500 }, (_entry, index) => `w${String(index)}`).join(" ");
    expect((await ask(`/rest/api/search?${cqlOf(`siteSearch ~ "${words}"`)}`)).status).toBe(200);
    for (const cql of [
      `${"(".repeat(5_000)}type = page${")".repeat(5_000)}`,
      `type = page${" or type = page".repeat(1_100)}`,
      `type = page and ${"not ".repeat(3_000)}type = page`,
      `id in (${Array.from({ length: 9_000 }, (_entry, index) => String(index)).join(",")})`,
      `(${Array.from({ length: 1_000 }, (_entry, index) => `text~w${String(index)}`).join(" or ")})`,
    ]) {
      const answer = await ask(`/rest/api/search?${cqlOf(cql)}`);
      expect([answer.status, answer.body["message"]], cql.slice(0, 40)).toEqual([
        400,
        expect.stringContaining("too long or too deeply nested"),
      ]);
    }
  });

  it("are refused to those who ask twice for one thing", async () => {
    const { ask } = await openWire();
    for (const query of [
      "cql=type%3Dpage&cql=type%3Dpage",
      "cql=type%3Dpage&limit=1&limit=2",
      "cql=type%3Dpage&cursor=a&cursor=b",
      "cql=type%3Dpage&limit=-1",
    ])
      expect((await ask(`/rest/api/search?${query}`)).status, query).toBe(400);
  });
});

describe("the search for people", () => {
  it("finds those who can sign in by the beginning of a name they show", async () => {
    const { ask } = await openWire();
    const names = async (cql: string): Promise<unknown[]> =>
      (await ask(`/rest/api/search/user?${cqlOf(cql)}`)).body.results.map(({ user }) => (user as { accountId: string }).accountId);
    expect(await names('user.fullname ~ "ad"')).toEqual(["712020:ada"]);
    expect(await names('user.fullname ~ "osei"')).toEqual(["712020:ben"]);
    expect(await names('user.fullname ~ "dee"')).toEqual([]);
    expect(await names("type = user")).toEqual(["712020:ada", "712020:ben", "dee"]);
    expect(await names('user in ("712020:ben", "cy")')).toEqual(["712020:ben"]);
    expect(await names("type = user and user != currentUser()")).toEqual(["712020:ben", "dee"]);
    expect((await ask(`/rest/api/search/user?${cqlOf("title = x")}`)).status).toBe(400);
  });
});

describe("operations", () => {
  it("that are gone answer 410, those that never were 404, in the words of their generation", async () => {
    const { ask } = await openWire();
    for (const path of [
      "/rest/api/content/1/child/page",
      "/rest/api/content/1/label",
      "/rest/api/content/1/version/2",
      "/rest/api/space/BRAKES",
      "/rest/api/content",
    ])
      expect((await ask(path)).status, path).toBe(410);
    expect((await ask("/rest/api/moon")).body).toMatchObject({ statusCode: 404 });
    expect((await ask("/api/v2/moon")).body).toMatchObject({ errors: [{ status: 404 }] });
  });

  it("want their scope however the address is spelled, and of an app without any scope as well", async () => {
    const { ask, wire } = await openWire();
    for (const scopes of ["read:page:confluence", ""]) {
      const headers = { "x-workbench-scopes": scopes };
      for (const path of ["/rest/api/search?cql=type%3Dpage", "/rest/api/%73earch?cql=type%3Dpage", "/rest/api/user/current"])
        expect((await ask(path, { headers })).status, path).toBe(401);
    }
    const head = await wire.request({
      person: "712020:ada",
      method: "HEAD",
      path: "/wiki/rest/api/user/current",
      headers: { "x-workbench-scopes": "" },
    });
    expect(head.status).toBe(401);
  });

  it("refuse bodies of the wrong shape with 400 and never break", async () => {
    const { ask, wire } = await openWire();
    const id = "100001";
    const good = { id, status: "current", title: "Bikes", body: { representation: "storage", value: "" }, version: { number: 2 } };
    const wrong: readonly (readonly [string, string, unknown])[] = [
      ...[null, [], "7", {}, { accountIds: "x" }, { accountIds: [1] }, { accountIds: [] }].map(
        (sent) => ["POST", "/api/v2/users-bulk", sent] as const,
      ),
      ...[null, { spaceId: "1", title: 5 }, { spaceId: "1", title: " " }, { spaceId: "1", title: "x", body: 5 }].map(
        (sent) => ["POST", "/api/v2/pages", sent] as const,
      ),
      ...[null, { pageId: id, body: { value: 7 } }, { pageId: id }, { pageId: id, body: [] }].map(
        (sent) => ["POST", "/api/v2/footer-comments", sent] as const,
      ),
      ...[null, { ...good, id: "5" }, { ...good, status: undefined }, { ...good, version: 2 }, { ...good, version: { number: "2" } }].map(
        (sent) => ["PUT", `/api/v2/pages/${id}`, sent] as const,
      ),
      ["POST", `/rest/api/content/${id}/permission/check`, null],
      ["POST", `/rest/api/content/${id}/permission/check`, { subject: 5 }],
    ];
    for (const [method, path, sent] of wrong)
      expect((await ask(path, { method, sent: JSON.stringify(sent) })).status, `${path} ${JSON.stringify(sent)}`).toBe(400);
    expect((await ask(`/api/v2/pages/${id}`, { method: "PUT", sent: good })).status).toBe(200);
    wire.store.reset();
  });

  it("keep a page in the space of its parent", async () => {
    const { ask, wire } = await openWire();
    const answer = await wire.request({
      person: "712020:ben",
      method: "POST",
      path: "/wiki/api/v2/pages",
      body: JSON.stringify({ spaceId: "2", parentId: "100001", title: "Astray" }),
    });
    expect(answer.status).toBe(400);
    expect((await ask("/api/v2/pages", { method: "POST", sent: { spaceId: "2", title: "Not for me" } })).status).toBe(404);
  });

  it("find pages by their title, exactly, in the space that is named", async () => {
    const { ask, wire } = await openWire();
    const { title } = wire.store.page({ account: "712020:ann", app: false }, 100_001) ?? { title: "" };
    const found = async (query: Readonly<Record<string, string>>): Promise<number> =>
      ((await ask(`/api/v2/pages?${new URLSearchParams(query).toString()}`)).body.results as readonly unknown[]).length;
    expect(title).not.toBe("");
    expect(await found({ "space-id": "1", title: title.toUpperCase() })).toBe(1);
    expect(await found({ "space-id": "2", title })).toBe(0);
    expect(await found({ "space-id": "1", title: title.slice(1) })).toBe(0);
  });

  it("page lists of ids like all lists, and give a body as a document to those who want one", async () => {
    const { ask } = await openWire();
    const ids = ["100001", "100002", "100003"].map((id) => `id=${id}`).join("&");
    const first = await ask(`/api/v2/pages?${ids}&limit=2`);
    expect(first.body.results).toHaveLength(2);
    expect((first.body["_links"] as { next: string }).next).toMatch(/^\/wiki\/api\/v2\/pages\?/u);
    expect((await ask(`/api/v2/pages?${Array.from({ length: 251 }, () => "id=1").join("&")}`)).status).toBe(400);
    const asked = (await ask("/api/v2/pages/100003?body-format=atlas_doc_format")).body["body"];
    const { value } = (asked as { atlas_doc_format: { value: string } }).atlas_doc_format;
    expect(JSON.parse(value)).toMatchObject({
      type: "doc",
      content: [{ content: [{ text: "Pads" }] }, { content: [{ text: "Soft & new" }] }],
    });
  });
});

describe("clients of their own", () => {
  it("sign in by id or address, with basic or bearer credentials", async () => {
    const { wire } = await openWire();
    const basic = (name: string): string => `Basic ${Buffer.from(`${name}:any`).toString("base64")}`;
    for (const authorization of [basic("712020:ben"), basic("ben@marlo.example"), "Bearer 712020:ben", "Bearer ben@marlo.example"]) {
      const answer = await wire.app.inject({ url: "/wiki/rest/api/user/current", headers: { authorization } });
      expect(answer.json(), authorization).toMatchObject({ accountId: "712020:ben" });
    }
    for (const authorization of [basic("nobody"), basic("cy"), "Bearer ", "Basic", "Digest x"])
      expect((await wire.app.inject({ url: "/wiki/rest/api/user/current", headers: { authorization } })).statusCode, authorization).toBe(
        403,
      );
  });

  it("lose the connection while a source is offline, and have it back afterwards", async () => {
    const { wire } = await openWire();
    const host = await wire.app.listen({ host: "127.0.0.1", port: 0 });
    const options = { headers: { "x-workbench-person": "712020:ada" } };
    const post = (times: unknown) =>
      fetch(`${host}/__workbench/fault`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ source: "people", kind: "offline", times }),
      });
    await post(5);
    await expect(fetch(`${host}/wiki/rest/api/user/current`, options)).rejects.toThrow();
    await post(null);
    expect(wire.faults.all()).toEqual([]);
    expect((await fetch(`${host}/wiki/rest/api/user/current`, options)).status).toBe(200);
  });
});
