import { recogniseLink, itemId, recordDraftOfResource } from "@alongside/core";
import type { RecordContents, RecordOf, SharedThing } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { withoutThing } from "../../sharepoint-webpart/src/sharing/collection-content.ts";
import { factsOf } from "../../sharepoint-webpart/src/sharing/facts.ts";
import { NO_FILTERS, choicesIn, fitting } from "../../sharepoint-webpart/src/sharing/filters.ts";
import { lookAtShared } from "../../sharepoint-webpart/src/sharing/look-at-shared.ts";
import { readersOf } from "../../sharepoint-webpart/src/sharing/readers-of.ts";
import { createShareDrafts } from "../../sharepoint-webpart/src/sharing/share-drafts.ts";
import { draftOf, emptyForm, formOf, parseForm } from "../../sharepoint-webpart/src/sharing/share-form.ts";
import { whatItIs } from "../../sharepoint-webpart/src/sharing/what-it-is.ts";
import { readItemLinks } from "../../sharepoint-webpart/src/sharepoint/item-links.ts";
import { itemIdOf } from "../../sharepoint-webpart/src/sharepoint/item-address.ts";
import type { SharePointRequest } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";
import { createMessages } from "../../sharepoint-webpart/src/words/messages.ts";
import { WORDS } from "../../sharepoint-webpart/src/words/sharing/shown.en.ts";
import { GOOD_CONTENT } from "../builders/records.ts";
import { ADA, BEN, OLGA, SharePointStage } from "../builders/sharepoint-stage.ts";
import { alongsideOn } from "../builders/sharepoint-suite.ts";
import { sendFrom } from "../builders/sharepoint-wire.ts";
import { HOME, aBrowser } from "./site-builders.ts";

type Content = RecordContents["resource"];

const resource = (content: Partial<Content>, id = "r1"): RecordOf<"resource"> =>
  ({
    kind: "resource",
    owner: "ada",
    id,
    version: 1,
    writtenOn: "2026-11-24",
    content: { ...GOOD_CONTENT.resource, ...content },
  }) as RecordOf<"resource">;
const thing = (content: Partial<Content>, id: string): SharedThing => ({ resource: resource(content, id), title: id, url: null });
const circumstances = { recognised: null, fallbackTitle: "Video, YouTube", home: HOME, before: null };
const recognised = (address: string) => {
  const link = recogniseLink(address);
  if (!link.ok) throw new Error(`not recognised: ${address}`);
  return link.value;
};

