import type { FrameLocator, Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { CIRCLE_PEOPLE, circleOf, inCircle, openCircle } from "./circle-things.ts";
import { proposeOnSite } from "./circles-on-site.ts";
import { expectAccessible, expectClean, writeAll } from "./own-things.ts";
import { setUpFleet } from "./shared-on-site.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const { AYLIN, NORA } = CIRCLE_PEOPLE;
const TOPIC = "Cold mornings";
const DAY = new Date().toISOString().slice(0, 10);

interface Table {
  readonly window: Window;
  /** where the circle is shown */
  readonly place: FrameLocator | Locator;
}

/** A window whose clock the test has in its hand. */
async function visit(path: string, wish: WindowWish): Promise<Window> {
  const window = await stage.open(path, { person: NORA, ...wish });
  await window.page.clock.install({ time: `${DAY}T13:00:00Z` });
  await window.page.reload();
  return window;
}

const agendaIn = (place: FrameLocator | Locator): Locator =>
  place.getByRole("heading", { name: /^(?:How the meeting goes|So läuft das Treffen)$/u });

async function onConfluence(wish: WindowWish = {}): Promise<Table> {
  const circle = circleOf(AYLIN, "cold", { topic: TOPIC, template: "lean" });
  await writeAll(stage, [circle, ...inCircle(circle, [AYLIN, NORA])]);
  const window = await visit("/wiki/spaces/FLEET/apps/alongside", wish);
  const place = window.app();
  await place.locator(".al-circle-title").filter({ hasText: TOPIC }).click();
  await agendaIn(place).waitFor();
  return { window, place };
}

async function onSharePoint(wish: WindowWish = {}): Promise<Table> {
  await setUpFleet(stage);
  await proposeOnSite(stage, NORA, "cold", { topic: TOPIC, template: "lean" });
  const window = await visit("/sites/fleet/alongside", wish);
  const place = window.page.getByRole("region", { name: /^(?:Learning circles|Lernkreise), Alongside$/u });
  await place.getByRole("button", { name: TOPIC }).first().click();
  await agendaIn(place).waitFor();
  return { window, place };
}

const PLATFORMS = [
  { platform: "Confluence", open: onConfluence, clock: { hour: "2-digit", timeZone: "Europe/Berlin" } },
  ...(isBuilt ? [{ platform: "SharePoint", open: onSharePoint, clock: { hour: "numeric" as const } }] : []),
] as const;

const button = ({ place }: Table, name: string | RegExp): Locator => place.getByRole("button", { name, exact: true });
const topicsOn = ({ place }: Table): Promise<string[]> => place.getByRole("list", { name: "Topics" }).locator("bdi").allInnerTexts();

async function write({ place, window }: Table, ...topics: readonly string[]): Promise<void> {
  for (const topic of topics) {
    await place.getByLabel("A topic").fill(topic);
    await window.page.keyboard.press("Enter");
    await place.getByRole("list", { name: "Topics" }).getByText(topic, { exact: true }).waitFor();
    await expect.poll(() => place.getByLabel("A topic").inputValue()).toBe("");
  }
}

/** Lets a stopped clock go on little by little: what was drawn just before it was moved may look at it only afterwards. */
async function goesOnUntil({ page }: Window, shown: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(10);
      return shown.isVisible();
    })
    .toBe(true);
}

/** Everything that could be kept of a window: what the browser has, what was asked of the platform, what lies in its stores. */
async function kept({ window }: Table): Promise<unknown> {
  const inFrames = await Promise.all(
    window.page
      .frames()
      .map(async (frame) =>
        frame.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href]),
      ),
  );
  const stores = await Promise.all(["wire", "stored", "lists"].map((what) => stage.control("GET", what)));
  return { inFrames, cookies: await window.context.cookies(), stores };
}

