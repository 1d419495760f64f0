import { personId, placeId } from "@alongside/core";
import type { WorkQuery, WorkSearch } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aPage } from "../builders/evidence.ts";
import type { StoredWork } from "../builders/in-memory-work-search.ts";

/** What the search has to hold: the latest first; `secret` can be opened by bo alone. */
export const CONTRACT_WORK: readonly StoredWork[] = [
  { row: aPage({ id: "w1", by: "ada", editedBy: ["bo"], labels: ["brakes"], place: "FLEET" }), readers: null },
  { row: aPage({ id: "secret", by: "bo", labels: ["brakes"], place: "FLEET" }), readers: [personId("bo")] },
  { row: aPage({ id: "w2", by: "bo", labels: ["wheels"], place: "SHOP" }), readers: null },
  { row: aPage({ id: "w3", by: "cleo", labels: ["wheels"], place: "FLEET" }), readers: null },
  { row: aPage({ id: "w4", by: "cleo", labels: [], place: "SHOP" }), readers: null },
];

/** What every search for work does. */
export function workSearchContract(name: string, portFor: (person: string) => WorkSearch): void {
  describe(`work search: ${name}`, () => {
    const found = async (asker: string, query: Partial<WorkQuery>): Promise<string[]> => {
      const nothing: WorkQuery = { people: [], labels: [], place: null, items: [], rowsOfPerson: 20, limit: 50 };
      return (await portFor(asker).findWork({ ...nothing, ...query }, new AbortController().signal)).hits.map(({ id }) => id);
    };

    it("gives what people contributed to, the latest first, and never what the asking person cannot open", async () => {
      expect(await found("ada", { people: [personId("bo")] })).toEqual(["w1", "w2"]);
      expect(await found("bo", { people: [personId("bo")] })).toEqual(["w1", "secret", "w2"]);
    });

    it("gives a row when any of people, labels and place fits, once", async () => {
      expect(await found("ada", { people: [personId("ada")], labels: ["wheels"], place: placeId("FLEET") })).toEqual(["w1", "w2", "w3"]);
      expect(await found("ada", {})).toEqual([]);
    });

    it("names every contributor it shows, with their names, and never gives more rows than were wanted", async () => {
      const page = await portFor("ada").findWork(
        { people: [personId("ada")], labels: [], place: null, items: [], rowsOfPerson: 20, limit: 1 },
        new AbortController().signal,
      );
      expect(page.people.map(({ id }) => id).sort()).toEqual(["ada", "bo"]);
      expect(await found("ada", { labels: ["wheels"], limit: 1 })).toEqual(["w2"]);
    });

    it("stops when it is told to", async () => {
      const query: WorkQuery = { people: [personId("ada")], labels: [], place: null, items: [], rowsOfPerson: 20, limit: 50 };
      await expect(portFor("ada").findWork(query, AbortSignal.abort())).rejects.toThrow();
    });
  });
}
