import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire, WireAnswer, WireRequest } from "../../workbench/src/wire.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { originOf } from "../builders/person-origin.ts";
import type { PersonOrigin } from "../builders/person-origin.ts";
import { isPnpInstalled, openPnp } from "../builders/pnp.ts";
import type { Pnp, PnpList, PnpRow } from "../builders/pnp.ts";
import { GOOD_CONTENT, draft } from "../builders/records.ts";
import { sharedFolder } from "../builders/shared-folder.ts";
import { alongsideOn } from "../builders/sharepoint-suite.ts";
import { sendFrom } from "../builders/sharepoint-wire.ts";
import { readVendorModel } from "../builders/vendor-model.ts";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";

const OWNER = "712020:idris-bello";
const MEMBER = "712020:ines-okafor";
const contracts = sharedFolder("contracts");
const isInstalled = isPnpInstalled();

interface Exchange {
  readonly sent: WireRequest;
  readonly answer: WireAnswer;
}

/** Everything that went to and fro in this file, for the vendor's documents; much less of it where PnPjs is not installed. */
const exchanges: Exchange[] = [];

/** A wire that keeps what goes over it. */
async function recordedWire(): Promise<Wire> {
  const wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
  const request = async (sent: WireRequest): Promise<WireAnswer> => {
    const answer = await wire.request(sent);
    exchanges.push({ sent, answer });
    return answer;
  };
  return { ...wire, request };
}

const opened: PersonOrigin[] = [];
afterEach(async () => {
  for (const origin of opened.splice(0)) await origin.close();
});

async function pnpFor(wire: Wire, person: string): Promise<Pnp> {
  const origin = await originOf(wire, person);
  opened.push(origin);
  return openPnp(`${origin.url}/sites/fleet`);
}

async function aList(sp: Pnp): Promise<PnpList> {
  await sp.web.lists.add("Things");
  return sp.web.lists.getByTitle("Things");
}

const titlesOf = (rows: readonly PnpRow[]): unknown[] => rows.map(({ Title }) => Title);
const statusOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 200,
    (error: unknown) => Reflect.get(error as object, "status") as unknown,
  );

