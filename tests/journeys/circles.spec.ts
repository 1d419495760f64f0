import type { FrameLocator, Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CIRCLE_THINGS, circleOf, inCircle } from "./circle-things.ts";
import { expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Written } from "./shared-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const [NORA, AYLIN, EMEKA, SAMIR, YUKI, TOMAS] = [
  "712020:nora-weiss",
  "712020:aylin-demir",
  "712020:emeka-obi",
  "712020:samir-haddad",
  "712020:yuki-sato",
  "712020:tomas-ferreira",
] as const;
const SPACE = "/wiki/spaces/FLEET/apps/alongside";

const visit = (person: string, path: string, wish: WindowWish = {}): Promise<Window> => stage.open(path, { person, ...wish });

async function write(...records: readonly Written[]): Promise<void> {
  for (const [person, kind, id, content] of records) {
    await stage.control("POST", "as", { person });
    const answer = await fetch(`${stage.url}/__forge/invoke`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ functionKey: "records.save", payload: { kind, id, version: null, content }, context: {} }),
    });
    expect(await answer.json(), id).toMatchObject({ value: { answer: { ok: true } } });
  }
  await stage.control("POST", "as", { person: NORA });
}

const cardOf = (app: FrameLocator, topic: string): Locator => app.locator(".al-circles > li").filter({ hasText: topic });
const seatsIn = (within: Locator | FrameLocator): Promise<string[]> =>
  within.getByRole("list", { name: "Seats" }).getByRole("listitem").allInnerTexts();
const dialogOf = (window: Window): FrameLocator => window.page.locator("dialog iframe[data-surface]").last().contentFrame();

async function openCircle(window: Window, topic: string): Promise<FrameLocator> {
  await window.app().getByRole("button", { name: topic, exact: true }).click();
  await window.app().getByRole("heading", { name: "How the meeting goes" }).waitFor();
  return window.app();
}

describe("circles of a place", () => {
  it("C26: stand with one's own first, who sits by name, free seats as empty places, and no number about anybody", async () => {
    await write(...CIRCLE_THINGS);
    const window = await visit(NORA, SPACE);
    const app = window.app();
    await cardOf(app, "Writing so that").waitFor();
    expect(await app.locator(".al-circle-title").allInnerTexts()).toEqual([
      "Cold mornings: electronics below five degrees",
      "Three at a table: hard conversations at the depot",
      "Writing so that riders understand",
    ]);
    expect(await seatsIn(cardOf(app, "Cold mornings"))).toEqual([
      expect.stringMatching(/Aylin Demir\s+hosts this time/u),
      expect.stringContaining("Tomás Ferreira"),
      expect.stringContaining("Nora Weiss"),
      expect.stringContaining("Emeka Obi"),
      "Free seat",
    ]);
    expect(await cardOf(app, "Three at a table").innerText()).toContain("All seats are taken. You can wait for one.");
    const said = await seatsIn(app.locator("main"));
    expect(said.join(" ")).not.toMatch(/\d/u);
    expectClean(window);
  });

  it("C18, C26: a seat is taken, given up and taken again in one press each, without a reason; others see no trace of leaving", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    await write(circle, ...inCircle(circle, [AYLIN]));
    const window = await visit(NORA, SPACE);
    const card = cardOf(window.app(), "Cold mornings");
    await card.getByRole("button", { name: "Take a seat: Cold mornings" }).press("Enter");
    await card.getByText("You have a seat here.").waitFor();
    expect(await stored(stage, "membership")).toHaveLength(2);
    await window.page.keyboard.press("Enter");
    await card.getByText("Your seat is free again. Nothing is kept of it.").waitFor();
    const other = (await visit(EMEKA, SPACE)).app();
    await cardOf(other, "Cold mornings").waitFor();
    expect(await other.locator("body").innerText()).not.toContain("Nora");
    expect((await stored(stage, "membership")).map(({ owner }) => owner)).toEqual([AYLIN]);
    await window.page.keyboard.press("Enter");
    await card.getByText("You have a seat here.").waitFor();
    expectClean(window);
  });

  it("C17: two people press for the last seat at once: one sits, the other waits first, and moves up when a seat is free", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings", seats: "4" });
    await write(circle, ...inCircle(circle, [AYLIN, TOMAS, YUKI]));
    const windows = [await visit(NORA, SPACE), await visit(EMEKA, SPACE)];
    const take = windows.map((window) => window.app().getByRole("button", { name: "Take a seat: Cold mornings" }));
    for (const button of take) await button.waitFor();
    await Promise.all(take.map((button) => button.click()));
    const said = await Promise.all(
      windows.map(async (window) => {
        const mine = cardOf(window.app(), "Cold mornings")
          .getByRole("status")
          .filter({ hasText: /You (have a seat|wait)/u });
        await mine.waitFor();
        return mine.innerText();
      }),
    );
    expect(said.map((words) => words.trim()).sort()).toEqual([
      "You have a seat here.",
      "You wait for a seat here. It is yours as soon as one is free.",
    ]);
    const [waits, name] = said[0]?.startsWith("You wait") === true ? [NORA, "Nora Weiss"] : [EMEKA, "Emeka Obi"];
    const host = await visit(AYLIN, SPACE);
    const app = await openCircle(host, "Cold mornings");
    expect(await app.getByRole("list", { name: "Waiting, in order of asking" }).innerText()).toContain(name);
    await app.getByRole("button", { name: "Give up my seat: Cold mornings" }).click();
    await app.getByText("Your seat is free again.").waitFor();
    const after = (await visit(waits, SPACE)).app();
    await cardOf(after, "Cold mornings").getByText("You have a seat here.").waitFor();
  });

  it("whoever listens is seen apart from the seats, and has nothing of it left afterwards", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    await write(circle, ...inCircle(circle, [AYLIN]));
    const window = await visit(SAMIR, SPACE);
    await window.app().getByRole("button", { name: "Listen in once: Cold mornings" }).click();
    await window.app().getByText("You listen here.").waitFor();
    const app = await openCircle(await visit(AYLIN, SPACE), "Cold mornings");
    expect(await app.getByRole("list", { name: "Listening" }).innerText()).toContain("Samir Haddad");
    expect((await seatsIn(app.locator("main"))).join(" ")).not.toContain("Samir");
    await window.app().getByRole("button", { name: "Stop listening: Cold mornings" }).click();
    await window.app().getByText("You are out again. Nothing is kept of it.").waitFor();
    expect((await stored(stage, "membership")).map(({ owner }) => owner)).toEqual([AYLIN]);
  });

  it("says in a place without circles how little it takes", async () => {
    const window = await visit(NORA, SPACE);
    await window.app().getByText("No circle here yet. Two people and a question are enough to propose one.").waitFor();
    expectClean(window);
  });
});

