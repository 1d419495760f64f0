import type { FrameLocator, Locator } from "playwright-core";
import { addDays, weekOf } from "@alongside/core";
import type { Day } from "@alongside/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { goAt, letItBe, today } from "./let-it-be.ts";
import { call, expectAccessible, expectClean, stored, writeAll } from "./own-things.ts";
import type { Written } from "./shared-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const [NORA, AYLIN, EMEKA, SAMIR] = ["712020:nora-weiss", "712020:aylin-demir", "712020:emeka-obi", "712020:samir-haddad"] as const;
const SPACE = "/wiki/spaces/FLEET/apps/alongside";
const PROJECT = "/jira/projects/FLEET/apps/alongside";
const SECTION = "/wiki/apps/alongside?section=circles";

const visit = (person: string, path = SPACE, wish: WindowWish = {}): Promise<Window> => stage.open(path, { person, ...wish });
const takesPart = (person: string, since: Day = today(), place = "FLEET"): Written => [person, "coffee", "c1", { place, since }];
const coffeeIn = (window: Window, name = "Coffee with a colleague"): Locator => window.app().getByRole("region", { name });
const dialogOf = (window: Window): FrameLocator => window.page.locator("dialog iframe[data-surface]").last().contentFrame();
const press = (within: Locator, name: string): Promise<void> => within.getByRole("button", { name, exact: true }).press("Enter");

