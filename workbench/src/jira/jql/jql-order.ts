import { fieldNamed } from "./field-names.ts";
import { JqlError } from "./jql-error.ts";
import type { JqlQuery } from "./parse-jql.ts";

const MAXIMUM_FIELDS = 7;

const ORDERABLE: Readonly<Record<string, string>> = {
  created: "i.created_at",
  updated: "i.updated_at",
  resolved: "i.resolved_at",
  summary: "i.summary COLLATE NOCASE",
  key: "j.key {direction}, i.id",
  project: "j.name",
  status: "i.status",
  issuetype: "i.type",
  assignee: "i.assignee",
  reporter: "i.reporter",
  resolution: "i.resolution",
};

/**
 * The columns of `ORDER BY`. Without a direction, dates come newest first and everything else in the order of the alphabet.
 *
 * @throws JqlError for too many fields, and for one by which nothing is ordered
 */
export function orderOf(fields: JqlQuery["order"]): string[] {
  if (fields.length > MAXIMUM_FIELDS) throw new JqlError("A query can be ordered by at most 7 fields.");
  return fields.map(({ field, descending }) => {
    const name = fieldNamed(field);
    const column = Object.hasOwn(ORDERABLE, name) ? ORDERABLE[name] : undefined;
    if (column === undefined) throw new JqlError(`Not able to sort using field '${field}'.`);
    const direction = descending ? "DESC" : "ASC";
    return `${column.replace("{direction}", direction)} ${direction}`;
  });
}
