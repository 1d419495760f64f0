import {
  MAXIMUM_CIRCLE_FILE_CHARACTERS,
  addDays,
  circleToActivityStreams,
  draftLike,
  itemId,
  personId,
  readCircleFile,
  recordDraftOfCircle,
} from "@alongside/core";
import type { CircleContent, CircleInFile, CircleRecords, ItemLink, TakenAlong } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GOOD_CONTENT, TODAY } from "../../builders/records.ts";

const ADA = personId("ada");
const PAGE: ItemLink = { id: itemId("7"), title: "Cold mornings, page by page", url: "/wiki/7" };
const along: TakenAlong = {
  people: new Map([[ADA, { name: "Ada" }]]),
  items: new Map([[PAGE.id, PAGE]]),
  origin: "https://marlo.example",
};
const here = { me: ADA, itemAt: (address: string) => (address === "https://marlo.example/wiki/7" ? PAGE.id : null) };
const elsewhere = { me: ADA, itemAt: () => null };

function circle(content: CircleContent, more: Partial<CircleRecords> = {}): CircleRecords {
  const record = { kind: "circle", owner: ADA, id: "r1", version: 1, writtenOn: TODAY, content } as const;
  return { id: "r1", circle: record, memberships: [], memories: [], ...more };
}

const fileOf = (records: CircleRecords): string => JSON.stringify(circleToActivityStreams(records, along));

