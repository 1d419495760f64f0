import { describe, expect, it } from "vitest";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";

const organisation = anOrganisation({
  accounts: [
    anAccount("ada"),
    anAccount("ben", { state: "deactivated", name: "Ben Osei" }),
    anAccount("cy", { state: "closed" }),
    anAccount("bot", { kind: "app" }),
    anAccount("dee", { hidesName: true, name: "Dee Lim" }),
  ],
  spaces: [aSpace("OPEN"), aSpace("QUIET", { hiddenFromApps: true })],
  pages: [
    ...Array.from({ length: 120 }, (_entry, index) =>
      aWikiPage({
        alias: `P${String(index).padStart(3, "0")}`,
        title: `Brakes ${String(index)} <b>&`,
        text: "brakes are bled",
        by: "ada",
        editedBy: ["ben", "cy", "bot", "dee"],
      }),
    ),
    aWikiPage({ alias: "Q1", title: "Quiet brakes", spaceKey: "QUIET" }),
    aWikiPage({ alias: "X1", title: "Archived brakes", archived: true }),
  ],
});

type Body = Readonly<Record<string, unknown>> & {
  results: Readonly<Record<string, unknown>>[];
  _links: { next?: string };
  totalSize: number;
};

async function ask(
  wire: Wire,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Readonly<Record<string, string>>; body: Body }> {
  const answer = await wire.request({ person: "ada", path, headers });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.body) as Body };
}

/** Only the hundred and twenty ordinary pages hold this word. */
const BLED = `cql=${encodeURIComponent('siteSearch ~ "brakes" and text ~ "bled"')}`;
const CQL = `cql=${encodeURIComponent('siteSearch ~ "brakes"')}`;

describe("search on the wire", () => {
  it("pages by cursor only: start is ignored, short pages are no end, the next link forgets expand and excerpt", async () => {
    const wire = await createWire({ organisation });
    const seen = new Set<string>();
    let path: string | undefined = `/rest/api/search?${CQL}&limit=25&start=50&expand=content.space&excerpt=none`;
    let short = 0;
    while (path !== undefined) {
      const { body }: { body: Body } = await ask(wire, `/wiki${path}`);
      for (const row of body.results) seen.add((row["content"] as { id: string }).id);
      if (body.results.length < 25 && body._links.next !== undefined) short += 1;
      expect(body._links.next ?? "").not.toMatch(/expand|excerpt|start/u);
      path = body._links.next;
    }
    expect(seen.size).toBe(121);
    expect(short).toBeGreaterThan(0);
  });

  it("lowers the limit silently when much is expanded", async () => {
    const wire = await createWire({ organisation, shortPages: false });
    const rows = async (expand: string): Promise<number> =>
      (await ask(wire, `/wiki/rest/api/search?${CQL}&limit=1000${expand}`)).body.results.length;
    expect(await rows("&expand=content.body.export_view")).toBe(25);
    expect(await rows("&expand=content.body.storage")).toBe(50);
    expect(await rows("")).toBe(121);
  });

  it("escapes and marks titles, keeps the plain one in content, scores nothing", async () => {
    const { body } = await ask(await createWire({ organisation }), `/wiki/rest/api/search?${BLED}&limit=1`);
    const row = body.results[0] as unknown as { title: string; content: { title: string }; score: number; breadcrumbs: [] };
    expect(row.title).toMatch(/^@@@hl@@@Brakes@@@endhl@@@ \d+ &lt;b&gt;&amp;$/u);
    expect(row.content.title).toMatch(/^Brakes \d+ <b>&$/u);
    expect(row).toMatchObject({ score: 0, breadcrumbs: [] });
  });

  it("shows history and users only to those who ask for them by their whole path", async () => {
    const wire = await createWire({ organisation });
    const contentFor = async (expand: string): Promise<string> =>
      JSON.stringify((await ask(wire, `/wiki/rest/api/search?${CQL}&limit=1&expand=${expand}`)).body.results[0]);
    expect(await contentFor("history,space")).not.toMatch(/createdBy|"space"/u);
    expect(await contentFor("content.history")).not.toMatch(/publishers/u);
    expect(await contentFor("content.history.contributors.publishers")).not.toMatch(/"users"/u);
    expect(await contentFor("content.history.contributors.publishers.users")).toMatch(/"users"/u);
  });

  it("marks deactivated accounts, strips closed ones of their names, hides hidden names, says what is an app", async () => {
    const { body } = await ask(
      await createWire({ organisation }),
      `/wiki/rest/api/search?${BLED}&limit=1&expand=content.history.contributors.publishers.users`,
    );
    const content = body.results[0]!["content"] as {
      history: { contributors: { publishers: { users: { accountId: string; displayName: string | null; accountType: string }[] } } };
    };
    const { users } = content.history.contributors.publishers;
    const of = (id: string) => users.find(({ accountId }) => accountId === id)!;
    expect(of("ben").displayName).toBe("Ben Osei (Deactivated)");
    expect(of("cy").displayName).toBe("Former user");
    expect(of("dee").displayName).toBeNull();
    expect(of("bot").accountType).toBe("app");
  });

  it("never shows archived pages, and keeps apps out of spaces an administrator closed to them", async () => {
    const wire = await createWire({ organisation, shortPages: false });
    const asPerson = JSON.stringify((await ask(wire, `/wiki/rest/api/search?${CQL}&limit=250`)).body);
    expect(asPerson).toMatch(/Quiet @@@hl@@@brakes/u);
    expect(asPerson).not.toMatch(/Archived/u);
    const asApp = JSON.stringify(
      (await ask(wire, `/wiki/rest/api/search?${CQL}&limit=250`, { "x-workbench-scopes": "search:confluence" })).body,
    );
    expect(asApp).not.toMatch(/Quiet/u);
  });

  it("finds a new page only after the index lag, and reads it at once", async () => {
    let now = Date.parse("2026-11-24T12:00:00Z");
    const wire = await createWire({ organisation, now: () => now, indexLagMs: 60_000 });
    const body = JSON.stringify({
      spaceId: "1",
      status: "current",
      title: "Fresh zeppelin",
      body: { representation: "storage", value: "<p>zeppelin</p>" },
    });
    const created = await wire.request({ person: "ada", method: "POST", path: "/wiki/api/v2/pages", body });
    const { id } = JSON.parse(created.body) as { id: string };
    const find = async (): Promise<number> =>
      (await ask(wire, `/wiki/rest/api/search?cql=${encodeURIComponent('text ~ "zeppelin"')}`)).body.results.length;
    expect((await ask(wire, `/wiki/api/v2/pages/${id}`)).status).toBe(200);
    expect(await find()).toBe(0);
    now += 60_001;
    expect(await find()).toBe(1);
    wire.store.reset();
    expect(await find()).toBe(0);
  });
});

