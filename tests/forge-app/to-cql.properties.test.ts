import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCql } from "../../forge-app/ui/src/confluence/to-cql.ts";
import { parseCql } from "../../workbench/src/confluence/cql/parse-cql.ts";
import type { CqlClause, CqlNode } from "../../workbench/src/confluence/cql/parse-cql.ts";

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    '"',
    "\\",
    '\\"',
    '" or type = space or text ~ "',
    "AND",
    "or",
    "NOT",
    "(",
    ")",
    "~",
    "*",
    "a*",
    "\u202E",
    "🙂",
    "<img onerror=alert(1)>",
    "a\nb",
    "currentUser()",
  ),
);

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

describe("toCql", () => {
  it("asks the search box for each word, in parentheses, with the search first", () => {
    expect(toCql({ words: ["firmware", "rollout"] })).toBe(
      '(siteSearch ~ "firmware" or siteSearch ~ "rollout") and type in (page, blogpost)',
    );
    expect(toCql({ words: ["firmware"] })).toBe('(siteSearch ~ "firmware") and type in (page, blogpost)');
  });

  it("writes operators as the plain words they are", () => {
    expect(toCql({ words: ["AND", "C++", "a*"] })).toBe(
      '(siteSearch ~ "and" or siteSearch ~ "c" or siteSearch ~ "a") and type in (page, blogpost)',
    );
  });

  it("is, for any words, a balanced query of one shape: nothing in a word becomes a clause", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (words) => {
        const { where, order } = parseCql(toCql({ words }));
        expect(order).toEqual([]);
        expect(where?.kind).toBe("and");
        const found = clauses(where!);
        expect(found.at(-1)).toMatchObject({ field: "type", operator: "in" });
        for (const clause of found.slice(0, -1)) {
          expect([clause.field, clause.operator]).toEqual(found.length === 2 && clause.field === "id" ? ["id", "="] : ["siteSearch", "~"]);
          expect(clause.values).toHaveLength(1);
          expect(clause.values[0]).not.toEqual({ kind: "text", text: "" });
        }
        expect(found.length).toBeLessThanOrEqual(words.length + 2);
      }),
      { numRuns: 2_000 },
    );
  });
});
