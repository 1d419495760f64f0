import { addDays, isOver, meetingDays, nextMeetings, weekdayOf } from "@alongside/core";
import type { CircleContent, Day } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../../builders/evidence.ts";
import { inMemoryLocalTimes } from "../../builders/in-memory-local-times.ts";
import { GOOD_CONTENT, day } from "../../builders/records.ts";

const circle = (more: Partial<CircleContent>): CircleContent => ({ ...GOOD_CONTENT.circle, ...more });
const days = (more: Partial<CircleContent>): string[] => meetingDays(circle(more)).map(({ day: one }) => one);
const moment = (now: string) => ({ now: instant(now), localTimes: inMemoryLocalTimes });
const begins = (more: Partial<CircleContent>, now: string, most = 2): string[] =>
  nextMeetings(circle(more), moment(now), most).map((meeting) => new Date(meeting.begins).toISOString().slice(0, 16));

describe("the days of a circle's meetings", () => {
  it("C24: follow from the rhythm, from the first to the last day", () => {
    const plan = { firstOn: day("2026-12-01"), until: day("2027-01-12") };
    expect(days({ ...plan, rhythm: "once" })).toEqual(["2026-12-01"]);
    expect(days({ ...plan, rhythm: "fortnightly" })).toEqual(["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12"]);
    expect(days({ ...plan, rhythm: "weekly" })).toHaveLength(7);
    expect(days({ ...plan, rhythm: "weekdays", weekdays: ["mon", "thu"], until: day("2026-12-10") })).toEqual([
      "2026-12-01",
      "2026-12-03",
      "2026-12-07",
      "2026-12-10",
    ]);
  });

  it("C24: once a month is the same weekday of the same week; the fifth is the last one", () => {
    const plan = { rhythm: "monthly", until: day("2027-06-30") } as const;
    expect(days({ ...plan, firstOn: day("2026-12-03") }).slice(0, 3)).toEqual(["2026-12-03", "2027-01-07", "2027-02-04"]);
    expect(days({ ...plan, firstOn: day("2026-12-31") })).toEqual([
      "2026-12-31",
      "2027-01-28",
      "2027-02-25",
      "2027-03-25",
      "2027-04-29",
      "2027-05-27",
      "2027-06-24",
    ]);
  });

  it("C24: a day that is left out keeps its number, so that nobody's turn moves", () => {
    const leftOut = [day("2026-12-15")];
    expect(meetingDays(circle({ leftOut })).slice(0, 3)).toEqual([
      { number: 0, day: "2026-12-01", isLeftOut: false },
      { number: 1, day: "2026-12-15", isLeftOut: true },
      { number: 2, day: "2026-12-29", isLeftOut: false },
    ]);
  });

  it("C24: are what a plain walk through the calendar gives, with every monthly meeting in another month", () => {
    const plan = fc.record({
      start: fc.integer({ min: 0, max: 400 }),
      length: fc.integer({ min: 0, max: 366 }),
      rhythm: fc.constantFrom("weekly" as const, "fortnightly" as const, "monthly" as const),
    });
    fc.assert(
      fc.property(plan, ({ start, length, rhythm }) => {
        const firstOn = addDays(day("2026-01-01"), start);
        const until = addDays(firstOn, length);
        const found = days({ firstOn, until, rhythm }) as Day[];
        expect(found[0]).toBe(firstOn);
        expect(found.every((one) => weekdayOf(one) === weekdayOf(firstOn) && one <= until)).toBe(true);
        if (rhythm === "monthly") expect(new Set(found.map((one) => one.slice(0, 7))).size).toBe(found.length);
        else expect(found).toHaveLength(Math.floor(length / (rhythm === "weekly" ? 7 : 14)) + 1);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("the next meetings", () => {
  it("C24: begin at the same time by the clocks of the circle's zone, through summer time and back", () => {
    const plan = { firstOn: day("2027-03-16"), until: day("2027-04-30"), rhythm: "weekly", begins: "10:00" } as const;
    expect(begins(plan, "2027-03-20T00:00:00Z")).toEqual(["2027-03-23T09:00", "2027-03-30T08:00"]);
  });

  it("C24: leave out what is over, and hold on to the one that is going on", () => {
    expect(begins({}, "2026-12-01T09:44:00Z", 1)).toEqual(["2026-12-01T09:00"]);
    expect(begins({}, "2026-12-01T09:45:00Z", 1)).toEqual(["2026-12-15T09:00"]);
    expect(begins({ leftOut: [day("2026-12-15")] }, "2026-12-02T00:00:00Z", 1)).toEqual(["2026-12-29T09:00"]);
  });

  it("C24: are none when none is left, or the host does not know the zone", () => {
    expect(begins({}, "2027-03-01T00:00:00Z")).toEqual([]);
    expect(begins({ zone: "Europe/Nowhere" }, "2026-11-24T00:00:00Z")).toEqual([]);
  });

  it("C24: a circle is over when its last day is, where it meets", () => {
    const content = circle({ zone: "Pacific/Pago_Pago", until: day("2027-02-12") });
    expect(isOver(content, moment("2027-02-13T10:59:00Z"))).toBe(false);
    expect(isOver(content, moment("2027-02-13T11:00:00Z"))).toBe(true);
  });

  it("R16: a circle is over when its last day is over everywhere, where its zone is not known", () => {
    const content = circle({ zone: "Europe/Nowhere", until: day("2027-02-12") });
    expect(isOver(content, moment("2027-02-13T23:00:00Z"))).toBe(false);
    expect(isOver(content, moment("2027-02-14T00:00:00Z"))).toBe(true);
  });
});
