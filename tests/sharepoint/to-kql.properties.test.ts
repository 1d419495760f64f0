import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toKql, toPeopleKql } from "../../sharepoint-webpart/src/sharepoint/to-kql.ts";

const WRITTEN = "(contentclass:STS_ListItem_DocumentLibrary OR contentclass:STS_ListItem_WebPageLibrary)";
const words = fc.array(
  fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("AND", "OR", "NOT", "NEAR(2)", 'a"b', "title:x", "*", "x*", "-x", "(", ")"),
  ),
);

describe("toKql", () => {
  it("asks for any of the words, each in quotes of its own, among pages and files only", () => {
    expect(toKql({ words: ["torque", "sensor"] })).toBe(`("torque" OR "sensor") AND ${WRITTEN}`);
  });

  it("has nothing to ask when no word is left", () => {
    expect(toKql({ words: [] })).toBeNull();
    expect(toKql({ words: ["***", '""'] })).toBeNull();
  });

  it("for any words: nothing in a word can leave its quotes, and the query stays within SharePoint's limit", () => {
    fc.assert(
      fc.property(words, (list) => {
        const kql = toKql({ words: list });
        if (kql === null) return;
        expect(kql.length).toBeLessThanOrEqual(4_000);
        const group = kql.slice(1, kql.indexOf(`) AND ${WRITTEN}`));
        const literals = group.split(" OR ");
        for (const literal of literals) expect(literal).toMatch(/^"[\p{L}\p{M}\p{N}_.'\- ]+"$/u);
        expect(kql.endsWith(`) AND ${WRITTEN}`)).toBe(true);
      }),
    );
  });

  it("for any words: a word of letters and digits is searched as it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZäöüÄ0-9]{1,20}$/u), (word) => {
        expect(toKql({ words: [word] })).toContain(`("${word}")`);
      }),
    );
  });

  it("for any login names: the question about people stays balanced", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (logins) => {
        const kql = toPeopleKql(logins) ?? 'AccountName:""';
        expect(kql.split('"').length % 2).toBe(1);
        for (const part of kql.split(" OR ")) expect(part).toMatch(/^AccountName:"[^"\s]*"$/u);
      }),
    );
  });
});
