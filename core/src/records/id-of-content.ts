import type { PersonId } from "../vocabulary/person.ts";
import type { StoredRecord } from "./record.ts";

/**
 * The id that a record has to have because of what it says; null where its writer chooses one. There is one of a kind under a name, so that
 * nobody puts themselves forward twice for a round, and nobody is proposed two circles of one. And whoever knows the round and the person knows
 * the name: it is read by it, strictly and alone.
 */
export function idOfContent(record: StoredRecord): string | null {
  if (record.kind === "volunteer") return record.content.round;
  return record.kind === "invitation" ? proposalId(record.content.round, record.content.addressed) : null;
}

/**
 * The id of the proposal to one person in a round. An account's id holds signs that no id of a record has, and is too long to stand beside that
 * of a round, so it is a sum of both: FNV-1a of 128 bits (Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv/), over code points
 * where theirs goes over bytes. Both are chosen by the host's side and the platform, so that nobody gains by two that meet.
 *
 * @returns 32 hexadecimal digits
 */
export function proposalId(round: string, person: PersonId): string {
  let sum = BASIS;
  // No id of a round has a blank.
  for (const sign of `${round} ${person}`) sum = BigInt.asUintN(BITS, (sum ^ BigInt(sign.codePointAt(0) ?? 0)) * PRIME);
  return sum.toString(HEXADECIMAL).padStart(BITS / BITS_OF_A_DIGIT, "0");
}

const BITS = 128;
const HEXADECIMAL = 16;
const BITS_OF_A_DIGIT = 4;
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;
