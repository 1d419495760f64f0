import type { AccountRow } from "../store/rows.ts";
import type { IssueChangeRow, IssueCommentRow, IssueRow, ProjectRow } from "../store/issue-rows.ts";
import { adfOfText } from "./adf.ts";
import type { NamedThing, Status } from "./workflow.ts";
import { ISSUE_TYPES, RESOLUTIONS, STATUSES, statusNamed } from "./workflow.ts";

/** JSON of the platform. Shapes after the vendor's OpenAPI document of Jira v3 (2026-07). */
export type Json = Readonly<Record<string, unknown>>;

/** A moment as the product writes it: milliseconds, and an offset without a colon. */
export function jiraTime(at: number): string {
  return new Date(at).toISOString().replace("Z", "+0000");
}

/** The name as the product shows it: closed accounts have lost theirs, hidden ones show the public one. */
export function jiraName(account: AccountRow): string {
  if (account.state === "closed") return "Former user";
  return account.hidesName ? (account.name.split(" ")[0] ?? account.name) : account.name;
}

/** Writes the product's JSON with the addresses of one site. */
export class JiraShapes {
  readonly #api: string;
  readonly #account: (id: string) => AccountRow | null;

  /** @param site origin of the site, without a slash at the end */
  constructor(site: string, account: (id: string) => AccountRow | null) {
    this.#api = `${site}/rest/api/3`;
    this.#account = account;
  }

  /** The account as issues, comments and changes show it; null where nobody is known. */
  user(id: string | null): Json | null {
    const account = id === null ? null : this.#account(id);
    return account === null ? null : this.account(account);
  }

  account(account: AccountRow): Json {
    return {
      self: `${this.#api}/user?accountId=${encodeURIComponent(account.id)}`,
      accountId: account.id,
      accountType: account.kind === "app" ? "app" : "atlassian",
      avatarUrls: this.#avatars("user/avatar/10122"),
      displayName: jiraName(account),
      active: account.state === "active",
      timeZone: account.timeZone,
    };
  }

  project({ id, key, name }: Pick<ProjectRow, "id" | "key" | "name">): Json {
    return {
      self: `${this.#api}/project/${String(id)}`,
      id: String(id),
      key,
      name,
      projectTypeKey: "software",
      simplified: false,
      avatarUrls: this.#avatars("project/avatar/10400"),
    };
  }

  /** A project by itself. */
  projectInFull(project: ProjectRow): Json {
    return {
      expand: "description,lead,issueTypes,url,projectKeys,permissions,insight",
      ...this.project(project),
      description: project.description,
      issueTypes: ISSUE_TYPES.map((type) => this.issueType(type)),
      style: "classic",
      isPrivate: false,
      properties: {},
    };
  }

  issueType({ id, name }: NamedThing): Json {
    return {
      self: `${this.#api}/issuetype/${id}`,
      id,
      name,
      description: "",
      iconUrl: `${this.#api}/universal_avatar/view/type/issuetype/avatar/10318`,
      subtask: false,
      avatarId: 10318,
      hierarchyLevel: 0,
    };
  }

  status({ id, name, category }: Status): Json {
    return {
      self: `${this.#api}/status/${id}`,
      description: "",
      iconUrl: `${this.#api}/images/icons/statuses/generic.png`,
      name,
      id,
      statusCategory: { self: `${this.#api}/statuscategory/${String(category.id)}`, ...category },
    };
  }

  resolution(name: string): Json {
    const { id, description } = RESOLUTIONS.find((entry) => entry.name === name) ?? { id: "10000", description: "" };
    return { self: `${this.#api}/resolution/${id}`, id, description, name };
  }

  component(name: string, index: number): Json {
    const id = String(10_000 + index);
    return { self: `${this.#api}/component/${id}`, id, name };
  }

  securityLevel({ id, name }: { readonly id: number; readonly name: string }): Json {
    return { self: `${this.#api}/securitylevel/${String(id)}`, id: String(id), name, description: "" };
  }

  comment(comment: IssueCommentRow): Json {
    const id = String(comment.id);
    const author = this.user(comment.account);
    return {
      self: `${this.#api}/issue/${String(comment.issueId)}/comment/${id}`,
      id,
      ...(author === null ? {} : { author, updateAuthor: author }),
      body: comment.body === null ? adfOfText(comment.text) : (JSON.parse(comment.body) as unknown),
      created: jiraTime(comment.at),
      updated: jiraTime(comment.at),
      jsdPublic: true,
      ...(comment.role === null ? {} : { visibility: { type: "role", value: comment.role.name, identifier: String(comment.role.id) } }),
    };
  }

  /** Where the comments of an issue are listed. */
  commentsAddress(issue: IssueRow): string {
    return `${this.#api}/issue/${String(issue.id)}/comment`;
  }

  issueAddress(issue: IssueRow): string {
    return `${this.#api}/issue/${String(issue.id)}`;
  }

  /** Changes of several fields at one moment by one person. */
  history(changes: readonly [IssueChangeRow, ...IssueChangeRow[]]): Json {
    const [first] = changes;
    const author = this.user(first.account);
    return {
      id: String(first.id),
      ...(author === null ? {} : { author }),
      created: jiraTime(first.at),
      items: changes.map((change) => this.#changeItem(change)),
    };
  }

  #changeItem({ field, from, to }: IssueChangeRow): Json {
    const text = (value: string | null): string | null => (value === null || field !== "assignee" ? value : this.#nameOf(value));
    const id = (value: string | null): string | null => (value === null || field === "assignee" ? value : idOfName(field, value));
    return { field, fieldtype: "jira", fieldId: field, from: id(from), fromString: text(from), to: id(to), toString: text(to) };
  }

  #nameOf(accountId: string): string | null {
    const account = this.#account(accountId);
    return account === null ? null : jiraName(account);
  }

  #avatars(kind: string): Json {
    const sizes = { "48x48": "xlarge", "24x24": "medium", "16x16": "xsmall", "32x32": "large" };
    const address = (size: string): string => `${this.#api}/universal_avatar/view/type/${kind}?size=${size}`;
    return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, address(size)]));
  }
}

function idOfName(field: "status" | "resolution", name: string): string {
  const things: readonly NamedThing[] = field === "status" ? STATUSES : RESOLUTIONS;
  return things.find((thing) => thing.name === name)?.id ?? "";
}

/** @throws TypeError for a status that the workflow does not have */
export function statusOf(issue: IssueRow): Status {
  return statusNamed(issue.status);
}

export function typeOf(issue: IssueRow): NamedThing {
  return ISSUE_TYPES.find(({ name }) => name === issue.type) ?? { id: "10000", name: issue.type };
}
