import type { EntityDeclaration, EntityIndex } from "../back-end-manifest.ts";
import type { Fields } from "../../organisation/read-fields.ts";
import { fitsType } from "./check-item.ts";
import type { Filter, RangeCondition } from "./conditions.ts";
import { namedFields, parseFilter, parseRange } from "./conditions.ts";
import type { IndexQuery } from "./item-file.ts";
import { BY_KEY, PLAIN, entitySpace } from "./item.ts";
import { KvsError, invalidRequest } from "./kvs-error.ts";
import type { Entities } from "./read-requests.ts";
import { entityOf } from "./read-requests.ts";

const DEFAULT_ROWS = 10;
const MAXIMUM_ROWS = 100;

/** A query as it was asked, before it is known where its page begins. */
export interface QueryRequest {
  readonly rows: Omit<IndexQuery, "after">;
  readonly filter: Filter | null;
  readonly cursor: unknown;
  /** names of what is wanted beside key and value */
  readonly metadata: ReadonlySet<string>;
}

/** `/api/v1/query`: plain keys, all or those with a beginning. */
export function readQuery(body: unknown): QueryRequest {
  const fields = namedFields(body, "the query");
  const { where } = fields;
  if (where !== undefined && (!Array.isArray(where) || where.length > 1)) throw invalidRequest("where has one condition.");
  const [condition] = (where as readonly unknown[] | undefined) ?? [];
  const range = condition === undefined ? null : parseRange(condition);
  if (range !== null && (range.condition !== "BEGINS_WITH" || namedFields(condition, "where")["property"] !== "key"))
    throw invalidRequest("Plain keys are found by what the key begins with.");
  const rows = { space: PLAIN, index: BY_KEY, partition: "[]", range, descending: false, limit: limitOf(fields) };
  return { rows, filter: null, cursor: fields["after"], metadata: metadataOf(fields) };
}

/** `/api/v1/entity/query`: rows of an index. */
export function readEntityQuery(body: unknown, entities: Entities): QueryRequest {
  const fields = namedFields(body, "the query");
  const entity = entityOf(fields, entities);
  if (entity === null) throw new KvsError(400, "INVALID_ENTITY_NAME", "entityName is missing.");
  const index = indexOf(entity, fields["indexName"]);
  const { sort = "ASC", filters } = fields;
  if (sort !== "ASC" && sort !== "DESC") throw invalidRequest("sort is ASC or DESC.");
  const rows = {
    space: entitySpace(entity.name),
    index: index.name,
    partition: partitionOf(entity, index, fields["partition"]),
    range: fields["range"] === undefined ? null : rangeOf(entity, index, parseRange(fields["range"])),
    descending: sort === "DESC",
    limit: limitOf(fields),
  };
  const filter = filters === undefined ? null : parseFilter(filters, entity.attributes);
  return { rows, filter, cursor: fields["cursor"], metadata: metadataOf(fields) };
}

function indexOf(entity: EntityDeclaration, name: unknown): EntityIndex {
  if (name === BY_KEY) return { name: BY_KEY, partition: [], range: "key" };
  const index = entity.indexes.find((known) => known.name === name);
  if (index === undefined) throw new KvsError(400, "INVALID_INDEX", `${entity.name} declares no such index.`);
  return index;
}

function partitionOf(entity: EntityDeclaration, index: EntityIndex, value: unknown): string {
  const values: unknown = value ?? [];
  if (!Array.isArray(values) || values.length !== index.partition.length)
    throw invalidRequest(`${index.name} needs ${String(index.partition.length)} value(s) of its partition.`);
  index.partition.forEach((attribute, place) => {
    if (!fitsType(values[place], entity.attributes.get(attribute) ?? "any")) throw invalidRequest(`${attribute} is of another type.`);
  });
  return JSON.stringify(values);
}

/** The range of an index has the type of its attribute; that of `by-key` is the key. */
function rangeOf(entity: EntityDeclaration, index: EntityIndex, range: RangeCondition): RangeCondition {
  const type = index.name === BY_KEY ? "string" : (entity.attributes.get(index.range) ?? "any");
  const wanted = type === "string" ? "string" : "number";
  if (!range.values.every((value) => typeof value === wanted))
    throw invalidRequest(`The range of ${index.name} takes values of type ${type}.`);
  if (range.condition === "BEGINS_WITH" && wanted !== "string") throw invalidRequest("Only texts begin with something.");
  return range;
}

function limitOf(fields: Fields): number {
  const limit = fields["limit"] ?? DEFAULT_ROWS;
  if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1 || limit > MAXIMUM_ROWS)
    throw new KvsError(400, "INVALID_LIMIT", `limit is a whole number from 1 to ${String(MAXIMUM_ROWS)}.`);
  return limit;
}

function metadataOf(fields: Fields): ReadonlySet<string> {
  const wanted = namedFields(fields["options"] ?? {}, "options")["metadataFields"];
  return new Set(Array.isArray(wanted) ? wanted.map(String) : []);
}
