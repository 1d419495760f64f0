import { adfOfText } from "../jira/adf.ts";
import { RESOLUTIONS, TRANSITIONS, statusNamed } from "../jira/workflow.ts";
import type { IssueChangeRow, IssueRow } from "../store/issue-rows.ts";
import { adfMarkup } from "./adf-markup.ts";
import { issuePath } from "./issue-forms.ts";
import { projectAddress } from "./project-side.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import type { Visit } from "./visit.ts";

/** One issue: what it is about and how it stands, what changed, what was said, and beside it the app's panel where it has one. */
export function issueView(visit: Visit, issue: IssueRow, parts: { readonly comments: Markup; readonly panel: Markup | null }): Markup {
  const { words } = visit;
  const description = adfMarkup(adfOfText(issue.description), () => null, words.formerUser);
  return html`<article class="issue" data-issue="${issue.key}">
    <div class="issue-main">
      <p class="crumbs">
        <a href="${projectAddress(issue.projectKey)}">${issue.projectName}</a> / <a href="/browse/${issue.key}">${issue.key}</a>
      </p>
      <h1>${issue.summary}</h1>
      ${stateView(visit, issue)} ${factsView(visit, issue)}
      <section aria-labelledby="description-title">
        <h2 id="description-title">${words.description}</h2>
        <div class="text">${issue.description === "" ? html`<p class="quiet">${words.noDescription}</p>` : description}</div>
      </section>
      ${changesView(visit, issue)} ${parts.comments}
    </div>
    ${parts.panel === null ? null : html`<aside class="issue-side">${parts.panel}</aside>`}
  </article>`;
}

/** Where it stands, and for whoever has an account the ways from there. */
function stateView({ words, person }: Visit, issue: IssueRow): Markup {
  const { name, category } = statusNamed(issue.status);
  const state = html`<span class="lozenge" data-category="${category.key}">${name}</span>${
      issue.resolution === null ? null : html` <span class="quiet">${words.resolution} ${issue.resolution}</span>`
    }`;
  if (person === null) return html`<p class="issue-state">${state}</p>`;
  const others = TRANSITIONS.filter(({ to }) => to.name !== issue.status);
  const endsHere = others.some(({ to }) => to.category.key === "done");
  return html`<form class="issue-state" method="post" action="${issuePath(issue, "transition")}">
    ${state} <span class="quiet">${words.moveTo}</span>
    ${others.map(({ id, name: to }) => html`<button type="submit" name="transition" value="${id}">${to}</button>`)}
    ${
      endsHere
        ? html`<label>
            ${words.resolution}
            <select name="resolution">
              ${RESOLUTIONS.map((resolution) => html`<option>${resolution.name}</option>`)}
            </select>
          </label>`
        : null
    }
  </form>`;
}

function factsView(visit: Visit, issue: IssueRow): Markup {
  const { words } = visit;
  const facts: readonly (readonly [string, string])[] = [
    [words.assignee, issue.assignee === null ? words.nobody : visit.nameOf(issue.assignee)],
    [words.reporter, issue.reporter === null ? words.notKnown : visit.nameOf(issue.reporter)],
    [words.type, issue.type],
    [words.created, visit.date(issue.createdAt)],
    [words.updated, visit.date(issue.updatedAt)],
    ...(issue.resolvedAt === null ? [] : [[words.resolved, visit.date(issue.resolvedAt)] as const]),
    ...listed(words.labels, issue.labels),
    ...listed(words.components, issue.components),
    ...(issue.securityLevel === null ? [] : [[words.securityLevel, issue.securityLevel.name] as const]),
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function listed(name: string, values: readonly string[]): (readonly [string, string])[] {
  return values.length === 0 ? [] : [[name, values.join(", ")]];
}

function changesView(visit: Visit, issue: IssueRow): Markup {
  const { words, store } = visit;
  const changes = store.issues.changes(issue.id);
  return html`<details class="issue-changes">
    <summary>${words.changes}</summary>
    ${changes.length === 0 ? html`<p class="quiet">${words.noChanges}</p>` : null}
    <ul class="list">
      ${changes.map((change) => changeView(visit, change))}
    </ul>
  </details>`;
}

function changeView(visit: Visit, { account, at, field, from, to }: IssueChangeRow): Markup {
  const { words } = visit;
  const name = { status: words.fieldStatus, resolution: words.resolution, assignee: words.assignee }[field];
  const empty = field === "assignee" ? words.nobody : words.none;
  const shown = (value: string | null): string => (value === null ? empty : field === "assignee" ? visit.nameOf(value) : value);
  return html`<li>
    <span>${name}: ${shown(from)} → ${shown(to)}</span>
    <span class="quiet small">${visit.nameOf(account)}, <time datetime="${new Date(at).toISOString()}">${visit.date(at)}</time></span>
  </li>`;
}
