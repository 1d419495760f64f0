import {
  beginCircle,
  beginRound,
  beginVolunteer,
  circleDraftOf,
  circleIdInRound,
  circleSeen,
  draftOfGroup,
  draftToGoOn,
  explainCircle,
  formGroups,
  itemId,
  ofKind,
  personId,
  placeId,
  refOfRecord,
  suggestedPairs,
  volunteersOf,
} from "@alongside/core";
import type { CircleDraft, CircleRecords, RecordStore } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { instant, plainWordForms } from "../../builders/evidence.ts";
import { inMemoryLocalTimes } from "../../builders/in-memory-local-times.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { TODAY, day, draft, gateOf } from "../../builders/records.ts";
import { aSuite } from "../../builders/suite.ts";

const FLEET = placeId("FLEET");
const now = instant("2026-11-24T09:00:00Z");

function people(vault = inMemoryVault()) {
  const calls: string[] = [];
  const suiteOf = (person: string, open: readonly string[] = ["FLEET"]) => {
    const gate = gateOf(vault, { person, open });
    const records: RecordStore = {
      ...gate,
      find: (query) => {
        calls.push(`find ${query.of}`);
        return gate.find(query);
      },
    };
    return aSuite({ asker: person, records }).suite.circles;
  };
  const circle = async (person: string): Promise<CircleRecords> => (await suiteOf(person).inPlace(FLEET)).circles[0]!;
  const seen = async (person: string) =>
    circleSeen(await circle(person), { person: personId(person), now, localTimes: inMemoryLocalTimes });
  return { vault, calls, suiteOf, circle, seen };
}

const cold = (more: Partial<CircleDraft> = {}): CircleDraft => ({
  ...beginCircle({ id: "c1", seatId: "s1", topic: "Cold mornings", place: FLEET, zone: "Europe/Berlin", today: TODAY }),
  ...more,
});

