import { personId, rankCandidates } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aPage, plainWordForms } from "../../builders/evidence.ts";

const order = (words: readonly string[], ...pages: Parameters<typeof aPage>[0][]) =>
  rankCandidates(words, [pages.map(aPage)], plainWordForms).map(({ person }) => person);

describe("rankCandidates", () => {
  it("E3: two rows beat one of the same rank region", () => {
    expect(order(["rollout"], { title: "rollout", by: "a" }, { title: "rollout", by: "b" }, { title: "rollout", by: "b" })).toEqual([
      "b",
      "a",
    ]);
  });

  it("E3: a row that holds the whole question beats an earlier one that holds half", () => {
    expect(order(["firmware", "rollout"], { title: "rollout", by: "a" }, { title: "firmware rollouts", by: "b" })).toEqual(["b", "a"]);
  });

  it("E3: what a page is filed under counts on top, and most when it is the whole question", () => {
    const plain = { title: "firmware rollout", by: "a" };
    const filed = { title: "firmware rollout", by: "b", labels: ["firmware"] };
    const exact = { title: "firmware rollout", by: "c", labels: ["Firmware-Rollout"] };
    expect(order(["firmware", "rollout"], plain, filed, exact)).toEqual(["c", "b", "a"]);
  });

  it("E3: every role counts whole, and a person once per row", () => {
    const pages = [
      { title: "rollout", by: "a", editedBy: ["b"], lastEditor: "a" },
      { title: "rollout", by: "c" },
    ];
    expect(order(["rollout"], ...pages)).toEqual(["a", "b", "c"]);
  });

  it("E3: the date of a row does not matter", () => {
    expect(order(["rollout"], { title: "rollout", by: "a", on: "2001-01-01" }, { title: "rollout", by: "b", on: "2026-11-01" })).toEqual([
      "a",
      "b",
    ]);
  });

  it("E2: who wrote nothing of what was found is no candidate", () => {
    expect(rankCandidates(["rollout"], [], plainWordForms)).toEqual([]);
    expect(order(["rollout"], { title: "rollout" })).toEqual([]);
  });

  it("E7: the evidence of a candidate comes with its roles, the most telling first", () => {
    const weak = aPage({ title: "other", by: "a" });
    const strong = aPage({ title: "rollout", by: "x", editedBy: ["a"], lastEditor: "a" });
    const candidate = rankCandidates(["rollout"], [[weak, strong]], plainWordForms).find(({ person }) => person === personId("a"));
    expect(candidate?.evidence).toEqual([
      { hit: strong, roles: ["editor", "last-editor"] },
      { hit: weak, roles: ["author"] },
    ]);
  });
});
