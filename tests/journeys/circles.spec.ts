import { readFileSync } from "node:fs";
import type { Download, FrameLocator, Locator } from "playwright-core";
import { addDays, dayOf } from "@alongside/core";
import type { Day, Instant } from "@alongside/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CIRCLE_PEOPLE, CIRCLE_THINGS, circleOf, inCircle, openCircle } from "./circle-things.ts";
import { goAt, letItBe } from "./let-it-be.ts";
import { expectAccessible, expectClean, stored, writeAll } from "./own-things.ts";
import type { Written } from "./shared-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const { NORA, AYLIN, EMEKA, SAMIR, YUKI, TOMAS } = CIRCLE_PEOPLE;
const PROJECT = "/jira/projects/FLEET/apps/alongside";
const SECTION = "/wiki/apps/alongside?section=circles";
const TODAY = dayOf(Date.now() as Instant);
const SPACE = "/wiki/spaces/FLEET/apps/alongside";

const visit = (person: string, path: string, wish: WindowWish = {}): Promise<Window> => stage.open(path, { person, ...wish });

const write = (...records: readonly Written[]): Promise<void> => writeAll(stage, records);

const cardOf = (app: FrameLocator, topic: string): Locator => app.locator(".al-circles > li").filter({ hasText: topic });
const seatsIn = (within: Locator | FrameLocator): Promise<string[]> =>
  within.getByRole("list", { name: "Seats" }).getByRole("listitem").allInnerTexts();
const dialogOf = (window: Window): FrameLocator => window.page.locator("dialog iframe[data-surface]").last().contentFrame();

