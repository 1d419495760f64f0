import { wordsOf } from "@alongside/core";
import type { ExcerptPart, WordForms } from "@alongside/core";

/** Beyond this a description is not looked at: it costs time for every row, and what matters stands at its beginning. */
const CHARACTERS_READ = 4_000;
const WORDS_BEFORE = 4;
const WORDS_AFTER = 10;
const MAXIMUM_WORDS = 60;

/**
 * What a text says around the words that were searched: Jira gives no excerpt with its rows, so it is cut here. Each word that is found has
 * its first place shown; stretches that are apart are joined by dots.
 *
 * @param stems of the words that were searched
 * @returns the beginning of the text when it holds none of them; empty for an empty text
 */
export function excerptOf(text: string, stems: ReadonlySet<string>, wordForms: WordForms): ExcerptPart[] {
  const pieces = text
    .slice(0, CHARACTERS_READ)
    .split(/\s+/u)
    .filter((piece) => piece !== "");
  const found = pieces.map((piece) =>
    wordsOf(piece)
      .map((word) => wordForms.stemOf(word.toLowerCase()))
      .find((stem) => stems.has(stem)),
  );
  const firsts = found.flatMap((stem, index) => (stem !== undefined && found.indexOf(stem) === index ? [index] : []));
  const shown = stretches(firsts.length > 0 ? firsts : [0], pieces.length);
  const parts: ExcerptPart[] = [];
  shown.forEach((index, position) => {
    const isApart = position > 0 && shown[position - 1] !== index - 1;
    add(parts, isApart ? "… " : "", false);
    add(parts, pieces[index] ?? "", found[index] !== undefined);
    add(parts, " ", false);
  });
  return parts;
}

/** The places of words to show, in order, each once. */
function stretches(firsts: readonly number[], end: number): number[] {
  const places = new Set<number>();
  for (const first of firsts) {
    for (let place = Math.max(0, first - WORDS_BEFORE); place < Math.min(end, first + WORDS_AFTER); place += 1) {
      if (places.size < MAXIMUM_WORDS) places.add(place);
    }
  }
  return [...places].sort((a, b) => a - b);
}

function add(parts: ExcerptPart[], text: string, matched: boolean): void {
  const last = parts.at(-1);
  if (text === "") return;
  if (last !== undefined && last.matched === matched) parts[parts.length - 1] = { text: last.text + text, matched };
  else parts.push({ text, matched });
}
