import { PortError, itemId, personId, placeId } from "@alongside/core";
import type { ForYouAnswer } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { stoppedClock } from "../../builders/suite.ts";
import { aPage, aPerson } from "../../builders/evidence.ts";
import { GOOD_CONTENT } from "../../builders/records.ts";
import type { Written } from "./world.ts";
import { aWorld } from "./world.ts";

const PEOPLE = ["ada", "ben", "cleo", "dov", "eve"].map((id) => aPerson(id, { name: id.toUpperCase() }));
/** ada shares w1 and w2 with ben; cleo worked on what ben works on, and not with ada; eve wrote something far away. */
const ROWS = [
  aPage({ id: "w1", by: "ada", editedBy: ["ben"], labels: ["brakes"], place: "FLEET" }),
  aPage({ id: "w2", by: "ben", editedBy: ["ada"], labels: ["brakes"], place: "FLEET" }),
  aPage({ id: "near", by: "ben", editedBy: ["cleo"], labels: [], place: "FLEET" }),
  aPage({ id: "far", by: "eve", labels: ["payroll"], place: "SHOP" }),
];
const EVERYBODY = { audience: "site" } as const;
const HERE = { audience: "place", place: placeId("FLEET") } as const;

const offers = (person: string, topic: string): Written => [person, "offer", { word: "ask", topic, ...EVERYBODY }];
const wishes = (person: string, topic: string): Written => [person, "wish", { word: "learn", topic, ...EVERYBODY }];

