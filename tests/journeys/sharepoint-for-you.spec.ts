import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Organisation, Page } from "../../workbench/src/organisation/organisation.ts";
import { isBuilt } from "../builders/web-part-package.ts";
import { proposeOnSite } from "./circles-on-site.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import { INES, NORA, SAMIR, onFleet, setUpFleet, share } from "./shared-on-site.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const [PIA, TEO, VERA] = ["712020:pia-neumann", "712020:teo-marin", "712020:vera-lund"];
const NAMED: Readonly<Record<string, string>> = { "Ines Okafor": INES, "Samir Haddad": SAMIR, "Nora Weiss": NORA };
/** The web part as a page of its own: everything of Alongside. */
const ALONE = "/sites/fleet/alongside";

function withoutMacro(page: Page): Page {
  const { macro, ...rest } = page;
  return macro === undefined ? page : rest;
}

/** Three people beside those of the company: one who wrote nothing, one with two pages, one with sixty. */
function withThree(company: Organisation): Organisation {
  const [pattern] = company.accounts;
  const names = { [PIA]: "Pia Neumann", [TEO]: "Teo Marin", [VERA]: "Vera Lund" };
  const accounts = Object.entries(names).map(([id, name]) => ({ ...pattern!, id, name }));
  const fleet = company.pages.filter(({ spaceKey, restrictedTo }) => spaceKey === "FLEET" && restrictedTo === undefined);
  const two = new Set(fleet.slice(0, 2).map(({ alias }) => alias));
  const edited = company.pages.map((page): Page => {
    if (!two.has(page.alias)) return page;
    return { ...page, versions: [...page.versions, { by: TEO, at: "2026-11-20T09:00:00Z" }] };
  });
  const many = Array.from({ length: 60 }, (_page, index): Page => {
    const like = withoutMacro(fleet[index % fleet.length]!);
    const other = like.versions[0]!.by;
    const versions = [VERA, other].map((by, version) => ({ by, at: `2026-1${String(version)}-03T09:00:00Z` }));
    return { ...like, alias: `many-${String(index)}`, title: `Note ${String(index)} of ${like.title}`, versions, comments: [] };
  });
  return { ...company, accounts: [...company.accounts, ...accounts], pages: [...edited, ...many] };
}

const stage = useStage({ with: withThree });

const card = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:For you|Für dich), Alongside$/u });
const part = (window: Window, name: string): Locator => card(window).getByRole("region", { name });
const things = (window: Window): Locator => part(window, "Short things for today’s work").getByRole("listitem");
const people = (window: Window): Locator => part(window, "People near your work").getByRole("listitem");

/** Nothing more will come. */
async function whole(window: Window): Promise<void> {
  await card(window)
    .getByText(/How this works|So funktioniert/u)
    .waitFor();
  await expect.poll(() => card(window).locator("[aria-busy=true]").count()).toBe(0);
}

async function look(person: string, wish: WindowWish = {}): Promise<Window> {
  const window = await stage.open(ALONE, { ...wish, person });
  await whole(window);
  return window;
}

interface WireCall {
  readonly source: string;
  readonly method: string;
}

async function asked(source: string): Promise<number> {
  const calls = (await stage.control("GET", "wire")) as readonly WireCall[];
  return calls.filter((call) => call.source === source).length;
}

