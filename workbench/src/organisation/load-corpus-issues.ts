import type { Account, Issue, IssueChange, IssueComment, Project } from "./organisation.ts";
import type { Fields } from "./read-fields.ts";
import { listOf, optionalText, text, textsOf } from "./read-fields.ts";
import { KeysByName, NOWHERE, dayOf, knownContributors, toLabels } from "./read-items.ts";

/** An item of the folder that becomes an issue, before it has its number. */
type UnnumberedIssue = Omit<Issue, "key">;

/** On the platform a key has at most ten letters and digits, and begins with a letter. */
const PROJECT_KEYS = { maximumCharacters: 10, beginning: /^[A-Z][A-Z0-9]/u, usual: "PROJECT" };

/**
 * Where no item says when it was solved, the newest share of the issues, and no more than this many, stays open: otherwise there would be
 * nobody to help.
 */
const OPEN_SHARE = 0.02;
const MAXIMUM_OPEN = 100;

/** Collects the items of a folder that become issues: work that somebody took on, with or without a number of its own. */
export class CorpusIssues {
  readonly #keys = new KeysByName(PROJECT_KEYS);
  readonly #issues: UnnumberedIssue[] = [];
  #saysWhatIsSolved = false;

  /** @throws TypeError when the item cannot be read */
  add(fields: Fields, accounts: ReadonlyMap<string, Account>, complain: (what: string) => void): void {
    if (fields["resolved"] !== undefined) this.#saysWhatIsSolved = true;
    this.#issues.push(toIssue(fields, this.#keys.keyOf(optionalText(fields, "container") ?? NOWHERE), accounts, complain));
  }

  get count(): number {
    return this.#issues.length;
  }

  projects(): Project[] {
    return this.#keys.all().map(({ name, key }) => ({ key, name, description: "" }));
  }

  /** In order of creation, which also numbers them. */
  all(): Issue[] {
    const inOrder = this.#issues.sort((a, b) => (a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? -1 : 1));
    const open = new Set(this.#saysWhatIsSolved ? [] : newestIssues(inOrder));
    const numbers = new Map<string, number>();
    return inOrder.map((issue) => {
      const number = (numbers.get(issue.projectKey) ?? 0) + 1;
      numbers.set(issue.projectKey, number);
      const key = `${issue.projectKey}-${String(number)}`;
      return open.has(issue) ? { ...reopened(issue), key } : { ...issue, key };
    });
  }
}

function newestIssues(inOrder: readonly UnnumberedIssue[]): UnnumberedIssue[] {
  const issues = inOrder.filter(({ type }) => type === "Task");
  return issues.slice(issues.length - Math.min(MAXIMUM_OPEN, Math.ceil(issues.length * OPEN_SHARE)));
}

function reopened(issue: UnnumberedIssue): UnnumberedIssue {
  const changes = issue.changes.filter(({ field }) => field === "assignee");
  return { ...issue, ...stateOf(null, issue.assignee), changes };
}

interface Act {
  readonly person: string;
  readonly role: string;
  readonly at: string;
}

function toIssue(
  fields: Fields,
  projectKey: string,
  accounts: ReadonlyMap<string, Account>,
  complain: (what: string) => void,
): UnnumberedIssue {
  const createdAt = dayOf(fields, "created");
  const isChange = fields["kind"] === "change";
  const acts = actsOf(knownContributors(fields, accounts, complain), createdAt);
  const latest = acts.at(-1)?.at ?? createdAt;
  // Whoever is credited with an issue had brought it; a change was made by its author without anybody having asked for it.
  const reporter = acts.find(({ role }) => role === "reporter" || role === "author")?.person ?? null;
  const assignments = acts.filter(({ role, person }) => (isChange ? person === reporter : role === "assignee"));
  const assignee = assignments.at(-1)?.person ?? null;
  const resolvedAt = resolutionOf(fields, assignee === null ? null : latest);
  return {
    alias: text(fields, "id"),
    projectKey,
    type: isChange ? "Change" : "Task",
    summary: text(fields, "title"),
    text: optionalText(fields, "text") ?? "",
    labels: toLabels(textsOf(fields["labels"] ?? [])),
    components: [],
    reporter,
    assignee,
    ...stateOf(resolvedAt, assignee),
    createdAt,
    updatedAt: fields["updated"] === undefined ? latest : dayOf(fields, "updated"),
    comments: [...commentsOf(fields, accounts, complain), ...actsWithoutWords(acts, [reporter, assignee])],
    changes: [...assigned(assignments), ...solved(assignee ?? reporter, resolvedAt)],
  };
}

/** In order of time. */
function actsOf(contributors: readonly Fields[], createdAt: string): Act[] {
  const acts = contributors.map((entry) => ({
    person: text(entry, "person"),
    role: optionalText(entry, "role") ?? "",
    at: entry["at"] === undefined ? createdAt : dayOf(entry, "at"),
  }));
  return acts.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function stateOf(resolvedAt: string | null, assignee: string | null): Pick<Issue, "status" | "resolution" | "resolvedAt"> {
  if (resolvedAt !== null) return { status: "Done", resolution: "Done", resolvedAt };
  return { status: assignee === null ? "To Do" : "In Progress", resolution: null, resolvedAt };
}

/** A folder may say it, or that it is still open (null); what somebody was assigned to was solved by their latest act. */
function resolutionOf(fields: Fields, usual: string | null): string | null {
  if (fields["resolved"] === undefined) return usual;
  return fields["resolved"] === null ? null : dayOf(fields, "resolved");
}

function solved(by: string | null, at: string | null): IssueChange[] {
  if (by === null || at === null) return [];
  return [
    { by, at, field: "status", from: "To Do", to: "Done" },
    { by, at, field: "resolution", from: null, to: "Done" },
  ];
}

/** Whoever took an issue on assigned it to themselves, as far as a folder tells. */
function assigned(assignments: readonly Act[]): IssueChange[] {
  return assignments.map(({ person, at }, index) => ({
    by: person,
    at,
    field: "assignee",
    from: assignments[index - 1]?.person ?? null,
    to: person,
  }));
}

function commentsOf(fields: Fields, accounts: ReadonlyMap<string, Account>, complain: (what: string) => void): IssueComment[] {
  return listOf(fields["comments"] ?? []).flatMap((entry) => {
    const by = text(entry, "person");
    if (accounts.has(by)) return [{ by, at: dayOf(entry, "at"), text: optionalText(entry, "text") ?? "" }];
    complain(`the comment of ${by} was left out: that is nobody of people.jsonl`);
    return [];
  });
}

/** Whoever else worked on an issue said something in it; what it was is not in the folder. */
function actsWithoutWords(acts: readonly Act[], named: readonly (string | null)[]): IssueComment[] {
  const others = new Map(acts.filter(({ person }) => !named.includes(person)).map((act) => [act.person, act]));
  return [...others.values()].map(({ person, at }) => ({ by: person, at, text: "" }));
}
