import type { Deadline } from "../expertise/deadline.ts";
import { PortError } from "../ports/port-error.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { WorkFound } from "./gather-work.ts";
import type { RecommendationPorts } from "./recommendation-answer.ts";
import { nearestPeople } from "./walk-neighbourhood.ts";

/** As many as a directory describes in one call. */
const MAXIMUM_NAMES_ASKED = 100;

interface Naming {
  /** whose names the answer needs although no row may speak of them */
  readonly also: readonly PersonId[];
  readonly deadline: Deadline;
}

/**
 * Names of people whom rows gave as identifiers only: one call for all of them, the nearest first, then those the answer needs, then whoever is
 * on what was found. Nothing is asked where every row described its people.
 *
 * @returns what was found, with their names; without them, and said as such, when the directory fails
 */
export async function withNames(
  { asker, peopleDirectory }: Pick<RecommendationPorts, "asker" | "peopleDirectory">,
  found: WorkFound,
  { also, deadline }: Naming,
): Promise<WorkFound> {
  const isNameless = (person: PersonId): boolean => person !== asker && !found.people.has(person);
  const onRows = [...found.own, ...found.others].flatMap(({ contributions }) => contributions.map(({ person }) => person));
  if (!onRows.some(isNameless)) return found;
  const wanted = [...new Set([...nearestPeople(found.near, found.near.size), ...also, ...onRows])].filter(isNameless);
  const { source } = peopleDirectory;
  const without = (retryAfterMs: number | null): WorkFound => ({
    ...found,
    incomplete: [...found.incomplete, { source, reason: "names-missing", retryAfterMs }],
  });
  try {
    const described = await Promise.race([
      peopleDirectory.describe(wanted.slice(0, MAXIMUM_NAMES_ASKED), deadline.signal),
      deadline.passed,
    ]);
    if (described === null) return without(null);
    return { ...found, people: new Map([...found.people, ...described.map((person) => [person.id, person] as const)]) };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return without(error.retryAfterMs);
  }
}
