import type { Instant } from "../../vocabulary/instant.ts";
import { dayOf, parseDay } from "../../vocabulary/day.ts";

/**
 * Where something starts, in whole seconds, from what platforms write: `90`, `90s`, `1m30s`, `1h2m3s`, `1:30`, `npt:90`, `90,120`.
 *
 * @returns null for the very beginning, and for what is no time of at most a hundred hours
 */
export function secondsOf(text: string): number | null {
  const start = text.toLowerCase().replace(/^npt:/u, "").split(",", 1)[0] ?? "";
  const match =
    /^(?:(?<h>\d{1,3})h)?(?:(?<m>\d{1,4})m)?(?:(?<s>\d{1,6})(?:\.\d+)?s?)?$/u.exec(start) ??
    /^(?:(?<h>\d{1,3}):)?(?<m>\d{1,3}):(?<s>\d{1,2})(?:\.\d+)?$/u.exec(start);
  const { h = "0", m = "0", s = "0" } = match?.groups ?? {};
  const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s);
  return seconds > 0 && seconds <= 360_000 ? seconds : null;
}

/** Parts of a date as an address gives them; null when they are none. */
export function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined) return null;
  if (month === undefined) return year;
  const ofMonth = `${year}-${month.padStart(2, "0")}`;
  return day === undefined ? ofMonth : parseDay(`${ofMonth}-${day.padStart(2, "0")}`);
}

/** No platform here is older, and no clock tells more: what lies outside was never an id with a date. */
const EARLIEST = Date.parse("2003-05-01");
const LATEST = Date.parse("2099-12-31");

function plausibleDay(milliseconds: number): string | null {
  return milliseconds >= EARLIEST && milliseconds <= LATEST ? dayOf(Math.floor(milliseconds) as Instant) : null;
}

const SNOWFLAKE_EPOCH = 1_288_834_974_657;
const FIRST_SNOWFLAKE = 29_700_859_247;

/**
 * The day of an id of X: milliseconds since 4 November 2010 in the bits above the lowest 22 (https://docs.x.com/fundamentals/x-ids). Older
 * ids were counted and hold none. What a number of JavaScript cannot hold exactly is far less than a millisecond.
 */
export function dayOfSnowflake(id: string): string | null {
  const number = Number(id);
  return number < FIRST_SNOWFLAKE ? null : plausibleDay(number / 2 ** 22 + SNOWFLAKE_EPOCH);
}

/** The day of an id of LinkedIn: milliseconds since 1970 in the bits above the lowest 22, as its addresses of many years show. */
export function dayOfActivity(id: string): string | null {
  return plausibleDay(Number(id) / 2 ** 22);
}

const TID_SIGNS = "234567abcdefghijklmnopqrstuvwxyz";

/** The day of an id of Bluesky: microseconds since 1970 above ten bits, in thirteen signs (https://atproto.com/specs/tid). */
export function dayOfTid(id: string): string | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/u.test(id)) return null;
  const number = Array.from(id).reduce((sum, sign) => sum * 32 + TID_SIGNS.indexOf(sign), 0);
  return plausibleDay(number / 2 ** 10 / 1_000);
}

/** Codes of old addresses that are no codes of languages, and the language meant. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    simple: "en",
    als: "gsw",
    "bat-smg": "sgs",
    "be-x-old": "be",
    "fiu-vro": "vro",
    "roa-rup": "rup",
    "zh-classical": "lzh",
    "zh-min-nan": "nan",
    "zh-yue": "yue",
  }),
);

/** The language of a code such as `de`, `de-AT`, `pt_BR`, without its country; null for what is none. */
export function languageOf(code: string): string | null {
  const text = code.toLowerCase().replaceAll("_", "-");
  const meant = MEANT.get(text);
  if (meant !== undefined) return meant;
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/u.test(text) && !["www", "m"].includes(text) ? (text.split("-", 1)[0] ?? null) : null;
}

/** Codes that stand for a language wherever they stand; `it`, `no`, `is`, `id`, `cs`, `uk` and the like are also words or countries. */
const SURE: ReadonlySet<string> = new Set("ar da de el en es fi fr he hu ja ko nb nl pl pt ru sv tr zh".split(" "));

/** As {@link languageOf}, only where nothing else can be meant: a common code in small letters, or one with a country behind it. */
export function sureLanguageOf(code: string): string | null {
  const language = /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/u.test(code) ? languageOf(code) : null;
  return language !== null && (SURE.has(language) || code.length > 2) ? language : null;
}