describe("refusals on the wire", () => {
  it("knows nobody without credentials: 403 in v1, 404 in v2", async () => {
    const { app } = await createWire({ organisation });
    expect((await app.inject({ url: "/wiki/rest/api/user/current" })).statusCode).toBe(403);
    expect((await app.inject({ url: "/wiki/api/v2/spaces" })).json()).toMatchObject({ errors: [{ status: 404, title: "Not Found" }] });
    expect((await app.inject({ url: "/wiki/rest/api/user/current", headers: { "x-workbench-person": "ben" } })).statusCode).toBe(403);
  });

  it("answers 401 when the app lacks the scope, 410 where an operation was removed, 404 for what is not there", async () => {
    const wire = await createWire({ organisation });
    const none = await ask(wire, `/wiki/rest/api/search?${CQL}`, { "x-workbench-scopes": "read:page:confluence" });
    expect([none.status, none.body]).toEqual([401, { code: 401, message: "Unauthorized; scope does not match" }]);
    expect((await ask(wire, "/wiki/rest/api/content/100001")).status).toBe(410);
    expect((await ask(wire, "/wiki/api/v2/pages/1")).body).toMatchObject({ errors: [{ status: 404 }] });
    expect((await ask(wire, "/wiki/api/v2/spaces?limit=251")).status).toBe(400);
  });

  it("wants the next version number, and a title that is not taken in the space", async () => {
    const wire = await createWire({ organisation });
    const put = (number: number) =>
      wire.request({
        person: "ada",
        method: "PUT",
        path: "/wiki/api/v2/pages/100001",
        body: JSON.stringify({
          id: "100001",
          status: "current",
          title: "Renamed",
          body: { representation: "storage", value: "" },
          version: { number },
        }),
      });
    expect((await put(5)).status).toBe(409);
    expect((await put(6)).status).toBe(200);
    const taken = await wire.request({
      person: "ada",
      method: "POST",
      path: "/wiki/api/v2/pages",
      body: JSON.stringify({ spaceId: "1", title: "archived brakes" }),
    });
    expect(taken.status).toBe(400);
  });
});

