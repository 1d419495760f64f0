import {
  circleSeen,
  circleState,
  circlesAmong,
  circlesInOrder,
  facilitatorOf,
  memoriesAlone,
  personId,
  proposalsTo,
} from "@alongside/core";
import type { CircleContent, CircleRecords, StoredRecord } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../../builders/evidence.ts";
import { inMemoryLocalTimes } from "../../builders/in-memory-local-times.ts";
import { GOOD_CONTENT, TODAY, day } from "../../builders/records.ts";

const stored = (
  kind: "circle" | "membership" | "memory" | "invitation" | "hostOffer" | "notThis",
  owner: string,
  content: object,
  more = {},
) => ({ kind, owner, id: "r1", version: 1, writtenOn: TODAY, content, ...more }) as unknown as StoredRecord;

/** ada's circle with people who sit there in this order, and whoever listens. */
function records(seated: readonly string[], more: Partial<CircleContent> = {}, others: readonly StoredRecord[] = []): StoredRecord[] {
  return [
    stored("circle", "ada", { ...GOOD_CONTENT.circle, ...more }, { order: 1 }),
    ...seated.map((person, index) => stored("membership", person, GOOD_CONTENT.membership, { order: index + 2 })),
    ...others,
  ];
}

const FOUR = ["ada", "bo", "cleo", "dan"];
const MEMORY = stored("memory", "bo", GOOD_CONTENT.memory);
const moment = (now: string) => ({ now: instant(now), localTimes: inMemoryLocalTimes });
const only = (all: readonly StoredRecord[]): CircleRecords => circlesAmong(all)[0]!;
const stateOn = (now: string, ...args: Parameters<typeof records>) => circleState(only(records(...args)), moment(now));
const seenBy = (person: string, now: string, ...args: Parameters<typeof records>) =>
  circleSeen(only(records(...args)), { person: personId(person), ...moment(now) });

describe("how a circle stands", () => {
  it("C23: gathers until four sit there, then meets, and gathers again when one leaves", () => {
    expect(stateOn("2026-11-24T09:00:00Z", FOUR.slice(1))).toBe("gathering");
    expect(stateOn("2026-11-24T09:00:00Z", FOUR)).toBe("meeting");
    expect(stateOn("2026-12-24T09:00:00Z", FOUR.slice(1))).toBe("gathering");
  });

  it.each([
    ["2", 2],
    ["3", 3],
  ] as const)("C23: meets as soon as as many sit there as a round put together: %s", (enough, people) => {
    expect(stateOn("2026-11-24T09:00:00Z", FOUR.slice(0, people - 1), { enough })).toBe("gathering");
    expect(stateOn("2026-11-24T09:00:00Z", FOUR.slice(0, people), { enough })).toBe("meeting");
    expect(seenBy("bo", "2026-11-24T09:00:00Z", FOUR.slice(0, people), { enough })).toMatchObject({ freeSeats: 6 - people });
  });

  it("C23: rests while the next day is left out, and when no meeting is left before the end", () => {
    const leftOut = [day("2026-12-15")];
    expect(stateOn("2026-12-01T09:00:00Z", FOUR, { leftOut })).toBe("meeting");
    expect(stateOn("2026-12-02T09:00:00Z", FOUR, { leftOut })).toBe("resting");
    expect(stateOn("2026-12-16T09:00:00Z", FOUR, { leftOut })).toBe("meeting");
    expect(stateOn("2026-12-02T09:00:00Z", FOUR, { rhythm: "once" })).toBe("resting");
  });

  it("C23: closes with its last day, and is remembered when somebody wrote down what was learned", () => {
    expect(stateOn("2027-02-12T22:00:00Z", FOUR)).toBe("resting");
    expect(stateOn("2027-02-12T23:00:00Z", FOUR)).toBe("closed");
    expect(stateOn("2027-02-12T23:00:00Z", FOUR, {}, [MEMORY])).toBe("remembered");
    expect(stateOn("2027-01-12T23:00:00Z", FOUR, {}, [MEMORY])).toBe("meeting");
  });
});

describe("who leads a meeting", () => {
  it("C25: goes round among those who sit there now; the first who sat down begins", () => {
    const people = FOUR.map(personId);
    expect([0, 1, 2, 3, 4].map((number) => facilitatorOf(people, number))).toEqual(["ada", "bo", "cleo", "dan", "ada"]);
    expect(facilitatorOf([], 3)).toBe(null);
  });

  it("C25: leads once before anybody leads twice, in every circle that stays together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(50), (people, from) => {
        const seated = Array.from({ length: people }, (_, index) => personId(`p${String(index)}`));
        const round = seated.map((_, index) => facilitatorOf(seated, from + index));
        expect(new Set(round)).toEqual(new Set(seated));
      }),
    );
  });
});

