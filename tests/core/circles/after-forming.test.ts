import { effectOfChange, explainCircle, nextBestFor, personId } from "@alongside/core";
import type { FormedCircle, Proposal } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { plainWordForms as wordForms } from "../../builders/evidence.ts";
import { aVolunteer } from "../../builders/volunteers.ts";

const circle = (topic: string, ...members: string[]): FormedCircle => ({ topic, members: members.map(personId) });

const volunteers = [
  aVolunteer("ada", { wants: [], offers: ["Torque"], free: [9, 10], team: "Fleet", experience: "ten years" }),
  aVolunteer("bo", { free: [9, 10], team: "fleet " }),
  aVolunteer("cem", { free: [9, 12], team: "Care" }),
  aVolunteer("dina", { free: [9, 10] }),
  aVolunteer("emil", { wants: ["torque", "wheels"], free: [9, 30] }),
  aVolunteer("fay", { wants: ["wheels"], free: [30, 31] }),
  aVolunteer("gus", { wants: ["wheels"], free: [30, 31] }),
  aVolunteer("hana", { wants: ["wheels"], offers: ["torque"], free: [30, 31] }),
  aVolunteer("ivo", { wants: ["wheels"], free: [30] }),
];
const proposal: Proposal = {
  volunteers,
  wordForms,
  circles: [circle("torque", "ada", "bo", "cem", "dina", "emil"), circle("wheels", "fay", "gus", "hana", "ivo")],
};

describe("why a circle could be one", () => {
  it("C13: names who offers and who wants it, the hours that suit all, and teams and experience in their own words", () => {
    expect(explainCircle(volunteers, proposal.circles[0]!, wordForms)).toEqual({
      topic: "torque",
      offeredBy: ["ada"],
      wantedBy: ["bo", "cem", "dina", "emil"],
      hours: [9],
      teams: ["Fleet", "fleet", "Care"],
      experience: ["ten years"],
      isNewTogether: true,
    });
  });

  it("C13: holds no number about anybody", () => {
    const reasons = explainCircle(volunteers, proposal.circles[0]!, wordForms);
    const { hours, ...rest } = reasons;
    expect(hours.every((hour) => hour < 168)).toBe(true);
    expect(JSON.stringify(rest)).not.toMatch(/:\s*-?\d/u);
  });
});

describe("a change by hand", () => {
  it("C14: says what a move does to both circles, and changes nothing itself", () => {
    const before = structuredClone(proposal.circles);
    const effect = effectOfChange(proposal, { kind: "move", person: personId("emil"), to: 1 });
    expect(effect.ok && effect.value.changed.map(({ circle, before, after }) => [circle, before.hours, after.hours])).toEqual([
      [0, [9], [9]],
      [1, [30], [30]],
    ]);
    expect(proposal.circles).toEqual(before);
  });

  it.each([
    [
      "ivo",
      0,
      [
        { kind: "too-few", circle: 1 },
        { kind: "not-their-topic", circle: 0 },
        { kind: "no-common-hour", circle: 0 },
      ],
    ],
    [
      "bo",
      1,
      [
        { kind: "not-their-topic", circle: 1 },
        { kind: "no-common-hour", circle: 1 },
      ],
    ],
    [
      "ada",
      1,
      [
        { kind: "nobody-helps", circle: 0 },
        { kind: "not-their-topic", circle: 1 },
        { kind: "no-common-hour", circle: 1 },
      ],
    ],
  ])("C14: refuses to move %s to circle %i, and says all that stands in the way", (name, to, refusals) => {
    const effect = effectOfChange(proposal, { kind: "move", person: personId(name), to });
    expect(effect.ok).toBe(false);
    if (effect.ok) return;
    expect(effect.error).toHaveLength(refusals.length);
    expect(effect.error).toEqual(expect.arrayContaining(refusals));
  });

  it("C14: lets two people change places, also with somebody who has none, and does nothing for a move to where somebody sits", () => {
    const swapped = effectOfChange(proposal, { kind: "swap", one: personId("emil"), other: personId("ivo") });
    expect(swapped.ok).toBe(false);
    const within = effectOfChange(proposal, { kind: "swap", one: personId("bo"), other: personId("cem") });
    expect(within).toMatchObject({ ok: true, value: { changed: [] } });
    expect(effectOfChange(proposal, { kind: "move", person: personId("bo"), to: 0 })).toMatchObject({ ok: true, value: { changed: [] } });
    const withRest = { ...proposal, volunteers: [...volunteers, aVolunteer("jo", { free: [9] })] };
    const taken = effectOfChange(withRest, { kind: "swap", one: personId("jo"), other: personId("bo") });
    expect(taken.ok && taken.value.circles[0]!.members).toEqual(["ada", "jo", "cem", "dina", "emil"]);
  });

  it("C14: knows only circles and people of the proposal", () => {
    expect(() => effectOfChange(proposal, { kind: "move", person: personId("bo"), to: 5 })).toThrow(RangeError);
    expect(() => effectOfChange(proposal, { kind: "move", person: personId("zoe"), to: 0 })).toThrow(RangeError);
  });
});

describe("somebody without a place", () => {
  const rest = [
    aVolunteer("kim", { wants: ["brakes"], free: [50] }),
    aVolunteer("lea", { wants: ["wheels"], offers: ["brakes"], free: [50, 30] }),
    aVolunteer("mo", { wants: ["brakes"], free: [50] }),
    aVolunteer("nia", { free: [] }),
  ];
  const withRest = { ...proposal, volunteers: [...volunteers, ...rest] };
  const nextFor = (name: string) => nextBestFor(personId(name), withRest);

  it("C15: finds circles with a free seat, and a pair where one offers what the other wants", () => {
    expect(nextFor("lea")).toEqual({ openCircles: [1], pair: { people: ["kim", "lea"], topic: "brakes", hours: [50] } });
    expect(nextFor("kim")).toEqual({ openCircles: [], pair: { people: ["kim", "lea"], topic: "brakes", hours: [50] } });
  });

  it("C15: has nothing but a later round for some, and looks no different for it", () => {
    expect(nextFor("mo")).toEqual({ openCircles: [], pair: null });
    expect(nextFor("nia")).toEqual({ openCircles: [], pair: null });
  });

  it("C15: says nothing about somebody else, and nothing of how hard anybody was to place", () => {
    expect(nextFor("bo")).toBeNull();
    expect(nextFor("zoe")).toBeNull();
    for (const name of ["kim", "lea", "mo", "nia"]) {
      const said = JSON.stringify(nextFor(name));
      const others = ["kim", "lea", "mo", "nia"].filter(
        (other) => other !== name && nextFor(name)?.pair?.people.includes(personId(other)) !== true,
      );
      for (const other of others) expect(said).not.toContain(`"${other}"`);
    }
  });
});
