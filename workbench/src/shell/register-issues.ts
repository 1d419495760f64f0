import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { showGlobalPage, showSettings } from "./app-pages.ts";
import type { IssueForm } from "./issue-forms.ts";
import { addIssueComment, moveIssue, removeIssueComment } from "./issue-forms.ts";
import {
  firstIssueAddress,
  showIssue,
  showIssueSearch,
  showOpenIssues,
  showProject,
  showProjectPage,
  showProjects,
} from "./issue-pages.ts";
import type { Visit } from "./visit.ts";

interface WithKey {
  readonly Params: { readonly key: string };
}

/** The pages of the issue tracker. */
export function registerIssuePages(app: FastifyInstance, visit: (request: FastifyRequest, reply: FastifyReply) => Visit): void {
  app.get("/jira", (request, reply) => reply.redirect(firstIssueAddress(visit(request, reply))));
  app.get("/jira/projects", (request, reply) => showProjects(visit(request, reply)));
  app.get<WithKey & { Querystring: { show?: string } }>("/jira/projects/:key", (request, reply) =>
    showProject(visit(request, reply), request.params.key, request.query.show === "solved" ? "solved" : "open"),
  );
  app.get<WithKey>("/jira/projects/:key/apps/alongside", (request, reply) => showProjectPage(visit(request, reply), request.params.key));
  app.get("/jira/apps/alongside", (request, reply) => showGlobalPage(visit(request, reply), "jira"));
  app.get("/jira/admin/apps/alongside", (request, reply) => showSettings(visit(request, reply), "jira"));
  app.get("/jira/issues", (request, reply) => showOpenIssues(visit(request, reply)));
  app.get<{ Querystring: { text?: string } }>("/jira/search", (request, reply) =>
    showIssueSearch(visit(request, reply), request.query.text ?? ""),
  );
  app.get<WithKey>("/browse/:key", (request, reply) => showIssue(visit(request, reply), request.params.key));
  app.post<WithKey & { Body: IssueForm }>("/browse/:key/comment", (request, reply) =>
    addIssueComment(visit(request, reply), request.params.key, request.body),
  );
  app.post<WithKey & { Body: IssueForm }>("/browse/:key/comment/removal", (request, reply) =>
    removeIssueComment(visit(request, reply), request.params.key, request.body),
  );
  app.post<WithKey & { Body: IssueForm }>("/browse/:key/transition", (request, reply) =>
    moveIssue(visit(request, reply), request.params.key, request.body),
  );
}
