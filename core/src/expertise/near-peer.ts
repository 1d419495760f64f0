import type { Contribution, ContributionRole } from "../ports/content-search.ts";
import type { Instant } from "../vocabulary/instant.ts";
import { daysBetween } from "../vocabulary/instant.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Candidate } from "./rank-candidates.ts";

/** Where the asking person stands, as far as the question itself shows it. */
export interface Standpoint {
  readonly asker: PersonId;
  readonly place: PlaceId | null;
  readonly now: Instant;
}

/** Only people this far down the list may take the seat: nearness must not name somebody the question does not lead to. */
export const MAXIMUM_PEER_RANK = 12;
/** Somebody who began with the subject longer ago than this is no longer a beginner in it. */
const RECENT_DAYS = 365;

/**
 * Finds the colleague who is easiest to ask: near to the asking person's own work, and new to the subject not long ago. A newcomer asks
 * such a person sooner than the one who has known it for years, who in turn is spared.
 *
 * Near means: they took part in something in the place the question comes from, or in something the asking person took part in. New means:
 * they wrote or solved something that was found, and the oldest of it is at most a year old. Of several, the newest to the subject; the first
 * candidate is left where they are.
 *
 * @returns null when nobody is both
 */
export function findNearPeer(candidates: readonly Candidate[], standpoint: Standpoint): Candidate | null {
  let nearest: { candidate: Candidate; began: Instant } | null = null;
  for (const candidate of candidates.slice(1, MAXIMUM_PEER_RANK)) {
    const began = beganWithSubject(candidate);
    if (began === null || daysBetween(began, standpoint.now) > RECENT_DAYS) continue;
    if (!isNear(candidate, standpoint)) continue;
    if (nearest === null || began > nearest.began) nearest = { candidate, began };
  }
  return nearest?.candidate ?? null;
}

/** Rows in which the asking person took part beside the candidate. */
export function sharedWork(candidate: Candidate, asker: PersonId): Candidate["evidence"] {
  return candidate.evidence.filter(({ hit }) => hit.contributions.some(({ person }) => person === asker));
}

function isNear(candidate: Candidate, standpoint: Standpoint): boolean {
  const writesHere = standpoint.place !== null && candidate.evidence.some(({ hit }) => hit.place?.id === standpoint.place);
  return writesHere || sharedWork(candidate, standpoint.asker).length > 0;
}

/** When the candidate first wrote or solved something of what was found; null when they did neither, or the platform dated none. */
function beganWithSubject(candidate: Candidate): Instant | null {
  const dates = candidate.evidence
    .flatMap(({ hit }) => hit.contributions)
    .filter(({ person, role }) => person === candidate.person && (role === "author" || role === "solver"));
  return dates.reduce<Instant | null>((earliest, { at }) => (at !== null && (earliest === null || at < earliest) ? at : earliest), null);
}

/** When the candidate contributed to this row in this role, if the platform said so. */
export function contributedAt(contributions: readonly Contribution[], person: PersonId, role: ContributionRole): Instant | null {
  return contributions.find((entry) => entry.person === person && entry.role === role)?.at ?? null;
}
