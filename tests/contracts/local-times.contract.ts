import { addDays } from "@alongside/core";
import type { LocalTimes } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../builders/evidence.ts";
import { day } from "../builders/records.ts";

const ZONES = ["Etc/UTC", "Europe/Berlin", "Europe/London", "Asia/Kolkata", "Pacific/Pago_Pago", "America/New_York"] as const;

/** What everything does that reads clocks of time zones. Years are those whose rules are known. */
export function localTimesContract(name: string, localTimes: LocalTimes): void {
  const at = (text: string, zone: string): string | null => {
    const [date = "", clock = ""] = text.split(" ");
    const [hours = 0, minutes = 0] = clock.split(":").map(Number);
    const found = localTimes.instantOf({ day: day(date), minute: hours * 60 + minutes }, zone);
    return found === null ? null : new Date(found).toISOString().slice(0, 16);
  };

  describe(`local times: ${name}`, () => {
    it.each([
      ["2026-12-01 10:00", "Europe/Berlin", "2026-12-01T09:00"],
      ["2026-07-01 10:00", "Europe/Berlin", "2026-07-01T08:00"],
      ["2026-07-01 10:00", "Europe/London", "2026-07-01T09:00"],
      ["2026-12-01 00:15", "Asia/Kolkata", "2026-11-30T18:45"],
      ["2026-12-01 23:30", "Pacific/Pago_Pago", "2026-12-02T10:30"],
      ["2027-03-13 09:00", "America/New_York", "2027-03-13T14:00"],
      ["2027-03-14 09:00", "America/New_York", "2027-03-14T13:00"],
    ])("knows when the clocks show %s in %s", (shown, zone, expected) => {
      expect(at(shown, zone)).toBe(expected);
    });

    it("takes a time that is left out as later by what is left out, and of one that comes twice the first", () => {
      expect(at("2027-03-28 02:30", "Europe/Berlin")).toBe("2027-03-28T01:30");
      expect(at("2026-10-25 02:30", "Europe/Berlin")).toBe("2026-10-25T00:30");
      expect(at("2027-03-14 02:30", "America/New_York")).toBe("2027-03-14T07:30");
      expect(at("2026-11-01 01:30", "America/New_York")).toBe("2026-11-01T05:30");
    });

    it("knows no zone that there is not", () => {
      expect(at("2026-12-01 10:00", "Europe/Nowhere")).toBe(null);
      expect(localTimes.localOf(instant("2026-12-01T10:00:00Z"), "Europe/Nowhere")).toBe(null);
    });

    it("reads back what it wrote, on every day and at every minute that clocks show", () => {
      const moment = fc.record({
        days: fc.integer({ min: 0, max: 700 }),
        minute: fc.integer({ min: 0, max: 1439 }),
        zone: fc.constantFrom(...ZONES),
      });
      fc.assert(
        fc.property(moment, ({ days, minute, zone }) => {
          const local = { day: addDays(day("2026-01-01"), days), minute };
          const found = localTimes.instantOf(local, zone)!;
          const back = localTimes.localOf(found, zone)!;
          const isLeftOut = back.day === local.day && back.minute === minute + 60;
          expect(isLeftOut || (back.day === local.day && back.minute === minute)).toBe(true);
        }),
        { numRuns: 500, seed: 11 },
      );
    });
  });
}
