import { existsSync } from "node:fs";
import type { SendToSharePoint } from "../../sharepoint-webpart/src/sharepoint/request.ts";

const project = new URL("../../sharepoint-webpart/", import.meta.url);
const packages = new URL("node_modules/@pnp/", project);

/** Whether the client that the web part ships with is installed; says aloud when it is not. */
export function isPnpInstalled(): boolean {
  if (existsSync(packages)) return true;
  console.warn(
    "\nNOT CHECKED: sharepoint-webpart/node_modules is missing, so PnPjs, the client of the web part, is not tried. Run npm run build:sharepoint.\n",
  );
  return false;
}

interface ShippedSend {
  createSendToSharePoint(context: { web: string; digest: string | null; digestSeconds: number }): SendToSharePoint;
}

/** The sending part of the web part itself, for somebody on a page that came without a digest of its own. */
export async function sendWithPnp(web: string): Promise<SendToSharePoint> {
  const shipped = (await import(new URL("src/pnp/send-to-sharepoint.ts", project).pathname)) as ShippedSend;
  return shipped.createSendToSharePoint({ web, digest: null, digestSeconds: 0 });
}

export type PnpRow = Readonly<Record<string, unknown>>;

/** Something that is read when it is called, as far as tests use it. */
interface Readable<Answer> {
  (): Promise<Answer>;
  select(...names: string[]): Readable<Answer>;
}

export interface PnpItem extends Readable<PnpRow> {
  update(values: PnpRow, etag?: string): Promise<{ etag: string }>;
  delete(): Promise<void>;
  recycle(): Promise<string>;
}

export interface PnpItems extends AsyncIterable<PnpRow[]> {
  (): Promise<PnpRow[]>;
  add(values: PnpRow): Promise<PnpRow>;
  getById(id: number): PnpItem;
  filter(filter: string): PnpItems;
  select(...names: string[]): PnpItems;
  expand(...names: string[]): PnpItems;
  orderBy(name: string, ascending: boolean): PnpItems;
  top(rows: number): PnpItems;
}

interface PnpFields extends Readable<PnpRow[]> {
  addText(title: string, more?: PnpRow): Promise<PnpRow>;
  addMultilineText(title: string): Promise<PnpRow>;
  addUser(title: string): Promise<PnpRow>;
  addChoice(title: string, more: PnpRow): Promise<PnpRow>;
  addMultiChoice(title: string, more: PnpRow): Promise<PnpRow>;
  addDateTime(title: string): Promise<PnpRow>;
  addNumber(title: string): Promise<PnpRow>;
  addBoolean(title: string): Promise<PnpRow>;
  addUrl(title: string): Promise<PnpRow>;
  addField(title: string, kind: number): Promise<PnpRow>;
  createFieldAsXml(xml: string): Promise<PnpRow>;
  getByInternalNameOrTitle(name: string): Readable<PnpRow> & { update(values: PnpRow): Promise<unknown>; delete(): Promise<void> };
}

export interface PnpList extends Readable<PnpRow> {
  readonly fields: PnpFields;
  readonly items: PnpItems;
  readonly defaultView: Readable<PnpRow> & { readonly fields: { (): Promise<PnpRow>; add(name: string): Promise<unknown> } };
  readonly views: Readable<PnpRow[]>;
  update(values: PnpRow): Promise<unknown>;
  delete(): Promise<void>;
}

interface PnpLists extends Readable<PnpRow[]> {
  getByTitle(title: string): PnpList;
  getById(id: string): PnpList;
  add(title: string): Promise<PnpRow>;
  ensure(title: string, description: string, template: number, contentTypes: boolean, more: PnpRow): Promise<{ created: boolean }>;
}

interface PnpUsers extends Readable<PnpRow[]> {
  top(rows: number): PnpUsers;
  getByLoginName(login: string): Readable<PnpRow>;
  getByEmail(mail: string): Readable<PnpRow>;
  getById(id: number): Readable<PnpRow>;
}

interface PnpWeb extends Readable<PnpRow> {
  readonly lists: PnpLists;
  readonly siteUsers: PnpUsers;
  readonly currentUser: Readable<PnpRow>;
  ensureUser(login: string): Promise<PnpRow>;
  getCurrentUserEffectivePermissions(): Promise<{ Low: string }>;
}

interface PnpFound {
  readonly PrimarySearchResults: readonly PnpRow[];
  readonly TotalRows: number;
  getPage(page: number): Promise<PnpFound>;
}

/** PnPjs' own interface, as far as tests use it. */
export interface Pnp {
  readonly web: PnpWeb;
  readonly profiles: { clientPeoplePickerSearchUser(query: PnpRow): Promise<PnpRow[]> };
  search(request: PnpRow): Promise<PnpFound>;
  batched(): [Pick<Pnp, "web">, () => Promise<void>];
}

interface PnpModule {
  readonly spfi: () => { using(behaviour: unknown): Pnp };
  readonly SPFx: (context: object) => unknown;
}

/** PnPjs with its preset for web parts and all parts that the workbench answers, as anybody's web part would use it. */
export async function openPnp(web: string): Promise<Pnp> {
  const load = (path: string): Promise<unknown> => import(new URL(`sp/${path}`, packages).pathname);
  const { spfi, SPFx } = (await load("index.js")) as PnpModule;
  for (const part of ["webs", "lists", "fields", "items", "views", "site-users", "search", "profiles", "security"])
    await load(`${part}/index.js`);
  await load("batching.js");
  const legacyPageContext = { formDigestTimeoutSeconds: 0, formDigestValue: "" };
  return spfi().using(SPFx({ pageContext: { web: { absoluteUrl: web }, legacyPageContext } }));
}
