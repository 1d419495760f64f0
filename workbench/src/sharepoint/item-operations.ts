import type { ApiAnswer, ApiCall, Operation } from "./api-call.ts";
import { DONE, objectBody, ok, selectorAt } from "./api-call.ts";
import { guidFor } from "./guid.ts";
import type { ItemQuery } from "./items/item-query.ts";
import { parseItemQuery, runItemQuery, tokenOf } from "./items/item-query.ts";
import type { ListPlace } from "./items/item-values.ts";
import { allValues, columnsFrom, valueOf } from "./items/item-values.ts";
import { DOCUMENTS, SITE_PAGES, pageOfPath } from "./libraries.ts";
import type { ListItem } from "./list-file.ts";
import type { Entity, Json } from "./odata.ts";
import { SharePointError, accessDenied, noSuchFile, noSuchItem, outdated } from "./sharepoint-error.ts";
import { findList, itemOf, itemsOf, mayChange } from "./site-list.ts";
import { listIn } from "./list-operations.ts";

export const ITEM_OPERATIONS: readonly (readonly [string, Operation])[] = [
  ["GET web/lists[]/items", readItems],
  ["POST web/lists[]/items", addItem],
  ["GET web/lists[]/items[]", readItem],
  ["GET web/getfilebyserverrelativepath[]/listitemallfields", readItemOfFile],
  ["MERGE web/lists[]/items[]", changeItem],
  ["DELETE web/lists[]/items[]", removeItem],
  ["POST web/lists[]/items[]/recycle", recycleItem],
];

function placeOf(call: ApiCall): ListPlace {
  return { world: call.world, site: call.site, list: listIn(call) };
}

/** The entry that an address names. @throws SharePointError 404, also for one that the caller may not read */
export function itemIn(call: ApiCall, { list }: ListPlace): ListItem {
  const item = itemOf(call.world, call.site, list, { reader: call.reader, id: Number(selectorAt(call, 2)?.value) });
  if (item === null) throw noSuchItem();
  return item;
}

function readItems(call: ApiCall): ApiAnswer {
  const place = placeOf(call);
  const query = parseItemQuery(place.list, call.query);
  const items = itemsOf(call.world, call.site, place.list, call.reader);
  const all = place.list.library === null ? call.world.lists.items(place.list.id).length : items.length;
  const { rows, more } = runItemQuery(place, query, items, all);
  const last = rows.at(-1);
  const next = more && last !== undefined ? linkAfter(call, tokenOf(place, last, query.order)) : null;
  const set = `SP.ListData.${place.list.itemType.split(".").at(-1) ?? ""}s`;
  return ok({ kind: "rows", set, rows: rows.map((item) => itemEntity(place, item, query)), next });
}

function linkAfter({ address, query }: ApiCall, token: string): string {
  const rest = new URLSearchParams([...query].filter(([name]) => name !== "$skiptoken"));
  rest.set("$skiptoken", token);
  return `${address}?${rest.toString()}`;
}

function readItem(call: ApiCall): ApiAnswer {
  const place = placeOf(call);
  return itemAnswer(call, place, itemIn(call, place));
}

/** The entry of a file, by the path of the file on the server. */
function readItemOfFile(call: ApiCall): ApiAnswer {
  const { world, site, reader } = call;
  const path = selectorAt(call, 1)?.value ?? "";
  const { title } = path.startsWith(`${site.path}/${DOCUMENTS.folder}/`) ? DOCUMENTS : SITE_PAGES;
  const list = findList(world, site, { by: "title", value: title });
  const item = itemOf(world, site, list, { reader, id: pageOfPath(path) ?? 0 });
  if (item === null || folded(item.columns["FileRef"]) !== folded(path)) throw noSuchFile(path);
  return itemAnswer(call, { world, site, list }, item);
}

function itemAnswer(call: ApiCall, place: ListPlace, item: ListItem): ApiAnswer {
  const query = parseItemQuery(place.list, call.query);
  return { ...ok(itemEntity(place, item, query)), etag: etagOf(item) };
}

function etagOf({ version }: ListItem): string {
  return `"${String(version)}"`;
}

