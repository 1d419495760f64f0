import type { Address } from "./address.ts";
import { parameterAt, parametersOf, segmentsOf } from "./address.ts";
import { dateOf, secondsOf, sureLanguageOf } from "./guesses.ts";
import type { LinkShape, RecognisedLink } from "./recognised-link.ts";
import { isCodeAlone, tidyTitle, titleFromSlug } from "./title-guess.ts";

const SHAPE_OF_ENDING: ReadonlyMap<string, LinkShape> = new Map(
  Object.entries({
    ...each("document", "pdf doc docx odt rtf"),
    ...each("deck", "ppt pptx pps ppsx odp key"),
    ...each("spreadsheet", "xls xlsx ods csv"),
    ...each("video", "mp4 m4v webm mov avi ogv mkv"),
    ...each("audio", "mp3 m4a ogg oga opus wav flac"),
    ...each("photo", "png jpg jpeg gif webp svg avif"),
    ...each("book", "epub mobi"),
    ...each("file", "zip gz tgz 7z rar"),
    ...each("event", "ics"),
  }),
);

function each(shape: LinkShape, names: string): Readonly<Record<string, LinkShape>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, shape]));
}

/** What the ending of a file says it is; null without one that is known. */
export function shapeOfFile(path: string): LinkShape | null {
  const ending = /\.([a-z0-9]{2,5})$/iu.exec(segmentsOf(path).at(-1) ?? "")?.[1];
  return ending === undefined ? null : (SHAPE_OF_ENDING.get(ending.toLowerCase()) ?? null);
}

/** What stands behind such a part of a path. */
const SHELVES: ReadonlyMap<string, LinkShape> = new Map(
  Object.entries({
    ...each("article", "article articles artikel beitrag beitraege blog blogs essay essays magazin magazine news nachrichten post posts"),
    ...each("article", "stories story"),
    ...each("course", "course courses kurs kurse"),
    ...each("podcast", "episode episodes folge folgen podcast podcasts"),
    ...each("book", "book books buch buecher"),
  }),
);

type Guess = Pick<RecognisedLink, "shape" | "title" | "author" | "date" | "language" | "startSeconds">;

/** Reads the address of a host that nothing is known of: what its path, its ending and its parameters say. */
export function guessOf(address: Address): Guess {
  const segments = segmentsOf(address.path);
  const guess = { author: handleIn(segments), date: dateIn(segments), language: languageIn(address, segments), startSeconds: null };
  const lookedFor = wordsLookedFor(address, segments);
  if (lookedFor !== null) return { ...guess, shape: "search", title: lookedFor };
  const shape = shapeOfFile(address.path) ?? shapeBehindHandle(segments) ?? shapeOfPage(segments, guess.date);
  const title = shape === "profile" || shape === "post" ? null : titleIn(segments);
  const isPlayed = shape === "video" || shape === "audio";
  const start = isPlayed ? parameterAt(parametersOf(address.fragment), ["t"]) : null;
  return { ...guess, shape, title, startSeconds: start === null ? null : secondsOf(start) };
}

/** Many platforms put `@handle` first. */
function handleIn([first = ""]: readonly string[]): string | null {
  return /^@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\w.-]+)?$/u.test(first) ? first : null;
}

function shapeBehindHandle(segments: readonly string[]): LinkShape | null {
  if (handleIn(segments) === null) return null;
  const [, second, ...rest] = segments;
  if (second === undefined) return "profile";
  if (second === "video" && rest.length > 0) return "video";
  return /^\d{5,}$/u.test(second) || second === "post" ? "post" : null;
}

function shapeOfPage(segments: readonly string[], date: string | null): LinkShape {
  if (segments.length === 0) return "home";
  const shelf = segments
    .slice(0, -1)
    .map((segment) => SHELVES.get(segment.toLowerCase()))
    .find((found) => found !== undefined);
  const words = titleIn(segments)?.split(" ").length ?? 0;
  if (shelf !== undefined && (shelf !== "article" || words > 0)) return shelf;
  return words > 2 || (words > 0 && date !== null) ? "article" : "page";
}

/**
 * The last part of the path that holds words. A name such as `index.html` says nothing, so the part before it is looked at; before a number or
 * a code only several words are a title, one is the name of a shelf.
 */
function titleIn(segments: readonly string[]): string | null {
  let isBeforeCode = false;
  for (const segment of [...segments].reverse().slice(0, 4)) {
    if (/^(?:19|20)\d\d$/u.test(segment)) return null;
    const title = isCodeAlone(segment) ? null : titleFromSlug(segment);
    if (title !== null && (!isBeforeCode || title.includes(" "))) return title;
    isBeforeCode ||= isCodeAlone(segment);
  }
  return null;
}

const SEARCHES: ReadonlySet<string> = new Set(["search", "suche", "suchen", "recherche", "buscar", "results", "find"]);

/** The words somebody looked for; null for a page that is no search. */
function wordsLookedFor({ query }: Address, segments: readonly string[]): string | null {
  const isSearch = SEARCHES.has(segments.at(-1)?.toLowerCase() ?? "");
  const words = isSearch ? parameterAt(parametersOf(query), ["q", "query", "search", "search_query", "s", "text", "term"]) : null;
  return words === null ? null : tidyTitle(words);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `/2024/03/15/`, `/2024/03/`, `/2024/mar/15/`, or a day in front of a name. */
function dateIn(segments: readonly string[]): string | null {
  for (const [index, segment] of segments.entries()) {
    const day = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:$|[-_])/u.exec(segment);
    if (day !== null) return dateOf(day[1], day[2], day[3]);
    if (!/^(?:19|20)\d\d$/u.test(segment)) continue;
    const [named, ofMonth] = [segments[index + 1]?.toLowerCase() ?? "", segments[index + 2] ?? ""];
    const month = MONTHS.includes(named) ? String(MONTHS.indexOf(named) + 1) : named;
    if (!/^(?:0?[1-9]|1[0-2])$/u.test(month)) continue;
    return dateOf(segment, month, /^(?:0?[1-9]|[12]\d|3[01])$/u.test(ofMonth) ? ofMonth : undefined);
  }
  return null;
}

function languageIn({ host, query }: Address, segments: readonly string[]): string | null {
  const labels = host.split(".");
  const candidates = [
    parameterAt(parametersOf(query), ["lang", "language", "locale"]),
    segments[0],
    labels.length > 2 ? labels[0] : undefined,
  ];
  for (const candidate of candidates) {
    const language = candidate === null || candidate === undefined ? null : sureLanguageOf(candidate);
    if (language !== null) return language;
  }
  return null;
}
