import type { Day } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toJql } from "../../forge-app/ui/src/jira/to-jql.ts";
import { parseJql } from "../../workbench/src/jira/jql/parse-jql.ts";
import type { JqlClause, JqlNode } from "../../workbench/src/jira/jql/parse-jql.ts";

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom(
    '"',
    "\\",
    '\\"',
    '" or project = SEC or text ~ "',
    "') OR assignee = currentUser() ORDER BY created",
    "AND",
    "not",
    "EMPTY",
    "-word",
    "wo*d",
    "a~2",
    "^5",
    "\u202E",
    "🙂",
    "a\nb",
    "x".repeat(5_000),
  ),
);

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

const texts = (clause: JqlClause): string[] =>
  (clause.operand?.kind === "list" ? clause.operand.members : [clause.operand]).map((operand) =>
    operand?.kind === "text" ? operand.text : "no text",
  );

describe("toJql", () => {
  it("asks for each word by itself, and for labels beside the text", () => {
    expect(toJql({ words: ["cold", "display"], issuesSince: null })).toBe(
      '(text ~ "cold" or text ~ "display" or labels in ("cold", "display", "cold-display"))',
    );
  });

  it("leaves out what has not changed since a day", () => {
    expect(toJql({ words: ["cold"], issuesSince: "2023-11-25" as Day })).toBe(
      '(text ~ "cold" or labels in ("cold")) and updated >= "2023-11-25"',
    );
  });

  it("has nothing to ask when no word holds a letter or a digit", () => {
    expect(toJql({ words: ["***", "-", '"'], issuesSince: null })).toBeNull();
    expect(toJql({ words: [], issuesSince: null })).toBeNull();
  });

  it("is, for any words, a bounded query of one shape that the vendor's grammar reads: nothing in a word becomes a clause", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), fc.boolean(), (words, recent) => {
        const jql = toJql({ words, issuesSince: recent ? ("2023-11-25" as Day) : null });
        if (jql === null) return;
        expect(jql.length).toBeLessThan(2_500);
        const { where, order } = parseJql(jql);
        expect(order).toEqual([]);
        const found = clauses(where!);
        const expected = found.filter(({ field, operator }) => field === "text" && operator === "~");
        expect(expected.length).toBeGreaterThan(0);
        expect(expected.length).toBeLessThanOrEqual(words.length);
        const rest = found.slice(expected.length).map(({ field, operator }) => `${field} ${operator}`);
        expect(rest).toEqual(["labels in", ...(recent ? ["updated >="] : [])]);
        for (const text of found.slice(0, expected.length + 1).flatMap(texts)) expect(text).toMatch(/^[\p{L}\p{M}\p{N} -]+$/u);
        for (const label of texts(found[expected.length]!)) expect(label).not.toMatch(/\s/u);
      }),
      { numRuns: 1_500 },
    );
  });
});