describe("suite.circles", () => {
  it("C18: who proposes a circle sits in it first; sent again, it is there once", async () => {
    const { suiteOf, seen, vault } = people();
    expect((await suiteOf("ada").propose(cold())).ok).toBe(true);
    expect((await suiteOf("ada").propose(cold())).ok).toBe(true);
    expect(await seen("bo")).toMatchObject({ host: "ada", state: "gathering", seated: ["ada"], facilitator: "ada", mine: null });
    expect(await gateOf(vault, { person: "ada", open: ["FLEET"] }).find({ of: "me" })).toHaveLength(2);
  });

  it("C18: what stops after the circle was written goes on when it is sent again", async () => {
    const { vault, seen } = people();
    const gate = gateOf(vault, { person: "ada", open: ["FLEET"] });
    const failing: RecordStore = {
      ...gate,
      save: (wish) => (wish.kind === "membership" ? Promise.reject(new TypeError("offline")) : gate.save(wish)),
    };
    await expect(aSuite({ asker: "ada", records: failing }).suite.circles.propose(cold())).rejects.toThrow("offline");
    expect((await aSuite({ asker: "ada", records: gate }).suite.circles.propose(cold())).ok).toBe(true);
    expect((await seen("bo")).seated).toEqual(["ada"]);
  });

  it("C26: reads all that belongs to the circles of a place in one call", async () => {
    const { suiteOf, calls } = people();
    await suiteOf("ada").propose(cold());
    calls.length = 0;
    await suiteOf("bo").inPlace(FLEET);
    expect(calls).toEqual(["find place"]);
    await suiteOf("ada").mine();
    expect(calls.slice(1).sort()).toEqual(["find circles", "find me", "find others-to-me"]);
  });

  it("C17: takes a seat, listens, and leaves without a trace; who listened and sits does not listen any more", async () => {
    const { suiteOf, circle, seen } = people();
    await suiteOf("ada").propose(cold());
    expect((await suiteOf("bo").listen(await circle("bo"), "b1")).ok).toBe(true);
    expect(await seen("bo")).toMatchObject({ listening: ["bo"], mine: { part: "listening" } });
    expect((await suiteOf("bo").join(await circle("bo"), "b2")).ok).toBe(true);
    expect(await seen("bo")).toMatchObject({ seated: ["ada", "bo"], listening: [], mine: { part: "seat" } });
    expect((await suiteOf("bo").leave(await circle("bo"))).ok).toBe(true);
    expect(await seen("bo")).toMatchObject({ seated: ["ada"], listening: [], mine: null });
  });

  it("C18: refuses a seat in a circle that is gone, or ended meanwhile, as something that can be said", async () => {
    const { suiteOf, circle, vault } = people();
    await suiteOf("ada").propose(cold());
    const before = await circle("bo");
    const longer = { ...cold(), version: 1, until: day("2027-06-01") };
    expect((await suiteOf("ada").propose(longer)).ok).toBe(true);
    expect(await suiteOf("bo").join(before, "b1")).toMatchObject({ ok: false, error: { kind: "fields" } });
    await gateOf(vault, { person: "ada" }).remove(refOfRecord(before.circle));
    expect(await suiteOf("bo").join(before, "b1")).toEqual({ ok: false, error: { kind: "gone" } });
  });

  it("C21: who stays keeps their place, and their part in a circle that is gone is shown to them alone", async () => {
    const { suiteOf, circle, seen, vault } = people();
    await suiteOf("ada").propose(cold());
    await suiteOf("bo").join(await circle("bo"), "b1");
    await suiteOf("ada").propose({ ...cold(), version: 1, until: day("2027-06-01") });
    expect((await seen("bo")).mine).toMatchObject({ isToBeRenewed: true });
    expect((await suiteOf("bo").stay(await circle("bo"))).ok).toBe(true);
    expect(await seen("bo")).toMatchObject({ seated: ["ada", "bo"], mine: { isToBeRenewed: false } });
    await gateOf(vault, { person: "ada" }).eraseMine();
    expect(await suiteOf("bo").mine()).toMatchObject({ circles: [], strays: [{ id: "b1" }] });
  });

  it("C20: hands a circle over, and back, with everything that follows from who hosts", async () => {
    const { suiteOf, circle, seen } = people();
    await suiteOf("ada").propose(cold());
    await suiteOf("bo").join(await circle("bo"), "b1");
    const turns = [
      ["ada", "bo"],
      ["bo", "ada"],
      ["ada", "bo"],
    ] as const;
    for (const [turn, [from, to]] of turns.entries()) {
      const offered = await suiteOf(from).offerHosting(await circle(from), { id: `offer-${String(turn)}`, person: personId(to) });
      expect(offered.ok || offered.error.kind === "already-there", `turn ${String(turn)}`).toBe(true);
      expect((await suiteOf(to).mine()).proposals.hostOffers).toMatchObject([{ owner: from }]);
      const taken = { ...draftToGoOn((await circle(to)).circle, `turn-${String(turn)}`), where: `Room ${to}` };
      expect((await suiteOf(to).takeHosting(taken)).ok).toBe(true);
      expect((await suiteOf(to).takeHosting(taken)).ok).toBe(true);
      expect(await seen(to)).toMatchObject({ host: to, isHost: true, seated: ["ada", "bo"], circle: { content: { room: `Room ${to}` } } });
      expect((await suiteOf(to).mine()).proposals.hostOffers).toEqual([]);
    }
  });

  it("C20: hosting left open goes to one of two who take it at once; the other is told, and nothing of theirs stays", async () => {
    const { suiteOf, circle, seen, vault } = people();
    await suiteOf("ada").propose(cold());
    for (const person of ["bo", "cleo"]) await suiteOf(person).join(await circle(person), `seat-${person}`);
    const before = (await circle("ada")).circle;
    await suiteOf("ada").propose({ ...cold(), version: 1, where: "Room Spoke" });
    expect((await suiteOf("ada").leaveOpen(before, "q1")).ok).toBe(true);
    expect((await suiteOf("ada").leaveOpen(before, null)).ok).toBe(true);
    expect((await suiteOf("ada").leaveOpen((await circle("ada")).circle, "q2")).ok).toBe(true);
    const drafts = await Promise.all(["bo", "cleo"].map(async (person) => draftToGoOn((await circle(person)).circle, `of-${person}`)));
    const taken = await Promise.all(["bo", "cleo"].map((person, index) => suiteOf(person).takeHosting(drafts[index]!)));
    expect(taken.map((result) => (result.ok ? "hosts" : result.error.kind))).toEqual(["hosts", "gone"]);
    expect(await seen("sam")).toMatchObject({ host: "bo", seated: ["ada", "bo", "cleo"], circle: { content: { room: "Room Spoke" } } });
    expect(vault.dump()).not.toContain("of-cleo");
    // And back again, as often as people like.
    for (const [from, to] of [
      ["bo", "ada"],
      ["ada", "bo"],
      ["bo", "cleo"],
    ] as const) {
      expect((await suiteOf(from).leaveOpen((await circle(from)).circle, `${from}-to-${to}`)).ok).toBe(true);
      expect((await suiteOf(to).takeHosting(draftToGoOn((await circle(to)).circle, `${to}-after-${from}`))).ok).toBe(true);
      expect(await seen("sam")).toMatchObject({ host: to, circle: { content: { room: "Room Spoke" } } });
      expect((await circle(to)).circle.content.handsOver).toBeUndefined();
    }
  });

  it("C42: is led to its page for notes, which changes nothing else and replaces no page that is there by then", async () => {
    const { suiteOf, circle } = people();
    await suiteOf("ada").propose(cold());
    const before = (await circle("ada")).circle;
    await suiteOf("ada").propose({ ...cold(), version: 1, where: "Room Spoke" });
    const page = { notes: itemId("41"), notesLink: "" };
    expect((await suiteOf("ada").leadToNotes(before, page)).ok).toBe(true);
    expect((await suiteOf("ada").leadToNotes(before, page)).ok).toBe(true);
    expect((await circle("ada")).circle.content).toMatchObject({ notes: "41", room: "Room Spoke" });
    expect((await suiteOf("ada").leadToNotes(before, { notes: null, notesLink: "https://notes.example.org/" })).ok).toBe(true);
    expect((await circle("ada")).circle.content).toMatchObject({ notes: "41", room: "Room Spoke" });
    expect((await circle("ada")).circle.content.notesLink).toBeUndefined();
  });

  it("C21: what was learned stays, and is written for the readers of the circle", async () => {
    const { suiteOf, circle, vault } = people();
    await suiteOf("ada").propose(cold());
    const memory = { id: "m1", version: null, text: "Warm the plug first.", item: null };
    expect((await suiteOf("ada").remember(await circle("ada"), memory)).ok).toBe(true);
    await gateOf(vault, { person: "ada" }).remove(refOfRecord((await circle("ada")).circle));
    expect(await suiteOf("bo").inPlace(FLEET)).toMatchObject({ circles: [], memories: [{ content: { topic: "Cold mornings" } }] });
  });
});

