import type { Day } from "@alongside/core";
import { offsetOn, timeText, weekGrid, weekdayText } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryLocalTimes } from "../../builders/in-memory-local-times.ts";

describe("the hours of a week as somebody reads them", () => {
  it.each([
    ["UTC", 0, 0],
    ["Europe/Berlin", 60, 0],
    ["Asia/Kathmandu", 345, 45],
    ["Pacific/Pago_Pago", -660, 0],
  ])("are all there once, by the time of day and from Monday on: %s", (_zone, offsetMinutes, past) => {
    const rows = weekGrid(offsetMinutes);
    expect(rows.map(({ minute }) => minute)).toEqual(Array.from({ length: 24 }, (_row, hour) => hour * 60 + past));
    expect(rows.every(({ hours }) => hours.length === 7)).toBe(true);
    expect([...rows.flatMap(({ hours }) => hours)].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 168 }, (_h, hour) => hour),
    );
  });

  it("are the same hours in Pago Pago and in Auckland, a day apart", () => {
    const at = (offsetMinutes: number, day: number) => weekGrid(offsetMinutes).find(({ minute }) => minute === 9 * 60)?.hours[day];
    expect(at(-660, 0)).toBe(20);
    expect(at(780, 1)).toBe(20);
  });

  it("stand as far from UTC as the clocks do around the day that is asked for", () => {
    expect(offsetOn("2026-12-22" as Day, "Europe/Berlin", inMemoryLocalTimes)).toBe(60);
    expect(offsetOn("2026-07-22" as Day, "Europe/Berlin", inMemoryLocalTimes)).toBe(120);
    expect(offsetOn("2026-12-22" as Day, "Nowhere/Else", inMemoryLocalTimes)).toBe(0);
  });

  it("are written as a language writes them", () => {
    expect([weekdayText(1, "en", "long"), weekdayText(6, "de", "short"), timeText(545, "de")]).toEqual(["Tuesday", "So", "09:05"]);
  });
});
