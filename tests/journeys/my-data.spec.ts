import { readFile } from "node:fs/promises";
import { addDays, dayOf } from "@alongside/core";
import type { Instant } from "@alongside/core";
import { describe, expect, it } from "vitest";
import type { RecordCalls } from "../../forge-app/src/contract.ts";
import { ME, WRITES_THAT_FAIL, call, expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const INES = "712020:ines-okafor";

const stage = useStage();

function visit(wish: WindowWish = {}): Promise<Window> {
  return stage.open("/wiki/apps/alongside?section=data", wish);
}

const save = (kind: string, id: string, content: object) =>
  call(stage, "records.save", { kind, id, version: null, content } as RecordCalls["records.save"]["payload"]);
const contents = async (kind: string) => (await stored(stage, kind)).map(({ content }) => content);

const CABLES = { word: "ask", topic: "display cables", audience: "place", place: "FLEET" };
const NO = { word: "improve", topic: "saying no kindly", audience: "me" };

/** One of every kind that somebody can write for themselves. */
async function writeSome(): Promise<void> {
  await save("offer", "o1", CABLES);
  await save("offer", "o2", { word: "mentor", topic: "first weeks", audience: "site" });
  await save("wish", "w1", NO);
  await save("trust", "t1", { person: INES, forWhat: "listening" });
  await save("stepBack", "s1", { from: "topic", topic: "shift planning" });
  await save("rhythm", "own", { capacity: "one" });
  await save("profileNote", "own", { text: "Write to me any time.", languages: "German" });
  await save("ask", "a1", { question: "May I see your list?", addressed: "712020:emeka-obi", goBetween: INES, nameMayBeSaid: false });
}

async function download(window: Window, button: string): Promise<{ readonly path: string; readonly json: unknown }> {
  const [file] = await Promise.all([window.page.waitForEvent("download"), window.app().getByRole("button", { name: button }).click()]);
  const path = await file.path();
  return { path, json: JSON.parse(await readFile(path, "utf8")) as unknown };
}

describe("somebody who is not signed in", () => {
  it("is told calmly that nothing is kept for them, and nothing is asked", async () => {
    const window = await stage.open("/wiki/apps/alongside?section=data&as=anonymous");
    await window
      .app()
      .getByText(/[Ss]ign/u)
      .first()
      .waitFor();
    expectClean(window);
  });
});

describe("what others see", () => {
  it("is shown as a colleague, as anyone and as an administrator would see it", async () => {
    await writeSome();
    const window = await visit();
    const app = window.app();
    const seen = app.getByRole("region", { name: "What others see of you" });
    await seen.getByRole("radio", { name: "a colleague in Fleet Engineering" }).waitFor({ state: "attached" });
    await seen.getByText("display cables").waitFor();
    await expect.poll(() => seen.getByText("first weeks").count()).toBe(1);
    await expect.poll(() => seen.getByText("Write to me any time.").count()).toBe(1);
    expect(await seen.getByText("saying no kindly").count()).toBe(0);
    await seen.getByText("anyone on this site").click();
    expect(await seen.getByText("display cables").count()).toBe(0);
    await expect.poll(() => seen.getByText("first weeks").count()).toBe(1);
    await window.page.keyboard.press("ArrowRight");
    await expect.poll(() => seen.getByRole("radio", { name: "an administrator" }).isChecked()).toBe(true);
    await expect.poll(() => seen.getByText("display cables").count()).toBe(1);
    expect(await seen.getByText("saying no kindly").count()).toBe(0);
    await expect.poll(() => seen.getByText(/an administrator sees nothing more than a colleague/u).count()).toBe(1);
    expectClean(window);
  });

  it("can be written, changed and taken away again, and says both versions when another window was quicker", async () => {
    const window = await visit();
    const app = window.app();
    await app.getByText("Nothing. You have written nothing for them.").waitFor();
    await app.getByRole("button", { name: "Write what others should see" }).click();
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("This line is needed.").waitFor();
    await app.getByLabel("In your own words").fill("After lunch.");
    await app.getByLabel("Usual hours").fill("9 to 15");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByRole("button", { name: "Change what others see" }).waitFor();
    await expect.poll(() => contents("profileNote")).toEqual([{ text: "After lunch.", hours: "9 to 15" }]);
    await app.getByRole("button", { name: "Change what others see" }).click();
    await call(stage, "records.save", { kind: "profileNote", id: "own", version: 1, content: { text: "Mornings." } });
    await app.getByLabel("In your own words").fill("Evenings.");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("You changed this in another window.").waitFor();
    await expect.poll(() => contents("profileNote")).toEqual([{ text: "Mornings." }]);
    await app.getByRole("button", { name: "Keep what you wrote here" }).click();
    await app.getByRole("button", { name: "Change what others see" }).click();
    await expect.poll(() => contents("profileNote")).toEqual([{ text: "Evenings.", hours: "9 to 15" }]);
    await app.getByLabel("In your own words").fill("");
    await app.getByLabel("Usual hours").fill("");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Nothing. You have written nothing for them.").waitFor();
    await expect.poll(() => contents("profileNote")).toEqual([]);
    expectClean(window);
  });
});

describe("quiet, capacity, stepping back", () => {
  it("is saved as it is chosen", async () => {
    const window = await visit();
    const app = window.app();
    const part = app.getByRole("region", { name: "Quiet, capacity, stepping back" });
    await part.getByLabel("Questions I am happy to take").selectOption({ label: "About one a week" });
    await part.getByText("Saved.").first().waitFor();
    await expect.poll(() => contents("rhythm")).toEqual([{ capacity: "one" }]);
    await part.getByLabel("Quiet until").fill("2031-02-28");
    await part.getByRole("button", { name: "End the quiet time" }).waitFor();
    await expect.poll(() => contents("rhythm")).toEqual([{ capacity: "one", quietUntil: "2031-02-28" }]);
    await part.getByLabel("Quiet until").fill("2001-02-28");
    await part.getByLabel("Quiet until").blur();
    await part.getByText("This day is over.").waitFor();
    await part.getByRole("button", { name: "End the quiet time" }).click();
    await expect.poll(() => contents("rhythm")).toEqual([{ capacity: "one" }]);
    await part.getByLabel("Do not suggest me at all").check();
    await expect.poll(() => contents("stepBack")).toEqual([{ from: "everything" }]);
    await part.getByLabel("Do not suggest me at all").uncheck();
    await expect.poll(() => contents("stepBack")).toEqual([]);
    expectClean(window);
  });

  it.each([
    { where: "in the far west, where it is yesterday still", zone: "Etc/GMT+12", days: -1 },
    { where: "in the far east, where it is tomorrow already", zone: "Etc/GMT-14", days: 1 },
  ])("R16: takes the day that it is for somebody $where, and refuses the one before", async ({ zone, days }) => {
    // Also when the day of the machine ends meanwhile.
    const utc = dayOf((Date.now() + 10 * 60_000) as Instant);
    const today = addDays(utc, days);
    const window = await visit({ zone });
    await window.page.clock.setFixedTime(`${utc}T11:00:00Z`);
    await window.page.reload();
    const part = window.app().getByRole("region", { name: "Quiet, capacity, stepping back" });
    await part.getByLabel("Quiet until").fill(addDays(today, -1));
    await part.getByLabel("Quiet until").blur();
    await part.getByText("This day is over.").waitFor();
    await part.getByLabel("Quiet until").fill(today);
    await expect.poll(() => contents("rhythm")).toEqual([{ capacity: "any", quietUntil: today }]);
    await part.getByText("This day is over.").waitFor({ state: "detached" });
    await part.getByLabel("A topic").fill("shift planning");
    await part.getByLabel("Until, if not for good").fill(addDays(today, -1));
    await part.getByRole("button", { name: "Add it" }).click();
    await part.getByText("This day is over.").waitFor();
    await part.getByLabel("Until, if not for good").fill(today);
    await part.getByRole("button", { name: "Add it" }).click();
    await expect.poll(() => contents("stepBack")).toEqual([{ from: "topic", topic: "shift planning", until: today }]);
    expectClean(window);
  });

  it("keeps topics, says what cannot be one, and puts back what was removed", async () => {
    const window = await visit();
    const app = window.app();
    const part = app.getByRole("region", { name: "Quiet, capacity, stepping back" });
    await part.getByLabel("A topic").fill("?!");
    await part.getByRole("button", { name: "Add it" }).click();
    await part.getByText("Use at least one word, so that it can be found.").waitFor();
    await part.getByLabel("A topic").fill("shift planning");
    await part.getByLabel("Until, if not for good").fill("2001-01-01");
    await part.getByRole("button", { name: "Add it" }).click();
    await part.getByText("This day is over.").waitFor();
    await part.getByLabel("Until, if not for good").fill("2031-01-01");
    await part.getByRole("button", { name: "Add it" }).click();
    await part.getByText("until 1 January 2031").waitFor();
    const written = { from: "topic", topic: "shift planning", until: "2031-01-01" };
    await expect.poll(() => contents("stepBack")).toEqual([written]);
    await part.getByLabel("A topic").fill("Shift  Planning");
    await part.getByRole("button", { name: "Add it" }).click();
    await part.getByText("You wrote this already; it is there once.").waitFor();
    await part.getByRole("button", { name: "Remove shift planning" }).click();
    await part.getByText("Removed: shift planning").waitFor();
    await expect.poll(() => contents("stepBack")).toEqual([]);
    await window.page.keyboard.press("Enter");
    await part.getByRole("button", { name: "Remove shift planning" }).waitFor();
    await expect.poll(() => contents("stepBack")).toEqual([written]);
    expectClean(window);
  });
});

describe("what is stored", () => {
  it("lists every record with its readers and its end, removes one, and puts it back", async () => {
    await writeSome();
    const window = await visit();
    const app = window.app();
    const table = app.getByRole("table");
    await table.getByText("Ines Okafor, for listening").waitFor();
    const rows = await table.locator("tbody tr").allTextContents();
    expect(rows).toHaveLength(8);
    const row = (words: string) => rows.find((text) => text.includes(words)) ?? "";
    expect(row("display cables")).toMatch(/Ask me about.*Colleagues who can open Fleet Engineering.*then you are asked/u);
    expect(row("first weeks")).toContain("Everyone on this site");
    expect(row("saying no kindly")).toContain("Only you");
    expect(row("Ines Okafor, for")).toMatch(/Only you.*you remove it/u);
    expect(row("May I see your list?")).toMatch(/To Ines Okafor, to pass on to Emeka Obi.*Ines Okafor and you/u);
    expect(row("About one a week")).toContain("you remove it");
    await table.getByRole("button", { name: "Remove display cables" }).click();
    await table.getByText("Removed: display cables").waitFor();
    await expect
      .poll(async () => (await contents("offer")).map((content) => JSON.stringify(content)).join())
      .not.toContain("display cables");
    await window.page.keyboard.press("Enter");
    await table.getByRole("button", { name: "Remove display cables" }).waitFor();
    await expect.poll(() => contents("offer")).toContainEqual(CABLES);
    await table.getByRole("button", { name: /^Take it back: To Ines/u }).click();
    await table.getByText("Taken back.").waitFor();
    await expect.poll(() => contents("ask")).toEqual([]);
    expect(await table.getByRole("button", { name: "Put it back" }).count()).toBe(0);
    expectClean(window);
  });

  it("asks after half a year whether it still holds", async () => {
    await save("offer", "o1", CABLES);
    const window = await visit();
    await window.page.clock.setFixedTime(Date.now() + 190 * 86_400_000);
    await window.page.reload();
    const app = window.app();
    await app.getByText("You wrote this half a year ago. Does it still hold?").waitFor();
    expect(await app.getByRole("region", { name: "What others see of you" }).getByText("display cables").count()).toBe(0);
    await app.getByRole("button", { name: "It still holds" }).click();
    await expect.poll(async () => (await stored(stage, "offer"))[0]?.["version"]).toBe(2);
    await expect.poll(() => contents("offer")).toEqual([CABLES]);
    expectClean(window);
  });
});

describe("take it with you, erase everything, bring it back", () => {
  it("erases what was begun in this browser and not sent, of this person alone", async () => {
    const window = await visit();
    const body = window.app().locator("body");
    const names = ["circle", "draft", "memory", "not-now", "publishing", "sharing"].map((sort) => `alongside-${sort}`);
    await body.evaluate(
      (_body, { sorts, people }) => {
        for (const sort of sorts) for (const person of people) localStorage.setItem(`${sort} ${person} x`, "{}");
      },
      { sorts: names, people: [ME, INES] },
    );
    await window.app().getByLabel("Erase it all. I have read what goes.").check();
    await window.app().getByRole("button", { name: "Erase everything" }).click();
    await window.app().getByText("Erased. Nothing about you is stored here now.").waitFor();
    const left = await body.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("alongside-")));
    expect(left.sort()).toEqual(names.map((name) => `${name} ${INES} x`));
  });

  it("goes all the way round, and leaves no trace in between", async () => {
    await stage.control("POST", "as", { person: INES });
    await save("trust", "t9", { person: ME });
    await save("ask", "a9", { question: "Can you help?", addressed: ME, goBetween: "712020:emeka-obi", nameMayBeSaid: true });
    await stage.control("POST", "as", { person: ME });
    await writeSome();
    const before = await Promise.all(["offer", "wish", "stepBack", "rhythm", "profileNote"].map(contents));
    const window = await visit();
    const app = window.app();
    await app.getByRole("table").waitFor();
    const activities = await download(window, "What I shared, as ActivityStreams");
    expect(activities.json).toMatchObject({ type: "Collection" });
    expect(JSON.stringify(activities.json)).toContain('"name":"Nora Weiss"');
    expect(JSON.stringify(activities.json)).not.toContain("saying no kindly");
    const all = await download(window, "Everything, as JSON");
    expect(all.json).toMatchObject({ format: "alongside-export", version: 1 });
    expect((all.json as { written: unknown[] }).written).toHaveLength(8);

    await app.getByRole("button", { name: "Erase everything" }).click();
    await app.getByText("Nothing was erased. Tick the line above first.").waitFor();
    await expect.poll(() => contents("offer")).toHaveLength(2);
    await app.getByLabel("Erase it all. I have read what goes.").check();
    await app.getByRole("button", { name: "Erase everything" }).click();
    await app.getByText("Erased. Nothing about you is stored here now.").waitFor();
    await expect.poll(async () => JSON.stringify(await stage.control("GET", "stored"))).not.toContain(ME);
    await app.getByText("Nothing about you is stored.", { exact: true }).waitFor();
    await expect.poll(() => app.getByText("My people: Ines Okafor, for listening").count()).toBe(1);
    const receipt = await download(window, "Keep this list, as JSON");
    expect((receipt.json as { erased: unknown[] }).erased).toHaveLength(8);

    await app.getByLabel("A file of Alongside, as JSON").setInputFiles(all.path);
    await app.getByText("Restored:").waitFor();
    await expect.poll(() => app.getByText("it was for somebody else, and is not sent again by a file.").count()).toBe(1);
    expect(await Promise.all(["offer", "wish", "stepBack", "rhythm", "profileNote"].map(contents))).toEqual(before);
    await expect.poll(() => contents("ask")).toEqual([]);
    await app.getByLabel("A file of Alongside, as JSON").setInputFiles(all.path);
    await app.getByText("There already, and left as it is:").waitFor();
    await expect.poll(() => contents("offer")).toHaveLength(2);
    expectClean(window);
  });

  it("takes a page that was shared along with its title and its address, for elsewhere", async () => {
    const authorization = `Bearer ${ME}`;
    const found = await fetch(`${stage.url}/wiki/api/v2/pages?limit=1`, { headers: { authorization } });
    const [page] = ((await found.json()) as { readonly results: readonly { readonly id: string; readonly title: string }[] }).results;
    await save("resource", "r1", { kind: "page", item: page?.id, why: "One list.", audience: "site" });
    const window = await visit();
    await window.app().getByRole("table").waitFor();
    const { json } = await download(window, "What I shared, as ActivityStreams");
    expect(json).toMatchObject({ items: [{ summary: "One list.", object: { type: "Page", name: page?.title } }] });
    expect(JSON.stringify(json)).toContain(`"url":"${stage.url}/wiki/`);
    expectClean(window);
  });

  it("says in words that a file is none of ours", async () => {
    const window = await visit();
    const app = window.app();
    const file = (text: string) => ({ name: "odd.json", mimeType: "application/json", buffer: Buffer.from(text) });
    for (const text of ["", "not json", "{}", '{"format":"alongside-export","written":[1]}']) {
      await app.getByLabel("A file of Alongside, as JSON").setInputFiles(file(text));
      await app.getByText("This is not a file that Alongside wrote, or it was changed.").waitFor();
    }
    await app.getByLabel("A file of Alongside, as JSON").setInputFiles(file('{"format":"alongside-export","written":[]}'));
    await app.getByText("The file holds nothing that you wrote.").waitFor();
    expectClean(window);
  });

  it.each([
    ["en", "Erase it all. I have read what goes.", "Erase everything", "Erasing stopped half-way", "Go on", /^Erased\./u],
    [
      "de",
      "Alles löschen. Ich habe gelesen, was verschwindet.",
      "Alles löschen",
      "Das Löschen brach mittendrin ab",
      "Weitermachen",
      /^Gelöscht\./u,
    ],
  ] as const)("goes on where it stopped (%s)", async (language, tick, press, stopped, goOn, erased) => {
    await writeSome();
    const window = await visit({ language });
    const app = window.app();
    await app.getByRole("table").waitFor();
    await app.getByLabel(tick).check();
    await stage.control("POST", "fault", { source: "storage", kind: "500", times: 50 });
    await app.getByRole("button", { name: press }).click();
    await app.getByText(stopped).waitFor();
    await stage.control("DELETE", "fault");
    await app.getByRole("button", { name: goOn }).click();
    await app.getByText(erased).waitFor();
    await expect.poll(async () => JSON.stringify(await stage.control("GET", "stored"))).not.toContain(ME);
    expectClean(window);
  });
});

