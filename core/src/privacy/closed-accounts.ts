import type { RecordVault } from "../ports/record-vault.ts";
import { peopleIn } from "../records/access.ts";
import { eraseOwner } from "../records/erase-owner.ts";
import { listsOf } from "../records/own-records.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** Accounts that stand in the storage, a part of them. */
export interface StoredPeople {
  /** each once: who owns something, and whom it names or is for */
  readonly people: readonly PersonId[];
  /** where the next part begins; null after the last one */
  readonly next: PersonId | null;
}

/**
 * All accounts that stand in the records of some owners. Going on with `next` until it is null passes every account of the storage at least
 * once.
 *
 * @param after null for the first part
 * @throws PortError
 */
export async function storedPeople(vault: RecordVault, after: PersonId | null): Promise<StoredPeople> {
  const owners = await vault.owners(after);
  const lists = await listsOf(vault, owners);
  const records = await vault.get([...lists.values()].flatMap(({ refs }) => refs));
  return { people: [...new Set([...lists.keys(), ...records.flatMap(peopleIn)])], next: owners.at(-1) ?? null };
}

/**
 * Erases everything of accounts that the platform closed, and what others wrote that names them. Once more does nothing more.
 *
 * @throws PortError
 */
export async function eraseClosed(vault: RecordVault, closed: readonly PersonId[], today: Day): Promise<void> {
  for (const person of closed) await eraseOwner(vault, person, today);
}
