import { CIRCLE_SIZES, explainCircle, formGroups, formGroupsInSlices, localTimeOf, personId, weekHour } from "@alongside/core";
import type { Volunteer } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { judge } from "../../builders/circle-oracle.ts";
import { plainWordForms as wordForms } from "../../builders/evidence.ts";
import { aVolunteer } from "../../builders/volunteers.ts";

const options = { seed: 1, wordForms };
const names = (count: number): string[] => Array.from({ length: count }, (_, place) => `p${String(place)}`);
const formed = (volunteers: readonly Volunteer[]): string[][] =>
  formGroups(volunteers, options).circles.map(({ members }) => [...members].sort());

describe("a formation round", () => {
  it("C1: forms no circle of three volunteers, and says that nothing better is possible", () => {
    expect(
      formGroups(
        names(3).map((name) => aVolunteer(name)),
        options,
      ),
    ).toEqual({ circles: [], isBestPossible: true });
    expect(formGroups([], options)).toEqual({ circles: [], isBestPossible: true });
  });

  it("C1: forms circles of two and of seven where a round is for them, and refuses sizes that are none", () => {
    const seven = names(7).map((name) => aVolunteer(name));
    expect(formGroups(seven, { ...options, sizes: { smallest: 7, largest: 7 } }).circles).toHaveLength(1);
    expect(formGroups(seven.slice(0, 4), { ...options, sizes: { smallest: 2, largest: 2 } }).circles).toHaveLength(2);
    for (const sizes of [
      { smallest: 1, largest: 4 },
      { smallest: 5, largest: 4 },
      { smallest: 4, largest: 8 },
    ]) {
      expect(() => formGroups(seven, { ...options, sizes })).toThrow(RangeError);
    }
  });

  it("C2: forms nothing when nobody is free together", () => {
    expect(formed(names(12).map((name, place) => aVolunteer(name, { free: [place] })))).toEqual([]);
    expect(formed(names(12).map((name) => aVolunteer(name, { free: [] })))).toEqual([]);
  });

  it("C3: puts nobody into two circles, and refuses somebody who volunteers twice", () => {
    expect(() =>
      formGroups(
        [...names(4), "p0"].map((name) => aVolunteer(name)),
        options,
      ),
    ).toThrow(TypeError);
  });

  it("C4: needs somebody who helps when anybody in the round does, and does without when nobody does", () => {
    const learners = names(8).map((name) => aVolunteer(name));
    expect(formed(learners)).toHaveLength(2);
    const withHelp = [...learners, aVolunteer("helper", { wants: [], offers: ["torque"] })];
    const circles = formed(withHelp);
    expect(circles).toHaveLength(1);
    expect(circles[0]).toContain("helper");
    const elsewhere = [...learners, aVolunteer("helper", { wants: [], offers: ["torque"], free: [100] })];
    expect(formed(elsewhere)).toEqual([]);
  });

  it("C4: takes two spellings of a topic for one, keeps the first, and does not mix signs with letters", () => {
    const spelled = ["Torque sensors", "torque sensor", "TORQUE SENSORS", "torque  sensor!"].map((topic, place) =>
      aVolunteer(`p${String(place)}`, { wants: [topic] }),
    );
    expect(formGroups(spelled, options).circles.map(({ topic }) => topic)).toEqual(["Torque sensors"]);
    expect(formed(["???", "???", "!!!", "!!!"].map((topic, place) => aVolunteer(`p${String(place)}`, { wants: [topic] })))).toEqual([]);
  });

  it("C4: counts the first three wishes and no more", () => {
    expect(
      formed(
        names(4).map((name, place) =>
          aVolunteer(name, { wants: [`a${String(place)}`, `b${String(place)}`, `c${String(place)}`, "torque"] }),
        ),
      ),
    ).toEqual([]);
  });

  it("C5: brings teams together rather than leaving them among themselves", () => {
    const teams = names(8).map((name, place) => aVolunteer(name, { team: place < 4 ? "Workshop" : "Fleet" }));
    for (const { members } of formGroups(teams, options).circles) {
      expect(explainCircle(teams, { topic: "torque", members }, wordForms).teams).toHaveLength(2);
    }
  });

  it("C5: does not leave a newcomer alone among people who are not", () => {
    const people = names(8).map((name, place) => aVolunteer(name, { isNew: place < 2 }));
    const together = formed(people).find((members) => members.includes("p0"));
    expect(together).toContain("p1");
  });

  it("C5: says nothing of somebody's team as different from that of one who did not say", () => {
    const volunteers = names(4).map((name, place) => aVolunteer(name, { team: ["", "", "Fleet", "fleet "][place]! }));
    const { circles } = formGroups(volunteers, options);
    const asSaid = volunteers.map((volunteer) => ({ ...volunteer, team: volunteer.team.trim().toLowerCase() }));
    // Nobody is of another team: affinity 4, never met 1/4 for each of six pairs, over three others each.
    expect(judge(asSaid, circles, CIRCLE_SIZES).worth).toBeCloseTo(4 + (2 / 3) * 6 * 0.25, 10);
  });

  it("C6: forms circles of two hundred people who all want the same", () => {
    const many = names(200).map((name, place) =>
      aVolunteer(name, { team: `team ${String(place % 9)}`, offers: place % 5 === 0 ? ["torque"] : [], free: [9, 10, 20 + (place % 3)] }),
    );
    const { circles } = formGroups(many, { ...options, moves: 20_000 });
    const { faults, worth } = judge(many, circles, CIRCLE_SIZES);
    expect(faults).toEqual([]);
    expect(circles.flatMap(({ members }) => members).length).toBeGreaterThan(150);
    expect(worth).toBeGreaterThan(250);
  });

  it("C7: brings Pago Pago and Auckland together at an hour that is Monday here and Tuesday there", () => {
    const hour = weekHour(20);
    expect(localTimeOf(hour, -11 * 60)).toEqual({ day: 0, minute: 9 * 60 });
    expect(localTimeOf(hour, 13 * 60)).toEqual({ day: 1, minute: 9 * 60 });
    const free = { samoa: [20, 21], auckland: [20, 44] };
    const people = ["s1", "s2", "a1", "a2"].map((name) => aVolunteer(name, { free: name.startsWith("s") ? free.samoa : free.auckland }));
    const [circle] = formGroups(people, options).circles;
    expect(explainCircle(people, circle!, wordForms).hours).toEqual([20]);
  });

  it("C7: turns the week round at its ends, and shows hours at half past where zones differ by half an hour", () => {
    expect(localTimeOf(weekHour(0), -11 * 60)).toEqual({ day: 6, minute: 13 * 60 });
    expect(localTimeOf(weekHour(167), 14 * 60)).toEqual({ day: 0, minute: 13 * 60 });
    expect(localTimeOf(weekHour(4), 330)).toEqual({ day: 0, minute: 9 * 60 + 30 });
    expect(() => weekHour(168)).toThrow(RangeError);
    expect(() => weekHour(1.5)).toThrow(RangeError);
  });

  it("C8: takes hostile text literally", () => {
    const teams = [
      "__proto__",
      "constructor",
      "<img src=x onerror=alert(1)>",
      "'; drop table",
      "\u202Eevil",
      "a,b:c\n1",
      "x".repeat(10_000),
      "🧑‍🔧",
    ];
    const hostile = teams.map((team, place) =>
      aVolunteer(`__proto__${String(place)}`, { team, experience: team, wants: ["toString", "<script>", "torque"] }),
    );
    const { circles } = formGroups(hostile, options);
    expect(circles.flatMap(({ members }) => members)).toHaveLength(8);
    expect(explainCircle(hostile, circles[0]!, wordForms).teams.join()).not.toContain("\u202E");
  });

  it("C9: shows how far it is, has something at any time, and can be left", () => {
    const many = names(60).map((name, place) => aVolunteer(name, { team: `team ${String(place % 7)}`, free: [9 + (place % 4), 10, 12] }));
    let before = 0;
    let slices = 0;
    for (const { share, soFar } of formGroupsInSlices(many, { ...options, moves: 30_000 })) {
      expect(share).toBeGreaterThanOrEqual(before);
      expect(share).toBeLessThanOrEqual(1);
      before = share;
      slices += 1;
      expect(judge(many, soFar(), CIRCLE_SIZES).faults).toEqual([]);
      if (slices === 15) break;
    }
    expect(slices).toBe(15);
  });

  it("C10: knows somebody who met another from either of the two, and passes over people of earlier rounds", () => {
    const people = names(4).map((name) => aVolunteer(name, { met: name === "p0" ? [personId("p1"), personId("long gone")] : [] }));
    const [circle] = formGroups(people, options).circles;
    expect(explainCircle(people, circle!, wordForms).isNewTogether).toBe(false);
    expect(judge(people, [circle!], CIRCLE_SIZES).worth).toBeCloseTo(4 + (2 / 3) * 5 * 0.25, 10);
  });
});
