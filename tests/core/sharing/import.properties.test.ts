import {
  RESOURCE_KINDS,
  addDays,
  cleanLine,
  collectionToActivityStreams,
  itemId,
  personId,
  readContent,
  readSharedThings,
  recogniseLink,
  recordDraftOfResource,
  thingsToActivityStreams,
  toActivityStreams,
  wordsOf,
} from "@alongside/core";
import type { ItemLink, RecordOf, ResourceContent, ResourceDraft, SharedThingsPreview, TakenAlong } from "@alongside/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { aResource, aSharedPage, bringingIn, element, previewed } from "../../builders/bringing-in.ts";
import { TODAY } from "../../builders/records.ts";

const odd = fc.constantFrom("<b>", "&amp;", "&lt;", "\u202E", "\u200D", "\uD800", '"', "\\", "🚲", "\n", "[x](y)", "javascript:", "—", "ß");
const words = (maximum: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 8 }), odd, fc.constantFrom("brake ", "Kälte ", "輪 ")), { maxLength: 8 })
    .map((parts) => cleanLine(parts.join("")).slice(0, maximum))
    .filter((text) => wordsOf(text).length > 0 && text.isWellFormed());
const link = fc
  .oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom("https://youtu.be/dQw4w9WgXcQ?t=90", "https://de.wikipedia.org/wiki/Drehmoment#Einheit", "http://münchen.de/rad"),
  )
  .map(recogniseLink)
  .filter((read) => read.ok && read.value.lookAlike === null)
  .map((read) => (read.ok ? read.value.address : ""));

