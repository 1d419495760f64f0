import type { FastifyRequest } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import { WireError } from "../product/wire-error.ts";
import { IssueReader } from "./issue-reader.ts";
import type { Json } from "./shapes.ts";
import { JiraShapes } from "./shapes.ts";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

export function shapesFor(store: ContentStore, request: FastifyRequest): JiraShapes {
  return new JiraShapes(`${request.protocol}://${request.host}`, (id) => store.account(id));
}

export function readerFor(store: ContentStore, request: FastifyRequest): IssueReader {
  return new IssueReader(store, request.caller, shapesFor(store, request));
}

/** A parameter of the address that may be repeated, or hold several names with commas. */
export function namesIn(value: string | readonly string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .flatMap((entry) => entry.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** One page of a list that is at hand as a whole, with `startAt` and `maxResults` of the address. */
export function pageOf(request: FastifyRequest<{ Querystring: Query }>, everything: readonly Json[], usual: number): Json {
  const startAt = wholeNumber(request.query["startAt"], "startAt", 0);
  const maxResults = wholeNumber(request.query["maxResults"], "maxResults", usual);
  const end = startAt + maxResults;
  const address = new URL(request.url, `${request.protocol}://${request.host}`);
  const next = new URL(address);
  next.searchParams.set("startAt", String(end));
  const isLast = everything.length <= end;
  return {
    self: address.href,
    ...(isLast ? {} : { nextPage: next.href }),
    maxResults,
    startAt,
    total: everything.length,
    isLast,
    values: everything.slice(startAt, end),
  };
}

/** @throws WireError 400 when it is there and no whole number from zero on */
export function wholeNumber(value: unknown, name: string, usual: number): number {
  if (value === undefined || value === null) return usual;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new WireError(400, `${name} must be a whole number.`);
  return number;
}
