import type { ContentPage, ContentSearch, ContributionRole, ItemKind, PeopleDirectory, Person, PersonId } from "@alongside/core";
import { PortError } from "@alongside/core";
import { describe, expect, it } from "vitest";

/** What a platform of the contract must hold before the cases run. */
export interface ContentSearchStage {
  /** the port for a person of {@link CONTRACT_ORGANISATION} */
  portFor(person: "ada" | "ben"): Promise<ContentSearch>;
  idOf(person: keyof typeof CONTRACT_ORGANISATION.people): PersonId;
  /** what its items are, and what those are called who brought one and who worked on it */
  readonly words: { readonly kind: ItemKind; readonly author: ContributionRole; readonly editor: ContributionRole };
  /** whom the platform shows of those who worked on something: everybody, as its pages say it, or its creator and whoever changed it last */
  readonly contributors: ContentPage["contributors"];
  /** describes the people whom the search names by their identifiers only; null where it describes everybody itself */
  readonly directoryFor: ((person: "ada" | "ben") => PeopleDirectory) | null;
  /** makes the next call fail as the platform would; null where this implementation cannot fail */
  readonly failNext: ((kind: "429" | "500" | "malformed" | "offline") => Promise<void>) | null;
}

/** One small organisation, the same for every implementation. Times are days of 2026. */
export const CONTRACT_ORGANISATION = {
  people: {
    ada: { name: "Ada Kern", kind: "human", state: "active" },
    ben: { name: "Ben Osei", kind: "human", state: "active" },
    gil: { name: "Gil Tan", kind: "human", state: "left" },
    bot: { name: "Tidy Bot", kind: "app", state: "active" },
  },
  places: [
    { key: "OPEN", name: "Open space", readers: null },
    { key: "SHUT", name: "Shut space", readers: ["ada"] },
  ],
  items: [
    {
      id: "brakes",
      place: "OPEN",
      title: "Bleeding hydraulic brakes",
      text: "Open the lever valve and press slowly until no air comes.",
      labels: ["brakes"],
      by: "ada",
      editors: ["ben", "bot"],
      on: "2026-03-02",
    },
    {
      id: "levers",
      place: "OPEN",
      title: "Levers & cables <old>",
      text: "A brake lever that sticks is cleaned first.",
      labels: ["levers"],
      by: "gil",
      editors: ["ben"],
      on: "2026-04-02",
    },
    {
      id: "wheels",
      place: "OPEN",
      title: "Truing wheels",
      text: "Spokes are tensioned in pairs.",
      labels: ["wheels"],
      by: "ben",
      editors: [],
      on: "2026-05-02",
    },
    {
      id: "prices",
      place: "SHUT",
      title: "Brake prices",
      text: "What hydraulic brakes cost us: Zephyrine.",
      labels: ["brakes", "prices"],
      by: "ada",
      editors: [],
      on: "2026-06-02",
    },
  ],
} as const;

const never = new AbortController().signal;
const words = (...list: string[]) => ({ words: list, limit: 50, issuesSince: null });

