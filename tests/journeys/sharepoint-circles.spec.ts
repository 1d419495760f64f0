import { readFileSync } from "node:fs";
import ical from "node-ical";
import type { VEvent } from "node-ical";
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addSitePage, publishSitePage } from "../../sharepoint-webpart/src/sharepoint/site-pages.ts";
import { sendFrom } from "../builders/sharepoint-wire.ts";
import { isBuilt } from "../builders/web-part-package.ts";
import { circlesOnAnOrdinaryDay, dayFromNow, proposeOnSite, takePart } from "./circles-on-site.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import { AYLIN, EMEKA, IDRIS, INES, NORA, SAMIR, YUKI, anOrdinaryDay, setUpFleet } from "./shared-on-site.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

/** The web part as a page of its own, with all its cards. */
const ALONE = "/sites/fleet/alongside";
/** A page on which an author puts one card. */
const PAGE = "/sites/fleet";
const QUESTION = "What should a workshop know about display cables?";

function visit(person: string, path = ALONE, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, { ...wish, person });
}

const card = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:Learning circles|Lernkreise), Alongside$/u });
const circle = (window: Window, topic: string): Locator => card(window).getByRole("listitem").filter({ hasText: topic }).first();
const button = (window: Window, name: string | RegExp): Locator => card(window).getByRole("button", { name });
const question = (window: Window): Locator => card(window).getByLabel("What do you want to find out together?");
const listed = async (): Promise<string> => JSON.stringify(await stage.control("GET", "lists"));
const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement);

async function open(window: Window, topic: string): Promise<void> {
  await button(window, topic).first().click();
  await button(window, /^(?:Back|Zurück)$/u).waitFor();
  await card(window).getByRole("heading", { name: topic }).waitFor();
}

/** Looks again some days from now. */
async function later({ page }: Window, days: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * 86_400_000);
  await page.reload();
}

