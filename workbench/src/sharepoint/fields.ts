import { load } from "cheerio/slim";
import { guidFor } from "./guid.ts";
import type { Json } from "./odata.ts";
import { SharePointError, invalidQuery } from "./sharepoint-error.ts";

/** A column of a list. */
export interface Field {
  /** the internal name, which never changes */
  readonly name: string;
  readonly title: string;
  /** SharePoint's number of the type (`FieldTypeKind`) */
  readonly kind: number;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly required: boolean;
  readonly hidden: boolean;
  /** set by SharePoint alone */
  readonly readOnly: boolean;
  readonly choices: readonly string[];
  /** of a single line of text; null for other types */
  readonly maximumCharacters: number | null;
  readonly description: string;
}

interface FieldType {
  /** as `SchemaXml` and `TypeAsString` name it */
  readonly name: string;
  /** as OData names it */
  readonly type: string;
}

export const COUNTER = 5;
export const TEXT = 2;
export const NOTE = 3;
export const DATE_TIME = 4;
export const CHOICE = 6;
export const BOOLEAN = 8;
export const URL_FIELD = 11;
export const MULTI_CHOICE = 15;
export const USER = 20;
export const NUMBER = 9;
/** The types whose values are numbers: `Integer`, `Number` and `Currency`. */
export const NUMBERS: ReadonlySet<number> = new Set([1, NUMBER, 10]);

/** The types of columns that the workbench keeps values of; the others are refused. */
const TYPES: ReadonlyMap<number, FieldType> = new Map([
  [1, { name: "Integer", type: "SP.FieldNumber" }],
  [TEXT, { name: "Text", type: "SP.FieldText" }],
  [NOTE, { name: "Note", type: "SP.FieldMultiLineText" }],
  [DATE_TIME, { name: "DateTime", type: "SP.FieldDateTime" }],
  [COUNTER, { name: "Counter", type: "SP.Field" }],
  [CHOICE, { name: "Choice", type: "SP.FieldChoice" }],
  [BOOLEAN, { name: "Boolean", type: "SP.Field" }],
  [NUMBER, { name: "Number", type: "SP.FieldNumber" }],
  [10, { name: "Currency", type: "SP.FieldCurrency" }],
  [URL_FIELD, { name: "URL", type: "SP.FieldUrl" }],
  [MULTI_CHOICE, { name: "MultiChoice", type: "SP.FieldMultiChoice" }],
  [USER, { name: "User", type: "SP.FieldUser" }],
]);

const MAXIMUM_CHARACTERS = 255;

/** A column with what is usual for its type. */
export function aField(name: string, kind: number, wish: Partial<Field> = {}): Field {
  return {
    name,
    title: name,
    kind,
    indexed: false,
    unique: false,
    required: false,
    hidden: false,
    readOnly: false,
    choices: [],
    maximumCharacters: kind === TEXT ? MAXIMUM_CHARACTERS : null,
    description: "",
    ...wish,
  };
}

/** What every list has; only its numbers are indexed. */
export const BUILT_IN_FIELDS: readonly Field[] = [
  aField("ID", COUNTER, { indexed: true, readOnly: true }),
  aField("Title", TEXT),
  aField("Created", DATE_TIME, { readOnly: true }),
  aField("Modified", DATE_TIME, { readOnly: true }),
  aField("Author", USER, { title: "Created By", readOnly: true }),
  aField("Editor", USER, { title: "Modified By", readOnly: true }),
];

/** `AddFieldInternalNameHint`: the internal name is the one in the schema, not one made of the title. */
const NAME_AS_HINTED = 8;
/** `AddFieldToDefaultView` */
const ADD_TO_VIEW = 16;

/** A column as somebody wants it, and whether it shall stand in the default view. */
export interface FieldWish {
  readonly field: Field;
  readonly inView: boolean;
}

/** @throws SharePointError 400 for a schema that describes no column, or one of a type that is not kept here */
export function parseSchemaXml(xml: string, options: number): FieldWish {
  const element = load(xml, { xml: true })("Field").first();
  const attribute = (name: string): string => element.attr(name) ?? "";
  const kind = [...TYPES].find(([, { name }]) => name === attribute("Type"))?.[0];
  const title = attribute("DisplayName") || attribute("Name");
  if (element.length === 0 || title === "") throw invalidQuery("The schema describes no field.");
  if (kind === undefined) throw notKept(attribute("Type"));
  const isTrue = (name: string): boolean => attribute(name).toUpperCase() === "TRUE";
  const hinted = (options & NAME_AS_HINTED) !== 0 && attribute("Name") !== "";
  const field = aField(hinted ? attribute("Name") : internalName(title), kind, {
    title,
    indexed: isTrue("Indexed"),
    unique: isTrue("EnforceUniqueValues"),
    required: isTrue("Required"),
    hidden: isTrue("Hidden"),
    choices: element
      .find("CHOICE")
      .toArray()
      .map((choice) => load(choice, { xml: true }).text()),
    description: attribute("Description"),
    ...(kind === TEXT && /^\d+$/u.test(attribute("MaxLength")) ? { maximumCharacters: Number(attribute("MaxLength")) } : {}),
  });
  return { field: checked(field), inView: (options & ADD_TO_VIEW) !== 0 };
}