describe("circles of a place", () => {
  it("C26: stand with one's own first, who sits by name, free seats as empty places, and no number about anybody", async () => {
    await write(...CIRCLE_THINGS);
    const window = await visit(NORA, SPACE);
    const app = window.app();
    await cardOf(app, "Writing so that").waitFor();
    await expect
      .poll(() => app.locator(".al-circle-title").allInnerTexts())
      .toEqual([
        "Cold mornings: electronics below five degrees",
        "Three at a table: hard conversations at the depot",
        "Writing so that riders understand",
      ]);
    await expect
      .poll(() => seatsIn(cardOf(app, "Cold mornings")))
      .toEqual([
        expect.stringMatching(/Aylin Demir\s+hosts this time/u),
        expect.stringContaining("Tomás Ferreira"),
        expect.stringContaining("Nora Weiss"),
        expect.stringContaining("Emeka Obi"),
        "Free seat",
      ]);
    await expect.poll(() => cardOf(app, "Three at a table").innerText()).toContain("All seats are taken. You can wait for one.");
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
    await expect.poll(() => stored(stage, "membership")).toHaveLength(2);
    await window.page.keyboard.press("Enter");
    await card.getByText("Your seat is free again. Nothing is kept of it.").waitFor();
    const other = (await visit(EMEKA, SPACE)).app();
    await cardOf(other, "Cold mornings").waitFor();
    expect(await other.locator("body").innerText()).not.toContain("Nora");
    await expect.poll(async () => (await stored(stage, "membership")).map(({ owner }) => owner)).toEqual([AYLIN]);
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
    await expect.poll(() => app.getByRole("list", { name: "Waiting, in order of asking" }).innerText()).toContain(name);
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
    await expect.poll(() => app.getByRole("list", { name: "Listening" }).innerText()).toContain("Samir Haddad");
    expect((await seatsIn(app.locator("main"))).join(" ")).not.toContain("Samir");
    await window.app().getByRole("button", { name: "Stop listening: Cold mornings" }).click();
    await window.app().getByText("You are out again. Nothing is kept of it.").waitFor();
    await expect.poll(async () => (await stored(stage, "membership")).map(({ owner }) => owner)).toEqual([AYLIN]);
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
    await expect
      .poll(() => seatsIn(card))
      .toEqual([expect.stringContaining("Nora Weiss"), ...Array.from({ length: 5 }, () => "Free seat")]);
    await expect
      .poll(async () => (await stored(stage, "circle")).map(({ content }) => content))
      .toMatchObject([
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
    await expect.poll(() => dialogOf(window).getByLabel("Where").inputValue()).toBe("Room Spoke");
    await dialogOf(window).getByRole("button", { name: "Cancel" }).click();
    await begin.click();
    await expect.poll(() => dialogOf(window).getByLabel("What do you want to find out together?").inputValue()).toBe("");
    await expect.poll(() => stored(stage, "circle")).toEqual([]);
  });
});

describe("a circle on what is in view", () => {
  const propose = "Start a circle on this";
  const question = (window: Window): Locator => dialogOf(window).getByLabel("What do you want to find out together?");

  it("begins beside an answer with its topic and the page", async () => {
    const window = await visit(NORA, "/");
    await window.app().getByRole("button", { name: propose }).click();
    await expect.poll(() => question(window).inputValue()).not.toBe("");
    await dialogOf(window).getByText("Firmware rollout for the rental fleet", { exact: true }).waitFor();
    await window.page.keyboard.press("Enter");
    await window.page.getByText("Proposed. You have the first seat.").waitFor();
    await window.page.getByRole("button", { name: "Open" }).click();
    await window.app().getByRole("heading", { name: "How the meeting goes" }).waitFor();
    await window.app().getByRole("link", { name: "Firmware rollout for the rental fleet" }).waitFor();
    expectClean(window);
  });

  it("begins in the byline, beside an issue, at a shared thing and at a wish", async () => {
    await write(
      [EMEKA, "resource", "r1", { kind: "book", title: "Cold Boards", why: "It helped.", audience: "place", place: "FLEET" }],
      [EMEKA, "wish", "w1", { word: "learn", topic: "reading boot logs", audience: "place", place: "FLEET" }],
    );
    const window = await visit(NORA, SPACE);
    for (const [button, topic] of [
      [`${propose}: Cold Boards`, "Cold Boards"],
      [`${propose}: reading boot logs`, "reading boot logs"],
    ] as const) {
      await window.app().getByRole("button", { name: button }).click();
      await expect.poll(() => question(window).inputValue()).toBe(topic);
      await dialogOf(window).getByRole("button", { name: "Cancel" }).click();
    }
    const page = await visit(NORA, "/");
    await page.page.locator("#byline").click();
    await page.page.locator('iframe[data-surface="byline"]').contentFrame().getByRole("button", { name: propose }).click();
    await expect.poll(() => question(page).inputValue()).not.toBe("");
    const issue = await visit(NORA, "/browse/FLEET-482");
    await issue.app().getByRole("button", { name: propose }).click();
    await issue.app().getByText("People who can open Fleet Engineering").waitFor();
    await expect.poll(() => issue.app().getByLabel("What do you want to find out together?").inputValue()).not.toBe("");
    await issue.page.keyboard.press("Enter");
    await issue.page.getByText("Proposed. You have the first seat.").waitFor();
  });
});

describe("who hosts", () => {
  it("C20: is handed over to one who sits there and says yes with the form, from then on theirs", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    await write(circle, ...inCircle(circle, [AYLIN, TOMAS]));
    const app = await openCircle(await visit(AYLIN, SPACE), "Cold mornings");
    await app.getByText("Hand over hosting").click();
    await app.getByRole("button", { name: "Ask Tomás to host" }).click();
    await app.getByText("You asked Tomás Ferreira. Until there is an answer, you host.").waitFor();
    const asked = await visit(TOMAS, SECTION);
    await asked.app().getByText("Aylin Demir asks whether you would host this circle from here on.").waitFor();
    const theirs = await openCircle(asked, "Cold mornings");
    await theirs.getByRole("button", { name: "Host it" }).click();
    await theirs.getByLabel("Where").fill("Room Spoke");
    await theirs.getByRole("button", { name: "Host it" }).click();
    await theirs.getByText("You invite to this circle.").waitFor();
    const before = await openCircle(await visit(AYLIN, SPACE), "Cold mornings");
    await before.getByText("Tomás Ferreira invites to this circle.").waitFor();
    await before.getByText("Room Spoke").waitFor();
    expect(await before.getByRole("button", { name: "Remove this circle" }).count()).toBe(0);
    const back = await openCircle(await visit(TOMAS, SPACE), "Cold mornings");
    await back.getByRole("button", { name: "Give hosting back" }).click();
    await back.getByText("Whoever hosted before hosts again, with the plan as it was then.").waitFor();
    await back.getByRole("button", { name: "Give hosting back" }).click();
    const after = await openCircle(await visit(TOMAS, SPACE), "Cold mornings");
    await after.getByText("Aylin Demir invites to this circle.").waitFor();
    await after.getByText("You have a seat here.").waitFor();
  });

  it("C22: who declined and who was never asked look the same to everybody else", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    const offer: Written = [AYLIN, "hostOffer", "o1", { circle: "cold", addressed: TOMAS }];
    await write(circle, ...inCircle(circle, [AYLIN, TOMAS]), offer);
    const look = async (person: string): Promise<string> => {
      const app = await openCircle(await visit(person, SPACE), "Cold mornings");
      await app.getByText(/invite(s)? to this circle/u).waitFor();
      if (person === AYLIN) await app.getByText("You asked Tomás Ferreira.").waitFor();
      return app.locator(".al-circle-page").innerText();
    };
    const before = [await look(AYLIN), await look(EMEKA)];
    const asked = await openCircle(await visit(TOMAS, SPACE), "Cold mornings");
    await asked.getByRole("button", { name: "Rather not" }).click();
    await asked.getByText("Aylin Demir asks").waitFor({ state: "detached" });
    expect([await look(AYLIN), await look(EMEKA)]).toEqual(before);
  });

  it("C21: changes the end; whoever stays says so, and keeps their place", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings", until: addDays(TODAY, 20) });
    await write(circle, ...inCircle(circle, [AYLIN, TOMAS]));
    const host = await openCircle(await visit(AYLIN, SPACE), "Cold mornings");
    await host.getByRole("button", { name: "Change time, place and the rest" }).click();
    await host.getByLabel("Until").fill(addDays(TODAY, 90));
    await host.getByRole("button", { name: "Save" }).click();
    await host.getByRole("heading", { name: "How the meeting goes" }).waitFor();
    const app = await openCircle(await visit(TOMAS, SPACE), "Cold mornings");
    await app.getByRole("button", { name: "Stay on: Cold mornings" }).click();
    await app.getByRole("button", { name: "Stay on: Cold mornings" }).waitFor({ state: "detached" });
    const theirs = (await stored(stage, "membership")).find(({ owner }) => owner === TOMAS);
    expect(theirs?.["content"]).toMatchObject({ until: addDays(TODAY, 90) });
  });

  it("changed in two windows, shows both versions and overwrites nothing by itself", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    await write(circle, ...inCircle(circle, [AYLIN]));
    const windows = [await visit(AYLIN, SPACE), await visit(AYLIN, SPACE)];
    const [first, second] = await Promise.all(windows.map((window) => openCircle(window, "Cold mornings")));
    for (const app of [first!, second!]) await app.getByRole("button", { name: "Change time, place and the rest" }).click();
    await first!.getByLabel("Where").fill("Room Spoke");
    await first!.getByRole("button", { name: "Save" }).click();
    await first!.getByText("Room Spoke").waitFor();
    await second!.getByLabel("Where").fill("Room Hub");
    await second!.getByRole("button", { name: "Save" }).click();
    const both = second!.getByRole("group", { name: /changed this in another window/u });
    await both.getByText("Room Spoke").waitFor();
    await both.getByText("Room Hub").waitFor();
  });

  it("removes the circle, and the seats go with it", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    await write(circle, ...inCircle(circle, [AYLIN, TOMAS]));
    const window = await visit(AYLIN, SPACE);
    const app = await openCircle(window, "Cold mornings");
    await app.getByRole("button", { name: "Remove this circle" }).click();
    await app.getByText("The seats go with it.").waitFor();
    await window.page.keyboard.press("Enter");
    await app.getByText("No circle here yet.").waitFor();
    const theirs = (await visit(TOMAS, SECTION)).app();
    await theirs.getByText("This circle is not there any more, or is not open to you.").waitFor();
    await theirs.getByRole("button", { name: "Give up my seat" }).click();
    await theirs.getByText("This circle is not there any more").waitFor({ state: "detached" });
    await expect.poll(() => stored(stage, "membership")).toEqual([]);
  });
});

