import { DOCUMENTS, SITE_PAGES, filePath, pageOfPath } from "../../workbench/src/sharepoint/libraries.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { ADA, BEN, OLGA, SharePointStage, valuesOf } from "../builders/sharepoint-stage.ts";
import type { Row } from "../builders/sharepoint-stage.ts";

const PAGES = "(contentclass:STS_ListItem_WebPageLibrary OR contentclass:STS_ListItem_DocumentLibrary)";

const stage = new SharePointStage();
beforeEach(() => stage.open());

describe("pages as SharePoint shows them", () => {
  it("lie in a library; restricted ones are documents that only their readers find", async () => {
    const titlesIn = async (person: string, library: string): Promise<unknown[]> =>
      valuesOf(await stage.get(person, `_api/web/lists/getByTitle('${library}')/items`)).map(({ Title }) => Title);
    expect(await titlesIn(BEN, "Site Pages")).toEqual(["Bleeding: brakes?", "News of brakes"]);
    expect(await titlesIn(ADA, "Documents")).toEqual(["Pay round: brakes", "Below the pay round"]);
    for (const person of [BEN, OLGA]) {
      expect(await titlesIn(person, "Documents")).toEqual([]);
      expect(await stage.get(person, "_api/web/lists/getByTitle('Documents')")).toMatchObject({ ItemCount: 0 });
    }
  });

  it("have an address that leads back to them", () => {
    const { store, sharepoint } = stage.wire;
    const site = sharepoint.sites.find("open")!;
    for (const [alias, library] of [
      ["brakes", SITE_PAGES],
      ["pay", DOCUMENTS],
    ] as const) {
      const page = store.page({ account: ADA, app: false }, store.pageIdOf(alias)!)!;
      const path = filePath(site, library, page);
      expect(path).toMatch(/^\/sites\/open\/(?:SitePages|Shared Documents)\/[^?:]+\.(?:aspx|docx)$/u);
      expect(pageOfPath(path)).toBe(page.id);
    }
    expect(pageOfPath("/sites/open/SitePages/Home.aspx")).toBeNull();
  });

  it("can be read, and their items are not changed", async () => {
    const pages = "_api/web/lists/getByTitle('Site Pages')/items";
    const [page] = valuesOf(await stage.get(BEN, pages, { $select: "Id,Title,CanvasContent1,Author/Name", $expand: "Author" }));
    expect(page).toMatchObject({ Author: { Name: "i:0#.f|membership|gil@marlo.example" } });
    expect(page!["CanvasContent1"]).toContain("Open the valve");
    expect(
      (await stage.send(OLGA, { method: "MERGE", path: `${pages}(${String(page!["Id"])})`, body: { Title: "x" }, ifMatch: "*" })).status,
    ).toBe(403);
    expect((await stage.send(OLGA, { method: "POST", path: pages, body: { Title: "x" } })).status).toBe(403);
    expect(
      (await stage.send(OLGA, { method: "MERGE", path: "_api/web/lists/getByTitle('Site Pages')", body: { Title: "x" }, ifMatch: "*" }))
        .status,
    ).toBe(403);
  });

  it("have an entry that is read by their path, by whoever may open them", async () => {
    const { store, sharepoint } = stage.wire;
    const site = sharepoint.sites.find("open")!;
    const entryOf = (person: string, path: string): Promise<unknown> =>
      stage.get(person, "_api/web/GetFileByServerRelativePath(decodedUrl=@path)/ListItemAllFields", {
        "@path": `'${path}'`,
        $select: "Title",
      });
    const pathOf = (alias: string, library: typeof SITE_PAGES): string =>
      filePath(site, library, store.page({ account: ADA, app: false }, store.pageIdOf(alias)!)!);
    const [open, restricted] = [pathOf("brakes", SITE_PAGES), pathOf("pay", DOCUMENTS)];
    expect(await entryOf(BEN, open)).toMatchObject({ Title: "Bleeding: brakes?" });
    expect(await entryOf(BEN, open.toUpperCase())).toMatchObject({ status: 404 });
    expect(await entryOf(ADA, restricted)).toMatchObject({ Title: "Pay round: brakes" });
    expect(await entryOf(BEN, restricted)).toMatchObject({ status: 404 });
    expect(await entryOf(ADA, open.replace("Bleeding", "Other"))).toMatchObject({ status: 404 });
  });

  it("are made by three calls, by whoever may write on the site", async () => {
    const made = await stage.send(BEN, {
      method: "POST",
      path: "_api/sitepages/pages",
      body: { PageLayoutType: "Article", PromotedState: 0 },
    });
    expect(made).toMatchObject({ status: 201, body: { Title: null, PageLayoutType: "Article" } });
    const { Id } = made.body as { Id: number };
    const page = `_api/sitepages/pages(${String(Id)})`;
    const controls = [{ controlType: 4, innerHTML: "<p>Warm the connector.</p>" }, { controlType: 0 }];
    const saving = { Title: "Cold mornings", CanvasContent1: JSON.stringify(controls) };
    expect((await stage.send(BEN, { method: "POST", path: `${page}/savepage`, body: saving, ifMatch: "*" })).status).toBe(200);
    expect((await stage.send(BEN, { method: "POST", path: `${page}/publish` })).body).toMatchObject({ value: true });
    const library = await stage.send(BEN, { method: "POST", path: "_api/web/lists/EnsureSitePagesLibrary" });
    const item = `_api/web/lists(guid'${(library.body as { Id: string }).Id}')/items(${String(Id)})`;
    expect(await stage.get(ADA, item, { $select: "Title,CanvasContent1" })).toMatchObject({
      Title: "Cold mornings",
      CanvasContent1: expect.stringContaining("Warm the connector.") as string,
    });
    for (const CanvasContent1 of ["no list", 7]) {
      expect((await stage.send(BEN, { method: "POST", path: `${page}/savepage`, body: { CanvasContent1 } })).status).toBe(400);
    }
    expect((await stage.send(BEN, { method: "POST", path: "_api/sitepages/pages(1)/publish" })).status).toBe(404);
    stage.wire.sharepoint.sites.setRole(stage.wire.sharepoint.sites.find("open")!, BEN, "visitor");
    expect((await stage.send(BEN, { method: "POST", path: "_api/sitepages/pages", body: {} })).status).toBe(403);
    expect((await stage.send(BEN, { method: "POST", path: `${page}/savepage`, body: saving })).status).toBe(403);
  });

  it("are not saved over what somebody else saved in between, unless that is wished", async () => {
    const { store } = stage.wire;
    const id = store.pageIdOf("brakes")!;
    const path = `_api/sitepages/pages(${String(id)})/savepage`;
    const save = (person: string, ifMatch: string, text: string) => {
      const body = { CanvasContent1: JSON.stringify([{ controlType: 4, innerHTML: `<p>${text}</p>` }]) };
      return stage.send(person, { method: "POST", path, body, ifMatch });
    };
    const etag = `"${String(store.versions(id).length)}"`;
    expect((await save(BEN, etag, "Ours at dawn.")).status).toBe(200);
    expect(await save(ADA, etag, "Theirs at dusk.")).toMatchObject({ status: 412 });
    expect(store.page({ account: ADA, app: false }, id)!.body).toBe("<p>Ours at dawn.</p>");
    expect((await save(ADA, "*", "Both.")).status).toBe(200);
  });

  it("carry the comments of the wiki; whoever is mentioned is told", async () => {
    const id = stage.wire.store.pageIdOf("brakes")!;
    const comments = `_api/web/lists/getByTitle('Site Pages')/items(${String(id)})/comments`;
    const mentions = [{ loginName: "i:0#.f|membership|ben@marlo.example", email: "ben@marlo.example", name: "Ben" }];
    const written = await stage.send(ADA, {
      method: "POST",
      path: comments,
      body: { text: "@mention&#123;0&#125; valve < lever?", mentions },
    });
    expect(written).toMatchObject({
      status: 201,
      body: { text: "@mention&#123;0&#125; valve &lt; lever?", mentions: [{ email: "ben@marlo.example" }] },
    });
    expect(stage.wire.store.notifications.of(BEN)).toMatchObject([{ itemId: id, author: ADA }]);
    expect(stage.wire.store.comments.ofPage(id)[0]!.body).toContain('ri:account-id="712020:ben"');
    const comment = `${comments}('${String((written.body as Row)["id"])}')`;
    expect((await stage.send(BEN, { method: "DELETE", path: comment, ifMatch: "*" })).status).toBe(403);
    expect((await stage.send(ADA, { method: "DELETE", path: comment, ifMatch: "*" })).status).toBe(200);
    const document = `_api/web/lists/getByTitle('Documents')/items(${String(stage.wire.store.pageIdOf("pay"))})/comments`;
    expect(await stage.get(ADA, document)).toMatchObject({ status: 404 });
    expect(await stage.get(BEN, document)).toMatchObject({ status: 404 });
  });
});

