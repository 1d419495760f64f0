import { parseInstant } from "@alongside/core";
import type { ContentPage, Instant, PersonId } from "@alongside/core";
import { isObject, listAt, textAt } from "../read-json.ts";
import type { JsonObject } from "../read-json.ts";
import { Deeds, People } from "./issue-people.ts";

/** Who set the resolution of an issue, and when. */
interface Solver {
  readonly person: PersonId;
  readonly at: Instant | null;
}

/** What {@link addSolvers} has to ask for: changes of the one field that tells who closed an issue. */
export const SOLVER_FIELDS = ["resolution"] as const;

/**
 * Adds to solved issues whoever closed them, from an answer of `POST /rest/api/3/changelog/bulkfetch`: an issue may be solved by somebody
 * it was never assigned to. An answer that cannot be read adds nobody, and takes nothing away.
 *
 * @param keys of the issues by their numbers, as the search gave both
 */
export function addSolvers(page: ContentPage, answer: unknown, keys: ReadonlyMap<string, string>): ContentPage {
  const people = new People();
  const solvers = new Map<string, Solver>();
  for (const log of isObject(answer) ? listAt(answer, "issueChangeLogs") : []) {
    if (!isObject(log)) continue;
    const key = keys.get(textAt(log, "issueId") ?? "");
    const solver = latestSolver(listAt(log, "changeHistories"), people);
    if (key !== undefined && solver !== null) solvers.set(key, solver);
  }
  const hits = page.hits.map((hit) => {
    const solver = solvers.get(hit.id);
    if (solver === undefined || hit.solution === null) return hit;
    const deeds = new Deeds();
    for (const { person, role, at } of hit.contributions) deeds.add(person, role, at);
    deeds.add(solver.person, "solver", solver.at ?? hit.solution.at);
    return { ...hit, contributions: deeds.all() };
  });
  const described = new Map([...people.all(), ...page.people].map((person) => [person.id, person]));
  return { ...page, hits, people: [...described.values()] };
}

/** Of several, because an issue may be opened again. */
function latestSolver(histories: readonly unknown[], people: People): Solver | null {
  let latest: Solver | null = null;
  for (const history of histories) {
    if (!isObject(history) || !listAt(history, "items").some(setsResolution)) continue;
    const person = people.idOf(history["author"]);
    const at = momentOf(history);
    if (person !== null && (latest === null || (at ?? 0) >= (latest.at ?? 0))) latest = { person, at };
  }
  return latest;
}

function setsResolution(item: unknown): boolean {
  return isObject(item) && textAt(item, "fieldId") === "resolution" && textAt(item, "to") !== null;
}

/** Milliseconds from 1970 beyond which there is no date (ECMAScript). */
const LAST_MOMENT = 8.64e15;

/** The document says text and shows a number; both occur. */
function momentOf(history: JsonObject): Instant | null {
  const { created } = history;
  if (typeof created === "number") return Math.abs(created) <= LAST_MOMENT ? parseInstant(new Date(created).toISOString()) : null;
  return typeof created === "string" ? parseInstant(created) : null;
}
