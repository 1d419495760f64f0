import { isHostOf } from "./address.ts";

/** Which links may be shared, as an administrator decided. A host stands for all below it as well. */
export interface LinkRules {
  /** every host but those in `hosts`, or only those */
  readonly welcome: "all-but" | "only";
  /** as {@link hostIn} gives them */
  readonly hosts: readonly string[];
}

export const ALL_LINKS_WELCOME: LinkRules = { welcome: "all-but", hosts: [] };
/** How many hosts can be listed. */
export const MAXIMUM_LINK_HOSTS = 500;

/** A star stands for any ending, as in `blogspot.*`. */
const HOST = /^(?:[a-z0-9-]+\.)+(?:[a-z0-9-]+|\*)$/u;
const MAXIMUM_HOST_CHARACTERS = 253;

/**
 * The host that a line names, as it is compared: in ASCII, and without `www`, which would leave out the host itself.
 *
 * @param line a host, or an address that is nothing but one
 * @returns null for what is no host, and for an address that says more
 */
export function hostIn(line: string): string | null {
  const address = /^https?:\/\//iu.test(line.trim()) ? line.trim() : `https://${line.trim()}`;
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, search, hash, username, port } = new URL(address);
  if (pathname !== "/" || search + hash + username + port !== "") return null;
  const host = hostname.replace(/^www\./u, "").replace(/\.$/u, "");
  return HOST.test(host) && host.length <= MAXIMUM_HOST_CHARACTERS ? host : null;
}

/** Whether an address may be shared by these rules; decided by its host alone. */
export function isWelcomeLink({ welcome, hosts }: LinkRules, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = new URL(address).hostname.replace(/\.$/u, "");
  const isListed = hosts.some((own) => isHostOf(host, own));
  return welcome === "only" ? isListed : !isListed;
}
