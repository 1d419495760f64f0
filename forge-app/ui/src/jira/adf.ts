/** A document of the Atlassian Document Format, as far as a comment of ours needs it. */
interface AdfDocument {
  readonly type: "doc";
  readonly version: 1;
  readonly content: readonly AdfParagraph[];
}

interface AdfParagraph {
  readonly type: "paragraph";
  readonly content: readonly AdfInline[];
}

type AdfInline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "hardBreak" }
  | { readonly type: "mention"; readonly attrs: { readonly id: string } };

/**
 * A comment that mentions one person and says something to them. An empty line begins a paragraph, a single one breaks the line
 * (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/, read 2026-11).
 */
export function commentInAdf(mention: string, text: string): AdfDocument {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/u)
    .map(linesOf);
  const [first = [], ...rest] = paragraphs;
  const greeting: AdfInline[] = [
    { type: "mention", attrs: { id: mention } },
    { type: "text", text: " " },
  ];
  return { type: "doc", version: 1, content: [[...greeting, ...first], ...rest].map((content) => ({ type: "paragraph", content })) };
}

function linesOf(paragraph: string): AdfInline[] {
  return paragraph.split("\n").flatMap((line, index): AdfInline[] => {
    const words: AdfInline[] = line === "" ? [] : [{ type: "text", text: line }];
    return index === 0 ? words : [{ type: "hardBreak" }, ...words];
  });
}
