import { rankCandidates } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPage, plainWordForms } from "../../builders/evidence.ts";

const word = fc.constantFrom("firmware", "rollout", "brake", "wheel", "log");
const person = fc.constantFrom("a", "b", "c", "d", "e", "f");
const page = fc
  .record({
    title: fc.array(word, { maxLength: 3 }),
    by: person,
    editedBy: fc.uniqueArray(person, { maxLength: 3 }),
    labels: fc.array(word, { maxLength: 2 }),
  })
  .map(({ title, ...rest }) => aPage({ ...rest, title: title.join(" ") }));
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const pages = fc.array(page, { maxLength: 20 });

describe("laws of rankCandidates", () => {
  it("E3: the ranking is a permutation of the contributors", () => {
    fc.assert(
      fc.property(words, pages, (question, hits) => {
        const contributors = new Set(hits.flatMap((hit) => hit.contributions.map((entry) => entry.person)));
        const ranked = rankCandidates(question, [hits], plainWordForms).map((candidate) => candidate.person);
        expect(ranked).toHaveLength(contributors.size);
        expect(new Set(ranked)).toEqual(contributors);
      }),
      { numRuns: 500 },
    );
  });

  it("E3: one more row for a person never lowers them against others whose rows are unchanged", () => {
    fc.assert(
      fc.property(words, pages, person, fc.array(word, { minLength: 1, maxLength: 3 }), (question, hits, favoured, title) => {
        const place = (list: readonly { person: string }[], who: string) => list.findIndex((entry) => entry.person === who);
        const before = rankCandidates(question, [hits], plainWordForms);
        const after = rankCandidates(question, [[...hits, aPage({ title: title.join(" "), by: favoured })]], plainWordForms);
        if (place(before, favoured) < 0) return;
        for (const other of before) {
          if (place(before, favoured) < place(before, other.person)) {
            expect(place(after, favoured)).toBeLessThan(place(after, other.person));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("E3: joining an earlier row never lowers a person against others", () => {
    fc.assert(
      fc.property(words, fc.array(page, { minLength: 1, maxLength: 15 }), person, fc.nat(), (question, hits, favoured, at) => {
        const row = at % hits.length;
        const joined = hits.map((hit, index) =>
          index === row
            ? { ...hit, contributions: [...hit.contributions, { person: favoured as never, role: "editor" as const, at: null }] }
            : hit,
        );
        const order = (list: typeof hits) => rankCandidates(question, [list], plainWordForms).map((entry) => entry.person as string);
        const [before, after] = [order(hits), order(joined)];
        if (!before.includes(favoured)) return;
        for (const other of before.slice(before.indexOf(favoured) + 1)) {
          expect(after.indexOf(favoured)).toBeLessThan(after.indexOf(other));
        }
      }),
      { numRuns: 500 },
    );
  });
});
