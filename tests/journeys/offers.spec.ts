import { AxeBuilder } from "@axe-core/playwright";
import type { FrameLocator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const NORA = "712020:nora-weiss";
const EMEKA = "712020:emeka-obi";
const INES = "712020:ines-okafor";
const SECTION = "/wiki/apps/alongside?section=offers";

/** A browser of its own, in which one person is signed in. */
function visit(person: string, path: string, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, { ...wish, person });
}

interface Entry {
  readonly kind: string;
  readonly version: number;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What is stored of some kinds. */
async function stored(...kinds: readonly string[]): Promise<readonly Entry[]> {
  const rows = (await stage.control("GET", "stored")) as readonly { readonly entity: string; readonly value: Partial<Entry> }[];
  return rows.filter(({ entity, value }) => entity === "record" && kinds.includes(value.kind ?? "")).map(({ value }) => value as Entry);
}

const stood = async (...kinds: readonly string[]) => (await stored(...kinds)).map(({ content }) => content);

interface Words {
  readonly add: string;
  readonly topic: string;
  readonly save: string;
  readonly again: string;
  readonly saved: string;
}

const ENGLISH: Words = {
  add: "Add an offer or a wish",
  topic: "What is it about?",
  save: "Save",
  again: "Try again",
  saved: "Saved.",
};
const GERMAN: Words = {
  add: "Angebot oder Wunsch hinzufügen",
  topic: "Worum geht es?",
  save: "Speichern",
  again: "Noch einmal versuchen",
  saved: "Gespeichert.",
};

interface Writing {
  readonly topic: string;
  readonly word?: string;
  readonly readers?: string;
}

async function fill(app: FrameLocator, { topic, word, readers }: Writing): Promise<void> {
  await app.getByRole("button", { name: "Add an offer or a wish" }).click();
  if (word !== undefined) await app.getByRole("radio", { name: word }).check();
  await app.getByLabel("What is it about?").fill(topic);
  if (readers !== undefined) await app.getByRole("radio", { name: readers }).check();
}

async function add(app: FrameLocator, writing: Writing): Promise<void> {
  await fill(app, writing);
  await app.getByRole("button", { name: "Save" }).click();
  await app.getByText("Saved.").waitFor();
}

async function people(window: Window): Promise<string> {
  await window.app().locator(".al-footer").waitFor();
  const list = window.app().locator("ul.al-people");
  return (await list.count()) === 0 ? "" : ((await list.textContent()) ?? "");
}

function expectClean({ violations, foreign, errors }: Window): void {
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
}

async function expectAccessible(window: Window): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window.page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  for (const frame of window.page.frames()) {
    const beyond = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  }
}

