import { readFileSync, readdirSync } from "node:fs";
import { placeId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { draftHere } from "../../sharepoint-webpart/src/offer-draft.ts";
import { homeOf, parseSettings, sharedTopicOf } from "../../sharepoint-webpart/src/settings.ts";
import { tokensOfSite } from "../../sharepoint-webpart/src/site-theme.ts";
import { textOfCanvas } from "../../sharepoint-webpart/src/sharepoint/page-in-view.ts";
import { itemIdOf, parseItemId, placeOf } from "../../sharepoint-webpart/src/sharepoint/item-address.ts";
import { retryAfterMs } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import type { Strings } from "../../sharepoint-webpart/src/words/messages.ts";
import { createMessages } from "../../sharepoint-webpart/src/words/messages.ts";
import { allWordsOf } from "../builders/catalogues.ts";
import { WORDS as ASKING_GERMAN } from "../../sharepoint-webpart/src/words/asking/de.ts";
import { WORDS as ASKING } from "../../sharepoint-webpart/src/words/asking/en.ts";
import { WORDS as OFFERS_GERMAN } from "../../sharepoint-webpart/src/words/offers/de.ts";
import { WORDS as OFFERS } from "../../sharepoint-webpart/src/words/offers/en.ts";
import { WORDS as CIRCLE_FILE_GERMAN } from "../../sharepoint-webpart/src/words/circles/file.de.ts";
import { WORDS as CIRCLE_FILE } from "../../sharepoint-webpart/src/words/circles/file.en.ts";
import { WORDS as CIRCLE_FORMS_GERMAN } from "../../sharepoint-webpart/src/words/circles/forms.de.ts";
import { WORDS as CIRCLE_FORMS } from "../../sharepoint-webpart/src/words/circles/forms.en.ts";
import { WORDS as CIRCLE_LEAN_GERMAN } from "../../sharepoint-webpart/src/words/circles/lean.de.ts";
import { WORDS as CIRCLE_LEAN } from "../../sharepoint-webpart/src/words/circles/lean.en.ts";
import { WORDS as CIRCLE_PAGE_GERMAN } from "../../sharepoint-webpart/src/words/circles/page.de.ts";
import { WORDS as CIRCLE_PAGE } from "../../sharepoint-webpart/src/words/circles/page.en.ts";
import { WORDS as CIRCLES_GERMAN } from "../../sharepoint-webpart/src/words/circles/shown.de.ts";
import { WORDS as CIRCLES } from "../../sharepoint-webpart/src/words/circles/shown.en.ts";
import { WORDS as COFFEE_GERMAN } from "../../sharepoint-webpart/src/words/coffee/de.ts";
import { WORDS as COFFEE } from "../../sharepoint-webpart/src/words/coffee/en.ts";
import { WORDS as ERASE_GERMAN } from "../../sharepoint-webpart/src/words/own/de.ts";
import { WORDS as ERASE } from "../../sharepoint-webpart/src/words/own/en.ts";
import { WORDS as ROUNDS_GERMAN } from "../../sharepoint-webpart/src/words/rounds/de.ts";
import { WORDS as ROUNDS } from "../../sharepoint-webpart/src/words/rounds/en.ts";
import { WORDS as FOR_YOU_GERMAN } from "../../sharepoint-webpart/src/words/for-you/de.ts";
import { WORDS as FOR_YOU } from "../../sharepoint-webpart/src/words/for-you/en.ts";
import { WORDS as PRACTICE_GERMAN } from "../../sharepoint-webpart/src/words/practice/de.ts";
import { WORDS as PRACTICE } from "../../sharepoint-webpart/src/words/practice/en.ts";
import { WORDS as SET_UP_GERMAN } from "../../sharepoint-webpart/src/words/set-up/de.ts";
import { WORDS as SET_UP } from "../../sharepoint-webpart/src/words/set-up/en.ts";
import { WORDS as BRING_GERMAN } from "../../sharepoint-webpart/src/words/sharing/bring.de.ts";
import { WORDS as BRING } from "../../sharepoint-webpart/src/words/sharing/bring.en.ts";
import { WORDS as FORMS_GERMAN } from "../../sharepoint-webpart/src/words/sharing/forms.de.ts";
import { WORDS as FORMS } from "../../sharepoint-webpart/src/words/sharing/forms.en.ts";
import { WORDS as SHOWN_GERMAN } from "../../sharepoint-webpart/src/words/sharing/shown.de.ts";
import { WORDS as SHOWN } from "../../sharepoint-webpart/src/words/sharing/shown.en.ts";

const repository = new URL("../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, repository), "utf8");

/** The words as SharePoint's loader gets them: a module that calls `define`. */
function stringsOf(locale: string): Strings {
  const source = text(`sharepoint-webpart/src/webparts/alongside/loc/${locale}.js`);
  return JSON.parse(source.slice(source.indexOf("{"), source.lastIndexOf("}") + 1).replaceAll(/,(\s*)\}$/gu, "$1}")) as Strings;
}
/** What is loaded with a part, in each language. */
const LATER = [
  ...[ASKING, CIRCLE_FILE, CIRCLE_FORMS, CIRCLE_LEAN, CIRCLE_PAGE, CIRCLES, COFFEE, ERASE, FOR_YOU, ROUNDS],
  ...[OFFERS, PRACTICE, BRING, FORMS, SHOWN, SET_UP],
];
const LATER_GERMAN = [
  ...[
    ASKING_GERMAN,
    CIRCLE_FILE_GERMAN,
    CIRCLE_FORMS_GERMAN,
    CIRCLE_LEAN_GERMAN,
    CIRCLE_PAGE_GERMAN,
    CIRCLES_GERMAN,
    COFFEE_GERMAN,
    ERASE_GERMAN,
    FOR_YOU_GERMAN,
    ROUNDS_GERMAN,
  ],
  ...[OFFERS_GERMAN, PRACTICE_GERMAN, BRING_GERMAN, FORMS_GERMAN, SHOWN_GERMAN, SET_UP_GERMAN],
];
const english: Strings = Object.assign({}, stringsOf("en-us"), ...LATER) as Strings;
const german: Strings = Object.assign({}, stringsOf("de-de"), ...LATER_GERMAN) as Strings;
/** The sources that show words. */
const surfaces = [
  "circles",
  "components",
  "sharing",
  "surfaces",
  "surfaces/circles",
  "surfaces/coffee",
  "surfaces/for-you",
  "surfaces/practice",
  "surfaces/rounds",
  "surfaces/shared",
].flatMap((folder) =>
  readdirSync(new URL(`sharepoint-webpart/src/${folder}/`, repository))
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => text(`sharepoint-webpart/src/${folder}/${name}`)),
);

