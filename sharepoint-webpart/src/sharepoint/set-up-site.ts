import type { ColumnSchema, ListSchema } from "./list-schema.ts";
import { ALL_LISTS, SCHEMA_VERSION } from "./list-schema.ts";
import { isObject, objectAt, rowsOf, textAt } from "./read-json.ts";
import type { SendToSharePoint } from "./request.ts";
import { NotThereError, askSharePoint } from "./request.ts";
import { pathOfList } from "./shared-list.ts";

/** Whether what people write has its place on a site. */
export type SiteState =
  | { readonly is: "ready" }
  /** `mayAdd`: the person in front of the screen may add the lists */
  | { readonly is: "not-set-up"; readonly mayAdd: boolean };

const GENERIC_LIST = 100;
/** SharePoint's bit for "Manage Lists". */
const MANAGE_LISTS = 0x800;

/**
 * Looks whether the lists are there in the version that is needed. One question where they are; a second one, about rights, where not.
 *
 * @throws PortError
 */
export async function readSiteState(send: SendToSharePoint): Promise<SiteState> {
  const versions = await Promise.all(ALL_LISTS.map((list) => versionOf(send, list)));
  if (versions.every((version) => version >= SCHEMA_VERSION)) return { is: "ready" };
  return { is: "not-set-up", mayAdd: await mayManageLists(send) };
}

/**
 * Adds the lists, or brings them to the version that is needed. Does nothing twice: interrupted, it is finished by the next call, because the
 * version is written last. Nothing that is there is removed.
 *
 * @throws PortError `forbidden` for somebody who may not add lists
 */
export async function setUpSite(send: SendToSharePoint): Promise<void> {
  for (const list of ALL_LISTS) {
    if ((await versionOf(send, list)) < SCHEMA_VERSION) await setUpList(send, list);
  }
}

async function setUpList(send: SendToSharePoint, list: ListSchema): Promise<void> {
  const path = pathOfList(list.title);
  if ((await descriptionOf(send, list)) === null) {
    const body = { Title: list.title, BaseTemplate: GENERIC_LIST, ContentTypesEnabled: false, AllowContentTypes: false, Hidden: true };
    await askSharePoint(send, { method: "POST", path: "_api/web/lists", body });
  }
  const there = await columnsOf(send, path);
  for (const column of list.columns.filter(({ name }) => !there.has(name))) {
    const parameters = { SchemaXml: schemaXml(column), Options: ADD_TO_NO_VIEW };
    await askSharePoint(send, { method: "POST", path: `${path}/fields/createfieldasxml`, body: { parameters } });
  }
  const body = {
    ReadSecurity: list.readSecurity,
    WriteSecurity: list.writeSecurity,
    NoCrawl: true,
    Hidden: true,
    EnableAttachments: false,
    EnableVersioning: false,
    Description: `Alongside (${String(SCHEMA_VERSION)})`,
  };
  await askSharePoint(send, { method: "MERGE", path, body, ifMatch: "*" });
}

/** `AddFieldInternalNameHint`: the internal name is the one in the schema, and no view changes. */
const ADD_TO_NO_VIEW = 8;

function schemaXml({ name, type, indexed, unique }: ColumnSchema): string {
  const kind = type === "Text" ? 'Type="Text" MaxLength="255"' : 'Type="Note" RichText="FALSE" NumLines="6"';
  const marks = `${indexed ? ' Indexed="TRUE"' : ""}${unique ? ' EnforceUniqueValues="TRUE"' : ""}`;
  return `<Field ${kind} Name="${name}" StaticName="${name}" DisplayName="${name}"${marks} />`;
}

async function columnsOf(send: SendToSharePoint, path: string): Promise<ReadonlySet<string>> {
  const query = { $select: "InternalName", $top: "500" };
  const rows = rowsOf(await askSharePoint(send, { method: "GET", path: `${path}/fields`, query }));
  return new Set(rows.flatMap((row) => textAt(row, "InternalName") ?? []));
}

/** 0 when the list is not there, or was not made by Alongside. */
async function versionOf(send: SendToSharePoint, list: ListSchema): Promise<number> {
  const description = await descriptionOf(send, list);
  return Number(/^Alongside \((\d+)\)$/u.exec(description ?? "")?.[1] ?? 0);
}

/** Null when the list is not there. */
async function descriptionOf(send: SendToSharePoint, { title }: ListSchema): Promise<string | null> {
  try {
    const query = { $select: "Id,Description" };
    const answer = await askSharePoint(send, { method: "GET", path: pathOfList(title), query });
    const list = isObject(answer) && "d" in answer ? objectAt(answer, "d") : answer;
    return textAt(isObject(list) ? list : {}, "Description") ?? "";
  } catch (error) {
    if (error instanceof NotThereError) return null;
    throw error;
  }
}

async function mayManageLists(send: SendToSharePoint): Promise<boolean> {
  const answer = await askSharePoint(send, { method: "GET", path: "_api/web/EffectiveBasePermissions" });
  return holdsManageLists(answer);
}

/** Reads `{ High, Low }` in any of SharePoint's wrappings; a missing or odd answer means no rights. */
export function holdsManageLists(answer: unknown): boolean {
  const verbose = objectAt(answer, "d", "EffectiveBasePermissions");
  const low: unknown =
    isObject(answer) && "Low" in answer ? answer["Low"] : (verbose["Low"] ?? objectAt(answer, "EffectiveBasePermissions")["Low"]);
  return (Number(low) & MANAGE_LISTS) !== 0;
}
