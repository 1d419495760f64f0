import type { CircleContent } from "../records/circle-contents.ts";
import { readContent } from "../records/read-content.ts";
import type { FileObject } from "../sharing/import/fields.ts";
import { fieldOf, isFileObject, listIn, parseJson, textIn } from "../sharing/import/fields.ts";
import { cleanLine, cleanLines } from "../vocabulary/clean-text.ts";
import type { Day } from "../vocabulary/day.ts";
import { parseDay } from "../vocabulary/day.ts";
import type { ItemId } from "../vocabulary/item.ts";
import { wordsOfMarkup } from "../vocabulary/markup.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";

/** What was learned in a circle, as a file has it. */
export interface MemoryInFile {
  readonly text: string;
  /** empty when the file does not say */
  readonly by: string;
  readonly writtenOn: Day | null;
  /** address of a page that says more; empty without one */
  readonly page: string;
}

/** A circle that lies somewhere else, as its file shows it. */
export interface CircleInFile {
  /** its readers are those of another place: here it says `site`, until somebody proposes it here for others */
  readonly content: CircleContent;
  /** empty when the file does not say */
  readonly host: string;
  readonly memories: readonly MemoryInFile[];
}

export type CircleFileRefusal =
  /** no circle in a form that is read, or one with a part that no circle can have */
  { readonly kind: "no-circle" } | { readonly kind: "too-large"; readonly maximumCharacters: number };

/** Who opens a file, and which addresses lie on their platform. */
export interface OpeningCircle {
  readonly me: PersonId;
  readonly itemAt: (address: string) => ItemId | null;
}

/** Far longer than the longest file of a circle. */
export const MAXIMUM_CIRCLE_FILE_CHARACTERS = 300_000;

/** Nobody writes down more than that of one circle. */
const MAXIMUM_MEMORIES = 200;

/**
 * Reads a circle out of a file that {@link circleToActivityStreams} made. Nothing is written and nobody is asked. No text makes it throw.
 *
 * @param text at most {@link MAXIMUM_CIRCLE_FILE_CHARACTERS} characters
 */
export function readCircleFile(text: string, opening: OpeningCircle): Result<CircleInFile, CircleFileRefusal> {
  if (text.length > MAXIMUM_CIRCLE_FILE_CHARACTERS) {
    return refused({ kind: "too-large", maximumCharacters: MAXIMUM_CIRCLE_FILE_CHARACTERS });
  }
  const file = parseJson(text.replace(/^\uFEFF/u, "").trim());
  const content = isFileObject(file) && textIn(file, "type") === "Group" ? readCircle(file, opening) : null;
  if (content === null || !isFileObject(file)) return refused({ kind: "no-circle" });
  const [replies] = listIn(file, "replies").filter(isFileObject);
  const notes = replies === undefined ? [] : listIn(replies, "items").filter(isFileObject);
  return granted({ content, host: authorOf(file), memories: notes.slice(0, MAXIMUM_MEMORIES).flatMap(readMemory) });
}

function readCircle(file: FileObject, { me, itemAt }: OpeningCircle): CircleInFile["content"] | null {
  const until = parseDay(textIn(file, "until"));
  if (until === null) return null;
  const text = (name: string, field = name): FileObject => (textIn(file, field) === "" ? {} : { [name]: textIn(file, field) });
  const list = (name: string): FileObject => (listIn(file, name).length === 0 ? {} : { [name]: listIn(file, name) });
  const read = readContent(
    "circle",
    {
      ...text("topic", "name"),
      ...(textIn(file, "summary") === "" ? {} : { note: wordsOfMarkup(textIn(file, "summary")) }),
      ...["about", "seats", "rhythm", "firstOn", "begins", "zone", "template"].reduce((all, name) => ({ ...all, ...text(name) }), {}),
      ...{ ...text("language", "inLanguage"), ...list("weekdays"), ...list("leftOut") },
      ...{ until, minutes: minutesIn(file), audience: "site" },
      ...pageAt(addressIn(file, "attachment"), itemAt, { item: "item", link: "link" }),
      ...pageAt(addressIn(file, "notes"), itemAt, { item: "notes", link: "notesLink" }),
      ...placeOf(file),
    },
    // A circle that has ended can be read, too: on its last day everything in it was right.
    { owner: me, today: until },
  );
  return read.ok ? read.value : null;
}

function minutesIn(file: FileObject): number {
  return Number(/^PT(?<minutes>\d{1,4})M$/u.exec(textIn(file, "duration"))?.groups?.["minutes"] ?? 0);
}

/** Where a page in a field leads; empty for one that can only be opened where it lies. */
function addressIn(file: FileObject, field: string): string {
  const [page] = listIn(file, field).filter(isFileObject);
  if (page === undefined) return "";
  return textIn(page, "href") === "" ? textIn(page, "url") : textIn(page, "href");
}

/** A page of the platform it is opened on is kept by its id, as everywhere. */
function pageAt(address: string, itemAt: OpeningCircle["itemAt"], fields: { readonly item: string; readonly link: string }): FileObject {
  if (address === "") return {};
  const item = itemAt(address);
  return item === null ? { [fields.link]: address } : { [fields.item]: item };
}

function placeOf(file: FileObject): FileObject {
  const [place] = listIn(file, "location").filter(isFileObject);
  if (place === undefined) return {};
  return textIn(place, "href") === "" ? { room: textIn(place, "name") } : { meetingLink: textIn(place, "href") };
}

function authorOf(file: FileObject): string {
  const [author] = listIn(file, "attributedTo").filter(isFileObject);
  return author === undefined ? "" : cleanLine(textIn(author, "name"));
}

function readMemory(note: FileObject): MemoryInFile[] {
  const text = cleanLines(textIn(note, "content"));
  if (text === "" || fieldOf(note, "type") !== "Note") return [];
  const page = addressIn(note, "attachment");
  const isWeb = /^https?:\/\//iu.test(page);
  return [{ text, by: authorOf(note), writtenOn: parseDay(textIn(note, "published").slice(0, 10)), page: isWeb ? page : "" }];
}
