import { exportMyData, itemId, placeId, readSharedThings } from "@alongside/core";
import type { BringingIn, SharedThingsPreview } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { FLEET, aResource, aSharedPage, bringingIn, opml, outline, previewed } from "../../builders/bringing-in.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { TODAY, gateOf } from "../../builders/records.ts";

const LINK = "https://example.org/wheels";
const said = ({ things }: SharedThingsPreview): string[][] => things.map(({ draft: { title, link, why } }) => [title, link, why]);
const left = ({ left: entries }: SharedThingsPreview): string[][] => entries.map(({ words, reason }) => [words, reason.kind]);

describe("a pasted list", () => {
  it.each([
    [LINK, ["Wheels", LINK, ""]],
    [`- ${LINK}`, ["Wheels", LINK, ""]],
    [`3. <${LINK}>`, ["Wheels", LINK, ""]],
    [`* [Spokes](${LINK})`, ["Spokes", LINK, ""]],
    [`- [ ] [Spokes](${LINK} "t"): Calm drawings`, ["Spokes", LINK, "Calm drawings"]],
    ["[Fork](https://example.org/fork_(bicycle)) Why.", ["Fork", "https://example.org/fork_(bicycle)", "Why."]],
    [`Spokes: ${LINK}`, ["Spokes", LINK, ""]],
    [`Spokes – ${LINK} – Calm drawings`, ["Spokes", LINK, "Calm drawings"]],
    ["Spokes: www.example.org/wheels", ["Spokes", "https://www.example.org/wheels", ""]],
    [`${LINK} Spokes - Example`, ["Spokes - Example", LINK, ""]],
    [`${LINK} The drawings are calm.`, ["Wheels", LINK, "The drawings are calm."]],
    [`${LINK}\tSpokes\tCalm drawings`, ["Spokes", LINK, "Calm drawings"]],
    [`Spokes\t${LINK}`, ["Spokes", LINK, ""]],
    ["youtu.be/dQw4w9WgXcQ Spokes", ["Spokes", "https://youtu.be/dQw4w9WgXcQ", ""]],
  ])("I5: is read line by line: %s", (line, thing) => {
    expect(said(previewed(line))).toEqual([thing]);
  });

  it("I4: says for each line that is not taken why", () => {
    const preview = previewed(
      [
        "# My list",
        LINK,
        "javascript:alert(1)",
        "https://ada:secret@example.org/",
        "https://xn--yutube-wqf.com/watch",
        `Again: ${LINK}`,
      ].join("\n"),
    );
    expect(preview).toMatchObject({ format: "list", hasMore: false, things: [{ draft: { link: LINK }, link: { kind: "page" } }] });
    expect(left(preview)).toEqual([
      ["javascript:alert(1)", "not-a-web-address"],
      ["https://ada:secret@example.org/", "credentials-in-address"],
      ["https://xn--yutube-wqf.com/watch", "look-alike"],
      ["Again", "twice-in-the-file"],
      ["# My list", "no-shared-thing"],
    ]);
  });

  it("I4: asks for the line why it helped, and for a title where the address tells none; neither is made up", () => {
    const [thing] = previewed("https://youtu.be/dQw4w9WgXcQ").things;
    expect(thing).toMatchObject({ draft: { title: "", why: "", kind: "video" } });
    expect(thing?.problems).toEqual([
      { field: "title", problem: "required" },
      { field: "why", problem: "required" },
    ]);
    expect(previewed(`[Spokes](${LINK}) Calm.`).things[0]?.problems).toEqual([]);
  });

  it("I4: what follows people is taken out, and what hides where it leads is said", () => {
    expect(previewed(`${LINK}?utm_source=mail\nhttps://bit.ly/3abcde`).things).toMatchObject([
      { draft: { link: LINK }, link: { tracking: ["utm_source"] } },
      { link: { hidesDestination: true } },
    ]);
  });

  it("I6: marks what the person shares already with the same readers", () => {
    const own = [
      aResource("r1", { link: `${LINK}?utm_source=mail`, audience: "place", place: FLEET }),
      aResource("r2", { link: "https://example.org/hubs" }),
    ];
    const existing = (place: string | null) =>
      previewed(`${LINK}\nhttps://example.org/hubs`, { own, place: place === null ? null : placeId(place) }).things.map(
        (thing) => thing.existing,
      );
    expect([existing("FLEET"), existing("DEPOT"), existing(null)]).toEqual([
      ["r1", null],
      [null, null],
      [null, "r2"],
    ]);
  });

  it("I6: what is there already is looked for among those readers for whom it is brought in", () => {
    const own = [aResource("r1", { link: LINK, audience: "me" }), aResource("r2", { link: LINK, audience: "site" })];
    const existing = (wish: Partial<BringingIn>) => previewed(LINK, { own, ...wish }).things[0]?.existing;
    expect([existing({ audience: "me", place: FLEET }), existing({ audience: "site", place: FLEET }), existing({ place: FLEET })]).toEqual([
      "r1",
      "r2",
      null,
    ]);
  });

  it("I6: an address of the platform itself is kept as the item it leads to", () => {
    const itemAt = (address: string) => (address === LINK ? itemId("7") : null);
    const preview = previewed(`[Brake wear](${LINK}) One list.`, { itemAt, own: [aSharedPage("r1", "7")] });
    expect(preview.things).toMatchObject([
      { draft: { item: "7", title: "", link: "", kind: "page", why: "One list." }, link: null, problems: [], existing: "r1" },
    ]);
  });

  it("I7: takes two hundred things at most, and says that there are more", () => {
    const lines = Array.from({ length: 201 }, (_line, number) => `https://example.org/${String(number)}`);
    const preview = previewed(lines.join("\n"));
    expect([preview.things.length, preview.hasMore]).toEqual([200, true]);
    expect(previewed(lines.slice(1).join("\n")).hasMore).toBe(false);
  });
});

