import { addDays, currentCircle, eraseLapsed, ofKind, personId, placeId, refOf, seatingOf } from "@alongside/core";
import type { CircleContent, Day, InvitationContent, VolunteerContent } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { circleWorld } from "../../builders/circles.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, draft, writeWhatAnnWrites } from "../../builders/records.ts";

const GONE = { ok: false, error: { kind: "gone" } };
const refusedField = (field: string) => ({ ok: false, error: { kind: "fields", problems: [{ field, problem: "not-allowed" }] } });
const END = GOOD_CONTENT.circle.until;

async function world(today?: string) {
  const vault = inMemoryVault();
  const circles = circleWorld(vault, today);
  await circles.propose("ada");
  const seen = async (person = "sam") => {
    const records = await circles.inPlace(person);
    const current = currentCircle("r1", records);
    return current === null ? null : { host: current.owner, ...seatingOf(current, ofKind(records, "membership")) };
  };
  return { vault, ...circles, seen };
}

describe("a circle and its seats", () => {
  it("C18: each takes a seat by their own word; the circle's own record is not touched", async () => {
    const { join, listen, seen, inPlace } = await world();
    expect((await join("bo")).ok && (await listen("cleo")).ok).toBe(true);
    expect(await seen()).toEqual({ host: "ada", seated: ["bo"], waiting: [], listening: ["cleo"], freeSeats: 5 });
    expect(ofKind(await inPlace("sam"), "circle")).toMatchObject([{ owner: "ada", version: 1 }]);
  });

  it("C18: there is no seat in a circle that is not there, is for other readers, or has ended", async () => {
    const { join, vault } = await world();
    expect(await join("bo", { circle: "other" })).toEqual(GONE);
    const forEverybody = draft("membership", { circle: "r1", part: "seat", until: END, audience: "site" });
    expect(await circleWorld(vault).gate("bo").save(forEverybody)).toEqual(GONE);
    expect(await join("bo", { until: addDays(END, 300) })).toEqual(refusedField("until"));
    expect(await circleWorld(vault, addDays(END, 2)).join("bo")).toEqual(GONE);
    expect((await circleWorld(vault, END).join("bo")).ok).toBe(true);
  });

  it("C18: an id is one circle's: nobody draws the seats of another one to theirs", async () => {
    const { propose } = await world();
    expect(await propose("mallory")).toEqual(refusedField("id"));
    expect((await propose("mallory", {}, "another")).ok).toBe(true);
  });

  it("C15: two or three are enough in a circle of a round alone, also when somebody else goes on with it", async () => {
    const { propose, change } = await world();
    for (const id of ["another", "3f0c9a52-7d0b-4a8e-9d57-123456789012"])
      expect(await propose("ada", { enough: "2" }, id), id).toEqual(refusedField("enough"));
    expect(await change("ada", 1, { enough: "2" })).toEqual(refusedField("enough"));
    expect((await propose("ada", { enough: "2" }, "round-0")).ok).toBe(true);
    expect(await change("ada", 1, { enough: "2", room: "Cellar" }, "round-0")).toMatchObject({
      ok: true,
      value: { content: { enough: "2" } },
    });
    expect(await propose("ada", { enough: "4" as never }, "round-1")).toMatchObject({ error: { problems: [{ field: "enough" }] } });
  });

  it("C18: one seat each, whatever another window did", async () => {
    const { join, gate } = await world();
    await join("bo");
    const second = await gate("bo").save(draft("membership", GOOD_CONTENT.membership, { id: "second" }));
    expect(second).toMatchObject({ ok: false, error: { kind: "already-there", existing: { id: "seat" } } });
  });

  it("C19: the store says who came first, whatever a caller claims, and a change keeps the place", async () => {
    const { join, gate, seen } = await world();
    for (const person of ["zoe", "yan", "xia", "wim", "vic", "uma"]) await join(person);
    const forged = { ...draft("membership", GOOD_CONTENT.membership), order: -1, content: { ...GOOD_CONTENT.membership } };
    await gate("ann").save(forged as never);
    expect(await seen()).toMatchObject({ seated: ["zoe", "yan", "xia", "wim", "vic", "uma"], waiting: ["ann"], freeSeats: 0 });
    const order = { ...GOOD_CONTENT.membership, order: 0 };
    expect(await gate("bo").save(draft("membership", order as never))).toMatchObject({ error: { problems: [{ field: "order" }] } });
    const [before] = ofKind(await gate("yan").find({ of: "me" }), "membership");
    const again = await gate("yan").save(draft("membership", GOOD_CONTENT.membership, { id: "seat", version: 1 }));
    expect(again).toMatchObject({ ok: true, value: { version: 2, order: before?.order } });
    expect((await seen())?.seated[1]).toBe("yan");
  });

  it("C19: who gives a seat up and comes back is last; listening first is no way to be earlier", async () => {
    const { join, listen, leave, gate, seen } = await world();
    await listen("eve");
    for (const person of ["zoe", "yan", "xia", "wim", "vic", "uma"]) await join(person);
    await leave("zoe");
    await join("zoe");
    expect(await seen()).toMatchObject({ seated: ["yan", "xia", "wim", "vic", "uma", "zoe"], waiting: [], listening: ["eve"] });
    const change = draft("membership", GOOD_CONTENT.membership, { id: "listener", version: 1 });
    expect(await gate("eve").save(change)).toEqual(refusedField("part"));
    await join("eve");
    expect(await seen()).toMatchObject({ waiting: ["eve"], listening: [] });
  });

  it("C19: a place in line cannot be carried to another circle", async () => {
    const { join, propose, gate } = await world();
    await propose("ada", {}, "r2");
    await join("bo");
    const moved = draft("membership", { ...GOOD_CONTENT.membership, circle: "r2" }, { id: "seat", version: 1 });
    expect(await gate("bo").save(moved)).toEqual(refusedField("circle"));
  });

  it("C19: nothing that is stored of a seat holds a time", async () => {
    const { join, vault } = await world();
    await join("bo");
    expect(vault.dump()).not.toMatch(/\d\d:\d\d:\d\d|T\d\d:|\d{10}/u);
  });
});

