import { IS_RESTRICTED, LIBRARIES, libraryId, pageOfPath } from "../libraries.ts";
import type { SharePointWorld } from "../world.ts";
import type { KqlNode, KqlProperty, KqlWords } from "./parse-kql.ts";
import { malformed } from "./parse-kql.ts";

/** A query ready to run over pages `p`. Values are parameters, never part of the text. */
export interface SqlSearch {
  readonly where: string;
  readonly parameters: readonly (string | number)[];
  /** FTS5 expression of everything that is looked for, for the order and the excerpts; null when only properties are */
  readonly terms: string | null;
}

/** @throws SharePointError 400 for a property that the workbench does not search by */
export function kqlToSql(node: KqlNode, kql: string, world: SharePointWorld): SqlSearch {
  const translation = new Translation(kql, world);
  const where = translation.node(node, false);
  const { parameters, terms } = translation;
  return { where, parameters, terms: terms.length === 0 ? null : terms.map((term) => `(${term})`).join(" OR ") };
}

type PropertyTranslator = (part: KqlProperty, negated: boolean) => string;

const NOTHING = "0";

/** Who wrote the last version of a page. */
const LAST_EDITED_BY = `SELECT v.page_id FROM version v WHERE v.account = ?
  AND v.number = (SELECT max(w.number) FROM version w WHERE w.page_id = v.page_id)`;

/** One query on its way to SQL, with the values it has met so far, in their order. */
class Translation {
  readonly parameters: (string | number)[] = [];
  readonly terms: string[] = [];
  readonly #kql: string;
  readonly #world: SharePointWorld;
  readonly #properties: Readonly<Record<string, PropertyTranslator>> = {
    title: (part, negated) => this.#matching(ftsTerm(part, "title"), negated),
    contentclass: ({ text }) => this.#library("contentClass", text),
    filetype: ({ text }) => this.#library("fileType", text),
    authorowsuser: ({ text }) => this.#by("SELECT page_id FROM version WHERE number = 1 AND account = ?", text),
    editorowsuser: ({ text }) => this.#by(LAST_EDITED_BY, text),
    owstaxidmetadataalltagsinfo: (part) => this.#tagged(part),
    path: ({ text }) => this.#below(text),
    listid: ({ text }) => this.#listed(text),
    listitemid: ({ text }) => this.#numbered(text),
  };

  constructor(kql: string, world: SharePointWorld) {
    this.#kql = kql;
    this.#world = world;
  }

  node(part: KqlNode, negated: boolean): string {
    switch (part.kind) {
      case "and":
      case "or":
        return `(${part.parts.map((one) => this.node(one, negated)).join(` ${part.kind.toUpperCase()} `)})`;
      case "not":
        return `NOT ${this.node(part.inner, !negated)}`;
      case "words":
        return this.#matching(ftsTerm(part), negated);
      case "property":
        return this.#property(part, negated);
    }
  }

  #property(part: KqlProperty, negated: boolean): string {
    const name = part.property.toLowerCase();
    const translate = Object.hasOwn(this.#properties, name) ? this.#properties[name] : undefined;
    if (translate !== undefined) return translate(part, negated);
    const known =
      "words, Title, contentclass, FileType, AuthorOWSUSER, EditorOWSUSER, owstaxIdMetadataAllTagsInfo, Path, ListID and ListItemID";
    throw malformed(this.#kql, `pages are found by ${known}, not by ${part.property}`);
  }

  #matching(term: string | null, negated: boolean): string {
    if (term === null) return NOTHING;
    if (!negated) this.terms.push(term);
    this.parameters.push(term);
    return "p.id IN (SELECT rowid FROM page_text WHERE page_text MATCH ?)";
  }

  #library(column: "contentClass" | "fileType", text: string): string {
    const library = LIBRARIES.find((one) => one[column].toLowerCase() === text.toLowerCase());
    return library === undefined ? NOTHING : `(${IS_RESTRICTED} = ${String(Number(library.restricted))})`;
  }

  /** By login name or mail address. */
  #by(select: string, login: string): string {
    const account = this.#world.identities.accountOf(login);
    if (account === null) return NOTHING;
    this.parameters.push(account);
    return `p.id IN (${select})`;
  }

  /** Words of a label; they are no words of the text, so nothing is ranked or marked by them. */
  #tagged(part: KqlProperty): string {
    const term = ftsTerm(part, "labels");
    if (term === null) return NOTHING;
    this.parameters.push(term);
    return "p.id IN (SELECT rowid FROM page_text WHERE page_text MATCH ?)";
  }

  /** The address of a site, or of one item. */
  #below(address: string): string {
    const path = pathOf(address);
    const [, name] = /^\/sites\/([^/]+)\/?$/u.exec(path) ?? [];
    const site = name === undefined ? null : this.#world.sites.find(name);
    if (site !== null) {
      this.parameters.push(site.space);
      return "p.space_id = ?";
    }
    return this.#numbered(String(pageOfPath(path) ?? ""));
  }

  #listed(id: string): string {
    const guid = id.replaceAll(/[{}]/gu, "").toLowerCase();
    const lists = this.#world.sites.all().flatMap((site) => LIBRARIES.map((library) => ({ site, library })));
    const list = lists.find(({ site, library }) => libraryId(site, library) === guid);
    if (list === undefined) return NOTHING;
    this.parameters.push(list.site.space);
    return `(p.space_id = ? AND ${IS_RESTRICTED} = ${String(Number(list.library.restricted))})`;
  }

  #numbered(text: string): string {
    if (!/^\d{1,15}$/u.test(text)) return NOTHING;
    this.parameters.push(Number(text));
    return "p.id = ?";
  }
}

/** The server-relative part of an address; empty for what is none. */
function pathOf(address: string): string {
  try {
    return decodeURI(new URL(address).pathname);
  } catch {
    // Anything may stand behind a colon.
    return "";
  }
}

/** An expression of SQLite's FTS5; null when there is no word in it. */
function ftsTerm({ text, begins }: Pick<KqlWords, "text" | "begins">, column?: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return `${column === undefined ? "" : `${column} : `}"${text.replaceAll('"', "")}"${begins ? "*" : ""}`;
}