describe("the words of the web part", () => {
  it("are there in both languages, with the same things filled in", () => {
    expect(Object.keys(english).length).toBeGreaterThan(150);
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const filledIn = (words: string | undefined): string[] => [...(words ?? "").matchAll(/\{[a-z]+\}/gu)].map(([name]) => name).sort();
    for (const key of Object.keys(english)) expect(filledIn(german[key]), key).toEqual(filledIn(english[key]));
  });

  it("are there for everything that the surfaces say, and each of them stands in one catalogue", () => {
    const said = surfaces.flatMap((source) =>
      [...source.matchAll(/\b(?:text\(|of=|words=|label=|hint=|all=|title=)"([a-zA-Z]+(?:\.[\w-]+)*)"/gu)].map(([, key]) => key ?? ""),
    );
    expect(said.length).toBeGreaterThan(100);
    for (const key of said.filter((name) => name.includes("."))) expect(english, key).toHaveProperty([key]);
    const catalogues = [stringsOf("en-us"), ...LATER].map((words) => Object.keys(words));
    expect(new Set(catalogues.flat()).size).toBe(catalogues.flat().length);
  });

  it("are those of the app wherever both say the same thing", () => {
    for (const [language, words] of [
      ["en", english],
      ["de", german],
    ] as const) {
      const app: Strings = allWordsOf(language);
      const own = new Set(["source.pages", "footer.howBody", "store.placeClosed", "store.busyUnknown"]);
      const isPlain = (words: string | undefined): boolean => words !== undefined && !/, (?:plural|select),/u.test(words);
      const shared = Object.keys(words).filter((key) => isPlain(app[key]) && !own.has(key));
      expect(shared.length).toBeGreaterThan(60);
      for (const key of shared) expect(words[key], `${language} ${key}`).toBe(app[key]);
    }
  });

  it("measure nobody, and speak in no word of it", () => {
    const forbidden = /leaderboard|engagement|activity[-_ ]?score|top[-_ ]?users|view[-_ ]?count|last[-_ ]?seen|karma|\bbadge\b/iu;
    for (const words of [...Object.values(english), ...Object.values(german)]) expect(words).not.toMatch(forbidden);
  });

  it("fill in texts, numbers, lists and months", () => {
    const messages = createMessages(english);
    expect(messages.text("who.askOne", { name: "Ada" })).toBe("Ask Ada");
    expect(messages.count("sr.docs", 0)).toBe("Nothing to read found");
    expect(messages.count("sr.people", 1)).toBe("one person to ask");
    expect(messages.count("store.busy", 7)).toContain("7 seconds");
    expect(messages.list(["a", "b", "c"]).join("")).toMatch(/^a, b,? and c$/u);
    expect(messages.parts("reason.person.wrote", { titles: 7 })).toEqual(["Wrote ", 7, "."]);
    expect(messages.month(Date.UTC(2025, 9, 1), Date.UTC(2026, 0, 1))).toBe("October 2025");
    expect(createMessages(german).month(Date.UTC(2026, 9, 1), Date.UTC(2026, 0, 1))).toBe("Oktober");
    expect(() => messages.text("no.such.key")).toThrow(TypeError);
  });
});

describe("settings of one web part", () => {
  it("are read from whatever was kept", () => {
    const plain = { view: "who", about: "page", topic: "", amount: "whole", home: "", practicePage: "" };
    for (const kept of [undefined, null, 7, {}, { view: "<b>", about: 1, topic: null }]) expect(parseSettings(kept)).toEqual(plain);
    expect(parseSettings({ view: "shared" })).toMatchObject({ view: "shared" });
    expect(parseSettings({ view: "everything", about: "topic", topic: " brakes ", amount: "short" })).toMatchObject({ topic: "brakes" });
  });

  it("show what was shared on their topic, or everything", () => {
    const topic = "brakes";
    expect(sharedTopicOf({ view: "shared", about: "page", topic })).toBe("brakes");
    expect(sharedTopicOf({ view: "everything", about: "topic", topic })).toBe("brakes");
    expect(sharedTopicOf({ view: "everything", about: "page", topic })).toBe("");
  });

  it("keep what people write on the same host, and nowhere else", () => {
    const page = "https://contoso.example/sites/a";
    expect(homeOf({ home: "" }, page)).toBe(page);
    expect(homeOf({ home: "https://contoso.example/sites/hub/" }, page)).toBe("https://contoso.example/sites/hub");
    for (const home of ["https://evil.example/sites/a", "javascript:alert(1)", "sites/hub", "http://contoso.example/sites/a"]) {
      expect(homeOf({ home }, page), home).toBe(page);
    }
  });

  it("take colours from the site's theme, and nothing that is no colour", () => {
    const theme = {
      semanticColors: { bodyText: "#201f1e", link: "url(https://evil.example)" },
      palette: { themePrimary: "rgb(0, 120, 212)" },
    };
    expect(tokensOfSite(theme)).toMatchObject({ colorNeutralForeground1: "#201f1e", colorBrandBackground: "rgb(0, 120, 212)" });
    expect(JSON.stringify(tokensOfSite(theme))).not.toContain("evil");
    expect(tokensOfSite({})).toEqual({});
    // Fluent's own second grey was made for its own dark background, not for a site's.
    const strong = { isInverted: true, semanticColors: { bodyBackground: "#0f548c", bodySubtext: "#ffffff" } };
    expect(tokensOfSite(strong)).toMatchObject({ colorNeutralForeground2: "#ffffff", colorNeutralForeground3: "#ffffff" });
    expect(tokensOfSite({ ...strong, isInverted: false })).not.toHaveProperty("colorNeutralForeground2");
  });
});

describe("places and things", () => {
  it("have one identifier from a row and from the open page", () => {
    const list = "0b7af2b6-6b1c-4a53-9a0f-0d5b7f2f3c11";
    const id = itemIdOf({ web: "https://contoso.example/sites/A/", list: `{${list.toUpperCase()}}`, entry: 7 });
    expect(id).toBe(itemIdOf({ web: "https://contoso.example/sites/a", list, entry: 7 }));
    expect(parseItemId(id)).toEqual({ web: "https://contoso.example/sites/a", list, entry: 7 });
    expect(parseItemId("https://contoso.example/x.pdf" as never)).toBeNull();
    expect(placeOf("https://contoso.example/sites/A/")).toBe("https://contoso.example/sites/a");
  });

  it("a page's words are read without what its web parts keep in attributes", () => {
    expect(textOfCanvas('<div data-sp-controldata="{&quot;x&quot;:1}"><p>Brakes &amp;</p><p>levers</p></div>')).toBe("Brakes & levers");
  });

  it("Retry-After is read in seconds and as a date", () => {
    const now = Date.UTC(2026, 10, 24, 9, 0, 0);
    expect(retryAfterMs("7", now)).toBe(7_000);
    expect(retryAfterMs("Tue, 24 Nov 2026 09:00:30 GMT", now)).toBe(30_000);
    for (const odd of [null, "", "soon", "0", "-5"]) expect(retryAfterMs(odd, now), String(odd)).toBeNull();
  });
});

describe("a form that changes an offer", () => {
  it("keeps what is for oneself, and gives everything else to the readers of the site, wherever it was written", () => {
    const home = placeId("https://contoso.example/sites/a");
    const stored = (audience: "me" | "site") =>
      ({ kind: "wish", id: "r1", version: 3, content: { word: "learn", topic: "brakes", audience } }) as never;
    expect(draftHere(stored("me"), home)).toMatchObject({ id: "r1", version: 3, audience: "me" });
    expect(draftHere(stored("site"), home)).toMatchObject({ audience: "place", place: home });
  });
});
