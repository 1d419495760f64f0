import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ADA, BEN, OLGA, SharePointStage, valuesOf } from "../builders/sharepoint-stage.ts";
import type { Row } from "../builders/sharepoint-stage.ts";
import type { SharePointRequest } from "../../sharepoint-webpart/src/sharepoint/request.ts";

const stage = new SharePointStage();
beforeEach(() => stage.open());

describe("lists", () => {
  const path = "_api/web/lists/getByTitle('Things')";
  const items = `${path}/items`;
  const change = (person: string, request: Omit<SharePointRequest, "path"> & { path?: string }) => stage.send(person, { path, ...request });
  const add = (person: string, body: Row) => stage.send(person, { method: "POST", path: items, body });
  const field = (xml: string, Options = 8) =>
    stage.send(OLGA, { method: "POST", path: `${path}/fields/createfieldasxml`, body: { parameters: { SchemaXml: xml, Options } } });

  beforeEach(async () => {
    expect((await stage.send(OLGA, { method: "POST", path: "_api/web/lists", body: { Title: "Things", BaseTemplate: 100 } })).status).toBe(
      201,
    );
    await field('<Field Type="Text" Name="Topic" DisplayName="Topic" Indexed="TRUE" MaxLength="20" />');
    await field('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />');
    await field('<Field Type="Note" Name="Words" DisplayName="Words" />');
  });

  it("are made and changed by owners alone, and each title once", async () => {
    for (const person of [ADA, BEN]) {
      expect((await stage.send(person, { method: "POST", path: "_api/web/lists", body: { Title: "Mine" } })).status).toBe(403);
      expect((await change(person, { method: "MERGE", body: { Title: "Mine" }, ifMatch: "*" })).status).toBe(403);
      expect((await change(person, { method: "DELETE", ifMatch: "*" })).status).toBe(403);
    }
    expect((await stage.send(OLGA, { method: "POST", path: "_api/web/lists", body: { Title: "things" } })).status).toBe(500);
    expect((await change(OLGA, { method: "MERGE", body: { Nonsense: 1 }, ifMatch: "*" })).status).toBe(400);
    expect((await change(OLGA, { method: "MERGE", body: { Description: "about" }, ifMatch: "*" })).status).toBe(204);
    expect(await stage.get(BEN, path, { $select: "Description,Id" })).toMatchObject({ Description: "about" });
    const { Id } = await stage.get(BEN, path);
    for (const address of [`lists(guid'${String(Id)}')`, `lists('${String(Id)}')`, `lists/getById('${String(Id)}')`]) {
      expect(await stage.get(BEN, `_api/web/${address}`)).toMatchObject({ Title: "Things" });
    }
    expect((await change(OLGA, { method: "DELETE", ifMatch: "*" })).status).toBe(200);
    expect(await stage.get(BEN, path)).toMatchObject({ status: 404, "odata.error": { code: "-1, System.ArgumentException" } });
  });

  it("have columns by the names in their schema, or by names made from titles", async () => {
    expect(await field('<Field Type="Text" Name="Abc" DisplayName="A b c" />', 0)).toMatchObject({
      body: { InternalName: "A_x0020_b_x0020_c" },
    });
    expect((await field('<Field Type="Text" Name="Topic" DisplayName="Again" />')).status).toBe(500);
    expect((await field('<Field Type="Text" Name="U" DisplayName="U" EnforceUniqueValues="TRUE" />')).status).toBe(400);
    expect((await field('<Field Type="Lookup" Name="L" DisplayName="L" />')).status).toBe(400);
    expect((await field("nothing")).status).toBe(400);
    expect(await stage.get(BEN, `${path}/fields/getByInternalNameOrTitle('Topic')`)).toMatchObject({
      Indexed: true,
      MaxLength: 20,
      FieldTypeKind: 2,
    });
    expect((await stage.send(OLGA, { method: "DELETE", path: `${path}/fields/getByTitle('Topic')`, ifMatch: "*" })).status).toBe(200);
    expect(await stage.get(BEN, `${path}/fields/getByTitle('Topic')`)).toMatchObject({ status: 400 });
  });

  it("keep what is written of the columns they have, and refuse the rest", async () => {
    expect(await add(BEN, { Title: "one", Topic: "rust" })).toMatchObject({
      status: 201,
      body: { Id: 1, "odata.etag": '"1"', Title: "one" },
    });
    expect((await add(BEN, { Nonsense: "x" })).status).toBe(400);
    expect((await add(BEN, { Topic: 5 })).status).toBe(400);
    expect((await add(BEN, { Topic: "x".repeat(21) })).status).toBe(400);
    expect((await add(BEN, { Title: "two", AuthorId: 999, Created: "2020-01-01T00:00:00Z" })).status).toBe(201);
    expect(await stage.get(ADA, `${items}(2)`, { $select: "Author/Name,Created", $expand: "Author" })).toMatchObject({
      Author: { Name: "i:0#.f|membership|ben@marlo.example" },
      Created: "2026-11-24T12:00:00Z",
    });
  });

  it("hold a value of a unique column once, without regard to case", async () => {
    expect((await add(BEN, { Key: "a#1" })).status).toBe(201);
    const again = await add(ADA, { Key: "A#1" });
    expect(again).toMatchObject({ status: 400 });
    expect(JSON.stringify(again.body)).toContain("SPDuplicateValuesFoundException");
    await add(BEN, { Key: "b" });
    expect((await stage.send(BEN, { method: "MERGE", path: `${items}(2)`, body: { Key: "a#1" }, ifMatch: "*" })).status).toBe(400);
    expect((await stage.send(BEN, { method: "MERGE", path: `${items}(1)`, body: { Key: "a#1" }, ifMatch: "*" })).status).toBe(204);
  });

  it("tell by the ETag which version a change was made from", async () => {
    await add(BEN, { Title: "one" });
    const merge = (ifMatch?: string) =>
      stage.send(BEN, { method: "MERGE", path: `${items}(1)`, body: { Title: "two" }, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect((await merge()).status).toBe(412);
    expect((await merge('"7"')).status).toBe(412);
    expect((await merge('"1"')).status).toBe(204);
    expect((await merge('"1"')).status).toBe(412);
    expect((await merge("*")).status).toBe(204);
    expect(await stage.get(BEN, `${items}(1)`)).toMatchObject({ "odata.etag": '"3"' });
    expect((await stage.send(BEN, { method: "DELETE", path: `${items}(1)`, ifMatch: '"2"' })).status).toBe(412);
    expect((await stage.send(BEN, { method: "DELETE", path: `${items}(1)`, ifMatch: '"3"' })).status).toBe(200);
    expect(await stage.get(BEN, `${items}(1)`)).toMatchObject({ status: 404 });
    expect(await add(BEN, { Title: "next" })).toMatchObject({ body: { Id: 2 } });
  });

  it("with WriteSecurity 2 let everybody change their own entries alone; owners may change all", async () => {
    await change(OLGA, { method: "MERGE", body: { WriteSecurity: 2 }, ifMatch: "*" });
    await add(BEN, { Title: "mine" });
    const merge = (person: string) => stage.send(person, { method: "MERGE", path: `${items}(1)`, body: { Title: "x" }, ifMatch: "*" });
    expect((await merge(ADA)).status).toBe(403);
    expect((await merge(BEN)).status).toBe(204);
    expect((await merge(OLGA)).status).toBe(204);
    expect((await stage.send(ADA, { method: "POST", path: `${items}(1)/recycle` })).status).toBe(403);
    stage.wire.sharepoint.sites.setRole(stage.wire.sharepoint.sites.find("open")!, BEN, "visitor");
    expect((await merge(BEN)).status).toBe(403);
    expect((await add(BEN, { Title: "more" })).status).toBe(403);
  });

  it("with ReadSecurity 2 show everybody their own entries alone, also their number; owners see all", async () => {
    await change(OLGA, { method: "MERGE", body: { ReadSecurity: 2 }, ifMatch: "*" });
    await add(BEN, { Title: "private words" });
    expect(valuesOf(await stage.get(ADA, items))).toEqual([]);
    expect(await stage.get(ADA, `${items}(1)`)).toMatchObject({ status: 404 });
    expect(await stage.get(ADA, path)).toMatchObject({ ItemCount: 0 });
    expect(valuesOf(await stage.get(BEN, items))).toHaveLength(1);
    expect(valuesOf(await stage.get(OLGA, items))).toHaveLength(1);
  });

  describe("are asked", () => {
    beforeEach(async () => {
      for (const [Title, Topic, person] of [
        ["one", "go's", ADA],
        ["two", "rust", BEN],
        ["three", "Rust", ADA],
        ["four", "zig", BEN],
      ] as const) {
        await add(person, { Title, Topic, Key: Title });
        stage.now += 60_000;
      }
    });
    const titles = async (query: Record<string, string>): Promise<unknown[]> => {
      const answer = await stage.get(BEN, items, query);
      return answer["status"] === 200 ? valuesOf(answer).map(({ Title }) => Title) : [answer["status"]];
    };

    it("with filters of the grammar", async () => {
      expect(await titles({ $filter: "Topic eq 'rust'" })).toEqual(["two", "three"]);
      expect(await titles({ $filter: "Topic eq 'go''s'" })).toEqual(["one"]);
      expect(await titles({ $filter: "Topic eq 'rust' and Title ne 'two' or Title eq 'four'" })).toEqual(["three", "four"]);
      expect(await titles({ $filter: "Topic eq 'rust' and (Title ne 'two' or Title eq 'four')" })).toEqual(["three"]);
      expect(await titles({ $filter: "startswith(Title,'t') and Id ge 3" })).toEqual(["three"]);
      expect(await titles({ $filter: "substringof('ou',Title) eq true" })).toEqual(["four"]);
      expect(await titles({ $filter: "Author/Name eq 'i:0#.f|membership|ada.kern@marlo.example'" })).toEqual(["one", "three"]);
      expect(await titles({ $filter: "Created gt datetime'2026-11-24T12:01:30Z'" })).toEqual(["three", "four"]);
      for (const odd of ["Topic like 'x'", "Nowhere eq 'x'", "Words eq 'x'", "Topic eq", "(Title eq 'x'", "length(Title) eq 3"]) {
        expect(await titles({ $filter: odd }), odd).toEqual([400]);
      }
    });

    it("for chosen columns, in an order", async () => {
      expect(await titles({ $orderby: "Title desc" })).toEqual(["two", "three", "one", "four"]);
      expect(await titles({ $orderby: "Topic,ID desc", $top: "3" })).toEqual(["one", "three", "two"]);
      const chosen = await stage.get(BEN, items, { $select: "Id,Author/Title", $expand: "Author", $top: "1" });
      expect(valuesOf(chosen)[0]).toMatchObject({ Id: 1, Author: { Title: "Ada Kern" } });
      expect(Object.keys(valuesOf(chosen)[0]!).filter((name) => !name.startsWith("odata"))).toEqual(["Id", "Author"]);
      for (const query of [
        { $select: "Nowhere" },
        { $select: "Author/Title" },
        { $expand: "Title" },
        { $orderby: "Nowhere" },
        { $top: "x" },
      ]) {
        expect(await titles(query), JSON.stringify(query)).toEqual([400]);
      }
      expect(await titles({ $apply: "x" })).toEqual([400]);
    });

    it("in pages that lead on, each entry once, also when entries come and go in between", async () => {
      for (const $orderby of ["ID desc", "Topic", "Created desc"]) {
        const seen: unknown[] = [];
        let next: string | undefined = `http://host/sites/open/${items}?${new URLSearchParams({ $top: "1", $orderby }).toString()}`;
        while (next !== undefined) {
          const { pathname, search: parameters } = new URL(next);
          const { body } = await stage.ask(BEN, `${pathname}${parameters}`);
          seen.push(...valuesOf(body).map(({ Title }) => Title));
          if (seen.length === 2)
            await stage.send(ADA, { method: "POST", path: items, body: { Title: "later", Topic: "a", Key: $orderby } });
          next = body["odata.nextLink"] as string | undefined;
        }
        expect(new Set(seen).size, $orderby).toBe(seen.length);
        expect(seen, $orderby).toEqual(expect.arrayContaining(["one", "two", "three", "four"]));
        await stage.send(OLGA, {
          method: "DELETE",
          path: `${items}(${String(5 + ["ID desc", "Topic", "Created desc"].indexOf($orderby))})`,
          ifMatch: "*",
        });
      }
    });

    it("without looking at more than 5,000 entries", async () => {
      const [list] = stage.wire.sharepoint.lists.listsOf("OPEN");
      for (let index = 0; index < 5_001; index += 1)
        stage.wire.sharepoint.lists.addItem(list!.id, ADA, stage.now, { Title: "many", Topic: index < 20 ? "few" : "many" });
      const status = async (query: Record<string, string>) => (await stage.get(BEN, items, { $top: "10", ...query }))["status"];
      expect(await status({ $filter: "Title eq 'x'" })).toBe(500);
      expect(JSON.stringify(await stage.get(BEN, items, { $filter: "Title eq 'x'" }))).toContain("SPQueryThrottledException");
      expect(await status({ $filter: "Title eq 'x' and Topic eq 'few'" })).toBe(500);
      expect(await status({ $filter: "Topic eq 'few' and Title eq 'many'" })).toBe(200);
      expect(await status({ $filter: "Topic eq 'few' or Title eq 'x'" })).toBe(500);
      expect(await status({ $filter: "Topic eq 'few' or Key eq 'x'" })).toBe(200);
      expect(await status({ $filter: "ID gt 0" })).toBe(500);
      expect(await status({ $orderby: "Title" })).toBe(500);
      expect(await status({ $orderby: "ID desc" })).toBe(200);
      expect(await status({})).toBe(200);
    });
  });

  it("answer in both styles of OData", async () => {
    await add(BEN, { Title: "one" });
    const read = async (headers: Record<string, string>): Promise<Row> =>
      (await stage.ask(BEN, `/sites/open/${encodeURI(items)}?$top=1`, { headers })).body;
    const four = await read({ accept: "application/json;odata.metadata=minimal", "odata-version": "4.0" });
    expect(four).toMatchObject({ value: [{ "@odata.etag": '"1"', Title: "one" }] });
    const verbose = await read({ accept: "application/json;odata=verbose" });
    expect(verbose).toMatchObject({ d: { results: [{ __metadata: { etag: '"1"', type: "SP.Data.ThingsListItem" }, Title: "one" }] } });
    const plain = valuesOf(await read({ accept: "application/json;odata=nometadata" }))[0]!;
    expect(Object.keys(plain).filter((name) => name.includes("odata"))).toEqual([]);
    const refused = (
      await stage.ask(BEN, "/sites/open/_api/web/lists/getByTitle('X')", { headers: { accept: "application/json;odata=verbose" } })
    ).body;
    expect(refused).toMatchObject({ error: { message: { lang: "en-US" } } });
  });

  it("are kept from start to start, and forgotten by a reset", async () => {
    const listFile = join(mkdtempSync(join(tmpdir(), "alongside-lists-")), "lists.sqlite");
    await stage.open({ listFile });
    await stage.send(OLGA, { method: "POST", path: "_api/web/lists", body: { Title: "Things" } });
    await add(BEN, { Title: "kept" });
    await stage.wire.close();
    await stage.open({ listFile });
    expect(valuesOf(await stage.get(ADA, items)).map(({ Title }) => Title)).toEqual(["kept"]);
    expect((await stage.ask(null, "/__workbench/lists")).text).toContain("kept");
    stage.wire.reset();
    expect(await stage.get(ADA, items)).toMatchObject({ status: 404 });
    await stage.wire.close();
    await stage.open({ listFile });
    expect(await stage.get(ADA, items)).toMatchObject({ status: 404 });
  });

  it("leave no byte in the file of what was removed or replaced", async () => {
    const listFile = join(mkdtempSync(join(tmpdir(), "alongside-lists-")), "lists.sqlite");
    await stage.open({ listFile });
    await stage.send(OLGA, { method: "POST", path: "_api/web/lists", body: { Title: "Things" } });
    await add(BEN, { Title: "removed words" });
    await add(BEN, { Title: "replaced words" });
    expect(readFileSync(listFile).includes("removed words")).toBe(true);
    await stage.send(BEN, { method: "DELETE", path: `${items}(1)`, ifMatch: "*" });
    await stage.send(BEN, { method: "MERGE", path: `${items}(2)`, body: { Title: "other words" }, ifMatch: "*" });
    const file = readFileSync(listFile);
    expect(["removed words", "replaced words", "other words"].map((words) => file.includes(words))).toEqual([false, false, true]);
  });

  it("are asked several things at once by a batch, each answered by itself", async () => {
    const digest = await stage.digestOf(BEN);
    const part = (method: string, url: string, body = "", headers = ""): string =>
      `Content-Type: application/http\nContent-Transfer-Encoding: binary\n\n${method} http://localhost/sites/open/_api/${url} HTTP/1.1\naccept: application/json\ncontent-type: application/json\n${headers}\n${body}\n\n`;
    const body = [
      `--batch_1\n${part("GET", "web/currentuser")}`,
      `--batch_1\nContent-Type: multipart/mixed; boundary="changeset_2"\n\n`,
      `--changeset_2\n${part("POST", "web/lists/getByTitle('Things')/items", '{"Title":"in a batch"}')}`,
      `--changeset_2\n${part("MERGE", "web/lists/getByTitle('Things')/items(1)", '{"Title":"changed"}', "If-Match: *\n")}`,
      `--changeset_2--\n\n`,
      `--batch_1\n${part("GET", "web/lists/getByTitle('Nowhere')")}`,
      `--batch_1--\n`,
    ].join("");
    const headers = { "content-type": "multipart/mixed; boundary=batch_1", "x-requestdigest": digest };
    const answer = await stage.wire.request({ person: BEN, method: "POST", path: "/sites/open/_api/$batch", headers, body });
    expect([...answer.body.matchAll(/HTTP\/1\.1 (\d+)/gu)].map(([, status]) => status)).toEqual(["200", "201", "204", "404"]);
    expect(valuesOf(await stage.get(BEN, items)).map(({ Title }) => Title)).toEqual(["changed"]);
    const bare = await stage.wire.request({
      person: BEN,
      method: "POST",
      path: "/sites/open/_api/$batch",
      headers: { ...headers, "x-requestdigest": "" },
      body,
    });
    expect(bare.status).toBe(403);
  });
});
