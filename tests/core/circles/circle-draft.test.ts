import {
  CIRCLE_TEMPLATES,
  beginCircle,
  beginRound,
  beginVolunteer,
  circleDraftOf,
  draftToGoOn,
  itemId,
  lastDayOf,
  placeId,
  recordDraftOfCircle,
  recordDraftOfRound,
  recordDraftOfVolunteer,
  roundDraftOf,
  templateOf,
  volunteerDraftOf,
  weekdayOf,
  withTemplate,
} from "@alongside/core";
import type { RecordOf } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, day, gateOf } from "../../builders/records.ts";

const begun = (more = {}) => beginCircle({ id: "c1", seatId: "s1", place: placeId("FLEET"), zone: "Europe/Berlin", today: TODAY, ...more });
const stored = <Kind extends "circle" | "round" | "volunteer">(kind: Kind) =>
  ({ kind, owner: "ada", id: "r1", version: 3, writtenOn: TODAY, content: GOOD_CONTENT[kind] }) as unknown as RecordOf<Kind>;

describe("a form about a circle", () => {
  it("C27: needs one line; everything else has a default that can be sent", async () => {
    const draft = { ...begun(), topic: "What should a workshop know about display cables?" };
    const saved = await gateOf(inMemoryVault(), { person: "ada", open: ["FLEET"] }).save(recordDraftOfCircle(draft));
    expect(saved).toMatchObject({
      ok: true,
      value: {
        content: {
          ...{ seats: "6", rhythm: "fortnightly", firstOn: "2026-12-10", begins: "15:00", minutes: 45, template: "show" },
          ...{ until: "2027-02-18", zone: "Europe/Berlin", audience: "place", place: "FLEET" },
        },
      },
    });
    expect(weekdayOf(begun().firstOn)).toBe("thu");
  });

  it("C27: ends with the sixth meeting unless somebody chose a day; days that are left out are made up for", () => {
    const draft = begun();
    expect(lastDayOf({ ...draft, rhythm: "once" })).toBe(draft.firstOn);
    expect(lastDayOf({ ...draft, rhythm: "weekly" })).toBe("2027-01-14");
    expect(lastDayOf({ ...draft, rhythm: "weekly", leftOut: [day("2026-12-24")] })).toBe("2027-01-21");
    expect(lastDayOf({ ...draft, rhythm: "monthly" })).toBe("2027-05-13");
    expect(lastDayOf({ ...draft, until: day("2026-12-31") })).toBe("2026-12-31");
  });

  it("C27: takes an address or words for what it goes along with and where it meets", () => {
    const contentOf = (more: object) => recordDraftOfCircle({ ...begun(), topic: "x", ...more }).content;
    expect(contentOf({ about: "https://example.org/course", where: "Room Spoke" })).toMatchObject({
      link: "https://example.org/course",
      room: "Room Spoke",
    });
    expect(contentOf({ about: "A book", where: "https://meet.example.org/spoke" })).toMatchObject({
      about: "A book",
      meetingLink: "https://meet.example.org/spoke",
    });
    expect(contentOf({ item: itemId("7"), about: "https://example.org/" })).not.toHaveProperty("link");
    expect(Object.keys(contentOf({})).sort()).toEqual(
      ["audience", "begins", "firstOn", "minutes", "place", "rhythm", "seats", "template", "topic", "until", "zone"].sort(),
    );
  });

  it("C27: holds what is stored, to change it or to go on with it", () => {
    const circle = stored("circle");
    expect(recordDraftOfCircle(circleDraftOf(circle))).toEqual({ kind: "circle", id: "r1", version: 3, content: GOOD_CONTENT.circle });
    expect(recordDraftOfCircle(draftToGoOn(circle, "mine"))).toEqual({
      ...{ kind: "circle", id: "mine", version: null },
      content: { ...GOOD_CONTENT.circle, continues: "r1" },
    });
  });

  it("C27: takes the minutes of another shape, and leaves those that somebody chose", () => {
    expect(withTemplate(begun(), "troika").minutes).toBe(templateOf("troika").minutes);
    expect(withTemplate({ ...begun(), minutes: 90 }, "troika").minutes).toBe(90);
  });
});

describe("the shapes of meetings", () => {
  it("C28: are six; each has an exercise inside, fits into an hour, and adds up", () => {
    expect(CIRCLE_TEMPLATES.map(({ key }) => key)).toEqual(["show", "lean", "action", "troika", "reading", "course"]);
    for (const { key, steps, minutes } of CIRCLE_TEMPLATES) {
      expect(
        steps.some(({ isExercise }) => isExercise),
        key,
      ).toBe(true);
      expect(minutes, key).toBe(steps.reduce((sum, step) => sum + step.minutes, 0));
      expect(minutes >= 30 && minutes <= 60, key).toBe(true);
    }
    expect(templateOf("show").steps.map(({ minutes }) => minutes)).toEqual([5, 15, 15, 10]);
  });
});

describe("forms about a round", () => {
  it("C22: can be sent as soon as they say what they are about", async () => {
    const draft = { ...beginRound({ id: "n1", place: placeId("FLEET"), today: TODAY }), topic: "Circles for the winter" };
    expect(draft).toMatchObject({ smallest: "4", largest: "6", startsOn: "2026-12-21", until: "2026-12-04" });
    expect((await gateOf(inMemoryVault(), { person: "ada", open: ["FLEET"] }).save(recordDraftOfRound(draft))).ok).toBe(true);
    expect(recordDraftOfRound(roundDraftOf(stored("round"))).content).toEqual(GOOD_CONTENT.round);
  });

  it("C22: what a volunteer fills in goes to the host of the round and with the round", () => {
    const round = { ...stored("round"), id: "ann-round", owner: GOOD_CONTENT.volunteer.addressed };
    expect(recordDraftOfVolunteer(volunteerDraftOf(stored("volunteer")), round).content).toEqual(GOOD_CONTENT.volunteer);
    const begunByWishes = { ...beginVolunteer({ wants: ["torque", " "] }), hours: [9], isNew: true };
    expect(recordDraftOfVolunteer(begunByWishes, round).content).toEqual({
      ...{ round: "ann-round", addressed: "ann", until: GOOD_CONTENT.round.until },
      ...{ wants: ["torque"], hours: [9], isNew: true },
    });
  });
});
