import type { FastifyRequest } from "fastify";

/** JSON of an answer, before its style is known. */
export type Json = Readonly<Record<string, unknown>>;

/** What an operation answers; the style that the caller accepts decides how it is written. */
export type Shape =
  /** one thing with an address of its own */
  | Entity
  | { readonly kind: "rows"; readonly set: string; readonly rows: readonly Entity[]; readonly next: string | null }
  /** several values without addresses, such as a view's columns */
  | { readonly kind: "complex"; readonly name: string; readonly type: string; readonly value: Json }
  /** a single value: a property, or what a function gave */
  | { readonly kind: "value"; readonly name: string; readonly type: string; readonly value: unknown };

export interface Entity {
  readonly kind: "entity";
  readonly type: string;
  /** address below `_api/` */
  readonly path: string;
  readonly etag?: string;
  readonly values: Json;
}

/**
 * The styles in which SharePoint writes JSON: `minimal` is that of OData 3 and the one PnPjs reads, `minimal-4` the one of the framework's own
 * client, `verbose` the oldest (https://learn.microsoft.com/sharepoint/dev/sp-add-ins/complete-basic-operations-using-sharepoint-rest-endpoints,
 * read 2026-07).
 */
export type Style = "minimal" | "minimal-4" | "verbose" | "none";

export function styleOf(request: Pick<FastifyRequest, "headers">): Style {
  const accept = (request.headers.accept ?? "").toLowerCase();
  if (accept.includes("odata=verbose")) return "verbose";
  if (accept.includes("odata=nometadata") || accept.includes("odata.metadata=none")) return "none";
  return accept.includes("odata.metadata=") || request.headers["odata-version"] === "4.0" ? "minimal-4" : "minimal";
}

export const CONTENT_TYPES: Readonly<Record<Style, string>> = {
  minimal: "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
  "minimal-4": "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8",
  verbose: "application/json;odata=verbose;charset=utf-8",
  none: "application/json;odata=nometadata;streaming=true;charset=utf-8",
};

/** Writes an answer. @param api absolute address of the site's `_api` */
export function inStyle(shape: Shape, style: Style, api: string): Json {
  if (style === "verbose") return { d: inVerbose(shape, api) };
  const context = style === "minimal-4" ? "@odata.context" : "odata.metadata";
  const about = (set: string): Json => (style === "none" ? {} : { [context]: `${api}/$metadata#${set}` });
  switch (shape.kind) {
    case "entity":
      return { ...about(`SP.ApiData.${shape.type.split(".").at(-1) ?? ""}s/@Element`), ...marked(shape, style, api) };
    case "rows": {
      const link = style === "minimal-4" ? "@odata.nextLink" : "odata.nextLink";
      const next = shape.next === null ? {} : { [link]: shape.next };
      return { ...about(shape.set), value: shape.rows.map((row) => marked(row, style, api)), ...next };
    }
    case "complex":
      return { ...about(shape.type), ...shape.value };
    case "value":
      return { ...about(shape.type), value: shape.value };
  }
}

function marked({ type, path, etag, values }: Entity, style: Exclude<Style, "verbose">, api: string): Json {
  if (style === "none") return values;
  const sign = style === "minimal-4" ? "@odata." : "odata.";
  const marks = { [`${sign}type`]: style === "minimal-4" ? `#${type}` : type, [`${sign}id`]: `${api}/${path}` };
  return { ...marks, ...(etag === undefined ? {} : { [`${sign}etag`]: etag }), [`${sign}editLink`]: path, ...values };
}

function inVerbose(shape: Shape, api: string): unknown {
  switch (shape.kind) {
    case "entity":
      return verboseEntity(shape, api);
    case "rows":
      return { results: shape.rows.map((row) => verboseEntity(row, api)), ...(shape.next === null ? {} : { __next: shape.next }) };
    case "complex":
      return { [shape.name]: { __metadata: { type: shape.type }, ...(withResults(shape.value) as Json) } };
    case "value":
      return { [shape.name]: withResults(shape.value) };
  }
}

function verboseEntity({ type, path, etag, values }: Entity, api: string): Json {
  const address = `${api}/${path}`;
  const metadata = { id: address, uri: address, ...(etag === undefined ? {} : { etag }), type };
  return { __metadata: metadata, ...(withResults(values) as Json) };
}

/** In the verbose style every list stands in an object of its own. */
function withResults(value: unknown): unknown {
  if (Array.isArray(value)) return { results: value.map(withResults) };
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withResults(part)]));
}

/** A refusal in the style that the caller accepts. */
export function errorInStyle(style: Style, code: string, message: string): Json {
  if (style === "minimal-4") return { error: { code, message } };
  return { [style === "verbose" ? "error" : "odata.error"]: { code, message: { lang: "en-US", value: message } } };
}