describe("the form about a shared thing", () => {
  it("H1: needs two fields: a name and a reason make a whole record, for the readers of the site", () => {
    const draft = draftOf({ ...emptyForm("r1"), what: "The cold box", why: "Beats guessing." }, circumstances);
    expect(recordDraftOfResource(draft)).toEqual({
      kind: "resource",
      id: "r1",
      version: null,
      content: { title: "The cold box", kind: "article", why: "Beats guessing.", audience: "place", place: HOME },
    });
  });

  it("H1: needs two fields: what an address tells is taken from it, and without a title it is called by what it is", () => {
    const link = recognised("https://www.youtube.com/watch?v=3k9fQ2&t=40&si=abc");
    const form = { ...emptyForm("r1"), what: "typed", why: "The sound." };
    const draft = draftOf(form, { ...circumstances, recognised: link });
    expect(draft).toMatchObject({ title: "Video, YouTube", kind: "video", link: link.address });
    expect(draft.link).not.toContain("si=");
    expect(draftOf({ ...form, title: "Crimping" }, { ...circumstances, recognised: link }).title).toBe("Crimping");
    expect(draftOf({ ...form, keepsTracking: true }, { ...circumstances, recognised: link }).link).toContain("si=abc");
  });

  it("H2: keeps of a page its id alone", () => {
    const draft = draftOf({ ...emptyForm("r1"), what: "left over", item: itemId("site#list#7"), why: "w" }, circumstances);
    const { content } = recordDraftOfResource(draft);
    expect(content).toMatchObject({ item: "site#list#7", kind: "page" });
    expect(Object.keys(content)).not.toEqual(expect.arrayContaining(["title"]));
    expect(JSON.stringify(content)).not.toContain("left over");
  });

  it("changes what is stored without losing any of it", () => {
    const before = resource({ description: "A hand, a plug." });
    const { content } = before;
    const link = recognised(content.link ?? "");
    const again = draftOf(formOf(before), { ...circumstances, recognised: link, before });
    expect(recordDraftOfResource(again).content).toEqual({ ...content, place: HOME });
  });

  it("lies in the browser of the one who writes it, and is read from whatever lies there", () => {
    const storage = aBrowser();
    const parts = { storage, home: HOME };
    const ada = createShareDrafts({ ...parts, me: "ada" as never });
    const form = { ...emptyForm("r1"), what: "The cold box", why: "Beats" };
    ada.keep("", form);
    expect(createShareDrafts({ ...parts, me: "ada" as never }).read("")).toEqual(form);
    expect(createShareDrafts({ ...parts, me: "bo" as never }).read("")).toBeNull();
    ada.drop("");
    expect(createShareDrafts({ ...parts, me: "ada" as never }).read("")).toBeNull();
    for (const odd of [null, "", "{", "7", "null", "[]", '{"what":"x"}']) expect(parseForm(odd), String(odd)).toBeNull();
    expect(parseForm('{"id":"r1","kind":"<b>","audience":7,"why":[]}')).toEqual(emptyForm("r1"));
  });

  it("stays open where the browser keeps nothing", () => {
    const full = {
      ...aBrowser(),
      setItem: () => {
        throw new DOMException("no room", "QuotaExceededError");
      },
    };
    const drafts = createShareDrafts({ storage: full, me: "ada" as never, home: HOME });
    drafts.keep("", { ...emptyForm("r1"), what: "x" });
    expect(drafts.read("")).toMatchObject({ what: "x" });
  });

  it("L2, L4, L5: tells a name from a link, and stops at what cannot be shared as it is", () => {
    const is = (text: string) => whatItIs(text, recogniseLink);
    expect(is("")).toEqual({ is: "name" });
    expect(is("The cold box behind the workshop")).toEqual({ is: "name" });
    expect(is("https://en.wikipedia.org/wiki/Brownout")).toMatchObject({ is: "link" });
    expect(is("https://www.y\u043Eutube.com/watch?v=3k9fQ2")).toMatchObject({ is: "stopped", because: "look-alike" });
    expect(is("https://lnkd.in/eX4m")).toMatchObject({ is: "stopped", because: "hidden" });
    expect(is("https://ada:secret@example.org/x")).toMatchObject({ is: "refused", refusal: { kind: "credentials-in-address" } });
    expect(is("javascript:alert(1)")).toMatchObject({ is: "refused", refusal: { kind: "not-a-web-address" } });
  });
});