describe.skipIf(!isInstalled)("PnPjs on the emulated SharePoint", () => {
  it("reads the site and its people", async () => {
    const sp = await pnpFor(await recordedWire(), MEMBER);
    expect(await sp.web()).toMatchObject({ Title: "Fleet Engineering" });
    expect(await sp.web.select("Title", "EffectiveBasePermissions")()).toMatchObject({ EffectiveBasePermissions: { High: "432" } });
    expect(await sp.web.getCurrentUserEffectivePermissions()).toMatchObject({ Low: "1011028719" });
    const me = await sp.web.currentUser();
    expect(me).toMatchObject({ Title: "Ines Okafor", LoginName: "i:0#.f|membership|ines.okafor@marlo.example" });
    expect(await sp.web.siteUsers.top(2)()).toHaveLength(2);
    expect(await sp.web.siteUsers.getByLoginName(String(me["LoginName"]))()).toMatchObject({ Id: me["Id"] });
    expect(await sp.web.siteUsers.getByEmail(String(me["Email"]))()).toMatchObject({ Id: me["Id"] });
    expect(await sp.web.siteUsers.getById(Number(me["Id"]))()).toMatchObject({ Title: "Ines Okafor" });
    expect(await sp.web.ensureUser(String(me["LoginName"]))).toMatchObject({ Id: me["Id"] });
    const suggested = await sp.profiles.clientPeoplePickerSearchUser({ MaximumEntitySuggestions: 5, QueryString: "ine" });
    expect(suggested).toMatchObject([{ Key: me["LoginName"] }]);
  });

  it("makes lists, and changes nothing of one that is there but what it was told", async () => {
    const wire = await recordedWire();
    const sp = await pnpFor(wire, OWNER);
    const ensure = () => sp.web.lists.ensure("Things", "described", 100, false, { Hidden: true });
    expect(await ensure()).toMatchObject({ created: true });
    const list = sp.web.lists.getByTitle("Things");
    await list.update({ ReadSecurity: 2, WriteSecurity: 2, NoCrawl: true });
    expect(await ensure()).toMatchObject({ created: false });
    const read = await list();
    expect(read).toMatchObject({ Title: "Things", Description: "described", Hidden: true, NoCrawl: true, ReadSecurity: 2, ItemCount: 0 });
    expect(await sp.web.lists.getById(String(read["Id"])).select("Title")()).toMatchObject({ Title: "Things" });
    expect(titlesOf(await sp.web.lists.select("Title")())).toEqual(["Site Pages", "Documents", "Things"]);
    const member = await pnpFor(wire, MEMBER);
    expect(await statusOf(member.web.lists.add("Mine"))).toBe(403);
    expect(await statusOf(member.web.lists.getByTitle("Things").update({ Title: "Mine" }))).toBe(403);
    await list.delete();
    expect(await statusOf(list())).toBe(404);
  });

  it("adds columns of every type that is kept, in all of its ways, and to the view", async () => {
    const list = await aList(await pnpFor(await recordedWire(), OWNER));
    expect(await list.fields.addText("Topic", { MaxLength: 100, Indexed: true })).toMatchObject({
      InternalName: "Topic",
      FieldTypeKind: 2,
    });
    await list.fields.addMultilineText("Notes");
    await list.fields.addUser("Peer");
    await list.fields.addChoice("Kind", { Choices: ["a", "b"] });
    await list.fields.addMultiChoice("Kinds", { Choices: ["a", "b"] });
    await list.fields.addDateTime("Due");
    await list.fields.addNumber("Count");
    await list.fields.addBoolean("Done");
    await list.fields.addUrl("Link");
    await list.fields.addField("Plain", 2);
    expect(await list.fields.createFieldAsXml('<Field Type="Text" Name="Abc" DisplayName="A b" />')).toMatchObject({
      InternalName: "A_x0020_b",
    });
    expect(await statusOf(list.fields.addField("Looked up", 7))).toBe(400);
    await list.fields.getByInternalNameOrTitle("Topic").update({ Description: "what it is about" });
    expect(await list.fields.getByInternalNameOrTitle("Topic")()).toMatchObject({ Description: "what it is about", Indexed: true });
    expect((await list.fields.select("InternalName")()).map(({ InternalName }) => InternalName)).toContain("Kinds");
    await list.defaultView.fields.add("Topic");
    expect(await list.defaultView.fields()).toMatchObject({ Items: ["Title", "Topic"] });
    expect(await list.views()).toMatchObject([{ Title: "All Items", DefaultView: true }]);
    await list.fields.getByInternalNameOrTitle("Plain").delete();
    expect(await statusOf(list.fields.getByInternalNameOrTitle("Plain")())).toBe(400);
    const values = { Topic: "rust", PeerId: 12, Due: "2026-11-11T00:00:00Z", Count: 2, Done: true, Kind: "a", Kinds: ["a"] };
    const link = { Description: "Wheels", Url: "https://contoso.example" };
    expect(await list.items.add({ Title: "one", Notes: "n", Link: link, ...values })).toMatchObject({ ...values, Link: link });
  });

  it("writes, reads, filters, orders, pages and removes entries, and sees who was faster", async () => {
    const wire = await recordedWire();
    const owner = await aList(await pnpFor(wire, OWNER));
    await owner.fields.addText("Topic", { Indexed: true });
    await owner.update({ WriteSecurity: 2 });
    const sp = await pnpFor(wire, MEMBER);
    // Each question needs a beginning of its own: PnPjs keeps what was asked of one.
    const items = () => sp.web.lists.getByTitle("Things").items;
    for (const Topic of ["rust", "go's", "zig"]) await items().add({ Title: `about ${Topic}`, Topic });
    expect(titlesOf(await items()())).toEqual(["about rust", "about go's", "about zig"]);
    const [found] = await items()
      .filter("Topic eq 'go''s'")
      .select("Id", "Author/Name")
      .expand("Author")
      .orderBy("Modified", false)
      .top(5)();
    expect(found).toMatchObject({ Id: 2, Author: { Name: "i:0#.f|membership|ines.okafor@marlo.example" } });
    const pages: unknown[] = [];
    for await (const page of items().top(2)) pages.push(page.length);
    expect(pages).toEqual([2, 1]);
    const item = () => items().getById(1);
    expect(await item().update({ Title: "newer" })).toEqual({ etag: '"2"' });
    expect(await item().update({ Title: "newest" }, '"2"')).toEqual({ etag: '"3"' });
    expect(await statusOf(item().update({ Title: "from an old window" }, '"2"'))).toBe(412);
    expect(await item()()).toMatchObject({ Title: "newest" });
    const other = await pnpFor(wire, "712020:nora-weiss");
    const theirs = () => other.web.lists.getByTitle("Things").items.getById(1);
    expect(await statusOf(theirs().update({ Title: "mine now" }))).toBe(403);
    expect(await statusOf(theirs().delete())).toBe(403);
    expect(await items().getById(2).recycle()).toMatch(/^[0-9a-f-]{36}$/u);
    await item().delete();
    expect(titlesOf(await items()())).toEqual(["about zig"]);
  });

  it("asks several things at once", async () => {
    const sp = await pnpFor(await recordedWire(), OWNER);
    await aList(sp);
    const [batched, execute] = sp.batched();
    const items = () => batched.web.lists.getByTitle("Things").items;
    const answers = Promise.all([
      batched.web.currentUser(),
      items().add({ Title: "one" }),
      items().add({ Title: "two" }),
      items()(),
      items().getById(1).update({ Title: "changed" }),
      statusOf(batched.web.lists.getByTitle("Nowhere")()),
    ]);
    await execute();
    const [me, one, , listed, changed, nowhere] = await answers;
    expect([me, one, titlesOf(listed), changed, nowhere]).toMatchObject([
      { Title: "Idris Bello" },
      { Id: 1 },
      ["one", "two"],
      { etag: '"2"' },
      404,
    ]);
  });

  it("searches, page by page", async () => {
    const sp = await pnpFor(await recordedWire(), MEMBER);
    const request = { Querytext: "torque", RowLimit: 2, SelectProperties: ["Title", "AuthorOWSUSER"] };
    const first = await sp.search(request);
    expect(first.PrimarySearchResults[0]).toMatchObject({ Title: "Torque sensors from scratch" });
    expect(String(first.PrimarySearchResults[0]!["AuthorOWSUSER"])).toContain("emeka.obi@marlo.example | Emeka Obi | ");
    const second = await first.getPage(2);
    expect(titlesOf(second.PrimarySearchResults)).not.toEqual(titlesOf(first.PrimarySearchResults));
    expect(second.TotalRows).toBe(first.TotalRows);
    expect(await statusOf(sp.search({ ...request, Querytext: "author:ada" }))).toBe(400);
  });

  it("waits as long as it is told to when the server is busy", async () => {
    const wire = await recordedWire();
    const sp = await pnpFor(wire, MEMBER);
    const limited = { source: "sharepoint", kind: "503", times: 1, gateway: true } as const;
    wire.faults.set(limited);
    expect(await sp.web()).toMatchObject({ Title: "Fleet Engineering" });
    expect(wire.wireLog.all().map(({ status }) => status)).toEqual([503, 200]);
  });
});