describe("faults and the log", () => {
  it("makes a source go wrong as often as wished, and only that source", async () => {
    const wire = await createWire({ organisation, slowMs: 20 });
    wire.faults.set({ source: "search", kind: "429", times: 1, gateway: false });
    expect((await ask(wire, "/wiki/rest/api/user/current")).status).toBe(200);
    const limited = await ask(wire, `/wiki/rest/api/search?${CQL}`);
    expect([limited.status, limited.headers["retry-after"], limited.headers["ratelimit-reason"]]).toEqual([
      429,
      "7",
      "confluence-burst-based",
    ]);
    expect((await ask(wire, `/wiki/rest/api/search?${CQL}`)).status).toBe(200);
    for (const [kind, status] of [
      ["500", 500],
      ["empty", 200],
      ["slow", 200],
    ] as const) {
      wire.faults.set({ source: "confluence", kind, times: 1, gateway: false });
      expect((await ask(wire, `/wiki/rest/api/search?${CQL}`)).status, kind).toBe(status);
    }
    wire.faults.set({ source: "search", kind: "malformed", times: 1, gateway: false });
    const malformed = await wire.request({ person: "ada", path: `/wiki/rest/api/search?${CQL}` });
    expect(() => JSON.parse(malformed.body) as unknown).toThrow();
    wire.faults.set({ source: "search", kind: "offline", times: 1, gateway: false });
    expect((await wire.request({ person: "ada", path: `/wiki/rest/api/search?${CQL}` })).headers["x-workbench-offline"]).toBe("1");
  });

  it("can be busy at the gateway, which does not say for how long", async () => {
    const wire = await createWire({ organisation });
    wire.faults.set({ source: "search", kind: "429", times: 1, gateway: true });
    const limited = await ask(wire, `/wiki/rest/api/search?${CQL}`);
    expect([limited.status, limited.headers["retry-after"], limited.headers["ratelimit-reason"]]).toEqual([429, undefined, undefined]);
  });

  it("notes who asked what, with rows, and forgets on demand", async () => {
    const wire = await createWire({ organisation, shortPages: false });
    await ask(wire, `/wiki/rest/api/search?${CQL}&limit=7`);
    const log = (await ask(wire, "/__workbench/wire")).body as unknown as readonly unknown[];
    expect(log).toMatchObject([
      {
        person: "ada",
        source: "search",
        method: "GET",
        status: 200,
        rows: 7,
        points: 8,
        path: expect.stringContaining('siteSearch ~ "brakes"') as string,
      },
    ]);
    expect((await wire.request({ person: "ada", method: "DELETE", path: "/__workbench/wire" })).status).toBe(204);
    expect(wire.wireLog.all()).toEqual([]);
  });

  it("is steered in words: who, what goes wrong, back to the start", async () => {
    const wire = await createWire({ organisation });
    const post = async (path: string, body: unknown) => {
      const answer = await wire.request({ person: "", method: "POST", path: `/__workbench/${path}`, body: JSON.stringify(body) });
      return [answer.status, answer.body] as const;
    };
    expect((await post("as", { person: "Dee Lim" }))[0]).toBe(200);
    expect(wire.currentPerson.id).toBe("dee");
    expect(await post("as", { person: "Nobody" })).toEqual([
      404,
      expect.stringContaining("Nobody who could sign in is called Nobody") as string,
    ]);
    expect((await post("as", {}))[0]).toBe(400);
    expect(await post("fault", { source: "moon", kind: "slow" })).toEqual([
      400,
      expect.stringContaining("search, pages, people, confluence") as string,
    ]);
    expect(await post("fault", { source: "search", kind: "strange" })).toEqual([400, expect.stringContaining("slow, 403, 429") as string]);
    expect((await post("fault", { source: "search", kind: "slow", times: 2 }))[0]).toBe(200);
    expect((await post("reset", {}))[0]).toBe(200);
    expect([wire.currentPerson.id, wire.faults.all()]).toEqual(["ada", []]);
  });
});
