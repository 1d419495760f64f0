import type { ColumnSchema, ListSchema } from "./list-schema.ts";
import { ALL_LISTS, SCHEMA_VERSION } from "./list-schema.ts";
import { rowsOf, textAt } from "./read-json.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";
import { pathOfList } from "./shared-list.ts";
import { stateOfList } from "./site-state.ts";

const GENERIC_LIST = 100;
/**
 * Adds the lists, or brings them to the version that is needed. Does nothing twice: interrupted, it is finished by the next call, because the
 * version is written last. Nothing that is there is removed.
 *
 * @throws PortError `forbidden` for somebody who may not add lists
 */
export async function setUpSite(send: SendToSharePoint): Promise<void> {
  for (const list of ALL_LISTS) {
    const { isThere, version } = await stateOfList(send, list);
    if (version < SCHEMA_VERSION) await setUpList(send, list, isThere);
  }
}

async function setUpList(send: SendToSharePoint, list: ListSchema, isThere: boolean): Promise<void> {
  const path = pathOfList(list.title);
  if (!isThere) {
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
