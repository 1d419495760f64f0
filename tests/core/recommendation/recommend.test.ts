import { PortError, itemId, personId, placeId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aPage, aPerson } from "../../builders/evidence.ts";
import { GOOD_CONTENT } from "../../builders/records.ts";
import type { Written } from "./world.ts";
import { aWorld } from "./world.ts";

const PEOPLE = ["ada", "ben", "cleo", "dov", "eve"].map((id) => aPerson(id, { name: id.toUpperCase() }));
/** ada shares w1 and w2 with ben; cleo worked on what ben works on, and not with ada. */
const ROWS = [
  aPage({ id: "w1", by: "ada", editedBy: ["ben"], labels: ["brakes"], place: "FLEET" }),
  aPage({ id: "w2", by: "ben", editedBy: ["ada"], labels: ["brakes", "winter"], place: "FLEET" }),
  aPage({ id: "near", by: "ben", editedBy: ["cleo"], labels: [], place: "FLEET" }),
  aPage({ id: "label", by: "dov", labels: ["brakes"], place: "SHOP" }),
  aPage({ id: "far", by: "eve", labels: ["payroll"], place: "SHOP" }),
];
const HERE: Pick<(typeof GOOD_CONTENT)["resource"], "audience" | "place"> = { audience: "place", place: placeId("FLEET") };

describe("things", () => {
  it("C1, C3: come by labels and by near people, with reasons that name what is shared, and never the person's own", async () => {
    const { things } = await (await aWorld({ rows: ROWS, people: PEOPLE })).things();
    expect(new Set(things.map(({ hit }) => hit.id))).toEqual(new Set(["near", "label"]));
    expect(things.find(({ hit }) => hit.id === "label")?.reasons).toMatchObject([
      { kind: "same-labels", labels: ["brakes"], like: [{ id: "w1" }, { id: "w2" }] },
    ]);
    expect(things.find(({ hit }) => hit.id === "near")?.reasons).toEqual([
      {
        kind: "near-people",
        people: [{ id: "ben", name: "BEN" }],
        shared: [
          { id: "w1", title: "Page w1", url: "/wiki/w1" },
          { id: "w2", title: "Page w2", url: "/wiki/w2" },
        ],
      },
    ]);
  });

  it("C2: take two calls, one for the person's own work and one for everything near", async () => {
    const { things, asked } = await aWorld({ rows: ROWS, people: PEOPLE });
    await things("FLEET");
    expect(asked).toMatchObject([
      { people: ["ada"], labels: [], place: null, limit: 50 },
      { people: ["ben"], labels: ["brakes", "winter"], place: "FLEET", items: [], rowsOfPerson: 20, limit: 778 },
    ]);
  });

  it("C5: for whoever has nothing yet are what is recent here and what was shared here, said as such", async () => {
    const written: Written[] = [["ben", "resource", { ...GOOD_CONTENT.resource, ...HERE }]];
    const answer = await (await aWorld({ rows: ROWS.slice(2), people: PEOPLE, written })).things("FLEET");
    expect(answer).toMatchObject({
      basis: "recent-here",
      things: [{ hit: { id: "near" }, reasons: [{ kind: "recent-here", place: { id: "FLEET" } }] }],
      shared: [{ because: "here" }],
    });
  });

  it("C5: outside of any place and without work there is nothing, and nothing is asked a second time", async () => {
    const { things, asked } = await aWorld({ rows: ROWS.slice(2), people: PEOPLE });
    expect(await things()).toMatchObject({ basis: "recent-here", things: [], shared: [] });
    expect(asked).toHaveLength(1);
  });

  it("C6: read the work of trusted people as well, where somebody has little of their own", async () => {
    const written: Written[] = [["ada", "trust", { person: personId("eve"), forWhat: "payroll" }]];
    const { things } = await (await aWorld({ rows: ROWS, people: PEOPLE, written })).things();
    expect(things.find(({ hit }) => hit.id === "far")?.reasons).toEqual([{ kind: "trusted-people", people: [{ id: "eve", name: "EVE" }] }]);
  });

  it("C12: shared by somebody near stand first, then what is on a label of one's own work, then what is for a place in which one works", async () => {
    const by = (person: string, title: string, topics: readonly string[]): Written => [
      person,
      "resource",
      { kind: "book", why: "It is short.", ...HERE, title, topics },
    ];
    const written = [by("eve", "other", ["payroll"]), by("eve", "topic", ["Brakes!"]), by("ben", "near", ["payroll"])];
    const { shared } = await (await aWorld({ rows: ROWS, people: PEOPLE, written })).things("FLEET");
    expect(shared.map(({ resource, because }) => [resource.content.title, because])).toEqual([
      ["near", "near"],
      ["topic", "topic"],
      ["other", "here"],
    ]);
  });
});

