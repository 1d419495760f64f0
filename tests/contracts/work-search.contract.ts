import { PortError, itemId, personId, placeId } from "@alongside/core";
import type { ContentPage, ItemId, PersonId, PlaceId, WorkQuery, WorkSearch } from "@alongside/core";
import { describe, expect, it } from "vitest";

interface WorkItem {
  readonly id: "w1" | "secret" | "w2" | "w3" | "w4" | "w5";
  readonly by: "ada" | "bo" | "cleo";
  /** who worked on it after that; absent: nobody */
  readonly then?: "ada" | "bo" | "cleo";
  readonly labels: readonly string[];
  readonly place: "FLEET" | "SHOP";
  /** absent: everybody */
  readonly readers?: readonly ["bo"];
}

/** One small organisation, the same for every implementation. What stands first is the latest; `secret` can be opened by bo alone. */
export const WORK_ITEMS: readonly WorkItem[] = [
  { id: "w1", by: "ada", then: "bo", labels: ["brakes"], place: "FLEET" },
  { id: "secret", by: "bo", labels: ["brakes"], place: "FLEET", readers: ["bo"] },
  { id: "w2", by: "bo", labels: ["wheels"], place: "SHOP" },
  { id: "w3", by: "cleo", labels: ["wheels"], place: "FLEET" },
  { id: "w4", by: "cleo", labels: ["c++"], place: "SHOP" },
  { id: "w5", by: "cleo", labels: [], place: "SHOP" },
];
export const WORK_PEOPLE = ["ada", "bo", "cleo"] as const;
export const WORK_PLACES = ["FLEET", "SHOP"] as const;

/** A day on which an item was last changed, so that they come in the order in which they stand. */
export function dayOfWork(id: WorkItem["id"]): string {
  return `2026-05-${String(20 - 2 * WORK_ITEMS.findIndex((item) => item.id === id)).padStart(2, "0")}`;
}

/** Who asks in the cases. */
type Asker = "ada" | "bo";

/** What an implementation must hold before the cases run. */
export interface WorkSearchStage {
  portFor(person: Asker): Promise<WorkSearch>;
  idOf(person: string): PersonId;
  /** as it reads for somebody */
  placeOf(place: (typeof WORK_PLACES)[number], reader: Asker): PlaceId;
  itemOf(id: WorkItem["id"], reader: Asker): ItemId;
  /** whom the platform shows of those who worked on something */
  readonly contributors: ContentPage["contributors"];
  /** makes the next call fail as the platform would; null where this implementation cannot fail */
  readonly failNext: ((kind: "429" | "500" | "malformed" | "offline") => void) | null;
}

const NOTHING: WorkQuery = { people: [], labels: [], place: null, items: [], rowsOfPerson: 20, limit: 50 };
const never = new AbortController().signal;

