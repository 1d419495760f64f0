import type { ContentStore, Reader } from "../store/content-store.ts";
import type { IssueChangeRow, IssueRow } from "../store/issue-rows.ts";
import { adfOfText } from "./adf.ts";
import type { Json, JiraShapes } from "./shapes.ts";
import { jiraTime, statusOf, typeOf } from "./shapes.ts";

/** How issues are wanted. */
export interface IssueWish {
  /** names of fields; `*all`, `*navigable`, and `-name` to leave one out */
  readonly fields: readonly string[];
  readonly expand: ReadonlySet<string>;
  /** in lists, embedded lists are cut without a word */
  readonly isInList: boolean;
}

/* What a search shows of the lists in an issue; source: a report about worklogs and a connector's note about changes, for comments assumed. */
const COMMENTS_IN_LIST = 20;
const CHANGES_IN_LIST = 40;
const WORKLOGS_SHOWN = 20;
const CHANGES_SHOWN = 100;

const EXPANDABLE = "operations,versionedRepresentations,editmeta,changelog,customfield_10010.requestTypePractice,renderedFields";

type FieldReader = (issue: IssueRow) => unknown;

/** Reads issues as the product shows them to somebody. */
export class IssueReader {
  readonly #store: ContentStore;
  readonly #reader: Reader;
  readonly #shapes: JiraShapes;
  readonly #fields: Readonly<Record<string, FieldReader>>;

  constructor(store: ContentStore, reader: Reader, shapes: JiraShapes) {
    this.#store = store;
    this.#reader = reader;
    this.#shapes = shapes;
    this.#fields = {
      summary: ({ summary }) => summary,
      description: ({ description }) => (description === "" ? null : adfOfText(description)),
      project: ({ projectId, projectKey, projectName }) => shapes.project({ id: projectId, key: projectKey, name: projectName }),
      issuetype: (issue) => shapes.issueType(typeOf(issue)),
      status: (issue) => shapes.status(statusOf(issue)),
      statusCategory: (issue) => shapes.status(statusOf(issue))["statusCategory"],
      resolution: ({ resolution }) => (resolution === null ? null : shapes.resolution(resolution)),
      resolutiondate: ({ resolvedAt }) => (resolvedAt === null ? null : jiraTime(resolvedAt)),
      created: ({ createdAt }) => jiraTime(createdAt),
      updated: ({ updatedAt }) => jiraTime(updatedAt),
      assignee: ({ assignee }) => shapes.user(assignee),
      reporter: ({ reporter }) => shapes.user(reporter),
      creator: ({ reporter }) => shapes.user(reporter),
      labels: ({ labels }) => labels,
      components: ({ components }) => components.map((name, index) => shapes.component(name, index)),
      security: ({ securityLevel }) => (securityLevel === null ? null : shapes.securityLevel(securityLevel)),
      subtasks: () => [],
      issuelinks: () => [],
      worklog: () => ({ startAt: 0, maxResults: WORKLOGS_SHOWN, total: 0, worklogs: [] }),
    };
  }

  bean(issue: IssueRow, wish: IssueWish): Json {
    const names = this.#wanted(wish.fields);
    const isOnlyId = wish.fields.every((name) => name === "id") && wish.expand.size === 0;
    const id = String(issue.id);
    if (isOnlyId) return { id };
    const fields = names.map((name) => [name, name === "comment" ? this.#comments(issue, wish) : this.#fields[name]?.(issue)] as const);
    return {
      expand: EXPANDABLE,
      id,
      self: this.#shapes.issueAddress(issue),
      key: issue.key,
      ...(wish.expand.has("changelog") ? { changelog: this.#changelog(issue, wish) } : {}),
      ...(names.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    };
  }

  /** Changes that belong together, the oldest first. */
  histories(issue: IssueRow, fieldIds: readonly string[] = []): Json[] {
    const groups = new Map<string, [IssueChangeRow, ...IssueChangeRow[]]>();
    for (const change of this.#store.issues.changes(issue.id)) {
      if (fieldIds.length > 0 && !fieldIds.includes(change.field)) continue;
      const key = `${String(change.at)} ${change.account}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [change]);
      else group.push(change);
    }
    return [...groups.values()].map((changes) => this.#shapes.history(changes));
  }

  #comments(issue: IssueRow, { isInList }: IssueWish): Json {
    const all = this.#store.issues.comments(this.#reader, issue.id);
    const shown = isInList ? all.slice(0, COMMENTS_IN_LIST) : all;
    return {
      comments: shown.map((comment) => this.#shapes.comment(comment)),
      self: this.#shapes.commentsAddress(issue),
      maxResults: isInList ? COMMENTS_IN_LIST : all.length,
      total: all.length,
      startAt: 0,
    };
  }

  /** The newest first, unlike the list of changes by itself. */
  #changelog(issue: IssueRow, { isInList }: IssueWish): Json {
    const all = this.histories(issue).reverse();
    const maxResults = isInList ? CHANGES_IN_LIST : CHANGES_SHOWN;
    return { startAt: 0, maxResults, total: all.length, histories: all.slice(0, maxResults) };
  }

  /** Names that no field has are left out without a word. */
  #wanted(wished: readonly string[]): string[] {
    const known = [...Object.keys(this.#fields), "comment"];
    const added = wished.flatMap((name) => {
      if (name === "*all") return known;
      if (name === "*navigable") return known.filter((field) => !ONLY_ON_WISH.has(field));
      return known.filter((field) => field === name);
    });
    const removed = new Set(wished.filter((name) => name.startsWith("-")).map((name) => name.slice(1)));
    return [...new Set(added)].filter((name) => !removed.has(name));
  }
}

const ONLY_ON_WISH = new Set(["comment", "worklog", "description"]);
