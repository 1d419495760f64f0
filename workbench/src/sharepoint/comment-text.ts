import { load } from "cheerio/slim";
import { escapeHtml } from "../store/rows.ts";

/** The place of a mention in a comment's text, with its braces as signs or as numbers. */
const MENTION = /@mention(?:\{|&#123;)(\d+)(?:\}|&#125;)/gu;

/**
 * A comment as SharePoint takes it, in the wiki's storage format: comments of a page are the same ones on both platforms.
 *
 * @param accounts those that the comment mentions, by the number that stands in the text; null for nobody's
 */
export function textToStorage(text: string, accounts: readonly (string | null)[]): string {
  const mention = (number: string): string => {
    const account = accounts[Number(number)] ?? null;
    return account === null ? "" : `<ac:link><ri:user ri:account-id="${escapeHtml(account)}" /></ac:link>`;
  };
  let storage = "";
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    storage += paragraph(text.slice(end, match.index)) + mention(match[1] ?? "");
    end = match.index + match[0].length;
  }
  return `<p>${storage}${paragraph(text.slice(end))}</p>`;
}

function paragraph(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br />");
}

/** The words of a comment in the storage format, with the places of its mentions: `@mention{0} …`. */
export function storageToText(storage: string): string {
  const $ = load(storage.replaceAll(/<\/p>|<br\s*\/?>/gu, "$&\n"), { xml: { xmlMode: false, recognizeSelfClosing: true } });
  $("ac\\:link").each((index, link) => {
    $(link).replaceWith(`@mention{${String(index)}}`);
  });
  return $.root().text().trim();
}
