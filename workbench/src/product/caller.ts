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
  const account = accountNamedBy(request, store);
  if (account === null || store.account(account)?.state !== "active") return null;
  const scopes = request.headers["x-workbench-scopes"];
  // An app without any scope is still an app.
  return typeof scopes === "string" ? { account, app: true, scopes: new Set(scopes.split(" ")) } : { account, app: false, scopes: null };
}

/** The account that a request names by its header or its credentials, whatever its state; null for none. */
export function accountNamedBy({ headers }: Pick<FastifyRequest, "headers">, store: ContentStore): string | null {
  return namedBy(headers["x-workbench-person"]) ?? signedIn(headers.authorization, store);
}

/** Account ids hold colons themselves, so the last one divides name and password. */
function userNameOf(credentials: string): string {
  return (
    Buffer.from(credentials, "base64")
      .toString("utf8")
      .split(/:(?=[^:]*$)/u)[0] ?? ""
  );
}

function namedBy(header: string | readonly string[] | undefined): string | null {
  return typeof header === "string" && header !== "" ? header : null;
}

function signedIn(header: string | undefined, store: ContentStore): string | null {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  const name = scheme.toLowerCase() === "basic" ? userNameOf(value) : scheme.toLowerCase() === "bearer" ? value : "";
  if (name === "") return null;
  const wanted = name.split("@")[0]?.replaceAll(".", "-") ?? "";
  return store.account(name)?.id ?? store.accounts().find(({ id }) => id.split(":").at(-1) === wanted)?.id ?? null;
}