/** What every search for work does. */
export function workSearchContract(name: string, open: () => Promise<WorkSearchStage>): void {
  const found = async (stage: WorkSearchStage, asker: Asker, query: Partial<WorkQuery>): Promise<string[]> => {
    const aliases = new Map(WORK_ITEMS.map(({ id }) => [stage.itemOf(id, asker), id]));
    const page = await (await stage.portFor(asker)).findWork({ ...NOTHING, ...query }, never);
    return page.hits.map(({ id }) => aliases.get(id) ?? id);
  };

  describe(`WorkSearch: ${name}`, () => {
    it("gives what people contributed to, the latest first, and never what the asking person cannot open", async () => {
      const stage = await open();
      expect(await found(stage, "ada", { people: [stage.idOf("bo")] })).toEqual(["w1", "w2"]);
      expect(await found(stage, "bo", { people: [stage.idOf("bo")] })).toEqual(["w1", "secret", "w2"]);
      expect(await found(stage, "ada", { labels: ["brakes"], place: stage.placeOf("FLEET", "ada") })).toEqual(["w1", "w3"]);
    });

    it("gives a row when any of people, labels, place and things fits, once", async () => {
      const stage = await open();
      const everything = {
        people: [stage.idOf("ada")],
        labels: ["wheels"],
        place: stage.placeOf("FLEET", "ada"),
        items: [stage.itemOf("w5", "ada")],
      };
      expect(await found(stage, "ada", everything)).toEqual(["w1", "w2", "w3", "w5"]);
      expect(await found(stage, "ada", { items: [stage.itemOf("w4", "ada"), stage.itemOf("w2", "ada")] })).toEqual(["w2", "w4"]);
      expect(await found(stage, "ada", {})).toEqual([]);
    });

    it("passes over what is nobody and nothing here, or may not be seen, and gives the rest", async () => {
      const stage = await open();
      const items = [itemId("https://elsewhere.example/a"), stage.itemOf("secret", "ada"), stage.itemOf("w3", "ada")];
      expect(await found(stage, "ada", { items })).toEqual(["w3"]);
      expect(await found(stage, "ada", { items: items.slice(0, 2) })).toEqual([]);
      expect(await found(stage, "ada", { people: [stage.idOf("stranger"), stage.idOf("ada")], items })).toEqual(["w1", "w3"]);
      expect(await found(stage, "ada", { people: [stage.idOf("stranger")] })).toEqual([]);
    });

    it("takes signs of a query literally", async () => {
      const stage = await open();
      expect(await found(stage, "ada", { labels: ["c++"] })).toEqual(["w4"]);
      const odd = ['")', '" or type = page or label = "', "') OR 1", "\\", "*", "wheel*", "NOT", "a b", "\n", "日本"];
      expect(await found(stage, "ada", { labels: odd, people: odd.map(personId), items: odd.map(itemId) })).toEqual([]);
      expect(await found(stage, "ada", { labels: [...odd, "wheels"] })).toEqual(["w2", "w3"]);
      for (const sign of odd) expect(await found(stage, "ada", { place: placeId(sign), labels: ["c++"] }), sign).toEqual(["w4"]);
    });

    it("names every contributor that the platform shows, and place and labels", async () => {
      const stage = await open();
      const page = await (await stage.portFor("ada")).findWork({ ...NOTHING, people: [stage.idOf("ada")] }, never);
      expect(page.contributors).toBe(stage.contributors);
      expect(page.hits).toHaveLength(1);
      expect(new Set(page.hits[0]!.contributions.map(({ person }) => person))).toEqual(new Set([stage.idOf("ada"), stage.idOf("bo")]));
      expect(page.hits[0]).toMatchObject({ labels: ["brakes"], place: { id: stage.placeOf("FLEET", "ada") } });
      if (stage.contributors === "all")
        expect(page.people.map(({ id }) => id).sort()).toEqual([stage.idOf("ada"), stage.idOf("bo")].sort());
    });

    it("gives no more rows than were wanted", async () => {
      const stage = await open();
      expect(await found(stage, "ada", { labels: ["wheels"], limit: 1 })).toEqual(["w2"]);
    });

    it("stops when it is told to", async () => {
      const stage = await open();
      const port = await stage.portFor("ada");
      await expect(port.findWork({ ...NOTHING, people: [stage.idOf("ada")] }, AbortSignal.abort())).rejects.toThrow();
    });

    it("says by its kind why the platform failed", async () => {
      const stage = await open();
      // What stands in memory has no way to fail; what it would have to prove here does not exist for it.
      if (stage.failNext === null) return;
      const expected = { "429": "rate-limited", "500": "unavailable", malformed: "malformed-answer", offline: "unavailable" } as const;
      for (const fault of ["429", "500", "malformed", "offline"] as const) {
        stage.failNext(fault);
        const failure: unknown = await found(stage, "ada", { labels: ["wheels"] }).catch((error: unknown) => error);
        expect(failure, fault).toBeInstanceOf(PortError);
        expect((failure as PortError).kind, fault).toBe(expected[fault]);
      }
    });
  });
}
