import { PortError, cleanLine, itemId } from "@alongside/core";
import type { ContentHit, ContentPage, Instant, PersonId, Place, Solution, WordForms } from "@alongside/core";
import type { JsonObject } from "../read-json.ts";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";
import { excerptOf } from "./excerpt.ts";
import type { Comment } from "./issue-people.ts";
import { Deeds, People, commentsOf, instantAt } from "./issue-people.ts";
import { projectPlaceId } from "../../../src/project-place.ts";
import { textOfAdf } from "./text-of-adf.ts";

/** What a search has to ask for so that its rows can be read here; by default Jira gives ids alone. */
export const SEARCH_FIELDS = [
  "summary",
  "description",
  "project",
  "labels",
  "components",
  "status",
  "resolution",
  "resolutiondate",
  "created",
  "updated",
  "assignee",
  "reporter",
  "creator",
  "comment",
] as const;

/** What beside the answer is needed to read it. */
export interface IssueReading {
  /** of the words that were searched */
  readonly stems: ReadonlySet<string>;
  readonly wordForms: WordForms;
}

/**
 * Reads an answer of `POST /rest/api/3/search/jql` with the fields of {@link SEARCH_FIELDS}
 * (https://developer.atlassian.com/cloud/jira/platform/rest/v3/, 2026-07).
 *
 * @throws PortError of kind `malformed-answer`
 */
export function parseIssuePage(answer: unknown, reading: IssueReading): ContentPage {
  if (!isObject(answer) || !Array.isArray(answer["issues"])) throw new PortError("malformed-answer", "Jira gave no issues");
  const people = new People();
  const rows = answer["issues"].map((issue: unknown) => {
    if (!isObject(issue)) throw new PortError("malformed-answer", "Jira gave a row that is none");
    return issue;
  });
  const hits = rows.map((row) => parseIssue(row, people, reading));
  return { hits, people: people.all(), contributors: rows.every(showsAllComments) ? "all" : "first-comments" };
}

function parseIssue(row: JsonObject, people: People, reading: IssueReading): ContentHit {
  const key = requiredText(row, "key");
  const fields = objectAt(row, "fields");
  const comments = commentsOf(fields, people);
  const assignee = people.idOf(fields["assignee"]);
  const solution = solutionOf(fields, comments, assignee);
  const createdAt = instantAt(fields, "created");
  const deeds = new Deeds();
  deeds.add(assignee, solution === null ? "assignee" : "solver", solution?.at ?? null);
  for (const { author, at } of comments) deeds.add(author, "commenter", at);
  for (const field of ["reporter", "creator"]) deeds.add(people.idOf(fields[field]), "reporter", createdAt);
  return {
    id: itemId(key),
    key,
    title: textAt(fields, "summary") ?? key,
    url: `/browse/${encodeURIComponent(key)}`,
    kind: "issue",
    place: parseProject(objectAt(fields, "project")),
    labels: labelsOf(fields),
    excerpt: excerptOf(textOfAdf(fields["description"]), reading.stems, reading.wordForms),
    createdAt,
    updatedAt: instantAt(fields, "updated"),
    solution,
    contributions: deeds.all(),
  };
}

function parseProject(project: JsonObject): Place | null {
  const key = textAt(project, "key");
  return key === null ? null : { id: projectPlaceId(key), name: textAt(project, "name") ?? key };
}

/** Labels and components: both say what an issue is filed under. */
export function labelsOf(fields: JsonObject): string[] {
  const labels = listAt(fields, "labels").filter((label): label is string => typeof label === "string" && label !== "");
  const components = listAt(fields, "components").flatMap((component) => (isObject(component) ? (textAt(component, "name") ?? []) : []));
  return [...new Set([...labels, ...components])];
}

/** Names of components on the rows of an answer: a search has to ask for them apart from labels. */
export function componentsIn(answer: unknown): string[] {
  return (isObject(answer) ? listAt(answer, "issues") : [])
    .flatMap((issue) => listAt(objectAt(isObject(issue) ? issue : {}, "fields"), "components"))
    .flatMap((component) => (isObject(component) ? (textAt(component, "name") ?? []) : []));
}

/** In a search answer the list of comments is cut without a word; only its total tells. */
function showsAllComments(row: JsonObject): boolean {
  const comment = objectAt(row, "fields", "comment");
  const total = comment["total"];
  return typeof total !== "number" || total <= listAt(comment, "comments").length;
}

/** Resolutions that Jira comes with and that say that an issue was closed without having been solved. */
const NOT_SOLVED = new Set(["Won't Do", "Won't Fix", "Duplicate", "Cannot Reproduce", "Declined", "Incomplete", "Invalid", "Not a bug"]);
const MILLISECONDS_PER_DAY = 86_400_000;
const MAXIMUM_WORDS_CHARACTERS = 240;

/** Some projects set no resolution and end with their status alone. */
function solutionOf(fields: JsonObject, comments: readonly Comment[], assignee: PersonId | null): Solution | null {
  const resolution = textAt(objectAt(fields, "resolution"), "name");
  const isDone = resolution !== null || textAt(objectAt(fields, "status", "statusCategory"), "key") === "done";
  if (!isDone || NOT_SOLVED.has(resolution ?? "")) return null;
  const at = instantAt(fields, "resolutiondate");
  return { at, words: solvingWords(comments, assignee, at) };
}

/** The last thing that whoever solved it wrote until the day after; thanks and later questions of others are no solution. */
function solvingWords(comments: readonly Comment[], solver: PersonId | null, at: Instant | null): string | null {
  const until = at === null ? Infinity : at + MILLISECONDS_PER_DAY;
  const own = comments.filter((comment) => comment.author === solver && (comment.at === null || comment.at <= until));
  const text = cleanLine(textOfAdf(own.at(-1)?.body));
  if (text.length <= MAXIMUM_WORDS_CHARACTERS) return text === "" ? null : text;
  return `${text.slice(0, MAXIMUM_WORDS_CHARACTERS).replace(/\s+\S*$/u, "")} …`;
}
