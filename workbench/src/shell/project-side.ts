import type { ProjectRow } from "../store/issue-rows.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import type { ShellWords } from "./shell-words.ts";

/** What of a project is open. */
export type ProjectPlace = "open" | "solved" | "app";

export function projectAddress(key: string): string {
  return `/jira/projects/${encodeURIComponent(key)}`;
}

/** The app's page in a project, by the project's key. */
export function projectPageAddress(key: string): string {
  return `${projectAddress(key)}/apps/alongside`;
}

export interface ProjectSide {
  readonly project: ProjectRow;
  readonly place: ProjectPlace;
  /** of the app's page in each project; null where the app has none */
  readonly projectPageTitle: string | null;
  readonly words: ShellWords;
}

/** The ways within a project, the open one marked. */
export function projectSide({ project: { key, name }, place, projectPageTitle, words }: ProjectSide): Markup {
  const link = (to: ProjectPlace, href: string, title: string): Markup => {
    const current = to === place ? html`aria-current="page"` : null;
    return html`<a class="${to === "app" ? "side-app" : "side-link"}" href="${href}" ${current}>${title}</a>`;
  };
  return html`<nav class="side of-project" aria-label="${name}">
    <p class="side-space"><a href="${projectAddress(key)}">${name}</a></p>
    ${projectPageTitle === null ? null : link("app", projectPageAddress(key), projectPageTitle)}
    ${link("open", projectAddress(key), words.openIssues)} ${link("solved", `${projectAddress(key)}?show=solved`, words.solvedIssues)}
  </nav>`;
}