describe.skipIf(!isBuilt)("a circle on a site", () => {
  it("C27: is proposed with one line and Enter, and its host has the first seat; taken back and put back at once", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    await card(nora).getByText("No circle here yet. Two people and a question are enough to propose one.").waitFor();
    await button(nora, "Propose a circle").press("Enter");
    await question(nora).waitFor();
    await expect.poll(() => hasFocus(question(nora))).toBe(true);
    await nora.page.keyboard.insertText(QUESTION);
    await nora.page.keyboard.press("Enter");
    await card(nora).getByText("Proposed. You have the first seat.").waitFor();
    await circle(nora, QUESTION).getByText("You have a seat here.").waitFor();
    await circle(nora, QUESTION).getByText("The first meeting is set once four people sit together.").waitFor();
    await circle(nora, QUESTION).getByText("Nora Weiss hosts this time").waitFor();
    await expect.poll(() => circle(nora, QUESTION).getByText("Free seat").count()).toBe(5);
    await expect.poll(() => hasFocus(button(nora, "Propose a circle"))).toBe(true);
    await button(nora, `Take it back: ${QUESTION}`).click();
    await card(nora).getByText(`“${QUESTION}” is removed. Nobody sees it any more.`).waitFor();
    await card(nora).getByText("No circle here yet.").waitFor();
    await button(nora, `Put it back: ${QUESTION}`).click();
    await circle(nora, QUESTION).getByText("You have a seat here.").waitFor();
    expectClean(nora);
  });

  it("keeps what was typed when the form is left, the page reloaded, or the platform fails, and proposes it once", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    await button(nora, "Propose a circle").click();
    await question(nora).press("Enter");
    await card(nora).getByText("This line is needed.").waitFor();
    await expect.poll(() => hasFocus(question(nora))).toBe(true);
    await question(nora).fill(QUESTION);
    await card(nora).getByLabel("How many seats").selectOption("5");
    await card(nora).getByLabel("Where").fill("Room Spoke");
    await nora.page.reload();
    await button(nora, "Propose a circle").click();
    await expect.poll(() => question(nora).inputValue()).toBe(QUESTION);
    await expect.poll(() => card(nora).getByLabel("How many seats").inputValue()).toBe("5");
    for (const [kind, words] of [
      ["429", "Not saved: SharePoint asks to wait 7 seconds. Your text is kept here."],
      ["403", "Not saved: you may not write here. Your text is kept here."],
      ["offline", "Not saved: it could not be reached just now. Your text is kept here."],
    ] as const) {
      await stage.control("POST", "fault", { source: "lists", kind, times: 1_000 });
      await question(nora).press("Enter");
      await card(nora).getByText(words).waitFor();
      expect(await question(nora).inputValue(), kind).toBe(QUESTION);
      await stage.control("DELETE", "fault");
    }
    await button(nora, "Try again").click();
    await circle(nora, QUESTION).getByText("You have a seat here.").waitFor();
    await expect.poll(() => stage.control("GET", "lists")).toHaveLength(2);
    await button(nora, "Propose a circle").click();
    await expect.poll(() => question(nora).inputValue()).toBe("");
    expectClean(nora);
  });

  it("C17: of two who take the last seat at once, one sits and one waits first, and moves up when somebody leaves", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, AYLIN, "cold", { topic: "Cold mornings", seats: "4" });
    await takePart(stage, "cold", [EMEKA, YUKI]);
    const [nora, samir] = [await visit(NORA), await visit(SAMIR)];
    for (const window of [nora, samir]) await button(window, "Take a seat: Cold mornings").waitFor();
    await Promise.all([nora, samir].map((window) => button(window, "Take a seat: Cold mornings").click()));
    const yours = (window: Window): Locator => circle(window, "Cold mornings").getByText(/^You (?:have a seat|wait for a seat) here\./u);
    await Promise.all([nora, samir].map((window) => yours(window).waitFor()));
    const said = [await yours(nora).innerText(), await yours(samir).innerText()];
    expect([...said].sort()).toEqual(["You have a seat here.", "You wait for a seat here. It is yours as soon as one is free."]);
    const [sits, waits] = said[0] === "You have a seat here." ? [nora, samir] : [samir, nora];
    const name = sits === nora ? "Samir Haddad" : "Nora Weiss";
    const ines = await visit(INES);
    await button(ines, "Wait for a seat: Cold mornings").click();
    await open(ines, "Cold mornings");
    const waiting = card(ines).locator("section").filter({ hasText: "Waiting, in order of asking" });
    await expect
      .poll(() => waiting.getByRole("listitem").allInnerTexts())
      .toEqual([expect.stringContaining(name), expect.stringContaining("Ines Okafor")]);
    await button(sits, "Give up my seat: Cold mornings").click();
    await circle(sits, "Cold mornings").getByText("Your seat is free again. Nothing is kept of it.").waitFor();
    expect(await button(sits, /^Undo/u).count()).toBe(0);
    await waits.page.reload();
    await circle(waits, "Cold mornings").getByText("You have a seat here.").waitFor();
    for (const window of [nora, samir, ines]) expectClean(window);
  });

  it("C20: is handed over by leaving hosting open to those who sit there, of whom the first one hosts, and can be given back", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, AYLIN, "cold", { topic: "Cold mornings" });
    const aylin = await visit(AYLIN);
    await open(aylin, "Cold mornings");
    expect(await button(aylin, /^Hand over hosting/u).count()).toBe(0);
    await takePart(stage, "cold", [EMEKA, YUKI]);
    await takePart(stage, "cold", [INES], "listen");
    await aylin.page.reload();
    await open(aylin, "Cold mornings");
    await button(aylin, "Hand over hosting: Cold mornings").click();
    await card(aylin).getByText("Whoever sits here can take over hosting. Until somebody does, you host.").waitFor();
    await button(aylin, "Take it back: Cold mornings").click();
    await button(aylin, "Hand over hosting: Cold mornings").click();
    await button(aylin, "Take it back: Cold mornings").waitFor();
    await expectAccessible(aylin);
    const asked = "Aylin Demir would like somebody who sits here to host from here on.";
    for (const person of [INES, NORA]) {
      const window = await visit(person);
      await open(window, "Cold mornings");
      await card(window).getByText("Aylin Demir invites to this circle.").waitFor();
      expect(await card(window).getByText(asked).count(), person).toBe(0);
      await window.page.close();
    }
    const [emeka, yuki] = [await visit(EMEKA), await visit(YUKI)];
    for (const window of [emeka, yuki]) {
      await open(window, "Cold mornings");
      await card(window).getByText(asked).waitFor();
      await button(window, "Host it: Cold mornings").click();
      await card(window).getByLabel("Where").fill("Room Spoke");
    }
    await expectAccessible(emeka);
    await button(emeka, "Save, and host it").click();
    await button(emeka, "Propose a circle").waitFor();
    await button(yuki, "Save, and host it").click();
    await card(yuki)
      .getByRole("alert")
      .getByText("Hosting is not open any more: somebody else took it over, or it was taken back.")
      .waitFor();
    await expect.poll(() => card(yuki).getByLabel("Where").inputValue()).toBe("Room Spoke");
    await open(emeka, "Cold mornings");
    await card(emeka).getByText("You invite to this circle.").waitFor();
    await card(emeka).getByText("Room Spoke").waitFor();
    await aylin.page.reload();
    await open(aylin, "Cold mornings");
    await card(aylin).getByText("Emeka Obi invites to this circle.").waitFor();
    expect(await button(aylin, /^(?:Hand over|Take it back|Remove|Change time)/u).count()).toBe(0);
    await card(emeka).getByText("Whoever hosted before hosts again, with the plan as it was then.").waitFor();
    await button(emeka, "Give hosting back: Cold mornings").click();
    await card(emeka).getByText("Aylin Demir invites to this circle.").waitFor();
    await card(emeka).getByText(asked).waitFor();
    for (const window of [aylin, emeka, yuki]) expectClean(window);
  });

  it("is joined, listened to and left with one click each, undone as quickly, and the focus stays there", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, AYLIN, "cold", { topic: "Cold mornings" });
    const nora = await visit(NORA);
    await button(nora, "Listen in once: Cold mornings").press("Enter");
    await circle(nora, "Cold mornings").getByText("You listen here.").waitFor();
    await button(nora, "Take a seat: Cold mornings").press("Enter");
    await circle(nora, "Cold mornings").getByText("You have a seat here.").waitFor();
    const leave = button(nora, "Give up my seat: Cold mornings");
    await expect.poll(() => hasFocus(leave)).toBe(true);
    await leave.press("Enter");
    await circle(nora, "Cold mornings").getByText("Your seat is free again.").waitFor();
    await expect.poll(() => listed()).not.toContain("nora");
    await button(nora, "Undo: Cold mornings").press("Enter");
    await circle(nora, "Cold mornings").getByText("You have a seat here.").waitFor();
    await stage.control("POST", "fault", { source: "lists", kind: "500", times: 1_000 });
    await leave.click();
    await card(nora).getByText("Not saved: it could not be reached just now.").waitFor();
    await stage.control("DELETE", "fault");
    await button(nora, "Try again").click();
    await circle(nora, "Cold mornings").getByText("Your seat is free again.").waitFor();
    expectClean(nora);
  });
});

