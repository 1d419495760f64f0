import type { FastifyInstance, FastifyRequest } from "fastify";
import { WireError } from "../product/wire-error.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { AccountRow } from "../store/rows.ts";
import { noSuchIssue } from "./jira-error.ts";
import { PERMISSIONS, mayDo } from "./permissions.ts";
import type { Query } from "./request-parts.ts";
import { namesIn, pageOf, shapesFor, wholeNumber } from "./request-parts.ts";
import { jiraName } from "./shapes.ts";

const USUAL_USERS = 50;
/** So few, whatever is asked for, unless a number is given. */
const USUAL_BULK = 10;

type Asked = FastifyRequest<{ Querystring: Query }>;

/** Who somebody is, and what the asking person may do. */
export function registerPeople(app: FastifyInstance, store: ContentStore): void {
  app.get("/rest/api/3/myself", (request) => shapesFor(store, request).account(accountOf(store, request.caller.account)));
  app.get<{ Querystring: Query }>("/rest/api/3/user", (request) =>
    shapesFor(store, request).account(accountOf(store, namesIn(request.query["accountId"])[0] ?? "")),
  );
  app.get<{ Querystring: Query }>("/rest/api/3/user/bulk", (request) => {
    const ids = [request.query["accountId"] ?? []].flat();
    if (ids.length === 0) throw new WireError(400, "accountId is required.");
    const shapes = shapesFor(store, request);
    return pageOf(
      request,
      ids.flatMap((id) => store.account(id) ?? []).map((account) => shapes.account(account)),
      USUAL_BULK,
    );
  });
  app.get<{ Querystring: Query }>("/rest/api/3/user/search", (request) => searchUsers(store, request));
  app.get<{ Querystring: Query }>("/rest/api/3/mypermissions", (request) => myPermissions(store, request));
}

function accountOf(store: ContentStore, id: string): AccountRow {
  const account = store.account(id);
  if (account === null) throw new WireError(404, "Specified user does not exist or you do not have required permissions");
  return account;
}

/** By the beginning of a part of the name, those who can sign in. */
function searchUsers(store: ContentStore, request: Asked): unknown {
  const { query, accountId } = request.query;
  if (query === undefined && accountId === undefined)
    throw new WireError(400, "At least one of the parameters 'query', 'accountId' or 'property' is required.");
  const wanted = typeof query === "string" ? query.toLowerCase().trim() : null;
  const startAt = wholeNumber(request.query["startAt"], "startAt", 0);
  const maxResults = wholeNumber(request.query["maxResults"], "maxResults", USUAL_USERS);
  const shapes = shapesFor(store, request);
  return store
    .accounts()
    .filter(({ state }) => state === "active")
    .filter((account) => (wanted === null ? account.id === accountId : nameBegins(account, wanted)))
    .slice(startAt, startAt + maxResults)
    .map((account) => shapes.account(account));
}

function nameBegins(account: AccountRow, wanted: string): boolean {
  const name = jiraName(account).toLowerCase();
  return name.startsWith(wanted) || name.split(" ").some((part) => part.startsWith(wanted));
}

function myPermissions(store: ContentStore, request: Asked): unknown {
  const keys = namesIn(request.query["permissions"]);
  if (keys.length === 0) throw new WireError(400, "The 'permissions' query parameter is required.");
  const projectId = projectOf(store, request);
  const account = accountOf(store, request.caller.account);
  const entries = keys.map((key) => {
    const permission = PERMISSIONS.find((entry) => entry.key === key);
    if (permission === undefined) throw new WireError(400, `Unrecognized permission: ${key}`);
    return [key, { ...permission, description: "", havePermission: mayDo(store, account, key, projectId) }] as const;
  });
  return { permissions: Object.fromEntries(entries) };
}

/** The project that the question is about, by itself or through an issue. */
function projectOf(store: ContentStore, { query, caller }: Asked): number | null {
  const [issue] = [...namesIn(query["issueKey"]), ...namesIn(query["issueId"])];
  const [project] = [...namesIn(query["projectKey"]), ...namesIn(query["projectId"])];
  if (issue !== undefined) {
    const found = store.issues.get(caller, issue);
    if (found === null) throw noSuchIssue();
    return found.projectId;
  }
  if (project === undefined) return null;
  const found = store.issues.project(caller, project);
  if (found === null) throw new WireError(404, `No project could be found with key '${project}'.`);
  return found.id;
}
