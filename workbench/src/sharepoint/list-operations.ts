import type { ApiAnswer, ApiCall, Operation } from "./api-call.ts";
import { DONE, bodyPart, nothing, objectBody, ok, requireOwner, selectorAt } from "./api-call.ts";
import type { Field, FieldWish } from "./fields.ts";
import { changedField, fieldType, fieldValues, internalName, parseFieldBody, parseSchemaXml } from "./fields.ts";
import { guidFor } from "./guid.ts";
import { SITE_PAGES } from "./libraries.ts";
import type { ListDefinition } from "./list-file.ts";
import type { Entity, Json } from "./odata.ts";
import { SharePointError, accessDenied, invalidQuery, unknownProperty } from "./sharepoint-error.ts";
import type { SiteList } from "./site-list.ts";
import { countOf, findList, listsOf, newList } from "./site-list.ts";
import { selected } from "./select-properties.ts";

export const LIST_OPERATIONS: readonly (readonly [string, Operation])[] = [
  ["GET web/lists", readLists],
  ["POST web/lists", addList],
  ["POST web/lists/ensuresitepageslibrary", (call) => ok(listEntity(call, sitePages(call)))],
  ["GET web/lists[]", (call) => ok(listEntity(call, listIn(call)))],
  ["MERGE web/lists[]", changeList],
  ["DELETE web/lists[]", removeList],
  ["GET web/lists[]/fields", readFields],
  ["POST web/lists[]/fields", (call) => addField(call, parseFieldBody(objectBody(call)))],
  ["POST web/lists[]/fields/addfield", (call) => addField(call, parseFieldBody(bodyPart(call, "parameters")))],
  ["POST web/lists[]/fields/createfieldasxml", addFieldAsXml],
  ["GET web/lists[]/fields[]", (call) => ok(fieldEntity(listIn(call), fieldIn(call)))],
  ["MERGE web/lists[]/fields[]", changeField],
  ["DELETE web/lists[]/fields[]", removeField],
  ["GET web/lists[]/views", (call) => ok({ kind: "rows", set: "SP.ApiData.Views", rows: [viewEntity(listIn(call))], next: null })],
  ["GET web/lists[]/defaultview", (call) => ok(viewEntity(listIn(call)))],
  ["GET web/lists[]/defaultview/viewfields", readViewFields],
  ["POST web/lists[]/defaultview/viewfields/addviewfield[]", (call) => changeView(call, (names, name) => [...names, name])],
  [
    "POST web/lists[]/defaultview/viewfields/removeviewfield[]",
    (call) => changeView(call, (names, name) => names.filter((one) => one !== name)),
  ],
  ["POST web/lists[]/defaultview/viewfields/removeallviewfields", (call) => changeView(call, () => [])],
];

/** The list that an address names. @throws SharePointError 404 */
export function listIn(call: Pick<ApiCall, "world" | "site" | "steps">): SiteList {
  return findList(call.world, call.site, selectorAt(call, 1));
}

/** The library of pages, which every site has. */
function sitePages({ world, site }: ApiCall): SiteList {
  return findList(world, site, { by: "title", value: SITE_PAGES.title });
}

/** A list that the caller may manage. @throws SharePointError 403, also for the libraries, which show the organisation as it is */
function ownList(call: ApiCall): SiteList {
  requireOwner(call);
  const list = listIn(call);
  if (list.library !== null) throw accessDenied();
  return list;
}

function readLists(call: ApiCall): ApiAnswer {
  const rows = listsOf(call.world, call.site).map((list) => listEntity(call, list));
  return ok({ kind: "rows", set: "SP.ApiData.Lists", rows, next: null });
}

