import type { WeekHour } from "@alongside/core";
import { localTimeOf, timeText, weekdayText } from "@alongside/core";
import type { Messages } from "../words/messages.ts";

/** "Tuesday at 10:00", by the clocks of the one who reads; needs the words of rounds. */
export function hourText(hour: WeekHour, offsetMinutes: number, messages: Messages): string {
  const { day, minute } = localTimeOf(hour, offsetMinutes);
  const { language } = messages;
  return messages.text("round.at", { day: weekdayText(day, language, "long"), time: timeText(minute, language) });
}