describe("offers and wishes", () => {
  it("an offer that one person writes stands in another's answer, in its own seat", async () => {
    const mine = await visit(EMEKA, SECTION);
    await mine.app().getByText("Nothing written yet.").waitFor();
    await add(mine.app(), { topic: "firmware rollout", word: "I can mentor in" });
    await mine.app().getByRole("heading", { name: "I can mentor in" }).waitFor();
    await expect.poll(() => stood("offer")).toEqual([{ word: "mentor", topic: "firmware rollout", audience: "site" }]);
    const answer = await people(await visit(NORA, "/"));
    expect(answer).toContain("Emeka Obi");
    expect(answer).toContain("Offered to help");
    expect(answer).toContain("Says: I can mentor in “firmware rollout”.");
    expectClean(mine);
  });

  it("a wish is for oneself unless somebody chooses otherwise, and says so before it is written", async () => {
    const mine = await visit(EMEKA, SECTION);
    await fill(mine.app(), { topic: "firmware rollout", word: "I want to learn" });
    await expect.poll(() => mine.app().getByRole("radio", { name: "Only you" }).isChecked()).toBe(true);
    await mine.app().getByText("Nothing. Only you can read it.").waitFor();
    await mine.app().getByRole("button", { name: "Save" }).click();
    await mine.app().getByText("Saved.").waitFor();
    await expect.poll(() => stood("wish")).toEqual([{ word: "learn", topic: "firmware rollout", audience: "me" }]);
    const theirs = await visit(NORA, "/");
    expect(await people(theirs)).not.toContain("Emeka Obi");
    const seen = await theirs.page.request.post(`${stage.url}/__forge/invoke`, {
      data: { functionKey: "records.find", payload: { of: "place", place: "FLEET" }, context: {} },
    });
    expect(await seen.json()).toEqual({ value: { answer: [] } });
  });

  it("is for the colleagues of a space only when the space is said", async () => {
    const window = await visit(NORA, SECTION);
    const app = window.app();
    await fill(app, { topic: "display cables", readers: "Colleagues who can open a space" });
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("This line is needed.").waitFor();
    await expect.poll(() => app.getByLabel("Which space").evaluate((element) => element === document.activeElement)).toBe(true);
    await app.getByLabel("Which space").selectOption({ label: "Fleet Engineering" });
    await expect.poll(() => app.getByRole("radio", { name: "Colleagues who can open Fleet Engineering" }).isChecked()).toBe(true);
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Saved.").waitFor();
    await expect.poll(() => stood("offer")).toEqual([{ word: "ask", topic: "display cables", audience: "place", place: "FLEET" }]);
  });

  it("is changed, removed and put back in its place, by keyboard alone", async () => {
    const window = await visit(NORA, SECTION);
    const app = window.app();
    await add(app, { topic: "display cables" });
    await app.getByRole("button", { name: "Edit: display cables" }).press("Enter");
    await app.getByLabel("What is it about?").fill("display cables, and how they fail");
    await app.getByLabel("What is it about?").press("Enter");
    const edit = app.getByRole("button", { name: "Edit: display cables, and how they fail" });
    await edit.waitFor();
    await expect.poll(() => edit.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => stored("offer")).toMatchObject([{ version: 2, content: { topic: "display cables, and how they fail" } }]);
    await app.getByRole("button", { name: /^Remove/u }).press("Enter");
    const back = app.getByRole("button", { name: /^Put it back/u });
    await back.waitFor();
    await expect.poll(() => stored("offer")).toEqual([]);
    await expect.poll(() => back.evaluate((element) => element === document.activeElement)).toBe(true);
    await back.press("Enter");
    await edit.waitFor();
    await expect.poll(() => stood("offer")).toEqual([{ word: "ask", topic: "display cables, and how they fail", audience: "site" }]);
    expectClean(window);
  });

  it("a form that was closed keeps what was typed", async () => {
    const app = (await visit(NORA, SECTION)).app();
    await fill(app, { topic: "boot logs", word: "I want to get better at" });
    await app.getByRole("button", { name: "Cancel" }).click();
    const button = app.getByRole("button", { name: "Add an offer or a wish" });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.click();
    await expect.poll(() => app.getByLabel("What is it about?").inputValue()).toBe("boot logs");
    await expect.poll(() => app.getByRole("radio", { name: "I want to get better at" }).isChecked()).toBe(true);
  });

  it("what was written half a year ago asks whether it still holds", async () => {
    const window = await visit(NORA, SECTION);
    await add(window.app(), { topic: "display cables" });
    await window.page.clock.setFixedTime(Date.now() + 200 * 86_400_000);
    await window.page.reload();
    await window.app().getByText("You wrote this half a year ago.").waitFor();
    await window.app().getByRole("button", { name: "It still holds: display cables" }).click();
    await window.app().getByText("Saved.").waitFor();
    await expect.poll(() => stored("offer")).toMatchObject([{ version: 2, content: { topic: "display cables", audience: "site" } }]);
  });
});

