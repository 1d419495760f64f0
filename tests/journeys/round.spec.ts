import type { Day, RecordOf, VolunteerDraft } from "@alongside/core";
import {
  addDays,
  beginRound,
  beginVolunteer,
  dayOf,
  parseDay,
  personId,
  placeId,
  recordDraftOfRound,
  recordDraftOfVolunteer,
} from "@alongside/core";
import { describe, expect, it } from "vitest";
import type { Organisation } from "../../workbench/src/organisation/organisation.ts";
import { call, expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const HOST = "712020:nora-weiss";
const SPACE = "/wiki/spaces/FLEET/apps/alongside";
const CIRCLES = "/wiki/apps/alongside?section=circles";
const FLEET = placeId("FLEET");
const today = dayOf(Date.now() as Parameters<typeof dayOf>[0]);
const DAY = 86_400_000;
/** Monday at 9 and 10, Tuesday at 13, by UTC. */
const [MON9, MON10, TUE13] = [9, 10, 37];

/** Somebody of many, by number; their names end in it. */
const account = (number: number): string => `712020:volunteer-${String(number)}`;
const nameOf = (number: number): string => `Vol ${String(number)}`;

function withMany(company: Organisation): Organisation {
  const [pattern] = company.accounts;
  const many = Array.from({ length: 200 }, (_one, number) => ({ ...pattern!, id: account(number), name: nameOf(number) }));
  return { ...company, accounts: [...company.accounts, ...many] };
}

const stage = useStage({ with: withMany });

const ROUND = { ...beginRound({ id: "r1", place: FLEET, today, topic: "Winter" }) };
/** When its last day is over, wherever the clocks of the browser stand. */
const OVER = Date.parse(ROUND.until) + 2 * DAY;

function visit(person: string, wish: WindowWish & { readonly path?: string } = {}): Promise<Window> {
  const { path = SPACE, ...more } = wish;
  return stage.open(path, { person, ...more });
}

async function openRound(more: Partial<typeof ROUND> = {}): Promise<void> {
  await stage.control("POST", "as", { person: HOST });
  await call(stage, "records.save", recordDraftOfRound({ ...ROUND, ...more }));
}

const asStored = { id: "r1", owner: personId(HOST), content: { until: ROUND.until } } as RecordOf<"round">;

async function putForward(number: number, more: Partial<VolunteerDraft>): Promise<void> {
  await stage.control("POST", "as", { person: account(number) });
  const draft = { ...beginVolunteer({ wants: ["torque"] }), hours: [MON9, MON10], ...more };
  await call(stage, "records.save", recordDraftOfVolunteer(draft, asStored));
}

/** Nine for two circles: one offers help, three are free on Tuesday alone, one writes what is meant to break a page. */
const HOSTILE = "<img src=x onerror=alert(1)> \u202Eflipped";
async function nineVolunteers(): Promise<void> {
  for (const number of [0, 1, 2, 3, 4]) await putForward(number, { team: number === 0 ? HOSTILE : `Team ${String(number)}` });
  await putForward(0, { team: HOSTILE, wants: ["torque"], offers: ["torque"], version: 1 });
  for (const number of [5, 6, 7, 8])
    await putForward(number, { wants: ["wheels", "torque"], hours: number === 8 ? [TUE13, MON9] : [TUE13] });
}

const section = (window: Window) => window.app().getByRole("region", { name: "Form circles together" });

async function workOut(window: Window): Promise<void> {
  await section(window).getByRole("button", { name: "Work out circles" }).click();
  await section(window).getByText("A proposal, worked out from what the volunteers wrote.").waitFor();
}

describe("a round, for its host", () => {
  it("is opened with one line, changed, removed and put back", async () => {
    const window = await visit(HOST);
    const app = section(window);
    await app.getByRole("button", { name: "Open a round" }).press("Enter");
    await app.getByRole("button", { name: "Open a round" }).click();
    await app.getByText("This line is needed.").waitFor();
    await app.getByLabel("What is the round about?").fill("Cold mornings");
    await expectAccessible(window);
    await stage.control("POST", "fault", { source: "storage", kind: "500", times: 1 });
    await app.getByRole("button", { name: "Open a round" }).click();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByRole("heading", { name: "Cold mornings" }).waitFor();
    await app.getByText("Nobody has put themselves forward yet.").waitFor();
    await app.getByRole("button", { name: "Change the round" }).click();
    await app.getByLabel("Anything to add").fill("With a flask of tea.");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("With a flask of tea.").waitFor();
    await app.getByRole("button", { name: "Remove the round" }).click();
    await app.getByText("The round is removed.").waitFor();
    await expect.poll(() => stored(stage, "round")).toEqual([]);
    await app.getByRole("button", { name: "Undo" }).click();
    await app.getByText("With a flask of tea.").waitFor();
    await expect.poll(() => stored(stage, "round")).toHaveLength(1);
    expectClean(window);
  });

  it("says with three volunteers that more are needed, and with nobody free together what is missing", async () => {
    await openRound();
    for (const number of [0, 1, 2]) await putForward(number, {});
    const few = await visit(HOST);
    await section(few).getByText("For a circle, more people have to put themselves forward.").waitFor();
    expect(await section(few).getByRole("button", { name: "Work out circles" }).count()).toBe(0);
    await putForward(1, { hours: [TUE13], version: 1 });
    for (const [number, hour] of [
      [3, 60],
      [4, 61],
      [5, 62],
    ] as const)
      await putForward(number, { hours: [hour], wants: ["torque", `alone ${String(number)}`] });
    const apart = await visit(HOST);
    await section(apart).getByRole("button", { name: "Work out circles" }).click();
    // Two of them share an hour: they are shown as two to begin with, like any other circle.
    await section(apart).getByText("Two to begin with. The other seats stay free for others.").waitFor();
    await section(apart).getByRole("button", { name: "Back" }).click();
    await putForward(2, { hours: [63], version: 1 });
    await section(apart).getByRole("button", { name: "Look again" }).click();
    const none = await visit(HOST);
    await section(none).getByRole("button", { name: "Work out circles" }).click();
    await section(none).getByText("No circle comes together from what they wrote").waitFor();
    expect(await section(none).getByRole("button", { name: "Next" }).count()).toBe(0);
    expectClean(none);
  });

  it("works out circles in a worker under the production policy, explains each, and gives the same again for the same seed", async () => {
    await openRound();
    await nineVolunteers();
    const window = await visit(HOST);
    const workers: string[] = [];
    window.page.on("worker", (worker) => workers.push(worker.url()));
    await workOut(window);
    expect(workers).toHaveLength(1);
    expect(new URL(workers[0]!).origin).toBe(new URL(stage.appUrl).origin);
    const circles = section(window).getByRole("group");
    const torque = circles.filter({ hasText: "They come together around “torque”." });
    await torque.getByText("Vol 0 offers to help with it.").waitFor();
    await torque.getByText("<img src=x onerror=alert(1)> flipped").waitFor();
    expect(await section(window).locator("img").count()).toBe(0);
    await circles
      .getByText(/Monday at \d\d:00 suits all of them\./u)
      .first()
      .waitFor();
    await expectAccessible(window);
    const first = await circles.allTextContents();
    const again = await visit(HOST);
    await workOut(again);
    await expect.poll(() => section(again).getByRole("group").allTextContents()).toEqual(first);
    expect(await section(window).textContent()).not.toMatch(/\d\s*(%|points)|hard to place|left over/u);
    await section(window).getByRole("button", { name: "Work out another proposal" }).click();
    await section(window).getByText("A proposal, worked out from what the volunteers wrote.").waitFor();
    expectClean(window);
  });

  it("moves somebody by radio buttons, says beforehand what it does, and takes it back", async () => {
    await openRound();
    await nineVolunteers();
    const window = await visit(HOST);
    await workOut(window);
    const app = section(window);
    const groups = app.getByRole("group");
    const before = await groups.allTextContents();
    expect(before).toHaveLength(2);
    const moved = before.findIndex((text) => text.includes("Vol 8"));
    await app.getByRole("button", { name: "Move Vol 0" }).click();
    await app
      .getByText(/Not possible: /u)
      .first()
      .waitFor();
    await expect.poll(() => app.getByRole("radio").isDisabled()).toBe(true);
    await app.getByRole("button", { name: "Cancel" }).click();
    await app.getByRole("button", { name: "Move Vol 8" }).click();
    await expectAccessible(window);
    const radio = app.getByRole("radio");
    if (await radio.isEnabled()) {
      await app.getByText("Both circles keep an hour that suits everyone.").waitFor();
      await radio.press("Space");
      await app.getByRole("button", { name: "Move", exact: true }).press("Enter");
      await groups
        .nth(1 - moved)
        .getByText("Vol 8")
        .waitFor();
      await app.getByRole("button", { name: "Undo" }).click();
    } else await app.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => groups.allTextContents()).toEqual(before);
    expectClean(window);
  });

  it("shows for 200 people of one topic how far it is, and keeps what there is when it is stopped", async () => {
    await openRound();
    // Hours that make it take a while: each has three of twenty, by a rule.
    const hoursOf = (number: number): number[] =>
      [0, 7, 13].map((step) => 8 + ((number * 11 + step * ((number % 5) + 1)) % 20)).sort((a, b) => a - b);
    for (let number = 0; number < 200; number += 1) await putForward(number, { hours: [...new Set(hoursOf(number))] });
    const window = await visit(HOST);
    await section(window).getByRole("button", { name: "Work out circles" }).click();
    await section(window).getByRole("progressbar", { name: "How far the working out has come" }).waitFor();
    // What was found so far is there once the bar has begun to move.
    await section(window).locator("progress:not([value='0'])").waitFor();
    await section(window).getByRole("button", { name: "Stop here" }).click();
    await section(window).getByText("A proposal, worked out from what the volunteers wrote.").waitFor();
    const groups = section(window).getByRole("group");
    await expect.poll(() => groups.count()).toBeGreaterThan(20);
    for (const text of await groups.allInnerTexts()) {
      expect(text).toContain("They come together around “torque”.");
      expect(text).toMatch(/\w+day at \d\d:00 suits all of them\./u);
      expect([4, 5, 6]).toContain(text.match(/^Vol \d+$/gmu)?.length);
    }
    await expectAccessible(window);
    expectClean(window);
  });
});

