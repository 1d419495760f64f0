import { isObject, listAt, objectAt, textAt } from "../read-json.ts";

/** A document nested deeper than any editor makes it is not read further. */
const MAXIMUM_DEPTH = 40;

/**
 * The words of a document in the Atlassian Document Format, one line for each block
 * (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/, read 2026-11). Headings and ticks keep a mark, so that a
 * form can be told from what was written into it; pictures, cards and macros have no words.
 *
 * @returns an empty text for anything that is no such document
 */
export function textOfAdf(document: unknown): string {
  return linesOf(document, 0)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const MARKS: Readonly<Record<string, string>> = { heading: "# ", taskItem: "[ ] " };

function linesOf(node: unknown, depth: number): string[] {
  if (!isObject(node) || depth > MAXIMUM_DEPTH) return [];
  const inner = listAt(node, "content");
  if (!inner.some(isInline)) return inner.flatMap((child) => linesOf(child, depth + 1));
  const text = inner.map(inlineText).join("");
  return [`${MARKS[textAt(node, "type") ?? ""] ?? ""}${isEmphasised(inner) ? `**${text}**` : text}`].flatMap((line) => line.split("\n"));
}

/** What stands in a line: words, breaks, names, dates; everything else is a block of its own. */
const INLINE = new Set(["text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status", "placeholder"]);

function isInline(node: unknown): boolean {
  return isObject(node) && INLINE.has(textAt(node, "type") ?? "");
}

function inlineText(node: unknown): string {
  if (!isObject(node)) return "";
  const type = textAt(node, "type");
  if (type === "hardBreak") return "\n";
  const words = type === "mention" || type === "status" ? objectAt(node, "attrs") : node;
  return textAt(words, "text") ?? "";
}

/** A whole line in bold is a caption. */
function isEmphasised(inline: readonly unknown[]): boolean {
  return inline.every((node) => isObject(node) && listAt(node, "marks").some(isStrong));
}

function isStrong(mark: unknown): boolean {
  return isObject(mark) && textAt(mark, "type") === "strong";
}
