const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

/** Plain words as a text of HTML that reads like them: the formats of others hold HTML in some of their fields. */
export function toMarkup(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * The words of a text of HTML, for showing as plain text and never as HTML again: without tags, breaks of lines where blocks end. What looks
 * like a sign by number and is none stays as it is written.
 */
export function wordsOfMarkup(markup: string): string {
  return markup
    .replaceAll(/<(?:br\s*\/?|\/(?:p|div|li|h[1-6]|blockquote))>/giu, "\n")
    .replaceAll(/<[^<>]*>/gu, "")
    .replaceAll(/&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]{2,4}));/giu, (...found: readonly unknown[]) =>
      signOf(String(found[0]), found.at(-1) as EntityParts),
    );
}

interface EntityParts {
  readonly decimal?: string;
  readonly hex?: string;
  readonly name?: string;
}

function signOf(written: string, { decimal, hex, name }: EntityParts): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? written;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isSign = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return isSign ? String.fromCodePoint(code) : written;
}