function listEntity(call: ApiCall, list: SiteList): Entity {
  const { world, site, reader } = call;
  const { definition, id, library, itemType } = list;
  const values: Json = {
    ...definition.switches,
    BaseTemplate: definition.baseTemplate,
    BaseType: library === null ? 0 : 1,
    Created: new Date(definition.created).toISOString(),
    Description: definition.description,
    EntityTypeName: library === null ? `${internalName(definition.title)}List` : internalName(library.folder),
    Hidden: definition.hidden,
    Id: id,
    ItemCount: countOf(world, site, list, reader),
    LastItemModifiedDate: new Date(definition.modified).toISOString(),
    ListItemEntityTypeFullName: itemType,
    NoCrawl: definition.noCrawl,
    ParentWebUrl: site.path,
    ReadSecurity: definition.readSecurity,
    Title: definition.title,
    WriteSecurity: definition.writeSecurity,
  };
  return { kind: "entity", type: "SP.List", path: pathOfList(id), etag: `"${id},1"`, values: selected(call.query, values, "SP.List") };
}

function pathOfList(id: string): string {
  return `Web/Lists(guid'${id}')`;
}

/** Properties of a list that can be written and change nothing here. */
const SWITCHES = new Set([
  "AllowContentTypes",
  "ContentTypesEnabled",
  "EnableAttachments",
  "EnableFolderCreation",
  "EnableMinorVersions",
  "EnableModeration",
  "EnableVersioning",
  "OnQuickLaunch",
]);

/** Properties that the workbench goes by: where each is kept, and of which type it is. */
const PROPERTIES: Readonly<Record<string, readonly [keyof ListDefinition, "string" | "number" | "boolean"]>> = {
  Title: ["title", "string"],
  Description: ["description", "string"],
  BaseTemplate: ["baseTemplate", "number"],
  Hidden: ["hidden", "boolean"],
  NoCrawl: ["noCrawl", "boolean"],
  ReadSecurity: ["readSecurity", "number"],
  WriteSecurity: ["writeSecurity", "number"],
};

function withProperties(definition: ListDefinition, body: Json, at: number): ListDefinition {
  const changed: Record<string, unknown> = {};
  const switches: Record<string, boolean> = { ...definition.switches };
  for (const [name, value] of Object.entries(body)) {
    if (name === "__metadata" || name.includes("odata.")) continue;
    const [kept, type] = PROPERTIES[name] ?? [null, "boolean"];
    if (kept === null && !SWITCHES.has(name)) throw unknownProperty(name, "SP.List");
    if (typeof value !== type) throw invalidQuery(`Cannot convert the value of '${name}' to the expected type.`);
    if (kept === null) switches[name] = value === true;
    else changed[kept] = value;
  }
  return { ...definition, ...changed, switches, modified: at };
}

function addList(call: ApiCall): ApiAnswer {
  requireOwner(call);
  const { world, site } = call;
  const body = objectBody(call);
  const at = world.store.now();
  const definition = withProperties(newList("", at), body, at);
  if (definition.title.trim() === "") throw invalidQuery("A list needs a title.");
  if (listsOf(world, site).some(({ definition: { title } }) => title.toLowerCase() === definition.title.toLowerCase())) {
    const message =
      "A list, survey, discussion board, or document library with the specified title already exists in this Web site. Please choose another title.";
    throw new SharePointError(500, "-2130575342, Microsoft.SharePoint.SPException", message);
  }
  const kept = world.lists.addList(site.key, definition);
  return { status: 201, shape: listEntity(call, findList(world, site, { by: "id", value: kept.id })) };
}

function changeList(call: ApiCall): ApiAnswer {
  const { id, definition } = ownList(call);
  call.world.lists.changeList(id, withProperties(definition, objectBody(call), call.world.store.now()));
  return DONE;
}

function removeList(call: ApiCall): ApiAnswer {
  call.world.lists.removeList(ownList(call).id);
  return { status: 200, shape: null };
}

function fieldEntity(list: SiteList, field: Field): Entity {
  const values = fieldValues(field, list.id);
  return { kind: "entity", type: fieldType(field), path: `${pathOfList(list.id)}/Fields(guid'${String(values["Id"])}')`, values };
}

