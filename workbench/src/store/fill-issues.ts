import type { DatabaseSync } from "node:sqlite";
import type { Issue, Organisation, Project } from "../organisation/organisation.ts";

/** Numbers begin where the platform's do; they follow the organisation's order, so that they stay the same from start to start. */
const FIRST_PROJECT_ID = 10_001;
const FIRST_ISSUE_ID = 10_001;
const FIRST_ROLE_ID = 10_101;
const FIRST_LEVEL_ID = 10_201;

/** What an issue needs to know of its project. */
interface StoredProject {
  readonly id: number;
  readonly roles: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<string, number>;
}

/** Writes the projects and issues of an organisation into a store whose transaction is open. */
export function fillIssues(database: DatabaseSync, organisation: Organisation): void {
  const projects = fillProjects(database, organisation.projects);
  const insert = database.prepare("INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const addLists = listWriter(database);
  const addHistory = historyWriter(database);
  organisation.issues.forEach((issue, index) => {
    const project = projects.get(issue.projectKey);
    if (project === undefined) return;
    const id = FIRST_ISSUE_ID + index;
    const level = issue.securityLevel === undefined ? null : numberOf(project.levels, issue.securityLevel, issue);
    insert.run(
      ...([id, issue.key, issue.alias, project.id, issue.type, issue.summary, issue.text] as const),
      ...([JSON.stringify(issue.labels), JSON.stringify(issue.components), issue.reporter, issue.assignee] as const),
      ...([issue.status, issue.resolution, Date.parse(issue.createdAt), Date.parse(issue.updatedAt)] as const),
      ...([issue.resolvedAt === null ? null : Date.parse(issue.resolvedAt), level] as const),
    );
    addLists(id, issue);
    addHistory(id, issue, project);
  });
  database.exec("INSERT INTO issue_text (rowid, summary, description) SELECT id, summary, description FROM issue");
  database.exec("INSERT INTO issue_comment_text (rowid, text) SELECT id, text FROM issue_comment");
}

function fillProjects(database: DatabaseSync, projects: readonly Project[]): Map<string, StoredProject> {
  const add = database.prepare("INSERT INTO project VALUES (?, ?, ?, ?, ?, ?)");
  const addReader = database.prepare("INSERT OR IGNORE INTO project_reader VALUES (?, ?)");
  const addRole = groupWriter(database, "project_role", "project_role_member", FIRST_ROLE_ID);
  const addLevel = groupWriter(database, "security_level", "security_member", FIRST_LEVEL_ID);
  const stored = projects.map(({ key, name, description, readers, hiddenFromApps, roles, securityLevels }, index) => {
    const id = FIRST_PROJECT_ID + index;
    add.run(id, key, name, description, Number(readers !== undefined), Number(hiddenFromApps ?? false));
    for (const reader of readers ?? []) addReader.run(id, reader);
    return [key, { id, roles: addRole(id, roles ?? {}), levels: addLevel(id, securityLevels ?? {}) }] as const;
  });
  return new Map(stored);
}

type Groups = Readonly<Record<string, readonly string[]>>;

/** Writes named groups of accounts, and gives their numbers. */
function groupWriter(database: DatabaseSync, table: string, members: string, firstId: number) {
  const add = database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?)`);
  const addMember = database.prepare(`INSERT OR IGNORE INTO ${members} VALUES (?, ?)`);
  let next = firstId;
  return (projectId: number, groups: Groups): Map<string, number> => {
    const ids = new Map<string, number>();
    for (const [name, accounts] of Object.entries(groups)) {
      add.run(next, projectId, name);
      for (const account of accounts) addMember.run(next, account);
      ids.set(name, next);
      next += 1;
    }
    return ids;
  };
}

function listWriter(database: DatabaseSync) {
  const addLabel = database.prepare("INSERT OR IGNORE INTO issue_label VALUES (?, ?)");
  const addComponent = database.prepare("INSERT OR IGNORE INTO issue_component VALUES (?, ?)");
  return (id: number, { labels, components }: Issue): void => {
    for (const label of labels) addLabel.run(id, label);
    for (const component of components) addComponent.run(id, component);
  };
}

function historyWriter(database: DatabaseSync) {
  const addComment = database.prepare(
    "INSERT INTO issue_comment (issue_id, account, at, text, body, role_id) VALUES (?, ?, ?, ?, NULL, ?)",
  );
  const addChange = database.prepare("INSERT INTO issue_change (issue_id, account, at, field, was, became) VALUES (?, ?, ?, ?, ?, ?)");
  return (id: number, issue: Issue, project: StoredProject): void => {
    for (const { by, at, text, visibleTo } of issue.comments)
      addComment.run(id, by, Date.parse(at), text, visibleTo === undefined ? null : numberOf(project.roles, visibleTo, issue));
    for (const { by, at, field, from, to } of issue.changes) addChange.run(id, by, Date.parse(at), field, from, to);
  };
}

/** A restriction that nobody defined must not fall open. */
function numberOf(ids: ReadonlyMap<string, number>, name: string, issue: Issue): number {
  const id = ids.get(name);
  if (id === undefined) throw new TypeError(`fillIssues: ${issue.key} is for “${name}”, which its project does not have`);
  return id;
}