describe("shared things on the screen", () => {
  const messages = createMessages({ ...WORDS, "kind.page": "Page", "kind.post": "Post" });

  it("say what they are, where, and how long they take when somebody said so", () => {
    const youtube = recognised("https://www.youtube.com/watch?v=3k9fQ2&t=3840");
    expect(factsOf({ kind: "video", minutes: 2 }, youtube, messages)).toEqual(["Video", "YouTube", "2 min", "starts at 1:04:00"]);
    const wikipedia = recognised("https://de.wikipedia.org/wiki/Brownout");
    expect(factsOf({ kind: "article", language: "de" }, wikipedia, messages)).toEqual(["Encyclopedia", "Wikipedia", "German"]);
    expect(factsOf({ kind: "place" }, null, messages)).toEqual(["Place"]);
    expect(
      factsOf({ kind: "conversation" }, recognised("https://www.linkedin.com/posts/x-activity-7134000000000000000-abcd"), messages),
    ).toContain("May need a login");
  });

  it("are filtered by length, format and language; of unknown length none is short", () => {
    const bare: Content = { title: "c", kind: "book", why: "Calm.", audience: "place" };
    const endless: SharedThing = { resource: { ...resource({}, "c"), content: bare }, title: "c", url: null };
    const things = [thing({ minutes: 2, language: "en" }, "a"), thing({ minutes: 8, language: "de", kind: "deck" }, "b"), endless];
    const ids = (wish: Partial<typeof NO_FILTERS>) => fitting(things, { ...NO_FILTERS, ...wish }).map(({ title }) => title);
    expect(ids({})).toEqual(["a", "b", "c"]);
    expect(ids({ minutes: 5 })).toEqual(["a"]);
    expect(ids({ minutes: 15 })).toEqual(["a", "b"]);
    expect(ids({ kind: "book" })).toEqual(["c"]);
    expect(ids({ language: "de" })).toEqual(["b"]);
    expect(choicesIn(things)).toEqual({ hasLengths: true, kinds: ["video", "deck", "book"], languages: ["en", "de"] });
    expect(choicesIn(things.slice(0, 1))).toEqual({ hasLengths: false, kinds: [], languages: [] });
  });

  it("H6: what is written about a thing is for its readers, and about what somebody keeps for themselves nobody writes", () => {
    expect(readersOf(resource({ place: HOME }))).toEqual({ audience: "place", place: HOME });
    const mine: Content = { title: "Mine", kind: "book", why: "Calm.", audience: "me" };
    expect(readersOf({ ...resource({}), content: mine })).toBeNull();
  });

  it("H9: are taken out of a collection without moving the others", () => {
    const content = { ...GOOD_CONTENT.collection, resources: ["a", "b", "c"] };
    expect(withoutThing(content, "b").resources).toEqual(["a", "c"]);
  });
});

describe("pages that were shared", () => {
  const web = "https://contoso.example/sites/fleet";
  const guid = "11111111-2222-3333-4444-555555555555";
  const id = (entry: number, site = web) => itemIdOf({ web: site, list: guid, entry });
  const rows = (...entries: readonly number[]) => ({
    value: entries.map((entry) => ({
      Id: entry,
      Title: `Page ${String(entry)}`,
      FileRef: `/sites/fleet/SitePages/a b#${String(entry)}.aspx`,
    })),
  });

  it("H2: are shown by the title and address that SharePoint gives this person, and are not there for others", async () => {
    const asked: SharePointRequest[] = [];
    const send = (request: SharePointRequest) => {
      asked.push(request);
      return Promise.resolve({ status: 200, retryAfter: null, body: rows(7) });
    };
    const { links, isPartial } = await readItemLinks({ send, web }, [id(7), id(8), id(7)]);
    expect([...links.values()]).toEqual([
      { id: id(7), title: "Page 7", url: "https://contoso.example/sites/fleet/SitePages/a%20b%237.aspx" },
    ]);
    expect(isPartial).toBe(false);
    expect(asked.map(({ query }) => query?.["$filter"])).toEqual(["Id eq 7 or Id eq 8"]);
  });

  it("are never looked for on another host, nor anywhere but at a site", async () => {
    const asked: SharePointRequest[] = [];
    const send = (request: SharePointRequest) => {
      asked.push(request);
      return Promise.resolve({ status: 200, retryAfter: null, body: { value: [] } });
    };
    const odd = [id(1, "https://evil.example/sites/fleet"), id(1, `${web}?x=`), itemId("FLEET-377"), itemId("12345")];
    expect((await readItemLinks({ send, web }, odd)).links.size).toBe(0);
    expect(asked).toEqual([]);
  });

  it("are said to be missing when SharePoint fails, and are simply not there when it refuses", async () => {
    const answering = (status: number) => () => Promise.resolve({ status, retryAfter: null, body: null });
    for (const [status, isPartial] of [
      [403, false],
      [404, false],
      [429, true],
      [500, true],
      [0, true],
    ] as const)
      expect(await readItemLinks({ send: answering(status), web }, [id(1)]), String(status)).toMatchObject({ isPartial });
  });

  it("are asked for in slices, so that no address grows too long", async () => {
    const asked: SharePointRequest[] = [];
    const send = (request: SharePointRequest) => {
      asked.push(request);
      return Promise.resolve({ status: 200, retryAfter: null, body: { value: [] } });
    };
    const many = Array.from({ length: 60 }, (_id, index) => id(index + 1));
    await readItemLinks({ send, web }, many);
    expect(asked).toHaveLength(3);
    for (const { query } of asked) expect(query?.["$filter"]?.length).toBeLessThan(400);
  });
});

