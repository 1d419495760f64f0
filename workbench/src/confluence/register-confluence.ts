import type { FastifyInstance, FastifyRequest } from "fastify";
import type { WireCall } from "../control/wire-log.ts";
import type { ProductApi, ProductParts } from "../product/register-product.ts";
import { registerProduct, routeOf } from "../product/register-product.ts";
import type { ApiGeneration } from "./answers.ts";
import { errorBody, notSignedIn } from "./answers.ts";
import { requiredScope } from "./scopes.ts";
import { registerV1 } from "./v1-routes.ts";
import { registerV2 } from "./v2-routes.ts";

export interface ConfluenceParts extends ProductParts {
  readonly shortPages: boolean;
}

/** The REST API of the emulated Confluence. */
export async function registerConfluence(app: FastifyInstance, { shortPages, ...parts }: ConfluenceParts): Promise<void> {
  const api: ProductApi = {
    name: "confluence",
    notSignedIn: (request) => notSignedIn(generationOf(request)),
    requiredScope,
    sourceOf,
    errorBody: (request, { status, message }) => errorBody(generationOf(request), status, message),
    limitReason: "confluence-burst-based",
    emptyAnswer,
    rowsIn: (answer) => {
      const results: unknown = Reflect.get(answer, "results");
      return Array.isArray(results) ? results : null;
    },
    isAboutPeople: (request) => sourceOf(request) === "people",
    registerRoutes: (confluence) => {
      registerV1(confluence, parts.store, { shortPages });
      registerV2(confluence, parts.store);
    },
  };
  await registerProduct(app, api, parts);
}

function emptyAnswer(request: FastifyRequest): unknown {
  if (generationOf(request) === "v2") return { results: [], _links: {} };
  const cqlQuery = new URL(request.url, "http://site").searchParams.get("cql") ?? "";
  return { results: [], start: 0, limit: 25, size: 0, totalSize: 0, cqlQuery, searchDuration: 1, _links: { base: "", context: "/wiki" } };
}

function generationOf(request: FastifyRequest): ApiGeneration {
  return routeOf(request).startsWith("/wiki/api/v2") ? "v2" : "v1";
}

function sourceOf(request: FastifyRequest): WireCall["source"] {
  const route = routeOf(request);
  if (route === "/wiki/rest/api/search" || route === "/wiki/rest/api/content/search") return "search";
  if (route.includes("/footer-comments")) return "comments";
  return route.includes("/user") ? "people" : "pages";
}
