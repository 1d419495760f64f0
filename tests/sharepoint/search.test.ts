import { PortError, personId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { createSharePointContentSearch } from "../../sharepoint-webpart/src/sharepoint/content-search.ts";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { parseExcerpt } from "../../sharepoint-webpart/src/sharepoint/parse-excerpt.ts";
import { parseSearchAnswer } from "../../sharepoint-webpart/src/sharepoint/parse-search-answer.ts";
import { createSharePointPeopleDirectory } from "../../sharepoint-webpart/src/sharepoint/people-directory.ts";
import type { SharePointAnswer, SharePointRequest } from "../../sharepoint-webpart/src/sharepoint/request.ts";

type Row = Readonly<Record<string, string | null>>;

const WEB = "https://contoso.example/sites/Workshop";
const LIST = "{0B7AF2B6-6B1C-4A53-9A0F-0D5B7F2F3C11}";
const GUID = "0b7af2b6-6b1c-4a53-9a0f-0d5b7f2f3c11";
const account = (name: string): string => `${name}@contoso.example | ${name.toUpperCase()} | i:0#.f|membership|${name}@contoso.example`;
const PAGE: Row = {
  Title: "Why a bike pulls",
  Path: `${WEB}/SitePages/pulls.aspx`,
  contentclass: "STS_ListItem_WebPageLibrary",
  FileType: "aspx",
  ListID: LIST,
  ListItemID: "7",
  SPWebUrl: WEB,
  SiteTitle: "Workshop and depots",
  Created: "2026-09-01T08:00:00.0000000Z",
  LastModifiedTime: "2026-10-01T08:00:00",
  AuthorOWSUSER: account("ada"),
  EditorOWSUSER: account("ben"),
  owstaxIdMetadataAllTagsInfo: "GP0|#1;L0|#00b7af2b6-6b1c-4a53-9a0f-0d5b7f2f3c11|Brakes;GTSet|#2",
  HitHighlightedSummary: "set <c0>zero</c0> &amp; rest <ddd/>",
};
const rowOf = (row: Row) => ({ Cells: Object.entries(row).map(([Key, Value]) => ({ Key, Value, ValueType: "Edm.String" })) });
const answerWith = (...rows: Row[]) => ({ PrimaryQueryResult: { RelevantResults: { Table: { Rows: rows.map(rowOf) } } } });
const never = new AbortController().signal;

function aSearch(...answers: SharePointAnswer[]) {
  const requests: SharePointRequest[] = [];
  const names = createKnownNames();
  const send = (request: SharePointRequest) => {
    requests.push(request);
    return Promise.resolve(answers[requests.length - 1] ?? { status: 200, retryAfter: null, body: answerWith() });
  };
  return { requests, names, search: createSharePointContentSearch(send, names), directory: createSharePointPeopleDirectory(send, names) };
}
const ok = (body: unknown): SharePointAnswer => ({ status: 200, retryAfter: null, body });

describe("search answers", () => {
  it("gives title, address, place, labels, dates and a marked excerpt", () => {
    const [hit] = parseSearchAnswer(answerWith(PAGE)).page.hits;
    expect(hit).toMatchObject({
      id: `https://contoso.example/sites/workshop#${GUID}#7`,
      title: "Why a bike pulls",
      kind: "page",
      place: { id: "https://contoso.example/sites/workshop", name: "Workshop and depots" },
      labels: ["Brakes"],
    });
    expect(new Date(hit!.createdAt!).toISOString()).toBe("2026-09-01T08:00:00.000Z");
    expect(new Date(hit!.updatedAt!).toISOString()).toBe("2026-10-01T08:00:00.000Z");
    expect(hit!.excerpt.filter(({ matched }) => matched)).toEqual([{ text: "zero", matched: true }]);
    expect(hit!.excerpt.map(({ text }) => text).join("")).toBe("set zero & rest … ");
  });

  it("names who created it and who changed it last, says that there may be others, and describes no person by a row", () => {
    const { page, accounts } = parseSearchAnswer(answerWith(PAGE));
    expect(page.hits[0]!.contributions.map(({ person, role }) => [person, role])).toEqual([
      ["ada@contoso.example", "author"],
      ["ben@contoso.example", "last-editor"],
    ]);
    expect(page.contributors).toBe("last-editor");
    expect(page.people).toEqual([]);
    expect(accounts.map(({ name }) => name)).toEqual(["ADA", "BEN"]);
  });

  it("describes apps, so that they are never asked for", () => {
    const { page } = parseSearchAnswer(answerWith({ ...PAGE, EditorOWSUSER: "System Account | SHAREPOINT\\system" }));
    expect(page.people).toEqual([{ id: "sharepoint\\system", name: "System Account", kind: "app", state: "active" }]);
  });

  it("calls a file by its file name and opens it where SharePoint says", () => {
    const file = { ...PAGE, contentclass: "STS_ListItem_DocumentLibrary", FileType: "docx", Title: "Template", Filename: "Torque.docx" };
    const [hit] = parseSearchAnswer(answerWith({ ...file, ServerRedirectedURL: `${WEB}/_layouts/15/Doc.aspx?x=1` })).page.hits;
    expect(hit).toMatchObject({ title: "Torque.docx", kind: "file", url: `${WEB}/_layouts/15/Doc.aspx?x=1` });
  });

  it("tells news from pages", () => {
    expect(parseSearchAnswer(answerWith({ ...PAGE, PromotedState: "2.00000" })).page.hits[0]!.kind).toBe("post");
  });

  it("reads the verbose style too, and rows with next to nothing in them", () => {
    const rows = {
      results: [{ Cells: { results: [{ Key: "Path", Value: "https://contoso.example/x.pdf" }] } }, { Cells: { results: [] } }],
    };
    const verbose = { d: { postquery: { PrimaryQueryResult: { RelevantResults: { Table: { Rows: rows } } } } } };
    const { hits } = parseSearchAnswer(verbose).page;
    expect(hits).toMatchObject([
      { id: "https://contoso.example/x.pdf", title: "https://contoso.example/x.pdf", place: null, contributions: [] },
    ]);
  });

  it("refuses what is no search answer", () => {
    for (const odd of [null, [], {}, { PrimaryQueryResult: null }, "x", { PrimaryQueryResult: { RelevantResults: { Table: {} } } }]) {
      expect(() => parseSearchAnswer(odd), JSON.stringify(odd)).toThrow(PortError);
    }
  });

  it("keeps marks that do not pair out of excerpts", () => {
    expect(
      parseExcerpt("a <c0>b <c1>c</c1>")
        .map(({ text }) => text)
        .join(""),
    ).toBe("a b c");
  });
});

describe("asking SharePoint's search", () => {
  it("E8: asks once, for no more rows than wanted, and never for nothing", async () => {
    const { search, requests } = aSearch(ok(answerWith(PAGE, PAGE)));
    expect((await search.search({ words: ["bike"], limit: 1, issuesSince: null }, never)).hits).toHaveLength(1);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "POST", path: "_api/search/postquery", body: { request: { RowLimit: 1 } } });
    expect((await search.search({ words: ["***"], limit: 50, issuesSince: null }, never)).hits).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it("says by its kind why SharePoint failed, and how long it asks to wait", async () => {
    const cases = [
      [{ status: 429, retryAfter: "7", body: null }, "rate-limited", 7_000],
      [{ status: 503, retryAfter: null, body: null }, "rate-limited", null],
      [{ status: 500, retryAfter: null, body: {} }, "unavailable", null],
      [{ status: 0, retryAfter: null, body: null }, "unavailable", null],
      [{ status: 403, retryAfter: null, body: null }, "forbidden", null],
      [{ status: 200, retryAfter: null, body: undefined }, "malformed-answer", null],
      [{ status: 400, retryAfter: null, body: {} }, "malformed-answer", null],
    ] as const;
    for (const [answer, kind, retryAfterMs] of cases) {
      const failure: unknown = await aSearch(answer)
        .search.search({ words: ["bike"], limit: 5, issuesSince: null }, never)
        .catch((error: unknown) => error);
      expect(failure, kind).toBeInstanceOf(PortError);
      expect(failure).toMatchObject({ kind, retryAfterMs });
    }
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(aSearch().search.search({ words: ["bike"], limit: 5, issuesSince: null }, controller.signal)).rejects.toThrow();
  });

  it("E5: asks the directory once who is still here; whoever it does not list has left, by the name in the row", async () => {
    const listed = answerWith({ AccountName: "i:0#.f|membership|ada@contoso.example", PreferredName: "Ada Kern" });
    const { search, directory, requests } = aSearch(ok(answerWith(PAGE)), ok(listed));
    await search.search({ words: ["bike"], limit: 5, issuesSince: null }, never);
    const ids = ["ada@contoso.example", "ben@contoso.example", "nameless@contoso.example"].map(personId);
    expect(await directory.describe(ids, never)).toEqual([
      { id: "ada@contoso.example", name: "Ada Kern", kind: "human", state: "active" },
      { id: "ben@contoso.example", name: "BEN", kind: "human", state: "left" },
    ]);
    expect(requests).toHaveLength(2);
  });

  it("does not take a guest for somebody who has left, because the directory lists none", async () => {
    const { directory, names, requests } = aSearch();
    const guest = personId("eve_other.example#ext#@contoso.example");
    names.remember([{ id: guest, name: "Eve", kind: "human" }]);
    expect(await directory.describe([guest], never)).toEqual([{ id: guest, name: "Eve", kind: "human", state: "active" }]);
    expect(requests).toEqual([]);
  });
});