function itemEntity(place: ListPlace, item: ListItem, query: Pick<ItemQuery, "select" | "expand">): Entity {
  const { list } = place;
  const path = `Web/Lists(guid'${list.id}')/Items(${String(item.id)})`;
  const { select, expand } = query;
  const isWhole = select === null || select.includes("*");
  const plain = isWhole ? allValues(place, item) : chosen(place, item, select);
  const values = { ...plain, ...expanded(place, item, expand, select ?? []) };
  return { kind: "entity", type: list.itemType, path, etag: etagOf(item), values };
}

function chosen(place: ListPlace, item: ListItem, select: readonly string[]): Json {
  const plain = select.filter((name) => !name.includes("/"));
  return Object.fromEntries(plain.map((name) => [name, valueOf(place, item, name)]));
}

/** Each person of the expanded columns with the properties that were chosen of them. */
function expanded(place: ListPlace, item: ListItem, expand: readonly string[], select: readonly string[]): Json {
  return Object.fromEntries(
    expand.map((column) => {
      const wished = select.flatMap((name) => (name.startsWith(`${column}/`) ? [name.slice(column.length + 1)] : []));
      const names = wished.length === 0 ? ["Id", "Title"] : wished;
      const known = valueOf(place, item, `${column}/Id`) !== null;
      return [column, known ? Object.fromEntries(names.map((name) => [name, valueOf(place, item, `${column}/${name}`)])) : null];
    }),
  );
}

function addItem(call: ApiCall): ApiAnswer {
  const place = placeOf(call);
  const { world, reader } = call;
  if (reader.role === "visitor" || place.list.library !== null) throw accessDenied();
  const columns = columnsFrom(place, objectBody(call));
  refuseDuplicates(place, columns, null);
  const item = world.lists.addItem(place.list.id, reader.account, world.store.now(), columns);
  return { status: 201, shape: itemEntity(place, item, { select: null, expand: [] }), etag: etagOf(item) };
}

function changeItem(call: ApiCall): ApiAnswer {
  const place = placeOf(call);
  const item = changeable(call, place);
  const columns = columnsFrom(place, objectBody(call));
  refuseDuplicates(place, columns, item.id);
  const { world, reader } = call;
  const changed = {
    ...item,
    version: item.version + 1,
    editor: reader.account,
    modified: world.store.now(),
    columns: { ...item.columns, ...columns },
  };
  world.lists.changeItem(place.list.id, changed);
  return { ...DONE, etag: etagOf(changed) };
}

function removeItem(call: ApiCall): ApiAnswer {
  const place = placeOf(call);
  call.world.lists.removeItem(place.list.id, changeable(call, place).id);
  return { status: 200, shape: null };
}

/** There is no recycle bin to take it back from; the answer names the place it would have there. */
function recycleItem(call: ApiCall): ApiAnswer {
  const place = placeOf(call);
  const item = itemIn(call, place);
  if (!mayChange(place.list, item, call.reader) || place.list.library !== null) throw accessDenied();
  call.world.lists.removeItem(place.list.id, item.id);
  return ok({ kind: "value", name: "Recycle", type: "Edm.Guid", value: guidFor(`recycled ${place.list.id} ${String(item.id)}`) });
}

/** @throws SharePointError 403 for an entry that is somebody else's to change, 412 when it was changed since the caller read it */
function changeable(call: ApiCall, place: ListPlace): ListItem {
  const item = itemIn(call, place);
  if (!mayChange(place.list, item, call.reader) || place.list.library !== null) throw accessDenied();
  const { ifMatch } = call;
  if (ifMatch === "*" || ifMatch === etagOf(item)) return item;
  throw outdated(ifMatch ?? "", etagOf(item));
}

/** Unique columns hold every value once, without regard to case, whoever may read the entry that has it. */
function refuseDuplicates({ world, list }: ListPlace, columns: Json, own: number | null): void {
  const unique = list.definition.fields.filter(({ unique: isUnique, name }) => isUnique && typeof columns[name] === "string");
  if (unique.length === 0) return;
  const others = world.lists.items(list.id).filter(({ id }) => id !== own);
  const clashing = unique.filter(({ name }) => others.some((item) => folded(item.columns[name]) === folded(columns[name])));
  if (clashing.length === 0) return;
  const names = clashing.map(({ title }) => title).join(", ");
  const message = `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${names}].`;
  throw new SharePointError(400, "-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException", message);
}

function folded(value: unknown): string | null {
  return typeof value === "string" ? value.toLowerCase() : null;
}
