import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ALL_KINDS, RECORD_KINDS, isCircleKind } from "@alongside/core";
import type { FieldDescription } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CALLS } from "../forge-app/src/answer-calls.ts";
import { allWordsOf } from "./builders/catalogues.ts";
import { aPage, anAnswer } from "./builders/evidence.ts";
import { inMemoryVault } from "./builders/in-memory-vault.ts";
import { gateOf } from "./builders/records.ts";
import { aSuite } from "./builders/suite.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const sourcesBelow = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");

const fields = ALL_KINDS.flatMap((kind) =>
  Object.entries(RECORD_KINDS[kind].fields as Readonly<Record<string, FieldDescription>>).map(([name, field]) => ({ kind, name, field })),
);
const texts = (["en", "de"] as const).flatMap((language) => Object.entries(allWordsOf(language)));
/** Sentences that may say what Alongside never does. */
const spoken = texts.filter(([key]) => !/\.imp\.|\.never$/u.test(key)).map(([, text]) => text);
const manifest = parse(read("forge-app/manifest.yml")) as {
  readonly modules: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly permissions: Readonly<Record<string, readonly string[]>>;
};
const app = sourcesBelow("forge-app/src");
const core = sourcesBelow("core/src");
const ui = sourcesBelow("forge-app/ui/src");
const surfacesOfCircles = sourcesBelow("forge-app/ui/src/surfaces/circles");
const surfacesOfCoffee = sourcesBelow("forge-app/ui/src/surfaces/coffee");
const schema = fields.map(({ kind, name }) => `${kind}.${name}`);

