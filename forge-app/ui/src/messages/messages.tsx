import { IntlMessageFormat } from "intl-messageformat";
import { Fragment, createContext, useContext } from "react";
import type { ReactNode } from "react";
import { loadFirstWords } from "./catalogues.ts";
import type { MessageKey, Words } from "./catalogues.ts";

export type { MessageKey } from "./catalogues.ts";

type Values = Readonly<Record<string, ReactNode>>;

/** The words of one language, with the ways to write lists and months in it. */
export interface Messages {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** A sentence in which only texts and numbers are filled in. */
  text(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** A sentence in which links and marked words may be filled in. */
  rich(key: MessageKey, values: Values): ReactNode;
  /** Joined as the language joins: "a, b and c". */
  list(items: readonly ReactNode[]): ReactNode;
  /** As {@link Messages.list}, of plain words. */
  names(items: readonly string[]): string;
  /** "October", with the year when it is not this one. */
  month(at: number, now: number): string;
}

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** Loads the catalogue that a host's locale needs first; a language without one gets English words in its own direction of reading. */
export async function loadMessages(locale: string): Promise<Messages> {
  const reader = locale.split(/[-_]/u)[0] ?? "en";
  const language = reader === "de" ? "de" : "en";
  return createMessages(language, reader, await loadFirstWords(language));
}

/**
 * Makes words usable, also those that come into them later.
 *
 * @param reader the language that decides the direction of reading
 */
export function createMessages(language: string, reader: string, words: Words): Messages {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const format = (key: MessageKey): IntlMessageFormat => {
    const known = formats.get(key) ?? new IntlMessageFormat(sentence(words, key), language);
    formats.set(key, known);
    return known;
  };
  const conjunction = new Intl.ListFormat(language, { type: "conjunction" });
  return {
    language,
    direction: RIGHT_TO_LEFT.has(reader) ? "rtl" : "ltr",
    text: (key, values) => String(format(key).format(values)),
    rich: (key, values) => keyed([format(key).format<ReactNode>(values)].flat()),
    list: (items) => {
      const parts = conjunction.formatToParts(items.map((_item, index) => String(index)));
      return keyed(parts.map(({ type, value }) => (type === "element" ? items[Number(value)] : value)));
    },
    names: (items) => conjunction.format(items),
    month: (at, now) => {
      const year = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear() ? undefined : "numeric";
      return new Intl.DateTimeFormat(language, { month: "long", year, timeZone: "UTC" }).format(at);
    },
  };
}

function sentence(words: Words, key: MessageKey): string {
  const pattern = words[key];
  if (pattern === undefined) throw new TypeError(`sentence: no surface brought the words of ${key}`);
  return pattern;
}

function keyed(parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}

const MessagesContext = createContext<Messages | null>(null);

export const MessagesProvider = MessagesContext.Provider;

/** The words of the reader's language. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new TypeError("useMessages: no MessagesProvider above");
  return messages;
}