/** What every ContentSearch does, whatever stands behind it. */
export function contentSearchContract(name: string, open: () => Promise<ContentSearchStage>): void {
  const titlesFor = async (stage: ContentSearchStage, person: "ada" | "ben", query: Parameters<ContentSearch["search"]>[0]) => {
    const page = await (await stage.portFor(person)).search(query, never);
    return page.hits.map((hit) => hit.title).sort();
  };

  describe(`ContentSearch: ${name}`, () => {
    it("finds items by words of title, text and labels", async () => {
      const stage = await open();
      expect(await titlesFor(stage, "ben", words("valve"))).toEqual(["Bleeding hydraulic brakes"]);
      expect(await titlesFor(stage, "ben", words("wheels"))).toEqual(["Truing wheels"]);
    });

    it("wants one of the words, and puts items that hold more of them first", async () => {
      const stage = await open();
      expect(await titlesFor(stage, "ben", words("spokes", "valve"))).toEqual(["Bleeding hydraulic brakes", "Truing wheels"]);
      const page = await (await stage.portFor("ben")).search(words("lever", "sticks", "cleaned"), never);
      expect(page.hits.map((hit) => hit.title)).toEqual(["Levers & cables <old>", "Bleeding hydraulic brakes"]);
    });

    it("shows nobody more than the platform shows them", async () => {
      const stage = await open();
      expect(await titlesFor(stage, "ada", words("zephyrine"))).toEqual(["Brake prices"]);
      const page = await (await stage.portFor("ben")).search(words("hydraulic"), never);
      expect(page.hits.map((hit) => hit.title)).toEqual(["Bleeding hydraulic brakes"]);
      expect(JSON.stringify(page)).not.toMatch(/prices|Zephyrine|Shut/u);
    });

    it("names who brought an item and who worked on it, with their roles, as far as the platform shows them, and says how far that is", async () => {
      const stage = await open();
      const page = await (await stage.portFor("ben")).search(words("cables"), never);
      expect(page.contributors).toBe(stage.contributors);
      const roles = page.hits[0]!.contributions.map(({ person, role }) => [person, role]);
      expect(roles).toContainEqual([stage.idOf("gil"), stage.words.author]);
      expect(roles).toContainEqual([stage.idOf("ben"), stage.words.editor]);
      // Ben edited this one before somebody else did.
      const brakes = await (await stage.portFor("ben")).search(words("valve"), never);
      const writers = brakes.hits[0]!.contributions.map(({ person }) => person);
      expect(writers).toContain(stage.idOf("ada"));
      expect(writers).toContain(stage.idOf("bot"));
      expect(writers.includes(stage.idOf("ben"))).toBe(stage.contributors !== "last-editor");
    });

    it("says who has left and what is an app, by itself or through the directory of people", async () => {
      const stage = await open();
      const port = await stage.portFor("ben");
      const peopleOf = async (page: ContentPage): Promise<readonly Person[]> => {
        const described = new Set(page.people.map(({ id }) => id));
        const others = page.hits
          .flatMap(({ contributions }) => contributions.map(({ person }) => person))
          .filter((id) => !described.has(id));
        if (stage.directoryFor === null) return page.people;
        return [...page.people, ...(await stage.directoryFor("ben").describe(others, never))];
      };
      const cables = await peopleOf(await port.search(words("cables"), never));
      expect(cables).toContainEqual({ id: stage.idOf("gil"), name: "Gil Tan", kind: "human", state: "left" });
      expect(cables).toContainEqual({ id: stage.idOf("ben"), name: "Ben Osei", kind: "human", state: "active" });
      const brakes = await port.search(words("valve"), never);
      expect(brakes.people).toContainEqual({ id: stage.idOf("bot"), name: "Tidy Bot", kind: "app", state: "active" });
    });

    it("gives place, labels, dates and a plain-text excerpt with the found words marked", async () => {
      const stage = await open();
      const hit = (await (await stage.portFor("ben")).search(words("valve"), never)).hits[0]!;
      expect(hit).toMatchObject({ kind: stage.words.kind, labels: ["brakes"], place: { name: "Open space" } });
      expect(new Date(hit.createdAt ?? 0).toISOString()).toMatch(/^2026-03-02/u);
      expect(hit.excerpt.filter(({ matched }) => matched).map(({ text }) => text.trim())).toEqual(["valve"]);
      expect(hit.url).not.toBe("");
    });

    it("gives titles as people wrote them, signs and all", async () => {
      const stage = await open();
      expect(await titlesFor(stage, "ben", words("cables"))).toEqual(["Levers & cables <old>"]);
    });

    it("gives no more rows than wanted, and an empty page when nothing is found", async () => {
      const stage = await open();
      const port = await stage.portFor("ada");
      expect((await port.search({ ...words("brake", "spokes"), limit: 1 }, never)).hits).toHaveLength(1);
      expect((await port.search(words("nowhere"), never)).hits).toEqual([]);
    });

    it("takes operators and odd words literally", async () => {
      const stage = await open();
      const port = await stage.portFor("ben");
      for (const odd of ["AND", "OR", "not", "NEAR", "日本", "ñandú", "0"]) {
        expect((await port.search(words("valve", odd), never)).hits.length).toBeLessThanOrEqual(1);
      }
    });

    it("stops when it is told to", async () => {
      const stage = await open();
      const port = await stage.portFor("ben");
      const controller = new AbortController();
      controller.abort();
      await expect(port.search(words("valve"), controller.signal)).rejects.toThrow();
    });

    it("says by its kind why the platform failed", async () => {
      const stage = await open();
      // An engine in memory has no way to fail; what it would have to prove here does not exist for it.
      if (stage.failNext === null) return;
      const expected = { "429": "rate-limited", "500": "unavailable", malformed: "malformed-answer", offline: "unavailable" } as const;
      for (const fault of ["429", "500", "malformed", "offline"] as const) {
        await stage.failNext(fault);
        const failure: unknown = await (await stage.portFor("ben")).search(words("valve"), never).catch((error: unknown) => error);
        expect(failure, fault).toBeInstanceOf(PortError);
        expect((failure as PortError).kind, fault).toBe(expected[fault]);
        if (fault === "429") expect((failure as PortError).retryAfterMs).toBeGreaterThan(0);
      }
    });
  });
}