describe("what cannot be written is said under its field, and stays", () => {
  it.each([
    ["", "This line is needed."],
    ["\u{1F6B2}\u{1F527} ?!", "Use at least one word, so that it can be found."],
    ["torque ".repeat(20), "This is longer than 100 characters."],
  ])("%j", async (topic, said) => {
    const app = (await visit(NORA, SECTION)).app();
    await fill(app, { topic });
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText(said).waitFor();
    const field = app.getByLabel("What is it about?");
    await expect.poll(() => field.inputValue()).toBe(topic);
    await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => stored("offer", "wish")).toEqual([]);
  });

  it("the same word on the same topic shows the one that is there", async () => {
    const app = (await visit(NORA, SECTION)).app();
    await add(app, { topic: "torque sensors" });
    await fill(app, { topic: "Torque sensor!", readers: "Only you" });
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("You wrote this already; it is there once.").waitFor();
    await expect.poll(() => app.locator("form .al-quote").textContent()).toContain("torque sensorsEveryone on this site");
    await expect.poll(() => stored("offer")).toHaveLength(1);
  });

  it("the fifty-first offer is refused with that number, and its text stays", async () => {
    const window = await visit(NORA, SECTION);
    for (let index = 0; index < 50; index += 1) {
      const content = { word: "ask", topic: `tool${String(index)}`, audience: "me" };
      const payload = { kind: "offer", id: `o${String(index)}`, version: null, content };
      const answer = await window.page.request.post(`${stage.url}/__forge/invoke`, {
        data: { functionKey: "records.save", payload, context: {} },
      });
      expect(await answer.json()).toMatchObject({ value: { answer: { ok: true } } });
    }
    await fill(window.app(), { topic: "one tool more" });
    await window.app().getByRole("button", { name: "Save" }).click();
    await window.app().getByText("You have 50 of these, and that is as many as there can be.").waitFor();
    await expect.poll(() => window.app().getByLabel("What is it about?").inputValue()).toBe("one tool more");
  });

  it("whoever is not signed in is told to sign in, and keeps the text", async () => {
    const app = (await visit("anonymous", SECTION)).app();
    await fill(app, { topic: "torque sensors" });
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Sign in to write something here.").waitFor();
    await expect.poll(() => app.getByLabel("What is it about?").inputValue()).toBe("torque sensors");
  });
});

describe("one thing changed in two windows", () => {
  async function changedTwice(): Promise<FrameLocator> {
    const first = (await visit(NORA, SECTION)).app();
    await add(first, { topic: "display cables" });
    const second = (await visit(NORA, SECTION)).app();
    await second.getByRole("button", { name: "Edit: display cables" }).click();
    await first.getByRole("button", { name: "Edit: display cables" }).click();
    await first.getByLabel("What is it about?").fill("cables");
    await first.getByRole("button", { name: "Save" }).click();
    await first.getByRole("button", { name: "Edit: cables" }).waitFor();
    await second.getByLabel("What is it about?").fill("display plugs");
    await second.getByRole("button", { name: "Save" }).click();
    const both = second.getByRole("group", { name: "You changed this in another window. Here are both versions; choose one." });
    await both.waitFor();
    await expect.poll(() => both.textContent()).toMatch(/display plugs.*cables/u);
    await expect.poll(() => stood("offer")).toMatchObject([{ topic: "cables" }]);
    return second;
  }

  it("the version written here can be kept", async () => {
    const app = await changedTwice();
    await app.getByRole("button", { name: "Keep what you wrote here" }).click();
    await app.getByRole("button", { name: "Edit: display plugs" }).waitFor();
    await expect.poll(() => stored("offer")).toMatchObject([{ version: 3, content: { topic: "display plugs" } }]);
  });

  it("or the one of the other window", async () => {
    const app = await changedTwice();
    await app.getByRole("button", { name: "Keep the other one" }).click();
    await app.getByRole("button", { name: "Edit: cables" }).waitFor();
    await expect.poll(() => stored("offer")).toMatchObject([{ version: 2, content: { topic: "cables" } }]);
  });

  it("what was removed in the other window can be put back with the new words", async () => {
    const first = (await visit(NORA, SECTION)).app();
    await add(first, { topic: "display cables" });
    const second = (await visit(NORA, SECTION)).app();
    await second.getByRole("button", { name: "Edit: display cables" }).click();
    await first.getByRole("button", { name: "Remove: display cables" }).click();
    await first.getByRole("button", { name: /^Put it back/u }).waitFor();
    await second.getByLabel("What is it about?").fill("display plugs");
    await second.getByRole("button", { name: "Save" }).click();
    await second.getByText("This is no longer here").waitFor();
    await second.getByRole("button", { name: "Put it back" }).click();
    await second.getByRole("button", { name: "Edit: display plugs" }).waitFor();
    await expect.poll(() => stood("offer")).toMatchObject([{ topic: "display plugs" }]);
  });
});