describe("the search of the emulated SharePoint", () => {
  it("finds what holds the words on every site, as the asking person may open it, and counts nothing else", async () => {
    const titles = async (person: string) => {
      const { rows, total } = await stage.search(person, `("brakes" OR "valve") AND ${PAGES}`);
      expect(total).toBe(rows.length);
      return rows.map(({ Title }) => Title).sort();
    };
    expect(await titles(BEN)).toEqual(["Bleeding: brakes?", "News of brakes"]);
    expect(await titles(OLGA)).toEqual(["Bleeding: brakes?", "News of brakes"]);
    expect(await titles(ADA)).toEqual(["Bleeding: brakes?", "News of brakes", "Pay round: brakes", "Secret brakes"]);
  });

  it("shows in a row who created it and who changed it last, by name and claim, and nobody in between", async () => {
    const [row] = (await stage.search(BEN, '"valve"')).rows;
    expect(row!["AuthorOWSUSER"]).toMatch(/^gil@marlo\.example \| Gil Tan \| [0-9A-F]+ i:0#\.f\|membership\|gil@marlo\.example$/u);
    expect(row!["EditorOWSUSER"]).toMatch(/^ \| Tidy Bot \| [0-9A-F]+ i:0i\.t\|ms\.sp\.ext\|/u);
    expect(JSON.stringify(row)).not.toContain("Ben Osei");
    expect(row).toMatchObject({ Created: "2026-01-01T00:00:00.0000000Z", LastModifiedTime: "2026-01-03T00:00:00.0000000Z", Nowhere: null });
  });

  it("tells pages, news and documents apart, gives tags, and marks the found words in escaped excerpts", async () => {
    const { rows } = await stage.search(ADA, `("brakes" OR "valve") AND ${PAGES}`);
    const byTitle = new Map(rows.map((row) => [row["Title"], row]));
    const page = byTitle.get("Bleeding: brakes?")!;
    expect(page).toMatchObject({
      contentclass: "STS_ListItem_WebPageLibrary",
      FileType: "aspx",
      PromotedState: "0",
      SiteTitle: "Space OPEN",
    });
    expect(page["HitHighlightedSummary"]).toContain("<c0>valve</c0> &amp; press");
    expect(page["owstaxIdMetadataAllTagsInfo"]).toMatch(/L0\|#0[0-9a-f-]{36}\|brakes;/u);
    expect(byTitle.get("News of brakes")!["PromotedState"]).toBe("2.00000");
    expect(byTitle.get("Pay round: brakes")).toMatchObject({
      contentclass: "STS_ListItem_DocumentLibrary",
      Filename: "Pay round brakes.docx",
    });
    const address = `_api/web/lists(guid'${String(page["ListID"])}')/items(${String(page["ListItemID"])})`;
    expect(await stage.get(BEN, address)).toMatchObject({ Title: "Bleeding: brakes?" });
  });

  it("speaks words, phrases, beginnings, properties, AND, OR, NOT and parentheses, and refuses everything else", async () => {
    const titles = async (words: string) => (await stage.search(BEN, words)).rows.map(({ Title }) => Title).sort();
    expect(await titles("valve press")).toEqual(["Bleeding: brakes?"]);
    expect(await titles("valve AND news")).toEqual([]);
    expect(await titles('"the valve"')).toEqual(["Bleeding: brakes?"]);
    expect(await titles('"valve the"')).toEqual([]);
    expect(await titles("val*")).toEqual(["Bleeding: brakes?"]);
    expect(await titles("brakes NOT valve")).toEqual(["News of brakes"]);
    expect(await titles("title:news")).toEqual(["News of brakes"]);
    expect(await titles("brakes FileType:docx")).toEqual([]);
    expect(await titles('"AND" OR "valve"')).toEqual(["Bleeding: brakes?"]);
    for (const odd of [
      "",
      "a AND b OR c",
      "(a",
      "a NEAR b",
      "WORDS(a, b)",
      "a XRANK(cb=1) b",
      "size>5",
      "+a",
      "author:ada",
      '"a',
      "OR",
      "x".repeat(5_000),
    ]) {
      expect((await stage.search(BEN, odd)).status, odd).toBe(400);
    }
  });

  it("finds by who created or last changed an item, by tag, site, address, and list with number", async () => {
    const titles = async (words: string, person = ADA) => (await stage.search(person, words)).rows.map(({ Title }) => Title).sort();
    expect(await titles('AuthorOWSUSER:"gil@marlo.example"')).toEqual(["Bleeding: brakes?"]);
    expect(await titles('EditorOWSUSER:"i:0#.f|membership|ben@marlo.example"')).toEqual(["News of brakes"]);
    expect(await titles('AuthorOWSUSER:"nobody@marlo.example"')).toEqual([]);
    expect(await titles("owstaxIdMetadataAllTagsInfo:brakes")).toEqual(["Bleeding: brakes?"]);
    expect(await titles('Path:"https://site.example/sites/SHUT"')).toEqual(["Secret brakes"]);
    expect(await titles('Path:"https://site.example/sites/SHUT"', BEN)).toEqual([]);
    expect(await titles('Path:"https://site.example/sites/nowhere" OR Path:"x" OR Path:"https://[" OR ListID:"x"')).toEqual([]);
    const [news] = (await stage.search(ADA, "title:news")).rows;
    expect(await titles(`Path:"${String(news!["Path"])}"`)).toEqual(["News of brakes"]);
    const list = `ListID:"${String(news!["ListID"])}"`;
    expect(await titles(`${list} AND ListItemID:${String(news!["ListItemID"])}`)).toEqual(["News of brakes"]);
    expect(await titles(list)).toEqual(["Bleeding: brakes?", "News of brakes"]);
    expect(await titles('NOT AuthorOWSUSER:"gil@marlo.example" title:brakes')).toEqual([
      "News of brakes",
      "Pay round: brakes",
      "Secret brakes",
    ]);
  });

  it("sorts by dates where it is asked to, and by nothing else", async () => {
    const sorted = async (...SortList: object[]) => {
      const { rows } = await stage.search(BEN, "brakes", { SortList });
      return rows.map(({ Title }) => Title);
    };
    expect(await sorted({ Property: "LastModifiedTime", Direction: 1 })).toEqual(["News of brakes", "Bleeding: brakes?"]);
    expect(await sorted({ Property: "Created", Direction: 0 })).toEqual(["Bleeding: brakes?", "News of brakes"]);
    for (const odd of [{ Property: "Rank", Direction: 1 }, { Property: "Created", Direction: 2 }, { Property: "Created" }, {}]) {
      expect((await stage.search(BEN, "brakes", { SortList: [odd] })).status).toBe(400);
    }
  });

  it("gives the wanted rows, from the wanted one on, and refuses what it does not know", async () => {
    const all = await stage.search(ADA, "brakes");
    const second = await stage.search(ADA, "brakes", { RowLimit: 1, StartRow: 1 });
    expect(second).toMatchObject({ rows: [all.rows[1]], total: all.total });
    expect((await stage.search(ADA, "brakes", { RowLimit: 501 })).status).toBe(400);
    expect((await stage.search(ADA, "brakes", { Refiners: "AuthorOWSUSER" })).status).toBe(400);
    expect((await stage.search(ADA, "brakes", { Refiners: null, SortList: [], HitHighlightedProperties: [] })).status).toBe(200);
    expect((await stage.search(ADA, "brakes", { Nonsense: 1 })).status).toBe(400);
    expect((await stage.search(ADA, "brakes", { SourceId: "00000000-0000-0000-0000-000000000000" })).status).toBe(400);
  });

  it("finds an edited page by its new words when the index lag is over", async () => {
    await stage.open({ indexLagMs: 60_000 });
    const page = stage.wire.store.page({ account: BEN, app: false }, stage.wire.store.pageIdOf("news")!)!;
    stage.wire.store.savePage(page, BEN, { title: page.title, body: "<p>Derailleurs.</p>", note: "" });
    expect((await stage.search(BEN, "derailleurs")).total).toBe(0);
    stage.now += 60_000;
    expect((await stage.search(BEN, "derailleurs")).total).toBe(1);
  });

  it("knows of people whose account is open, in the source of people", async () => {
    const source = { SourceId: "B09A7990-05EA-4AF9-81EF-EDFAB16C4E31", SelectProperties: ["AccountName", "PreferredName"] };
    const people = async (words: string) => (await stage.search(BEN, words, source)).rows.map(({ PreferredName }) => PreferredName);
    const claims = ["ada.kern", "gil", "nobody"].map((name) => `AccountName:"i:0#.f|membership|${name}@marlo.example"`);
    expect(await people(claims.join(" OR "))).toEqual(["Ada Kern"]);
    expect(await people("ben")).toEqual(["Ben Osei"]);
    stage.wire.store.setAccountState(ADA, "closed");
    expect(await people(claims.join(" OR "))).toEqual([]);
  });
});
