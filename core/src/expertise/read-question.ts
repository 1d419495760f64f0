import type { WordForms } from "../ports/word-forms.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import { cleanLine, hasDirectionMarks } from "../vocabulary/clean-text.ts";
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

/** Signs and words that search languages give a meaning to. Ours are searched literally, and the person is told. */
const SIGNS_WITH_MEANING = /["\\(){}[\]~*?^<>=!|&]|\b(?:AND|OR|NOT)\b/u;

/** Understands a request, or says why it cannot be searched. Never throws on anything a person can type. */
export function readQuestion(request: ExpertRequest, wordForms: WordForms): Result<Question, QuestionRefusal> {
  switch (request.kind) {
    case "topic":
      return readTopic(request.topic, wordForms);
    case "selection":
      return questionFromWords(tellingWordsOfText(cleanLine(request.text), wordForms), noticesOf(request.text));
    case "work-object":
      return questionFromWords(tellingWords(request.object, wordForms), []);
  }
}

function readTopic(input: string, wordForms: WordForms): Result<Question, QuestionRefusal> {
  const topic = cleanLine(input);
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

/** The first line with words on it, cut at a word's end where it is still too long. */
function firstLineOf(input: string): string {
  const line =
    input
      .split(/[\r\n]+/u)
      .map(cleanLine)
      .find((candidate) => wordsOf(candidate).length > 0) ?? "";
  if (line.length <= MAXIMUM_TOPIC_CHARACTERS) return line;
  const cut = line.slice(0, MAXIMUM_TOPIC_CHARACTERS);
  const lastBlank = cut.lastIndexOf(" ");
  return lastBlank > 0 ? cut.slice(0, lastBlank) : cut;
}

function noticesOf(input: string): QuestionNotice[] {
  const notices: QuestionNotice[] = [];
  if (hasDirectionMarks(input)) notices.push("direction-marks-removed");
  if (SIGNS_WITH_MEANING.test(input)) notices.push("signs-searched-as-words");
  return notices;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()))];
}