describe("people", () => {
  it("C4: are known people who share work and new people behind what is near, each labelled, each with things that can be opened", async () => {
    const { people } = await (await aWorld({ rows: ROWS, people: PEOPLE })).peers();
    expect(people).toMatchObject([
      { id: "ben", name: "BEN", acquaintance: "known", reasons: [{ kind: "same-work", items: [{ id: "w1" }, { id: "w2" }] }] },
      { id: "cleo", acquaintance: "new", reasons: [{ kind: "near-work", items: [{ id: "near" }], through: [{ name: "BEN" }] }] },
      { id: "dov", acquaintance: "new" },
    ]);
  });

  it("C8: leave out who rests, who left, and automation accounts", async () => {
    const written: Written[] = [["ben", "rhythm", { capacity: "none" }]];
    const people = [aPerson("ben"), aPerson("cleo", { state: "left" }), aPerson("dov", { kind: "app" })];
    expect((await (await aWorld({ rows: ROWS, people, written })).peers()).people).toEqual([]);
  });

  it("C9: meet by wishes and offers, in both directions where there are both", async () => {
    const written: Written[] = [
      ["ada", "wish", { ...GOOD_CONTENT.wish, topic: "wheel building" }],
      ["ada", "offer", { ...GOOD_CONTENT.offer, topic: "torque sensors" }],
      ["ben", "offer", { ...GOOD_CONTENT.offer, topic: "wheel building" }],
      ["ben", "wish", { ...GOOD_CONTENT.wish, topic: "torque sensor" }],
      ["cleo", "offer", { ...GOOD_CONTENT.offer, topic: "wheel building" }],
      ["dov", "offer", { ...GOOD_CONTENT.offer, topic: "payroll" }],
    ];
    const { matches } = await (await aWorld({ rows: [], people: PEOPLE, written })).peers("FLEET");
    expect(matches).toMatchObject([
      {
        person: "ben",
        theyOffer: { offer: { content: { topic: "wheel building" } } },
        iOffer: { wish: { content: { topic: "torque sensor" } } },
      },
      { person: "cleo", theyOffer: {}, iOffer: null },
    ]);
  });
});

describe("not this", () => {
  it("C7: what was waved off never comes back: a thing, a shared thing, a person, in any part of an answer", async () => {
    const shared: Written = ["ben", "resource", { ...GOOD_CONTENT.resource, ...HERE }];
    const before = await aWorld({ rows: ROWS, people: PEOPLE, written: [shared] });
    const [thing] = (await before.things("FLEET")).things;
    const [known] = (await before.peers("FLEET")).people;
    expect((await before.things("FLEET")).shared).toHaveLength(1);
    const written: Written[] = [
      shared,
      ["ada", "notThis", { item: itemId(thing!.hit.id) }],
      ["ada", "notThis", { resource: "r0" }],
      ["ada", "notThis", { person: known!.id }],
    ];
    const after = await aWorld({ rows: ROWS, people: PEOPLE, written });
    const [things, peers] = [await after.things("FLEET"), await after.peers("FLEET")];
    expect(things.things.map(({ hit }) => hit.id)).not.toContain(thing!.hit.id);
    expect(things.shared).toEqual([]);
    expect(JSON.stringify([things.things.map(({ reasons }) => reasons), peers])).not.toContain('"ben"');
  });

  it("C7: changes nobody else's recommendations", async () => {
    const written: Written[] = [["ben", "notThis", { item: itemId("near") }]];
    const plain = await (await aWorld({ rows: ROWS, people: PEOPLE })).things();
    expect(await (await aWorld({ rows: ROWS, people: PEOPLE, written })).things()).toEqual(plain);
  });

  it("C7: when it cannot be read what was waved off, nothing is recommended, and the answer says so", async () => {
    const down = () => Promise.reject(new PortError("unavailable", "records are down"));
    const world = await aWorld({ rows: ROWS, people: PEOPLE, suggestions: { forQuestion: down, forRecommendation: down } });
    expect(await world.things("FLEET")).toMatchObject({ things: [], shared: [], incomplete: [{ source: "records", reason: "down" }] });
    expect(await world.peers("FLEET")).toMatchObject({ people: [], matches: [] });
  });
});

describe("when the platform fails", () => {
  it("C10: the answer is empty and says why; nothing is thrown", async () => {
    const findWork = () => Promise.reject(new PortError("rate-limited", "slow down", { retryAfterMs: 2_000 }));
    const world = await aWorld({ rows: [], people: [], workSearch: { source: "confluence", findWork } });
    expect(await world.things("FLEET")).toMatchObject({
      things: [],
      searched: [],
      incomplete: [{ source: "confluence", reason: "busy", retryAfterMs: 2_000 }],
    });
    expect((await world.peers()).incomplete).toMatchObject([{ reason: "busy" }]);
  });
});
