import type { Json } from "../odata.ts";
import { accountOfUserId, userIdOf } from "../site-users.ts";
import { BOOLEAN, CHOICE, DATE_TIME, MULTI_CHOICE, NOTE, NUMBERS, TEXT, URL_FIELD, USER, textsIn } from "../fields.ts";
import type { Field } from "../fields.ts";
import type { ListItem } from "../list-file.ts";
import { SharePointError, invalidQuery, unknownProperty } from "../sharepoint-error.ts";
import type { SiteList } from "../site-list.ts";
import type { Site } from "../sites.ts";
import type { SharePointWorld } from "../world.ts";

/** Where a list stands: what its entries' values are made of. */
export interface ListPlace {
  readonly world: SharePointWorld;
  readonly site: Site;
  readonly list: SiteList;
}

/** What can be expanded of a person. */
const PERSON_PROPERTIES = ["Id", "Title", "Name", "EMail"] as const;

/** Whether a list has a property: a column, the number of a person in one (`AuthorId`), or a person's property (`Author/Name`). */
export function hasProperty(list: SiteList, name: string): boolean {
  if (fieldOf(list, name) !== null) return true;
  const [column = "", property] = name.split("/");
  if (property !== undefined) return isUserField(list, column) && PERSON_PROPERTIES.some((known) => known === property);
  return name in BUILT_IN || personColumn(list, name) !== null;
}

/** The column of a name; `Id` is the number that the column `ID` shows. */
export function fieldOf(list: SiteList, name: string): Field | null {
  return list.definition.fields.find((field) => field.name === (name === "Id" ? "ID" : name)) ?? null;
}

export function isUserField(list: SiteList, name: string): boolean {
  return fieldOf(list, name)?.kind === USER;
}

/** One property of an entry, as it is compared and written. */
export function valueOf(place: ListPlace, item: ListItem, name: string): unknown {
  const [column = "", property] = name.split("/");
  if (property !== undefined) return personOf(place, accountIn(item, column))?.[property] ?? null;
  const builtIn = BUILT_IN[name];
  if (builtIn !== undefined) return builtIn(item);
  const person = personColumn(place.list, name);
  if (person === null) return item.columns[name] ?? null;
  return personOf(place, accountIn(item, person))?.["Id"] ?? null;
}

const BUILT_IN: Readonly<Record<string, (item: ListItem) => unknown>> = {
  Id: ({ id }) => id,
  ID: ({ id }) => id,
  Created: ({ created }) => timeText(created),
  Modified: ({ modified }) => timeText(modified),
  FileSystemObjectType: () => 0,
};

/** The column of people whose number a property shows: `AuthorId` is that of `Author`. */
function personColumn(list: SiteList, name: string): string | null {
  const column = name.slice(0, -"Id".length);
  return name.endsWith("Id") && isUserField(list, column) ? column : null;
}

/** Everything of an entry that is shown when nothing is chosen. */
export function allValues(place: ListPlace, item: ListItem): Json {
  const names = place.list.definition.fields.filter(({ hidden }) => !hidden).map(({ name, kind }) => (kind === USER ? `${name}Id` : name));
  return Object.fromEntries(["FileSystemObjectType", "Id", ...names].map((name) => [name, valueOf(place, item, name)]));
}

/** A time as the platform writes it: to the second. */
export function timeText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function accountIn(item: ListItem, column: string): string | null {
  if (column === "Author") return item.author;
  if (column === "Editor") return item.editor;
  const account = item.columns[column];
  return typeof account === "string" ? account : null;
}

/** A person in a column of an entry that the asking person may read: the entry names them already. */
function personOf({ world, site }: ListPlace, account: string | null): Json | null {
  const row = account === null ? null : world.store.account(account);
  if (row === null) return null;
  const { identities } = world;
  return { Id: userIdOf(world, site, row.id), Title: row.name, Name: identities.claimOf(row.id), EMail: identities.mailOf(row.id) };
}

/**
 * The values that somebody writes into an entry, by the names of the columns.
 *
 * @throws SharePointError 400 for a column that is not there or cannot be written, or a value that is none of its type
 */
export function columnsFrom(place: ListPlace, body: Json): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === "__metadata" || name.includes("odata.")) continue;
    const own = fieldOf(place.list, name);
    const person = name.endsWith("Id") ? fieldOf(place.list, name.slice(0, -"Id".length)) : null;
    const field = own ?? (person?.kind === USER ? person : null);
    if (field === null) throw unknownProperty(name, place.list.itemType);
    if (field.readOnly) continue; // the platform takes these and keeps its own
    written[field.name] = value === null ? null : checkedValue(place, field, value);
  }
  return written;
}

function checkedValue(place: ListPlace, field: Field, value: unknown): unknown {
  switch (field.kind) {
    case TEXT:
    case NOTE:
    case CHOICE:
      return checkedText(field, value);
    case BOOLEAN:
      if (typeof value !== "boolean") throw wrongType(field, "Edm.Boolean");
      return value;
    case DATE_TIME:
      return checkedTime(field, value);
    case MULTI_CHOICE:
      return textsIn(value);
    case URL_FIELD:
      if (typeof value !== "object") throw wrongType(field, "SP.FieldUrlValue");
      return value;
    case USER:
      return accountNumbered(place, field, value);
    default:
      if (NUMBERS.has(field.kind) && typeof value === "number") return value;
      throw wrongType(field, "Edm.Double");
  }
}

function checkedText(field: Field, value: unknown): string {
  if (typeof value !== "string") throw wrongType(field, "Edm.String");
  if (value.length > (field.maximumCharacters ?? value.length)) throw invalidText(field);
  return value;
}

function checkedTime(field: Field, value: unknown): string {
  if (typeof value !== "string" || Number.isNaN(Date.parse(value))) throw wrongType(field, "Edm.DateTime");
  return timeText(Date.parse(value));
}

function accountNumbered({ world, site }: ListPlace, field: Field, value: unknown): string {
  const account = typeof value === "number" ? accountOfUserId(world, site, value) : null;
  if (account === null) throw wrongType(field, "Edm.Int32");
  return account;
}

function wrongType({ name }: Field, type: string): SharePointError {
  return invalidQuery(`Cannot convert a value of '${name}' to the expected type '${type}'. See the inner exception for more details.`);
}

function invalidText({ title }: Field): SharePointError {
  const message = `Invalid text value. A text field contains invalid data. Please check the value and try again: ${title}`;
  return new SharePointError(400, "-2130575155, Microsoft.SharePoint.SPException", message);
}
