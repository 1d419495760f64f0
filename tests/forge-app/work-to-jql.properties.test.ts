import { itemId, personId, placeId } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workToJql } from "../../forge-app/ui/src/jira/work-to-jql.ts";
import { parseJql } from "../../workbench/src/jira/jql/parse-jql.ts";
import type { JqlClause, JqlNode } from "../../workbench/src/jira/jql/parse-jql.ts";
import { oddTexts } from "../builders/odd-texts.ts";

const NONE: ReadonlySet<string> = new Set();
const NOTHING = { people: [], labels: [], place: null, items: [] };
const filled = oddTexts.filter((text) => text !== "");
const queries = fc.record({
  people: fc.array(filled, { maxLength: 60 }).map((list) => list.map(personId)),
  labels: fc.array(filled, { maxLength: 12 }),
  place: fc.option(filled.map((text) => placeId(`jira:${text}`))),
  items: fc.array(fc.oneof(filled, fc.stringMatching(/^[A-Z]{2,9}-[1-9][0-9]{0,4}$/u)), { maxLength: 20 }).map((list) => list.map(itemId)),
});

function clauses(node: JqlNode): JqlClause[] {
  switch (node.kind) {
    case "clause":
      return [node];
    case "not":
      return clauses(node.inner);
    case "and":
    case "or":
      return node.parts.flatMap(clauses);
  }
}

const textsOf = ({ operand }: JqlClause): string[] =>
  (operand?.kind === "list" ? operand.members : [operand]).map((member) => (member?.kind === "text" ? member.text : "no text"));

describe("workToJql", () => {
  it("asks for whoever has or brought an issue, for labels, a project and issues, the latest first", () => {
    const query = {
      people: [personId("ada"), personId("bo")],
      labels: ["brakes"],
      place: placeId("jira:FLEET"),
      items: [itemId("FLEET-7")],
    };
    expect(workToJql(query, NONE)).toBe(
      '(assignee in ("ada", "bo") or reporter in ("ada", "bo") or labels in ("brakes") or project in ("FLEET") or key in ("FLEET-7")) ' +
        "order by updated desc",
    );
  });

  it("asks for a component where the name is known to be that of one, and never for a label with a blank", () => {
    expect(workToJql({ ...NOTHING, labels: ["Docs", "Rear wheel"] }, new Set(["Docs", "Rear wheel"]))).toBe(
      '(labels in ("Docs") or component in ("Docs", "Rear wheel")) order by updated desc',
    );
    expect(workToJql({ ...NOTHING, labels: ["Rear wheel"] }, NONE)).toBeNull();
  });

  it("has nothing to ask for without anything, and for what is Confluence's alone", () => {
    expect(workToJql(NOTHING, NONE)).toBeNull();
    expect(workToJql({ ...NOTHING, place: placeId("FLEET"), items: [itemId("100001")] }, NONE)).toBeNull();
  });

  it("is, for anything whatsoever, one bounded group of lists that the vendor's grammar reads: nothing in a value leaves its place", () => {
    let asked = 0;
    fc.assert(
      fc.property(queries, fc.boolean(), (query, areComponents) => {
        const jql = workToJql(query, areComponents ? new Set(query.labels) : NONE);
        if (jql === null) return;
        asked += 1;
        expect(jql.length).toBeLessThanOrEqual(13_500);
        const { where, order } = parseJql(jql);
        expect(order).toEqual([{ field: "updated", descending: true }]);
        const { people, labels, place, items } = query;
        const project = [place?.replace(/^jira:/u, "")];
        const asWritten = { assignee: people, reporter: people, labels, component: labels, project, key: items } as const;
        const found = clauses(where!);
        for (const clause of found) {
          expect(clause.operator).toBe("in");
          const written: readonly unknown[] = asWritten[clause.field as keyof typeof asWritten];
          expect(written).toEqual(expect.arrayContaining(textsOf(clause)));
        }
        expect(new Set(found.map(({ field }) => field)).size).toBe(found.length);
      }),
      { numRuns: 600 },
    );
    expect(asked).toBeGreaterThan(300);
  });
});
