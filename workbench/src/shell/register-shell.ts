import { readFileSync, readdirSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { choiceOf, findPerson } from "../control/current-person.ts";
import { ControlError } from "../control/control-error.ts";
import { showGlobalPage, showMany, showSettings, showSpacePage } from "./app-pages.ts";
import type { CommentForm } from "./comment-form.ts";
import { addComment, removeComment } from "./comment-form.ts";
import { showSearch, showSpace, showSpaces } from "./list-pages.ts";
import { registerIssuePages } from "./register-issues.ts";
import type { PageForm } from "./editor-view.ts";
import { savePage, showEditor } from "./page-editor.ts";
import { showNotifications } from "./notifications-page.ts";
import type { ShellParts } from "./visit.ts";
import { Visit } from "./visit.ts";
import { addressOf, firstAddress, showPage, showPrint } from "./wiki-page.ts";

/** The pages of the workbench: the wiki and the issue tracker. They read the store as whoever looks; the wire log shows only what the app asked. */
export function registerShell(app: FastifyInstance, parts: ShellParts): void {
  const visit = (request: FastifyRequest, reply: FastifyReply): Visit => new Visit(parts, request, reply);
  registerFiles(app);
  registerChoice(app, parts);
  registerIssuePages(app, visit);
  app.get("/", (request, reply) => reply.redirect(`${firstAddress(visit(request, reply))}${new URL(request.url, "http://site").search}`));
  app.get<WithId>("/wiki/spaces/:key/pages/:id", (request, reply) => showPage(visit(request, reply), Number(request.params.id)));
  app.get<WithId>("/wiki/spaces/:key/pages/edit-v2/:id", (request, reply) => showEditor(visit(request, reply), Number(request.params.id)));
  app.post<WithId & { Body: PageForm }>("/wiki/spaces/:key/pages/edit-v2/:id", (request, reply) =>
    savePage(visit(request, reply), Number(request.params.id), request.body),
  );
  app.get<WithId>("/wiki/spaces/:key/pages/:id/:title", (request, reply) => showPage(visit(request, reply), Number(request.params.id)));
  app.get<{ Querystring: { pageId?: string } }>("/wiki/pages/viewpage.action", (request, reply) =>
    reply.redirect(addressOf(visit(request, reply), Number(request.query.pageId))),
  );
  app.get("/wiki/spaces", (request, reply) => showSpaces(visit(request, reply)));
  app.get<{ Params: { key: string } }>("/wiki/spaces/:key", (request, reply) => showSpace(visit(request, reply), request.params.key));
  app.get<{ Querystring: { text?: string } }>("/wiki/search", (request, reply) =>
    showSearch(visit(request, reply), request.query.text ?? ""),
  );
  app.get("/wiki/notifications", (request, reply) => showNotifications(visit(request, reply)));
  app.get<{ Params: { key: string } }>("/wiki/spaces/:key/apps/alongside", (request, reply) =>
    showSpacePage(visit(request, reply), request.params.key),
  );
  app.get("/wiki/admin/apps/alongside", (request, reply) => showSettings(visit(request, reply), "confluence"));
  app.get("/wiki/apps/alongside", (request, reply) => showGlobalPage(visit(request, reply), "confluence"));
  app.get<{ Querystring: { n?: string } }>("/wiki/many", (request, reply) =>
    showMany(visit(request, reply), Number(request.query.n ?? 10)),
  );
  app.get<WithId>("/wiki/print/:id", (request, reply) => showPrint(visit(request, reply), Number(request.params.id)));
  app.post<WithId & { Body: CommentForm }>("/wiki/comment/:id", (request, reply) =>
    addComment(visit(request, reply), request.params.id, request.body),
  );
  app.post<WithId & { Body: CommentForm }>("/wiki/comment/:id/removal", (request, reply) =>
    removeComment(visit(request, reply), request.params.id, request.body),
  );
  app.setNotFoundHandler((request, reply) => (SHELL_PLACES.test(request.url) ? visit(request, reply).gone() : reply.code(404).send()));
}

interface WithId {
  readonly Params: { readonly id: string };
}

/** Where the pages of both products are, so that what is not there is said in their words. */
const SHELL_PLACES = /^\/(wiki|jira|browse)\//u;
const SHELL_PAGE = /^\/(?!__|rest\/|wiki\/(?:rest\/api|api\/v2)\/|sites\/[^/]+\/_api\/)/u;

/** `?as=PERSON` on any page of the workbench: this browser, and no other, sees it as that person from now on. */
function registerChoice(app: FastifyInstance, { wire }: ShellParts): void {
  app.addHook("onRequest", async (request, reply) => {
    const address = new URL(request.url, "http://site");
    const wanted = address.searchParams.get("as");
    if (request.method !== "GET" || wanted === null || !SHELL_PAGE.test(address.pathname)) return undefined;
    address.searchParams.delete("as");
    try {
      const choice = choiceOf(findPerson(wire.store, wanted), wire.currentPerson);
      return await reply.header("set-cookie", choice).redirect(`${address.pathname}${address.search}`);
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      return reply.code(error.statusCode).type("text/plain; charset=utf-8").send(error.message);
    }
  });
}

/** Scripts and styles of the shell, at addresses that mirror the source tree, so that they import each other as they are written. */
const SERVED = ["shell/browser/", "forge/browser/", "spfx/browser/"];

function registerFiles(app: FastifyInstance): void {
  for (const folder of SERVED) {
    const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
    for (const name of readdirSync(path).filter((file) => /\.(ts|css)$/u.test(file))) {
      const source = readFileSync(path + name, "utf8");
      const script = name.endsWith(".ts");
      const served = script ? stripTypeScriptTypes(source) : source;
      app.get(`/__shell/${folder}${name}`, (_request, reply) =>
        reply
          .type(script ? "text/javascript" : "text/css")
          .header("cache-control", "no-cache")
          .send(served),
      );
    }
  }
}