it("the web part's own questions and changes work on the bundled organisation", async () => {
  const wire = await recordedWire();
  await setUpSite(sendFrom(wire, OWNER, "/sites/fleet"));
  const { suite, home, ports } = alongsideOn(wire, MEMBER, "/sites/fleet");
  const answer = await suite.expertise.findExperts({ kind: "topic", topic: "torque sensors" });
  if (!answer.ok) throw new Error("refused");
  expect(answer.value.people.map(({ name }) => name)).toContain("Samir Haddad");
  const [document] = answer.value.documents;
  await ports.records.save(draft("offer", { ...GOOD_CONTENT.offer, place: home }));
  await ports.records.save(draft("offer", { ...GOOD_CONTENT.offer, place: home, note: "newer" }, { version: 1 }));
  await ports.delivery.takeBack(
    await ports.delivery.deliver({ item: document!.hit.id, mention: answer.value.people[0]!.id, text: "How?" }, false),
  );
  expect((await ports.records.eraseMine()).ok).toBe(true);
});

describe.skipIf(contracts === null)("the vendor's metadata", () => {
  const model = contracts === null ? null : readVendorModel(`${contracts}/sharepoint-online.api-metadata.edmx.xml.gz`);

  it("knows everything that was answered", () => {
    let objects = 0;
    for (const { sent, answer } of exchanges) {
      if (answer.status >= 300 || !answer.body.startsWith("{")) continue;
      for (const [type, value] of typedIn(JSON.parse(answer.body))) {
        objects += 1;
        expect(model!.complaints(type, value), sent.path).toEqual([]);
      }
    }
    expect(objects).toBeGreaterThan(isInstalled ? 100 : 10);
  });

  it("knows everything that was sent", () => {
    let bodies = 0;
    for (const { sent } of exchanges) {
      const what = typeOfBody(sent);
      if (what === null) continue;
      bodies += 1;
      expect(model!.complaints(what.type, what.value), sent.path).toEqual([]);
    }
    expect(bodies).toBeGreaterThan(isInstalled ? 20 : 5);
    const picker = "SP_UI_ApplicationPages_ClientPeoplePickerWebServiceInterface_ClientPeoplePickerSearchUser";
    for (const name of ["postquery", "EnsureUser", "CreateFieldAsXml", "AddViewField", "Recycle", picker]) {
      expect(model!.isFunction(name), name).toBe(true);
    }
  });

  it("complains about what is not in it", () => {
    expect(model!.complaints("SP.List", { Title: 5, Nonsense: 1, Id: "x" })).toHaveLength(3);
  });

  it("describes searches, people and digests exactly so", () => {
    const schema = JSON.parse(
      gunzipSync(readFileSync(`${contracts ?? ""}/sharepoint-search.derived.schema.json.gz`)).toString("utf8"),
    ) as object;
    const ajv = new Ajv({ strict: false, schemas: [{ ...schema, $id: "search" }] });
    let checked = 0;
    const check = (type: string, value: unknown): void => {
      const validate = ajv.compile({ $ref: `search#/$defs/${type}` });
      expect(validate(value), `${type}: ${JSON.stringify(validate.errors)}`).toBe(true);
      checked += 1;
    };
    for (const { sent, answer } of exchanges) {
      if (answer.status >= 300 || sent.headers?.["accept"]?.includes("verbose") === true) continue;
      const read = (): unknown => JSON.parse(answer.body);
      if (sent.path.endsWith("/search/postquery")) {
        check("Microsoft.Office.Server.Search.REST.SearchResult", read());
        check("Microsoft.Office.Server.Search.REST.SearchRequest", (JSON.parse(sent.body ?? "") as { request: unknown }).request);
      }
      if (/\/currentuser$/iu.test(sent.path)) check("SP.User", read());
      if (sent.path.endsWith("/contextinfo")) check("SP.ContextWebInformation", read());
    }
    expect(checked).toBeGreaterThan(isInstalled ? 20 : 10);
  });
});

