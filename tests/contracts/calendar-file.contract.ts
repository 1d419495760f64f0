import { addDays, calendarOfCircle, cleanLine, calendarOfMeeting, meetingDays, nextMeetings, personId } from "@alongside/core";
import type { CircleContent, Day, JCal, LocalTimes, RecordOf, Rhythm, Weekday } from "@alongside/core";
import fc from "fast-check";
import ical from "node-ical";
import type { VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import { instant } from "../builders/evidence.ts";
import { GOOD_CONTENT, day } from "../builders/records.ts";

type Circle = RecordOf<"circle">;

function circle(more: Partial<CircleContent> = {}, record: Partial<Circle> = {}): Circle {
  const content = { ...GOOD_CONTENT.circle, ...more };
  return { kind: "circle", owner: personId("ada"), id: "r1", version: 1, writtenOn: day("2026-11-24"), content, ...record };
}

function events(text: string): VEvent[] {
  return Object.values(ical.parseICS(text)).filter((part): part is VEvent => part?.type === "VEVENT");
}

/** When the meetings of a file begin, as a parser of its own kind reads it. */
function begins(text: string): string[] {
  const years = { from: new Date("2020-01-01"), to: new Date("2040-01-01") };
  const found = events(text).flatMap((event) => ical.expandRecurringEvent(event, years));
  return found.map(({ start }) => new Date(start).toISOString()).sort();
}

/** What everything does that makes a calendar file, checked by a parser that knows nothing of what wrote it. */
export function calendarFileContract(name: string, calendarFile: (calendar: JCal) => string, localTimes: LocalTimes): void {
  const fileOf = (record: Circle): string => calendarFile(calendarOfCircle(record, localTimes)!);
  const expected = (content: CircleContent): string[] =>
    nextMeetings(content, { now: instant("2020-01-01T00:00:00Z"), localTimes }, 1000).map((meeting) =>
      new Date(meeting.begins).toISOString(),
    );

  describe(`calendar files: ${name}`, () => {
    it("C30: every meeting is read at the time by the clocks of its zone, also when these change", () => {
      const text = fileOf(circle({ rhythm: "weekly", firstOn: day("2027-03-11"), until: day("2027-04-08"), begins: "15:00" }));
      expect(begins(text)).toEqual([
        "2027-03-11T14:00:00.000Z",
        "2027-03-18T14:00:00.000Z",
        "2027-03-25T14:00:00.000Z",
        "2027-04-01T13:00:00.000Z",
        "2027-04-08T13:00:00.000Z",
      ]);
      expect(text).toContain("DTSTART;TZID=Europe/Berlin:20270311T150000\r\n");
      expect(text).toContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n");
      expect(text).toMatch(/BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:\+0100\r\nTZOFFSETTO:\+0200\r\n/u);
    });

    it("C30: whatever the rhythm, the days and the zone, the file holds the meetings of the circle and no others", () => {
      const rhythm = fc.constantFrom<Rhythm>("once", "weekly", "fortnightly", "monthly", "weekdays");
      const weekdays = fc.uniqueArray(fc.constantFrom<Weekday>("mon", "tue", "wed", "thu", "fri", "sat", "sun"), { minLength: 1 });
      const plan = fc.record({
        rhythm,
        weekdays,
        first: fc.integer({ min: 0, max: 600 }),
        length: fc.integer({ min: 0, max: 300 }),
        minute: fc.constantFrom("00:00", "02:30", "09:15", "23:45"),
        zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Pacific/Auckland", "Etc/UTC"),
        leaveOut: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
      });
      fc.assert(
        fc.property(plan, ({ first, length, minute, leaveOut, ...rest }) => {
          const firstOn = addDays(day("2026-01-01"), first);
          const whole = { ...GOOD_CONTENT.circle, ...rest, firstOn, until: addDays(firstOn, length), begins: minute };
          const all = meetingDays(whole).map((meeting) => meeting.day);
          const leftOut = leaveOut.flatMap((index): Day[] => all.slice(index, index + 1));
          const content = { ...whole, leftOut };
          const calendar = calendarOfCircle(circle(content), localTimes);
          expect(calendar === null ? [] : begins(calendarFile(calendar))).toEqual(expected(content));
        }),
        { numRuns: 150, seed: 7 },
      );
    });

    it("C31: the UID stays and the SEQUENCE grows when the circle changes, and when somebody else goes on with it", () => {
      const read = (record: Circle): { uid: string; sequence: number } => {
        const [event] = events(fileOf(record));
        return { uid: event!.uid, sequence: Number(event!.sequence) };
      };
      const versions = [
        read(circle()),
        read(circle({ begins: "11:00" }, { version: 2 })),
        read(circle({}, { version: 3, writtenOn: day("2026-12-02") })),
        read(circle({ continues: "r1" }, { id: "of-ben", version: 1, writtenOn: day("2026-12-02") })),
      ];
      expect(new Set(versions.map(({ uid }) => uid)).size).toBe(1);
      const sequences = versions.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
    });

    it("C32: it names nobody, whatever a text holds stays a text, and no line is longer than the standard allows", () => {
      const topic = `Ada; Ben, and\r\nATTENDEE:mailto:ada@marlo.example ${"🚲 Kälte ".repeat(20)}\u0007`;
      const text = fileOf(circle({ topic, note: "BEGIN:VEVENT\nEND:VCALENDAR", meetingLink: "https://meet.marlo.example/cold" }));
      const [event, ...others] = events(text);
      expect(others).toEqual([]);
      expect(event!.summary).toBe(cleanLine(topic));
      expect(event!.description).toBe("BEGIN:VEVENT\nEND:VCALENDAR");
      expect(text.split("\r\n").some((line) => /^(?:ATTENDEE|ORGANIZER|CONTACT)/u.test(line))).toBe(false);
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
      for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    });

    it("C30: one meeting is a file of its own; a day without one is none", () => {
      const record = circle({ leftOut: [day("2026-12-15")] });
      const one = calendarOfMeeting(record, day("2026-12-29"), localTimes);
      expect(begins(calendarFile(one!))).toEqual(["2026-12-29T09:00:00.000Z"]);
      expect(events(calendarFile(one!))[0]!.uid).not.toBe(events(fileOf(record))[0]!.uid);
      expect(calendarOfMeeting(record, day("2026-12-15"), localTimes)).toBe(null);
      expect(calendarOfMeeting(record, day("2026-12-16"), localTimes)).toBe(null);
    });

    it("C30: there is no file for a zone that the host does not know, nor for a circle all of whose days are left out", () => {
      expect(calendarOfCircle(circle({ zone: "Europe/Nowhere" }), localTimes)).toBe(null);
      const none = circle({ rhythm: "once", until: day("2026-12-01"), leftOut: [day("2026-12-01")] });
      expect(calendarOfCircle(none, localTimes)).toBe(null);
    });
  });
}
