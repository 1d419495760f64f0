import { itemId, placeId } from "@alongside/core";
import type { ResourceContent } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { draft, gateOf } from "../../builders/records.ts";

type Written = readonly [id: string, content: Partial<ResourceContent>];

const thing = (content: Partial<ResourceContent>): ResourceContent => ({
  title: "Crimping a plug",
  kind: "deck",
  why: "Calm.",
  audience: "site",
  ...content,
});

/** What somebody sees beside the answer to a question, after Ada shared some things. */
async function beside(
  words: readonly string[],
  written: readonly Written[],
  wish: Partial<Parameters<typeof gateOf>[1]> = {},
): Promise<string[]> {
  const vault = inMemoryVault();
  const ada = gateOf(vault, { person: "ada", open: ["FLEET"] });
  for (const [id, content] of written) expect(await ada.save(draft("resource", thing(content), { id }))).toMatchObject({ ok: true });
  const asked = { words, item: null, place: null, candidates: [] };
  const { shared } = await gateOf(vault, { person: "nora", ...wish }).forQuestion(asked);
  return shared.map(({ id }) => id);
}

describe("what was shared on a question", () => {
  it("E20: is told by its topics, its title, or the line why it helped", async () => {
    const written: readonly Written[] = [
      ["topic", { topics: ["display cables"] }],
      ["title", { title: "Display cables" }],
      ["why", { why: "Display cables", title: "A book" }],
      ["other", { title: "Billing" }],
    ];
    expect((await beside(["display", "cables"], written)).sort()).toEqual(["title", "topic", "why"]);
    expect(await beside([], written)).toEqual([]);
  });

  it("E20: the three that fit best, of these the shortest first, and what nobody timed last", async () => {
    const half = { title: "Display covers" };
    const written: readonly Written[] = [
      ["a", { title: "Display cables 1", minutes: 9 }],
      ["b", { title: "Display cables 2", minutes: 2 }],
      ["c", { title: "Display cables 3" }],
      ["d", { ...half, minutes: 1 }],
    ];
    expect(await beside(["display", "cables"], written)).toEqual(["b", "a", "c"]);
  });

  it("E20: only what the asking person may read and did not share, and no page of the platform", async () => {
    const written: readonly Written[] = [
      ["mine", { title: "Cables for me", audience: "me" }],
      ["fleet", { title: "Cables for the space", audience: "place", place: placeId("FLEET") }],
      ["site", { title: "Cables for all" }],
    ];
    expect(await beside(["cables"], written)).toEqual(["site"]);
    expect(await beside(["cables"], written, { open: ["FLEET"] })).toEqual(["fleet", "site"]);
    expect(await beside(["cables"], written, { person: "ada", open: ["FLEET"] })).toEqual([]);
    expect(await beside(["cables"], written, { person: null })).toEqual([]);
    const vault = inMemoryVault();
    const page = { kind: "page", item: itemId("p1"), why: "cables", audience: "site" } as const;
    await gateOf(vault, { person: "ada" }).save(draft("resource", page));
    const asked = { words: ["cables"], item: null, place: null, candidates: [] };
    expect((await gateOf(vault, { person: "nora" }).forQuestion(asked)).shared).toEqual([]);
  });
});