function readFields(call: ApiCall): ApiAnswer {
  const list = listIn(call);
  const rows = list.definition.fields.map((field) => {
    const entity = fieldEntity(list, field);
    return { ...entity, values: selected(call.query, entity.values, "SP.Field") };
  });
  const top = call.query.has("$top") ? Number(call.query.get("$top")) : rows.length;
  return ok({ kind: "rows", set: "SP.ApiData.Fields", rows: rows.slice(0, top), next: null });
}

function addFieldAsXml(call: ApiCall): ApiAnswer {
  const { SchemaXml: xml, Options: options } = bodyPart(call, "parameters");
  return addField(call, parseSchemaXml(typeof xml === "string" ? xml : "", typeof options === "number" ? options : 0));
}

function addField(call: ApiCall, { field, inView }: FieldWish): ApiAnswer {
  const { id, definition } = ownList(call);
  if (definition.fields.some(({ name }) => name.toLowerCase() === field.name.toLowerCase())) {
    throw new SharePointError(500, "-2130575214, Microsoft.SharePoint.SPException", "A duplicate field name was found.");
  }
  const viewFields = inView ? [...definition.viewFields, field.name] : definition.viewFields;
  call.world.lists.changeList(id, { ...definition, fields: [...definition.fields, field], viewFields });
  return { status: 201, shape: fieldEntity(listIn(call), field) };
}

function fieldIn(call: ApiCall): Field {
  const list = listIn(call);
  const { by, value } = selectorAt(call, 2) ?? { by: "", value: "" };
  const field = list.definition.fields.find(({ name, title }) => {
    if (by === "title") return title === value;
    if (by === "internalnameortitle") return name === value || title === value;
    return guidFor(`field ${list.id} ${name}`) === value.replaceAll(/[{}]/gu, "").toLowerCase();
  });
  if (field !== undefined) return field;
  const message = `Column '${value}' does not exist. It may have been deleted by another user.`;
  throw new SharePointError(400, "-2147024809, System.ArgumentException", message);
}

function changeField(call: ApiCall): ApiAnswer {
  const { id, definition } = ownList(call);
  const before = fieldIn(call);
  const after = changedField(before, objectBody(call));
  const fields = definition.fields.map((field) => (field.name === before.name ? after : field));
  call.world.lists.changeList(id, { ...definition, fields });
  return DONE;
}

function removeField(call: ApiCall): ApiAnswer {
  const { id, definition } = ownList(call);
  const gone = fieldIn(call);
  if (gone.readOnly || gone.name === "Title") throw accessDenied();
  const fields = definition.fields.filter(({ name }) => name !== gone.name);
  const viewFields = definition.viewFields.filter((name) => name !== gone.name);
  call.world.lists.changeList(id, { ...definition, fields, viewFields });
  return { status: 200, shape: null };
}

function viewEntity({ id }: SiteList): Entity {
  const view = guidFor(`view ${id}`);
  const values = { Id: view, Title: "All Items", DefaultView: true, Hidden: false, Paged: true, RowLimit: 30 };
  return { kind: "entity", type: "SP.View", path: `${pathOfList(id)}/Views(guid'${view}')`, values };
}

function readViewFields(call: ApiCall): ApiAnswer {
  const names = listIn(call).definition.viewFields;
  const value = { SchemaXml: names.map((name) => `<FieldRef Name="${name}" />`).join(""), Items: names };
  return ok({ kind: "complex", name: "ViewFields", type: "SP.ViewFieldCollection", value });
}

function changeView(call: ApiCall, change: (names: readonly string[], name: string) => readonly string[]): ApiAnswer {
  const { id, definition } = ownList(call);
  const step = call.steps.at(-1);
  const wished = step?.selector?.value ?? "";
  const field = definition.fields.find(({ name, title }) => name === wished || title === wished);
  if (step?.selector !== null && field === undefined) throw invalidQuery(`Column '${wished}' does not exist.`);
  call.world.lists.changeList(id, { ...definition, viewFields: change(definition.viewFields, field?.name ?? "") });
  return nothing(step?.name ?? "");
}
