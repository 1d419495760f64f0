import type { FieldProblem } from "../records/read-content.ts";
import { readContent } from "../records/read-content.ts";
import { fieldOf, isFileObject, parseJson, textIn } from "../sharing/import/fields.ts";
import { cleanLine } from "../vocabulary/clean-text.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { personId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import type { VolunteerDraft, VolunteerPart, VolunteerWords } from "./round-draft.ts";
import { volunteerWordsOf } from "./round-draft.ts";

export type VolunteerFileRefusal =
  /** no part in a form that is read, or one that says what none can say */
  { readonly kind: "no-part" } | { readonly kind: "too-large"; readonly maximumCharacters: number };

/** Far longer than the longest file of a part. */
export const MAXIMUM_VOLUNTEER_FILE_CHARACTERS = 20_000;

const FORMAT = "alongside-volunteer/1";

/** Where there is no record, there is neither a round nor a host to name: what else a record says has to be right all the same. */
const IN_A_FILE = "in-a-file";

/**
 * The file with which somebody puts themselves forward where no place of the platform is read by them and the host alone.
 *
 * @returns what is wrong with a field, as for a record; otherwise what the file holds, to be written as JSON
 */
export function volunteerToFile(draft: VolunteerDraft, me: PersonId, today: Day): Result<object, readonly FieldProblem[]> {
  const read = readWords({ ...volunteerWordsOf(draft) }, me, today);
  return read.ok ? granted({ format: FORMAT, person: me, ...read.value }) : read;
}

/**
 * Reads what {@link volunteerToFile} made. Nothing is written and nobody is asked. No text makes it throw. Whose part it is, is what the file
 * says: whoever took it from that person's hands knows.
 *
 * @param text at most {@link MAXIMUM_VOLUNTEER_FILE_CHARACTERS} characters
 */
export function readVolunteerFile(text: string, today: Day): Result<VolunteerPart, VolunteerFileRefusal> {
  if (text.length > MAXIMUM_VOLUNTEER_FILE_CHARACTERS) {
    return refused({ kind: "too-large", maximumCharacters: MAXIMUM_VOLUNTEER_FILE_CHARACTERS });
  }
  const file = parseJson(text.replace(/^\uFEFF/u, "").trim());
  if (!isFileObject(file) || textIn(file, "format") !== FORMAT) return refused({ kind: "no-part" });
  const person = textIn(file, "person");
  if (person === "" || cleanLine(person) !== person || person.length > MAXIMUM_PERSON_CHARACTERS) return refused({ kind: "no-part" });
  const owner = personId(person);
  const words = Object.fromEntries(WORDS.map((name) => [name, fieldOf(file, name)]));
  const read = readWords(words, owner, today);
  return read.ok ? granted({ owner, content: read.value }) : refused({ kind: "no-part" });
}

const MAXIMUM_PERSON_CHARACTERS = 400;
const WORDS = ["wants", "offers", "hours", "team", "experience", "isNew"] as const satisfies readonly (keyof VolunteerWords)[];

function readWords(words: object, owner: PersonId, today: Day): Result<VolunteerWords, readonly FieldProblem[]> {
  const read = readContent("volunteer", { ...words, round: IN_A_FILE, addressed: owner, until: today }, { owner, today });
  if (!read.ok) return read;
  const { wants, hours, offers, team, experience, isNew } = read.value;
  return granted({
    ...{ wants, hours },
    ...(offers === undefined ? {} : { offers }),
    ...(team === undefined ? {} : { team }),
    ...(experience === undefined ? {} : { experience }),
    ...(isNew === undefined ? {} : { isNew }),
  });
}
