import { personId } from "@alongside/core";
import type { Person, PersonId } from "@alongside/core";

/** An account as it stands in a search row or a list entry. */
export interface Account {
  readonly id: PersonId;
  /** as SharePoint shows it; null when it came without a name */
  readonly name: string | null;
  readonly kind: Person["kind"];
}

/** Beginnings of a claim: `i:0#.f|membership|ada@contoso.example`, `c:0(.s|true`. */
const CLAIM = /[ic]:0[^\s|]*\|\S.*$/iu;
const HEX = /^[0-9a-f]{16,}$/iu;
const MAIL = /^[^\s@|]+@[^\s@|]+$/u;
/** Accounts that nobody sits behind: the system, apps, and groups such as "everyone". */
const NOBODY_BEHIND = [/^sharepoint\\system$/u, /^app@sharepoint$/u, /^nt (?:authority|service)\\/u, /^c:0/u, /^i:0i\.t\|/u, /^true$/u];

/**
 * The identity of an account from its login name in any of SharePoint's forms: a claim (`i:0#.f|membership|ada@contoso.example`), a
 * Windows name (`CONTOSO\ada`), or the bare user name.
 *
 * @returns null when the text names nobody
 */
export function personOfLogin(login: string): PersonId | null {
  const name = (login.split("|").at(-1) ?? "").trim().toLowerCase();
  return name === "" ? null : personId(name);
}

/** Whether a login name belongs to the system, to an app or to a group. */
export function isNobodyBehind(login: string): boolean {
  const whole = login.trim().toLowerCase();
  const name = whole.split("|").at(-1) ?? "";
  return NOBODY_BEHIND.some((form) => form.test(whole) || form.test(name));
}

/**
 * Reads a person column as search gives it (`AuthorOWSUSER`, `EditorOWSUSER`): segments divided by ` | `, in general mail, name, and an
 * encoded form followed by the claim. Segments may be missing; several people follow each other after a line break or a semicolon.
 * Whoever has neither a claim nor a mail address cannot be told apart from others and is left out.
 */
export function parseAccounts(value: string): readonly Account[] {
  const accounts = entriesOf(value).flatMap((entry) => parseEntry(entry) ?? []);
  return [...new Map(accounts.map((account) => [account.id, account])).values()];
}

/** A semicolon divides only where an entry with segments of its own follows: names and mail addresses may hold one. */
function entriesOf(value: string): readonly string[] {
  return value.split(/[\r\n]+|;(?=[^;|]+\s\|\s)/u).map((entry) => entry.trim());
}

function parseEntry(entry: string): Account | null {
  const segments = entry.split(/(?:^|\s)\|(?:\s|$)/u).map((segment) => segment.trim());
  const login = segments.map((segment) => CLAIM.exec(segment)?.[0]).find((claim) => claim !== undefined);
  const mail = segments.find((segment) => MAIL.test(segment));
  const windows = segments.find((segment) => /^[^\s\\|]+\\[^\\|]+$/u.test(segment));
  const account = login ?? windows ?? mail;
  const id = account === undefined ? null : personOfLogin(account);
  if (account === undefined || id === null) return null;
  const name = segments.find((segment) => isName(segment, [login, mail, windows])) ?? null;
  return { id, name, kind: isNobodyBehind(account) ? "app" : "human" };
}

function isName(segment: string, others: readonly (string | undefined)[]): boolean {
  return segment !== "" && !others.includes(segment) && !HEX.test(segment) && !CLAIM.test(segment) && !MAIL.test(segment);
}
