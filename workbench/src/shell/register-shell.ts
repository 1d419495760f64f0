import { readFileSync, readdirSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type { ShellParts } from "./shell-pages.ts";
import { ShellPages } from "./shell-pages.ts";

/** The pages of the workbench's wiki. They read the store as the current person; the wire log shows only what the app asked. */
export function registerShell(app: FastifyInstance, parts: ShellParts): void {
  const shell = new ShellPages(parts);
  registerFiles(app);
  app.get("/", (request, reply) => reply.redirect(`${shell.firstAddress()}${new URL(request.url, "http://site").search}`));
  app.get<{ Params: { id: string } }>("/wiki/spaces/:key/pages/:id", (request, reply) => shell.showPage(request, reply));
  app.get<{ Params: { id: string } }>("/wiki/spaces/:key/pages/:id/:title", (request, reply) => shell.showPage(request, reply));
  app.get<{ Querystring: { pageId?: string } }>("/wiki/pages/viewpage.action", (request, reply) =>
    reply.redirect(shell.addressOf(Number(request.query.pageId))),
  );
  app.get("/wiki/spaces", (request, reply) => shell.showSpaces(request, reply));
  app.get<{ Params: { key: string } }>("/wiki/spaces/:key", (request, reply) => shell.showSpace(request, reply));
  app.get<{ Querystring: { text?: string } }>("/wiki/search", (request, reply) => shell.showSearch(request, reply));
  app.get("/wiki/apps/alongside", (request, reply) => shell.showGlobalPage(request, reply));
  app.get<{ Querystring: { n?: string } }>("/wiki/many", (request, reply) => shell.showMany(request, reply));
  app.get<{ Params: { id: string } }>("/wiki/print/:id", (request, reply) => shell.showPrint(request, reply));
  app.post<{ Params: { id: string }; Body: { comment?: string } }>("/wiki/comment/:id", (request, reply) =>
    shell.addComment(request, reply),
  );
  app.setNotFoundHandler((request, reply) => (request.url.startsWith("/wiki/") ? shell.showGone(request, reply) : reply.code(404).send()));
}

/** Scripts and styles of the shell, at addresses that mirror the source tree, so that they import each other as they are written. */
const SERVED = ["shell/browser/", "forge/browser/"];

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
