import type { CircleFileRefusal, CircleInFile, PersonId, Result } from "@alongside/core";
import { MAXIMUM_CIRCLE_FILE_CHARACTERS, readCircleFile } from "@alongside/core";

/** Signs take up to four bytes: a file that is larger cannot be short enough, and is not read. */
const MAXIMUM_BYTES = 4 * MAXIMUM_CIRCLE_FILE_CHARACTERS;

/** Reads a circle out of a file, in the browser. Only a search could tell which page an address leads to, so every address stays a link. */
export async function readChosenFile(file: File, me: PersonId): Promise<Result<CircleInFile, CircleFileRefusal>> {
  if (file.size > MAXIMUM_BYTES) {
    return { ok: false, error: { kind: "too-large", maximumCharacters: MAXIMUM_CIRCLE_FILE_CHARACTERS } };
  }
  return readCircleFile(await file.text(), { me, itemAt: () => null });
}
