import type { Day } from "@alongside/core";
import type { Messages } from "./messages.tsx";

/**
 * "20 May", with the year when it is not this one.
 *
 * @param locale the host's, by which a language is written in one country or another: en-GB, en_US
 */
export function dayText(day: Day, today: Day, locale: string, messages: Messages): string {
  const written = localeTag(locale, messages);
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return new Intl.DateTimeFormat(written, { day: "numeric", month: "long", year, timeZone: "UTC" }).format(Date.parse(day));
}

/** The country's way to write the language of the texts, where the host's locale is in that language. */
export function localeTag(locale: string, messages: Messages): string {
  const tag = locale.replace("_", "-");
  return tag.split("-")[0] === messages.language ? tag : messages.language;
}

/** A day as a language writes it in full: "24 December 2026". */
export function fullDayText(day: Day, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));
}
