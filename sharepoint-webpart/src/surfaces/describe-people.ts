import type { Person, PersonId } from "@alongside/core";
import { PortError } from "@alongside/core";
import type { Alongside } from "../alongside.ts";

const AT_ONCE = 100;

/** People as the directory has them, at most a hundred; whoever it does not know is missing, and everybody while it fails. */
export async function describePeople(
  { peopleDirectory }: Pick<Alongside["ports"], "peopleDirectory">,
  people: readonly PersonId[],
): Promise<readonly Person[]> {
  if (people.length === 0) return [];
  try {
    return await peopleDirectory.describe(people.slice(0, AT_ONCE), new AbortController().signal);
  } catch (error) {
    if (error instanceof PortError) return [];
    throw error;
  }
}
