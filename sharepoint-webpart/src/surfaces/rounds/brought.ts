import type { Person, PersonId, VolunteerPart } from "@alongside/core";
import { MAXIMUM_VOLUNTEER_FILE_CHARACTERS, dayOf, readVolunteerFile } from "@alongside/core";
import type { Alongside } from "../../alongside.ts";
import { describePeople } from "../describe-people.ts";

/** Somebody's part as a host has it in hand. */
export interface Brought extends VolunteerPart {
  readonly name: string;
}

/** A file that was not taken, and why. */
export interface NotTaken {
  readonly file: string;
  readonly why: "notRead" | "tooLarge" | "unknown";
}

export interface ReadFiles {
  readonly brought: readonly Brought[];
  readonly notTaken: readonly NotTaken[];
}

/** Signs take up to four bytes: a file that is larger cannot be short enough, and is not read. */
const MAXIMUM_BYTES = 4 * MAXIMUM_VOLUNTEER_FILE_CHARACTERS;
/** As many people as are described at once. */
const PEOPLE_OF_A_CALL = 100;

/** Reads parts out of files, in the browser. Whom SharePoint does not know is not taken: circles are of people who are here. */
export async function readParts(alongside: Alongside, files: readonly File[]): Promise<ReadFiles> {
  const today = dayOf(alongside.ports.clock.now());
  const read = await Promise.all(files.map((file) => readPart(file, today)));
  const people = [...new Set(read.flatMap((one) => ("part" in one ? [one.part.owner] : [])))];
  const names = await namesOf(alongside, people);
  const whole = read.map((one): Brought | NotTaken => {
    if ("why" in one) return one;
    const name = names.get(one.part.owner);
    return name === undefined ? { file: one.file, why: "unknown" } : { ...one.part, name };
  });
  return { brought: whole.filter((one) => "owner" in one), notTaken: whole.filter((one) => "why" in one) };
}

async function readPart(
  file: File,
  today: Parameters<typeof readVolunteerFile>[1],
): Promise<{ readonly file: string; readonly part: VolunteerPart } | NotTaken> {
  if (file.size > MAXIMUM_BYTES) return { file: file.name, why: "tooLarge" };
  const part = readVolunteerFile(await file.text(), today);
  if (part.ok) return { file: file.name, part: part.value };
  return { file: file.name, why: part.error.kind === "too-large" ? "tooLarge" : "notRead" };
}

/** Names of those who are here, by a call for every hundred of them. */
export async function namesOf(alongside: Alongside, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const described: Person[] = [];
  for (let from = 0; from < people.length; from += PEOPLE_OF_A_CALL) {
    described.push(...(await describePeople(alongside.ports, people.slice(from, from + PEOPLE_OF_A_CALL))));
  }
  return new Map(described.filter(({ state }) => state === "active").map(({ id, name }) => [id, name]));
}

/** With more parts; of two parts of one person the later one counts. */
export function withParts(before: readonly Brought[], more: readonly Brought[]): readonly Brought[] {
  return [...new Map([...before, ...more].map((part) => [part.owner, part])).values()];
}