describe.each(PLATFORMS)("a lean coffee on $platform", ({ open, clock: way }) => {
  it("C43, C44: topics get votes, those with most come first, and minutes end at a time of day; all by the keyboard", async () => {
    const table = await open();
    const { window, place } = table;
    await button(table, "Choose what to talk about").press("Enter");
    await place.getByText("Nothing of this is kept; closing it throws it away.").waitFor();
    await place.getByText("Nothing is on the table yet.").waitFor();
    await write(table, "Plugs", "Crimping", "Cold boards");
    for (const topic of ["Crimping", "Cold boards", "Cold boards"]) await button(table, `One vote more: ${topic}`).press("Enter");
    await place.getByText("Cold boards: 2 votes").waitFor({ state: "attached" });
    await expect.poll(() => topicsOn(table)).toEqual(["Plugs", "Crimping", "Cold boards"]);
    await button(table, "Talk about this, most votes first").press("Enter");
    await place.getByRole("heading", { name: "Now: Cold boards" }).waitFor();
    await expect.poll(() => topicsOn(table)).toEqual(["Cold boards", "Crimping", "Plugs"]);
    const halfPastOne = Date.parse(`${DAY}T13:30:00Z`);
    await window.page.clock.pauseAt(halfPastOne);
    await button(table, "Begin five minutes").press("Enter");
    const clock = new Intl.DateTimeFormat("en-GB", { ...way, minute: "2-digit" });
    const status = place.getByRole("status").filter({ hasText: /minutes/u });
    const ends = `These five minutes end at ${clock.format(halfPastOne + 300_000)}.`;
    await status.getByText(ends).waitFor();
    await expect
      .poll(() => place.getByRole("heading", { name: "Now: Cold boards" }).evaluate((place) => place === document.activeElement))
      .toBe(true);
    await window.page.clock.fastForward("04:59");
    await expect.poll(() => status.innerText()).toBe(ends);
    expect(await button(table, "Three minutes more").count()).toBe(0);
    await window.page.clock.fastForward("00:02");
    await goesOnUntil(window, status.getByText("Five minutes are over. Thumbs: go on, or the next one?"));
    await expect.poll(() => status.getAttribute("aria-live")).toBe("polite");
    await button(table, "Three minutes more").press("Enter");
    await status.getByText(`These three minutes end at ${clock.format(halfPastOne + 481_000)}.`).waitFor();
    await window.page.clock.fastForward("03:00");
    await goesOnUntil(window, status.getByText("Three minutes are over. Thumbs: go on, or the next one?"));
    await button(table, "Next topic").press("Enter");
    await place.getByRole("heading", { name: "Now: Crimping" }).waitFor();
    await expect.poll(() => topicsOn(table)).toEqual(["Crimping", "Plugs", "Cold boards"]);
    await button(table, "Next topic").press("Enter");
    await button(table, "Next topic").press("Enter");
    await place.getByRole("heading", { name: "Every topic had its turn." }).waitFor();
    expectClean(window);
  });

  it("C43: what cannot be laid on the table stays in the field with the reason; a topic is taken off, and a vote back", async () => {
    const table = await open();
    const { place, window } = table;
    await button(table, "Choose what to talk about").click();
    await button(table, "Put it on the table").click();
    await place.getByText("This line is needed.").waitFor();
    await write(table, "Plugs <b>", "Crimping");
    await place.getByLabel("A topic").fill("crimping");
    await window.page.keyboard.press("Enter");
    await place.getByText("This topic is on the table already.").waitFor();
    await place.getByLabel("A topic").fill("x".repeat(201));
    await window.page.keyboard.press("Enter");
    await place.getByText("This is longer than 200 characters.").waitFor();
    await expect.poll(() => place.getByLabel("A topic").inputValue()).toHaveLength(201);
    await button(table, "One vote more: Crimping").click();
    for (let press = 0; press < 2; press += 1) await button(table, "One vote fewer: Crimping").press("Enter");
    await expect.poll(() => place.getByRole("list", { name: "Topics" }).getByText("no votes yet").count()).toBe(2);
    await button(table, "Take it off: Plugs <b>").click();
    await expect.poll(() => topicsOn(table)).toEqual(["Crimping"]);
    await expect.poll(() => place.getByLabel("A topic").evaluate((field) => field === document.activeElement)).toBe(true);
    expectClean(window);
  });

  it("C45: nothing is kept of it: not in the browser, not on the wire, not in a store; closing it throws it away", async () => {
    const table = await open();
    const { place, window } = table;
    await button(table, "Choose what to talk about").click();
    await place.getByLabel("A topic").waitFor();
    await window.quiet();
    const before = await kept(table);
    await write(table, "Plugs", "Cold boards");
    await button(table, "One vote more: Cold boards").click();
    await button(table, "Talk about this, most votes first").click();
    await button(table, "Begin five minutes").click();
    await window.page.clock.fastForward("05:00");
    await button(table, "Three minutes more").click();
    await button(table, "Next topic").click();
    await button(table, "Close and throw it away").press("Enter");
    const opener = button(table, "Choose what to talk about");
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => kept(table)).toEqual(before);
    await opener.click();
    await place.getByText("Nothing is on the table yet.").waitFor();
    expectClean(window);
  });

  it.each([
    { theme: "dark", language: "en" },
    { theme: "light", language: "de", width: 320 },
    { theme: "contrast", language: "en", width: 320 },
  ] as const)("no findings of axe, no sideways scrolling: %j", async (look) => {
    const table = await open(look);
    const { place, window } = table;
    await button(table, /^(?:Choose what to talk about|Wählen, worüber wir reden)$/u).click();
    const field = place.getByLabel(/^(?:A topic|Ein Thema)$/u);
    for (const topic of ["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "Crimping"]) {
      await field.fill(topic);
      await window.page.keyboard.press("Enter");
      await place.getByText(topic, { exact: true }).waitFor();
    }
    await button(table, /^(?:One vote more|Eine Stimme mehr): Crimping$/u).click();
    await expectAccessible(window);
    await button(table, /^(?:Talk about this|Darüber reden)/u).click();
    await button(table, /^(?:Begin five minutes|Fünf Minuten beginnen)$/u).click();
    await window.page.clock.fastForward("05:00");
    await button(table, /^(?:Three minutes more|Noch drei Minuten)$/u).waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});

describe("the table of a lean coffee", () => {
  it("is offered to no other shape of meeting", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: TOPIC });
    await writeAll(stage, [circle, ...inCircle(circle, [AYLIN, NORA])]);
    const app = await openCircle(await stage.open("/wiki/spaces/FLEET/apps/alongside", { person: NORA }), TOPIC);
    await app.getByRole("heading", { name: "Notes we write together" }).waitFor();
    expect(await app.getByRole("button", { name: "Choose what to talk about" }).count()).toBe(0);
  });
});