describe("a write that fails keeps the text, and is done once in the end", () => {
  const faults: readonly (readonly [source: string, kind: string, said: RegExp, sagt: RegExp])[] = [
    ["storage", "409", /something else was changed at the same moment/u, /Im selben Moment wurde etwas anderes geändert/u],
    ["storage", "413", /no room left/u, /kein Platz mehr/u],
    ["storage", "429", /asks to wait/u, /bittet um .*Geduld/u],
    ["storage", "500", /could not be reached just now/u, /gerade nicht erreichbar/u],
    ["storage", "offline", /could not be reached just now/u, /gerade nicht erreichbar/u],
    ["invoke", "offline", /could not be reached just now/u, /gerade nicht erreichbar/u],
    ["invoke", "lost", /could not be reached just now/u, /gerade nicht erreichbar/u],
    ["invoke", "429", /could not be reached just now/u, /gerade nicht erreichbar/u],
  ];
  it.each(faults)("%s %s", async (source, kind, said, sagt) => {
    for (const [language, words, sentence] of [
      ["en", ENGLISH, said],
      ["de", GERMAN, sagt],
    ] as const) {
      await stage.control("POST", "reset");
      const window = await visit(NORA, SECTION, { language });
      const app = window.app();
      await app.getByRole("button", { name: words.add }).click();
      await app.getByLabel(words.topic).fill("Fahrradbremsen");
      await window.quiet();
      // Some failures are tried again by the back end itself; this one lasts.
      await stage.control("POST", "fault", { source, kind, times: 50 });
      await app.getByRole("button", { name: words.save }).click();
      await app.getByRole("alert").filter({ hasText: sentence }).waitFor();
      await expect.poll(() => app.getByLabel(words.topic).inputValue()).toBe("Fahrradbremsen");
      await stage.control("DELETE", "fault");
      await app.getByRole("button", { name: words.again }).click();
      await app.getByText(words.saved).waitFor();
      await expect.poll(() => stood("offer")).toEqual([{ word: "ask", topic: "Fahrradbremsen", audience: "site" }]);
      expectClean(window);
    }
  });

  it("a removal that fails leaves the row, and is tried again from it", async () => {
    const app = (await visit(NORA, SECTION)).app();
    await add(app, { topic: "display cables" });
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    await app.getByRole("button", { name: "Remove: display cables" }).click();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByRole("button", { name: /^Put it back/u }).waitFor();
    await expect.poll(() => stored("offer")).toEqual([]);
  });

  it("a section that could not be loaded says so, and still lets one write", async () => {
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 2 });
    const app = (await visit(NORA, SECTION)).app();
    await app.getByText("This part could not be loaded just now.").waitFor();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("Nothing written yet.").waitFor();
  });
});

