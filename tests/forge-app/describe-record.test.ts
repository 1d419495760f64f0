import { itemId, personId, placeId, refOf } from "@alongside/core";
import type { Day, ItemLink, Person, RecordContents, RecordKind, ResourceContent, StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { createMessages } from "../../forge-app/ui/src/messages/messages.tsx";
import { GOOD_CONTENT } from "../builders/records.ts";
import { describeRecord, readersText, untilText } from "../../forge-app/ui/src/surfaces/my-data/describe-record.ts";
import type { Telling } from "../../forge-app/ui/src/surfaces/my-data/describe-record.ts";
import { allWordsOf } from "../builders/catalogues.ts";

const ME = personId("me");
const BEN = personId("ben");
const GONE = personId("gone");
const PAGE: ItemLink = { id: itemId("7"), title: "Brake wear", url: "/wiki/7" };
const ben: Person = { id: BEN, name: "Ben Adler", kind: "human", state: "active" };

const telling = (language: "en" | "de"): Telling => ({
  messages: createMessages(language, language, allWordsOf(language)),
  names: {
    person: (id) => (id === BEN ? ben : id === GONE ? null : undefined),
    space: (id) => (id === "FLEET" ? "Fleet Engineering" : null),
    page: (id) => (id === PAGE.id ? PAGE : null),
  },
  today: "2026-11-24" as Day,
  locale: language === "en" ? "en_GB" : "de_DE",
});

function record<Kind extends RecordKind>(kind: Kind, content: RecordContents[Kind]): StoredRecord {
  return { kind, owner: ME, id: "x1", version: 1, writtenOn: "2026-11-24" as Day, content } as unknown as StoredRecord;
}

const said = (one: StoredRecord, language: "en" | "de" = "en"): readonly string[] => {
  const { caption, words, more } = describeRecord(one, telling(language));
  return [caption, words, ...more, readersText(one, telling(language)), untilText(one, telling(language))];
};

describe("what is stored, in words", () => {
  it("a question on a page names both who can read it, and the comment", () => {
    const ask = record("ask", { question: "How?", addressed: BEN, nameMayBeSaid: false, item: PAGE.id, comment: "9" });
    expect(said(ask)).toEqual([
      "Ask",
      "To Ben Adler: How?",
      "About the page Brake wear",
      "Ben Adler and you. The comment with it: everyone who can open the page.",
      "23 January 2027",
    ]);
  });

  it("a question through somebody trusted is read by that colleague, not by the one it is about", () => {
    const ask = record("ask", { question: "How?", addressed: GONE, goBetween: BEN, nameMayBeSaid: true });
    expect(said(ask)).toEqual(["Ask", "To Ben Adler, to pass on to Somebody who left: How?", "Ben Adler and you.", "23 January 2027"]);
  });

  it("a reply is for the one who asked; that somebody cannot help is for themselves", () => {
    const ask = refOf({ owner: BEN, kind: "ask", id: "a1" });
    expect(said(record("askReply", { ask, answer: "accepted" }))).toContain("Ben Adler and you.");
    expect(said(record("askReply", { ask, answer: "written-up", link: "https://example.org/" }))).toContain("https://example.org/");
    expect(said(record("askReply", { ask, answer: "not-now" }))).toEqual([
      "Reply",
      "“I cannot help with this”, to a question of Ben Adler",
      "Only you",
      "23 January 2027",
    ]);
  });

  it("a notice says that an administrator removed these words", () => {
    expect(said(record("removalNotice", { removed: "offer", words: "rude words" }))).toEqual([
      "Removed by an administrator",
      "rude words",
      "An administrator removed these words, because they break the house rules.",
      "Only you",
      "22 February 2027",
    ]);
  });

  it("an offer is shown for half a year, and then its owner is asked", () => {
    const offer = record("offer", { word: "ask", topic: "brakes", audience: "place", place: placeId("FLEET") });
    expect(said(offer)).toEqual(["Ask me about", "brakes", "Colleagues who can open Fleet Engineering", "25 May 2027, then you are asked"]);
    const old = { ...offer, writtenOn: "2026-05-01" as Day };
    expect(said(old).at(-1)).toBe("28 January 2027, unless it still holds");
  });

  it("a shared thing says all that was written about it; a page of the platform is named by the platform", () => {
    const resource: ResourceContent = {
      title: "Crimping",
      kind: "video",
      why: "The sound.",
      link: "https://example.org/",
      minutes: 2,
      language: "de",
      topics: ["plugs", "winter"],
      description: "A hand and a tool.",
      credit: "Ines Okafor",
      audience: "site",
    };
    expect(said(record("resource", resource), "de")).toEqual([
      "Geteilt",
      "Crimping",
      "„The sound.“",
      "Video",
      "2\u00a0Min.",
      "Auf Deutsch",
      "plugs, winter",
      "A hand and a tool.",
      "Zuerst geteilt von Ines Okafor",
      "https://example.org/",
      "Alle auf dieser Site",
      "25. Mai 2027, dann wirst du gefragt",
    ]);
    const page = { kind: "page", why: "Short.", item: PAGE.id, audience: "me" } as const;
    expect(said(record("resource", page)).slice(0, 4)).toEqual(["Shared", "Brake wear", "“Short.”", "Page"]);
  });

  it("what belongs to a shared thing says what it is, and names nobody but whom it is for", () => {
    const readers = { audience: "place", place: placeId("FLEET") } as const;
    expect(said(record("resourceReply", { resource: "r1", text: "Print it.", ...readers }))).toEqual([
      "Reply",
      "Print it.",
      "To something shared",
      "Colleagues who can open Fleet Engineering",
      "24 November 2027",
    ]);
    expect(said(record("stillGood", { resource: "r1", holds: false, ...readers }))[1]).toBe(
      "You said that something shared no longer holds.",
    );
    expect(said(record("thanks", { resource: "r1", addressed: BEN, text: "Calm." }))).toEqual([
      "Thanks",
      "To Ben Adler, for something shared",
      "Calm.",
      "Ben Adler and you.",
      "23 January 2027",
    ]);
    expect(said(record("collection", { title: "Cold mornings", topics: ["winter", "cables"], audience: "me" }))).toEqual([
      "Collection",
      "Cold mornings",
      "winter, cables",
      "Only you",
      "25 May 2027, then you are asked",
    ]);
  });

  it("a circle says when, how and where it meets; a part in one does not say more than that", () => {
    expect(said(record("circle", { ...GOOD_CONTENT.circle, note: "Why?", leftOut: ["2026-12-29" as Day], notes: PAGE.id }))).toEqual([
      "A circle you invite to",
      "Cold mornings",
      "Why?",
      "Every two weeks, from 1 December, 10:00 (Europe/Berlin), until 12 February 2027",
      "45\u00a0min",
      "Show and tell, 6 seats",
      "Not on 29 December",
      "Workshop kitchen",
      "Notes: Brake wear",
      "Colleagues who can open Fleet Engineering",
      "you remove it",
    ]);
    expect(said(record("membership", GOOD_CONTENT.membership), "de")).toEqual([
      "Dein Platz in einem Kreis",
      "Du hast Platz genommen oder wartest auf einen.",
      "Wer Fleet Engineering öffnen kann",
      "14. März 2027",
    ]);
    expect(said(record("memory", { ...GOOD_CONTENT.memory, item: PAGE.id }))).toEqual([
      "What you learned in a circle",
      "Cold mornings",
      "Warm the plug first.",
      "About the page Brake wear",
      "Colleagues who can open Fleet Engineering",
      "you remove it",
    ]);
    expect(said(record("notThis", { circle: "r1" }))[1]).toBe("What you were asked about a circle");
  });

  it("a round, what a volunteer wrote, and proposals say who can read them", () => {
    expect(said(record("round", GOOD_CONTENT.round))).toEqual([
      "A round you opened, to form circles",
      "Circles for the winter",
      "Open until 18 December",
      "Colleagues who can open Fleet Engineering",
      "17 January 2027",
    ]);
    const volunteer = { ...GOOD_CONTENT.volunteer, addressed: BEN, experience: "two winters", isNew: true };
    expect(said(record("volunteer", volunteer))).toEqual([
      "You put yourself forward for a circle",
      "cold electronics",
      "Ben Adler reads this to form the circles.",
      "You could help with: display cables",
      "Hours that suit you, in UTC: Mon 09:00, Tue 09:00",
      "Workshop",
      "two winters",
      "You said that you are new here.",
      "Ben Adler and you.",
      "17 January 2027",
    ]);
    expect(said(record("hostOffer", { circle: "r1", addressed: BEN }))).toContain("You asked Ben Adler to host it from here on.");
    expect(said(record("invitation", { round: "r1", circle: "r1", addressed: BEN, companions: [GONE] }))).toEqual([
      "A round you opened, to form circles",
      "You proposed a circle to Ben Adler.",
      "Together with Somebody who left",
      "Ben Adler and you.",
      "8 December",
    ]);
  });

  it("stepping back names the page, the topic, or everything, and its last day", () => {
    expect(said(record("stepBack", { from: "item", item: PAGE.id }))).toContain("Brake wear");
    expect(said(record("stepBack", { from: "item", item: itemId("8") }))).toContain("A page you can no longer open");
    expect(said(record("stepBack", { from: "everything", until: "2026-12-07" as Day }), "de")).toEqual([
      "Mich nicht vorschlagen für",
      "Mich gar nicht vorschlagen",
      "Nur du",
      "7. Dezember",
    ]);
  });

  it("a name that is not looked up yet is no word about the person", () => {
    expect(said(record("trust", { person: personId("not-asked-yet"), forWhat: "patience" }))).toContain("…, for patience");
  });
});
