import type { TextStorage } from "../ports/text-storage.ts";
import type { Begun } from "../vocabulary/begun.ts";
import { createBegun } from "../vocabulary/begun.ts";
import { createOwnTexts } from "../vocabulary/own-texts.ts";

/** A question that was begun and not sent. It lies in the browser of the person who writes it, and nowhere else. */
export interface BegunQuestion {
  /** the question's id from its first word on, so that sending it again never asks twice */
  readonly id: string;
  readonly text: string;
  /** it was tried to be sent, and may have come through */
  readonly tried: boolean;
}

export interface BegunQuestionsParts {
  readonly storage: TextStorage;
  /** who writes */
  readonly me: string;
  /** makes the id of a new question */
  readonly newId: () => string;
}

/** The questions that one person began in this browser, one for each person they are for. */
export interface BegunQuestions extends Begun<BegunQuestion> {
  /** the question to somebody, or an empty one */
  read(to: string): BegunQuestion;
}

/** Keeps begun questions under names that hold both persons. */
export function createBegunQuestions({ storage, me, newId }: BegunQuestionsParts): BegunQuestions {
  const begun = createBegun(createOwnTexts(storage, { sort: "alongside-draft", me }), isBegun);
  return { ...begun, read: (to) => begun.read(to) ?? { id: newId(), text: "", tried: false } };
}

function isBegun(value: unknown): value is BegunQuestion {
  if (typeof value !== "object" || value === null) return false;
  const { id, text, tried } = value as Readonly<Record<string, unknown>>;
  return typeof id === "string" && typeof text === "string" && typeof tried === "boolean";
}