/** What a window reads of the records from now on. */
function recordReads(window: Window): string[] {
  const reads: string[] = [];
  window.page.on("request", (request) => {
    if (!request.url().endsWith("/__forge/invoke")) return;
    const { functionKey, payload } = request.postDataJSON() as { readonly functionKey: string; readonly payload: { readonly of?: string } };
    if (functionKey === "records.find") reads.push(payload.of ?? "");
  });
  return reads;
}

const showProposal = (window: Window): Promise<void> =>
  section(window).getByRole("button", { name: "Show the proposal to the volunteers" }).click();

/** The host has worked circles out, and nothing of them is written yet. */
async function readyToPublish(): Promise<Window> {
  await openRound();
  await nineVolunteers();
  const window = await visit(HOST);
  await workOut(window);
  await section(window).getByRole("button", { name: "Next" }).click();
  await section(window).getByText("Nobody is enrolled.").waitFor();
  return window;
}

async function publish(window: Window): Promise<void> {
  await workOut(window);
  await section(window).getByRole("button", { name: "Next" }).click();
  await showProposal(window);
}

/** The store is out of reach after two proposals. */
async function stopAfterTwo(window: Window): Promise<void> {
  let proposals = 0;
  await window.page.route("**/__forge/invoke", async (route) => {
    const { functionKey, payload } = route.request().postDataJSON() as {
      readonly functionKey: string;
      readonly payload: { readonly kind?: string };
    };
    if (functionKey === "records.save" && payload.kind === "invitation") proposals += 1;
    await (proposals > 2 ? route.abort() : route.continue());
  });
}

