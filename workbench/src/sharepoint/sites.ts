import type { StatementSync } from "node:sqlite";
import type { ContentStore } from "../store/content-store.ts";
import type { AccountRow, SpaceRow } from "../store/rows.ts";
import { spaceRow } from "../store/rows.ts";
import { SPACE_VISIBLE } from "../store/schema.ts";
import { guidFor } from "./guid.ts";

/** A site of the organisation: a space, seen from SharePoint. */
export interface Site {
  /** number of the space */
  readonly space: number;
  /** the space's own key, by which everything kept for the site is found again */
  readonly key: string;
  /** server-relative, such as `/sites/fleet` */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** What somebody may do on a site. Owners manage lists and see everybody's entries, members add and change entries, visitors read. */
export type Role = "owner" | "member" | "visitor";

export const ROLES: readonly Role[] = ["owner", "member", "visitor"];

/**
 * How the one organisation looks from SharePoint.
 *
 * - A space is a site: `FLEET` is `/sites/fleet`. Whoever may open the space may open the site, as a member; who administers the organisation
 *   owns the sites they may open. The control interface can give somebody another role.
 * - A page without restrictions is a page of the library "Site Pages", a blog post is a news post there. A page that is restricted, by itself
 *   or by one above it, is a document of the library "Documents" with permissions of its own: those of all the restrictions on its way up.
 * - The first version's author is the creator (`Author`), the last one's the last editor (`Editor`); SharePoint shows nobody in between.
 * - Labels are tags of managed metadata. An archived page is in no library.
 * - People keep their names; `Identities` gives them addresses. A space that is closed to apps is open here: a web part asks as the person.
 * - Comments below pages are the same ones as in the wiki.
 */
export class Sites {
  readonly #store: ContentStore;
  readonly #roles = new Map<string, Role>();
  /** people added to a site by name, by the site's key */
  readonly #ensured = new Map<string, Set<string>>();
  /** by the name in their address; spaces come with the organisation and stay */
  readonly #sites: ReadonlyMap<string, Site>;
  readonly #mayOpen: StatementSync;

  constructor(store: ContentStore) {
    this.#store = store;
    const spaces = store.database.prepare("SELECT * FROM space").all().map(spaceRow);
    this.#sites = new Map(spaces.map((space) => [space.key.toLowerCase(), siteOf(space)]));
    this.#mayOpen = store.database.prepare(`SELECT 1 FROM space s WHERE s.id = :space AND ${SPACE_VISIBLE}`);
  }

  /** The site of a name in an address, whoever asks. */
  find(name: string): Site | null {
    return this.#sites.get(name.toLowerCase()) ?? null;
  }

  /** Every site, whoever asks. */
  all(): Site[] {
    return [...this.#sites.values()];
  }

  /** Every site that somebody may open. */
  openTo(account: string): Site[] {
    return this.#store.spaces({ account, app: false }).map(siteOf);
  }

  /** Null for somebody who may not open the site. */
  roleOf(site: Site, account: string): Role | null {
    if (this.#mayOpen.get({ space: site.space, asker: account, app: 0 }) === undefined) return null;
    const given = this.#roles.get(`${site.key}\n${account}`);
    return given ?? (this.#store.account(account)?.administrator === true ? "owner" : "member");
  }

  /** Gives somebody another role, until the next reset or start. Who may open the site stays as it is. */
  setRole(site: Site, account: string, role: Role): void {
    this.#roles.set(`${site.key}\n${account}`, role);
  }

  /** Everybody with an account who may open the site or was added to it by name, in the order of their names. */
  usersOf(site: Site): AccountRow[] {
    const ensured = this.#ensured.get(site.key);
    const open = this.#store.database.prepare(
      `SELECT a.id FROM account a, space s WHERE s.id = ?
       AND (s.restricted = 0 OR EXISTS (SELECT 1 FROM space_reader r WHERE r.space_id = s.id AND r.account = a.id))`,
    );
    const mayOpen = new Set(open.all(site.space).map(({ id }) => String(id)));
    return this.#store.accounts().filter((account) => isPerson(account) && (mayOpen.has(account.id) || ensured?.has(account.id) === true));
  }

  /** Adds somebody to the people whom a site knows by name, which gives them no right there. */
  ensure(site: Site, account: string): void {
    const ensured = this.#ensured.get(site.key) ?? new Set();
    this.#ensured.set(site.key, ensured.add(account));
  }

  reset(): void {
    this.#roles.clear();
    this.#ensured.clear();
  }
}

/** Whether somebody sits behind an account. */
export function isPerson({ kind, state }: Pick<AccountRow, "kind" | "state">): boolean {
  return kind === "human" && state === "active";
}

function siteOf({ id, key, name, description }: SpaceRow): Site {
  return { space: id, key, path: `/sites/${key.toLowerCase()}`, id: guidFor(`site ${key}`), title: name, description };
}
