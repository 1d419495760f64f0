import { LINK_PLATFORMS, hostIn, recogniseLink } from "@alongside/core";
import type { LinkRules } from "@alongside/core";

/** Which links are welcome, as it is chosen and typed. */
export interface LinkDraft {
  /** names of platforms that are ticked */
  readonly platforms: ReadonlySet<string>;
  readonly areOthersWelcome: boolean;
  /** hosts as typed, one in each line: switched off while others are welcome */
  readonly off: string;
  /** hosts as typed, one in each line: welcome while others are not */
  readonly on: string;
}

export function linkDraftOf({ welcome, hosts }: LinkRules): LinkDraft {
  const areOthersWelcome = welcome === "all-but";
  // One of its hosts is enough: a platform can have more of them since it was chosen.
  const listed = LINK_PLATFORMS.filter((platform) => platform.hosts.some((host) => hosts.includes(host)));
  const ticked = areOthersWelcome ? LINK_PLATFORMS.filter((platform) => !listed.includes(platform)) : listed;
  const typed = hostsBeside(hosts).join("\n");
  return {
    platforms: new Set(ticked.map(({ name }) => name)),
    areOthersWelcome,
    off: areOthersWelcome ? typed : "",
    on: areOthersWelcome ? "" : typed,
  };
}

export function linkRulesFrom(draft: LinkDraft): LinkRules {
  const listed = LINK_PLATFORMS.filter(({ name }) => draft.platforms.has(name) !== draft.areOthersWelcome);
  const hosts = [...listed.flatMap((platform) => platform.hosts), ...linesIn(draft).flatMap((line) => hostIn(line) ?? [])];
  return { welcome: draft.areOthersWelcome ? "all-but" : "only", hosts: [...new Set(hosts)].sort() };
}

/** Lines that name no host. */
export function wrongLinesIn(draft: LinkDraft): readonly string[] {
  return linesIn(draft).filter((line) => hostIn(line) === null);
}

/** Platforms by their names, and all other hosts as they are written. */
export function namesIn({ hosts }: LinkRules): readonly string[] {
  const listed = LINK_PLATFORMS.filter((platform) => platform.hosts.some((host) => hosts.includes(host)));
  return [...listed.map(({ name }) => name), ...hostsBeside(hosts)];
}

function linesIn({ areOthersWelcome, off, on }: LinkDraft): readonly string[] {
  return (areOthersWelcome ? off : on).split("\n").filter((line) => line.trim() !== "");
}

function hostsBeside(hosts: readonly string[]): readonly string[] {
  const known = new Set(LINK_PLATFORMS.flatMap((platform) => platform.hosts));
  return hosts.filter((host) => !known.has(host)).map(inItsLetters);
}

function inItsLetters(host: string): string {
  const read = recogniseLink(host);
  return read.ok ? read.value.host : host;
}
