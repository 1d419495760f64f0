import type { WordForms } from "../ports/word-forms.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import { wordsOf } from "../vocabulary/words.ts";
import type { ExpertRequest, QuestionNotice, QuestionRefusal } from "./expert-answer.ts";
import { MAXIMUM_TOPIC_CHARACTERS } from "./expert-answer.ts";
import { tellingWords, tellingWordsOfText } from "./telling-words.ts";

/** A request, understood: what to search for and how to say it. */
export interface Question {
  /** as a person would write it */
  readonly topic: string;
  /** lower-case search words, 1..{@link MAXIMUM_SEARCH_WORDS}, each once */
  readonly words: readonly string[];
  readonly notices: readonly QuestionNotice[];
}

/** A platform's query has a limited length; beyond a dozen words no document holds them all anyway. */
export const MAXIMUM_SEARCH_WORDS = 12;

/** Marks that turn or hide the direction of reading, and characters of no width: they can make a text read differently from what it says. */
const DIRECTION_MARKS = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const CONTROL_CHARACTERS = /\p{Cc}+/gu;
/** Signs and words that search languages give a meaning to. Ours are searched literally, and the person is told. */
const SIGNS_WITH_MEANING = /["\\(){}[\]~*?^<>=!|&]|\b(?:AND|OR|NOT)\b/u;

/** Understands a request, or says why it cannot be searched. Never throws on anything a person can type. */
export function readQuestion(request: ExpertRequest, wordForms: WordForms): Result<Question, QuestionRefusal> {
  switch (request.kind) {
    case "topic":
      return readTopic(request.topic, wordForms);
    case "selection":
      return questionFromWords(tellingWordsOfText(clean(request.text), wordForms), noticesOf(request.text));
    case "work-object":
      return questionFromWords(tellingWords(request.object, wordForms), []);
  }
}

function readTopic(input: string, wordForms: WordForms): Result<Question, QuestionRefusal> {
  const topic = clean(input);
  if (topic.length > MAXIMUM_TOPIC_CHARACTERS) {
    return refused({ kind: "too-long", maximumCharacters: MAXIMUM_TOPIC_CHARACTERS, firstLine: firstLineOf(input) });
  }
  const words = distinct(wordsOf(topic));
  const telling = words.filter((word) => !wordForms.isCommon(word));
  const searched = (telling.length > 0 ? telling : words).slice(0, MAXIMUM_SEARCH_WORDS);
  if (searched.length === 0) return refused({ kind: "no-words" });
  return granted({ topic, words: searched, notices: noticesOf(input) });
}

function questionFromWords(words: readonly string[], notices: readonly QuestionNotice[]): Result<Question, QuestionRefusal> {
  if (words.length === 0) return refused({ kind: "no-words" });
  const directionOnly = notices.filter((notice) => notice === "direction-marks-removed");
  return granted({ topic: words.join(" "), words: distinct(words), notices: directionOnly });
}

function clean(text: string): string {
  return text.replaceAll(DIRECTION_MARKS, "").replaceAll(CONTROL_CHARACTERS, " ").replaceAll(/\s+/gu, " ").trim();
}

/** The first line with words on it, cut at a word's end where it is still too long. */
function firstLineOf(input: string): string {
  const line =
    input
      .split(/[\r\n]+/u)
      .map(clean)
      .find((candidate) => wordsOf(candidate).length > 0) ?? "";
  if (line.length <= MAXIMUM_TOPIC_CHARACTERS) return line;
  const cut = line.slice(0, MAXIMUM_TOPIC_CHARACTERS);
  const lastBlank = cut.lastIndexOf(" ");
  return lastBlank > 0 ? cut.slice(0, lastBlank) : cut;
}

function noticesOf(input: string): QuestionNotice[] {
  const notices: QuestionNotice[] = [];
  if (input.search(DIRECTION_MARKS) >= 0) notices.push("direction-marks-removed");
  if (SIGNS_WITH_MEANING.test(input)) notices.push("signs-searched-as-words");
  return notices;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()))];
}