describe.skipIf(!isBuilt)("the page of a circle", () => {
  it("says when, where and how it meets, who leads, and gives its meetings as a file that calendars read across a change of clocks", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, AYLIN, "cold", {
      topic: "Cold mornings",
      rhythm: "weekly",
      firstOn: dayFromNow(1),
      until: dayFromNow(300),
      begins: "10:00",
      zone: "America/New_York",
      where: "https://meet.example.org/cold",
      notesLink: "https://wiki.example.org/cold",
    });
    await takePart(stage, "cold", [EMEKA, NORA, YUKI]);
    const nora = await visit(NORA);
    await open(nora, "Cold mornings");
    await card(nora)
      .getByText(/^In the time zone America\/New_York; for you that is /u)
      .waitFor();
    await card(nora)
      .getByRole("link", { name: /meet\.example\.org\/cold/u })
      .waitFor();
    await card(nora)
      .getByRole("link", { name: /wiki\.example\.org\/cold/u })
      .waitFor();
    await card(nora).getByText("Show and tell. Everything happens in the meeting. There is no homework.").waitFor();
    await card(nora).getByText("Aylin Demir leads the next meeting. It goes round by itself.").waitFor();
    const begins = async (name: string): Promise<string[]> => {
      const [download] = await Promise.all([nora.page.waitForEvent("download"), button(nora, name).click()]);
      const text = readFileSync(await download.path(), "utf8");
      for (const person of ["Aylin", "Nora", "Emeka"]) expect(text).not.toContain(person);
      const events = Object.values(ical.parseICS(text)).filter((part): part is VEvent => part?.type === "VEVENT");
      const years = { from: new Date("2020-01-01"), to: new Date("2060-01-01") };
      return events.flatMap((event) => ical.expandRecurringEvent(event, years)).map(({ start }) => new Date(start).toISOString());
    };
    const all = await begins("Add to my calendar");
    await card(nora).getByText("The file is in your downloads.").waitFor();
    expect(all).toHaveLength(43);
    const there = new Intl.DateTimeFormat("en-GB", { timeZone: "America/New_York", hour: "numeric", minute: "2-digit" });
    expect(new Set(all.map((start) => there.format(new Date(start))))).toEqual(new Set(["10:00"]));
    expect(new Set(all.map((start) => start.slice(11, 16)))).toEqual(new Set(["14:00", "15:00"]));
    expect(await begins("Only this meeting")).toEqual(all.slice(0, 1));
    expectClean(nora);
  });

  it("notes are a page of the site that the host makes with one press, from a template; the circle links it to whoever may open it", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, NORA, "cold", { topic: "Cold mornings", note: "Why do boards < 5 degrees stop?" });
    const nora = await visit(NORA);
    await open(nora, "Cold mornings");
    await stage.control("POST", "fault", { source: "pages", kind: "403", times: 1_000 });
    await button(nora, "Make a page for notes").click();
    await card(nora).getByText("Not saved: you may not write here.").waitFor();
    await stage.control("DELETE", "fault");
    await button(nora, "Make a page for notes").click();
    const link = (window: Window): Locator => card(window).getByRole("link", { name: "Cold mornings: our notes" });
    await link(nora).waitFor();
    await expect.poll(() => listed()).not.toContain("our notes");
    const samir = await visit(SAMIR);
    await open(samir, "Cold mornings");
    expect(await button(samir, "Make a page for notes").count()).toBe(0);
    await link(samir).click();
    await samir.page.getByRole("heading", { name: "Cold mornings: our notes" }).waitFor();
    await samir.page.getByText("Why do boards < 5 degrees stop?").waitFor();
    await samir.page.getByText("15 min: Everyone tries the same step on their own work").waitFor();
    for (const window of [nora, samir]) expectClean(window);
  });

  it("what was learned and not sent yet is there again after going back and after a reload, until it is cancelled or sent", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, NORA, "cold", { topic: "Cold mornings" });
    const first = await visit(NORA);
    const learned = (window: Window): Locator => card(window).getByLabel("What did you learn here?");
    const write = async (window: Window, name = "Write it down"): Promise<void> => {
      await open(window, "Cold mornings");
      await button(window, name).click();
    };
    await write(first);
    await learned(first).fill("Warm the connector.");
    await button(first, "Back").click();
    await write(first);
    await expect.poll(() => learned(first).inputValue()).toBe("Warm the connector.");
    await button(first, "Cancel").click();
    await button(first, "Write it down").click();
    await expect.poll(() => learned(first).inputValue()).toBe("");
    await learned(first).fill("Warm the connector, not the board.");
    await first.page.reload();
    await write(first);
    await expect.poll(() => learned(first).inputValue()).toBe("Warm the connector, not the board.");
    await button(first, "Write it down").click();
    await card(first).getByText("Written by Nora Weiss").waitFor();
    const second = await visit(NORA);
    const change = "Change what you wrote: Cold mornings";
    await write(second, change);
    await learned(second).fill("Not the board.");
    await button(first, change).click();
    await expect.poll(() => learned(first).inputValue()).toBe("Warm the connector, not the board.");
    await learned(first).fill("Warm the plug.");
    await button(first, "Save").click();
    await card(first).getByText("Warm the plug.").waitFor();
    await expect.poll(listed).toContain("Warm the plug.");
    await button(second, "Save").click();
    const both = card(second).getByRole("group", { name: "Here are both versions; choose one." });
    await both.getByText("Warm the plug.").waitFor();
    await button(second, "Keep what you wrote here").click();
    await learned(second).waitFor({ state: "detached" });
    await card(second).getByText("Not the board.", { exact: true }).waitFor();
    await expect.poll(() => listed()).not.toContain("Warm the plug.");
    for (const window of [first, second]) expectClean(window);
  });

  it("C21, C26: after the last day the names are not shown any more and a month later they are gone; what was learned stays", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, NORA, "cold", { topic: "Cold mornings", firstOn: dayFromNow(-20), until: dayFromNow(10) });
    await takePart(stage, "cold", [EMEKA]);
    const emeka = await visit(EMEKA);
    await open(emeka, "Cold mornings");
    await button(emeka, "Write it down").click();
    await card(emeka).getByLabel("What did you learn here?").fill("Warm the connector, not the board.");
    await button(emeka, "Write it down").click();
    await card(emeka).getByText("Written by Emeka Obi").waitFor();
    const nora = await visit(NORA);
    await open(nora, "Cold mornings");
    await button(nora, "Change time, place and the rest: Cold mornings").click();
    await card(nora).getByLabel("Until").fill(dayFromNow(-2));
    await button(nora, "Save").click();
    await card(nora).getByText("This day is over. Choose one that comes.").waitFor();
    await card(nora).getByLabel("Until").fill(dayFromNow(0));
    await button(nora, "Save").click();
    await circle(nora, "Cold mornings").getByText("You have a seat here.").waitFor();
    await later(nora, 2);
    await circle(nora, "Cold mornings").getByText("Remembered").waitFor();
    expect(await circle(nora, "Cold mornings").getByText("Nora Weiss").count()).toBe(0);
    await open(nora, "Cold mornings");
    await card(nora).getByText("This circle has ended. What it learned is here.").waitFor();
    await card(nora).getByText("Warm the connector, not the board.").waitFor();
    expect(await card(nora).getByText("hosts this time").count()).toBe(0);
    const samir = await visit(SAMIR);
    await later(samir, 2);
    await circle(samir, "Cold mornings").getByText("What we learned").click();
    await circle(samir, "Cold mornings").getByText("Written by Emeka Obi").waitFor();
    expect((await stage.control("GET", "lists")) as unknown[]).toHaveLength(4);
    await later(nora, 45);
    await circle(nora, "Cold mornings").getByText("Remembered").waitFor();
    await open(nora, "Cold mornings");
    await button(nora, "Remove this circle: Cold mornings").click();
    await card(nora).getByText("“Cold mornings” is removed.").waitFor();
    await circle(nora, "Cold mornings").getByText("The circle about this has ended.").waitFor();
    await circle(nora, "Cold mornings").getByText("What we learned").click();
    await circle(nora, "Cold mornings").getByText("Warm the connector, not the board.").waitFor();
    await expect.poll(() => stage.control("GET", "lists")).toHaveLength(2);
    for (const window of [nora, emeka, samir]) expectClean(window);
  });

  it("a circle that goes on for longer asks each of its people to say that they stay", async () => {
    await setUpFleet(stage);
    await proposeOnSite(stage, AYLIN, "cold", { topic: "Cold mornings", until: dayFromNow(40) });
    await takePart(stage, "cold", [NORA]);
    const aylin = await visit(AYLIN);
    await open(aylin, "Cold mornings");
    await button(aylin, "Change time, place and the rest: Cold mornings").click();
    await card(aylin).getByLabel("Until").fill(dayFromNow(90));
    await button(aylin, "Save").click();
    await button(aylin, "Propose a circle").waitFor();
    const nora = await visit(NORA);
    await circle(nora, "Cold mornings")
      .getByText(/^The circle goes on until /u)
      .waitFor();
    await button(nora, "Stay on: Cold mornings").click();
    await circle(nora, "Cold mornings")
      .getByText(/^You stay until /u)
      .waitFor();
    await nora.page.reload();
    await circle(nora, "Cold mornings").getByText("You have a seat here.").waitFor();
    expect(await button(nora, /^Stay on/u).count()).toBe(0);
    for (const window of [aylin, nora]) expectClean(window);
  });
});

