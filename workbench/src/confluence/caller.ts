import type { FastifyRequest } from "fastify";
import type { ContentStore, Reader } from "../store/content-store.ts";

/** Who asks, in which capacity. */
export interface Caller extends Reader {
  /** scopes of the app that asks; null when a person asks without an app */
  readonly scopes: ReadonlySet<string> | null;
}

/**
 * Recognises the caller: the bridge host names the person in a header and adds the app's scopes; independent clients sign in with basic or
 * bearer credentials that hold an account id, or an address whose first part is that of an account id.
 *
 * @returns null without credentials, or with those of nobody who could sign in
 */
export function callerOf(request: FastifyRequest, store: ContentStore): Caller | null {
  const account = namedBy(request.headers["x-workbench-person"]) ?? signedIn(request.headers.authorization, store);
  if (account === null || store.account(account)?.state !== "active") return null;
  const scopes = namedBy(request.headers["x-workbench-scopes"]);
  return { account, app: scopes !== null, scopes: scopes === null ? null : new Set(scopes.split(" ")) };
}

function namedBy(header: string | readonly string[] | undefined): string | null {
  return typeof header === "string" && header !== "" ? header : null;
}

function signedIn(header: string | undefined, store: ContentStore): string | null {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return null;
  const [name = ""] = Buffer.from(value, "base64")
    .toString("utf8")
    .split(/:(?=[^:]*$)/u);
  const wanted = name.split("@")[0]?.replaceAll(".", "-") ?? "";
  return store.account(name)?.id ?? store.accounts().find(({ id }) => id.split(":").at(-1) === wanted)?.id ?? null;
}