describe.skipIf(!isBuilt)("for you, on a site", () => {
  it("C5: shows somebody who wrote nothing yet what is recent on the site, said as such, and writes nothing", async () => {
    await setUpFleet(stage);
    await stage.control("DELETE", "wire");
    const pia = await look(PIA);
    await things(pia).first().getByText("Recent in Fleet Engineering.").waitFor();
    await card(pia).getByText("Nobody to name just now.").waitFor();
    await card(pia).getByText("Say under “Offers and wishes” what you want to learn").waitFor();
    expect(await asked("search")).toBeLessThanOrEqual(2);
    expect(await asked("people")).toBeLessThanOrEqual(1);
    await expect.poll(() => stage.control("GET", "lists")).toEqual([]);
    await expectAccessible(pia);
    expectClean(pia);
  });

  it.each([
    ["two pages", TEO],
    ["sixty pages", VERA],
  ])("C2, C3: finds things and people for whoever has %s, in two searches and one call for names", async (_name, person) => {
    await setUpFleet(stage);
    await share(stage, INES, "calm", { title: "Calm releases", kind: "book", why: "Short and calm.", minutes: 5 });
    await stage.control("DELETE", "wire");
    const window = await look(person);
    await things(window).filter({ hasText: "Calm releases" }).getByText("“Short and calm.” shared by Ines Okafor").waitFor();
    await expect.poll(() => things(window).count()).toBeLessThanOrEqual(5);
    await people(window).first().getByText("Known from shared work").waitFor();
    await people(window).first().getByText("You both worked on").waitFor();
    await expect.poll(() => people(window).count()).toBeLessThanOrEqual(3);
    await card(window).getByText("SharePoint named only the last editor, so other authors may be missing.").waitFor();
    expect(await asked("search")).toBe(2);
    expect(await asked("people")).toBe(1);
    await people(window).first().getByRole("link").first().click();
    await window.page.waitForURL(/\/sites\/fleet\/SitePages\//u);
    expectClean(window);
  });

  it("C4: names people who are new only when asked to, and asks nobody else for it", async () => {
    const teo = await look(TEO);
    expect(await card(teo).getByText("New to you", { exact: true }).count()).toBe(0);
    const before = [await asked("search"), await asked("people")];
    await card(teo).getByRole("button", { name: "Look for people who are new to you" }).click();
    await card(teo).getByText("New to you", { exact: true }).first().waitFor();
    expect([await asked("search"), await asked("people")]).toEqual(before);
    expectClean(teo);
  });

  it("C7: what is waved off stays away after a reload, in this browser alone, and is put back from a list of its own", async () => {
    await setUpFleet(stage);
    const vera = await look(VERA);
    const title = (await things(vera).first().getByRole("link").first().textContent()) ?? "";
    await things(vera)
      .first()
      .getByRole("button", { name: `Not this: ${title}` })
      .click();
    await card(vera).getByText(`You will not be shown “${title}” here again. Only you know.`).waitFor();
    await card(vera)
      .getByRole("button", { name: `Put it back: ${title}` })
      .click();
    await things(vera).first().getByRole("link", { name: title, exact: true }).waitFor();
    await things(vera)
      .first()
      .getByRole("button", { name: `Not this: ${title}` })
      .click();
    await card(vera).getByText(`You will not be shown “${title}” here again. Only you know.`).waitFor();
    await expect.poll(() => stage.control("GET", "lists")).toEqual([]);
    await vera.page.reload();
    await whole(vera);
    expect(await things(vera).getByRole("link", { name: title, exact: true }).count()).toBe(0);
    await card(vera).getByText("What you said “Not this” to").click();
    await card(vera)
      .getByRole("button", { name: `Put it back: ${title}` })
      .click();
    await things(vera).getByRole("link", { name: title, exact: true }).first().waitFor();
    await card(vera).getByText("What you said “Not this” to").waitFor({ state: "detached" });
    expectClean(vera);
  });

  it("C9: shows whose offer meets one's own wish, and begins a first word to them", async () => {
    await setUpFleet(stage);
    for (const [person, kind, word] of [
      [SAMIR, "offer", "ask"],
      [PIA, "wish", "learn"],
    ] as const) {
      const { suite, home } = onFleet(stage, person);
      const content = { word, topic: "torque sensors", audience: "place", place: home } as never;
      expect(await suite.records.save({ kind, id: "t1", version: null, content })).toMatchObject({ ok: true });
    }
    const pia = await look(PIA);
    const matches = part(pia, "Wishes and offers that meet yours");
    await matches.getByText("Samir Haddad offers “torque sensors”. You want to learn “torque sensors”.").waitFor();
    await matches.getByRole("button", { name: "Say hello: Samir Haddad" }).click();
    await pia.page.getByLabel("Your question").waitFor();
    expectClean(pia);
  });

  it("shows circles one could sit in on, what one wants to learn first, without asking for it; a seat taken stands in the list at once", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, SAMIR, "riders", { topic: "Writing so that riders understand" });
    await proposeOnSite(stage, INES, "torque", { topic: "torque sensors" });
    await proposeOnSite(stage, NORA, "calm", { topic: "Calm releases" });
    await proposeOnSite(stage, PIA, "own", { topic: "A circle of one's own" });
    const { suite, home } = onFleet(stage, PIA);
    const wish = { word: "learn", topic: "torque sensors", audience: "place", place: home } as const;
    expect(await suite.records.save({ kind: "wish", id: "w1", version: null, content: wish })).toMatchObject({ ok: true });
    await stage.control("DELETE", "wire");
    const pia = await look(PIA);
    const circles = part(pia, "Circles you could sit in on");
    await circles.getByRole("listitem").nth(2).waitFor();
    await expect
      .poll(() => circles.getByRole("listitem").allInnerTexts())
      .toEqual([
        expect.stringMatching(/^torque sensors/u),
        expect.stringMatching(/^Calm releases/u),
        expect.stringMatching(/^Writing so that riders understand/u),
      ]);
    expect([await asked("search"), await asked("people")]).toEqual([expect.toBeOneOf([1, 2]), expect.toBeOneOf([0, 1])]);
    await circles.getByRole("button", { name: "Not this: Calm releases" }).click();
    await circles.getByText("You will not be shown “Calm releases” here again. Only you know.").waitFor();
    await expectAccessible(pia);
    await circles.getByRole("button", { name: "Take a seat: torque sensors" }).click();
    const done = circles.getByText("“torque sensors” stands among your circles now.");
    await done.waitFor();
    await expect.poll(() => done.evaluate((element) => element === document.activeElement)).toBe(true);
    const list = pia.page.getByRole("region", { name: "Learning circles, Alongside" });
    await list.getByRole("button", { name: "Give up my seat: torque sensors" }).waitFor();
    await pia.page.reload();
    await whole(pia);
    await circles.getByText("Writing so that riders understand").waitFor();
    expect(await circles.getByText(/torque|Calm/u).count()).toBe(0);
    await card(pia).getByText("What you said “Not this” to").click();
    await card(pia).getByRole("button", { name: "Put it back: Calm releases" }).click();
    await circles.getByText("Calm releases").waitFor();
    expectClean(pia);
  });

  it("C10: a search that fails is named in words and asked again; without the list nothing is suggested and nobody named", async () => {
    await setUpFleet(stage);
    await stage.control("POST", "fault", { source: "search", kind: "500", times: 1_000 });
    const teo = await look(TEO);
    await card(teo).getByText("SharePoint cannot be reached just now and was left out.").waitFor();
    await stage.control("DELETE", "fault");
    await card(teo).getByRole("button", { name: "Ask SharePoint again" }).click();
    await people(teo).first().getByText("Known from shared work").waitFor();
    await stage.control("POST", "fault", { source: "people", kind: "500", times: 1_000 });
    await teo.page.reload();
    await card(teo).getByText("SharePoint did not say some names, so people may be missing.").waitFor();
    await things(teo).first().waitFor();
    expect(await people(teo).count()).toBe(0);
    await stage.control("DELETE", "fault");
    await stage.control("POST", "fault", { source: "lists", kind: "500", times: 1_000 });
    await teo.page.reload();
    await card(teo).getByText("could not be looked up, so nothing is suggested.").waitFor();
    expect(await card(teo).getByRole("listitem").count()).toBe(0);
    await stage.control("DELETE", "fault");
    await card(teo).getByRole("button", { name: "Try again" }).click();
    await people(teo).first().waitFor();
    expectClean(teo);
  });

  it("R6, C8: nobody is named who rests", async () => {
    await setUpFleet(stage);
    const before = await look(TEO);
    const name = (await people(before).first().locator("bdi").first().textContent()) ?? "";
    const { suite } = onFleet(stage, NAMED[name]!);
    expect(await suite.records.save({ kind: "stepBack", id: "s1", version: null, content: { from: "everything" } })).toMatchObject({
      ok: true,
    });
    const after = await look(TEO);
    expect(await people(after).filter({ hasText: name }).count()).toBe(0);
    for (const window of [before, after]) expectClean(window);
  });

  it.each([{ theme: "dark" }, { language: "de", width: 320 }, { language: "ar", theme: "contrast" }] as const)(
    "C11: everything is there with no findings of axe, and no number stands beside a person: %o",
    async (wish) => {
      await setUpFleet(stage);
      const vera = await look(VERA, wish);
      const list = card(vera).getByRole("region", { name: /^(?:People near your work|Menschen nah an deiner Arbeit)$/u });
      await list
        .getByText(/^(?:Known from shared work|Bekannt aus gemeinsamer Arbeit)$/u)
        .first()
        .waitFor();
      for (const person of await list.getByRole("listitem").allTextContents()) {
        expect(person.replaceAll(/Note \d+ of [^.,]*/gu, "")).not.toMatch(/\d/u);
      }
      await expectAccessible(vera);
      expectClean(vera);
    },
  );

  it("stands in the toolbox by itself, with the way to take along what is kept in the browser", async () => {
    await setUpFleet(stage);
    const author = await stage.open("/sites/fleet?Mode=Edit", { person: TEO });
    await author.page.locator("#web-part").getByText("Nobody is told that you looked").waitFor();
    await author.page.getByLabel("Web part", { exact: true }).selectOption("For you");
    await whole(author);
    await expect.poll(() => author.page.locator("#web-part").getByRole("heading", { level: 2 }).allTextContents()).toEqual(["For you"]);
    await card(author).getByText("Kept for you alone").waitFor();
    expectClean(author);
  });
});