/** The host reads from now on that they host 299 circles. */
async function hostOfManyCircles(window: Window): Promise<void> {
  await window.page.route("**/__forge/invoke", async (route) => {
    const { functionKey, payload } = route.request().postDataJSON() as {
      readonly functionKey: string;
      readonly payload: { readonly of?: string };
    };
    if (functionKey !== "records.find" || payload.of !== "me") return route.continue();
    const response = await route.fetch();
    const text = await response.text();
    const circles = Array.from({ length: 299 }, (_circle, index) => ({ kind: "circle", id: `c${String(index)}`, content: {} }));
    return route.fulfill({ response, body: text.replace('"answer":[', `"answer":[${JSON.stringify(circles).slice(1, -1)},`) });
  });
}

/** One of the volunteers looks a day later. */
async function tomorrow(number: number): Promise<Window> {
  const window = await visit(account(number), { path: "/wiki/spaces" });
  await window.page.clock.setFixedTime(Date.now() + DAY);
  await window.page.goto(`${stage.url}${SPACE}?as=${account(number)}`);
  return window;
}

describe("proposals", () => {
  it("go out once, also when the store fails on the way and the host comes back later", async () => {
    const window = await readyToPublish();
    await stopAfterTwo(window);
    await showProposal(window);
    await section(window).getByText("Not all proposals are out. Going on does nothing twice.").waitFor();
    expect((await stored(stage, "invitation")).length).toBeLessThan(9);
    // The browser was closed meanwhile, and keeps what was begun.
    await window.page.unroute("**/__forge/invoke");
    await window.page.reload();
    await section(window).getByText("Not all proposals are out. Going on does nothing twice.").waitFor();
    await section(window).getByRole("button", { name: "Go on" }).click();
    await section(window).getByText("The proposals are out.").waitFor();
    await expect.poll(() => stored(stage, "circle")).toHaveLength(2);
    const addressed = (await stored(stage, "invitation")).map(({ content }) => (content as { readonly addressed: string }).addressed);
    expect([...addressed].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map(account));
    await expect.poll(() => stored(stage, "membership")).toEqual([]);
    await window.page.reload();
    await section(window).getByText("The proposals are out.").waitFor();
    expect(
      await section(window)
        .getByRole("button", { name: /Go on|Work out/u })
        .count(),
    ).toBe(0);
    await expectAccessible(window);
  });

  it("do not go out where the host would have more circles than there can be, and go out once there is room", async () => {
    const window = await readyToPublish();
    await hostOfManyCircles(window);
    await showProposal(window);
    await section(window).getByText("With these you would host more than 300 circles").waitFor();
    await expectAccessible(window);
    expect(await stored(stage, "circle")).toEqual([]);
    await section(window).getByRole("button", { name: "Back" }).waitFor();
    // Nothing was begun, so nothing is gone on with either.
    await window.page.unroute("**/__forge/invoke");
    await window.page.reload();
    await publish(window);
    await section(window).getByText("The proposals are out.").waitFor();
    await expect.poll(() => stored(stage, "circle")).toHaveLength(2);
    expectClean(window);
  });

  it("that stopped on the way tell nobody that there is none: the host has not finished, and reads elsewhere how to go on", async () => {
    await openRound();
    await nineVolunteers();
    const window = await visit(HOST);
    await stopAfterTwo(window);
    await publish(window);
    await section(window).getByText("Not all proposals are out. Going on does nothing twice.").waitFor();
    const waiting = await tomorrow(8);
    await section(waiting).getByText("You are in. Nora Weiss has begun to propose circles and has not finished yet.").waitFor();
    expect(await section(waiting).getByText("No circle came together").count()).toBe(0);
    await expectAccessible(waiting);
    const elsewhere = await visit(HOST);
    await section(elsewhere).getByText("The rest is kept in the browser in which you began").waitFor();
    await expectAccessible(elsewhere);
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    await section(elsewhere).getByRole("button", { name: "Leave it at these circles" }).click();
    await section(elsewhere).getByRole("button", { name: "Try again" }).click();
    await section(elsewhere).getByText("The proposals are out.").waitFor();
    await expect.poll(() => stored(stage, "round")).toMatchObject([{ content: { isPublished: true } }]);
    await waiting.page.reload();
    await section(waiting).getByText("No circle came together for you this time. Only you see this.").waitFor();
    // In the browser in which it began, it can still go on.
    await window.page.unroute("**/__forge/invoke");
    await window.page.reload();
    await section(window).getByRole("button", { name: "Go on" }).click();
    await section(window).getByText("The proposals are out.").waitFor();
    await waiting.page.reload();
    await section(waiting).getByText("Your circle would be").waitFor();
    for (const each of [waiting, elsewhere]) expectClean(each);
  });

  it("are taken or put away by each person alone, and the host sees only who sat down", async () => {
    await openRound();
    await nineVolunteers();
    await publish(await visit(HOST));
    await expect.poll(async () => (await stored(stage, "invitation")).length).toBe(9);
    const taking = await visit(account(1));
    await section(taking).getByText("Your circle would be").waitFor();
    await section(taking).getByText("You come together around “torque”.").waitFor();
    await section(taking).getByRole("list", { name: "Proposed with you" }).getByText("Vol 2").waitFor();
    await expectAccessible(taking);
    await section(taking)
      .getByRole("button", { name: /^Take this seat/u })
      .press("Enter");
    await section(taking).getByText("You have a seat in “torque”.").waitFor();
    const declining = await visit(account(2));
    await section(declining).getByRole("button", { name: "Rather not this time" }).click();
    await section(declining).getByText("Put away. Nobody is told.").waitFor();
    await section(declining).getByRole("button", { name: "Undo" }).click();
    await section(declining).getByRole("button", { name: "Rather not this time" }).click();
    await section(declining).getByText("Put away. Nobody is told.").waitFor();
    const host = await visit(HOST);
    await section(host).getByText("The proposals are out.").waitFor();
    await section(host).getByText("Vol 1", { exact: true }).waitFor();
    expect(await section(host).textContent()).not.toMatch(/Vol [2-8]/u);
    for (const window of [taking, declining, host]) expectClean(window);
  });

  it("of two to begin with: they meet as soon as both took their seats, and the others of the place read how many are enough", async () => {
    await openRound();
    await putForward(0, {});
    await putForward(1, {});
    for (const number of [2, 3]) await putForward(number, { wants: [`alone ${String(number)}`], hours: [60 + number] });
    const host = await visit(HOST);
    await section(host).getByRole("button", { name: "Work out circles" }).click();
    await section(host).getByText("Two to begin with. The other seats stay free for others.").waitFor();
    await section(host).getByRole("button", { name: "Next" }).click();
    await section(host).getByRole("button", { name: "Show the proposal to the volunteers" }).click();
    await section(host).getByText("The proposals are out.").waitFor();
    const torque = (window: Window) => window.app().locator(".al-circles > li").filter({ hasText: "torque" });
    for (const number of [0, 1]) {
      const window = await visit(account(number));
      await torque(window).getByText("The first meeting is set once two people sit together.").waitFor();
      await section(window)
        .getByRole("button", { name: /^Take this seat/u })
        .click();
      await section(window).getByText("You have a seat in “torque”.").waitFor();
    }
    const other = await visit(account(5));
    await torque(other).getByText("Meeting", { exact: true }).waitFor();
    await torque(other)
      .getByText(/^Next meeting/iu)
      .waitFor();
    await expect.poll(() => torque(other).getByText("Free seat").count()).toBe(4);
    await expectAccessible(other);
    for (const window of [host, other]) expectClean(window);
  });

  it("stand under For you as well, taken and given back there", async () => {
    await openRound();
    await nineVolunteers();
    await publish(await visit(HOST));
    await expect.poll(async () => (await stored(stage, "invitation")).length).toBe(9);
    const window = await visit(account(3), { path: "/wiki/apps/alongside?section=for-you" });
    const proposed = window.app().getByRole("region", { name: "Circles proposed to you" });
    await proposed.getByText("You come together around “torque”.").waitFor();
    await expectAccessible(window);
    await proposed.getByRole("button", { name: /^Take this seat/u }).click();
    await proposed.getByText("You have a seat in “torque”.").waitFor();
    await expect.poll(() => stored(stage, "membership")).toMatchObject([{ owner: account(3) }]);
    await proposed.getByRole("button", { name: "Give the seat back" }).click();
    await proposed.getByRole("button", { name: /^Take this seat/u }).waitFor();
    await expect.poll(() => stored(stage, "membership")).toEqual([]);
    expectClean(window);
  });

  it("stand in the section Circles as well, with no call more, each in one place only, taken, put away and undone there", async () => {
    await openRound();
    await nineVolunteers();
    await publish(await visit(HOST));
    await expect.poll(async () => (await stored(stage, "invitation")).length).toBe(9);
    const window = await visit(account(3), { path: CIRCLES });
    const reads = recordReads(window);
    await window.page.reload();
    const proposed = window.app().getByRole("region", { name: "Circles proposed to you" });
    await proposed.getByText("You come together around “torque”.").waitFor();
    await proposed.getByRole("list", { name: "Proposed with you" }).getByText("Vol 2").waitFor();
    expect(await window.app().locator(".al-circle-title").filter({ hasText: "torque" }).count()).toBe(0);
    expect(reads.sort()).toEqual(["circles", "me", "others-to-me"]);
    await expectAccessible(window);
    await proposed.getByRole("button", { name: "Rather not this time" }).click();
    await proposed.getByText("Put away. Nobody is told.").waitFor();
    await proposed.getByRole("button", { name: "Undo" }).click();
    const take = proposed.getByRole("button", { name: /^Take this seat/u });
    await take.waitFor();
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    await take.click();
    await proposed.getByRole("button", { name: "Try again" }).click();
    await proposed.getByText("You have a seat in “torque”.").waitFor();
    await expect.poll(() => stored(stage, "membership")).toMatchObject([{ owner: account(3) }]);
    await proposed.getByRole("button", { name: "Give the seat back" }).click();
    await take.click();
    await proposed.getByText("You have a seat in “torque”.").waitFor();
    await window.page.reload();
    await window
      .app()
      .getByRole("region", { name: "Circles you are in" })
      .locator(".al-circle-title")
      .filter({ hasText: "torque" })
      .waitFor();
    expect(await proposed.count()).toBe(0);
    expectClean(window);
  });

  it("leave somebody over who learns it alone, a day later, with circles that have a seat for them", async () => {
    await openRound();
    await nineVolunteers();
    // Free when the others are, and about something else first; and somebody with no hour at all.
    await putForward(9, { wants: ["brakes"], hours: [MON9] });
    const window = await visit(HOST);
    await publish(window);
    await section(window).getByText("The proposals are out.").waitFor();
    expect(await section(window).textContent()).not.toContain("Vol 9");
    const sameDay = await visit(account(9));
    await section(sameDay).getByText("You are in.").waitFor();
    await sameDay.page.clock.setFixedTime(Date.now() + DAY);
    await sameDay.page.goto(`${stage.url}${SPACE}?as=${account(9)}`);
    await section(sameDay).getByText("No circle came together for you this time. Only you see this.").waitFor();
    await section(sameDay).getByText("A later round about “Winter” begins anew").waitFor();
    await expectAccessible(sameDay);
    expectClean(sameDay);
  });
});

