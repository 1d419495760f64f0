import type { FastifyReply } from "fastify";
import { issueAddress } from "../jira/addresses.ts";
import { searchIssues } from "../jira/search-issues.ts";
import { typeOf } from "../jira/shapes.ts";
import type { IssueRow, ProjectRow } from "../store/issue-rows.ts";
import { issueCommentsView } from "./issue-comments-view.ts";
import { issueView } from "./issue-view.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import { listView } from "./page-views.ts";
import type { ProjectPlace } from "./project-side.ts";
import { projectAddress, projectPageAddress, projectSide } from "./project-side.ts";
import type { Visit } from "./visit.ts";

const MAXIMUM_LISTED = 100;
const MAXIMUM_FOUND = 30;

/** Where the issue tracker begins for whoever looks: the organisation's first issue, or else the latest open one that they may open. */
export function firstIssueAddress({ store, reader }: Visit): string {
  const { firstIssue } = store.organisation;
  const id = firstIssue === null ? null : store.issues.idOf(firstIssue);
  const wanted = id === null ? null : store.issues.get(reader, String(id));
  const issue = wanted ?? store.issues.latest(reader, { projectId: null, isOpen: true, limit: 1 })[0];
  return issue === undefined ? "/jira/projects" : issueAddress(issue);
}

/** One issue, the app's panel where the platform would put it. */
export function showIssue(visit: Visit, key: string): FastifyReply {
  const issue = visit.store.issues.get(visit.reader, key);
  if (issue === null) return visit.gone();
  const content = issueView(visit, issue, { comments: issueCommentsView(visit, issue), panel: panelFor(visit, issue) });
  return visit.show({ title: `${issue.key} ${issue.summary}`, content, product: "jira", isFull: true });
}

/** Collapsible, as on the platform, and open: in the workbench it is what somebody came for. */
function panelFor(visit: Visit, issue: IssueRow): Markup | null {
  const issueContext = visit.parts.manifest.jira?.issueContext ?? null;
  if (issueContext === null) return null;
  const { id, name } = typeOf(issue);
  const extra = {
    issue: { id: String(issue.id), key: issue.key, type: name, typeId: id },
    project: projectIn({ id: issue.projectId, key: issue.projectKey }),
    location: visit.addressWith(issueAddress(issue)),
  };
  const wish = { type: "jira:issueContext", localId: `${issueContext.key}-${String(issue.id)}`, extra };
  const frame = { surface: "issue-context", id: "issue-context", title: issueContext.title };
  return html`<details class="issue-context" open>
    <summary>${issueContext.title}</summary>
    ${visit.frame({ ...frame, context: visit.context(issueContext, null, wish) })}
  </details>`;
}

function projectIn({ id, key }: Pick<ProjectRow, "id" | "key">): Readonly<Record<string, string>> {
  return { id: String(id), key, type: "software" };
}

export function showProjects(visit: Visit): FastifyReply {
  const { words } = visit;
  const entries = visit.store.issues.projects(visit.reader).map(({ key, name, description }) => ({
    href: projectAddress(key),
    title: name,
    note: description === "" ? key : `${key} · ${description}`,
  }));
  return visit.show({ title: words.projects, content: listView(words.projects, entries, words.nothing), product: "jira" });
}

/** The issues of a project, open or solved, the latest first. */
export function showProject(visit: Visit, key: string, place: ProjectPlace): FastifyReply {
  const { store, reader, words } = visit;
  const project = store.issues.project(reader, key);
  if (project === null) return visit.gone();
  const issues = store.issues.latest(reader, { projectId: project.id, isOpen: place === "open", limit: MAXIMUM_LISTED });
  const title = `${project.name}: ${place === "open" ? words.openIssues : words.solvedIssues}`;
  const content = listView(
    title,
    issues.map((issue) => issueEntry(visit, issue)),
    words.nothing,
  );
  return visit.show({ title, content, product: "jira", side: sideOf(visit, project, place) });
}

/** The app's page in a project. */
export function showProjectPage(visit: Visit, key: string): FastifyReply {
  const projectPage = visit.parts.manifest.jira?.projectPage ?? null;
  const project = visit.store.issues.project(visit.reader, key);
  if (projectPage === null || project === null) return visit.gone();
  const extra = { project: projectIn(project), location: visit.addressWith(projectPageAddress(project.key)) };
  const wish = { type: "jira:projectPage", localId: `${projectPage.key}-${String(project.id)}`, extra };
  const frame = { surface: "project-page", id: "project-page", title: projectPage.title };
  const content = visit.frame({ ...frame, context: visit.context(projectPage, null, wish) });
  return visit.show({ title: projectPage.title, content, product: "jira", side: sideOf(visit, project, "app") });
}

export function showOpenIssues(visit: Visit): FastifyReply {
  const { store, reader, words } = visit;
  const issues = store.issues.latest(reader, { projectId: null, isOpen: true, limit: MAXIMUM_LISTED });
  const content = listView(
    words.openIssues,
    issues.map((issue) => issueEntry(visit, issue)),
    words.nothing,
  );
  return visit.show({ title: words.openIssues, content, product: "jira" });
}

export function showIssueSearch(visit: Visit, text: string): FastifyReply {
  const { store, reader, words } = visit;
  const asked = text.replaceAll(/[^\p{L}\p{N}\s]/gu, " ").trim();
  const found = asked === "" ? [] : searchIssues(store, reader, `text ~ "${asked}"`);
  const issues = store.issues.named(reader, found.slice(0, MAXIMUM_FOUND));
  const content = listView(
    words.found,
    issues.map((issue) => issueEntry(visit, issue)),
    words.nothing,
  );
  return visit.show({ title: words.found, content, product: "jira" });
}

function sideOf({ parts, words }: Visit, project: ProjectRow, place: ProjectPlace): Markup {
  return projectSide({ project, place, projectPageTitle: parts.manifest.jira?.projectPage?.title ?? null, words });
}

function issueEntry(visit: Visit, issue: IssueRow): { readonly href: string; readonly title: string; readonly note: string } {
  const note = `${issue.status} · ${visit.date(issue.resolvedAt ?? issue.createdAt)}`;
  return { href: issueAddress(issue), title: `${issue.key} ${issue.summary}`, note };
}