describe("who sees a circle", () => {
  it("C21: whoever may no longer open its place has no such circle at the next look, and no other sees their seat change", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    await write(circle, ...inCircle(circle, [AYLIN, NORA]));
    await cardOf((await visit(NORA, SECTION)).app(), "Cold mornings").waitFor();
    const { database } = stage.wire.store;
    database.prepare("UPDATE space SET restricted = 1 WHERE key = 'FLEET'").run();
    for (const account of [AYLIN, EMEKA])
      database.prepare("INSERT OR IGNORE INTO space_reader SELECT id, ? FROM space WHERE key = 'FLEET'").run(account);
    const after = (await visit(NORA, SECTION)).app();
    await after.getByText("This circle is not there any more, or is not open to you.").waitFor();
    expect(await after.locator("body").innerText()).not.toContain("Cold mornings");
    const direct = (await visit(NORA, `${SECTION}&q=cold`)).app();
    await direct.getByText("This circle is not there any more, or is not open to you.").waitFor();
  });

  it("a circle of the site is found in both products and in the macro of no space but its own list", async () => {
    const open = circleOf(AYLIN, "open", { topic: "Saying no kindly", audience: "site", place: undefined } as never);
    const here = circleOf(AYLIN, "here", { topic: "Cold mornings" });
    await write(open, ...inCircle(open, [AYLIN]), here, ...inCircle(here, [AYLIN]));
    for (const path of [SECTION, "/jira/apps/alongside?section=circles"]) {
      const app = (await visit(SAMIR, path)).app();
      await cardOf(app, "Saying no kindly").waitFor();
      expect(await cardOf(app, "Cold mornings").count()).toBe(0);
    }
    const page = `/wiki/spaces/FLEET/pages/${String(stage.wire.store.pageIdOf("FLEET-062"))}`;
    const window = await visit(SAMIR, page);
    const macro = window.page.locator('iframe[data-surface="circles"]').contentFrame();
    await cardOf(macro, "Cold mornings").waitFor();
    expect(await cardOf(macro, "Saying no kindly").count()).toBe(0);
    expectClean(window);
  });

  it("a page for notes that has the name of another one is made only by the host's word", async () => {
    const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
    await write(circle, ...inCircle(circle, [AYLIN]));
    await stage.wire.request({
      ...{ person: EMEKA, method: "POST", path: "/wiki/api/v2/pages" },
      body: JSON.stringify({ spaceId: "1", title: "Cold mornings: our notes", body: { representation: "storage", value: "<p>Mine</p>" } }),
    });
    const app = await openCircle(await visit(AYLIN, SPACE), "Cold mornings");
    await app.getByRole("button", { name: "Make a page for notes" }).click();
    await app.getByText("There is a page “Cold mornings: our notes” already.").waitFor();
    await app.getByRole("button", { name: "Make another one" }).click();
    await app.getByRole("link", { name: "Open the notes page" }).waitFor();
    await expect.poll(() => app.getByRole("link", { name: "Open the notes page" }).innerText()).toContain("our notes from");
  });

  it("C18: in Jira a circle belongs to the project, and its page for notes is an address", async () => {
    const window = await visit(NORA, PROJECT);
    await window.app().getByRole("button", { name: "Propose a circle" }).click();
    await dialogOf(window).getByLabel("What do you want to find out together?").fill("Boot logs together");
    await window.page.keyboard.press("Enter");
    const app = await openCircle(window, "Boot logs together");
    expect(await app.getByRole("button", { name: "Make a page for notes" }).count()).toBe(0);
    await app.getByLabel("Page for notes").fill("not an address");
    await window.page.keyboard.press("Enter");
    await app.getByText("This is not a web address.").waitFor();
    await app.getByLabel("Page for notes").fill("https://notes.example.org/boot-logs");
    await window.page.keyboard.press("Enter");
    await app.getByRole("link", { name: "https://notes.example.org/boot-logs" }).waitFor();
    await expect
      .poll(async () => (await stored(stage, "circle")).map(({ content }) => content))
      .toMatchObject([{ place: "jira:FLEET", notesLink: "https://notes.example.org/boot-logs" }]);
    await cardOf((await visit(SAMIR, PROJECT)).app(), "Boot logs together").waitFor();
    expectClean(window);
  });
});

