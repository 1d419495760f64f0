import { placeId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import type { Organisation, Page } from "../../workbench/src/organisation/organisation.ts";
import { call, expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Window } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const [PIA, TEO, VERA] = ["712020:pia-neumann", "712020:teo-marin", "712020:vera-lund"];
const FOR_YOU = "/wiki/apps/alongside?section=for-you";

/** Three people beside those of the company: one who wrote nothing, one with two pages, one with two hundred. */
function withThree(company: Organisation): Organisation {
  const [pattern] = company.accounts;
  const names = { [PIA]: "Pia Neumann", [TEO]: "Teo Marin", [VERA]: "Vera Lund" };
  const accounts = Object.entries(names).map(([id, name]) => ({ ...pattern!, id, name }));
  const fleet = company.pages.filter((page) => page.spaceKey === "FLEET" && page.restrictedTo === undefined && page.macro === undefined);
  const two = new Set(fleet.slice(0, 2).map(({ alias }) => alias));
  const edited = company.pages.map((page): Page => {
    if (!two.has(page.alias)) return page;
    return { ...page, versions: [...page.versions, { by: TEO, at: "2026-11-20T09:00:00Z" }] };
  });
  const many = Array.from({ length: 200 }, (_page, index): Page => {
    const like = fleet[index % fleet.length]!;
    const other = like.versions[0]!.by;
    const versions = [VERA, other].map((by, version) => ({ by, at: `2026-1${String(version)}-03T09:00:00Z` }));
    return { ...like, alias: `many-${String(index)}`, title: `Note ${String(index)} of ${like.title}`, versions, comments: [] };
  });
  return { ...company, accounts: [...company.accounts, ...accounts], pages: [...edited, ...many] };
}

const stage = useStage({ with: withThree });

interface WireCall {
  readonly source: string;
  readonly method: string;
  readonly path: string;
}

/** Opens "For you" and waits until nothing more comes. */
async function look(person: string, wish: { readonly language?: "en" | "de"; readonly width?: number } = {}): Promise<Window> {
  await stage.control("DELETE", "wire");
  const window = await stage.open(FOR_YOU, { person, ...wish });
  await window.app().locator("section[aria-busy=true]").first().waitFor({ state: "detached" });
  await window.app().locator(".al-footer").first().waitFor();
  return window;
}

/** The records' call itself asks the platform once, as the person, which of the places with records are open to them. */
const WITHIN_THE_RECORDS_CALL = /^\/wiki\/api\/v2\/spaces\?keys=/u;

/** What was asked of the platform by the browser, and of the records. */
async function asked(): Promise<{ readonly platform: readonly string[]; readonly records: readonly string[] }> {
  const calls = (await stage.control("GET", "wire")) as readonly WireCall[];
  return {
    platform: calls
      .filter(({ source }) => ["search", "pages", "people", "jira"].includes(source))
      .map(({ path }) => path)
      .filter((path) => !WITHIN_THE_RECORDS_CALL.test(path)),
    records: calls.filter(({ source, path }) => source === "invoke" && path.includes("records.")).map(({ path }) => path),
  };
}

const section = (window: Window, name: string) => window.app().getByRole("region", { name });

async function shareInFleet(person: string, title: string): Promise<void> {
  await stage.control("POST", "as", { person });
  await call(stage, "records.save", {
    kind: "resource",
    id: "shared-1",
    version: null,
    content: { title, kind: "book", why: "Short and calm.", topics: ["rollout"], audience: "place", place: placeId("FLEET"), minutes: 5 },
  });
}

describe("for you", () => {
  it("C5: has sensible words for whoever wrote nothing yet, after one call of each", async () => {
    const window = await look(PIA);
    await window.app().getByText("Nothing that you worked on was found yet.").waitFor();
    await window.app().getByText("Nobody to name just now.").waitFor();
    await window.app().getByText("Nobody waits for you.").waitFor();
    const { platform, records } = await asked();
    expect([platform.length, records.length]).toEqual([1, 1]);
    await expectAccessible(window);
    expectClean(window);
  });

  it.each([
    ["two pages", TEO],
    ["two hundred pages", VERA],
  ])("C2: finds things and people for whoever has %s, in two calls and one to the records", async (_name, person) => {
    await shareInFleet("712020:ines-okafor", "Calm releases");
    const window = await look(person);
    const things = section(window, "Short things for today’s work").locator(".al-documents > li");
    await things.first().waitFor();
    await expect.poll(() => things.count()).toBeLessThanOrEqual(5);
    await things.filter({ hasText: "Calm releases" }).getByText("shared by Ines Okafor").waitFor();
    const people = section(window, "People near your work");
    await people.getByText("Known from shared work").first().waitFor();
    await expect.poll(() => people.locator(".al-person").count()).toBeLessThanOrEqual(3);
    await expect.poll(() => people.getByText("You both worked on").count()).toBeGreaterThan(0);
    const { platform, records } = await asked();
    expect(platform.length).toBeLessThanOrEqual(2);
    expect(records).toHaveLength(1);
    await expectAccessible(window);
    expectClean(window);
  });

  it("C4: names people who are new only when asked to, after one more call to the records", async () => {
    const window = await look(TEO);
    await window.app().getByRole("button", { name: "Look for people who are new to you" }).click();
    await window.app().getByText("New to you").first().waitFor();
    const { platform, records } = await asked();
    expect(platform.length).toBeLessThanOrEqual(2);
    expect(records).toHaveLength(2);
    expectClean(window);
  });

  it("C7: what is waved off does not come back, can be put back, and nobody else can read it", async () => {
    const window = await look(VERA);
    const first = section(window, "Short things for today’s work").locator(".al-documents > li").first();
    const title = (await first.locator(".al-title").textContent()) ?? "";
    await first.getByRole("button", { name: `Not this: ${title}` }).click();
    await window.app().getByText(`You will not be shown “${title}” here again. Only you know.`).waitFor();
    const kept = await stored(stage, "notThis");
    expect(kept).toMatchObject([{ owner: VERA }]);
    expect(Object.keys(kept[0]!)).not.toEqual(expect.arrayContaining(["reader"]));
    const again = await look(VERA);
    await section(again, "Short things for today’s work").locator(".al-documents > li").first().waitFor();
    expect(await section(again, "Short things for today’s work").getByText(title, { exact: true }).count()).toBe(0);
    await window.app().getByRole("button", { name: "Put it back" }).click();
    await first.locator(".al-title").waitFor();
    await expect.poll(() => stored(stage, "notThis")).toEqual([]);
    expectClean(window);
  });

  it("C9: shows whose offer meets one's own wish, and says hello to them", async () => {
    const save = async (person: string, kind: "offer" | "wish", word: "ask" | "learn"): Promise<void> => {
      await stage.control("POST", "as", { person });
      const content = { word, topic: "torque sensors", audience: "site" } as never;
      await call(stage, "records.save", { kind, id: "t1", version: null, content });
    };
    await save("712020:samir-haddad", "offer", "ask");
    await save(PIA, "wish", "learn");
    const window = await look(PIA);
    const matches = section(window, "Wishes and offers that meet yours");
    await matches.getByText("Samir Haddad offers “torque sensors”. You want to learn “torque sensors”.").waitFor();
    await matches.getByRole("button", { name: "Say hello: Samir Haddad" }).click();
    await window.page.locator("dialog iframe[data-surface]").last().contentFrame().getByRole("heading", { level: 2 }).waitFor();
    expectClean(window);
  });

  it("C10: a search that fails leaves the questions, and says in words what is missing; asking again brings it", async () => {
    await stage.control("POST", "fault", { source: "search", kind: "500", times: 1 });
    const window = await look(TEO);
    await window.app().getByText("Nobody waits for you.").waitFor();
    await window.app().getByText("Confluence cannot be reached just now").waitFor();
    await window.app().getByRole("button", { name: "Ask Confluence again" }).click();
    await section(window, "People near your work").getByText("Known from shared work").first().waitFor();
    expectClean(window);
  });

  it("C10: records that fail leave nobody named, nothing recommended, and no claim that nobody asks", async () => {
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 20 });
    const window = await look(TEO);
    await window.app().getByText("This part could not be loaded").first().waitFor();
    expect(await window.app().getByText("Nobody waits for you.").count()).toBe(0);
    expect(await window.app().locator(".al-person").count()).toBe(0);
    expectClean(window);
  });

  it("C11: in German and at 320 pixels everything is there, and no number stands beside a person", async () => {
    const window = await look(VERA, { language: "de", width: 320 });
    await window.app().getByRole("heading", { name: "Menschen nah an deiner Arbeit" }).waitFor();
    await window.app().getByText("Bekannt aus gemeinsamer Arbeit").first().waitFor();
    for (const person of await window.app().locator(".al-person").allTextContents()) {
      expect(person.replaceAll(/Note \d+ of/gu, "")).not.toMatch(/\d+\s*(?:%|Punkte|Seiten|Mal)/u);
    }
    await expectAccessible(window);
    expectClean(window);
  });
});
