import { PortError } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearchPage } from "../../forge-app/ui/src/confluence/parse-search-page.ts";
import { parsePerson } from "../../forge-app/ui/src/parse-person.ts";
import { parseExcerpt } from "../../forge-app/ui/src/confluence/parse-text.ts";

const user = (accountId: string, displayName: string | null, wish: object = {}) => ({
  type: "known",
  accountId,
  displayName,
  publicName: `${accountId}-public`,
  accountType: "atlassian",
  ...wish,
});

const row = {
  title: "@@@hl@@@Brakes@@@endhl@@@ &amp; levers",
  excerpt: "Open the @@@hl@@@valve@@@endhl@@@ &lt;slowly&gt;",
  url: "/spaces/OPEN/pages/7/Brakes",
  lastModified: "2026-03-05T00:00:00.000Z",
  content: {
    id: "7",
    type: "page",
    title: "Brakes & levers",
    space: { key: "OPEN", name: "Open space" },
    metadata: { labels: { results: [{ name: "brakes" }, { name: 7 }] } },
    history: {
      createdBy: user("a", "Ada"),
      createdDate: "2026-03-01T00:00:00.000Z",
      lastUpdated: { by: user("b", "Ben"), when: "2026-03-05T00:00:00.000Z" },
      contributors: { publishers: { users: [user("a", "Ada"), user("b", "Ben"), user("c", "Cy")], userAccountIds: ["a", "b", "c", "d"] } },
    },
  },
};

describe("parseSearchPage", () => {
  it("reads a row: plain title, marked excerpt, address under the wiki, place, labels, dates", () => {
    const { hits, contributors } = parseSearchPage({ results: [row] });
    expect(contributors).toBe("all");
    expect(hits[0]).toMatchObject({
      id: "7",
      title: "Brakes & levers",
      url: "/wiki/spaces/OPEN/pages/7/Brakes",
      kind: "page",
      place: { id: "OPEN", name: "Open space" },
      labels: ["brakes"],
      createdAt: Date.parse("2026-03-01"),
      excerpt: [
        { text: "Open the ", matched: false },
        { text: "valve", matched: true },
        { text: " <slowly>", matched: false },
      ],
    });
  });

  it("names author, editors and last editor once each; an id without a person stays an id", () => {
    const { hits, people } = parseSearchPage({ results: [row] });
    expect(hits[0]!.contributions.map(({ person, role }) => `${person} ${role}`)).toEqual([
      "a author",
      "b editor",
      "c editor",
      "d editor",
      "b last-editor",
    ]);
    expect(people.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("says when a row named only its last editor", () => {
    const history = { createdBy: row.content.history.createdBy, lastUpdated: row.content.history.lastUpdated };
    const page = parseSearchPage({ results: [{ ...row, content: { ...row.content, history } }] });
    expect(page.contributors).toBe("last-editor");
  });

  it("leaves out rows that are no content, and survives rows with hardly anything", () => {
    const page = parseSearchPage({ results: [{ title: "A space", space: {} }, { content: { id: "9" } }] });
    expect(page.hits).toMatchObject([{ id: "9", title: "9", kind: "other", place: null, contributions: [] }]);
  });

  it.each([null, [], "text", 7, {}, { results: {} }, { results: [7] }, { results: [{ content: { id: 12 } }] }])(
    "refuses %j as malformed",
    (answer) => {
      expect(() => parseSearchPage(answer)).toThrow(PortError);
    },
  );

  it("throws nothing but PortError on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (some, other) => {
        for (const answer of [
          some,
          { results: some },
          { results: [{ content: some, title: other }] },
          { results: [{ content: { id: "1", history: some, space: other } }] },
        ]) {
          try {
            parseSearchPage(answer);
          } catch (error) {
            expect(error).toBeInstanceOf(PortError);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("parsePerson", () => {
  it.each([
    [user("a", "Ada Kern"), { name: "Ada Kern", kind: "human", state: "active" }],
    [user("a", "Lars Holm (Deactivated)"), { name: "Lars Holm", state: "left" }],
    [user("a", "Lars Holm (Unlicensed)"), { name: "Lars Holm", state: "left" }],
    [user("a", "Former user"), { name: "Former user", state: "left" }],
    [user("a", null), { name: "a-public", state: "active" }],
    [user("a", "Tidy Bot", { accountType: "app" }), { kind: "app" }],
    [user("a", "Ada", { accountStatus: "inactive" }), { state: "left" }],
  ])("reads %j", (account, expected) => {
    expect(parsePerson(account)).toMatchObject(expected);
  });

  it("describes nobody without an id or a name", () => {
    expect(parsePerson({ displayName: "Ada" })).toBeNull();
    expect(parsePerson({ accountId: "a", displayName: null, publicName: "" })).toBeNull();
  });
});

describe("parseExcerpt", () => {
  it("drops marks that do not pair, and keeps signs as people wrote them", () => {
    expect(parseExcerpt("a @@@hl@@@b &#39;c&#x27; &eacute; @@@endhl@@@ d @@@hl@@@")).toEqual([
      { text: "a ", matched: false },
      { text: "b 'c' &eacute; ", matched: true },
      { text: " d ", matched: false },
    ]);
  });

  it("never gives back a mark, whatever comes in", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("@@@hl@@@", "@@@endhl@@@", "a", " ", "&lt;", "<b>")), (parts) => {
        expect(
          parseExcerpt(parts.join(""))
            .map(({ text }) => text)
            .join(""),
        ).not.toMatch(/@@@(?:end)?hl@@@/u);
      }),
    );
  });
});