describe("from the first seat to what is left", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  async function visitOn(noon: number, person: string): Promise<Window> {
    const window = await visit(person, "/wiki/spaces");
    await goAt(window, noon, `${stage.url}${SPACE}`);
    return window;
  }

  it("C21, C23, C30: a circle is proposed, filled, put into a calendar, written about by several, closed, and remembered without names", async () => {
    const host = await visit(AYLIN, SPACE);
    await host.app().getByRole("button", { name: "Propose a circle" }).click();
    await dialogOf(host).getByLabel("What do you want to find out together?").fill("Cold mornings");
    await host.page.keyboard.press("Enter");
    await cardOf(host.app(), "Cold mornings").waitFor();
    for (const person of [TOMAS, NORA, EMEKA]) {
      const app = (await visit(person, SPACE)).app();
      await app.getByRole("button", { name: "Take a seat: Cold mornings" }).click();
      await app.getByText("You have a seat here.").waitFor();
    }
    await host.page.reload();
    const app = await openCircle(host, "Cold mornings");
    await app.getByText("You lead the next meeting.").waitFor();

    const [file] = await Promise.all([
      host.page.waitForEvent("download"),
      app.getByRole("button", { name: "Add to my calendar", exact: true }).click(),
    ]);
    const text = await readDownload(file);
    expect(file.suggestedFilename()).toBe("Cold-mornings.ics");
    expect(text).toContain("BEGIN:VCALENDAR");
    expect(text).toContain("RRULE:FREQ=WEEKLY");
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|Aylin|Nora|712020/u);
    const [one] = await Promise.all([
      host.page.waitForEvent("download"),
      app
        .getByRole("button", { name: /^Add to my calendar: / })
        .first()
        .click(),
    ]);
    expect(await readDownload(one)).not.toContain("RRULE");

    await app.getByRole("button", { name: "Make a page for notes" }).click();
    await app.getByRole("link", { name: "Open the notes page" }).waitFor();
    const notes = stage.wire.store.pagesCalled({ account: AYLIN, app: false }, null, "Cold mornings: our notes")[0];
    expect(notes?.text).toContain("Everyone tries the same step on their own work");
    await writeTogether(host, notes!.id);

    const [circle] = await stored(stage, "circle");
    const until = (circle as { readonly content: { readonly until: Day } }).content.until;
    const after = letItBe(addDays(until, 2));
    const closed = await visitOn(after, NORA);
    await closed.app().getByText("This circle has ended. Its list of names is not shown any more.").waitFor();
    await closed.app().getByRole("button", { name: "Cold mornings", exact: true }).click();
    await closed.app().getByRole("button", { name: "Write it down" }).click();
    await closed.app().getByLabel("What did you learn here?").fill("Look at the supply dip before touching the sensor.");
    await closed.app().getByRole("button", { name: "Write it down" }).click();
    await closed.app().getByText("Written by Nora Weiss").waitFor();
    await expect.poll(() => stored(stage, "membership")).toHaveLength(4);

    const month = letItBe(addDays(until, 32));
    await stage.control("POST", "run", { function: "begin-to-erase" });
    await expect.poll(() => stored(stage, "membership")).toEqual([]);
    const later = await visitOn(month, SAMIR);
    const card = cardOf(later.app(), "Cold mornings");
    await card.getByText("Remembered").waitFor();
    expect(await card.innerText()).not.toMatch(/Nora|Tomás|Emeka|Aylin/u);
    await later.app().getByRole("button", { name: "Cold mornings", exact: true }).click();
    await later.app().getByText("Look at the supply dip before touching the sensor.").waitFor();
    expectClean(later);
  });

  async function readDownload(file: Download): Promise<string> {
    return readFileSync(await file.path(), "utf8");
  }

  /** Two people write on the notes page at the same time: the later one sees both texts, and nothing of either is lost. */
  async function writeTogether(host: Window, id: number): Promise<void> {
    const edit = `/wiki/spaces/FLEET/pages/edit-v2/${String(id)}`;
    await host.page.goto(`${stage.url}${edit}`);
    const member = await visit(NORA, SPACE);
    const app = await openCircle(member, "Cold mornings");
    await app.getByRole("link", { name: "Open the notes page" }).click();
    await member.page.getByRole("link", { name: "Edit", exact: true }).click();
    for (const [{ page }, line] of [
      [host, "Below five degrees the display sulks."],
      [member, "Ours did so at dawn alone."],
    ] as const) {
      const text = page.getByLabel("Text, in storage format");
      await text.fill(`${await text.inputValue()}<p>${line}</p>`);
      await page.getByRole("button", { name: "Save", exact: true }).click();
    }
    await member.page.getByRole("heading", { name: "Changed meanwhile by Aylin Demir" }).waitFor();
    const theirs = await member.page.locator("#theirs").innerHTML();
    expect(theirs).toContain("Below five degrees the display sulks.");
    const mine = member.page.getByLabel("Your text, not saved yet");
    await expect.poll(() => mine.inputValue()).toContain("Ours did so at dawn alone.");
    await mine.fill(`${theirs}<p>Ours did so at dawn alone.</p>`);
    await member.page.getByRole("button", { name: "Save as the next version" }).click();
    await member.page.getByText("Below five degrees the display sulks.").waitFor();
    await member.page.getByText("Ours did so at dawn alone.").waitFor();
    expect(stage.wire.store.versions(id).map(({ account }) => account)).toEqual([AYLIN, AYLIN, NORA]);
  }
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
    await window.app().locator(".al-circle-page .al-link").first().click();
    await window.app().locator(".al-circles").waitFor();
    expect(
      await window
        .app()
        .locator(".al-circle-title")
        .first()
        .evaluate((title) => title === document.activeElement),
    ).toBe(true);
    await window
      .app()
      .getByRole("button", { name: /^(Propose a circle|Einen Kreis vorschlagen)$/u })
      .click();
    await dialogOf(window).locator("summary").click();
    await expectAccessible(window);
    expectClean(window);
  });
});