describe("a file", () => {
  it("I7: that is too large, holds nothing, or is of another sort, is refused with the reason", async () => {
    const mine = JSON.stringify(await exportMyData(gateOf(inMemoryVault(), { person: "ada" }), TODAY));
    const refusal = (text: string) => readSharedThings(text, bringingIn());
    expect(refusal("a".repeat(1_000_001))).toEqual({ ok: false, error: { kind: "too-large", maximumCharacters: 1_000_000 } });
    expect(refusal(mine)).toEqual({ ok: false, error: { kind: "my-data-export" } });
    for (const text of [
      "",
      "  \n",
      "{}",
      "[]",
      '{"type":"constructor"}',
      '{"__proto__":{"type":"Note"}}',
      "<opml/>",
      "<?xml version='1.0'?><rss/>",
    ])
      expect(refusal(text), text).toEqual({ ok: false, error: { kind: "no-shared-things" } });
  });

  it("I5: of an outline: entries with an address are things, and the folders around them their topics, the nearest first", () => {
    const tree = opml(
      outline(
        { text: "Bikes" },
        outline({ text: "Wheels", title: "Spokes", type: "rss", xmlUrl: "https://example.org/feed", htmlUrl: LINK, language: "de" }),
        outline({ text: "Winter" }, outline({ text: "Ice", type: "link", url: "https://example.org/ice" })),
      ),
      outline({ text: "An empty folder" }),
      outline({ text: "Bad", url: "javascript:alert(1)" }),
    );
    const preview = previewed('<?xml version="1.0"?>\n<opml version="2.0">…', { readXml: () => tree });
    expect(preview.format).toBe("outlines");
    expect(preview.things).toMatchObject([
      { draft: { title: "Spokes", link: LINK, topics: ["Bikes"], language: "de", why: "" } },
      { draft: { title: "Ice", link: "https://example.org/ice", topics: ["Winter", "Bikes"] } },
    ]);
    expect(left(preview)).toEqual([
      ["Bad", "not-a-web-address"],
      ["An empty folder", "no-shared-thing"],
    ]);
  });

  it("I7: of an outline that declares entities is not given to any reader", () => {
    const readXml = (): never => {
      throw new Error("was read");
    };
    expect(readSharedThings('<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', bringingIn({ readXml }))).toMatchObject({ ok: false });
  });

  it("I5: of a browser's bookmarks: folders are topics, those that every browser has are not", () => {
    const bookmarks = [
      "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
      '<DL><p><DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3><DL><p>',
      `<DT><H3>Wheels &amp; hubs</H3><DL><p><DT><A HREF="${LINK}?a=1&amp;b=2" ADD_DATE="1" TAGS="steel">Spokes &lt;new&gt;</A></DL><p>`,
      '<DT><A HREF="javascript:alert(1)">Bad</A></DL><p></DL>',
    ].join("\n");
    const preview = previewed(bookmarks);
    expect(preview).toMatchObject({
      format: "bookmarks",
      things: [{ draft: { title: "Spokes <new>", link: `${LINK}?a=1&b=2`, topics: ["steel", "Wheels & hubs"] } }],
    });
    expect(left(preview)).toEqual([["Bad", "not-a-web-address"]]);
  });
});
