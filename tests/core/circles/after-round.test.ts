import {
  beginCircle,
  beginRound,
  beginVolunteer,
  circleDraftOf,
  circleIdInRound,
  circlesOfRound,
  createBegunPublishing,
  formGroups,
  ofKind,
  outcomeOfRound,
  personId,
  placeId,
  suggestedPairs,
  volunteersOf,
} from "@alongside/core";
import type { GroupToPublish, RecordOf, RecordStore, RoundOutcome, Volunteer } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { instant, plainWordForms } from "../../builders/evidence.ts";
import { inMemoryLocalTimes } from "../../builders/in-memory-local-times.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { TODAY, day, gateOf } from "../../builders/records.ts";
import { aSuite } from "../../builders/suite.ts";
import { aStorage } from "../../builders/text-storage.ts";
import { aVolunteer } from "../../builders/volunteers.ts";

const FLEET = placeId("FLEET");
const PEOPLE = ["ann", "bo", "cleo", "dee"] as const;
/** Tuesday at 9 UTC, ten by the clocks of Berlin in winter. */
const TUE9 = 33;

/** A round with one circle of four, and with two people who are in none; written to its end unless the store fails after so many writes. */
async function aPublishedRound({
  stopsAfter = Infinity,
  startsOn = "2026-12-21",
}: { readonly stopsAfter?: number; readonly startsOn?: string } = {}) {
  const vault = inMemoryVault();
  const gate = (person: string, today = "2026-11-24") => gateOf(vault, { person, open: ["FLEET"], today });
  const circlesFor = (person: string) => aSuite({ asker: person, records: gate(person) }).suite.circles;
  const begun = beginRound({ id: "n1", place: FLEET, today: TODAY, topic: "Winter" });
  const opened = await circlesFor("hanna").rounds.open({ ...begun, startsOn: day(startsOn) });
  if (!opened.ok) throw new Error("refused");
  for (const person of [...PEOPLE, "hanna", "eve", "fin"]) {
    const hours = person === "fin" ? [TUE9 + 5] : [TUE9];
    const wants = person === "eve" ? ["brakes", "torque"] : ["torque"];
    await circlesFor(person).rounds.putForward({ ...beginVolunteer({ wants }), hours }, opened.value);
  }
  const circle = (index: number) => ({
    ...beginCircle({ id: circleIdInRound("n1", index), seatId: "s", topic: "Torque", place: FLEET, zone: "Europe/Berlin", today: TODAY }),
    firstOn: day("2026-12-22"),
    begins: "10:00",
  });
  const groups: GroupToPublish[] = [{ draft: circle(0), members: [...PEOPLE.slice(0, 3), "hanna"].map(personId) }];
  const publishing = gate("hanna");
  let writes = 0;
  const stopping: RecordStore = {
    ...publishing,
    save: (draft) => ((writes += 1) > stopsAfter ? Promise.reject(new TypeError("offline")) : publishing.save(draft)),
  };
  const publish = aSuite({ asker: "hanna", records: stopping }).suite.circles.rounds.publish(opened.value, groups);
  if (stopsAfter === Infinity) await publish;
  else await expect(publish).rejects.toThrow("offline");
  /** later, with the round as it lies there */
  const goOn = async (today: string, rest: readonly GroupToPublish[]) => {
    const { suite } = aSuite({ asker: "hanna", records: gate("hanna", today) });
    const [round] = (await suite.circles.inPlace(FLEET)).rounds;
    return suite.circles.rounds.publish(round!, rest);
  };
  const outcome = async (person: string, today = "2026-11-24"): Promise<RoundOutcome> => {
    const [mine, toMe] = await Promise.all([gate(person, today).find({ of: "me" }), gate(person, today).find({ of: "others-to-me" })]);
    const { circles, rounds } = await circlesFor(person).inPlace(FLEET);
    const volunteer = ofKind(mine, "volunteer")[0] as RecordOf<"volunteer">;
    const now = instant(`${today}T09:00:00Z`);
    return outcomeOfRound({
      round: rounds[0]!,
      volunteer,
      mine,
      toMe,
      circles,
      now,
      localTimes: inMemoryLocalTimes,
      wordForms: plainWordForms,
    });
  };
  return { circlesFor, outcome, groups, goOn };
}

