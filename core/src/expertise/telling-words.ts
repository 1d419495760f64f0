import type { WordForms } from "../ports/word-forms.ts";
import { wordsOf } from "../vocabulary/words.ts";
import type { WorkObject } from "./expert-answer.ts";

/** How much a word gains by standing in a place of the object; a word of the text gains the logarithm of its number instead. */
const WEIGHT_IN_TITLE = 3;
const WEIGHT_AS_LABEL = 2;
/** A word must reach this share of the best word's weight to be part of the topic. */
const SHARE_OF_BEST = 2 / 3;
const MAXIMUM_WORDS_OF_OBJECT = 3;
const MAXIMUM_WORDS_OF_TEXT = 6;

interface Telling {
  weight: number;
  readonly position: number;
  readonly spellings: Map<string, number>;
}

/**
 * Picks the few words that tell what a page or issue is about: words of its title or labels that its text keeps coming back to.
 * Common words never count. Words that share a stem count as one and are returned in their most frequent spelling.
 *
 * weight = 3 if in the title + 2 if a label + ln(1 + occurrences in the text); kept: words of at least two thirds of the best weight, at most three.
 *
 * @returns the words in the order of the object's title, then labels, then text; empty when the object holds no telling word
 */
export function tellingWords(object: Omit<WorkObject, "id">, wordForms: WordForms): string[] {
  const words = collect(`${object.title} ${object.labels.join(" ")} ${object.text}`, wordForms);
  for (const entry of words.values()) entry.weight = Math.log(1 + entry.weight);
  addWeight(words, object.title, WEIGHT_IN_TITLE, wordForms);
  addWeight(words, object.labels.join(" "), WEIGHT_AS_LABEL, wordForms);
  return strongest(words, MAXIMUM_WORDS_OF_OBJECT);
}

/**
 * Picks what a marked passage is about: all its telling words when it is short, otherwise the ones it repeats, earlier ones first.
 *
 * @returns at most six words in the order of the passage; empty when there is no telling word
 */
export function tellingWordsOfText(text: string, wordForms: WordForms): string[] {
  const words = collect(text, wordForms);
  const byWeight = [...words.values()].sort((a, b) => b.weight - a.weight || a.position - b.position);
  return inOrder(byWeight.slice(0, MAXIMUM_WORDS_OF_TEXT));
}

function collect(text: string, wordForms: WordForms): Map<string, Telling> {
  const found = new Map<string, Telling>();
  wordsOf(text).forEach((word, position) => {
    const lower = word.toLowerCase();
    if (wordForms.isCommon(lower) || isBareNumber(lower)) return;
    const stem = wordForms.stemOf(lower);
    const entry = found.get(stem) ?? { weight: 0, position, spellings: new Map<string, number>() };
    entry.weight += 1;
    entry.spellings.set(word, (entry.spellings.get(word) ?? 0) + 1);
    found.set(stem, entry);
  });
  return found;
}

/** Whether a word holds nothing but digits, which tell no subject. */
export function isBareNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function addWeight(words: Map<string, Telling>, text: string, weight: number, wordForms: WordForms): void {
  for (const stem of new Set(wordsOf(text).map((word) => wordForms.stemOf(word.toLowerCase())))) {
    const entry = words.get(stem);
    if (entry !== undefined) entry.weight += weight;
  }
}

function strongest(words: Map<string, Telling>, limit: number): string[] {
  const byWeight = [...words.values()].sort((a, b) => b.weight - a.weight || a.position - b.position);
  const needed = (byWeight[0]?.weight ?? 0) * SHARE_OF_BEST;
  return inOrder(byWeight.filter((entry) => entry.weight >= needed).slice(0, limit));
}

function inOrder(entries: readonly Telling[]): string[] {
  return [...entries].sort((a, b) => a.position - b.position).map((entry) => mostFrequent(entry.spellings));
}

/** Of two spellings that are as frequent the small one: the capital may only be due to the beginning of a sentence. */
function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a > b ? -1 : 1));
  return first?.[0] ?? "";
}