/** Something as the gate takes it, for everyone. */
const content: fc.Arbitrary<ResourceContent> = fc
  .record(
    {
      title: words(200),
      kind: fc.constantFrom(...RESOURCE_KINDS),
      why: words(300),
      link,
      minutes: fc.integer({ min: 1, max: 600 }),
      language: fc.stringMatching(/^[a-z]{2,3}$/u),
      topics: fc.array(words(60), { maxLength: 5 }),
      description: fc.array(words(60), { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n")),
      credit: words(100),
    },
    { requiredKeys: ["title", "kind", "why"] },
  )
  .map((given) => readContent("resource", { ...given, audience: "site" }, { owner: personId("ada"), today: TODAY }))
  .filter((read) => read.ok)
  .map((read) => read.value);

const along: TakenAlong = { people: new Map([[personId("ada"), { name: "Ada" }]]), items: new Map(), origin: "https://marlo.example" };
const keyOf = ({ link: address, kind, title = "" }: ResourceContent): string =>
  address ?? `${kind} ${wordsOf(title).join("").toLowerCase()}`;
const shared = fc.uniqueArray(content, { selector: keyOf, minLength: 1, maxLength: 8 });
const resources = (contents: readonly ResourceContent[]): RecordOf<"resource">[] =>
  contents.map((one, number) => ({ ...aResource(`r${String(number)}`), content: one }));

/** A form as it is stored by another person, in another place. */
const stored = (draft: ResourceDraft): unknown => {
  const read = readContent("resource", recordDraftOfResource(draft).content, { owner: personId("bo"), today: addDays(TODAY, 1) });
  return read.ok ? read.value : read.error;
};

/** The language that an address tells is filled in where nobody said it. */
function toldByAddress({ link: address = "" }: ResourceContent): Partial<ResourceContent> {
  const read = recogniseLink(address);
  return read.ok && read.value.language !== null ? { language: read.value.language } : {};
}

it("I8: what somebody shared and took along loses nothing when somebody else brings it in elsewhere", () => {
  fc.assert(
    fc.property(shared, (contents) => {
      const files = [thingsToActivityStreams(resources(contents), along), toActivityStreams(resources(contents), { name: "Ada" })];
      for (const file of files) {
        const preview = previewed(JSON.stringify(file));
        expect(preview.left).toEqual([]);
        expect(preview.things.flatMap(({ problems }) => problems)).toEqual([]);
        expect(preview.things.map(({ draft }) => stored(draft))).toEqual(
          contents.map((one) => ({ credit: "Ada", ...toldByAddress(one), ...one })),
        );
      }
    }),
    { numRuns: 150, seed: 3 },
  );
});

it("I8: a collection keeps its words and its order", () => {
  fc.assert(
    fc.property(shared, words(100), fc.array(words(60), { maxLength: 3 }), (contents, title, lines) => {
      const about = lines.join("\n");
      const given = { title, ...(about === "" ? {} : { about }), resources: [], audience: "site" } as const;
      const collection = { ...aResource("c1"), kind: "collection", content: given } as const;
      const things = resources(contents).reverse();
      const preview = previewed(JSON.stringify(collectionToActivityStreams({ collection, things, proposed: [] }, along)));
      expect(preview.collections).toMatchObject([{ title, about, topics: [], things: preview.things.map(({ draft }) => draft.id) }]);
      expect(preview.things.map(({ draft }) => draft.title)).toEqual([...contents].reverse().map((one) => one.title));
    }),
    { numRuns: 100, seed: 5 },
  );
});

it("I8: a page of the platform arrives as a link with its title", () => {
  fc.assert(
    fc.property(words(200), words(300), fc.nat(), (title, why, number) => {
      const page: ItemLink = { id: itemId(String(number)), title, url: `/wiki/pages/${String(number)}` };
      const resource = { ...aSharedPage("r1", page.id), content: { ...aSharedPage("r1", page.id).content, why } };
      const file = thingsToActivityStreams([resource], { ...along, items: new Map([[page.id, page]]) });
      const address = `https://marlo.example/wiki/pages/${String(number)}`;
      expect(previewed(JSON.stringify(file)).things.map(({ draft }) => stored(draft))).toEqual([
        { title, kind: "page", why, link: address, credit: "Ada", audience: "site" },
      ]);
    }),
    { numRuns: 100, seed: 9 },
  );
});

/** Whatever comes out is plain: no mark that turns the direction of reading, no address that runs something, nothing that is stored wrongly. */
function expectHarmless(preview: SharedThingsPreview): void {
  const turning = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u;
  for (const { draft, problems } of preview.things) {
    for (const text of [draft.title, draft.why, draft.credit, ...draft.topics]) expect(text).not.toMatch(turning);
    expect(draft.description.replaceAll("\n", "")).not.toMatch(turning);
    if (draft.link !== "") expect(new URL(draft.link).protocol).toMatch(/^https?:$/u);
    expect(problems.map(({ field }) => field).filter((field) => field !== "title" && field !== "why")).toEqual([]);
  }
  for (const { words: text } of preview.left) {
    expect(text).not.toMatch(turning);
    expect(text.length).toBeLessThanOrEqual(200);
  }
  expect(preview.things.length).toBeLessThanOrEqual(200);
}

const key = fc.constantFrom(
  ...["type", "name", "url", "items", "orderedItems", "object", "actor", "summary", "content", "id", "href", "first", "tag", "keywords"],
  ...[
    "attachment",
    "learningResourceType",
    "inLanguage",
    "timeRequired",
    "item",
    "creditText",
    "mediaType",
    "nameMap",
    "__proto__",
    "constructor",
  ],
);
const value = fc.oneof(
  fc.constantFrom("Note", "Video", "Announce", "Create", "Collection", "OrderedCollection", "Link", "constructor", "book", "PT5M", "de"),
  fc.constantFrom("https://example.org/", "javascript:alert(1)", "urn:alongside:resource:r1", "text/plain", "\u202Ex", "__proto__"),
  fc.string({ unit: "binary" }),
  fc.jsonValue(),
);
const tree = fc.letrec<{ readonly node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: "medium" },
    value,
    fc.dictionary(key, tie("node"), { maxKeys: 6 }),
    fc.array(tie("node"), { maxLength: 4 }),
  ),
})).node;
const file = fc.oneof(
  fc.record({ type: fc.constantFrom("Collection", "OrderedCollection"), items: tree, orderedItems: tree, name: value }),
  fc.array(fc.record({ type: fc.constantFrom("Announce", "Note", "Video"), object: tree, summary: value, url: tree, actor: tree })),
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(fc.oneof(fc.string({ unit: "grapheme" }), fc.webUrl(), odd, fc.constantFrom("\t", "\n", "- ", "](", "://")), { maxLength: 30 })
    .map((parts) => parts.join("")),
  tree.map((node) => JSON.stringify(node)),
  file.map((node) => JSON.stringify(node)),
  fc.string().map((text) => `<?xml version="1.0"?>${text}`),
  fc
    .array(fc.constantFrom("<H3>", "</H3>", "</DL>", "<DL>", '<A HREF="', '">', "</A>", "x", "https://example.org/", "<DD>"), {
      maxLength: 30,
    })
    .map((parts) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>${parts.join("")}`),
);

it("I7: no text makes it throw, and whatever it shows is plain", () => {
  let things = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readSharedThings(text, bringingIn({ readXml: () => element("opml", {}, element("body", {})) }));
      if (!read.ok) return;
      things += read.value.things.length;
      expectHarmless(read.value);
    }),
    { numRuns: 3_000, seed: 21 },
  );
  expect(things).toBeGreaterThan(300);
});

it("I7: texts made to take long, or to go deep, are read or refused like all others", () => {
  const half = 499_990;
  const deep = (open: string, close: string): string => open.repeat(half / open.length) + close.repeat(half / close.length);
  const long = [
    ...[deep("[", "]"), deep('{"items":', "}"), `["${'\\"'.repeat(half)}`, '"'.repeat(2 * half), `[${'{"type":"Note"},'.repeat(40_000)}1]`],
    ...["a\n".repeat(half), "a.b/ ".repeat(half / 5), `x${"-".repeat(half)}x`, "a.a.".repeat(900), "[a](b".repeat(700), "\t".repeat(half)],
    ...[
      "https://".repeat(half / 8),
      `https://a.example/${"(".repeat(3_000)}`,
      "<a ".repeat(half / 3),
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>${"<h3 ".repeat(half / 4)}`,
    ],
    ...[
      `[{"type":"Note","name":"a","content":"${"<".repeat(half)}"}]`,
      `[{"type":"Note","name":"a","content":"${"&#".repeat(half / 2)}"}]`,
    ],
  ];
  for (const text of long) {
    const read = readSharedThings(text, bringingIn());
    if (read.ok) expectHarmless(read.value);
    else expect(["too-large", "no-shared-things"]).toContain(read.error.kind);
  }
});
