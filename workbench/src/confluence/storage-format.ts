import { load } from "cheerio/slim";
import { escapeHtml } from "../store/rows.ts";

/** What is read of a node of the parsed markup. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const KEPT = new Set(["p", "strong", "em", "ul", "ol", "li", "code"]);
const DROPPED = new Set(["script", "style"]);

/** Account ids that a body in the storage format mentions (`<ac:link><ri:user ri:account-id="…"/></ac:link>`), each once. */
export function mentionsIn(storage: string): string[] {
  const found = new Set<string>();
  const look = (node: Node): void => {
    const mentioned = mentionOf(node);
    if (mentioned !== null) found.add(mentioned);
    else node.children?.forEach(look);
  };
  parse(storage).forEach(look);
  return [...found];
}

/**
 * A body in the storage format as HTML that is safe in a page: paragraphs, lists, emphasis, code, line breaks and links stay, mentions
 * become chips, and of everything else only the words.
 *
 * @param nameOf the name to show for an account; null where it has none any more
 */
export function renderStorage(storage: string, nameOf: (account: string) => string | null, formerUser: string): string {
  const render = (node: Node): string => {
    const { name = "", attribs = {}, children = [] } = node;
    if (node.type === "text") return escapeHtml(node.data ?? "");
    if (DROPPED.has(name)) return "";
    const mentioned = mentionOf(node);
    if (mentioned !== null) return `<span class="mention">@${escapeHtml(nameOf(mentioned) ?? formerUser)}</span>`;
    return element(name, attribs["href"] ?? "", children.map(render).join(""));
  };
  return parse(storage).map(render).join("");
}

function element(name: string, href: string, inner: string): string {
  if (name === "br") return "<br />";
  if (name === "a" && isSafeLink(href)) return `<a href="${escapeHtml(href)}" rel="nofollow noreferrer">${inner}</a>`;
  return KEPT.has(name) ? `<${name}>${inner}</${name}>` : inner;
}

/** Whether an address that somebody wrote may be followed: of the web, of this site, or of this page. */
export function isSafeLink(href: string): boolean {
  return /^(https?:\/\/|\/(?!\/)|#)/iu.test(href);
}

function parse(storage: string): readonly Node[] {
  const $ = load(storage, { xml: { xmlMode: false, recognizeSelfClosing: true } });
  return $.root().contents().toArray();
}

function mentionOf({ name, children = [] }: Node): string | null {
  if (name !== "ac:link") return null;
  return children.find((child) => child.name === "ri:user")?.attribs?.["ri:account-id"] ?? null;
}
