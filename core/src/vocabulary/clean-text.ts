/**
 * Marks that turn or hide the direction of reading, and characters of no width: they can make a text read differently from what it says.
 * The joiners U+200C and U+200D stay where they join letters or pictures, as Persian words and family emoji need them.
 */
const DIRECTION_MARKS =
  /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\uFE0F])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const CONTROL_CHARACTERS = /\p{Cc}+/gu;
const CONTROL_BUT_LINES = /[^\P{Cc}\n]+/gu;

/** Whether a text holds marks that change the direction of reading. */
export function hasDirectionMarks(text: string): boolean {
  return text.search(DIRECTION_MARKS) >= 0;
}

/** One line: no marks of direction, no control characters, single blanks, none at the ends. */
export function cleanLine(text: string): string {
  return text.replaceAll(DIRECTION_MARKS, "").replaceAll(CONTROL_CHARACTERS, " ").replaceAll(/\s+/gu, " ").trim();
}

/**
 * As {@link cleanLine}, cut where it is too long; no sign is cut in two.
 *
 * @param maximumCharacters UTF-16 units, ≥ 0
 */
export function shortenedLine(text: string, maximumCharacters: number): string {
  const line = cleanLine(text);
  if (line.length <= maximumCharacters) return line;
  const end = /[\uD800-\uDBFF]/u.test(line.charAt(maximumCharacters - 1)) ? maximumCharacters - 1 : maximumCharacters;
  return line.slice(0, end).trim();
}

/** Several lines: as {@link cleanLine}, with line breaks kept, at most one empty line in a row. */
export function cleanLines(text: string): string {
  return text
    .replaceAll(DIRECTION_MARKS, "")
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(CONTROL_BUT_LINES, " ")
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ ?\n ?/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}
