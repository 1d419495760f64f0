import type { ApiCall } from "../api-call.ts";
import type { AccountRow } from "../../store/rows.ts";
import { isPerson } from "../sites.ts";
import type { KqlNode } from "./parse-kql.ts";
import { malformed, parseKql } from "./parse-kql.ts";
import type { Found } from "./search-documents.ts";
import type { SearchRequest } from "./search-request.ts";

/**
 * The directory: everybody whose account is open, found by name or by `AccountName`.
 *
 * @throws SharePointError 400
 */
export function searchPeople({ world, origin }: ApiCall, request: SearchRequest): Found {
  const node = parseKql(request.words);
  const claimOf = (id: string): string => world.identities.claimOf(id);
  const found = world.store.accounts().filter((account) => isPerson(account) && fits(node, account, claimOf, request.words));
  const shown = found.slice(request.startRow, request.startRow + request.rowLimit);
  const rows = shown.map(({ id, name }) => ({
    Title: name,
    PreferredName: name,
    AccountName: claimOf(id),
    WorkEmail: world.identities.mailOf(id),
    Path: `${origin}/person.aspx?accountname=${encodeURIComponent(claimOf(id))}`,
  }));
  return { rows, total: found.length };
}

function fits(node: KqlNode, account: AccountRow, claimOf: (id: string) => string, kql: string): boolean {
  const inner = (part: KqlNode): boolean => fits(part, account, claimOf, kql);
  switch (node.kind) {
    case "and":
      return node.parts.every(inner);
    case "or":
      return node.parts.some(inner);
    case "not":
      return !inner(node.inner);
    case "words":
      return account.name.toLowerCase().includes(node.text.toLowerCase());
    case "property":
      if (node.property.toLowerCase() === "accountname") return claimOf(account.id) === node.text.toLowerCase();
      if (node.property.toLowerCase() === "preferredname") return account.name.toLowerCase().includes(node.text.toLowerCase());
      throw malformed(kql, `people are found by words, AccountName and PreferredName, not by ${node.property}`);
  }
}