describe("what became of a round, for one volunteer", () => {
  it("C22: is the circle that was proposed, and then the seat, or that it was let go", async () => {
    const { circlesFor, outcome } = await aPublishedRound();
    expect(await outcome("ann")).toMatchObject({ kind: "proposed", circle: { id: "n1-0" }, companions: ["bo", "cleo", "hanna"] });
    const [circle] = circlesOfRound("n1", (await circlesFor("ann").inPlace(FLEET)).circles);
    await circlesFor("ann").join(circle!, "seat");
    expect(await outcome("ann")).toMatchObject({ kind: "seated", circle: { id: "n1-0" } });
    await circlesFor("bo").putAway("n1-0", "away");
    expect(await outcome("bo")).toEqual({ kind: "let-go" });
    // The proposal itself is gone after two weeks.
    expect(await outcome("cleo", "2026-12-10")).toEqual({ kind: "let-go" });
  });

  it("C22: a host who put themselves forward finds their circle in what they proposed", async () => {
    const { outcome } = await aPublishedRound();
    expect(await outcome("hanna")).toMatchObject({ kind: "proposed", circle: { id: "n1-0" } });
  });

  it("C15: whoever was left over learns it the day after, alone, with the circles that have a seat, a topic and an hour for them", async () => {
    const { outcome } = await aPublishedRound();
    for (const person of ["dee", "eve", "fin"]) expect(await outcome(person), person).toEqual({ kind: "waiting" });
    expect(await outcome("eve", "2026-11-25")).toMatchObject({ kind: "left-over", open: [{ id: "n1-0" }] });
    expect(await outcome("fin", "2026-11-25")).toEqual({ kind: "left-over", open: [] });
    expect(await outcome("eve", "2026-12-10")).toEqual({ kind: "let-go" });
  });

  it("C15: no circle is offered whose seats are taken", async () => {
    const { circlesFor, outcome } = await aPublishedRound();
    for (const person of ["p1", "p2", "p3", "p4", "p5", "p6"]) {
      const [circle] = circlesOfRound("n1", (await circlesFor(person).inPlace(FLEET)).circles);
      await circlesFor(person).join(circle!, "seat");
    }
    expect(await outcome("eve", "2026-11-25")).toEqual({ kind: "left-over", open: [] });
  });
});

describe("publishing that stopped on the way", () => {
  it("C22: whoever has no proposal reads that the host has not finished, until all is written, and a day later what came of it", async () => {
    const { outcome, groups, goOn } = await aPublishedRound({ stopsAfter: 2 });
    expect(await outcome("ann", "2026-11-25")).toMatchObject({ kind: "proposed" });
    expect(await outcome("bo")).toEqual({ kind: "waiting" });
    for (const person of ["bo", "cleo", "dee", "fin"]) expect(await outcome(person, "2026-11-25"), person).toEqual({ kind: "unfinished" });
    expect((await goOn("2026-11-25", groups)).ok).toBe(true);
    expect(await outcome("bo", "2026-11-25")).toMatchObject({ kind: "proposed", companions: ["ann", "cleo", "hanna"] });
    expect(await outcome("fin", "2026-11-25")).toEqual({ kind: "waiting" });
    expect(await outcome("fin", "2026-11-26")).toEqual({ kind: "left-over", open: [] });
  });

  it("C22: goes on without those who took themselves out meanwhile, also when the host changed a circle that was out", async () => {
    const { circlesFor, outcome, groups, goOn } = await aPublishedRound({ stopsAfter: 2 });
    const [cleo] = (await circlesFor("cleo").mine()).volunteered;
    expect((await circlesFor("cleo").rounds.withdraw(cleo!)).ok).toBe(true);
    const [circle] = (await circlesFor("hanna").mine()).circles;
    expect((await circlesFor("hanna").propose({ ...circleDraftOf(circle!.circle), note: "With tea." })).ok).toBe(true);
    expect((await goOn("2026-11-25", groups)).ok).toBe(true);
    expect(await outcome("bo", "2026-11-25")).toMatchObject({ kind: "proposed", companions: ["ann", "hanna"] });
    expect((await circlesFor("cleo").mine()).proposals.invitations).toEqual([]);
    expect((await circlesFor("hanna").mine()).circles).toMatchObject([{ circle: { content: { note: "With tea." } } }]);
  });

  it("C22: is not finished either when everything but the round itself was written", async () => {
    const { outcome } = await aPublishedRound({ stopsAfter: 4 });
    expect(await outcome("fin", "2026-11-25")).toEqual({ kind: "unfinished" });
  });

  it("C22: can be left at what is written, also when nobody can put themselves forward any more", async () => {
    const { outcome, goOn } = await aPublishedRound({ stopsAfter: 2 });
    const afterTheLastDay = "2026-12-05";
    expect((await goOn(afterTheLastDay, [])).ok).toBe(true);
    expect(await outcome("bo", afterTheLastDay)).toEqual({ kind: "waiting" });
    expect(await outcome("bo", "2026-12-06")).toMatchObject({ kind: "left-over", open: [{ id: "n1-0" }] });
    expect((await goOn("2026-12-06", [])).ok).toBe(true);
  });

  it("C22: keeps nobody waiting beyond the day on which the circles were to begin", async () => {
    const { outcome } = await aPublishedRound({ stopsAfter: 2, startsOn: "2026-12-04" });
    expect(await outcome("fin", "2026-12-03")).toEqual({ kind: "unfinished" });
    expect(await outcome("fin", "2026-12-04")).toEqual({ kind: "left-over", open: [] });
  });
});