describe("who hosts", () => {
  it("C20: the host asks one who sits there; with their own record they host, and change time and place", async () => {
    const { join, offerHosting, carryOn, change, seen, inPlace } = await world();
    await join("bo");
    expect(await carryOn("bo")).toEqual(GONE);
    expect((await offerHosting("ada", "bo")).ok).toBe(true);
    expect((await seen())?.host).toBe("ada");
    expect((await carryOn("bo", { begins: "15:30", room: "Attic" })).ok).toBe(true);
    expect(await seen()).toMatchObject({ host: "bo", seated: ["bo"] });
    expect(currentCircle("r1", await inPlace("sam"))?.content).toMatchObject({ begins: "15:30", room: "Attic" });
    expect(await change("ada", 1, { room: "Cellar" })).toEqual(GONE);
  });

  it("C20: nobody is asked to host who does not sit there, and nobody asks but the host", async () => {
    const { join, listen, offerHosting } = await world();
    await join("bo");
    await listen("cleo");
    expect(await offerHosting("ada", "cleo")).toEqual(refusedField("addressed"));
    expect(await offerHosting("ada", "sam")).toEqual(refusedField("addressed"));
    expect(await offerHosting("bo", "ada")).toEqual(GONE);
  });

  it("C20: who asked, and whether somebody said no, is between the two", async () => {
    const { join, offerHosting, gate, inPlace } = await world();
    await join("bo");
    const before = await inPlace("sam");
    await offerHosting("ada", "bo");
    expect(await inPlace("sam")).toEqual(before);
    expect(await gate("bo").find({ of: "others-to-me" })).toMatchObject([{ kind: "hostOffer", owner: "ada" }]);
    await gate("bo").save(draft("notThis", { circle: "r1" }));
    expect(await inPlace("sam")).toEqual(before);
    expect(await gate("ada").find({ of: "others-to-me" })).toEqual([]);
  });

  it("C20: whoever takes their record away gives the circle back; when the first host is gone it goes on", async () => {
    const { join, offerHosting, carryOn, gate, seen } = await world();
    await join("bo");
    await offerHosting("ada", "bo");
    await carryOn("bo");
    await gate("bo").remove(refOf({ owner: personId("bo"), kind: "circle", id: "of-bo" }));
    expect((await seen())?.host).toBe("ada");
    await carryOn("bo");
    await gate("ada").eraseMine();
    expect(await seen()).toMatchObject({ host: "bo", seated: ["bo"] });
  });
});

