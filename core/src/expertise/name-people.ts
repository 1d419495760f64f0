import type { SuitePorts } from "../suite.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { choosePeople, isAskable } from "./choose-people.ts";
import type { Deadline } from "./deadline.ts";
import type { FindExpertsOptions, PersonSuggestion, SharedOnQuestion } from "./expert-answer.ts";
import type { Evidence } from "./gather-evidence.ts";
import { withNames } from "./name-candidates.ts";
import type { Candidate } from "./rank-candidates.ts";
import { askWhoMayBeNamed } from "./who-may-be-named.ts";

/** Candidates whose names are looked up when rows came without names: the three to be named, with room for leavers and bots. */
const NAMES_LOOKED_UP = 20;

/** What a question is asked with, from its start to its end. */
export interface Asking {
  readonly ports: SuitePorts;
  readonly options: Pick<FindExpertsOptions, "place" | "openItem">;
  readonly deadline: Deadline;
  /** the few words by which offers are found */
  readonly words: readonly string[];
}

/** People to name, and everything that was learnt on the way. */
export interface Named {
  readonly people: readonly PersonSuggestion[];
  readonly shared: readonly SharedOnQuestion[];
  /** with the names that had to be looked up, and with what could not be asked */
  readonly evidence: Evidence;
  readonly switchedOff: boolean;
}

/** Names whom the evidence leads to and the records allow; what people offered comes along. */
export async function namePeople(asking: Asking, gathered: Evidence, ranked: readonly Candidate[]): Promise<Named> {
  const { ports, options, deadline } = asking;
  const first = ranked.slice(0, NAMES_LOOKED_UP).map(({ person }) => person);
  const evidence = await withNames(ports, gathered, first, deadline);
  const candidates = ranked.filter(({ person }) => person !== ports.asker && isAskable(evidence.people.get(person)));
  const records = await askWhoMayBeNamed(asking, candidates);
  if (records.answer.switchedOff) return { people: [], shared: [], evidence, switchedOff: true };
  const { offers, trusted, shared } = records.answer;
  const withOfferers = await withNames(
    ports,
    evidence,
    offers.map(({ person }) => person),
    deadline,
  );
  const mayBeNamed = new Set<PersonId>(records.answer.named);
  const standpoint = { asker: ports.asker, place: options.place ?? null, now: ports.clock.now() };
  const people = choosePeople(
    candidates.filter(({ person }) => mayBeNamed.has(person)),
    withOfferers.people,
    { standpoint, offers, trusted },
  );
  return {
    people,
    // Nobody is asked for a name that the evidence does not hold.
    shared: shared.map((resource) => ({ resource, by: withOfferers.people.get(resource.owner)?.name ?? null })),
    evidence: { ...withOfferers, incomplete: [...withOfferers.incomplete, ...records.incomplete] },
    switchedOff: false,
  };
}