/** What this kind of software usually grows, and this one does not: over the schema, the texts, the calls and the manifest. */
describe("anti-features", () => {
  it("the parts that are looked at are there", () => {
    expect([schema.length > 20, spoken.length > 400, app.length > 10_000, core.length > 50_000, ui.length > 50_000]).toEqual(
      Array.from({ length: 5 }, () => true),
    );
  });

  it("no points, streaks, trophies or lists of the best", () => {
    const forbidden = /streak|badge|leaderboard|trophy|karma|kudos|top contributor|abzeichen|bestenliste|rangliste|pokal/iu;
    for (const text of [...spoken, ...schema, ...Object.keys(CALLS)]) expect(text).not.toMatch(forbidden);
  });

  it("no record of reading, presence, attendance or speed: no field is a point in time", () => {
    for (const { kind, name, field } of fields) {
      expect(`${kind}.${name}`).not.toMatch(/seen|view|visit|online|attend|duration|opened|clicked|At$/u);
      const words = ["text", "topic", "topics", "choice", "choices", "yes-or-no", "language", "link"];
      expect([...words, "day", "days", "person", "people", "id", "ids", "minutes", "hours", "clock", "zone"]).toContain(field.type.is);
    }
    // The numbers there are say how long a thing or a planned meeting takes, which hours suit somebody, and when a meeting is planned.
    const numbers = fields.filter(({ field }) => ["minutes", "hours", "clock"].includes(field.type.is));
    expect(numbers.map(({ kind, name }) => `${kind}.${name}`).sort()).toEqual(
      ["circle.begins", "circle.minutes", "resource.minutes", "volunteer.hours"].sort(),
    );
  });

  it("no number about anybody, stored or shown", async () => {
    const { suite } = aSuite({ answers: [anAnswer([aPage({ title: "Brakes", by: "ann", on: "2026-11-01" })])] });
    const answer = await suite.expertise.findExperts({ kind: "topic", topic: "brakes" });
    if (!answer.ok) throw new Error("refused");
    expect(answer.value.people).toHaveLength(1);
    const people = JSON.stringify(answer.value.people, (name, value: unknown) => (name === "at" ? null : value));
    expect(people).not.toMatch(/:-?\d/u);
  });

  it("nothing is inferred or written for anybody: every call of the back end is somebody's deed, or a look", () => {
    expect(Object.keys(CALLS).sort()).toEqual(
      [
        ...["admin.find-entries", "admin.keep-everything", "admin.read", "admin.remove-entry", "admin.remove-everything", "admin.save"],
        ...[
          "records.erase-mine",
          "records.find",
          "records.for-question",
          "records.for-recommendation",
          "records.remove",
          "records.save",
          "settings.read",
        ],
      ].sort(),
    );
  });

  it("nobody is enrolled or told by itself: no product event starts anything, and a question has one addressee", () => {
    expect(Object.keys(manifest.modules)).not.toContain("trigger");
    for (const { function: key } of manifest.modules["scheduledTrigger"] ?? []) expect(String(key)).toMatch(/erase|closed|account/u);
    for (const kind of ["ask", "hostOffer", "invitation"] as const)
      expect(RECORD_KINDS[kind].fields.addressed.type, kind).toEqual({ is: "person" });
    // Who sits in a circle follows from what each person wrote: no field of a circle or a round names anybody.
    const people = fields.filter(({ field }) => ["person", "people"].includes(field.type.is)).map(({ kind }) => kind);
    expect(people).not.toContain("circle");
    expect(people).not.toContain("round");
  });

  it("circles: who came is nowhere, nothing is counted, nobody is reminded, and who left leaves nothing", () => {
    const kinds = ALL_KINDS.filter(isCircleKind);
    const ofCircles = fields.filter(({ kind }) => kinds.some((circle) => circle === kind));
    expect([kinds.length, ofCircles.length > 40]).toEqual([9, true]);
    const forbidden = /attend|present|absent|came|count|progress|complete|remind|notif|score|rating|missed|left(?!Out)|left$/iu;
    for (const { kind, name } of ofCircles) expect(`${kind}.${name}`).not.toMatch(forbidden);
    // One's part in a circle is which circle, which part, for whom to see, and until when.
    expect(Object.keys(RECORD_KINDS.membership.fields).sort()).toEqual(["audience", "circle", "part", "place", "until"]);
    // Coffee: where, since when, until when not. Whom somebody met, they alone can read.
    expect(Object.keys(RECORD_KINDS.coffee.fields).sort()).toEqual(["pausedUntil", "place", "since"]);
    expect(Object.keys(RECORD_KINDS.met.fields).sort()).toEqual(["person", "week"]);
    // Whom one met has no part in who meets whom, and who takes part is counted nowhere.
    const pairing = ["pair-up", "coffee-pairs", "week"].map((name) => read(`core/src/circles/${name}.ts`)).join("");
    expect(pairing).not.toMatch(/"met"/u);
    expect(surfacesOfCoffee.length).toBeGreaterThan(10_000);
    expect(surfacesOfCoffee).not.toMatch(/\{[^{}]*(?:others|parts|met|places)\.length\}/u);
    for (const text of spoken) expect(text).not.toMatch(/\battendance|Anwesenheit|\bremind|Erinnerung an|\bprogress\b|Fortschritt/iu);
    expect(surfacesOfCircles.length).toBeGreaterThan(20_000);
    expect(surfacesOfCircles).not.toMatch(/\{[^{}]*(?:seated|waiting|listening|memberships|volunteers)\.length\}/u);
  });

  it("no field about oneself has to be filled in", () => {
    expect(Object.values(RECORD_KINDS.profileNote.fields).map(({ required }) => required)).toEqual([false, false, false, false]);
  });

  it("no nagging: no digest, nothing unread, nobody's mail", () => {
    for (const text of spoken) expect(text).not.toMatch(/unread|ungelesen|digest|don’t miss|verpasse/iu);
    expect(manifest.permissions["scopes"]?.join(" ")).not.toMatch(/mail|notification/u);
  });

  it("no feed, no followers, no likes", () => {
    expect(ALL_KINDS.join(" ")).not.toMatch(/follow|feed|like|reaction|connection/iu);
    for (const text of spoken) expect(text).not.toMatch(/\bfollowers?\b|(?<!shared )\blikes?\b (?:this|it)\b|folge mir|gefällt mir/iu);
  });

  it("no job title and no organisation chart", () => {
    const asked = [...schema, ...(core + app + ui).split("\n")].filter((line) => /jobTitle|department|orgChart|reportsTo/u.test(line));
    // The list of questions that cannot be answered names them.
    expect(asked.filter((line) => !/^\s*(?:question|because|holds):/u.test(line))).toEqual([]);
  });

  it("no service account reads in place of a person, and there is no stored secret", () => {
    expect(app).not.toMatch(/asApp\(\)\s*\.?\s*requestConfluence|asApp\(\)\s*\.?\s*requestJira|getSecret|setSecret|process\.env/u);
    expect(app).toMatch(/asUser\(\)/u);
  });

  it("no third party: nothing outside the platform may be reached", () => {
    expect(Object.keys(manifest.permissions)).toEqual(["scopes"]);
    expect(ui + app).not.toMatch(/sendBeacon|XMLHttpRequest|new WebSocket/u);
  });

  it("logs hold nothing, because nothing is logged", () => {
    expect(app + core + ui).not.toMatch(/console\.(?:log|info|warn|error|debug)/u);
  });

  it("no anonymity is promised that could be broken", () => {
    const promising = texts.filter(([, text]) => /anonym/iu.test(text)).map(([key]) => key);
    expect(new Set(promising)).toEqual(new Set(["ask.between.honest"]));
  });

  it("an answer says whom it may name and never why it may not name somebody", async () => {
    const answer = await gateOf(inMemoryVault(), { person: "ada" }).forQuestion({
      words: ["brakes"],
      item: null,
      place: null,
      candidates: [],
    });
    expect(Object.keys(answer).sort()).toEqual(["named", "offers", "shared", "switchedOff", "trusted"]);
  });

  it("nobody is told that there is no expert", () => {
    for (const text of spoken) expect(text).not.toMatch(/no experts?\b|keine? expert/iu);
  });

  it("nobody's words are rewritten", () => {
    const packages = ["package.json", "forge-app/package.json", "forge-app/ui/package.json"].map(read).join("\n");
    expect(packages).not.toMatch(/openai|anthropic|langchain|llm/iu);
    expect(Object.keys(manifest.modules).join(" ")).not.toMatch(/rovo|llm/iu);
  });
});