describe("hosting that is left open", () => {
  it("C20: is taken up by one who sits there, once, and only while it is open", async () => {
    const { join, listen, change, takeUp, gate, seen } = await world();
    for (const person of ["bo", "cleo"]) await join(person);
    await listen("dan");
    expect(await takeUp("bo", "q1")).toEqual(GONE);
    expect((await change("ada", 1, { handsOver: "q1" })).ok).toBe(true);
    expect(await seen()).toMatchObject({ host: "ada" });
    for (const person of ["sam", "dan"]) expect(await takeUp(person, "q1"), person).toEqual(GONE);
    for (const other of ["q2", ""]) expect((await takeUp("bo", other)).ok, other).toBe(false);
    expect(await gate("bo").save(draft("circle", { ...GOOD_CONTENT.circle, takesUp: "q1" }, { id: "r9" }))).toEqual(
      refusedField("takesUp"),
    );
    expect((await takeUp("bo", "q1")).ok).toBe(true);
    expect((await takeUp("bo", "q1")).ok).toBe(true);
    expect(await takeUp("cleo", "q1")).toEqual(GONE);
    expect(await change("ada", 2, {})).toEqual(GONE);
    expect(await seen()).toMatchObject({ host: "bo", seated: ["bo", "cleo"] });
  });

  it("C20: taken back, it is not open any more", async () => {
    const { join, change, takeUp } = await world();
    await join("bo");
    await change("ada", 1, { handsOver: "q1" });
    await change("ada", 2, {});
    expect(await takeUp("bo", "q1")).toEqual(GONE);
  });

  it("C20: goes on when the first host is gone, and back to the one before when its host is", async () => {
    const { join, change, takeUp, gate, seen } = await world();
    for (const person of ["bo", "cleo"]) await join(person);
    await change("ada", 1, { handsOver: "q1" });
    await takeUp("bo", "q1", { handsOver: "q2" });
    await takeUp("cleo", "q2", { room: "Attic" });
    expect(await seen()).toMatchObject({ host: "cleo" });
    await gate("ada").eraseMine();
    expect(await seen()).toMatchObject({ host: "cleo", seated: ["bo", "cleo"] });
    await gate("cleo").eraseMine();
    expect(await seen()).toMatchObject({ host: "bo", seated: ["bo"] });
  });

  it("C20: an entry that takes up what nobody left open, or what another took up first, goes on with nothing", () => {
    const circle = (owner: string, order: number, more: Partial<CircleContent>) =>
      ({
        ...draft("circle", { ...GOOD_CONTENT.circle, ...more }, { id: owner }),
        owner: personId(owner),
        order,
        version: 1,
        writtenOn: TODAY,
      }) as never;
    const first = circle("r1", 1, { handsOver: "q1" });
    const hostOf = (...records: readonly never[]) => currentCircle("r1", records)?.owner;
    const [bo, cleo, forged] = [
      circle("bo", 3, { continues: "r1", takesUp: "q1", handsOver: "q2" }),
      circle("cleo", 4, { continues: "r1", takesUp: "q1" }),
      circle("eve", 2, { continues: "r1", takesUp: "made-up" }),
    ];
    expect(hostOf(cleo, forged, first, bo)).toBe("bo");
    expect(hostOf(forged, first)).toBe("r1");
    expect(hostOf(cleo, bo)).toBe("bo");
    expect(hostOf(circle("dan", 5, { continues: "r1", takesUp: "q2" }), cleo, bo, first)).toBe("dan");
  });
});

