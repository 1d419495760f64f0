import type { FastifyReply, FastifyRequest } from "fastify";
import { WireError } from "../product/wire-error.ts";
import type { Json } from "./shapes.ts";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

export function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function list(value: string | readonly string[] | undefined): string[] {
  return [value ?? []].flat().flatMap((entry) => entry.split(","));
}

export function limitOf(query: Query): number {
  const limit = Number(query["limit"] ?? 25);
  if (!Number.isInteger(limit) || limit < 1 || limit > 250) throw new WireError(400, "limit must be between 1 and 250.");
  return limit;
}

export function cursorOf(query: Query): number {
  const cursor = single(query["cursor"]);
  if (cursor === undefined) return 0;
  const number = Number(Buffer.from(cursor, "base64url").toString("utf8"));
  if (!Number.isInteger(number)) throw new WireError(400, "The cursor is not valid.");
  return number;
}

/** One page of a list that is at hand as a whole. */
export function slice(request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply, everything: readonly Json[]): Json {
  const limit = limitOf(request.query);
  const from = cursorOf(request.query);
  return paged(request, reply, everything.slice(from, from + limit), everything.length > from + limit ? from + limit : null);
}

/** A list of v2: the next link is absolute from the site's root and also stands in the Link header. */
export function paged(
  request: FastifyRequest<{ Querystring: Query }>,
  reply: FastifyReply,
  results: readonly Json[],
  next: number | null,
): Json {
  if (next === null) return { results, _links: { base: `${request.protocol}://${request.host}/wiki` } };
  const address = new URL(request.url, "http://site");
  address.searchParams.set("cursor", Buffer.from(String(next)).toString("base64url"));
  const link = `${address.pathname}${address.search}`;
  reply.header("link", `<${link}>; rel="next"`);
  return { results, _links: { next: link, base: `${request.protocol}://${request.host}/wiki` } };
}
