/** The words of one language by their keys. */
export type Strings = Readonly<Record<string, string>>;

/** The words of the reader's language, with the ways to write lists, numbers and months in it. */
export interface Messages {
  readonly language: string;
  /** A sentence in which only texts and numbers are filled in. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A sentence in parts, with anything filled in. */
  parts<Part>(key: string, values: Readonly<Record<string, Part>>): readonly (string | Part)[];
  /** The sentence for a number: `key.zero`, `key.one` or `key.other`. */
  count(key: string, count: number): string;
  /** Joined as the language joins: "a, b and c". */
  list<Part>(items: readonly Part[]): readonly (string | Part)[];
  /** The same with more words, for a part that is loaded later. */
  and(more: Strings): Messages;
  /** "October", with the year when it is not this one. */
  month(at: number, now: number): string;
}

/**
 * Makes the words of one language usable. Lists, numbers and months are written in the language of the words, whatever that of the page.
 *
 * @throws TypeError from its functions for a key without words
 */
export function createMessages(strings: Strings): Messages {
  const language = strings["sp.language"] ?? "en";
  const words = (key: string): string => {
    const found = strings[key];
    if (found === undefined) throw new TypeError(`messages: no words for ${key}`);
    return found;
  };
  const text: Messages["text"] = (key, values = {}) => fill(words(key), values).join("");
  return {
    language,
    text,
    parts: (key, values) => fill(words(key), values),
    count: (key, count) => {
      const isNothing = count === 0 && strings[`${key}.zero`] !== undefined;
      const form = isNothing ? "zero" : new Intl.PluralRules(language).select(count) === "one" ? "one" : "other";
      return text(`${key}.${form}`, { count });
    },
    list: <Part>(items: readonly Part[]) => {
      const parts = new Intl.ListFormat(language, { type: "conjunction" }).formatToParts(items.map((_item, index) => String(index)));
      return parts.flatMap<string | Part>(({ type, value }): readonly (string | Part)[] =>
        type === "element" ? items.slice(Number(value), Number(value) + 1) : [value],
      );
    },
    and: (more) => createMessages({ ...strings, ...more }),
    month: (at, now) => {
      const isThisYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
      return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC", ...(isThisYear ? {} : { year: "numeric" }) }).format(at);
    },
  };
}

function fill<Part>(words: string, values: Readonly<Record<string, Part>>): readonly (string | Part)[] {
  return words.split(/(\{[a-z]+\})/iu).flatMap((piece): readonly (string | Part)[] => {
    const name = /^\{([a-z]+)\}$/iu.exec(piece)?.[1];
    if (name === undefined) return piece === "" ? [] : [piece];
    const value = values[name];
    return value === undefined ? [piece] : [value];
  });
}
