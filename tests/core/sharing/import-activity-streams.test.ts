import { collectionToActivityStreams, itemId, personId, thingsToActivityStreams, toActivityStreams } from "@alongside/core";
import type { StoredRecord, TakenAlong } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aResource, aSharedPage, previewed } from "../../builders/bringing-in.ts";
import { GOOD_CONTENT, KINDS_TO_BEGIN_WITH } from "../../builders/records.ts";

const along: TakenAlong = { people: new Map([[personId("ada"), { name: "Ada" }]]), items: new Map(), origin: "https://marlo.example" };
const streams = (...objects: readonly object[]): string =>
  JSON.stringify({ "@context": "https://www.w3.org/ns/activitystreams", type: "OrderedCollection", orderedItems: objects });

describe("a file of ActivityStreams", () => {
  it("I3: a page is taken elsewhere with title and address where the file has them, and otherwise can only be opened where it lies", () => {
    const [seen, unseen] = [aSharedPage("r1", "7"), aSharedPage("r2", "8")];
    const items = new Map([[itemId("7"), { id: itemId("7"), title: "Brake wear", url: "/wiki/7" }]]);
    const file = JSON.stringify(thingsToActivityStreams([seen, unseen], { ...along, items }));
    const preview = previewed(file);
    expect(preview.things).toMatchObject([
      { draft: { title: "Brake wear", link: "https://marlo.example/wiki/7", item: null, kind: "page", why: "One list.", credit: "Ada" } },
    ]);
    expect(preview.left).toEqual([{ words: "", reason: { kind: "only-on-its-platform" } }]);
  });

  it("I1: credits whoever the file credits, otherwise whoever shared it; never the one who brings it in", () => {
    const file = JSON.stringify(
      thingsToActivityStreams([aResource("r1", { credit: "Noor" }), aResource("r2", { title: "Spokes" })], along),
    );
    expect(previewed(file).things.map(({ draft }) => draft.credit)).toEqual(["Noor", "Ada"]);
    expect(previewed(file, { me: { id: personId("a2"), name: "Ada" } }).things.map(({ draft }) => draft.credit)).toEqual(["Noor", ""]);
  });

  it("I6: a collection keeps its order, also through what is twice in the file or shared already", () => {
    const content = { title: "Cold mornings", about: "For <new>\npeople.", topics: ["winter"], resources: [], audience: "site" } as const;
    const collection = { ...aResource("c1"), kind: "collection", content } as const;
    const things = [aResource("r2", { title: "B" }), aResource("r1", { title: "A" }), aResource("r3", { title: "b!" })];
    const file = JSON.stringify(collectionToActivityStreams({ collection, things, proposed: [] }, along));
    const preview = previewed(file, { own: [aResource("mine", { title: "A" })] });
    expect(preview.collections).toMatchObject([
      { title: "Cold mornings", about: "For <new>\npeople.", topics: ["winter"], things: [preview.things[0]?.draft.id, "mine"] },
    ]);
    expect(preview.left).toMatchObject([{ words: "b!", reason: { kind: "twice-in-the-file" } }]);
  });

  it("I5: of everything somebody shared: things and collections are taken, offers and replies are not", () => {
    const own = KINDS_TO_BEGIN_WITH.map((kind) => ({ ...aResource("r1"), kind, content: GOOD_CONTENT[kind] }) as unknown as StoredRecord);
    const preview = previewed(JSON.stringify(toActivityStreams(own, { name: "Ada" })));
    expect(preview.things).toMatchObject([{ draft: { title: "Crimping a display plug", credit: "Noor", minutes: 2 } }]);
    expect(preview.collections).toMatchObject([{ title: "Cold mornings", things: [preview.things[0]?.draft.id] }]);
    expect(preview.left.map(({ words, reason }) => [words, reason.kind])).toEqual([
      ["Ask me about: torque sensors", "no-shared-thing"],
      ["I want to learn: wheel building", "no-shared-thing"],
      ["The drawing is the one to print.", "no-shared-thing"],
      ["Accept", "no-shared-thing"],
      ["Cold mornings", "no-shared-thing"],
      ["Circles for the winter", "no-shared-thing"],
      ["Coffee", "no-shared-thing"],
      ["Ada", "no-shared-thing"],
    ]);
  });

  it("I5: of others: videos, articles, posts, links and lists of addresses", () => {
    const preview = previewed(
      streams(
        {
          type: "Create",
          actor: "https://video.example/accounts/noor",
          object: {
            type: "Video",
            name: "Truing a wheel",
            duration: "PT12M30S",
            language: { identifier: "fr" },
            tag: [
              { type: "Hashtag", name: "#wheels" },
              { type: "Mention", name: "@bo" },
            ],
            url: [
              { type: "Link", mediaType: "video/mp4", href: "https://video.example/1.mp4" },
              { type: "Link", mediaType: "text/html", href: "https://video.example/w/1" },
            ],
            attributedTo: [{ type: "Person", name: "Noor" }],
          },
        },
        {
          type: "Announce",
          actor: { type: "Person", name: "Ines" },
          summary: "Calm <em>and</em> short.",
          object: "https://blog.example/brakes",
        },
        {
          type: "Note",
          id: "https://social.example/@ines/1",
          content: "<p>Read &quot;this&quot;.</p><p>Twice.</p>",
          attributedTo: "https://social.example/@ines",
        },
        { type: "Note", id: "https://social.example/@ines/2", inReplyTo: "https://social.example/@bo/1", content: "Yes." },
        {
          type: "Page",
          nameMap: { de: "Speichen" },
          attachment: [{ type: "Link", href: "https://example.org/spokes" }],
          summary: "Drawings.",
        },
        { type: ["Document", "https://schema.org/Book"], name: "Wheel building", keywords: "steel, calm" },
      ),
    );
    expect(preview.things.map(({ draft }) => draft)).toMatchObject([
      {
        kind: "video",
        title: "Truing a wheel",
        link: "https://video.example/w/1",
        minutes: 13,
        language: "fr",
        topics: ["wheels"],
        credit: "Noor",
      },
      { title: "Brakes", link: "https://blog.example/brakes", why: "Calm and short.", credit: "Ines" },
      { kind: "conversation", link: "https://social.example/@ines/1", why: "", description: 'Read "this".\nTwice.', credit: "" },
      { title: "Speichen", link: "https://example.org/spokes", description: "Drawings." },
      { title: "Wheel building", link: "", topics: ["steel", "calm"] },
    ]);
    expect(preview.left).toMatchObject([{ words: "Yes.", reason: { kind: "no-shared-thing" } }]);
  });

  it("I5: of one activity, of a list of them, and in pages is read as well", () => {
    const note = { type: "Announce", summary: "Calm.", object: { type: "Article", name: "Brakes", url: "https://blog.example/brakes" } };
    const files = [note, [note], { type: "Collection", first: { type: "CollectionPage", items: note } }];
    for (const file of files) expect(previewed(JSON.stringify(file)).things).toMatchObject([{ draft: { title: "Brakes", why: "Calm." } }]);
    const addresses = { type: "OrderedCollection", orderedItems: ["https://blog.example/brakes", "urn:x"] };
    expect(previewed(JSON.stringify(addresses)).things).toHaveLength(1);
  });

  it("I7: marks that turn the direction of reading and markup come to plain words", () => {
    const [thing] = previewed(
      streams({
        type: "Announce",
        summary: "\u202Egood<script>x</script> &#8238;&#0;calm",
        actor: { name: "A\u202Eda\n" },
        object: { type: "Article", name: "<b>B\u202E</b>", url: "https://example.org/a" },
      }),
    ).things;
    expect(thing?.draft).toMatchObject({ title: "<b>B</b>", why: "goodx &#0;calm", credit: "Ada" });
  });

  it("I7: a language, minutes and topics that are none are left out, and a title that is too long is asked to be shorter", () => {
    const object = {
      type: "Video",
      name: "t".repeat(2_000),
      inLanguage: "constructor",
      duration: "P999D",
      keywords: ["?", "w".repeat(61), 7, "a", "A!"],
    };
    const [thing] = previewed(streams({ type: "Announce", summary: "Calm.", object: { ...object, url: "https://example.org/a" } })).things;
    expect(thing).toMatchObject({
      draft: { language: null, minutes: null, topics: ["a"] },
      problems: [{ field: "title", problem: "too-long" }],
    });
  });
});
