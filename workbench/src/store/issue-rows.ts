type Row = Readonly<Record<string, unknown>>;

export interface ProjectRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

export interface IssueRow {
  readonly id: number;
  readonly key: string;
  readonly alias: string;
  readonly projectId: number;
  readonly projectKey: string;
  readonly projectName: string;
  readonly type: string;
  readonly summary: string;
  /** paragraphs apart by an empty line */
  readonly description: string;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly reporter: string | null;
  readonly assignee: string | null;
  readonly status: string;
  readonly resolution: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly resolvedAt: number | null;
  readonly securityLevel: { readonly id: number; readonly name: string } | null;
}

export interface IssueCommentRow {
  readonly id: number;
  readonly issueId: number;
  readonly account: string;
  readonly at: number;
  readonly text: string;
  /** a document in the Atlassian Document Format as JSON; null where only the text is known */
  readonly body: string | null;
  /** the role that alone may see it */
  readonly role: { readonly id: number; readonly name: string } | null;
}

export interface IssueChangeRow {
  readonly id: number;
  readonly issueId: number;
  readonly account: string;
  readonly at: number;
  readonly field: "status" | "resolution" | "assignee";
  readonly from: string | null;
  readonly to: string | null;
}

export function projectRow(row: Row): ProjectRow {
  return { id: Number(row["id"]), key: String(row["key"]), name: String(row["name"]), description: String(row["description"]) };
}

export function issueRow(row: Row): IssueRow {
  return {
    id: Number(row["id"]),
    key: String(row["key"]),
    alias: String(row["alias"]),
    projectId: Number(row["project_id"]),
    projectKey: String(row["project_key"]),
    projectName: String(row["project_name"]),
    type: String(row["type"]),
    summary: String(row["summary"]),
    description: String(row["description"]),
    labels: JSON.parse(String(row["labels"])) as string[],
    components: JSON.parse(String(row["components"])) as string[],
    reporter: textOrNull(row["reporter"]),
    assignee: textOrNull(row["assignee"]),
    status: String(row["status"]),
    resolution: textOrNull(row["resolution"]),
    createdAt: Number(row["created_at"]),
    updatedAt: Number(row["updated_at"]),
    resolvedAt: row["resolved_at"] === null ? null : Number(row["resolved_at"]),
    securityLevel: named(row["security_level"], row["level_name"]),
  };
}

export function issueCommentRow(row: Row): IssueCommentRow {
  return {
    id: Number(row["id"]),
    issueId: Number(row["issue_id"]),
    account: String(row["account"]),
    at: Number(row["at"]),
    text: String(row["text"]),
    body: textOrNull(row["body"]),
    role: named(row["role_id"], row["role_name"]),
  };
}

export function issueChangeRow(row: Row): IssueChangeRow {
  const field = row["field"];
  return {
    id: Number(row["id"]),
    issueId: Number(row["issue_id"]),
    account: String(row["account"]),
    at: Number(row["at"]),
    field: field === "resolution" || field === "assignee" ? field : "status",
    from: textOrNull(row["was"]),
    to: textOrNull(row["became"]),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function named(id: unknown, name: unknown): { readonly id: number; readonly name: string } | null {
  return id === null ? null : { id: Number(id), name: String(name) };
}
