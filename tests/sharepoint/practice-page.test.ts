import { beforeEach, describe, expect, it } from "vitest";
import { pathOfPage, readPracticePage } from "../../sharepoint-webpart/src/sharepoint/practice-page.ts";
import type { SharePointRequest } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { addSitePage, publishSitePage } from "../../sharepoint-webpart/src/sharepoint/site-pages.ts";
import { ADA, BEN, SharePointStage } from "../builders/sharepoint-stage.ts";

const web = "https://contoso.example/sites/Open";

describe("which page an author means", () => {
  it("is said by its name, by its address, or by a link that was copied", () => {
    const path = "/sites/Open/SitePages/Our cards.aspx";
    for (const written of [
      "Our cards",
      "Our cards.aspx",
      `${web}/SitePages/Our%20cards.aspx`,
      `${web}/SitePages/Our%20cards.aspx?web=1#ask`,
      "https://contoso.example/:u:/r/sites/Open/SitePages/Our%20cards.aspx?csf=1",
      "/sites/Open/SitePages/Our cards.aspx",
    ]) {
      expect(pathOfPage(written, web), written).toBe(path);
    }
    expect(pathOfPage("Cards", "https://contoso.example")).toBe("/SitePages/Cards.aspx");
  });

  it("is a page of this site, and nothing else", () => {
    for (const written of [
      "https://evil.example/sites/Open/SitePages/Cards.aspx",
      "https://contoso.example/sites/Other/SitePages/Cards.aspx",
      `${web}/SitePages/../../Other/SitePages/Cards.aspx`,
      `${web}/SitePages/..%2F..%2FOther%2FSitePages%2FCards.aspx`,
      `${web}/SitePages/%E0%A4%A.aspx`,
      `${web}/Shared%20Documents/Cards.docx`,
      "javascript:alert(1)",
      "http://contoso.example/sites/Open/SitePages/Cards.aspx",
    ]) {
      expect(pathOfPage(written, web), written).toBeNull();
    }
  });
});

const CARDS =
  "<p>Before.</p><h2>Ask <strong>well</strong></h2><p>Say what you saw &amp; where.</p><ul><li>One photo.</li></ul><h3>Danke sagen</h3><p>Kurz &#58; genau.</p>";

describe("a page with a site's own words", () => {
  const stage = new SharePointStage();
  beforeEach(() => stage.open());

  /** A page as Ben makes it on the site, and how somebody reads it, with what was asked for. */
  async function madePage(reader: string): Promise<{
    readonly read: (written: string) => ReturnType<typeof readPracticePage>;
    readonly name: string;
    readonly asked: SharePointRequest[];
  }> {
    const asked: SharePointRequest[] = [];
    const place = "https://sharepoint.example/sites/open";
    const ben = { send: (request: SharePointRequest) => stage.send(BEN, request), web: place };
    const entry = await addSitePage(ben);
    await publishSitePage(ben, entry, { title: "Ben's cards", html: CARDS });
    const send = (request: SharePointRequest): ReturnType<SharePointStage["send"]> => {
      asked.push(request);
      return stage.send(reader, request);
    };
    return { read: (written) => readPracticePage({ send, web: place }, written), name: `Ben's-cards-${String(entry)}.aspx`, asked };
  }

  it("is read by its name in one call, and gives the words below each heading", async () => {
    const { read, name, asked } = await madePage(ADA);
    const { page, sections } = await read(name);
    expect(page).toEqual({ title: "Ben's cards", url: `https://sharepoint.example/sites/open/SitePages/${name}` });
    expect([...sections]).toEqual([
      ["ask well", ["Say what you saw & where.", "One photo."]],
      ["danke sagen", ["Kurz : genau."]],
    ]);
    expect(asked).toHaveLength(1);
  });

  it("is not there for who cannot open it, for a name that no page has, and for another site, which is not asked for", async () => {
    const { read, asked } = await madePage(ADA);
    await expect(read("No such page")).rejects.toMatchObject({ name: "NotThereError", kind: "forbidden" });
    expect(asked).toHaveLength(1);
    await expect(read("https://evil.example/sites/open/SitePages/x.aspx")).rejects.toMatchObject({ kind: "forbidden" });
    expect(asked).toHaveLength(1);
    const shut = {
      send: (request: SharePointRequest) => stage.send(BEN, request, "/sites/shut"),
      web: "https://sharepoint.example/sites/shut",
    };
    await expect(readPracticePage(shut, "Secret-brakes")).rejects.toMatchObject({ kind: "forbidden" });
  });

  it.each([
    [{ status: 500, retryAfter: null, body: null }, "unavailable"],
    [{ status: 429, retryAfter: "7", body: null }, "rate-limited"],
    [{ status: 200, retryAfter: null, body: { CanvasContent1: "" } }, "malformed-answer"],
    [{ status: 200, retryAfter: null, body: [] }, "malformed-answer"],
  ])("says how it could not be read: %o", async (answer, kind) => {
    await expect(readPracticePage({ send: () => Promise.resolve(answer), web }, "Cards")).rejects.toMatchObject({ kind });
  });

  it("without words has none", async () => {
    const send = (): Promise<{ status: number; retryAfter: null; body: unknown }> =>
      Promise.resolve({ status: 200, retryAfter: null, body: { d: { Title: "Cards", CanvasContent1: null } } });
    expect((await readPracticePage({ send, web }, "Cards")).sections.size).toBe(0);
  });
});