describe("looking at what was shared on a site", () => {
  const open = async () => {
    const stage = new SharePointStage();
    await stage.open({ now: Date.now });
    await setUpSite(sendFrom(stage.wire, OLGA, "/sites/open"));
    const libraries = rowsOf(await stage.get(ADA, "_api/web/lists", { $select: "Id,Title" }));
    const items = async (title: string) => {
      const list = String(libraries.find((library) => library["Title"] === title)!["Id"]);
      const entries = rowsOf(await stage.get(ADA, `_api/web/lists(guid'${list}')/items`, { $select: "Id,Title" }));
      return entries.map((entry) => ({
        id: itemIdOf({ web: "http://localhost:80/sites/open", list, entry: Number(entry["Id"]) }),
        title: entry["Title"],
      }));
    };
    const on = (person: string) => alongsideOn(stage.wire, person, "/sites/open");
    const share = async (person: string, id: string, content: object) => {
      const { suite, home } = on(person);
      const result = await suite.records.save({
        kind: "resource",
        id,
        version: null,
        content: { kind: "page", why: "It helped.", audience: "place", place: home, ...content },
      });
      expect(result).toMatchObject({ ok: true });
    };
    return { stage, items, on, share };
  };
  const rowsOf = (answer: Readonly<Record<string, unknown>>) => answer["value"] as Readonly<Record<string, unknown>>[];
  const titles = async (world: Awaited<ReturnType<typeof open>>, person: string, topic = "") =>
    (await lookAtShared(world.on(person), topic, "en")).things.map(({ title }) => title);

  it("H2, H4: shows each person what they may open, the shortest first, and a page by its title as it is now", async () => {
    const world = await open();
    const pages = await world.items("Site Pages");
    const documents = await world.items("Documents");
    const page = pages.find(({ title }) => title === "Bleeding: brakes?")!;
    const pay = documents.find(({ title }) => title === "Pay round: brakes")!;
    await world.share(ADA, "long", { title: "A long talk", kind: "video", minutes: 40 });
    await world.share(ADA, "page", { item: page.id, minutes: 3 });
    await world.share(ADA, "pay", { item: pay.id, minutes: 1 });
    await world.share(BEN, "short", { title: "A short talk", kind: "video", minutes: 2 });
    expect(await titles(world, ADA)).toEqual(["Pay round: brakes", "A short talk", "Bleeding: brakes?", "A long talk"]);
    expect(await titles(world, BEN)).toEqual(["A short talk", "Bleeding: brakes?", "A long talk"]);
  });

  it("H10: asks the list once for what is there and once for what is one's own, and nobody for people", async () => {
    const world = await open();
    await world.share(BEN, "short", { title: "A short talk", kind: "video", link: "https://www.youtube.com/watch?v=3k9fQ2" });
    const ada = world.on(ADA);
    world.stage.wire.wireLog.clear();
    const seen = await lookAtShared(ada, "", "en");
    expect(seen.recognised.get("https://www.youtube.com/watch?v=3k9fQ2")).toMatchObject({ provider: "YouTube" });
    const calls = world.stage.wire.wireLog.all().map(({ source, method }) => `${method} ${source}`);
    expect(calls).toEqual(["GET lists", "GET lists"]);
    expect(ada.nameOf(seen.things[0]!.resource.owner)).toBe("Ben Osei");
  });

  it("H3: shows on a topic what fits it, and keeps out what is for its owner alone", async () => {
    const world = await open();
    await world.share(BEN, "a", { title: "Crimping a plug", kind: "video", topics: ["display cables"] });
    await world.share(BEN, "b", { title: "Saying no", kind: "book" });
    expect(await titles(world, ADA, "display cables")).toEqual(["Crimping a plug"]);
    const { suite } = world.on(BEN);
    const mine = { title: "Mine", kind: "book", why: "Calm.", audience: "me" } as const;
    await suite.records.save({ kind: "resource", id: "mine", version: null, content: mine });
    expect(await titles(world, ADA)).toEqual(["Crimping a plug", "Saying no"]);
  });
});