describe("what one person sees of a circle", () => {
  const listening = stored("membership", "eve", { ...GOOD_CONTENT.membership, part: "listener" }, { order: 9 });

  it("C26: is who sits, waits and listens, how it stands, the next meeting and who leads it, and one's own part", () => {
    expect(seenBy("bo", "2026-12-02T09:00:00Z", FOUR, { seats: "4" }, [listening])).toMatchObject({
      id: "r1",
      state: "meeting",
      host: "ada",
      isHost: false,
      next: { number: 1, day: "2026-12-15", begins: instant("2026-12-15T09:00:00Z"), ends: instant("2026-12-15T09:45:00Z") },
      facilitator: "bo",
      mine: { part: "seat", isToBeRenewed: false },
      seated: FOUR,
      waiting: [],
      listening: ["eve"],
      freeSeats: 0,
    });
    expect(seenBy("eve", "2026-12-02T09:00:00Z", FOUR, {}, [listening]).mine).toMatchObject({ part: "listening" });
    expect(seenBy("fay", "2026-12-02T09:00:00Z", [...FOUR, "fay"], { seats: "4" }).mine).toMatchObject({ part: "waiting" });
    expect(seenBy("sam", "2026-12-02T09:00:00Z", FOUR)).toMatchObject({ mine: null, freeSeats: 2 });
  });

  it("C26: holds no date of a meeting while people gather, and who would lead the first one", () => {
    expect(seenBy("bo", "2026-11-24T09:00:00Z", ["ada", "bo"])).toMatchObject({ state: "gathering", next: null, facilitator: "ada" });
  });

  it("C26: holds no names when the circle has ended; what was learned stays", () => {
    expect(seenBy("bo", "2027-02-13T09:00:00Z", FOUR, {}, [MEMORY, listening])).toMatchObject({
      state: "remembered",
      ...{ seated: [], waiting: [], listening: [], freeSeats: 0, facilitator: null, next: null },
      memories: [{ owner: "bo" }],
    });
  });

  it("C21: says that one's part ends earlier than the circle, until one says so again", () => {
    expect(seenBy("bo", "2026-12-02T09:00:00Z", FOUR, { until: day("2027-04-01") }).mine?.isToBeRenewed).toBe(true);
  });

  it("C20: is the circle of whoever went on with it last, with the seats that were taken before", () => {
    const successor = stored("circle", "bo", { ...GOOD_CONTENT.circle, continues: "r1", begins: "15:00" }, { id: "of-bo", order: 8 });
    expect(seenBy("bo", "2026-12-02T09:00:00Z", FOUR, {}, [successor])).toMatchObject({
      id: "r1",
      isHost: true,
      seated: FOUR,
      circle: { content: { begins: "15:00" } },
    });
  });

  it("C26: what was written for other readers does not belong to it", () => {
    const elsewhere = stored("membership", "mallory", { ...GOOD_CONTENT.membership, place: "OTHER" }, { order: 9 });
    expect(seenBy("bo", "2026-12-02T09:00:00Z", FOUR, {}, [elsewhere]).seated).toEqual(FOUR);
    expect(memoriesAlone([MEMORY])).toEqual([MEMORY]);
    expect(memoriesAlone(records(FOUR, {}, [MEMORY]))).toEqual([]);
  });

  it("C26: one's own stand first, then by how they stand and by topic, in no order of merit", () => {
    const now = "2026-12-02T09:00:00Z";
    const topics = circlesInOrder(
      [
        seenBy("bo", now, [], { topic: "Zebra" }),
        seenBy("bo", now, FOUR.filter((person) => person !== "bo").concat("eve"), { topic: "Yak" }),
        seenBy("bo", now, ["bo"], { topic: "Xerus" }),
        seenBy("bo", now, [], { topic: "Ant" }),
      ],
      "en",
    ).map(({ circle }) => circle.content.topic);
    expect(topics).toEqual(["Xerus", "Yak", "Ant", "Zebra"]);
  });
});

describe("what hosts ask one person", () => {
  const invitation = stored("invitation", "ada", GOOD_CONTENT.invitation);
  const offer = stored("hostOffer", "ada", GOOD_CONTENT.hostOffer);
  const open = (mine: readonly StoredRecord[], circles = circlesAmong(records(FOUR))) => {
    const { invitations, hostOffers } = proposalsTo({ person: personId("bo"), mine, toMe: [invitation, offer], circles });
    return [invitations.length, hostOffers.length];
  };

  it("C22: is open until it is taken up or put away, and when the circle is gone", () => {
    expect(open([])).toEqual([1, 1]);
    expect(open([stored("notThis", "bo", { circle: "r1" })])).toEqual([0, 0]);
    expect(open([stored("membership", "bo", GOOD_CONTENT.membership)])).toEqual([0, 1]);
    expect(open([], [])).toEqual([0, 0]);
  });

  it("C20: who hosts already, or was asked by somebody who does not host any more, is not asked", () => {
    const successor = (owner: string) =>
      stored("circle", owner, { ...GOOD_CONTENT.circle, continues: "r1" }, { id: `of-${owner}`, order: 8 });
    for (const owner of ["bo", "cleo"]) expect(open([], circlesAmong(records(FOUR, {}, [successor(owner)])))[1]).toBe(0);
  });
});
