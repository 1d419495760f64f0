import { existsSync, readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "cheerio";
import Fastify from "fastify";
import type { FastifyInstance } from "fastify";
import type { Fields } from "../organisation/read-fields.ts";
import { loadTokenCss } from "./token-css.ts";

/** The part of the vendor's package that is used; it ships no types that Node's module resolution finds. */
interface CspPackage {
  readonly CSPProcessingService: new (
    logger: { info(): void },
    load: unknown,
  ) => { getCspDetails(html: string, permissions: Fields): unknown };
  readonly CSPInjectionService: new () => {
    getInjectableCSP(wish: {
      readonly existingCSPDetails: unknown;
      readonly microsEnv: "prod";
      readonly hostname: string;
    }): readonly string[];
  };
}

const { CSPInjectionService, CSPProcessingService } = createRequire(import.meta.url)("@forge/csp") as CspPackage;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export interface AppOriginOptions {
  /** folder with the built Custom UI */
  readonly folder: string;
  readonly permissions: Fields;
}

/**
 * The origin that the platform serves a Custom UI from: its own, apart from the product, under the Content-Security-Policy that the vendor's
 * package computes for production. The only changes: the product's local origin may frame it, and nothing is reported to anybody.
 */
export async function createAppOrigin({ folder, permissions }: AppOriginOptions): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  const tokenCss = await loadTokenCss();
  const shim = stripTypeScriptTypes(readFileSync(fileURLToPath(new URL("browser/bridge-shim.ts", import.meta.url)), "utf8"));
  app.get("/__bridge.js", (_request, reply) => reply.type("text/javascript").header("cache-control", "no-cache").send(shim));
  app.get("/__tokens.css", (_request, reply) => reply.type("text/css").header("cache-control", "public, max-age=3600").send(tokenCss));
  app.get<{ Querystring: { hostname?: string } }>("/index.html", (request, reply) => {
    const html = readFileSync(join(folder, "index.html"), "utf8");
    const hostname = request.query.hostname ?? "";
    const page = load(html);
    page("head").prepend('<script src="/__bridge.js"></script>');
    return reply
      .type("text/html")
      .header("content-security-policy", policyFor(html, permissions, hostname))
      .send(page.html());
  });
  app.get<{ Params: { "*": string } }>("/*", (request, reply) => {
    const file = join(folder, normalize(`/${request.params["*"]}`));
    const type = TYPES[extname(file)];
    if (type === undefined || !existsSync(file)) return reply.code(404).send();
    return reply.type(type).header("cache-control", "public, max-age=31536000, immutable").send(readFileSync(file));
  });
  return app;
}

/** The production policy for a page of the app, framed by the given product origin. */
export function policyFor(html: string, permissions: Fields, productOrigin: string): string {
  const existingCSPDetails = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(html, permissions);
  const directives = new CSPInjectionService().getInjectableCSP({ existingCSPDetails, microsEnv: "prod", hostname: productOrigin });
  return directives
    .filter((directive) => !directive.startsWith("report-"))
    .map((directive) => (directive.startsWith("frame-ancestors") ? `${directive} ${productOrigin}` : directive))
    .join("; ");
}
