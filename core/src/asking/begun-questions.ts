/** A question that was begun and not sent. It lies in the browser of the person who writes it, and nowhere else. */
export interface BegunQuestion {
  /** the question's id from its first word on, so that sending it again never asks twice */
  readonly id: string;
  readonly text: string;
  /** it was tried to be sent, and may have come through */
  readonly tried: boolean;
}

/** The part of a browser's storage that is used. `setItem` throws where there is no room, or where the browser keeps nothing. */
export interface TextStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

export interface BegunQuestionsParts {
  readonly storage: TextStorage;
  /** who writes */
  readonly me: string;
  /** makes the id of a new question */
  readonly newId: () => string;
}

/** The questions that one person began in this browser, one for each person they are for. */
export interface BegunQuestions {
  /** the question to somebody, or an empty one */
  read(to: string): BegunQuestion;
  /** Without room in this browser nothing is kept: the text is still in its field. */
  keep(to: string, question: BegunQuestion): void;
  drop(to: string): void;
  dropAll(): void;
}

const PREFIX = "alongside-draft";

/** Keeps begun questions under names that hold both persons, so that two people at one computer do not mix. */
export function createBegunQuestions({ storage, me, newId }: BegunQuestionsParts): BegunQuestions {
  const nameOf = (to: string): string => `${PREFIX} ${me} ${to}`;
  return {
    read: (to) => parseBegun(storage.getItem(nameOf(to))) ?? { id: newId(), text: "", tried: false },
    keep: (to, question) => {
      try {
        storage.setItem(nameOf(to), JSON.stringify(question));
      } catch {
        // Browsers refuse with errors of their own, and there is nothing to be done about any of them.
      }
    },
    drop: (to) => storage.removeItem(nameOf(to)),
    dropAll: () => {
      const names = Array.from({ length: storage.length }, (_name, index) => storage.key(index) ?? "");
      for (const name of names.filter((candidate) => candidate.startsWith(nameOf("")))) storage.removeItem(name);
    },
  };
}

/** What is there is read like anything from outside: somebody may have changed it by hand. */
function parseBegun(kept: string | null): BegunQuestion | null {
  try {
    const value: unknown = JSON.parse(kept ?? "null");
    return isBegun(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isBegun(value: unknown): value is BegunQuestion {
  if (typeof value !== "object" || value === null) return false;
  const { id, text, tried } = value as Readonly<Record<string, unknown>>;
  return typeof id === "string" && typeof text === "string" && typeof tried === "boolean";
}