describe("coffee in a place", () => {
  it("C37, C39: two people of one place take part by one press each, and are shown each other and nobody else", async () => {
    await writeAll(stage, [takesPart(EMEKA, today(), "jira:FLEET")]);
    const nora = await visit(NORA);
    const coffee = coffeeIn(nora);
    await coffee.getByText("No list shows who takes part.").waitFor();
    await expectAccessible(nora);
    await press(coffee, "Take part");
    await coffee.getByText("Nobody else is here yet. It begins when somebody joins.").waitFor();
    // Whoever looks and does not take part is told of nobody.
    const samir = await visit(SAMIR);
    await coffeeIn(samir).getByText("No list shows who takes part.").waitFor();
    expect(await coffeeIn(samir).innerText()).not.toMatch(/Nora|Emeka|\d/u);
    await press(coffeeIn(samir), "Take part");
    await coffeeIn(samir).getByText("This week you could meet Nora Weiss.").waitFor();
    const again = await visit(NORA);
    await coffeeIn(again).getByText("This week you could meet Samir Haddad.").waitFor();
    expect(await coffeeIn(again).innerText()).not.toMatch(/Emeka|\d/u);
    await expectAccessible(again);
    for (const window of [nora, samir, again]) expectClean(window);
  });

  it("says hello in the dialog there is for it: to that person alone", async () => {
    await writeAll(stage, [takesPart(NORA), takesPart(SAMIR)]);
    const window = await visit(NORA);
    await press(coffeeIn(window), "Say hello: Samir Haddad");
    await dialogOf(window).getByText("One person, one question. Nobody else is notified.").waitFor();
    await expect.poll(() => dialogOf(window).locator("body").innerText()).toContain("Samir Haddad");
    await dialogOf(window).getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => window.page.locator("dialog").count()).toBe(0);
    await expect.poll(() => stored(stage, "ask")).toEqual([]);
  });

  it("C38: a week is sat out and taken back by one press each, and the other sees that nobody is free", async () => {
    const since = today();
    await writeAll(stage, [takesPart(NORA, since), takesPart(SAMIR, since)]);
    const window = await visit(NORA);
    const coffee = coffeeIn(window);
    await press(coffee, "Not this week");
    await coffee.getByText("You sit this week out.").waitFor();
    await expect
      .poll(async () => (await stored(stage, "coffee")).find(({ owner }) => owner === NORA))
      .toMatchObject({
        content: { pausedUntil: weekOf(today()).sunday },
      });
    await coffeeIn(await visit(SAMIR))
      .getByText("Nobody is free to meet you this week.")
      .waitFor();
    // The focus is on the way back.
    await window.page.keyboard.press("Enter");
    await coffee.getByText("This week you could meet Samir Haddad.").waitFor();
    await expect
      .poll(async () => (await stored(stage, "coffee")).map(({ content }) => content))
      .toEqual([
        { place: "FLEET", since },
        { place: "FLEET", since },
      ]);
    expectClean(window);
  });

  it("C38: stopping is one press, leaves no trace, and the way back is beside", async () => {
    await writeAll(stage, [takesPart(NORA), takesPart(SAMIR)]);
    const window = await visit(NORA);
    const coffee = coffeeIn(window);
    await press(coffee, "Stop taking part");
    await coffee.getByText("You are out again. Nothing is kept of it.").waitFor();
    await expect.poll(async () => (await stored(stage, "coffee")).map(({ owner }) => owner)).toEqual([SAMIR]);
    await expect.poll(async () => JSON.stringify(await stage.control("GET", "stored"))).not.toContain(NORA);
    const samir = coffeeIn(await visit(SAMIR));
    await samir.getByText("Nobody else is here yet.").waitFor();
    expect(await samir.innerText()).not.toContain("Nora");
    await window.page.keyboard.press("Enter");
    await coffee.getByText("This week you could meet Samir Haddad.").waitFor();
    expectClean(window);
  });

  it("a store that fails changes nothing: the sentence says so, and the same press comes through afterwards", async () => {
    await writeAll(stage, [takesPart(SAMIR)]);
    const window = await visit(NORA);
    const coffee = coffeeIn(window);
    await coffee.getByRole("button", { name: "Take part" }).waitFor();
    await window.app().locator(".al-footer").first().waitFor();
    await stage.control("POST", "fault", { source: "storage", kind: "500", times: 1 });
    await press(coffee, "Take part");
    await coffee.getByText(/could not be reached just now/u).waitFor();
    await expect.poll(() => coffee.getByText("No list shows who takes part.").count()).toBe(1);
    await press(coffee, "Try again");
    await coffee.getByText("This week you could meet Samir Haddad.").waitFor();
    await expect.poll(() => stored(stage, "coffee")).toHaveLength(2);
    await stage.control("POST", "fault", { source: "storage", kind: "500", times: 1 });
    await press(coffee, "Not this week");
    await coffee.getByText(/could not be reached just now/u).waitFor();
    await expect.poll(() => coffee.getByText("This week you could meet Samir Haddad.").count()).toBe(1);
    await press(coffee, "Try again");
    await coffee.getByText("You sit this week out.").waitFor();
  });

  it("in a project of Jira it belongs to the project", async () => {
    await writeAll(stage, [takesPart(NORA, today(), "jira:FLEET"), takesPart(SAMIR)]);
    const coffee = coffeeIn(await visit(AYLIN, PROJECT));
    await coffee.getByText("from this project").waitFor();
    await press(coffee, "Take part");
    await coffee.getByText("This week you could meet Nora Weiss.").waitFor();
  });

  it("is done in German and at 320 px, in every state, without a finding", async () => {
    await writeAll(stage, [takesPart(SAMIR)]);
    const window = await visit(NORA, SPACE, { language: "de", width: 320 });
    const coffee = coffeeIn(window, "Auf einen Kaffee");
    await press(coffee, "Mitmachen");
    await coffee.getByText("Diese Woche könntest du Samir Haddad treffen.").waitFor();
    await expectAccessible(window);
    await press(coffee, "Wir haben uns getroffen: Samir Haddad");
    await coffee.getByText("Für dich allein vermerkt").waitFor();
    await coffee.getByText("Zuletzt getroffen", { exact: true }).click();
    await expectAccessible(window);
    await press(coffee, "Diese Woche nicht");
    await coffee.getByText("Du setzt diese Woche aus.").waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});

describe("recently met", () => {
  it("C41: is kept by one press, read by nobody else, removed and put back", async () => {
    await writeAll(stage, [takesPart(NORA), takesPart(SAMIR)]);
    const window = await visit(NORA);
    const coffee = coffeeIn(window);
    expect(await coffee.getByText("Recently met", { exact: true }).count()).toBe(0);
    await press(coffee, "We met: Samir Haddad");
    await coffee.getByText("Kept for you alone").waitFor();
    const met = [{ owner: NORA, content: { person: SAMIR, week: weekOf(today()).monday } }];
    await expect.poll(() => stored(stage, "met")).toMatchObject(met);
    const samir = coffeeIn(await visit(SAMIR));
    await samir.getByText("This week you could meet Nora Weiss.").waitFor();
    expect(await samir.getByText("Recently met", { exact: true }).count()).toBe(0);

    await coffee.getByText("Recently met", { exact: true }).click();
    await press(coffee, "Remove: Samir Haddad");
    await coffee.getByText("Removed: Samir Haddad").waitFor();
    await expect.poll(() => stored(stage, "met")).toEqual([]);
    await window.page.keyboard.press("Enter");
    await coffee.getByRole("button", { name: "Remove: Samir Haddad" }).waitFor();
    await expect.poll(() => stored(stage, "met")).toMatchObject(met);
    await expectAccessible(window);
    expectClean(window);
  });

  it("C41, P2: “My data” lists both, and removes them; what others see is where one takes part, and not whom one met", async () => {
    await writeAll(stage, [takesPart(NORA), [NORA, "met", "m1", { person: SAMIR, week: weekOf(today()).monday }]]);
    const app = (await visit(NORA, "/wiki/apps/alongside?section=data")).app();
    await app.getByText("Recently met").first().waitFor();
    await app.getByText("Coffee with a colleague").first().waitFor();
    await app.getByText("Samir Haddad").first().waitFor();
    const seen = app.locator(".al-box").filter({ has: app.locator(".al-person-alone") });
    expect(await seen.innerText()).not.toContain("Samir");
  });
});

describe("coffee wherever one takes part", () => {
  it("stands in the section Circles with its place, and not at all where there is none", async () => {
    const none = await visit(NORA, SECTION);
    await none.app().locator(".al-footer").first().waitFor();
    expect(await coffeeIn(none).count()).toBe(0);
    await writeAll(stage, [takesPart(NORA), takesPart(SAMIR)]);
    const window = await visit(NORA, SECTION);
    const coffee = coffeeIn(window);
    await coffee.getByText("This week you could meet Samir Haddad.").waitFor();
    await expect.poll(() => coffee.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual(["Fleet Engineering"]);
    await press(coffee, "Stop taking part");
    await coffee.getByText("You are out again.").waitFor();
    await press(coffee, "Take part");
    await coffee.getByText("This week you could meet Samir Haddad.").waitFor();
    await expectAccessible(window);
    expectClean(window);
  });

  it("C40: an entry for a place that was closed to one is said, and removed in one press", async () => {
    await writeAll(stage, [takesPart(NORA), takesPart(SAMIR)]);
    const { database } = stage.wire.store;
    database.prepare("UPDATE space SET restricted = 1 WHERE key = 'FLEET'").run();
    const coffee = coffeeIn(await visit(NORA, SECTION));
    await coffee.getByText("this place is closed to you now").waitFor();
    expect(await coffee.innerText()).not.toContain("Samir");
    await press(coffee, "Stop taking part");
    await coffee.getByText("You are out again.").waitFor();
    await expect.poll(async () => (await stored(stage, "coffee")).map(({ owner }) => owner)).toEqual([SAMIR]);
  });
});

describe("week after week", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  async function visitOn(day: Day, person: string): Promise<Locator> {
    const noon = letItBe(day);
    const window = await visit(person, "/wiki/spaces");
    await goAt(window, noon, `${stage.url}${SPACE}`);
    const coffee = coffeeIn(window);
    await coffee.getByRole("button", { name: "Stop taking part" }).waitFor();
    return coffee;
  }

  const othersIn = (coffee: Locator): Promise<string[]> => coffee.locator(".al-name").allInnerTexts();

  it("C16, C37, C38: four people meet all others in three weeks; a fifth moves nobody's pair of the week, and from Monday there are three once", async () => {
    const people = [NORA, AYLIN, EMEKA, SAMIR];
    const { monday } = weekOf(today());
    letItBe(monday);
    await writeAll(
      stage,
      people.map((person) => takesPart(person, monday)),
    );
    const met = new Set<string>();
    for (const week of [7, 14, 21]) {
      for (const other of await othersIn(await visitOn(addDays(monday, week), NORA))) met.add(other);
    }
    expect([...met].sort()).toEqual(["Aylin Demir", "Emeka Obi", "Samir Haddad"]);
    const wednesday = addDays(monday, 23);
    const before = await othersIn(await visitOn(wednesday, NORA));
    await stage.control("POST", "as", { person: "712020:yuki-sato" });
    await call(stage, "records.save", { kind: "coffee", id: "c1", version: null, content: { place: "FLEET", since: wednesday } } as never);
    expect(await othersIn(await visitOn(wednesday, NORA))).toEqual(before);
    const threes: number[] = [];
    for (const person of [...people, "712020:yuki-sato"]) threes.push((await othersIn(await visitOn(addDays(monday, 28), person))).length);
    expect(threes.sort()).toEqual([1, 1, 2, 2, 2]);
  });

  it("C40: four weeks before the end one is asked, and goes on by one press", async () => {
    const { monday } = weekOf(today());
    letItBe(monday);
    await writeAll(stage, [takesPart(NORA, monday)]);
    const coffee = await visitOn(addDays(monday, 170), NORA);
    await coffee.getByText("You take part until").waitFor();
    await press(coffee, "Go on");
    await expect.poll(() => coffee.getByText("You take part until").count()).toBe(0);
    await expect.poll(() => stored(stage, "coffee")).toMatchObject([{ writtenOn: addDays(monday, 170), content: { since: monday } }]);
  });
});
