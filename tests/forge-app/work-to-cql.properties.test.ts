import { itemId, personId, placeId } from "@alongside/core";
import type { WorkQuery } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workToCql } from "../../forge-app/ui/src/confluence/work-to-cql.ts";
import { parseCql } from "../../workbench/src/confluence/cql/parse-cql.ts";
import type { CqlClause, CqlNode } from "../../workbench/src/confluence/cql/parse-cql.ts";
import { oddTexts } from "../builders/odd-texts.ts";

const NOTHING = { people: [], labels: [], place: null, items: [] };
const ids = <T extends string>(make: (text: string) => T, most: number) =>
  fc.array(oddTexts, { maxLength: most }).map((list) => list.filter((text) => text !== "").map(make));
const queries: fc.Arbitrary<Pick<WorkQuery, "people" | "labels" | "place" | "items">> = fc.record({
  people: ids(personId, 60),
  labels: ids((text) => text, 12),
  place: fc.option(oddTexts.filter((text) => text !== "").map(placeId)),
  items: fc
    .array(fc.oneof(oddTexts, fc.nat().map(String)), { maxLength: 20 })
    .map((list) => list.filter((text) => text !== "").map(itemId)),
});

function clauses(node: CqlNode): CqlClause[] {
  switch (node.kind) {
    case "clause":
      return [node];
    case "not":
    case "group":
      return clauses(node.inner);
    case "and":
    case "or":
      return [...clauses(node.left), ...clauses(node.right)];
  }
}

const textsOf = ({ values }: CqlClause): string[] => values.map((value) => (value.kind === "text" ? value.text : "a function"));

describe("workToCql", () => {
  it("asks for people, labels, a space and pages in one group, the latest first", () => {
    const query = {
      people: [personId("712020:ada"), personId("712020:bo")],
      labels: ["brakes"],
      place: placeId("~ada"),
      items: [itemId("7")],
    };
    expect(workToCql(query)).toBe(
      '(contributor in ("712020:ada", "712020:bo") or label in ("brakes") or space in ("~ada") or id in (7)) ' +
        "and type in (page, blogpost) order by lastmodified desc",
    );
  });

  it("has nothing to ask for without anything, and for what is Jira's alone", () => {
    expect(workToCql(NOTHING)).toBeNull();
    expect(workToCql({ ...NOTHING, place: placeId("jira:FLEET"), items: [itemId("FLEET-1")] })).toBeNull();
  });

  it("has room for sixty people, twelve labels and twenty pages of the usual length", () => {
    const account = (at: number) => personId(`712020:00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);
    const cql = workToCql({
      people: Array.from({ length: 60 }, (_, at) => account(at)),
      labels: Array.from({ length: 12 }, (_, at) => `a-label-of-some-length-${String(at)}`),
      place: placeId("FLEET"),
      items: Array.from({ length: 20 }, (_, at) => itemId(String(1_234_567_890 + at))),
    });
    const found = clauses(parseCql(cql!).where!);
    expect(found.map(({ values }) => values.length)).toEqual([60, 12, 1, 20, 2]);
  });

  it("is, for anything whatsoever, one group of lists: nothing in a value leaves its place, and the address stays short", () => {
    let asked = 0;
    fc.assert(
      fc.property(queries, (query) => {
        const cql = workToCql(query);
        if (cql === null) return;
        asked += 1;
        expect(new URLSearchParams({ cql }).toString().length).toBeLessThanOrEqual(6_700);
        const { where, order } = parseCql(cql);
        expect(order).toEqual([{ field: "lastmodified", descending: true }]);
        expect(where?.kind).toBe("and");
        const found = clauses(where!);
        expect(found.at(-1)).toMatchObject({ field: "type", operator: "in" });
        const asWritten = { contributor: query.people, label: query.labels, space: [query.place], id: query.items } as const;
        for (const clause of found.slice(0, -1)) {
          expect(clause.operator).toBe("in");
          const written: readonly (string | null)[] = asWritten[clause.field as keyof typeof asWritten];
          expect(written).toEqual(expect.arrayContaining(textsOf(clause)));
        }
        const fields = found.map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
      }),
      { numRuns: 1_000 },
    );
    expect(asked).toBeGreaterThan(500);
  });
});
