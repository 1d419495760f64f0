import { cleanLine } from "../../vocabulary/clean-text.ts";

const MAXIMUM_TITLE_CHARACTERS = 200;

const PAGE_ENDING = /\.(?:html?|xhtml|shtml|php\d?|aspx?|jspx?|cfm|cgi|md|markdown|txt|amp)$/iu;
const FILE_ENDING =
  /\.(?:pdf|docx?|odt|rtf|pptx?|ppsx?|odp|key|xlsx?|ods|csv|epub|mobi|mp4|m4v|webm|mov|avi|mp3|m4a|ogg|opus|wav|png|jpe?g|gif|webp|svg|zip|ics)$/iu;
/** What uploads and mirrors put behind a name: the sort of file once more. */
const SORT_OF_FILE = /[-_](?:pdf|pptx?|docx?)$/iu;
const DAY_IN_FRONT = /^(?:19|20)\d\d-\d\d-\d\d[-_]/u;
const NUMBER_IN_FRONT = /^(?:\d{5,}[-_.])+/u;
/** Blogger counts names that it had already. */
const COUNT_BEHIND = /(?<=-.*)_\d{1,3}$/u;
/** A number, or a code as databases make it: at least eight signs from 0 to f with a digit among them. */
const CODE_BEHIND = /[-_.](?:[a-z]{0,2}\d{5,}|(?=[0-9a-f]*\d)[0-9a-f]{8,}|(?:a-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Names of pages that say nothing about what stands there. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    "index default home main start startseite welcome view viewer show watch read detail details article articles artikel page pages seite post posts " +
    "blog news item node content inhalt document documents download downloads display file files image images img story share embed player edit open " +
    "amp print en de fr es it nl pl pt"
  ).split(" "),
);

/**
 * Makes a title of the part of an address that was once made of a title: `connectors-for-people-in-a-hurry`.
 *
 * @param slug decoded
 * @returns null when no words are left, and for what could not be decoded
 */
export function titleFromSlug(slug: string): string | null {
  let rest = slug;
  for (const part of [PAGE_ENDING, FILE_ENDING, SORT_OF_FILE, DAY_IN_FRONT, NUMBER_IN_FRONT, COUNT_BEHIND]) rest = rest.replace(part, "");
  for (let shorter = withoutCode(rest); shorter !== rest; shorter = withoutCode(rest)) rest = shorter;
  const words = tidyTitle(rest.replaceAll(/[-_+\s]+/gu, " "));
  if (words === null || !/\p{L}[^\p{L}]*\p{L}|\p{Lo}/u.test(words) || /%\w/u.test(words)) return null;
  return SAYS_NOTHING.has(words.toLowerCase()) || isCode(words) ? null : withCapital(words);
}

/** A code stands behind words; alone it may be the only thing there is, and is looked at as a whole. */
function withoutCode(text: string): string {
  return text.replace(CODE_BEHIND, "");
}

/** Whether a part of an address is a number or a code, and no words. */
export function isCodeAlone(segment: string): boolean {
  return (
    /^[\d.,;@-]+[a-z]?$/iu.test(segment) || segment.includes("=") || (!/[-_+\s]/u.test(segment) && isCode(segment)) || UUID.test(segment)
  );
}

/** One word that no person wrote: letters and digits mixed, or very long. */
function isCode(words: string): boolean {
  if (/[\s\P{ASCII}]/u.test(words)) return false;
  const digits = words.replaceAll(/\D/gu, "").length;
  const changes = [...words.matchAll(/[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Za-z]\d|\d[A-Za-z]/gu)].length;
  return (
    words.length > 30 ||
    /^[a-z]+\d{3,}$/iu.test(words) ||
    /^(?=[a-f]*\d)[0-9a-f]{8,}$/iu.test(words) ||
    (digits > 0 && changes > 1) ||
    (words.length >= 9 && changes > 2)
  );
}

/**
 * Makes a name of the part of an address that was once made of one: `nora-weiss-1a2b3c`.
 *
 * @returns null when it is one word, which is more often a code than a name
 */
export function nameFromSlug(slug: string): string | null {
  const words = slug.split(/[-_.+\s]+/u).filter((word) => word !== "" && !/\d/u.test(word));
  return words.length < 2 ? null : tidyTitle(words.map(withCapital).join(" "));
}

/** One line of at most 200 characters; null without any letter or digit. */
export function tidyTitle(text: string): string | null {
  const line = Array.from(cleanLine(text)).slice(0, MAXIMUM_TITLE_CHARACTERS).join("").trim();
  return /\p{L}/u.test(line) || /^\d+(?:\s\d+)*$/u.test(line) ? line : null;
}

function withCapital(words: string): string {
  const [first = "", ...rest] = words;
  return first.toUpperCase() + rest.join("");
}