describe("suite.circles.rounds", () => {
  it("C22: from volunteers to circles: each takes the seat by their own word, or nothing happens", async () => {
    const { suiteOf, vault } = people();
    const opened = await suiteOf("hanna").rounds.open({ ...beginRound({ id: "n1", place: FLEET, today: TODAY }), topic: "Winter" });
    if (!opened.ok) throw new Error("refused");
    const round = opened.value;
    for (const person of ["ann", "bo", "cleo", "hanna"]) {
      const form = { ...beginVolunteer({ wants: ["torque"] }), hours: [33, 34] };
      expect((await suiteOf(person).rounds.putForward(form, round)).ok, person).toBe(true);
    }
    expect(await suiteOf("bo").rounds.volunteers(round)).toEqual([]);
    const volunteers = volunteersOf(await suiteOf("hanna").rounds.volunteers(round), []);
    expect(volunteers.map(({ person }) => person)).toEqual(["ann", "bo", "cleo", "hanna"]);
    const { circles } = formGroups(volunteers, { seed: 1, wordForms: plainWordForms });
    expect(circles).toHaveLength(1);
    const groups = circles.map((formed) => {
      const from = { round, id: "g1", zone: "Europe/Berlin", localTimes: inMemoryLocalTimes };
      return { draft: draftOfGroup(formed, explainCircle(volunteers, formed, plainWordForms), from), members: formed.members };
    });
    // Tuesday at 9 UTC, in the week of the round's Monday: ten by the clocks of Berlin.
    expect(groups[0]?.draft).toMatchObject({ topic: "torque", firstOn: "2026-12-22", begins: "10:00", seats: "6" });
    const told: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const published = await suiteOf("hanna").rounds.publish(round, groups, (written, of) =>
        told.push(`${String(written)}/${String(of)}`),
      );
      expect(published.ok).toBe(true);
    }
    expect(told).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5", "1/5", "2/5", "3/5", "4/5", "5/5"]);
    const asked = await suiteOf("bo").mine();
    expect(asked.proposals.invitations).toMatchObject([
      { owner: "hanna", content: { circle: "g1", companions: ["ann", "cleo", "hanna"] } },
    ]);
    expect(asked.open).toMatchObject([{ id: "g1" }]);
    await suiteOf("bo").join(asked.open[0]!, "seat");
    expect((await suiteOf("bo").mine()).proposals.invitations).toEqual([]);
    expect((await suiteOf("cleo").putAway("g1", "n1")).ok && (await suiteOf("cleo").putAway("g1", "n2")).ok).toBe(true);
    expect((await suiteOf("cleo").mine()).proposals.invitations).toEqual([]);
    const seats = ofKind(await gateOf(vault, { person: "sam", open: ["FLEET"] }).find({ of: "place", place: FLEET }), "membership");
    expect(seats.map(({ owner }) => owner)).toEqual(["bo"]);
  });

  it("C15, C23: a pair that a round puts together meets as soon as both took their seats, whoever hosts it, and its other seats stay free", async () => {
    const { suiteOf, seen } = people();
    const opened = await suiteOf("hanna").rounds.open(beginRound({ id: "n1", place: FLEET, today: TODAY, topic: "Winter" }));
    if (!opened.ok) throw new Error("refused");
    for (const person of ["ann", "bo"]) {
      const form = { ...beginVolunteer({ wants: ["torque"] }), hours: [33] };
      expect((await suiteOf(person).rounds.putForward(form, opened.value)).ok).toBe(true);
    }
    const volunteers = volunteersOf(await suiteOf("hanna").rounds.volunteers(opened.value), []);
    const [pair] = suggestedPairs({ volunteers, circles: [], wordForms: plainWordForms });
    const formed = { topic: pair!.topic, members: pair!.people };
    const from = { round: opened.value, id: circleIdInRound("n1", 0), zone: "Europe/Berlin", localTimes: inMemoryLocalTimes };
    const form = draftOfGroup(formed, explainCircle(volunteers, formed, plainWordForms), from);
    expect((await suiteOf("hanna").rounds.publish(opened.value, [{ draft: form, members: formed.members }])).ok).toBe(true);
    for (const [person, state] of [
      ["ann", "gathering"],
      ["bo", "meeting"],
    ] as const) {
      const [circle] = (await suiteOf(person).mine()).open;
      expect((await suiteOf(person).join(circle!, `seat-${person}`)).ok).toBe(true);
      expect(await seen(person)).toMatchObject({ state });
    }
    expect(await seen("cleo")).toMatchObject({ seated: ["ann", "bo"], freeSeats: 4, next: { day: "2026-12-22" } });
    const [circle] = (await suiteOf("hanna").mine()).circles;
    await suiteOf("hanna").propose({ ...circleDraftOf(circle!.circle), note: "With tea." });
    expect(await seen("cleo")).toMatchObject({ state: "meeting", circle: { content: { note: "With tea." } } });
    await suiteOf("hanna").offerHosting(circle!, { id: "offer", person: personId("bo") });
    const asked = (await suiteOf("bo").mine()).circles[0]!;
    expect((await suiteOf("bo").takeHosting(draftToGoOn(asked.circle, "of-bo"))).ok).toBe(true);
    expect(await seen("cleo")).toMatchObject({ host: "bo", state: "meeting" });
  });

  it("C47: circles formed from files are proposed with every seat free and nobody named, and a second try writes nothing twice", async () => {
    const { suiteOf, vault } = people();
    const parts = ["ann", "bo", "cleo", "hanna"].map((person) => ({
      owner: personId(person),
      content: { wants: ["torque"], hours: [33, 34], team: `Team of ${person}` },
    }));
    const volunteers = volunteersOf(parts, []);
    const { circles } = formGroups(volunteers, { seed: 1, wordForms: plainWordForms });
    const round = { content: { startsOn: TODAY, largest: "6", audience: "place", place: FLEET } } as const;
    const drafts = circles.map((formed, index) =>
      draftOfGroup(formed, explainCircle(volunteers, formed, plainWordForms), {
        ...{ round, id: circleIdInRound("by-files", index), zone: "Europe/Berlin", localTimes: inMemoryLocalTimes },
      }),
    );
    const told: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      expect((await suiteOf("hanna").rounds.propose(drafts, (written, of) => told.push(`${String(written)}/${String(of)}`))).ok).toBe(true);
    }
    expect(told).toEqual(["1/1", "1/1"]);
    const there = await gateOf(vault, { person: "sam", open: ["FLEET"] }).find({ of: "place", place: FLEET });
    expect(there).toMatchObject([{ kind: "circle", owner: "hanna", content: { topic: "torque", seats: "6" } }]);
    expect(JSON.stringify(there)).not.toMatch(/\b(?:ann|bo|cleo)\b/u);
    expect((await suiteOf("bo").mine()).proposals.invitations).toEqual([]);
  });

  it("C22: who withdraws is out, and leaves nothing", async () => {
    const { suiteOf, vault } = people();
    const opened = await suiteOf("hanna").rounds.open({ ...beginRound({ id: "n1", place: FLEET, today: TODAY }), topic: "Winter" });
    if (!opened.ok) throw new Error("refused");
    const put = await suiteOf("bo").rounds.putForward({ ...beginVolunteer({ wants: ["torque"] }), hours: [33] }, opened.value);
    if (!put.ok) throw new Error("refused");
    expect((await suiteOf("bo").mine()).volunteered).toMatchObject([{ id: "n1" }]);
    expect((await suiteOf("bo").rounds.withdraw(put.value)).ok).toBe(true);
    expect(vault.dump()).not.toMatch(/\bbo\b/u);
  });

  it("C22: rounds one put oneself forward for, and those one hosts, come with one's circles in the same calls", async () => {
    const { suiteOf, calls } = people();
    const opened = await suiteOf("hanna").rounds.open(beginRound({ id: "n1", place: FLEET, today: TODAY, topic: "Winter" }));
    if (!opened.ok) throw new Error("refused");
    // Whoever else takes the same id draws nobody to theirs.
    await suiteOf("mallory").rounds.open(beginRound({ id: "n1", place: FLEET, today: TODAY, topic: "Not this one" }));
    await suiteOf("bo").rounds.putForward({ ...beginVolunteer({ wants: ["torque"] }), hours: [33] }, opened.value);
    calls.length = 0;
    expect((await suiteOf("bo").mine()).rounds).toMatchObject([{ owner: "hanna", content: { topic: "Winter" } }]);
    expect(calls.sort()).toEqual(["find circles", "find me", "find others-to-me"]);
    expect((await suiteOf("hanna").mine()).rounds).toMatchObject([{ owner: "hanna" }]);
    expect((await suiteOf("cleo").mine()).rounds).toEqual([]);
    expect((await suiteOf("bo", []).mine()).rounds).toEqual([]);
  });

  it("C22: knows who shares a circle today, and nothing of earlier ones", async () => {
    const { suiteOf, circle } = people();
    await suiteOf("ada").propose(cold());
    await suiteOf("bo").join(await circle("bo"), "b1");
    const form = { round: "n1", addressed: personId("h"), wants: ["x"], hours: [1], until: TODAY };
    const records = ["ada", "bo", "cleo"].map((owner) => ({ ...draft("volunteer", form), owner, version: 1, writtenOn: TODAY })) as never[];
    expect(volunteersOf(records, [await circle("ada")]).map(({ met }) => met)).toEqual([["bo"], ["ada"], []]);
  });
});