describe("one look at what is near to somebody's work", () => {
  it("C2: takes two calls to the platform and one to the records, whatever somebody wrote and others shared", async () => {
    const written: Written[] = [
      ["ada", "trust", { person: personId("eve"), forWhat: "payroll" }],
      wishes("ada", "torque sensors"),
      offers("eve", "torque sensors"),
      ["eve", "resource", { kind: "page", item: itemId("far"), why: "It is short.", topics: ["brakes"], ...EVERYBODY }],
    ];
    const world = await aWorld({ rows: ROWS, people: PEOPLE, written });
    await world.forYou();
    expect(world.asked).toHaveLength(2);
    expect(world.recordCalls).toEqual(["for-recommendation"]);
  });

  it("C2, C13: names and titles of what was written come with the rows that are read anyway", async () => {
    const written: Written[] = [
      wishes("ada", "torque sensors"),
      offers("eve", "torque sensors"),
      ["eve", "resource", { kind: "page", item: itemId("far"), why: "It is short.", topics: ["brakes"], ...EVERYBODY }],
      ["dov", "ask", { question: "How long?", addressed: personId("ada"), nameMayBeSaid: true, item: itemId("w1") }],
    ];
    const world = await aWorld({ rows: ROWS, people: PEOPLE, written });
    const answer = await world.forYou();
    expect(world.asked[1]).toMatchObject({ people: ["ben", "eve", "dov"], items: ["far"] });
    expect(answer.shared).toMatchObject([{ because: "topic", thing: { title: "Page far", url: "/wiki/far" } }]);
    expect(answer.matches).toMatchObject([{ person: "eve", theyOffer: { offer: { content: { topic: "torque sensors" } } } }]);
    expect(answer.named.get(personId("eve"))?.name).toBe("EVE");
    expect(answer.titles.get(itemId("w1"))?.title).toBe("Page w1");
    expect(answer.toMe).toHaveLength(1);
  });

  describe("where rows name people by identifiers alone", () => {
    const written: Written[] = [
      wishes("ada", "torque sensors"),
      offers("eve", "torque sensors"),
      ["ben", "resource", { kind: "book", title: "Calm", why: "It is short.", ...HERE }],
    ];

    it("C4, C13: everybody's name is asked for in one call, and then they are told apart as elsewhere", async () => {
      const world = await aWorld({ rows: ROWS, people: [], written, directory: PEOPLE });
      const answer = await world.forYou("FLEET");
      expect(world.asked).toHaveLength(2);
      expect(world.lookedUp).toEqual([["ben", "eve", "cleo"]]);
      expect(answer.people).toMatchObject([{ id: "ben", name: "BEN", acquaintance: "known" }]);
      expect(answer.further.map(({ suggestion }) => suggestion.name)).toEqual(["CLEO", "EVE"]);
      expect(answer.named.get(personId("eve"))?.name).toBe("EVE");
      expect((await world.further(answer)).map(({ id }) => id)).toEqual(["cleo", "eve"]);
    });

    it("C8, C13: nobody is named whom the directory does not know, or who has left", async () => {
      const directory = [aPerson("ben", { state: "left" })];
      const answer = await (await aWorld({ rows: ROWS, people: [], directory })).forYou("FLEET");
      expect([...answer.people, ...answer.further]).toEqual([]);
      expect(answer.things.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain("near-people");
    });

    it("C10: a directory that fails leaves the things, and says that names are missing", async () => {
      const directory = new PortError("rate-limited", "busy", { retryAfterMs: 7_000 });
      const answer = await (await aWorld({ rows: ROWS, people: [], written, directory })).forYou("FLEET");
      expect(answer.people).toEqual([]);
      expect(answer.things.map(({ hit }) => hit.id)).toContain("near");
      expect(answer.incomplete).toEqual([{ source: "confluence", reason: "names-missing", retryAfterMs: 7_000 }]);
    });

    it("R6, C8: the records are asked about people whose names are not known yet, so that nobody who rests is named", async () => {
      const world = await aWorld({ rows: ROWS, people: [], written: [["ben", "stepBack", { from: "everything" }]], directory: PEOPLE });
      expect((await world.forYou("FLEET")).people).toEqual([]);
    });
  });

  it("C13: a shared page that the platform shows nobody has no title, and is nobody's to see", async () => {
    const written: Written[] = [["ben", "resource", { kind: "page", item: itemId("gone"), why: "It is short.", ...HERE }]];
    const { shared } = await (await aWorld({ rows: ROWS, people: PEOPLE, written })).forYou();
    expect(shared).toMatchObject([{ thing: null }]);
  });

  it("C4, C8: known people are named at once; whoever is new only after the records said who may be", async () => {
    const resting = await aWorld({ rows: ROWS, people: PEOPLE, written: [["cleo", "rhythm", { capacity: "none" }]] });
    const answer = await resting.forYou();
    expect(answer.people.map(({ id, acquaintance }) => [id, acquaintance])).toEqual([["ben", "known"]]);
    expect(answer.further.map(({ suggestion }) => suggestion.id)).toEqual(["cleo"]);
    expect(await resting.further(answer)).toEqual([]);
    const awake = await aWorld({ rows: ROWS, people: PEOPLE });
    expect(await awake.further(await awake.forYou())).toMatchObject([{ id: "cleo", acquaintance: "new" }]);
    expect(awake.recordCalls).toEqual(["for-recommendation", "for-question"]);
  });

  it("C5: works without a place: what was shared where most of the person's work lies is there as well", async () => {
    const written: Written[] = [["eve", "resource", { ...GOOD_CONTENT.resource, ...HERE, topics: ["payroll"] }]];
    const answer = await (await aWorld({ rows: ROWS, people: PEOPLE, written })).forYou();
    expect(answer.places.map(({ id }) => id)).toEqual(["FLEET"]);
    expect(answer.shared).toMatchObject([{ because: "here" }]);
  });

  it("C9: wishes and offers meet wherever both may be read, and not with somebody who rests", async () => {
    const meets = (capacity: "any" | "none"): Written[] => [
      offers("ada", "wheel building"),
      wishes("eve", "wheel building"),
      ["eve", "rhythm", { capacity }],
      ["dov", "wish", { word: "learn", topic: "wheel building", audience: "me" }],
    ];
    const matchesOf = async (written: readonly Written[]) =>
      (await (await aWorld({ rows: ROWS, people: PEOPLE, written })).forYou()).matches.map(({ person }) => person);
    expect(await matchesOf(meets("any"))).toEqual(["eve"]);
    expect(await matchesOf(meets("none"))).toEqual([]);
  });

  it("C10: when the search of one's own work does not answer, what was written to somebody is there all the same", async () => {
    const clock = stoppedClock();
    const written: Written[] = [["dov", "ask", { question: "How long?", addressed: personId("ada"), nameMayBeSaid: true }]];
    const workSearch = { source: "confluence", findWork: () => new Promise<never>(() => undefined) };
    const world = await aWorld({ rows: [], people: PEOPLE, written, workSearch, clock });
    const asking = new Promise<ForYouAnswer>((resolve) => void world.forYou(undefined, resolve));
    clock.pass(4_000);
    expect(await asking).toMatchObject({
      toMe: [{ kind: "ask" }],
      things: [],
      searched: [],
      incomplete: [{ source: "confluence", reason: "stopped" }],
    });
  });

  it("C10: what was written can be shown while what is near is still searched", async () => {
    const world = await aWorld({ rows: ROWS, people: PEOPLE });
    const partial: ForYouAnswer[] = [];
    const whole = await world.forYou(undefined, (answer) => partial.push(answer));
    expect(partial).toHaveLength(1);
    expect(partial[0]).toMatchObject({ people: [{ id: "ben" }], things: [], searched: ["confluence"] });
    expect(whole.things).not.toEqual([]);
  });

  it("C5: for somebody with nothing at all there is nothing, and one call of each says so", async () => {
    const world = await aWorld({ rows: ROWS.slice(2), people: PEOPLE });
    expect(await world.forYou()).toMatchObject({ things: [], shared: [], people: [], matches: [], basis: "recent-here", incomplete: [] });
    expect([world.asked.length, world.recordCalls.length]).toEqual([1, 1]);
  });
});
