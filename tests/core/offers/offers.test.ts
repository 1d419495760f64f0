import { matchOffers, meetingsOf, personId, placeId } from "@alongside/core";
import type { RecordOf, StoredRecord } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWordForms } from "../../builders/evidence.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { TODAY, draft, gateOf } from "../../builders/records.ts";
import { aSuite } from "../../builders/suite.ts";

const options = { asker: personId("nora"), wordForms: plainWordForms };
function anOffer(owner: string, topic: string, word: "ask" | "mentor" = "ask"): RecordOf<"offer"> {
  return {
    kind: "offer",
    owner: personId(owner),
    id: `o-${topic}`,
    version: 1,
    writtenOn: TODAY,
    content: { word, topic, audience: "site" },
  };
}
function aWish(owner: string, topic: string): RecordOf<"wish"> {
  return {
    kind: "wish",
    owner: personId(owner),
    id: `w-${topic}`,
    version: 1,
    writtenOn: TODAY,
    content: { word: "learn", topic, audience: "site" },
  };
}

describe("offers that fit a question", () => {
  it("O1: takes those that share at least half of the shorter topic's words, one for each person", () => {
    const offers = [
      anOffer("ada", "torque sensors"),
      anOffer("ada", "torque"),
      anOffer("bo", "wheel truing"),
      anOffer("cem", "torque tables tests"),
    ];
    expect(
      matchOffers(
        ["torque", "sensor"].map((word) => plainWordForms.stemOf(word)),
        offers,
        options,
      ).map(({ person, topic }) => [person, topic]),
    ).toEqual([
      ["ada", "torque sensors"],
      ["cem", "torque tables tests"],
    ]);
  });

  it("O2: gives one asker always the same order of equal offers, and does not put the same person first for everybody", () => {
    const offers = ["ada", "bo", "cem", "dina"].map((owner) => anOffer(owner, "torque"));
    const firstFor = (asker: string) => matchOffers(["torque"], offers, { ...options, asker: personId(asker) })[0]!.person;
    expect(firstFor("nora")).toBe(firstFor("nora"));
    expect(new Set(Array.from({ length: 20 }, (_, number) => firstFor(`asker${String(number)}`))).size).toBeGreaterThan(1);
  });

  it("O1: never more than five, never anybody twice, whatever the words", () => {
    const word = fc.constantFrom("torque", "sensor", "wheel", "brake");
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 4 }),
        fc.array(fc.tuple(fc.constantFrom("ada", "bo", "cem", "dina", "eli", "fay", "gil", "hue"), word), { maxLength: 30 }),
        (words, pairs) => {
          const found = matchOffers(
            words,
            pairs.map(([owner, topic]) => anOffer(owner, topic)),
            options,
          );
          expect(found.length).toBeLessThanOrEqual(5);
          expect(new Set(found.map(({ person }) => person)).size).toBe(found.length);
        },
      ),
      { seed: 7 },
    );
  });
});

describe("where a wish and an offer meet", () => {
  const seen: StoredRecord[] = [
    anOffer("emeka", "torque sensors from scratch"),
    aWish("nora", "torque sensors"),
    aWish("lena", "torque sensors"),
  ];

  it("O3: is shown to one of the two, and to nobody else", () => {
    const pairs = (person: string) =>
      meetingsOf(personId(person), seen, plainWordForms).map(({ wish, offer }) => [wish.owner, offer.owner]);
    expect(pairs("nora")).toEqual([["nora", "emeka"]]);
    expect(pairs("emeka")).toHaveLength(2);
    expect(pairs("stranger")).toEqual([]);
  });

  it("O3: nobody meets themselves", () => {
    expect(meetingsOf(personId("ada"), [anOffer("ada", "torque"), aWish("ada", "torque")], plainWordForms)).toEqual([]);
  });

  it("O3: a wish that somebody keeps for themselves meets an offer, for them alone", async () => {
    const vault = inMemoryVault();
    const place = placeId("FLEET");
    const gate = (person: string) => gateOf(vault, { person, open: [place] });
    await gate("emeka").save(draft("offer", { word: "mentor", topic: "torque sensors", audience: "place", place }));
    await gate("nora").save(draft("wish", { word: "learn", topic: "torque sensors", audience: "me" }));
    const inPlace = (asker: string) => aSuite({ asker, records: gate(asker) }).suite.offers.inPlace(place);
    const forNora = await inPlace("nora");
    expect(forNora.offers.map(({ owner }) => owner)).toEqual(["emeka"]);
    expect(forNora.wishes).toEqual([]);
    expect(forNora.meetings.map(({ wish, offer }) => [wish.owner, offer.owner])).toEqual([["nora", "emeka"]]);
    expect((await inPlace("emeka")).meetings).toEqual([]);
  });

  it("O3: what its owner has to be asked about meets nobody until it was renewed", async () => {
    const vault = inMemoryVault();
    const place = placeId("FLEET");
    const gate = (person: string, today?: string) => gateOf(vault, { person, open: [place], ...(today === undefined ? {} : { today }) });
    await gate("nora", "2026-03-01").save(draft("wish", { word: "learn", topic: "torque sensors", audience: "me" }));
    await gate("emeka").save(draft("offer", { word: "mentor", topic: "torque sensors", audience: "place", place }));
    const meetings = async () => (await aSuite({ asker: "nora", records: gate("nora") }).suite.offers.inPlace(place)).meetings;
    expect(await meetings()).toEqual([]);
    await gate("nora").save(draft("wish", { word: "learn", topic: "torque sensors", audience: "me" }, { version: 1 }));
    expect(await meetings()).toHaveLength(1);
  });
});
