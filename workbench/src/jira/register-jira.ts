import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ProductApi, ProductParts } from "../product/register-product.ts";
import { registerProduct, routeOf } from "../product/register-product.ts";
import { WireError } from "../product/wire-error.ts";
import { registerChangelog } from "./changelog-routes.ts";
import { registerIssueComments } from "./issue-comments-routes.ts";
import { registerIssues } from "./issue-routes.ts";
import { errorCollection } from "./jira-error.ts";
import { registerPeople } from "./people-routes.ts";
import { registerProjects } from "./project-routes.ts";
import { requiredScope } from "./scopes.ts";
import { registerSearch } from "./search-routes.ts";
import { registerTransitions } from "./transition-routes.ts";

/** The REST API of the emulated Jira. */
export async function registerJira(app: FastifyInstance, parts: ProductParts): Promise<void> {
  const api: ProductApi = {
    name: "jira",
    notSignedIn: () => ({
      status: 401,
      body: errorCollection(new WireError(401, "Client must be authenticated to access this resource.")),
    }),
    requiredScope,
    sourceOf: () => "jira",
    errorBody: (_request, error) => errorCollection(error),
    limitReason: "jira-burst-based",
    emptyAnswer,
    rowsIn: (answer) => {
      const lists = LISTS.map((name): unknown => Reflect.get(answer, name));
      return Array.isArray(answer) ? answer : (lists.find((list) => Array.isArray(list)) ?? null);
    },
    isAboutPeople: (request) => /\/(user|myself|mypermissions)/u.test(routeOf(request)),
    registerRoutes: (jira) => {
      registerSearch(jira, parts.store);
      registerIssues(jira, parts.store);
      registerChangelog(jira, parts.store);
      registerIssueComments(jira, parts.store);
      registerTransitions(jira, parts.store);
      registerProjects(jira, parts.store);
      registerPeople(jira, parts.store);
      jira.all("/rest/api/*", () => Promise.reject(new WireError(404, "There is no such operation.")));
    },
  };
  await registerProduct(app, api, parts);
}

/** Where answers of the product hold their rows. */
const LISTS = ["issues", "comments", "values", "issueChangeLogs"];

function emptyAnswer(request: FastifyRequest): unknown {
  const route = routeOf(request);
  if (route.endsWith("/search/jql")) return { issues: [], isLast: true };
  if (route.endsWith("/comment")) return { startAt: 0, maxResults: 100, total: 0, comments: [] };
  if (route.endsWith("/bulkfetch")) return { issueChangeLogs: [] };
  return {};
}
