/**
 * The terms of a text clause: words stand for themselves, a quoted stretch is a phrase, a trailing `*` means "begins with". Everything else
 * is searched literally.
 *
 * @returns expressions of SQLite's FTS5, one per term; empty when the text holds no word
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const [, phrase, chunk] of text.matchAll(/"([^"]*)"|([^\s"]+)/gu)) {
    const words = phrase ?? chunk ?? "";
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const begins = phrase === undefined && /[\p{L}\p{N}]\*$/u.test(words);
    terms.add(`"${words.replaceAll('"', "")}"${begins ? "*" : ""}`);
  }
  return [...terms];
}