/** Every object of an answer that says its type, with that type. Entries of lists are open: what they hold is their columns. */
function typedIn(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(typedIn);
  const metadata: unknown = Reflect.get(value, "__metadata");
  const named: unknown =
    typeof metadata === "object" && metadata !== null ? Reflect.get(metadata, "type") : Reflect.get(value, "odata.type");
  const [, whole] =
    /#(SP\.(?:BasePermissions|ContextWebInformation|ViewFieldCollection))$/u.exec(String(Reflect.get(value, "odata.metadata"))) ?? [];
  const type = typeof named === "string" ? named : whole;
  return type === undefined ? inside : [[type.startsWith("SP.Data.") ? "SP.ListItem" : type, value], ...inside];
}

/** What the body of a call is to the vendor; null where the call has none, or one of columns. */
function typeOfBody({ path, body }: WireRequest): { readonly type: string; readonly value: unknown } | null {
  if (body?.startsWith("{") !== true) return null;
  const value = JSON.parse(body) as PnpRow;
  const [, rest = ""] = /\/_api\/([^?]*)/u.exec(path) ?? [];
  if (/^web\/lists(?:\/getByTitle\([^/]*\))?$/u.test(rest)) return { type: "SP.List", value };
  if (rest.endsWith("/fields")) return { type: (value["__metadata"] as { type: string }).type, value };
  if (rest.endsWith("/createfieldasxml")) return { type: "SP.XmlSchemaFieldCreationInformation", value: value["parameters"] };
  if (/\/addfield$/iu.test(rest)) return { type: "SP.FieldCreationInformation", value: value["parameters"] };
  if (/\/fields\/getBy[^/]*$/u.test(rest)) return { type: "SP.FieldText", value };
  if (rest.endsWith("/comments")) return { type: "Microsoft.SharePoint.Comments.comment", value };
  const isPicker = /clientpeoplepickersearchuser$/iu.test(rest);
  return isPicker ? { type: "SP.UI.ApplicationPages.ClientPeoplePickerQueryParameters", value: value["queryParams"] } : null;
}
