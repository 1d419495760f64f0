import { MAXIMUM_FOUND, createRecordGate, personId, placeId, refOf, refOfRecord } from "@alongside/core";
import type { PersonId, RecordRef, RecordVault, VaultQuery } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { GOOD_CONTENT, draft, partsOf } from "../builders/records.ts";

/** What every vault does beside what the gate's contract shows. `makeVault` gives an empty one. */
export function recordVaultContract(name: string, makeVault: () => RecordVault | Promise<RecordVault>): void {
  const write = async (vault: RecordVault, person: string): Promise<void> => {
    const saved = await createRecordGate(partsOf(vault, { person })).save(draft("rhythm", { capacity: "one" }));
    expect(saved.ok).toBe(true);
  };
  const all = async (vault: RecordVault): Promise<PersonId[][]> => {
    const pages: PersonId[][] = [];
    let after: PersonId | null = null;
    for (;;) {
      const page: readonly PersonId[] = await vault.owners(after);
      if (page.length === 0) return pages;
      pages.push([...page]);
      after = page.at(-1)!;
    }
  };

  describe(`record vault: ${name}`, () => {
    it("passes every owner once, in pages of at most a hundred", async () => {
      const vault = await makeVault();
      const people = Array.from({ length: 120 }, (_person, index) => `712020:${String((index * 37) % 120).padStart(3, "0")}`);
      for (const person of people) await write(vault, person);
      const pages = await all(vault);
      expect(pages.map(({ length }) => length)).toEqual([100, 20]);
      expect(pages.flat()).toEqual([...people].sort());
    });

    it("C19: numbers what waits in line in the order in which it takes it, at once or one after the other, and keeps the number", async () => {
      const vault = await makeVault();
      const gate = (person: string) => createRecordGate(partsOf(vault, { person, open: ["FLEET"] }));
      const wish = draft("membership", GOOD_CONTENT.membership);
      expect((await gate("ada").save(draft("circle", GOOD_CONTENT.circle))).ok).toBe(true);
      expect((await gate("bo").save(wish)).ok).toBe(true);
      const together = await Promise.all(["cleo", "dan", "eve"].map((person) => gate(person).save(wish)));
      expect(together.map(({ ok }) => ok)).toEqual([true, true, true]);
      const orders = async (): Promise<Map<PersonId, number>> => {
        const records = await vault.find({ by: "place", place: placeId("FLEET"), reach: "all" });
        return new Map(records.flatMap(({ kind, owner, order }) => (kind === "membership" && order !== undefined ? [[owner, order]] : [])));
      };
      const given = await orders();
      expect(new Set(given.values()).size).toBe(4);
      for (const later of ["cleo", "dan", "eve"]) expect(given.get(personId(later))).toBeGreaterThan(given.get(personId("bo"))!);
      await gate("bo").save(draft("membership", GOOD_CONTENT.membership, { version: 1 }));
      expect(await orders()).toEqual(given);
      await gate("bo").remove(refOf({ owner: personId("bo"), kind: "membership", id: "r1" }));
      await gate("bo").save(wish);
      expect((await orders()).get(personId("bo"))).toBeGreaterThan(Math.max(...given.values()));
    });

    it("gives all that hold one word, and all of a place, also where these are more than one query gives otherwise", async () => {
      const vault = await makeVault();
      const people = Array.from({ length: MAXIMUM_FOUND + 20 }, (_person, index) => `712020:${String(index).padStart(4, "0")}`);
      for (const [index, person] of people.entries()) {
        const today = index < 20 ? "2026-11-20" : "2026-11-24";
        const saved = await createRecordGate(partsOf(vault, { person, open: ["FLEET"], today })).save(draft("offer", GOOD_CONTENT.offer));
        expect(saved.ok).toBe(true);
      }
      const refs = people.map((person) => refOf({ owner: personId(person), kind: "offer", id: "r1" }));
      const found = async (query: VaultQuery): Promise<RecordRef[]> => (await vault.find(query)).map(refOfRecord);
      const word = (after: RecordRef | null) => found({ by: "word", word: "torque", after });
      expect(await word(null)).toEqual(refs.slice(0, MAXIMUM_FOUND));
      expect(await word(refs[MAXIMUM_FOUND - 1]!)).toEqual(refs.slice(MAXIMUM_FOUND));
      expect(await word(refs.at(-1)!)).toEqual([]);
      const here = { by: "place", place: placeId("FLEET") } as const;
      expect((await found({ ...here, reach: "all" })).sort()).toEqual(refs);
      expect((await found({ ...here, reach: "latest" })).sort()).toEqual(refs.slice(20));
      const taken = refs.slice(0, 40);
      for (const [index, ref] of taken.entries()) await createRecordGate(partsOf(vault, { person: people[index]! })).remove(ref);
      expect(await word(null)).toEqual(refs.slice(40));
    });

    it("gives nobody of an empty vault, and nobody any more whose last record is gone", async () => {
      const vault = await makeVault();
      expect(await vault.owners(null)).toEqual([]);
      for (const person of ["ada", "bo"]) await write(vault, person);
      await createRecordGate(partsOf(vault, { person: "ada" })).eraseMine();
      expect(await vault.owners(null)).toEqual(["bo"]);
      expect(await vault.owners(personId("bo"))).toEqual([]);
    });
  });
}
