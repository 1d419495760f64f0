import type { RecordVault } from "../ports/record-vault.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { companionsIn, wordOfPerson } from "./access.ts";
import { changeOwned, fitting, listOf, removalOf } from "./own-records.ts";
import type { RecordRef } from "./record-ref.ts";
import type { StoredRecord } from "./record.ts";
import { refOfRecord } from "./record.ts";

/** More rounds than anybody's records need; a list that never empties must not run for ever. */
const MAXIMUM_ROUNDS = 1_000;

/**
 * Erases everything of one person: what they own, and what others own that names them, because an account id in somebody else's record is
 * personal data as well. While it runs nothing new is taken from this person; interrupted, it is finished by the next call.
 *
 * @returns what the person owned
 */
export async function eraseOwner(vault: RecordVault, person: PersonId, today: Day): Promise<readonly StoredRecord[]> {
  const owned = await beginErasing(vault, person);
  await removeNaming(vault, person);
  await eraseAll(vault, person);
  return owned.filter((record) => record.writtenOn <= today);
}

/** Erases what one person owns, and nothing of others: for the day on which all of them are erased. */
export async function eraseOwned(vault: RecordVault, person: PersonId): Promise<void> {
  await beginErasing(vault, person);
  await eraseAll(vault, person);
}

async function eraseAll(vault: RecordVault, person: PersonId): Promise<void> {
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    if (await eraseSome(vault, person)) return;
  }
}

/** From here on the list takes nothing new. */
async function beginErasing(vault: RecordVault, person: PersonId): Promise<readonly StoredRecord[]> {
  return changeOwned(vault, person, async (list) => {
    if (list === null) return { outcome: [] };
    const owned = await vault.get(list.refs);
    return list.erasing ? { outcome: owned } : { changes: [], erasing: true, outcome: owned };
  });
}

/** Whether nothing is left. */
async function eraseSome(vault: RecordVault, person: PersonId): Promise<boolean> {
  const list = await listOf(vault, person);
  if (list === null) return true;
  const owned = await vault.get(list.refs);
  const now = fitting(owned);
  const last = now.length === owned.length;
  // A name in the list whose record is gone goes with the last round.
  const gone = last ? list.refs.filter((ref) => !owned.some((record) => refOfRecord(record) === ref)) : [];
  const changes = [...now.map(removalOf), ...gone.map((ref) => ({ ref, expected: null, after: null }))];
  return changeOwned(vault, person, () => Promise.resolve({ changes, erasing: !last, outcome: last }));
}

async function removeNaming(vault: RecordVault, person: PersonId): Promise<void> {
  // One query gives a few hundred at most, and the next ones when these are gone.
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    const naming = await recordsNaming(vault, person);
    if (naming.length === 0) return;
    for (const record of naming) await removeForOwner(vault, record.owner, refOfRecord(record));
  }
}

async function recordsNaming(vault: RecordVault, person: PersonId): Promise<readonly StoredRecord[]> {
  const beside = await vault.find({ by: "words", words: [wordOfPerson(person)] });
  return [
    ...(await vault.find({ by: "reader", person })),
    ...(await vault.find({ by: "named", person })),
    // Where there is no index of words, everything is given that others may read.
    ...beside.filter((record) => companionsIn(record).includes(person)),
  ];
}

/** Removes one record although its owner did not ask for it: its time is over, or it names somebody who is erased. */
export async function removeForOwner(vault: RecordVault, owner: PersonId, ref: RecordRef): Promise<void> {
  await changeOwned(vault, owner, async () => {
    const [stored] = await vault.get([ref]);
    return stored === undefined ? { outcome: null } : { changes: [removalOf(stored)], outcome: null };
  });
}

/**
 * Erases what has lapsed, a few hundred records in one call; to be called until nothing is left. An index follows a moment later, so the last
 * call should come a while after the one before.
 *
 * @throws PortError
 */
export async function eraseLapsed(vault: RecordVault, today: Day): Promise<"more" | "nothing-left"> {
  const lapsed = await vault.find({ by: "lapsed", today });
  for (const record of lapsed) await removeForOwner(vault, record.owner, refOfRecord(record));
  return lapsed.length > 0 ? "more" : "nothing-left";
}
