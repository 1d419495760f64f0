import type { FaultKind, FaultSource } from "../../workbench/src/control/faults.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { ADA, BEN, OLGA, SharePointStage, valuesOf } from "../builders/sharepoint-stage.ts";
import type { RawAnswer, Row } from "../builders/sharepoint-stage.ts";

const stage = new SharePointStage();
beforeEach(() => stage.open());

describe("a site of the emulated SharePoint", () => {
  it("is a space; whoever may not open the space is refused, and nobody without an account is let in", async () => {
    expect(await stage.get(BEN, "_api/web")).toMatchObject({ status: 200, Title: "Space OPEN", ServerRelativeUrl: "/sites/open" });
    expect(await stage.get(ADA, "_api/web/title", {}, "/sites/shut")).toMatchObject({ status: 200, value: "Space SHUT" });
    const shut = await stage.get(BEN, "_api/web", {}, "/sites/shut");
    expect(shut).toMatchObject({ status: 403, "odata.error": { code: "-2147024891, System.UnauthorizedAccessException" } });
    expect(JSON.stringify(shut)).not.toContain("SHUT");
    expect(await stage.get(BEN, "_api/web", {}, "/sites/nowhere")).toMatchObject({ status: 404 });
    expect((await stage.ask(null, "/sites/open/_api/web")).status).toBe(403);
    expect((await stage.ask("712020:gil", "/sites/open/_api/web")).status).toBe(403);
  });

  it("knows people by claims and by numbers of its own, without apps and without accounts that are closed", async () => {
    const me = await stage.get(ADA, "_api/web/currentUser");
    expect(me).toMatchObject({ LoginName: "i:0#.f|membership|ada.kern@marlo.example", Email: "ada.kern@marlo.example", Title: "Ada Kern" });
    const elsewhere = await stage.get(ADA, "_api/web/currentUser", {}, "/sites/shut");
    expect(elsewhere["Id"]).not.toBe(me["Id"]);
    expect(valuesOf(await stage.get(BEN, "_api/web/siteusers")).map(({ Title }) => Title)).toEqual(["Ada Kern", "Ben Osei", "Olga Rey"]);
    expect(valuesOf(await stage.get(ADA, "_api/web/siteusers", {}, "/sites/shut")).map(({ Title }) => Title)).toEqual(["Ada Kern"]);
    for (const path of [`siteusers(@v)`, `siteusers/getByLoginName(@v)`]) {
      expect(await stage.get(BEN, `_api/web/${path}`, { "@v": "'i:0#.f|membership|ada.kern@marlo.example'" })).toMatchObject({
        Id: me["Id"],
      });
    }
    expect(await stage.get(BEN, `_api/web/getUserById(${String(me["Id"])})`)).toMatchObject({ Title: "Ada Kern" });
    expect(await stage.get(BEN, "_api/web/siteusers/getByEmail('gil@marlo.example')")).toMatchObject({ status: 404 });
  });

  it("adds somebody of the directory by name, which gives no right", async () => {
    const ensure = (logonName: string) =>
      stage.send(ADA, { method: "POST", path: "_api/web/ensureuser", body: { logonName } }, "/sites/shut");
    expect(await ensure("i:0#.f|membership|ben@marlo.example")).toMatchObject({ status: 200, body: { Title: "Ben Osei" } });
    expect(valuesOf(await stage.get(ADA, "_api/web/siteusers", {}, "/sites/shut"))).toHaveLength(2);
    expect(await stage.get(BEN, "_api/web", {}, "/sites/shut")).toMatchObject({ status: 403 });
    expect((await ensure("i:0#.f|membership|nobody@marlo.example")).status).toBe(400);
  });

  it("suggests people by the beginnings of names and addresses, as JSON in a text", async () => {
    const path = "_api/sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser";
    const suggest = async (QueryString: string): Promise<string[]> => {
      const { body } = await stage.send(BEN, { method: "POST", path, body: { queryParams: { QueryString, MaximumEntitySuggestions: 5 } } });
      return (JSON.parse(String((body as Row)["value"])) as { DisplayText: string }[]).map(({ DisplayText }) => DisplayText);
    };
    expect(await suggest("ker")).toEqual(["Ada Kern"]);
    expect(await suggest("ben@")).toEqual(["Ben Osei"]);
    expect(await suggest("gil")).toEqual([]);
    expect(await suggest("")).toEqual([]);
  });

  it("makes owners of those who administer the organisation; the bench can give other roles", async () => {
    const low = async (person: string): Promise<number> => Number((await stage.get(person, "_api/web/EffectiveBasePermissions"))["Low"]);
    const [manageLists, addItems] = [0x800, 0x2];
    expect((await low(OLGA)) & manageLists).toBe(manageLists);
    expect((await low(BEN)) & manageLists).toBe(0);
    expect((await low(BEN)) & addItems).toBe(addItems);
    const give = (role: string) =>
      stage.ask(null, "/__workbench/role", { method: "POST", body: JSON.stringify({ site: "open", person: "Ben Osei", role }) });
    expect(await give("visitor")).toMatchObject({ status: 200, body: { site: "/sites/open", person: BEN, role: "visitor" } });
    expect((await low(BEN)) & addItems).toBe(0);
    expect((await give("king")).status).toBe(400);
    stage.wire.reset();
    expect((await low(BEN)) & addItems).toBe(addItems);
  });
});

