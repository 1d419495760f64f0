import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import MarkdownIt from "markdown-it";
import { toIssue } from "./load-bundled-issues.ts";
import type { Account, Organisation, Page, PageComment, PageVersion, Project, Space } from "./organisation.ts";
import { plainText } from "./plain-text.ts";
import type { Fields } from "./read-fields.ts";
import { fieldsOf, listOf, optionalText, text, textsOf, timeOf } from "./read-fields.ts";
import { readFolder } from "./read-front-matter.ts";

const ORGANISATIONS = fileURLToPath(new URL("../../organisations/", import.meta.url));
const markdown = new MarkdownIt({ html: false, linkify: false });

/** What a bundled organisation says of itself in `organisation.json`. */
interface About {
  readonly name: string;
  readonly firstPage: string;
  readonly firstIssue: string;
  readonly firstPerson: string;
}

/**
 * Reads an organisation written for this repository: people and spaces as JSON, pages and issues as Markdown with front matter.
 *
 * @throws OrganisationError naming the file that cannot be read
 */
export function loadBundledOrganisation(name: string): Promise<Organisation> {
  return Promise.resolve().then(() => {
    const folder = join(ORGANISATIONS, name);
    const about = readJson(join(folder, "organisation.json")) as About;
    const pages = readFolder(join(folder, "pages"), toPage);
    const issues = readFolder(join(folder, "issues"), toIssue);
    return {
      ...about,
      accounts: readJson(join(folder, "people.json")) as Account[],
      spaces: readJson(join(folder, "spaces.json")) as Space[],
      pages: pages.sort((a, b) => (a.alias < b.alias ? -1 : 1)),
      projects: readJson(join(folder, "projects.json")) as Project[],
      issues: issues.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    };
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function toPage(fields: Fields, body: string): Page {
  const alias = text(fields, "id");
  const parentAlias = optionalText(fields, "parent");
  const restrictedTo = fields["restrictedTo"] === undefined ? undefined : textsOf(fields["restrictedTo"]);
  const html = markdown.render(body);
  return {
    alias,
    spaceKey: alias.replace(/-\d+$/u, ""),
    kind: "page",
    title: text(fields, "title"),
    body: html,
    text: plainText(html),
    labels: textsOf(fields["labels"] ?? []),
    language: optionalText(fields, "language") ?? "en",
    versions: [toVersion(fieldsOf(fields["created"])), ...listOf(fields["edits"] ?? []).map(toVersion)],
    comments: listOf(fields["comments"] ?? []).map(toComment),
    ...(parentAlias === undefined ? {} : { parentAlias }),
    ...(restrictedTo === undefined ? {} : { restrictedTo }),
    ...(fields["macro"] === undefined ? {} : { macro: toMacro(fields["macro"]) }),
    ...(fields["shared"] === undefined ? {} : { sharedMacro: toMacro(fields["shared"]) }),
    hasCircles: fields["circles"] === true,
  };
}

function toMacro(placed: unknown): { readonly topic?: string } {
  const topic = optionalText(fieldsOf(placed), "topic");
  return topic === undefined ? {} : { topic };
}

function toVersion(fields: Fields): PageVersion {
  const note = optionalText(fields, "note");
  return { by: text(fields, "by"), at: timeOf(fields, "at"), ...(note === undefined ? {} : { note }) };
}

function toComment(fields: Fields): PageComment {
  return { by: text(fields, "by"), at: timeOf(fields, "at"), text: text(fields, "text") };
}
