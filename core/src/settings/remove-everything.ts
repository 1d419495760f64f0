import type { RecordVault } from "../ports/record-vault.ts";
import type { SettingsVault } from "../ports/settings-vault.ts";
import { eraseOwned } from "../records/erase-owner.ts";
import { listsOf } from "../records/own-records.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { SiteSettings } from "./site-settings.ts";

/** What removing everything needs. */
export interface RemovalParts {
  readonly vault: RecordVault;
  readonly settings: SettingsVault;
  readonly today: Day;
}

/** Whether the day is here on which everything is erased. */
export function isRemovalDue({ removeOn }: SiteSettings, today: Day): boolean {
  return removeOn !== null && removeOn <= today;
}

/**
 * Erases the records of some people once the day is here; to be called until nothing is left. Interrupted or repeated, it goes on with what
 * is still there. From that day on the gate takes nothing new, so it comes to an end.
 *
 * @throws PortError
 */
export async function removeSome({ vault, settings, today }: RemovalParts): Promise<"not-due" | "more" | "nothing-left"> {
  if (!isRemovalDue(await settings.read(), today)) return "not-due";
  const owners = await ownersLeft(vault);
  for (const owner of owners) await eraseOwned(vault, owner);
  return owners.length > 0 ? "more" : "nothing-left";
}

/**
 * Forgets the settings, as the last thing there is. What an index did not show a moment ago, or was written at the last moment, is found now.
 *
 * @throws PortError
 */
export async function forgetSettings(parts: RemovalParts): Promise<"not-due" | "more" | "done"> {
  const { settings, today } = parts;
  const current = await settings.read();
  if (!isRemovalDue(current, today)) return "not-due";
  if ((await removeSome(parts)) === "more") return "more";
  return (await settings.replace(current.version, null)) === "done" ? "done" : "more";
}

/** The first people that still own something, by a strict read: an index may name some that are erased already. */
async function ownersLeft(vault: RecordVault): Promise<readonly PersonId[]> {
  let after: PersonId | null = null;
  for (;;) {
    const owners: readonly PersonId[] = await vault.owners(after);
    const left = [...(await listsOf(vault, owners)).keys()];
    if (left.length > 0 || owners.length === 0) return left;
    after = owners.at(-1) ?? null;
  }
}
