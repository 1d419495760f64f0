import { isSafeLink } from "../confluence/storage-format.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

/** What is read of a node of a document; everything in it comes from outside. */
interface Node {
  readonly type: string;
  readonly text: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly Node[];
  readonly content: readonly Node[];
}

/**
 * A document in the Atlassian Document Format as HTML: paragraphs, headings, lists, code, quotes, links and emphasis stay, mentions become
 * chips, and of everything else only the words.
 *
 * @param nameOf the name to show for an account; null where it has none any more
 */
export function adfMarkup(document: unknown, nameOf: (account: string) => string | null, formerUser: string): Markup {
  const render = (node: Node): Markup => {
    if (node.type === "text") return marked(node);
    if (node.type === "mention") return html`<span class="mention">@${nameOf(attribute(node, "id")) ?? formerUser}</span>`;
    if (node.type === "inlineCard") return link(attribute(node, "url"), html`${attribute(node, "url")}`);
    if (node.type === "emoji") return html`${attribute(node, "text") === "" ? attribute(node, "shortName") : attribute(node, "text")}`;
    return block(node, html`${node.content.map(render)}`);
  };
  return render(nodeOf(document));
}

function block({ type, attrs }: Node, inner: Markup): Markup {
  switch (type) {
    case "paragraph":
      return html`<p>${inner}</p>`;
    case "heading":
      // A heading of a comment stands below those of the page.
      return Number(attrs["level"]) > 2 ? html`<h5>${inner}</h5>` : html`<h4>${inner}</h4>`;
    case "bulletList":
      return html`<ul>
        ${inner}
      </ul>`;
    case "orderedList":
      return html`<ol>
        ${inner}
      </ol>`;
    case "listItem":
      return html`<li>${inner}</li>`;
    case "codeBlock":
      return html`<pre><code>${inner}</code></pre>`;
    case "blockquote":
      return html`<blockquote>${inner}</blockquote>`;
    case "hardBreak":
      return html`<br />`;
    case "rule":
      return html`<hr />`;
    default:
      return inner;
  }
}

function marked({ text, marks }: Node): Markup {
  return marks.reduce(
    (inner, mark) => {
      switch (mark.type) {
        case "strong":
          return html`<strong>${inner}</strong>`;
        case "em":
          return html`<em>${inner}</em>`;
        case "code":
          return html`<code>${inner}</code>`;
        case "link":
          return link(attribute(mark, "href"), inner);
        default:
          return inner;
      }
    },
    html`${text}`,
  );
}

function link(href: string, inner: Markup): Markup {
  return isSafeLink(href) ? html`<a href="${href}" rel="nofollow noreferrer">${inner}</a>` : inner;
}

function attribute({ attrs }: Node, name: string): string {
  const value = attrs[name];
  return typeof value === "string" ? value : "";
}

function nodeOf(value: unknown): Node {
  const fields = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const list = (name: string): Node[] => (Array.isArray(fields[name]) ? fields[name].map(nodeOf) : []);
  const attrs = typeof fields["attrs"] === "object" && fields["attrs"] !== null ? fields["attrs"] : {};
  return {
    type: typeof fields["type"] === "string" ? fields["type"] : "",
    text: typeof fields["text"] === "string" ? fields["text"] : "",
    attrs: attrs as Readonly<Record<string, unknown>>,
    marks: list("marks"),
    content: list("content"),
  };
}
