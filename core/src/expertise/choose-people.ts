import type { OfferFound, SuggestionAnswer } from "../ports/record-store.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import type { PersonReason, PersonSuggestion } from "./expert-answer.ts";
import { explainPerson } from "./explain-person.ts";
import { MAXIMUM_PEER_RANK, findNearPeer } from "./near-peer.ts";
import type { Standpoint } from "./near-peer.ts";
import type { Candidate } from "./rank-candidates.ts";

/** Three are enough to have a choice; more would be a list of experts. */
export const MAXIMUM_PEOPLE = 3;
/** A person is explained in at most three sentences. */
const MAXIMUM_REASONS = 3;

/** What people wrote themselves, as far as it belongs to this answer. */
interface Written extends Pick<SuggestionAnswer, "offers" | "trusted"> {
  readonly standpoint: Standpoint;
}

/**
 * Chooses whom to name, and in which seat: a near peer first where there is one, otherwise somebody of the asking person's own list, then the
 * candidates in their order. Whoever offered to be asked has a seat that says so; the best fitting offer takes the last seat when none of its
 * kind is there yet.
 *
 * @param candidates people who may be named, in the order of the evidence
 */
export function choosePeople(
  candidates: readonly Candidate[],
  people: ReadonlyMap<PersonId, Person>,
  { standpoint, offers, trusted }: Written,
): PersonSuggestion[] {
  const listed = new Map(trusted.map((entry) => [entry.person, entry] as const));
  const peer = findNearPeer(candidates, standpoint);
  const first = peer ?? candidates.slice(0, MAXIMUM_PEER_RANK).find(({ person }) => listed.has(person)) ?? null;
  const ordered = first === null ? candidates : [first, ...candidates.filter((candidate) => candidate !== first)];
  const fitting = offers.filter(({ person }) => person !== standpoint.asker && isAskable(people.get(person)));
  return seatPeople(ordered.slice(0, MAXIMUM_PEOPLE), fitting).map((seated) => {
    const { person, candidate } = seated;
    const offer = fitting.find((entry) => entry.person === person);
    const trust = listed.get(person);
    const isPeer = candidate !== null && candidate === peer;
    const explained = candidate === null ? [] : explainPerson(candidate, isPeer ? standpoint : null);
    const offered: PersonReason[] = offer === undefined ? [] : [{ kind: "offer", word: offer.word, topic: offer.topic }];
    const trustedFor: PersonReason[] = trust === undefined ? [] : [{ kind: "trusted", forWhat: trust.forWhat }];
    return {
      id: person,
      name: people.get(person)?.name ?? "",
      seat: isPeer ? "near-peer" : offer !== undefined ? "offer" : trust !== undefined ? "trusted" : null,
      reasons: inOrder(explained, offered, trustedFor),
    };
  });
}

/** What answers the question, what they offered, what connects: of the first as much as there is room for. */
function inOrder(
  explained: readonly PersonReason[],
  offered: readonly PersonReason[],
  trustedFor: readonly PersonReason[],
): PersonReason[] {
  const near = explained.filter(({ kind }) => kind === "same-work" || kind === "same-place");
  const connecting = [...near, ...trustedFor].slice(0, MAXIMUM_REASONS - 1 - offered.length);
  const answering = explained.filter((reason) => !near.includes(reason)).slice(0, MAXIMUM_REASONS - offered.length - connecting.length);
  return [...answering, ...offered, ...connecting];
}

interface Seated {
  readonly person: PersonId;
  readonly candidate: Candidate | null;
}

/** The candidates, with offers of others after them: one of the three seats is for an offer when there is any. */
function seatPeople(candidates: readonly Candidate[], offers: readonly OfferFound[]): Seated[] {
  const seats: Seated[] = candidates.map((candidate) => ({ person: candidate.person, candidate }));
  const others = offers.filter(({ person }) => !seats.some((seat) => seat.person === person));
  const hasOffer = seats.some((seat) => offers.some(({ person }) => person === seat.person));
  const kept = hasOffer || others.length === 0 ? seats : seats.slice(0, MAXIMUM_PEOPLE - 1);
  return [...kept, ...others.map(({ person }) => ({ person, candidate: null }))].slice(0, MAXIMUM_PEOPLE);
}

/** Nobody is named who has left, is an automation account, or whose name the platform does not show. */
export function isAskable(person: Person | undefined): boolean {
  return person !== undefined && person.kind === "human" && person.state === "active";
}