describe.skipIf(!isBuilt)("where a circle begins", () => {
  it("from a shared thing, with its title and what it is about; it stands in the list at once, and can be taken back where it was begun", async () => {
    await anOrdinaryDay(stage);
    const nora = await visit(NORA);
    const shared = nora.page.getByRole("region", { name: "Shared by colleagues, Alongside" });
    await shared.getByRole("button", { name: "Start a circle on this: Brownout (electricity)" }).press("Enter");
    const field = shared.getByLabel("What do you want to find out together?");
    await expect.poll(() => field.inputValue()).toBe("Brownout (electricity)");
    await expect.poll(() => hasFocus(field)).toBe(true);
    await expect
      .poll(() => shared.getByLabel(/^Is it about a page/u).inputValue())
      .toBe("https://en.wikipedia.org/wiki/Brownout_(electricity)");
    await field.fill("What is a brownout to a display?");
    await field.press("Enter");
    await shared.getByText("Proposed. You have the first seat.").waitFor();
    await circle(nora, "What is a brownout to a display?").getByText("You have a seat here.").waitFor();
    await shared.getByRole("button", { name: "Take it back: What is a brownout to a display?" }).click();
    await shared.getByText("“What is a brownout to a display?” is removed.").waitFor();
    await card(nora).getByText("No circle here yet.").waitFor();
    expectClean(nora);
  });

  it("from an answer; where the site is not set up, that is said", async () => {
    const nora = await visit(NORA);
    const answer = nora.page.getByRole("region", { name: "Who can help, Alongside" });
    const ask = async (): Promise<void> => {
      await answer.getByLabel("What is it about?").fill("display cables");
      await answer.getByRole("button", { name: "Look it up" }).click();
      await answer.getByRole("button", { name: "Start a circle on this: display cables" }).click();
    };
    await ask();
    await answer.getByRole("heading", { name: "What people write has no place on this site yet" }).waitFor();
    await setUpFleet(stage);
    await nora.page.reload();
    await ask();
    await answer.getByRole("button", { name: "Propose it" }).click();
    await answer.getByText("Proposed. You have the first seat.").waitFor();
    await nora.page.reload();
    await circle(nora, "display cables").getByText("You have a seat here.").waitFor();
    expectClean(nora);
  });
});