describe("the end of a circle", () => {
  it("C21: memberships are gone thirty days after the last day, by the daily erasing; what was learned stays", async () => {
    const { join, gate, vault } = await world();
    await join("bo");
    expect((await gate("bo").save(draft("memory", GOOD_CONTENT.memory))).ok).toBe(true);
    const last = addDays(END, 30);
    await eraseLapsed(vault, last);
    expect(vault.dump()).toContain("bo#membership");
    const membershipsOn = async (today: Day) => ofKind(await circleWorld(vault, today).inPlace("sam"), "membership");
    expect([await membershipsOn(last), await membershipsOn(addDays(last, 1))]).toMatchObject([[{ owner: "bo" }], []]);
    await eraseLapsed(vault, addDays(last, 1));
    expect(vault.dump()).not.toContain("membership");
    expect(await circleWorld(vault, addDays(last, 200)).inPlace("sam")).toMatchObject([{ kind: "circle" }, { kind: "memory" }]);
  });

  it("C21: to carry on together each says so again, and keeps their place", async () => {
    const { join, change, gate, seen, vault } = await world();
    for (const person of ["bo", "cleo"]) await join(person);
    const until = addDays(END, 60);
    await change("ada", 1, { until });
    const renewed = await gate("cleo").save(draft("membership", { ...GOOD_CONTENT.membership, until }, { id: "seat", version: 1 }));
    expect(renewed.ok).toBe(true);
    expect((await seen())?.seated).toEqual(["bo", "cleo"]);
    await eraseLapsed(vault, addDays(END, 31));
    expect((await seen())?.seated).toEqual(["cleo"]);
  });

  it("C21: what was learned is written by those who were there, and changed by them when the names are gone", async () => {
    const { join, gate, vault } = await world();
    expect(await gate("sam").save(draft("memory", GOOD_CONTENT.memory))).toEqual(GONE);
    await join("bo");
    await gate("bo").save(draft("memory", GOOD_CONTENT.memory));
    const later = circleWorld(vault, addDays(END, 90)).gate("bo");
    const changed = draft("memory", { ...GOOD_CONTENT.memory, text: "Warm it twice." }, { version: 1 });
    expect((await later.save(changed)).ok).toBe(true);
  });

  it("C21: where a place cannot be opened any more, its circles do not exist", async () => {
    const { join, gate, vault } = await world();
    await join("bo");
    const shut = circleWorld(vault).gate("bo", []);
    expect(await shut.find({ of: "place", place: placeId("FLEET") })).toEqual([]);
    expect(await shut.find({ of: "circles", circles: ["r1"] })).toEqual([]);
    const join2 = draft("membership", GOOD_CONTENT.membership, { id: "other" });
    expect(await circleWorld(vault).gate("cleo", []).save(join2)).toEqual({ ok: false, error: { kind: "place-closed" } });
    // One's own part stays one's own to see and to remove.
    expect(await shut.find({ of: "me" })).toMatchObject([{ kind: "membership" }]);
    expect(await gate("ada").find({ of: "circles", circles: ["r1"] })).toHaveLength(2);
  });

  it("C21: a part in a circle that its host removed is nobody's to see", async () => {
    const { join, gate, inPlace } = await world();
    await join("bo");
    await gate("ada").remove(refOf({ owner: personId("ada"), kind: "circle", id: "r1" }));
    expect(await inPlace("sam")).toEqual([]);
    expect(await gate("bo").find({ of: "me" })).toMatchObject([{ kind: "membership" }]);
  });

  it("C21: circles for everybody on the site are found without a place", async () => {
    const { propose, gate } = await world();
    const open = { audience: "site" } as const;
    await gate("ada").save(draft("circle", { ...withoutPlace(GOOD_CONTENT.circle), ...open }, { id: "open" }));
    await gate("bo").save(draft("membership", { ...withoutPlace(GOOD_CONTENT.membership), ...open, circle: "open" }));
    await propose("cleo", {}, "more");
    expect((await gate("sam", []).find({ of: "circles", circles: ["r1"] })).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "circle open",
      "membership r1",
    ]);
  });
});

function withoutPlace<Content extends { readonly place?: unknown }>({ place, ...content }: Content): Omit<Content, "place"> {
  expect(place).toBe("FLEET");
  return content;
}