describe("rounds elsewhere than on the page of their place", () => {
  const macroOf = (window: Window) => window.page.locator('iframe[data-surface="circles"]').contentFrame();
  const page = () => `/wiki/spaces/FLEET/pages/${String(stage.wire.store.pageIdOf("FLEET-062"))}`;

  it("stand in the macro of circles; where there is none, nothing more is read until somebody opens one", async () => {
    const window = await visit(HOST, { path: page() });
    const reads = recordReads(window);
    await window.page.reload();
    const macro = macroOf(window);
    const open = macro.getByRole("button", { name: "Open a round" });
    await open.waitFor();
    expect(reads).toEqual(["place"]);
    await expectAccessible(window);
    await open.press("Enter");
    const topic = macro.getByLabel("What is the round about?");
    await topic.waitFor();
    await expect.poll(() => topic.evaluate((field) => field === document.activeElement)).toBe(true);
    await macro.getByRole("button", { name: "Cancel" }).click();
    await open.press("Enter");
    await topic.fill("Cold mornings");
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    await topic.press("Enter");
    await macro.getByRole("button", { name: "Try again" }).click();
    await macro.getByRole("heading", { name: "Cold mornings" }).waitFor();
    const other = await visit(account(1), { path: page() });
    await macroOf(other).getByRole("heading", { name: "Form circles together" }).waitFor();
    await macroOf(other).getByRole("button", { name: "Put me forward" }).waitFor();
    await expectAccessible(other);
    for (const each of [window, other]) expectClean(each);
  });

  it("are shown in the macro of circles from what was read for the circles, and read with them again after a change", async () => {
    await openRound();
    const window = await visit(account(1), { path: page() });
    const reads = recordReads(window);
    await window.page.reload();
    const macro = macroOf(window);
    await macro.getByRole("button", { name: "Put me forward" }).waitFor();
    await window.quiet();
    expect(reads.splice(0).sort()).toEqual(["me", "others-to-me", "place"]);
    await macro.getByRole("button", { name: "Put me forward" }).click();
    await macro.getByRole("textbox", { name: "What do you want to learn or get better at?" }).fill("cold electronics");
    await macro.getByRole("checkbox", { name: "Tuesday, 09:00" }).check();
    await macro.getByRole("button", { name: "Put me forward" }).click();
    await macro.getByText("You are in.").waitFor();
    await window.quiet();
    expect(reads.sort()).toEqual(["me", "others-to-me", "place"]);
    expectClean(window);
  });

  it("stand in the section Circles for who is in them or opened them, with the way to their place and no call more", async () => {
    await openRound();
    await putForward(1, {});
    for (const person of [HOST, account(1)]) {
      const window = await visit(person, { path: CIRCLES });
      const reads = recordReads(window);
      await window.page.reload();
      const mine = window.app().getByRole("region", { name: "Rounds you are in or opened" });
      await mine.getByText(/^In .+, open until /u).waitFor();
      expect(reads.sort()).toEqual(["circles", "me", "others-to-me"]);
      await expectAccessible(window);
      await mine.getByRole("link", { name: "Winter" }).press("Enter");
      await section(window).getByRole("heading", { name: "Winter" }).waitFor();
      expect(new URL(window.page.url()).pathname).toBe(SPACE);
      expectClean(window);
    }
    const other = await visit(account(2), { path: CIRCLES });
    await other.app().getByRole("region", { name: "Circles you are in" }).waitFor();
    expect(await other.app().getByRole("region", { name: "Rounds you are in or opened" }).count()).toBe(0);
  });

  it("read German in 320 pixels, also when they are over", async () => {
    await openRound();
    await putForward(1, {});
    const window = await visit(account(1), { path: CIRCLES, language: "de", width: 320 });
    await window.page.clock.setFixedTime(OVER);
    await window.page.reload();
    const mine = window.app().getByRole("region", { name: "Runden, bei denen du dabei bist oder die du geöffnet hast" });
    await mine.getByText(/^In .+, nicht mehr offen$/u).waitFor();
    await expectAccessible(window);
    const macro = await visit(account(1), { path: page(), language: "de", width: 320 });
    await macroOf(macro).getByRole("heading", { name: "Gemeinsam Kreise bilden" }).waitFor();
    await expectAccessible(macro);
    for (const each of [window, macro]) expectClean(each);
  });
});