describe.skipIf(!isBuilt)("practice", () => {
  it("is twelve cards that need no set-up, and nothing is kept of which was read", async () => {
    const author = await visit(NORA, `${PAGE}?Mode=Edit`);
    await author.page.locator("#web-part").getByText("Nobody is told that you looked").waitFor();
    await author.page.getByLabel("Web part", { exact: true }).selectOption("Practice");
    const practice = author.page.getByRole("region", { name: "Practice, Alongside" });
    await practice.getByText("Twelve cards, a minute each. Take one when you need it; nobody sees which.").waitFor();
    await expect.poll(() => practice.getByRole("listitem").count()).toBe(12);
    await practice.getByText("Say no kindly").click();
    await practice.getByText(/^You may say no\./u).waitFor();
    await expectAccessible(author);
    await expect.poll(() => stage.control("GET", "lists")).toEqual([]);
    expectClean(author);
  });

  it("speaks in words of the site's own where its page has them; in ours elsewhere, and where the page cannot be opened", async () => {
    const site = { send: sendFrom(stage.wire, IDRIS, PAGE), web: `${stage.url}${PAGE}` };
    const entry = await addSitePage(site);
    const html =
      "<h2>Ask well</h2><p>Say what you saw &amp; where.</p><ul><li>One photo.</li></ul><h3>Danke sagen</h3><p>Kurz und genau.</p>";
    await publishSitePage(site, entry, { title: "Our cards", html });
    const author = await visit(NORA, `${PAGE}?Mode=Edit`);
    const practice = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:Practice|Übung), Alongside$/u });
    const unfold = async (window: Window, title: string): Promise<Locator> => {
      await practice(window).getByText(title, { exact: true }).click();
      return practice(window).locator("details[open]").filter({ hasText: title });
    };
    const choose = async (written: string): Promise<void> => {
      await author.page.getByLabel("A page of this site with words of your own for the practice cards").fill(written);
      await author.page.getByLabel("A page of this site with words of your own for the practice cards").blur();
    };
    await author.page.locator("#web-part").getByText("Nobody is told that you looked").waitFor();
    await author.page.getByLabel("Web part", { exact: true }).selectOption("Practice");
    const ask = await unfold(author, "Ask well");
    await ask.getByText(/^Say in one line what you want to happen\./u).waitFor();
    await choose("No such page");
    await ask.getByText("The page with words of your own could not be opened. These are ours.").waitFor();
    await ask.getByText(/^Say in one line what you want to happen\./u).waitFor();
    await choose(`${stage.url}${PAGE}/SitePages/Our-cards-${String(entry)}.aspx?web=1`);
    await ask.getByText("Say what you saw & where.").waitFor();
    await ask.getByText("One photo.").waitFor();
    await ask.getByRole("link", { name: "Our cards" }).waitFor();
    const thank = await unfold(author, "Say thank you");
    await thank.getByText(/^Thanks that help are small and exact\./u).waitFor();
    await expectAccessible(author);
    await author.page.getByRole("button", { name: "Save and publish" }).click();
    const reader = await visit(SAMIR, PAGE, { language: "de" });
    await (await unfold(reader, "Danke sagen")).getByText("Kurz und genau.").waitFor();
    await stage.control("POST", "fault", { source: "pages", kind: "403", times: 1_000 });
    await reader.page.reload();
    const closed = await unfold(reader, "Danke sagen");
    await closed.getByText("Die Seite mit euren eigenen Worten ließ sich nicht öffnen. Das sind unsere.").waitFor();
    for (const window of [author, reader]) expectClean(window);
  });

  it("leads from a card to the part it is about, as often as somebody wants, and only where there is one", async () => {
    await setUpFleet(stage);
    const author = await visit(NORA, `${PAGE}?Mode=Edit`);
    await author.page.locator("#web-part").getByText("Nobody is told that you looked").waitFor();
    await author.page.getByLabel("Web part", { exact: true }).selectOption("Practice");
    const practice = author.page.getByRole("region", { name: "Practice, Alongside" });
    const tryNow = (title: string): Locator => practice.getByRole("button", { name: `Try it now: ${title}` });
    const part = (name: string): Locator => author.page.getByRole("group", { name, exact: true });
    for (const title of ["Ask well", "Share with a why", "Host a first circle", "Start small"])
      await practice.getByText(title, { exact: true }).click();
    await tryNow("Host a first circle").press("Enter");
    await button(author, "Propose a circle").waitFor();
    await expect.poll(() => hasFocus(part("Learning circles"))).toBe(true);
    await tryNow("Share with a why").click();
    await part("Shared by colleagues").getByRole("button", { name: "Share something" }).waitFor();
    expect(await part("Learning circles").count()).toBe(0);
    await tryNow("Ask well").click();
    await part("Who can help").getByText("Nobody is told that you looked").waitFor();
    await tryNow("Ask well").click();
    await expect.poll(() => hasFocus(part("Who can help"))).toBe(true);
    expect(await tryNow("Start small").count()).toBe(0);
    await expectAccessible(author);
    expectClean(author);
  });

  it("stands folded beside the two forms whose skill it is about, until somebody does not want it there", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    await button(nora, "Propose a circle").click();
    await card(nora).getByText("A one-minute card: Host a first circle").click();
    await card(nora)
      .getByText(/^You do not have to know the subject better/u)
      .waitFor();
    await button(nora, "Do not show cards here").press("Enter");
    await card(nora).getByText("A one-minute card").waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(question(nora))).toBe(true);
    await nora.page.reload();
    await button(nora, "Propose a circle").click();
    await card(nora).getByText("You host the first meeting.").waitFor();
    await nora.page.getByRole("button", { name: "Share something", exact: true }).click();
    await nora.page.getByRole("dialog").getByText("A one-minute card: Share with a why").waitFor();
    expect(await card(nora).getByText("A one-minute card").count()).toBe(0);
    await nora.page.goto(`${stage.url}${PAGE}?Mode=Edit`);
    await nora.page.locator("#web-part").getByText("Nobody is told that you looked").waitFor();
    await nora.page.getByLabel("Web part", { exact: true }).selectOption("Practice");
    await nora.page.getByRole("button", { name: "Show the cards again where you put them away" }).click();
    await nora.page.getByText("The cards are shown again where they are needed.").waitFor();
    expectClean(nora);
  });
});