describe("what an answer lets one do beside asking", () => {
  it("to say that one wants to learn this: the topic is there, and only oneself reads it", async () => {
    const window = await visit(NORA, "/");
    const app = window.app();
    await app.getByRole("button", { name: "Say that you want to learn this" }).click();
    await expect.poll(() => app.getByLabel("What is it about?").inputValue()).toBe("Firmware rollout");
    await expect.poll(() => app.getByRole("radio", { name: "I want to learn" }).isChecked()).toBe(true);
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Saved.").waitFor();
    await expect.poll(() => stood("wish")).toEqual([{ word: "learn", topic: "Firmware rollout", audience: "me" }]);
    await app.getByRole("link", { name: "Offers and wishes" }).click();
    await window.app().getByRole("heading", { level: 2, name: "I want to learn" }).waitFor();
    expectClean(window);
  });

  it("an offer begun on a page is for the colleagues of its space", async () => {
    const app = (await visit(NORA, "/")).app();
    await app.getByRole("button", { name: "Say that you want to learn this" }).click();
    await app.getByRole("radio", { name: "Ask me about" }).check();
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Saved.").waitFor();
    await expect.poll(() => stood("offer")).toEqual([{ word: "ask", topic: "Firmware rollout", audience: "place", place: "FLEET" }]);
  });

  it("R11: the author of a page steps back from it, is gone at the next ask of another, and undoes it", async () => {
    const answer = async () => people(await visit(NORA, "/"));
    expect(await answer()).toContain("Ines Okafor");
    const window = await visit(INES, "/");
    const app = window.app();
    await app.getByText("You wrote this page.").waitFor();
    await app.getByRole("button", { name: "Do not suggest me for this page" }).press("Enter");
    await app.getByText("You are no longer suggested for this page.").waitFor();
    await expect.poll(() => stored("stepBack")).toMatchObject([{ content: { from: "item" } }]);
    const without = await answer();
    expect(without).not.toBe("");
    expect(without).not.toContain("Ines Okafor");
    const undo = app.getByRole("button", { name: "Undo" });
    await expect.poll(() => undo.evaluate((element) => element === document.activeElement)).toBe(true);
    await undo.press("Enter");
    await app.getByRole("button", { name: "Do not suggest me for this page" }).waitFor();
    await expect.poll(() => stored("stepBack")).toEqual([]);
    expect(await answer()).toContain("Ines Okafor");
    expectClean(window);
  });

  it("stepping back twice is once, and a failure is said and tried again", async () => {
    const step = { name: "Do not suggest me for this page" };
    const first = (await visit(INES, "/")).app();
    await stage.control("POST", "fault", { source: "storage", kind: "500", times: 50 });
    await first.getByRole("button", step).click();
    await first.getByText("could not be reached just now").waitFor();
    await stage.control("DELETE", "fault");
    await first.getByRole("button", { name: "Try again" }).click();
    await first.getByText("You are no longer suggested for this page.").waitFor();
    const second = (await visit(INES, "/")).app();
    await second.getByRole("button", step).click();
    await second.getByText("You are no longer suggested for this page.").waitFor();
    await expect.poll(() => stored("stepBack")).toHaveLength(1);
    await second.getByRole("button", { name: "Undo" }).click();
    await second.getByRole("button", step).waitFor();
    await expect.poll(() => stored("stepBack")).toEqual([]);
  });
});

describe("everybody can read and use it", () => {
  it.each([
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "light", language: "de", width: 320 },
  ] as const)("%j", async (look) => {
    const words = look.language === "de" ? GERMAN : ENGLISH;
    const window = await visit(NORA, SECTION, look);
    const app = window.app();
    await app.getByRole("button", { name: words.add }).click();
    await app.getByLabel(words.topic).fill("Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationshallenbeleuchtung");
    await app.getByRole("button", { name: words.save }).click();
    await app.getByText(words.saved).waitFor();
    await app.getByRole("button", { name: words.add }).click();
    await app.getByLabel(words.topic).fill("");
    await app.getByRole("radio").nth(5).check();
    await app.locator("select").waitFor();
    await app.getByRole("button", { name: words.save }).click();
    await app.locator("[aria-invalid=true]").first().waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});