/** The browser's clocks stand in another zone. */
const visitFrom = (zone: string, number: number): Promise<Window> => visit(account(number), { path: SPACE, zone });

/** A day on which the clocks of Auckland are thirteen hours before UTC, far enough ahead to be planned for. */
function inSummerOfAuckland(): Day {
  const year = Number(today.slice(0, 4));
  const next = String(year + 1);
  const days = [`${String(year)}-01-12`, `${String(year)}-11-16`, `${next}-01-12`, `${next}-02-16`].flatMap((text) => parseDay(text) ?? []);
  return days.find((one) => one >= addDays(today, 14))!;
}

describe("a circle far apart", () => {
  it("C7, C13: is at the same hour for people in Samoa, American Samoa and Auckland, told to each by their own clocks", async () => {
    await openRound({ startsOn: inSummerOfAuckland() });
    for (const number of [0, 1, 2, 3]) await putForward(number, { hours: [20] });
    const host = await visit(HOST);
    await publish(host);
    await section(host).getByText("The proposals are out.").waitFor();
    for (const [number, zone, hour] of [
      [0, "Pacific/Pago_Pago", "Monday at 09:00 suits all of you."],
      [1, "Pacific/Apia", "Tuesday at 09:00 suits all of you."],
      [2, "Pacific/Auckland", "Tuesday at 09:00 suits all of you."],
    ] as const) {
      const window = await visitFrom(zone, number);
      await section(window).getByText(hour).waitFor();
      expectClean(window);
    }
  });
});