function opened(file: string, opening: typeof here = elsewhere): CircleInFile {
  const read = readCircleFile(file, opening);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

/** A content with the readers that a file has. */
function forEverybody({ place: _place, ...content }: CircleContent): CircleContent {
  return { ...content, audience: "site" };
}

function withoutRoom({ room: _room, ...content }: CircleContent): CircleContent {
  return content;
}

const line = fc.stringMatching(/^[A-Za-zäß&<>"'{}🚲]{1,30}$/u);
const contents: fc.Arbitrary<CircleContent> = fc
  .record({
    topic: line.map((words) => `Kälte ${words}`),
    rest: fc.record(
      {
        note: fc.tuple(line, line).map((lines) => lines.join("\n")),
        about: line,
        language: fc.constantFrom("en", "de"),
        room: line,
        notesLink: fc.webUrl().map((url) => new URL(url).href),
      },
      { requiredKeys: [] },
    ),
    seats: fc.constantFrom("4", "5", "6", "7"),
    rhythm: fc.constantFrom("once", "weekly", "fortnightly", "monthly", "weekdays"),
    template: fc.constantFrom("show", "lean", "action", "troika", "reading", "course"),
    minutes: fc.integer({ min: 1, max: 180 }),
    first: fc.integer({ min: -900, max: 300 }),
    length: fc.integer({ min: 0, max: 700 }),
  })
  .map(({ rest, first, length, ...some }): CircleContent => {
    const firstOn = addDays(TODAY, first);
    const days = some.rhythm === "weekdays" ? { weekdays: ["mon", "thu"] as const } : {};
    return { ...GOOD_CONTENT.circle, ...some, ...days, firstOn, until: addDays(firstOn, length), leftOut: [firstOn], ...roomOnce(rest) };
  });

function roomOnce(rest: Partial<CircleContent>): Partial<CircleContent> {
  return rest.room === undefined ? { room: "Workshop kitchen", ...rest } : rest;
}

describe("a circle in a file", () => {
  it("C33: whatever its host wrote is in the file and comes back from it, also when the circle has ended", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { content: back } = opened(fileOf(circle(content)));
        expect(back).toEqual(forEverybody(content));
        expect(fileOf(circle(back))).toBe(fileOf(circle(content)));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("C33: an address of where it meets, and of what it goes along with, comes back as one", () => {
    const content = { ...withoutRoom(GOOD_CONTENT.circle), link: "https://open.example/course", meetingLink: "https://meet.example/cold" };
    expect(opened(fileOf(circle(content))).content).toEqual(forEverybody(content));
  });

  it("C33: a page of the platform is an address elsewhere and the page again where it lies; one that may not be opened is left out", () => {
    const content = { ...GOOD_CONTENT.circle, item: PAGE.id, notes: PAGE.id };
    const file = fileOf(circle(content));
    expect(opened(file, here).content).toEqual(forEverybody(content));
    expect(opened(file).content).toMatchObject({ link: "https://marlo.example/wiki/7", notesLink: "https://marlo.example/wiki/7" });
    const closed = JSON.stringify(circleToActivityStreams(circle(content), { ...along, items: new Map() }));
    expect(closed).not.toContain("page by page");
    expect(opened(closed).content).toEqual(forEverybody(GOOD_CONTENT.circle));
  });

  it("C34: the file names the host and who wrote down what was learned, and nobody who sits, waits or listens", () => {
    const common = { version: 1, writtenOn: TODAY } as const;
    const file = fileOf(
      circle(GOOD_CONTENT.circle, {
        memberships: [
          { kind: "membership", owner: personId("ben-who-sits"), id: "seat", ...common, order: 3, content: GOOD_CONTENT.membership },
        ],
        memories: [{ kind: "memory", owner: ADA, id: "m1", ...common, content: { ...GOOD_CONTENT.memory, item: PAGE.id } }],
      }),
    );
    expect(file).not.toMatch(/ben-who-sits|seat"|order/u);
    expect(opened(file)).toMatchObject({
      host: "Ada",
      memories: [{ text: "Warm the plug first.", by: "Ada", writtenOn: TODAY, page: "https://marlo.example/wiki/7" }],
    });
  });

  it("C35: a circle like it is proposed for the readers of the place where the file was opened", () => {
    const { content } = opened(fileOf(circle(GOOD_CONTENT.circle)));
    const beginning = { id: "new", seatId: "seat", place: GOOD_CONTENT.circle.place!, zone: "Etc/UTC", today: TODAY };
    const { id, content: proposed } = recordDraftOfCircle(draftLike(content, beginning));
    expect({ id, proposed }).toEqual({ id: "new", proposed: GOOD_CONTENT.circle });
    const outside = recordDraftOfCircle(draftLike(content, { ...beginning, place: null }));
    expect(outside.content).toEqual(forEverybody(GOOD_CONTENT.circle));
  });

  it.each([
    ["nothing", ""],
    ["a list of addresses", "https://open.example"],
    ["another file", JSON.stringify({ type: "Collection", items: [] })],
    ["a circle without an end", fileOf(circle(GOOD_CONTENT.circle)).replace('"until":"2027-02-12"', '"until":"never"')],
    [
      "an address that runs",
      fileOf(circle({ ...GOOD_CONTENT.circle, notesLink: "https://a.example/" })).replace("https://a.example/", "javascript:x"),
    ],
    ["too many seats", fileOf(circle(GOOD_CONTENT.circle)).replace('"seats":"6"', '"seats":"600"')],
  ])("C33: %s is no circle", (_name, text) => {
    expect(readCircleFile(text, elsewhere)).toEqual({ ok: false, error: { kind: "no-circle" } });
  });

  it("C33: no text makes it throw, and a text without end is not read", () => {
    const pieces = fc.oneof(fc.string(), fc.json(), fc.constantFrom('{"type":"Group"', '"replies":{"items":[{}]}', "}", ","));
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(typeof readCircleFile(parts.join(""), elsewhere).ok).toBe("boolean");
      }),
      { numRuns: 300, seed: 5 },
    );
    const refusal = { kind: "too-large", maximumCharacters: MAXIMUM_CIRCLE_FILE_CHARACTERS };
    expect(readCircleFile(" ".repeat(MAXIMUM_CIRCLE_FILE_CHARACTERS + 1), elsewhere)).toEqual({ ok: false, error: refusal });
  });
});