describe("changes", () => {
  const post = (path: string, digest: string | null, more: Row = {}): Promise<RawAnswer> => {
    const headers: Record<string, string> = {
      ...(digest === null ? {} : { "x-requestdigest": digest }),
      ...(more as Record<string, string>),
    };
    return stage.ask(OLGA, `/sites/open/_api/${path}`, { method: "POST", headers, body: JSON.stringify({ Title: "Things" }) });
  };

  it("need a digest of this person, of this site, that is not too old", async () => {
    const refused = { status: 403, text: expect.stringContaining("The security validation for this page is invalid") as unknown };
    const digest = await stage.digestOf(OLGA);
    expect(digest).toMatch(/^0x[0-9A-F]+,24 Nov 2026 12:00:00 -0000$/u);
    const others = [null, "", "0x12,24 Nov 2026 12:00:00 -0000", await stage.digestOf(BEN), digest.replace("24 Nov", "25 Nov")];
    for (const other of others) expect(await post("web/lists", other)).toMatchObject(refused);
    stage.now += 1_801_000;
    expect(await post("web/lists", digest)).toMatchObject(refused);
    expect((await post("web/lists", await stage.digestOf(OLGA))).status).toBe(201);
  });

  it("of a client that signs in by itself need none", async () => {
    const headers = { authorization: "Bearer 712020:olga", "x-workbench-person": "" };
    const { statusCode } = await stage.wire.app.inject({
      method: "POST",
      url: "/sites/open/_api/web/lists",
      headers,
      payload: { Title: "Theirs" },
    });
    expect(statusCode).toBe(201);
  });
});

describe("what goes wrong on purpose on SharePoint", () => {
  const listCall = () => stage.ask(BEN, "/sites/open/_api/web/lists");
  const fault = (source: FaultSource, kind: FaultKind) => stage.wire.faults.set({ source, kind, times: 1, gateway: false });

  it("is worded as SharePoint words it, with a time to wait where there is one", async () => {
    for (const [kind, status] of [
      ["403", 403],
      ["409", 409],
      ["413", 413],
      ["429", 429],
      ["500", 500],
      ["503", 503],
    ] as const) {
      fault("lists", kind);
      const answer = await listCall();
      expect(answer, kind).toMatchObject({ status, body: { "odata.error": { message: { lang: "en-US" } } } });
      expect(answer.headers["retry-after"], kind).toBe(kind === "429" || kind === "503" ? "7" : undefined);
      expect((await listCall()).status).toBe(200);
    }
    fault("lists", "empty");
    expect((await listCall()).body).toMatchObject({ value: [] });
    fault("lists", "malformed");
    const malformed = await stage.wire.request({ person: BEN, path: "/sites/open/_api/web/lists" });
    expect(() => JSON.parse(malformed.body) as unknown).toThrow();
  });

  it("is for the source that was named: one of SharePoint's, all of them, and not the wiki's", async () => {
    fault("sharepoint", "500");
    expect((await stage.ask(BEN, "/wiki/api/v2/spaces")).status).toBe(200);
    expect((await stage.ask(BEN, "/sites/open/_api/web")).status).toBe(500);
    fault("confluence", "500");
    expect((await stage.ask(BEN, "/sites/open/_api/web")).status).toBe(200);
    fault("people", "500");
    expect((await listCall()).status).toBe(200);
    expect((await stage.ask(BEN, "/sites/open/_api/web/currentuser")).status).toBe(500);
    fault("search", "empty");
    expect(await stage.search(BEN, "brakes")).toMatchObject({ rows: [], total: 0, status: 200 });
  });

  it("can be an answer that is lost, although what was asked is done", async () => {
    await stage.send(OLGA, { method: "POST", path: "_api/web/lists", body: { Title: "Things" } });
    fault("lists", "lost");
    const items = "_api/web/lists/getByTitle('Things')/items";
    expect((await stage.send(BEN, { method: "POST", path: items, body: { Title: "done" } })).status).toBe(500);
    expect(valuesOf(await stage.get(BEN, items))).toHaveLength(1);
  });

  it("is logged like everything that is asked: who, of what, how, with which answer", async () => {
    stage.wire.wireLog.clear();
    await stage.search(BEN, "brakes");
    await stage.get(BEN, "_api/web/lists/getByTitle('Site Pages')/items", { $top: "1" });
    await stage.get(BEN, "_api/web/lists/getByTitle('Nowhere')");
    const calls = stage.wire.wireLog.all().map(({ person, source, method, status, rows }) => [person, source, method, status, rows]);
    expect(calls).toEqual([
      [BEN, "site", "POST", 200, null],
      [BEN, "search", "POST", 200, 2],
      [BEN, "pages", "GET", 200, 1],
      [BEN, "lists", "GET", 404, null],
    ]);
    expect(stage.wire.wireLog.all().map(({ path }) => path)).toContain("/sites/open/_api/web/lists/getByTitle('Site Pages')/items?$top=1");
  });
});
