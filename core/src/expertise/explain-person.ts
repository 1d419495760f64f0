import type { ContributionRole } from "../ports/content-search.ts";
import type { DeedReason, EvidenceLink, PersonReason } from "./expert-answer.ts";
import { contributedAt, sharedWork } from "./near-peer.ts";
import type { Standpoint } from "./near-peer.ts";
import type { Candidate, CandidateEvidence } from "./rank-candidates.ts";

/** A sentence names at most two things; a third is left out, never counted. */
const MAXIMUM_TITLES = 2;
/** Of what somebody did two kinds are said, so that there is room for what connects them to the asking person. */
const MAXIMUM_DEEDS = 2;

interface Deed {
  readonly kind: DeedReason["kind"];
  readonly role: ContributionRole;
  /** says something only where there is nothing better to say */
  readonly isLastResort: boolean;
}

/** What speaks for a person, the most telling first. Of one item only the first that fits is said. */
const DEEDS: readonly Deed[] = [
  { kind: "solved", role: "solver", isLastResort: false },
  { kind: "wrote", role: "author", isLastResort: false },
  { kind: "edited", role: "editor", isLastResort: false },
  { kind: "assigned", role: "assignee", isLastResort: false },
  { kind: "commented", role: "commenter", isLastResort: false },
  { kind: "reported", role: "reporter", isLastResort: true },
  { kind: "last-editor", role: "last-editor", isLastResort: true },
];

/**
 * Says why somebody is named: what they solved, wrote, helped write, and, for a near peer, what connects them to the asking person.
 *
 * @returns one to three reasons, the one that answers the question first
 */
export function explainPerson(candidate: Candidate, nearTo: Standpoint | null): PersonReason[] {
  const told = DEEDS.flatMap((deed) => {
    const evidence = candidate.evidence.filter((row) => deedOf(row) === deed);
    return evidence.length === 0 ? [] : [{ deed, evidence }];
  });
  const better = told.filter(({ deed }) => !deed.isLastResort);
  const chosen = better.length > 0 ? better.slice(0, MAXIMUM_DEEDS) : told.slice(0, 1);
  const reasons = chosen.map(({ deed, evidence }) => deedReason(deed, evidence, { candidate, nearTo }));
  return nearTo === null ? reasons : [...reasons, ...nearness(candidate, nearTo)];
}

function deedOf({ roles }: CandidateEvidence): Deed | undefined {
  return DEEDS.find(({ role }) => roles.includes(role));
}

interface Told {
  readonly candidate: Candidate;
  readonly nearTo: Standpoint | null;
}

/** The month is told of a near peer only, and of one thing only: it says how recent their own start was, not how busy they are. */
function deedReason({ kind, role }: Deed, evidence: readonly CandidateEvidence[], { candidate, nearTo }: Told): DeedReason {
  const isDated = nearTo !== null && (kind === "wrote" || kind === "solved");
  const named = evidence.slice(0, kind === "last-editor" || isDated ? 1 : MAXIMUM_TITLES);
  const only = named.length === 1 ? named[0] : undefined;
  const at = isDated && only !== undefined ? contributedAt(only.hit.contributions, candidate.person, role) : null;
  return { kind, items: named.map(linkTo), at };
}

function nearness(candidate: Candidate, standpoint: Standpoint): PersonReason[] {
  const shared = sharedWork(candidate, standpoint.asker);
  if (shared.length > 0) return [{ kind: "same-work", items: shared.slice(0, MAXIMUM_TITLES).map(linkTo) }];
  const here = candidate.evidence.find(({ hit }) => hit.place !== null && hit.place.id === standpoint.place)?.hit.place ?? null;
  return here === null ? [] : [{ kind: "same-place", place: here }];
}

function linkTo({ hit }: CandidateEvidence): EvidenceLink {
  return { id: hit.id, title: hit.key ?? hit.title, url: hit.url, kind: hit.kind };
}