describe("two to begin with", () => {
  it("C15: stands beside the circles like one of them, everybody in one at most", () => {
    const volunteers: Volunteer[] = [
      aVolunteer("kim", { wants: ["brakes"], free: [50] }),
      aVolunteer("lea", { wants: ["wheels"], offers: ["brakes"], free: [50] }),
      aVolunteer("mo", { wants: ["brakes"], free: [50] }),
    ];
    const { circles } = formGroups(volunteers, { seed: 1, wordForms: plainWordForms });
    expect(circles).toEqual([]);
    expect(suggestedPairs({ volunteers, circles, wordForms: plainWordForms })).toEqual([
      { topic: "brakes", people: ["kim", "lea"], hours: [50] },
    ]);
  });
});

describe("publishing that was begun", () => {
  const draft = beginCircle({ id: "n1-0", seatId: "s", topic: "Torque", place: FLEET, zone: "Europe/Berlin", today: TODAY });
  const groups: GroupToPublish[] = [{ draft, members: PEOPLE.map(personId) }];

  it("is kept for its host and its round until it is done", () => {
    const storage = aStorage();
    createBegunPublishing(storage, "hanna").keep("n1", groups);
    expect(createBegunPublishing(storage, "hanna").read("n1")).toEqual(groups);
    expect(createBegunPublishing(storage, "ann").read("n1")).toBeNull();
    createBegunPublishing(storage, "hanna").drop("n1");
    expect(createBegunPublishing(storage, "hanna").read("n1")).toBeNull();
    createBegunPublishing(storage, "hanna").keep("n1", groups);
    createBegunPublishing(storage, "ann").keep("n1", groups);
    createBegunPublishing(storage, "hanna").dropAll();
    expect([...storage.kept.keys()]).toEqual(["alongside-publishing ann n1"]);
  });

  it.each(["no JSON {", "[]", "[1]", '[{"draft":null,"members":[]}]', '[{"draft":{"id":"x","topic":""},"members":[7]}]'])(
    "is not gone on with when somebody changed it by hand: %s",
    (kept) => {
      const storage = aStorage();
      storage.setItem("alongside-publishing hanna n1", kept);
      expect(createBegunPublishing(storage, "hanna").read("n1")).toBeNull();
    },
  );

  it("is not kept where the browser keeps nothing, and nothing breaks", () => {
    const storage = aStorage(0);
    createBegunPublishing(storage, "hanna").keep("n1", groups);
    expect(createBegunPublishing(storage, "hanna").read("n1")).toBeNull();
  });
});

describe("a volunteer whom nobody can be compared with", () => {
  it("C8: writes what they like, and it is read as words", () => {
    const [volunteer] = volunteersOf([{ owner: personId("ann"), content: { wants: ["torque"], hours: [TUE9], team: "<b>" } }], []);
    expect(volunteer).toMatchObject({ team: "<b>", experience: "", isNew: false });
  });
});