describe("a round", () => {
  const roundWorld = async () => {
    const vault = inMemoryVault();
    await writeWhatAnnWrites(vault);
    const { gate, inPlace } = circleWorld(vault);
    const volunteer = (person: string, more: Partial<VolunteerContent> = {}) =>
      gate(person).save(draft("volunteer", { ...GOOD_CONTENT.volunteer, round: "r1", addressed: personId("ada"), ...more }));
    const invite = (person: string, more: Partial<InvitationContent> = {}, by = "ada") =>
      gate(by).save(draft("invitation", { ...GOOD_CONTENT.invitation, addressed: personId(person), ...more }));
    return { vault, gate, inPlace, volunteer, invite };
  };

  it("C22: what volunteers wrote is read by the host of the round, and by nobody else", async () => {
    const { gate, volunteer, inPlace } = await roundWorld();
    await volunteer("bo");
    const asked = async (person: string) => (await gate(person).find({ of: "round", round: "r1", after: null })).map(({ owner }) => owner);
    expect([await asked("ada"), await asked("bo"), await asked("sam")]).toEqual([["ann", "bo"], [], []]);
    expect((await inPlace("sam")).map(({ kind }) => kind)).not.toContain("volunteer");
    expect(await gate("ada").find({ of: "others-to-me" })).toEqual([]);
  });

  it("C22: one puts oneself forward for a round that is there and open, and goes with it", async () => {
    const { vault, volunteer } = await roundWorld();
    expect(await volunteer("bo", { round: "none" })).toEqual(GONE);
    expect(await volunteer("bo", { addressed: personId("sam") })).toEqual(GONE);
    expect(await volunteer("bo", { until: addDays(TODAY, 300) })).toEqual(refusedField("until"));
    expect(await circleWorld(vault).gate("bo", []).save(draft("volunteer", GOOD_CONTENT.volunteer))).toEqual(GONE);
    await volunteer("bo");
    const last = addDays(GOOD_CONTENT.round.until, 30);
    await eraseLapsed(vault, last);
    expect(vault.dump()).toContain("bo#volunteer");
    await eraseLapsed(vault, addDays(last, 1));
    expect(vault.dump()).not.toMatch(/volunteer|cold electronics/u);
  });

  it("C22: a proposal goes to volunteers, names volunteers, and comes from the host of the round", async () => {
    const { invite, volunteer, gate } = await roundWorld();
    expect(await invite("bo")).toEqual(refusedField("addressed"));
    await volunteer("bo");
    expect(await invite("bo", { companions: [personId("sam")] })).toEqual(refusedField("companions"));
    expect(await invite("ann", {}, "bo")).toEqual(GONE);
    expect(await invite("bo", { circle: "other" })).toEqual(GONE);
    expect((await invite("bo", { companions: [personId("ann")] })).ok).toBe(true);
    expect(await gate("bo").find({ of: "others-to-me" })).toMatchObject([{ kind: "invitation", owner: "ada" }]);
    expect(await gate("ann").find({ of: "others-to-me" })).toEqual([]);
  });

  it("C22: who declined, who let it lapse and who was never asked look the same to everybody else", async () => {
    const seenAfter = async (does: (person: string, world: Awaited<ReturnType<typeof roundWorld>>) => Promise<unknown>) => {
      const rounds = await roundWorld();
      await rounds.volunteer("bo");
      await does("bo", rounds);
      const looks = ["sam", "ann"].flatMap((person) => [rounds.inPlace(person), rounds.gate(person).find({ of: "others-to-me" })]);
      return Promise.all(looks);
    };
    const neverAsked = await seenAfter(() => Promise.resolve());
    const waiting = await seenAfter((person, { invite }) => invite(person));
    const declined = await seenAfter(async (person, { invite, gate }) => {
      await invite(person);
      expect((await gate(person).save(draft("notThis", { circle: "r1" }))).ok).toBe(true);
    });
    expect(waiting).toEqual(neverAsked);
    expect(declined).toEqual(neverAsked);
    expect(neverAsked.flat().length).toBeGreaterThan(2);
  });

  it("C22: a proposal is gone after two weeks, whatever became of it", async () => {
    const { vault, volunteer, invite } = await roundWorld();
    await volunteer("bo");
    await invite("bo");
    await eraseLapsed(vault, addDays(TODAY, 14));
    expect(vault.dump()).toContain("invitation");
    await eraseLapsed(vault, addDays(TODAY, 15));
    expect(vault.dump()).not.toContain("invitation");
  });

  it("R10: erasing also removes the proposals of others that name the person, and seats, words and rounds of their own", async () => {
    const { vault, volunteer, invite, gate } = await roundWorld();
    for (const person of ["bo", "cleo"]) await volunteer(person);
    await invite("cleo", { companions: [personId("bo"), personId("ann")] });
    await circleWorld(vault).join("bo");
    await gate("bo").save(draft("memory", GOOD_CONTENT.memory));
    await gate("bo").eraseMine();
    expect(vault.dump()).not.toMatch(/\bbo\b/u);
    expect(vault.dump()).toContain("cleo");
  });
});
