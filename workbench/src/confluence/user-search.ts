import type { ContentStore } from "../store/content-store.ts";
import type { AccountRow } from "../store/rows.ts";
import { escapeHtml } from "../store/rows.ts";
import type { Caller } from "../product/caller.ts";
import type { CqlClause, CqlNode } from "./cql/parse-cql.ts";
import { CqlError, parseCql } from "./cql/parse-cql.ts";
import type { Json } from "./shapes.ts";
import { displayName, userV1 } from "./shapes.ts";

/**
 * People by user fields, as `GET /wiki/rest/api/search/user` finds them: those who can sign in, by name. Hidden names are not searched.
 *
 * @throws CqlError for other fields and operators
 */
export function searchUsers(store: ContentStore, caller: Caller, cql: string): Json[] {
  const { where } = parseCql(cql);
  const people = store.accounts().filter(({ kind, state }) => kind === "human" && state === "active");
  return people.filter((person) => where === null || matches(where, person, caller)).map(userRow);
}

function matches(node: CqlNode, person: AccountRow, caller: Caller): boolean {
  switch (node.kind) {
    case "and":
      return matches(node.left, person, caller) && matches(node.right, person, caller);
    case "or":
      return matches(node.left, person, caller) || matches(node.right, person, caller);
    case "not":
      return !matches(node.inner, person, caller);
    case "group":
      return matches(node.inner, person, caller);
    case "clause":
      return clauseMatches(node, person, caller);
  }
}

function clauseMatches(clause: CqlClause, person: AccountRow, caller: Caller): boolean {
  const values = clause.values.map((value) => (value.kind === "text" ? value.text : ownId(value.name, caller)));
  const field = clause.field.toLowerCase();
  const negative = clause.operator.startsWith("!") || clause.operator === "not in";
  if (field === "user.fullname" && (clause.operator === "~" || clause.operator === "!~"))
    return nameBegins(person, values[0] ?? "") !== negative;
  if (!["=", "!=", "in", "not in"].includes(clause.operator))
    throw new CqlError(`The field ${clause.field} does not support the operator ${clause.operator}.`);
  if (field === "type") return values.includes("user") !== negative;
  if (field === "user" || field === "user.accountid") return values.includes(person.id) !== negative;
  throw new CqlError(
    `The field ${clause.field} is not supported by the user search. Known fields: type, user, user.accountid, user.fullname`,
  );
}

function ownId(name: string, caller: Caller): string {
  if (name.toLowerCase() !== "currentuser") throw new CqlError(`No function exists with name: ${name}`);
  return caller.account;
}

function nameBegins(person: AccountRow, wanted: string): boolean {
  const beginning = wanted.toLowerCase().replace(/\*$/u, "").trim();
  const name = displayName(person)?.toLowerCase() ?? "";
  return beginning !== "" && (name.startsWith(beginning) || name.split(" ").some((part) => part.startsWith(beginning)));
}

function userRow(account: AccountRow): Json {
  const user = userV1(account);
  return {
    user,
    title: escapeHtml(String(user["displayName"] ?? user["publicName"])),
    excerpt: "",
    url: `/people/${encodeURIComponent(account.id)}`,
    breadcrumbs: [],
    entityType: "user",
    iconCssClass: "aui-icon content-type-profile",
    lastModified: new Date(0).toISOString(),
    score: 0,
  };
}
