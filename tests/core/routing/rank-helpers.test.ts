import { rankHelpers } from "@alongside/core";
import type { ContentHit } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPage, aFoundIssue, instant, plainWordForms } from "../../builders/evidence.ts";

const NOW = instant("2026-11-24");
const surroundings = { now: NOW, wordForms: plainWordForms };
const order = (...lists: readonly (readonly ContentHit[])[]) =>
  rankHelpers(["display", "cold"], lists, surroundings).map(({ person }) => person as string);
const title = "display cold";

describe("rankHelpers", () => {
  it("H3: who answered lately comes before who answered an earlier row long ago", () => {
    const old = aFoundIssue({ title, solver: "long-ago", on: "2021-11-24" });
    const recent = aFoundIssue({ title, solver: "lately", on: "2026-10-24" });
    expect(order([old, recent])).toEqual(["lately", "long-ago"]);
  });

  it("H3: a year halves: two rows of a year ago weigh as one of today", () => {
    const today = (who: string) => aFoundIssue({ title, solver: who, on: "2026-11-24" });
    const yearAgo = (who: string) => aFoundIssue({ title, solver: who, on: "2025-11-24" });
    expect(order([yearAgo("a"), yearAgo("a")], [today("b")])[0]).toBe("b");
    expect(order([yearAgo("a"), yearAgo("a"), yearAgo("a")], [today("b")])[0]).toBe("a");
  });

  it("H3: who only brought an issue comes behind who solved, has or discussed one", () => {
    const issue = aFoundIssue({ title, reporter: "asked", assignee: "has", commenters: ["discussed"], on: "2026-10-01" });
    expect(order([issue])).toEqual(["has", "discussed", "asked"]);
    expect(
      order([aFoundIssue({ title, reporter: "asked", on: "2026-10-01" })], [aFoundIssue({ title, solver: "solved", on: "2026-09-01" })]),
    ).toEqual(["solved", "asked"]);
  });

  it("H3: a row that shows more of the issue weighs more, whatever the product", () => {
    const half = aFoundIssue({ title: "display", solver: "half", on: "2026-11-01" });
    const whole = aPage({ title, by: "whole", on: "2026-11-01" });
    expect(order([half], [whole])).toEqual(["whole", "half"]);
  });

  it("H3: of several deeds in one row the strongest counts, once", () => {
    const own = aFoundIssue({ title, reporter: "a", solver: "a", commenters: ["a"], on: "2026-10-01" });
    const other = aFoundIssue({ title, solver: "b", on: "2026-10-01" });
    expect(order([own, other])).toEqual(["a", "b"]);
    expect(order([other, own])).toEqual(["b", "a"]);
  });

  it("H3: a row without a date counts as a year old, and a date ahead of the clock is no bonus", () => {
    const undated = aFoundIssue({ title, solver: "undated" });
    const twoYears = aFoundIssue({ title, solver: "two-years", on: "2024-11-24" });
    const ahead = aFoundIssue({ title, solver: "ahead", on: "2031-01-01" });
    const today = aFoundIssue({ title, solver: "today", on: "2026-11-24" });
    expect(order([twoYears, undated])).toEqual(["undated", "two-years"]);
    expect(order([today, ahead])).toEqual(["today", "ahead"]);
  });
});

describe("laws of rankHelpers", () => {
  const person = fc.constantFrom("a", "b", "c", "d");
  const day = fc.constantFrom("2019-01-01", "2024-06-01", "2026-01-01", "2026-11-01");
  const issue = fc
    .record({
      reporter: person,
      solver: fc.option(person, { nil: undefined }),
      commenters: fc.uniqueArray(person, { maxLength: 2 }),
      on: day,
    })
    .map(({ solver, ...rest }) => aFoundIssue({ ...rest, title, ...(solver === undefined ? {} : { solver }) }));
  const issues = fc.array(issue, { maxLength: 15 });

  it("H3: the order is a permutation of the contributors", () => {
    fc.assert(
      fc.property(issues, issues, (one, other) => {
        const contributors = new Set([...one, ...other].flatMap((hit) => hit.contributions.map((entry) => entry.person as string)));
        expect(new Set(order(one, other))).toEqual(contributors);
        expect(order(one, other)).toHaveLength(contributors.size);
      }),
      { numRuns: 300 },
    );
  });

  it("H8: what people do elsewhere changes nothing: only the rows that were found are looked at", () => {
    fc.assert(
      fc.property(issues, (hits) => {
        const unrelated = aFoundIssue({ title: "about nothing of it", solver: "d", on: "2026-11-24" });
        const busy = [...hits, ...Array.from({ length: 30 }, () => unrelated)];
        const known = new Set(order(hits));
        expect(order(busy).filter((who) => known.has(who))).toEqual(order(hits));
      }),
      { numRuns: 300 },
    );
  });
});
