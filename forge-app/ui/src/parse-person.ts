import { personId } from "@alongside/core";
import type { Person } from "@alongside/core";
import type { JsonObject } from "./read-json.ts";
import { textAt } from "./read-json.ts";

/** The marks by which the platform tells in a display name that an account is no longer in use. */
const LEFT_MARK = /\s*\((?:Deactivated|Unlicensed|Deleted)\)\s*$/u;
const NAMES_OF_CLOSED_ACCOUNTS = new Set(["Former user", "Unknown user"]);

/** Whether a name is the platform's word for an account that no longer has one. */
export function isNameOfClosedAccount(name: string): boolean {
  return NAMES_OF_CLOSED_ACCOUNTS.has(name);
}

/**
 * The words of a name that somebody typed, without signs that a product's search may give a meaning to.
 *
 * @returns null without letters or digits
 */
export function wordsOfName(name: string): string | null {
  const words = name.replaceAll(/[^\p{L}\p{M}\p{N}' -]/gu, " ").trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : null;
}

/**
 * Reads an account as Confluence's v1 (`displayName`) or v2 (`accountStatus`) or Jira (`active`) describe it.
 *
 * @returns null when the account has no id or no name that the asking person may see
 */
export function parsePerson(user: JsonObject): Person | null {
  const id = textAt(user, "accountId");
  const shown = textAt(user, "displayName") ?? textAt(user, "publicName");
  if (id === null || shown === null) return null;
  const name = shown.replace(LEFT_MARK, "");
  const status = textAt(user, "accountStatus");
  const isClosed = status === "inactive" || status === "closed" || user["active"] === false;
  const hasLeft = name !== shown || isNameOfClosedAccount(name) || isClosed;
  return { id: personId(id), name, kind: textAt(user, "accountType") === "app" ? "app" : "human", state: hasLeft ? "left" : "active" };
}
