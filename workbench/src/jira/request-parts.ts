import type { FastifyRequest } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import { WireError } from "../product/wire-error.ts";
import { IssueReader } from "./issue-reader.ts";
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

/** @throws WireError 400 when it is there and no whole number from zero on */
export function wholeNumber(value: unknown, name: string, usual: number): number {
  if (value === undefined || value === null) return usual;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new WireError(400, `${name} must be a whole number.`);
  return number;
}
