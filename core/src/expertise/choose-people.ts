import type { Person, PersonId } from "../vocabulary/person.ts";
import type { PersonSuggestion } from "./expert-answer.ts";
import { explainPerson } from "./explain-person.ts";
import { findNearPeer } from "./near-peer.ts";
import type { Standpoint } from "./near-peer.ts";
import type { Candidate } from "./rank-candidates.ts";

/** Three are enough to have a choice; more would be a list of experts. */
export const MAXIMUM_PEOPLE = 3;

/**
 * Chooses whom to name, and in which seat: a near peer first where there is one, then the candidates in their order. Nobody is named who
 * has left, is an automation account, is the asking person, or whose name the platform does not show.
 */
export function choosePeople(
  candidates: readonly Candidate[],
  people: ReadonlyMap<PersonId, Person>,
  standpoint: Standpoint,
): PersonSuggestion[] {
  const askable = candidates.filter(({ person }) => person !== standpoint.asker && isAskable(people.get(person)));
  const peer = findNearPeer(askable, standpoint);
  const others = askable.filter((candidate) => candidate !== peer);
  const chosen = peer === null ? others : [peer, ...others];
  return chosen.slice(0, MAXIMUM_PEOPLE).map((candidate) => ({
    id: candidate.person,
    name: people.get(candidate.person)?.name ?? "",
    seat: candidate === peer ? "near-peer" : null,
    reasons: explainPerson(candidate, candidate === peer ? standpoint : null),
  }));
}

function isAskable(person: Person | undefined): boolean {
  return person !== undefined && person.kind === "human" && person.state === "active";
}
