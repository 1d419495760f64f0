import { dayOf } from "@alongside/core";
import type { Day, Instant } from "@alongside/core";
import { vi } from "vitest";
import type { Window } from "./stage.ts";

/** The day that it is, by UTC: asked when it is needed, because a run of all journeys may pass midnight. */
export function today(): Day {
  return dayOf(Date.now() as Instant);
}

/** From now on it is noon of this day, for the platform, the app's back end and windows that are given it; until `vi.useRealTimers`. */
export function letItBe(day: Day): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  return noon;
}

/** Goes to an address at this time, whatever the clock of the machine says. */
export async function goAt({ page }: Window, noon: number, address: string): Promise<void> {
  await page.clock.setFixedTime(noon);
  await page.goto(address);
}
