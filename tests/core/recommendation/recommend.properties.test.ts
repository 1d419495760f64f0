import { itemId, personId } from "@alongside/core";
import type { ContentHit, WorkQuery } from "@alongside/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { aPage, aPerson } from "../../builders/evidence.ts";
import { aWorld } from "./world.ts";

const NAMES = ["ada", "ben", "cleo", "dov", "eve", "finn", "gil"];
const PEOPLE = NAMES.map((id) => aPerson(id));
const LABELS = ["brakes", "wheels", "winter", "payroll"];

/** A handful of pages by a handful of people. */
const organisation = fc.array(
  fc.record({
    by: fc.constantFrom(...NAMES),
    editedBy: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
    labels: fc.subarray(LABELS),
  }),
  { minLength: 1, maxLength: 25 },
);
const pagesOf = (wishes: readonly { readonly by: string; readonly editedBy: string[]; readonly labels: string[] }[]): ContentHit[] =>
  wishes.map((wish, at) => aPage({ ...wish, id: `w${String(at)}`, place: "FLEET" }));

it("C2: asks twice at most, and for no more rows, people and labels than the limits", async () => {
  let twice = 0;
  const within = ({ people, labels, rowsOfPerson, limit }: WorkQuery): boolean =>
    people.length <= 40 && labels.length <= 12 && rowsOfPerson <= 50 && limit >= 1 && limit <= 780;
  await fc.assert(
    fc.asyncProperty(organisation, async (wishes) => {
      const { asked, things } = await aWorld({ rows: pagesOf(wishes), people: PEOPLE });
      await things("FLEET");
      expect(asked.length).toBeLessThanOrEqual(2);
      expect(asked.every(within)).toBe(true);
      expect(asked.reduce((sum, { limit }, at) => sum + (at === 0 ? 0 : limit), 0)).toBeLessThanOrEqual(780);
      if (asked.length === 2) twice += 1;
    }),
    { numRuns: 60, seed: 11 },
  );
  expect(twice).toBeGreaterThan(20);
});

it("C11: no number about a person stands in an answer", async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(organisation, async (wishes) => {
      const world = await aWorld({ rows: pagesOf(wishes), people: PEOPLE });
      const [{ things }, peers] = [await world.things("FLEET"), await world.peers("FLEET")];
      people += peers.people.length;
      const numbers: unknown[] = [];
      JSON.stringify([things.map(({ reasons }) => reasons), peers], (_key, value: unknown) => {
        if (typeof value === "number") numbers.push(value);
        return value;
      });
      expect(numbers).toEqual([]);
    }),
    { numRuns: 60, seed: 12 },
  );
  expect(people).toBeGreaterThan(50);
});

it("C7: whatever is waved off never comes back, and what is left keeps its order unless it needed it", async () => {
  let waved = 0;
  await fc.assert(
    fc.asyncProperty(organisation, fc.nat(), async (wishes, pick) => {
      const rows = pagesOf(wishes);
      const [thing, person] = [rows[pick % rows.length]!.id, personId(NAMES[1 + (pick % (NAMES.length - 1))]!)];
      const world = await aWorld({
        rows,
        people: PEOPLE,
        written: [
          ["ada", "notThis", { item: itemId(thing) }],
          ["ada", "notThis", { person }],
        ],
      });
      const [{ things }, peers] = [await world.things("FLEET"), await world.peers("FLEET")];
      expect(things.map(({ hit }) => hit.id)).not.toContain(thing);
      expect(JSON.stringify([things.map(({ reasons }) => reasons), peers])).not.toContain(`"${person}"`);
      waved += things.length + peers.people.length;
    }),
    { numRuns: 60, seed: 13 },
  );
  expect(waved).toBeGreaterThan(50);
});

it("every reason names something, and nobody's own work is recommended to them", async () => {
  await fc.assert(
    fc.asyncProperty(organisation, async (wishes) => {
      const world = await aWorld({ rows: pagesOf(wishes), people: PEOPLE });
      const [{ things }, { people }] = [await world.things("FLEET"), await world.peers("FLEET")];
      for (const { hit, reasons } of things) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(hit.contributions.map((each) => each.person)).not.toContain("ada");
      }
      for (const { id, reasons } of people) {
        expect(id).not.toBe("ada");
        expect(reasons.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60, seed: 14 },
  );
});
