import {
  collectionToActivityStreams,
  copyOfResource,
  itemId,
  personId,
  placeId,
  recordDraftOfResource,
  thingsToActivityStreams,
  toActivityStreams,
} from "@alongside/core";
import type { CollectionSeen, ItemLink, Person, RecordOf, TakenAlong } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { FLEET, aResource, aSharedPage } from "../../builders/bringing-in.ts";
import { TODAY } from "../../builders/records.ts";

const PAGE: ItemLink = { id: itemId("7"), title: "Brake wear", url: "/wiki/spaces/FLEET/pages/7" };
const ada: Person = { id: personId("ada"), name: "Ada", kind: "human", state: "active" };
const along: TakenAlong = { people: new Map([[ada.id, ada]]), items: new Map([[PAGE.id, PAGE]]), origin: "https://marlo.example" };
const blind: TakenAlong = { people: new Map(), items: new Map(), origin: "" };

const collection: RecordOf<"collection"> = {
  kind: "collection",
  owner: ada.id,
  id: "c1",
  version: 1,
  writtenOn: TODAY,
  content: { title: "Cold mornings", about: "For <new> people.", topics: ["winter"], resources: ["r2", "gone", "r1"], audience: "site" },
};
const seen = (...things: CollectionSeen["things"]): CollectionSeen => ({ collection, things, proposed: [] });

describe("taking shared things along", () => {
  it("I2: a thing by itself names whoever shared it, says why it helped, and keeps its credit line", () => {
    const file = thingsToActivityStreams([aResource("r1", { credit: "Noor", minutes: 2, why: "<b> is bold & calm" })], along);
    expect(file.items).toEqual([
      {
        type: "Announce",
        id: "urn:alongside:resource:r1",
        actor: { type: "Person", name: "Ada" },
        published: `${TODAY}T00:00:00Z`,
        summary: "&lt;b&gt; is bold &amp; calm",
        object: { type: "Document", learningResourceType: "book", name: "Wheel building", timeRequired: "PT2M", creditText: "Noor" },
      },
    ]);
  });

  it("I2: whom the platform does not show is not named, and no account stands in a file", () => {
    const text = JSON.stringify(thingsToActivityStreams([aResource("r1")], blind));
    expect(text).not.toMatch(/actor|ada/iu);
  });

  it("I2: what is for its owner alone is in no file made to be passed on", () => {
    const secret = aResource("r2", { title: "Salaries", audience: "me" });
    const files = [
      thingsToActivityStreams([secret], along),
      collectionToActivityStreams(seen(secret), along),
      toActivityStreams([secret], ada),
    ];
    expect(JSON.stringify(files)).not.toContain("Salaries");
  });

  it("I2: a collection holds what its reader may read, in its order, each with its credit line", () => {
    const file = collectionToActivityStreams(seen(aResource("r2", { credit: "Noor" }), aResource("r1", { title: "Spokes" })), along);
    expect(file).toMatchObject({
      type: "OrderedCollection",
      name: "Cold mornings",
      summary: "For &lt;new&gt; people.",
      keywords: ["winter"],
      orderedItems: [{ object: { name: "Wheel building", creditText: "Noor" } }, { object: { name: "Spokes" } }],
    });
  });

  it("I3: a page of the platform goes as its id, and with title and address only where whoever takes it along is shown them", () => {
    const page = aSharedPage("r1", "7");
    expect(toActivityStreams([page], ada).items).toMatchObject([{ object: { type: "Page", item: "7" } }]);
    expect(JSON.stringify(toActivityStreams([page], ada))).not.toContain("Brake");
    const shown = { type: "Page", name: "Brake wear", url: "https://marlo.example/wiki/spaces/FLEET/pages/7" };
    for (const { items } of [toActivityStreams([page], ada, along), thingsToActivityStreams([page], along)]) {
      expect(items).toMatchObject([{ object: shown }]);
      expect(JSON.stringify(items)).not.toContain('"item"');
    }
    const odd = new Map([[PAGE.id, { ...PAGE, url: "javascript:alert(1)" }]]);
    expect(thingsToActivityStreams([page], { ...along, items: odd }).items).toMatchObject([{ object: { item: "7" } }]);
    expect(thingsToActivityStreams([page], { ...along, origin: "" }).items).toMatchObject([{ object: { item: "7" } }]);
  });
});

describe("copying a colleague's thing into another place", () => {
  const beginning = { id: "d1", place: placeId("DEPOT"), me: personId("bo") };

  it("I1: keeps all that is said of it, and says who shared it first", () => {
    const copy = copyOfResource(aResource("r1", { topics: ["wheels"], audience: "place", place: FLEET }), ada, beginning);
    expect(recordDraftOfResource(copy)).toEqual({
      kind: "resource",
      id: "d1",
      version: null,
      content: {
        ...{ title: "Wheel building", kind: "book", why: "Calm drawings.", topics: ["wheels"], credit: "Ada" },
        ...{ audience: "place", place: "DEPOT" },
      },
    });
  });

  it("I1: keeps the name it has already, however often it is passed on", () => {
    expect(copyOfResource(aResource("r1", { credit: "Noor" }), ada, beginning).credit).toBe("Noor");
  });

  it("I1: credits nobody for one's own thing, and neither somebody who left nor whom the platform does not show", () => {
    const thing = aResource("r1");
    expect(copyOfResource(thing, ada, { ...beginning, me: ada.id }).credit).toBe("");
    expect(copyOfResource(thing, { ...ada, state: "left" }, beginning).credit).toBe("");
    expect(copyOfResource(thing, { ...ada, id: personId("eve"), name: "Eve" }, beginning).credit).toBe("");
    expect(copyOfResource(thing, null, beginning).credit).toBe("");
  });

  it("I1: a name longer than a credit line is cut, and no sign in two", () => {
    const named = copyOfResource(aResource("r1"), { ...ada, name: `${"a".repeat(99)}🚲b` }, beginning);
    expect(named.credit).toBe("a".repeat(99));
  });
});
