import type { Step } from "./api-path.ts";
import type { Json, Shape } from "./odata.ts";
import { accessDenied, invalidQuery } from "./sharepoint-error.ts";
import type { ListReader } from "./site-list.ts";
import type { Site } from "./sites.ts";
import type { SharePointWorld } from "./world.ts";

/** One call of a site's `_api`, let in and read. */
export interface ApiCall {
  readonly world: SharePointWorld;
  readonly site: Site;
  readonly reader: ListReader;
  readonly steps: readonly Step[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** the header `If-Match` */
  readonly ifMatch: string | null;
  /** absolute address of the host */
  readonly origin: string;
  /** absolute address of the site */
  readonly web: string;
  /** absolute address of the call without its query, as it was sent */
  readonly address: string;
}

export interface ApiAnswer {
  readonly status: number;
  /** null for an answer without a body */
  readonly shape: Shape | null;
  readonly etag?: string;
}

/** @throws SharePointError */
export type Operation = (call: ApiCall) => ApiAnswer;

export function ok(shape: Shape): ApiAnswer {
  return { status: 200, shape };
}

export const DONE: ApiAnswer = { status: 204, shape: null };

/** What functions without a result answer. */
export function nothing(name: string): ApiAnswer {
  return ok({ kind: "value", name, type: "Edm.Null", value: null });
}

/** @throws SharePointError 400 */
export function objectBody({ body }: ApiCall): Json {
  return objectIn(body, "The request has no content, or not the one that is expected.");
}

/** A named part of the body. @throws SharePointError 400 */
export function bodyPart(call: ApiCall, name: string): Json {
  return objectIn(objectBody(call)[name], `The parameter ${name} does not exist in the request.`);
}

function objectIn(value: unknown, otherwise: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidQuery(otherwise);
  return value as Json;
}

/** The selector of a step; the operation's address says that there is one. */
export function selectorAt({ steps }: Pick<ApiCall, "steps">, index: number): Step["selector"] {
  return steps[index]?.selector ?? null;
}

/** @throws SharePointError 403 for somebody who may not manage lists */
export function requireOwner({ reader }: ApiCall): void {
  if (reader.role !== "owner") throw accessDenied();
}
