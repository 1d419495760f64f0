/** A document in the Atlassian Document Format (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/, read 2026-11). */
export interface AdfDocument {
  readonly type: "doc";
  readonly version: 1;
  readonly content: readonly unknown[];
}

/** What is read of a node; everything in it comes from outside. */
interface AdfNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
}

/** Plain text as a document: paragraphs apart by an empty line, line breaks within them. */
export function adfOfText(text: string): AdfDocument {
  const paragraphs = text.split(/\r?\n\s*\r?\n/u).filter((part) => part.trim() !== "");
  return {
    type: "doc",
    version: 1,
    content: paragraphs.map((part) => ({ type: "paragraph", content: linesOf(part.trim()) })),
  };
}

function linesOf(paragraph: string): unknown[] {
  return paragraph
    .split(/\r?\n/u)
    .filter((line) => line !== "")
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: "hardBreak" }]), { type: "text", text: line }]);
}

/** Whether a value from outside is a document that could be saved. */
export function isAdf(value: unknown): value is AdfDocument {
  const { type, content } = nodeOf(value);
  return type === "doc" && Reflect.get(nodeOf(value), "version") === 1 && Array.isArray(content) && content.every(isNode);
}

function isNode(value: unknown): boolean {
  const { type, content, text } = nodeOf(value);
  if (typeof type !== "string") return false;
  if (type === "text") return typeof text === "string" && text !== "";
  return content === undefined || (Array.isArray(content) && content.every(isNode));
}

/** The words of a document, blocks apart by a line; mentions by the name they were written with. */
export function textOfAdf(value: unknown): string {
  const { type, text, attrs, content } = nodeOf(value);
  if (typeof text === "string") return text;
  if (type === "mention") return textAt(attrs, "text");
  if (type === "hardBreak") return "\n";
  if (!Array.isArray(content)) return "";
  return content.map(textOfAdf).join(isBlocks(content) ? "\n" : "");
}

/** Account ids that a document mentions, each once. */
export function mentionsInAdf(value: unknown): string[] {
  const { type, attrs, content } = nodeOf(value);
  if (type === "mention") return [textAt(attrs, "id")].filter((id) => id !== "");
  return [...new Set(Array.isArray(content) ? content.flatMap(mentionsInAdf) : [])];
}

const INLINE = new Set(["text", "mention", "hardBreak", "emoji", "inlineCard", "date", "status"]);

function isBlocks(content: readonly unknown[]): boolean {
  return content.some((node) => !INLINE.has(String(nodeOf(node).type)));
}

function nodeOf(value: unknown): AdfNode {
  return typeof value === "object" && value !== null ? value : {};
}

function textAt(attrs: unknown, name: string): string {
  const value: unknown = typeof attrs === "object" && attrs !== null ? Reflect.get(attrs, name) : undefined;
  return typeof value === "string" ? value : "";
}
