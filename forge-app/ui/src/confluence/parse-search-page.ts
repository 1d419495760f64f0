import { PortError, itemId, parseInstant, personId, placeId } from "@alongside/core";
import type { ContentHit, ContentPage, Contribution, Instant, ItemKind, Person, PersonId, Place } from "@alongside/core";
import { parsePerson } from "../parse-person.ts";
import { parseExcerpt, unescapeHtml } from "./parse-text.ts";
import type { JsonObject } from "../read-json.ts";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";

/**
 * Reads an answer of `GET /wiki/rest/api/search` with the expansions of {@link SEARCH_EXPANSIONS}. Rows without content (spaces, people)
 * are not evidence and are left out.
 *
 * @throws PortError of kind `malformed-answer`
 */
export function parseSearchPage(answer: unknown): ContentPage {
  if (!isObject(answer) || !Array.isArray(answer["results"])) throw new PortError("malformed-answer", "Confluence gave no results");
  const people = new Map<PersonId, Person>();
  const rows = answer["results"].map((row: unknown) => {
    if (!isObject(row)) throw new PortError("malformed-answer", "Confluence gave a row that is none");
    return row;
  });
  const hits = rows.flatMap((row) => (isObject(row["content"]) ? [parseHit(row, row["content"], people)] : []));
  const complete = rows.every((row) => !isObject(row["content"]) || "contributors" in objectAt(row, "content", "history"));
  return { hits, people: [...people.values()], contributors: complete ? "all" : "last-editor" };
}

/** What a search has to ask for so that its rows can be read here. */
export const SEARCH_EXPANSIONS = [
  "content.space",
  "content.history.lastUpdated",
  "content.history.contributors.publishers.users",
  "content.metadata.labels",
] as const;

function parseHit(row: JsonObject, content: JsonObject, people: Map<PersonId, Person>): ContentHit {
  const history = objectAt(content, "history");
  const id = requiredText(content, "id");
  const updatedAt = instantAt(objectAt(history, "lastUpdated"), "when") ?? instantAt(row, "lastModified");
  return {
    id: itemId(id),
    key: null,
    title: textAt(content, "title") ?? unescapeHtml((textAt(row, "title") ?? id).replaceAll(/@@@(?:end)?hl@@@/gu, "")),
    url: webPath(textAt(row, "url") ?? textAt(objectAt(content, "_links"), "webui") ?? `/pages/viewpage.action?pageId=${id}`),
    kind: KINDS[textAt(content, "type") ?? ""] ?? "other",
    place: parsePlace(objectAt(content, "space")),
    labels: listAt(objectAt(content, "metadata", "labels"), "results").flatMap((label) =>
      isObject(label) ? (textAt(label, "name") ?? []) : [],
    ),
    excerpt: parseExcerpt(textAt(row, "excerpt") ?? ""),
    createdAt: instantAt(history, "createdDate"),
    updatedAt,
    solution: null,
    contributions: parseContributions(history, people),
  };
}

const KINDS: Readonly<Record<string, ItemKind>> = { page: "page", blogpost: "post", attachment: "file" };

function parsePlace(space: JsonObject): Place | null {
  const key = textAt(space, "key");
  return key === null ? null : { id: placeId(key), name: textAt(space, "name") ?? key };
}

/** Rows give addresses relative to the wiki's context. */
function webPath(url: string): string {
  if (/^https?:\/\//u.test(url)) return url;
  return url.startsWith("/wiki/") ? url : `/wiki${url.startsWith("/") ? "" : "/"}${url}`;
}

function instantAt(value: JsonObject, name: string): Instant | null {
  const text = textAt(value, name);
  return text === null ? null : parseInstant(text);
}

/** Author, everybody who published a version, and whoever made the latest change; each once per role. */
function parseContributions(history: JsonObject, people: Map<PersonId, Person>): Contribution[] {
  const contributions: Contribution[] = [];
  const author = idOf(history["createdBy"], people);
  if (author !== null) contributions.push({ person: author, role: "author", at: instantAt(history, "createdDate") });
  const lastUpdated = objectAt(history, "lastUpdated");
  const last = idOf(lastUpdated["by"], people);
  const changedAt = instantAt(lastUpdated, "when");
  const publishers = objectAt(history, "contributors", "publishers");
  const described = listAt(publishers, "users").map((user) => idOf(user, people));
  const bare = listAt(publishers, "userAccountIds").filter((id): id is string => typeof id === "string" && id !== "");
  const editors = new Set([...described.filter((id) => id !== null), ...bare.map(personId)]);
  for (const person of editors) {
    if (person !== author) contributions.push({ person, role: "editor", at: person === last ? changedAt : null });
  }
  if (last !== null) contributions.push({ person: last, role: "last-editor", at: changedAt });
  return contributions;
}

/** Notes whom an account describes; an account without a visible name stays an identifier. */
function idOf(user: unknown, people: Map<PersonId, Person>): PersonId | null {
  if (!isObject(user)) return null;
  const person = parsePerson(user);
  if (person !== null) people.set(person.id, person);
  const id = textAt(user, "accountId");
  return id === null ? null : personId(id);
}
