import type { Nearness } from "./walk-neighbourhood.ts";

/** By how much trust makes somebody nearer who is near already; more would let a list of friends take the place of the work. */
const TRUST_BOOST = 1.5;
/** With fewer rows of one's own, the work of trusted people is read as well. */
const FEW_ROWS = 10;

/**
 * Nearness with the asking person's own list in it: trusted people who are near are nearer by half; where somebody has few rows of their own,
 * trusted people who share none of them are taken to be as near as the least near one, so that they never stand above shared work. Trust is
 * never a filter, and touches nobody else's answers.
 *
 * @param ownRows how many rows the person has, from 0
 */
export function nearnessWithTrust<Person>(near: Nearness<Person>, trusted: readonly Person[], ownRows: number): Map<Person, number> {
  const result = new Map(near);
  const least = near.size === 0 ? 1 : Math.min(...near.values());
  for (const person of trusted) {
    const shared = near.get(person);
    if (shared !== undefined) result.set(person, shared * TRUST_BOOST);
    else if (ownRows < FEW_ROWS) result.set(person, least);
  }
  return result;
}
