import type { AccountRow } from "../store/rows.ts";
import type { Entity } from "./odata.ts";
import type { Site } from "./sites.ts";
import type { SharePointWorld } from "./world.ts";

/** Numbers below are the platform's own accounts. */
const FIRST_USER = 10;

/** The number of an account on one site; the same account has another number on every site. */
export function userIdOf(world: SharePointWorld, site: Site, account: string): number {
  const accounts = world.store.organisation.accounts;
  return FIRST_USER + (site.space - 1) * accounts.length + accounts.findIndex(({ id }) => id === account);
}

/** The account of a number on this site; null when nobody has it. */
export function accountOfUserId(world: SharePointWorld, site: Site, userId: number): string | null {
  const accounts = world.store.organisation.accounts;
  return accounts[userId - FIRST_USER - (site.space - 1) * accounts.length]?.id ?? null;
}

/** Somebody who uses the site, or was added to it by name; null for everybody else, whatever they wrote on it. */
export function siteUser(world: SharePointWorld, site: Site, account: string | null): AccountRow | null {
  return world.sites.usersOf(site).find(({ id }) => id === account) ?? null;
}

/** A person as `SP.User`. */
export function userEntity(world: SharePointWorld, site: Site, { id, name }: Pick<AccountRow, "id" | "name">): Entity {
  const mail = world.identities.mailOf(id);
  const number = userIdOf(world, site, id);
  return {
    kind: "entity",
    type: "SP.User",
    path: `Web/GetUserById(${String(number)})`,
    values: {
      Id: number,
      IsHiddenInUI: false,
      LoginName: world.identities.claimOf(id),
      Title: name,
      PrincipalType: 1,
      Email: mail,
      Expiration: "",
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: false,
      UserId: null,
      UserPrincipalName: mail,
    },
  };
}