describe("putting oneself forward", () => {
  it("is done by keys alone, read by the host alone, changed and taken back without a trace", async () => {
    await openRound();
    const window = await visit(account(1));
    const app = section(window);
    await app.getByRole("button", { name: "Put me forward" }).press("Enter");
    await app.getByRole("button", { name: "Put me forward" }).click();
    await app
      .getByText(/needed|required/iu)
      .first()
      .waitFor();
    await app.getByRole("textbox", { name: "What do you want to learn or get better at?" }).fill("cold electronics");
    await app.getByRole("textbox", { name: "What do you want to learn or get better at?" }).press("Enter");
    await app.getByRole("button", { name: "Remove “cold electronics”" }).waitFor();
    await app.getByRole("textbox", { name: "What could you help others with?" }).fill("display cables");
    const first = app.getByRole("checkbox", { name: "Monday, 08:00" });
    await first.focus();
    await first.press("ArrowDown");
    await app.getByRole("checkbox", { name: "Monday, 09:00" }).press("ArrowRight");
    const chosen = app.getByRole("checkbox", { name: "Tuesday, 09:00" });
    await expect.poll(() => chosen.evaluate((box) => box === document.activeElement)).toBe(true);
    await chosen.press("Space");
    await expect.poll(() => app.locator(".al-hours input[tabindex='0']").count()).toBe(1);
    await app.getByLabel("Where do you come from?").fill(HOSTILE);
    await expectAccessible(window);
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    await app.getByRole("button", { name: "Put me forward" }).click();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("You are in.").waitFor();
    // What is meant to break a page is words, also where it is changed.
    await app.getByRole("button", { name: "Change what I wrote" }).click();
    await expect.poll(() => app.getByLabel("Where do you come from?").inputValue()).toBe("<img src=x onerror=alert(1)> flipped");
    expect(await app.locator("img").count()).toBe(0);
    await app.getByRole("button", { name: "Cancel" }).click();
    const [written] = await stored(stage, "volunteer");
    expect(written).toMatchObject({
      owner: account(1),
      content: { addressed: HOST, wants: ["cold electronics"], offers: ["display cables"] },
    });
    const other = await visit(account(2));
    await section(other).getByRole("button", { name: "Put me forward" }).waitFor();
    expect(await section(other).textContent()).not.toContain("Vol 1");
    await app.getByRole("button", { name: "Take me out again" }).click();
    await app.getByText("You are out again. Nothing is kept of it.").waitFor();
    await expect.poll(() => stored(stage, "volunteer")).toEqual([]);
    expectClean(window);
  });

  it.each([
    ["Pacific/Pago_Pago", "Monday, 09:00"],
    ["Pacific/Apia", "Tuesday, 09:00"],
    ["Pacific/Auckland", "Tuesday, 09:00"],
  ])("C7: in %s, %s is the same hour as in the others", async (zone, name) => {
    await openRound({ startsOn: inSummerOfAuckland() });
    const window = await visitFrom(zone, 3);
    const app = section(window);
    await app.getByRole("button", { name: "Put me forward" }).click();
    await app.getByText(`In your own time zone, ${zone}.`).waitFor();
    await app.getByRole("textbox", { name: "What do you want to learn or get better at?" }).fill("torque");
    await app.getByRole("checkbox", { name, exact: true }).check();
    await app.getByRole("button", { name: "Put me forward" }).click();
    await app.getByText("You are in.").waitFor();
    await expect.poll(async () => (await stored(stage, "volunteer"))[0]).toMatchObject({ content: { hours: [20] } });
  });

  it("fits into 320 pixels in German, and is over when its last day is", async () => {
    await openRound();
    const window = await visit(account(4), { language: "de", width: 320 });
    const app = window.app().getByRole("region", { name: "Gemeinsam Kreise bilden" });
    await app.getByRole("button", { name: "Ich mache mit" }).click();
    await app.getByRole("checkbox", { name: "Mittwoch, 10:00" }).waitFor();
    await expectAccessible(window);
    await window.page.clock.setFixedTime(OVER);
    await window.page.reload();
    await app.getByText("Diese Runde ist vorbei.").waitFor();
    expect(await app.getByRole("button", { name: "Ich mache mit" }).count()).toBe(0);
    expectClean(window);
  });
});
