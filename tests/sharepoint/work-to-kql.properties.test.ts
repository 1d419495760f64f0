import { itemId, personId, placeId } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemIdOf } from "../../sharepoint-webpart/src/sharepoint/item-address.ts";
import { workToKql } from "../../sharepoint-webpart/src/sharepoint/work-to-kql.ts";
import { parseKql } from "../../workbench/src/sharepoint/search/parse-kql.ts";
import type { KqlNode, KqlProperty } from "../../workbench/src/sharepoint/search/parse-kql.ts";
import { oddTexts } from "../builders/odd-texts.ts";

const WRITTEN = "(contentclass:STS_ListItem_DocumentLibrary OR contentclass:STS_ListItem_WebPageLibrary)";
const NOTHING = { people: [], labels: [], place: null, items: [] };
const WEB = "https://contoso.example/sites/fleet";
const LIST = "0b7af2b6-6b1c-4a53-9a0f-0d5b7f2f3c11";
const entryOf = (entry: number) => itemIdOf({ web: WEB, list: LIST, entry });

const filled = oddTexts.filter((text) => text !== "");
const queries = fc.record({
  people: fc
    .array(
      fc.oneof(
        filled,
        fc.stringMatching(/^[a-z]{1,20}$/u).map((name) => `${name}@contoso.example`),
      ),
      { maxLength: 60 },
    )
    .map((list) => list.map(personId)),
  labels: fc.array(filled, { maxLength: 12 }),
  place: fc
    .option(
      fc.oneof(
        filled,
        filled.map((text) => `https://${text}`),
      ),
    )
    .map((text) => (text === null ? null : placeId(text))),
  items: fc.array(
    fc.oneof(
      filled.map(itemId),
      fc.nat().map(entryOf),
      filled.map((text) => itemId(`https://x/${text}`)),
    ),
    { maxLength: 20 },
  ),
});

function properties(node: KqlNode): KqlProperty[] {
  switch (node.kind) {
    case "and":
    case "or":
      return node.parts.flatMap(properties);
    case "not":
      return properties(node.inner);
    case "property":
      return [node];
    case "words":
      throw new TypeError(`free words: ${node.text}`);
  }
}

describe("workToKql", () => {
  it("asks for a site, things, labels and people, among pages and files only", () => {
    const query = {
      people: [personId("ada@contoso.example")],
      labels: ["Brakes"],
      place: placeId(WEB),
      items: [entryOf(7), itemId(`${WEB}/a.docx`)],
    };
    expect(workToKql(query)).toBe(
      `(Path:"${WEB}" OR (ListID:"${LIST}" AND ListItemID:7) OR Path:"${WEB}/a.docx" OR owstaxIdMetadataAllTagsInfo:"Brakes" OR ` +
        `AuthorOWSUSER:"ada@contoso.example" OR EditorOWSUSER:"ada@contoso.example") AND ${WRITTEN}`,
    );
  });

  it("has nothing to ask for without anything, and for what SharePoint knows nothing of", () => {
    expect(workToKql(NOTHING)).toBeNull();
    expect(workToKql({ people: [personId("***")], labels: ["*"], place: placeId("FLEET"), items: [itemId("FLEET-1")] })).toBeNull();
  });

  it("has room for the nearest people beside labels and things", () => {
    const kql = workToKql({
      people: Array.from({ length: 40 }, (_, at) => personId(`somebody.named${String(at)}@contoso.example`)),
      labels: Array.from({ length: 12 }, (_, at) => `label ${String(at)}`),
      place: null,
      items: [entryOf(1), entryOf(2)],
    });
    const asked = properties(parseKql(kql!)).filter(({ property }) => property === "AuthorOWSUSER");
    expect(asked.length).toBeGreaterThanOrEqual(25);
    expect(asked[0]!.text).toBe("somebody.named0@contoso.example");
  });

  it("is, for anything whatsoever, a balanced query of properties within SharePoint's limit: nothing in a value leaves its place", () => {
    let asked = 0;
    fc.assert(
      fc.property(queries, (query) => {
        const kql = workToKql(query);
        if (kql === null) return;
        asked += 1;
        expect(kql.length).toBeLessThanOrEqual(4_000);
        expect(kql.endsWith(`) AND ${WRITTEN}`)).toBe(true);
        const found = properties(parseKql(kql));
        const { people } = query;
        const addresses: readonly unknown[] = [query.place, ...query.items];
        for (const { property, text, begins } of found) {
          expect(begins).toBe(false);
          if (property === "AuthorOWSUSER" || property === "EditorOWSUSER") expect(people).toContain(text);
          else if (property === "Path") expect(addresses).toContain(text);
          else if (property === "owstaxIdMetadataAllTagsInfo") expect(text).toMatch(/^[\p{L}\p{M}\p{N}_.'\- ]+$/u);
          else expect(["ListID", "ListItemID", "contentclass"]).toContain(property);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(asked).toBeGreaterThan(500);
  });
});
