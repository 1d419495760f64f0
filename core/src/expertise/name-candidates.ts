import { PortError } from "../ports/port-error.ts";
import type { SuitePorts } from "../suite.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Deadline } from "./deadline.ts";
import type { Evidence } from "./gather-evidence.ts";

/** Rows may come with identifiers only, and who offers help need not stand in any row; then their names are asked for, in one call. */
export async function withNames(ports: SuitePorts, evidence: Evidence, wanted: readonly PersonId[], deadline: Deadline): Promise<Evidence> {
  const nameless = wanted.filter((person) => !evidence.people.has(person));
  if (nameless.length === 0) return evidence;
  try {
    const described = await Promise.race([ports.peopleDirectory.describe(nameless, deadline.signal), deadline.passed]);
    if (described === null) return withoutNames(ports, evidence, null);
    return { ...evidence, people: new Map([...evidence.people, ...described.map((person) => [person.id, person] as const)]) };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return withoutNames(ports, evidence, error.retryAfterMs);
  }
}

function withoutNames(ports: SuitePorts, evidence: Evidence, retryAfterMs: number | null): Evidence {
  const { source } = ports.peopleDirectory;
  if (evidence.incomplete.some((missing) => missing.source === source && missing.reason === "names-missing")) return evidence;
  return { ...evidence, incomplete: [...evidence.incomplete, { source, reason: "names-missing", retryAfterMs }] };
}