describe("proposing a circle", () => {
  it("C27: takes one line; the rest has good defaults, and the first seat is the host's", async () => {
    const window = await visit(NORA, SPACE);
    await window.app().getByRole("button", { name: "Propose a circle" }).click();
    const dialog = dialogOf(window);
    await dialog.getByLabel("What do you want to find out together?").press("Enter");
    await dialog.getByText("This line is needed.").waitFor();
    await dialog.getByText("People who can open Fleet Engineering will see this.").waitFor();
    await window.page.keyboard.insertText("What should a workshop know about display cables?");
    await window.page.keyboard.press("Enter");
    await window.page.getByText("Proposed. You have the first seat.").waitFor();
    const card = cardOf(window.app(), "What should a workshop know");
    expect(await seatsIn(card)).toEqual([expect.stringContaining("Nora Weiss"), ...Array.from({ length: 5 }, () => "Free seat")]);
    expect((await stored(stage, "circle")).map(({ content }) => content)).toMatchObject([
      { seats: "6", rhythm: "fortnightly", begins: "15:00", zone: "Europe/Berlin", template: "show", audience: "place", place: "FLEET" },
    ]);
    expectClean(window);
  });

  it("keeps what was typed when the store fails and when the dialog is closed, and throws it away when cancelled", async () => {
    const window = await visit(NORA, SPACE);
    const begin = window.app().getByRole("button", { name: "Propose a circle" });
    await begin.click();
    await dialogOf(window).getByLabel("What do you want to find out together?").fill("Display cables");
    await dialogOf(window).getByLabel("Where").fill("Room Spoke");
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    await window.page.keyboard.press("Enter");
    await dialogOf(window).getByText("could not be reached just now").waitFor();
    await dialogOf(window).getByLabel("Where").press("Escape");
    await begin.click();
    expect(await dialogOf(window).getByLabel("Where").inputValue()).toBe("Room Spoke");
    await dialogOf(window).getByRole("button", { name: "Cancel" }).click();
    await begin.click();
    expect(await dialogOf(window).getByLabel("What do you want to find out together?").inputValue()).toBe("");
    expect(await stored(stage, "circle")).toEqual([]);
  });
});

describe("everybody can use circles", () => {
  const looks = [
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "light", language: "de", width: 320 },
  ] as const;
  it.each(looks)("%j", async (look) => {
    await write(...CIRCLE_THINGS);
    const window = await visit(NORA, SPACE, look);
    await cardOf(window.app(), "Writing so that").waitFor();
    await expectAccessible(window);
    await window.app().locator(".al-circle-title").first().click();
    await window.app().locator(".al-circle-page").waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});