/** @throws SharePointError 400 for what describes no column, or one of a type that is not kept here */
export function parseFieldBody(body: Json): FieldWish {
  const { Title: title, FieldTypeKind: kind, Choices: choices, MaxLength: maximum, Description: description } = body;
  if (typeof title !== "string" || title === "") throw invalidQuery("A field needs a title.");
  if (typeof kind !== "number" || kind === COUNTER || !TYPES.has(kind)) throw notKept(String(kind));
  const field = aField(internalName(title), kind, {
    title,
    indexed: body["Indexed"] === true,
    unique: body["EnforceUniqueValues"] === true,
    required: body["Required"] === true,
    hidden: body["Hidden"] === true,
    choices: textsIn(choices),
    description: typeof description === "string" ? description : "",
    ...(kind === TEXT && typeof maximum === "number" ? { maximumCharacters: maximum } : {}),
  });
  return { field: checked(field), inView: false };
}

/** A column with some of its properties changed. @throws SharePointError 400 */
export function changedField(field: Field, body: Json): Field {
  const flag = (name: string, before: boolean): boolean => (typeof body[name] === "boolean" ? body[name] : before);
  const words = (name: string, before: string): string => (typeof body[name] === "string" ? body[name] : before);
  return checked({
    ...field,
    title: words("Title", field.title),
    description: words("Description", field.description),
    indexed: flag("Indexed", field.indexed),
    unique: flag("EnforceUniqueValues", field.unique),
    required: flag("Required", field.required),
    hidden: flag("Hidden", field.hidden),
    choices: body["Choices"] === undefined ? field.choices : textsIn(body["Choices"]),
  });
}

/** A list of texts in either style of OData. */
export function textsIn(value: unknown): string[] {
  const list: unknown = typeof value === "object" && value !== null && "results" in value ? value.results : value;
  return Array.isArray(list) ? list.filter((entry) => typeof entry === "string") : [];
}

function checked(field: Field): Field {
  if (!field.unique || field.indexed) return field;
  throw new SharePointError(400, "-2146232832, Microsoft.SharePoint.SPException", "This field must be indexed to enforce unique values.");
}

function notKept(type: string): SharePointError {
  const known = [...TYPES.values()].map(({ name }) => name);
  return invalidQuery(`Fields of the type ${type} are not kept in the workbench; it knows ${known.join(", ")}.`);
}

/** Signs that may not stand in an internal name are written as their number. */
export function internalName(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N}_]/gu, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}_`).slice(0, 32);
}

/** A column as `SP.Field`. */
export function fieldValues(field: Field, listId: string): Json {
  const { name, title, kind, indexed, unique, required, hidden, readOnly, choices, maximumCharacters, description } = field;
  return {
    CanBeDeleted: !readOnly,
    Description: description,
    EnforceUniqueValues: unique,
    EntityPropertyName: name,
    FieldTypeKind: kind,
    Filterable: kind !== NOTE,
    Group: "Custom Columns",
    Hidden: hidden,
    Id: guidFor(`field ${listId} ${name}`),
    Indexed: indexed,
    InternalName: name,
    ReadOnlyField: readOnly,
    Required: required,
    SchemaXml: schemaXml(field),
    Sortable: kind !== NOTE,
    StaticName: name,
    Title: title,
    TypeAsString: TYPES.get(kind)?.name ?? "",
    ...(maximumCharacters === null ? {} : { MaxLength: maximumCharacters }),
    ...(kind === CHOICE || kind === MULTI_CHOICE ? { Choices: choices } : {}),
  };
}

export function fieldType({ kind }: Field): string {
  return TYPES.get(kind)?.type ?? "SP.Field";
}

function schemaXml({ name, title, kind, indexed, unique }: Field): string {
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const marks = `${indexed ? ' Indexed="TRUE"' : ""}${unique ? ' EnforceUniqueValues="TRUE"' : ""}`;
  return `<Field Type="${TYPES.get(kind)?.name ?? ""}" Name="${escape(name)}" DisplayName="${escape(title)}"${marks} />`;
}
