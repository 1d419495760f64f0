import type { Day } from "../vocabulary/day.ts";
import { parseDay } from "../vocabulary/day.ts";
import { cleanLine, cleanLines } from "../vocabulary/clean-text.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import { lettersAndDigits, wordsOf } from "../vocabulary/words.ts";
import type { RecordContents, RecordKind } from "./contents.ts";
import { contradictionsIn } from "./contradictions.ts";
import type { FieldDescription, FieldType } from "./field.ts";
import type { ListType } from "./read-lists.ts";
import { isListType, readList } from "./read-lists.ts";
import { RECORD_KINDS } from "./record-kinds.ts";
import { isRecordId } from "./record-ref.ts";

/** What is wrong with one field, so that a form can say it under that field. */
export interface FieldProblem {
  readonly field: string;
  readonly problem:
    /** a field that must be filled is empty */
    | "required"
    | "too-long"
    /** nothing but signs or pictures: it could never be found */
    | "no-words"
    | "not-a-web-address"
    /** a line that names no host */
    | "not-a-host"
    /** an administrator switched links to this host off */
    | "switched-off"
    /** a name or password stands in the address */
    | "credentials-in-address"
    | "not-a-day"
    /** a day that is over */
    | "day-over"
    /** a day before another one that has to come first */
    | "day-too-early"
    /** more than a year ahead */
    | "day-too-late"
    | "not-a-time"
    /** yourself, where only somebody else makes sense */
    | "yourself"
    /** not a whole number of minutes between 1 and `maximum` */
    | "not-minutes"
    /** more than `maximum` of them */
    | "too-many"
    /** not a field of this kind, or not of its type; a form of ours never does this */
    | "not-allowed";
  readonly maximumCharacters?: number;
  readonly maximum?: number;
}

/** Who writes, and on which day: some fields make sense only compared with that. */
export interface Writing {
  readonly owner: PersonId;
  readonly today: Day;
}

/**
 * Reads the content of a record by the allow-list: unknown fields are refused, texts are cleaned, empty optional fields are left out.
 *
 * @param content whatever a form, a file or a forger sent
 */
export function readContent<Kind extends RecordKind>(
  kind: Kind,
  content: unknown,
  writing: Writing,
): Result<RecordContents[Kind], readonly FieldProblem[]> {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return refused([problemIn("", "not-allowed")]);
  const fields = RECORD_KINDS[kind].fields as Readonly<Record<string, FieldDescription>>;
  const problems: FieldProblem[] = Object.keys(content)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => problemIn(name, "not-allowed"));
  const read: Record<string, unknown> = {};
  for (const [name, description] of Object.entries(fields)) {
    const value: unknown = Reflect.get(content, name);
    if (isEmpty(value)) {
      if (isMissing(content, description)) problems.push(problemIn(name, "required"));
      continue;
    }
    const result = readField(name, value, description.type);
    if (!result.ok) problems.push(result.error);
    // A list can hold nothing but what is left out.
    else if (!isEmpty(result.value)) read[name] = result.value;
    else if (isMissing(content, description)) problems.push(problemIn(name, "required"));
  }
  // What holds between fields is looked at only when each of them is right.
  if (problems.length === 0) problems.push(...contradictionsIn(kind, read, writing));
  return problems.length === 0 ? granted(read as unknown as RecordContents[Kind]) : refused(problems);
}

