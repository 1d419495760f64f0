import type { Contribution } from "../ports/content-search.ts";
import type { ItemLink } from "../vocabulary/item.ts";
import type { PersonReason } from "./expert-answer.ts";
import { contributedAt, sharedWork } from "./near-peer.ts";
import type { Standpoint } from "./near-peer.ts";
import type { Candidate, CandidateEvidence } from "./rank-candidates.ts";

/** A sentence names at most two things; a third is left out, never counted. */
const MAXIMUM_TITLES = 2;
const MAXIMUM_REASONS = 3;

/**
 * Says why somebody is named: what they wrote, what they helped write, and, for a near peer, what connects them to the asking person.
 *
 * @returns one to three reasons, the one that answers the question first
 */
export function explainPerson(candidate: Candidate, nearTo: Standpoint | null): PersonReason[] {
  const wrote = candidate.evidence.filter(({ roles }) => roles.includes("author"));
  const helped = candidate.evidence.filter(({ roles }) => !roles.includes("author") && roles.includes("editor"));
  const changed = candidate.evidence.filter(({ roles }) => roles.every((role) => role === "last-editor"));
  const reasons: PersonReason[] = [];
  if (wrote.length > 0) reasons.push(contribution("wrote", wrote, candidate, nearTo !== null));
  if (helped.length > 0) reasons.push(contribution("edited", helped, candidate, false));
  if (reasons.length === 0) reasons.push(contribution("last-editor", changed, candidate, false));
  if (nearTo !== null) reasons.push(...nearness(candidate, nearTo));
  return reasons.slice(0, MAXIMUM_REASONS);
}

const ROLE_OF_KIND = { wrote: "author", edited: "editor", "last-editor": "last-editor" } as const satisfies Record<
  string,
  Contribution["role"]
>;

/** The month is told of a near peer only, and of one thing only: it says how recent their own start was, not how busy they are. */
function contribution(
  kind: "wrote" | "edited" | "last-editor",
  evidence: readonly CandidateEvidence[],
  candidate: Candidate,
  dated: boolean,
): PersonReason {
  const named = evidence.slice(0, kind === "last-editor" || dated ? 1 : MAXIMUM_TITLES);
  const only = named.length === 1 ? named[0] : undefined;
  const at = dated && only !== undefined ? contributedAt(only.hit.contributions, candidate.person, ROLE_OF_KIND[kind]) : null;
  return { kind, items: named.map(linkTo), at };
}

function nearness(candidate: Candidate, standpoint: Standpoint): PersonReason[] {
  const shared = sharedWork(candidate, standpoint.asker);
  if (shared.length > 0) return [{ kind: "same-work", items: shared.slice(0, MAXIMUM_TITLES).map(linkTo) }];
  const here = candidate.evidence.find(({ hit }) => hit.place !== null && hit.place.id === standpoint.place)?.hit.place ?? null;
  return here === null ? [] : [{ kind: "same-place", place: here }];
}

function linkTo({ hit }: CandidateEvidence): ItemLink {
  return { id: hit.id, title: hit.title, url: hit.url };
}