describe.skipIf(!isBuilt)("circles of a site", () => {
  it("stand with one's own first, and hold no number about anybody", async () => {
    await setUpFleet(stage);
    await circlesOnAnOrdinaryDay(stage);
    const nora = await visit(NORA);
    await circle(nora, "Writing so that riders understand").waitFor();
    const text = await card(nora).innerText();
    expect(text).toMatch(/Cold mornings[\s\S]*Three at a table[\s\S]*Writing so that riders/u);
    expect(text.replaceAll(/\d{1,2} \p{L}+, \d{1,2}:\d\d/gu, "")).not.toMatch(/\d/u);
    expectClean(nora);
  });

  it("are a card of their own from the toolbox", async () => {
    await setUpFleet(stage);
    await circlesOnAnOrdinaryDay(stage);
    const author = await visit(NORA, `${PAGE}?Mode=Edit`);
    await author.page.locator("#web-part").getByText("Nobody is told that you looked").waitFor();
    await author.page.getByLabel("Web part", { exact: true }).selectOption("Learning circles");
    await circle(author, "Cold mornings").waitFor();
    await expect.poll(() => author.page.getByRole("region", { name: /, Alongside$/u }).count()).toBe(1);
    expectClean(author);
  });

  it("a site that is not set up says so calmly; who may not open it sees nothing of its circles; who may only read keeps their words", async () => {
    const before = await visit(NORA);
    await before.page.getByRole("heading", { name: "What people write has no place on this site yet" }).waitFor();
    await setUpFleet(stage);
    await circlesOnAnOrdinaryDay(stage);
    const nora = await visit(NORA);
    await circle(nora, "Cold mornings").waitFor();
    await stage.control("POST", "fault", { source: "lists", kind: "403", times: 1_000 });
    await nora.page.reload();
    await nora.page.getByText("What people write here is kept on a site that you cannot open.").waitFor();
    expect(await nora.page.getByText("Cold mornings").count()).toBe(0);
    await stage.control("DELETE", "fault");
    await stage.control("POST", "role", { site: "FLEET", person: SAMIR, role: "visitor" });
    const samir = await visit(SAMIR);
    await button(samir, "Propose a circle").click();
    await question(samir).fill(QUESTION);
    await question(samir).press("Enter");
    await card(samir).getByText("Not saved: you may not write here. Your text is kept here.").waitFor();
    await expect.poll(() => question(samir).inputValue()).toBe(QUESTION);
    await nora.page.reload();
    await circle(nora, "Cold mornings").waitFor();
    await stage.control("POST", "fault", { source: "lists", kind: "500", times: 1_000 });
    await nora.page.reload();
    await card(nora).getByText("This part could not be loaded just now. The rest works.").first().waitFor();
    for (const window of [before, nora, samir]) expectClean(window);
  });

  it.each([{ theme: "light" }, { theme: "dark" }, { language: "de", width: 320 }, { language: "ar", theme: "contrast" }] as const)(
    "no findings of axe, no sideways scrolling: %o",
    async (look) => {
      await setUpFleet(stage);
      await circlesOnAnOrdinaryDay(stage);
      const nora = await visit(NORA, ALONE, look);
      await circle(nora, "Cold mornings").waitFor();
      await expectAccessible(nora);
      await open(nora, "Cold mornings: electronics below five degrees");
      await expectAccessible(nora);
      await button(nora, /^(?:Back|Zurück)$/u).click();
      await button(nora, /^(?:Propose a circle|Einen Kreis vorschlagen)$/u).click();
      await button(nora, /^(?:Days, length|Tage, Dauer)/u).click();
      await card(nora)
        .getByLabel(/^(?:How often|Wie oft)$/u)
        .selectOption("weekdays");
      await expectAccessible(nora);
      expectClean(nora);
    },
  );
});