describe("what fails keeps what was typed", () => {
  it.each(WRITES_THAT_FAIL)("$source $kind", async ({ source, kind, ...said }) => {
    for (const [language, topic, add, again] of [
      ["en", "A topic", "Add it", "Try again"],
      ["de", "Ein Thema", "Hinzufügen", "Noch einmal versuchen"],
    ] as const) {
      const window = await visit({ language });
      const app = window.app();
      await app.getByLabel(topic).fill(`lantern ${language}`);
      await window.quiet();
      await stage.control("POST", "fault", { source, kind, times: source === "storage" ? 50 : 1 });
      await app.getByRole("button", { name: add }).click();
      await app.getByText(said[language]).first().waitFor();
      await stage.control("DELETE", "fault");
      await expect.poll(() => app.getByLabel(topic).inputValue()).toBe(`lantern ${language}`);
      await app.getByRole("button", { name: again }).click();
      await app.getByRole("list").getByText(`lantern ${language}`).waitFor();
      await expect
        .poll(async () => (await contents("stepBack")).filter((content) => JSON.stringify(content).includes(`lantern ${language}`)))
        .toHaveLength(1);
      expectClean(window);
    }
  });

  it("what could not be removed is still there, and what could not be put back can be tried again", async () => {
    await save("wish", "w1", NO);
    const window = await visit();
    const app = window.app();
    await app.getByRole("button", { name: "Remove saying no kindly" }).waitFor();
    await stage.control("POST", "fault", { source: "storage", kind: "500", times: 50 });
    await app.getByRole("button", { name: "Remove saying no kindly" }).click();
    await app.getByText("This could not be removed for sure.").waitFor();
    await expect.poll(() => contents("wish")).toEqual([NO]);
    await stage.control("DELETE", "fault");
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("Removed: saying no kindly").waitFor();
    await stage.control("POST", "fault", { source: "invoke", kind: "lost", times: 1 });
    await app.getByRole("button", { name: "Put it back" }).click();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByRole("button", { name: "Remove saying no kindly" }).waitFor();
    await expect.poll(() => contents("wish")).toEqual([NO]);
    expectClean(window);
  });

  it("what could not be saved when it was chosen is tried again", async () => {
    const window = await visit();
    const app = window.app();
    await app.getByLabel("Questions I am happy to take").waitFor();
    await stage.control("POST", "fault", { source: "storage", kind: "500", times: 50 });
    await app.getByLabel("Questions I am happy to take").selectOption("none");
    await app.getByText("Not saved: it could not be reached just now.").waitFor();
    await expect.poll(() => app.getByLabel("Questions I am happy to take").inputValue()).toBe("none");
    await stage.control("DELETE", "fault");
    await app.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => contents("rhythm")).toEqual([{ capacity: "none" }]);
  });

  it("a store that cannot be reached is said by each part, and the rest stays", async () => {
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 2 });
    const window = await visit();
    const app = window.app();
    await app.getByText("This part could not be loaded just now.").first().waitFor();
    await expect.poll(() => app.getByText("This part could not be loaded just now.").count()).toBe(3);
    await expect.poll(() => app.getByText("What Alongside tells nobody").count()).toBe(1);
    await app.getByRole("button", { name: "Try again" }).first().click();
    await app.getByText("Nothing about you is stored.", { exact: true }).waitFor();
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 2 });
    await app.getByRole("button", { name: "Everything, as JSON" }).click();
    await app.getByText("The file could not be written").waitFor();
    await stage.control("DELETE", "fault");
    await download(window, "Try again");
    expectClean(window);
  });
});

describe("for everybody", () => {
  it.each([
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "light", language: "de", width: 320 },
  ] as const)("no findings of axe, no sideways scrolling: %o", async (look) => {
    await writeSome();
    const window = await visit(look);
    const app = window.app();
    await app.getByText(/Ines Okafor, (?:for|für) listening/u).waitFor();
    await expectAccessible(window);
    await app.getByRole("button", { name: /Change what others see|Ändern, was andere sehen/u }).click();
    await app.getByRole("button", { name: /(?:Remove saying no kindly|saying no kindly entfernen)/u }).click();
    await app.getByRole("button", { name: /Put it back|Wieder einsetzen/u }).waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});