function isMissing(content: object, { required, unless }: FieldDescription): boolean {
  return required && (unless === undefined || isEmpty(Reflect.get(content, unless)));
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return cleanLine(value) === "";
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function problemIn(field: string, problem: FieldProblem["problem"]): FieldProblem {
  return { field, problem };
}

const MAXIMUM_ID_CHARACTERS = 400;
const MAXIMUM_ZONE_CHARACTERS = 60;
const MAXIMUM_LINK_CHARACTERS = 2_000;

function readField(field: string, value: unknown, type: FieldType): Result<unknown, FieldProblem> {
  if (type.is === "yes-or-no") return typeof value === "boolean" ? granted(value) : refused(problemIn(field, "not-allowed"));
  if (type.is === "minutes") return readMinutes(field, value, type.maximum);
  if (type.is === "topics") return Array.isArray(value) ? readTopics(field, value, type) : refused(problemIn(field, "not-allowed"));
  if (type.is === "ids") return Array.isArray(value) ? readIds(field, value, type.maximum) : refused(problemIn(field, "not-allowed"));
  if (isListType(type)) return Array.isArray(value) ? readList(field, value, { type, isId }) : refused(problemIn(field, "not-allowed"));
  return typeof value === "string" ? readWords(field, value, type) : refused(problemIn(field, "not-allowed"));
}

function readMinutes(field: string, value: unknown, maximum: number): Result<number, FieldProblem> {
  const isMinutes = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= maximum;
  return isMinutes ? granted(value) : refused({ field, problem: "not-minutes", maximum });
}

type TopicsType = Extract<FieldType, { readonly is: "topics" }>;

/** Empty ones are left out, and of two spellings of one topic the second. */
function readTopics(field: string, values: readonly unknown[], type: TopicsType): Result<readonly string[], FieldProblem> {
  const topics = new Map<string, string>();
  for (const value of values) {
    if (typeof value !== "string") return refused(problemIn(field, "not-allowed"));
    const topic = cleanLine(value);
    if (topic === "") continue;
    const read = readWords(field, topic, { is: "topic", maximumCharacters: type.maximumCharacters });
    if (!read.ok) return read;
    const spelling = lettersAndDigits(topic);
    if (!topics.has(spelling)) topics.set(spelling, topic);
  }
  return topics.size <= type.maximum ? granted([...topics.values()]) : refused({ field, problem: "too-many", maximum: type.maximum });
}

function readIds(field: string, values: readonly unknown[], maximum: number): Result<readonly string[], FieldProblem> {
  const ids = new Set<string>();
  for (const value of values) {
    if (typeof value !== "string" || !isRecordId(value)) return refused(problemIn(field, "not-allowed"));
    ids.add(value);
  }
  return ids.size <= maximum ? granted([...ids]) : refused({ field, problem: "too-many", maximum });
}

type WordsType = Exclude<FieldType, ListType | { readonly is: "yes-or-no" | "minutes" | "topics" | "ids" }>;

/** A name of the IANA time zone database: `Europe/Berlin`, `America/Argentina/Ushuaia`, `Etc/GMT+3`. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/u;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

function readWords(field: string, value: string, type: WordsType): Result<string, FieldProblem> {
  switch (type.is) {
    case "text":
      return readText(field, type.lines === true ? cleanLines(value) : cleanLine(value), type.maximumCharacters);
    case "topic":
      return wordsOf(value).length === 0
        ? refused(problemIn(field, "no-words"))
        : readText(field, cleanLine(value), type.maximumCharacters);
    case "choice":
      return allowedIf(type.of.includes(value), field, value);
    case "day":
      return readDay(field, value);
    case "person":
    case "id":
      return allowedIf(isId(value), field, value);
    case "language":
      return allowedIf(/^[a-z]{2,3}$/u.test(value), field, value);
    case "clock":
      return readClock(field, value);
    case "zone":
      return allowedIf(isZone(value), field, value);
    case "link":
      return readLink(field, cleanLine(value));
  }
}

function readDay(field: string, value: string): Result<string, FieldProblem> {
  return parseDay(value) === null ? refused(problemIn(field, "not-a-day")) : granted(value);
}

function readClock(field: string, value: string): Result<string, FieldProblem> {
  return CLOCK.test(value) ? granted(value) : refused(problemIn(field, "not-a-time"));
}

function isZone(value: string): boolean {
  return value.length <= MAXIMUM_ZONE_CHARACTERS && ZONE.test(value);
}

function allowedIf(isAllowed: boolean, field: string, value: string): Result<string, FieldProblem> {
  return isAllowed ? granted(value) : refused(problemIn(field, "not-allowed"));
}

function isId(value: string): boolean {
  return value.length <= MAXIMUM_ID_CHARACTERS && cleanLine(value) === value;
}

function readText(field: string, text: string, maximumCharacters: number): Result<string, FieldProblem> {
  return text.length <= maximumCharacters ? granted(text) : refused({ field, problem: "too-long", maximumCharacters });
}

function readLink(field: string, address: string): Result<string, FieldProblem> {
  if (address.length > MAXIMUM_LINK_CHARACTERS) {
    return refused({ field, problem: "too-long", maximumCharacters: MAXIMUM_LINK_CHARACTERS });
  }
  if (!URL.canParse(address)) return refused(problemIn(field, "not-a-web-address"));
  const url = new URL(address);
  if (!["https:", "http:"].includes(url.protocol) || url.hostname === "") return refused(problemIn(field, "not-a-web-address"));
  return url.username === "" && url.password === "" ? granted(url.href) : refused(problemIn(field, "credentials-in-address"));
}
