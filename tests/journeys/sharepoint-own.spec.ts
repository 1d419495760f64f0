import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { dayFromNow, proposeOnSite, takePart } from "./circles-on-site.ts";
import { goAt, letItBe } from "./let-it-be.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import { AYLIN, EMEKA, IDRIS, NORA, anOrdinaryDay, share } from "./shared-on-site.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const offers = ({ page }: Window): Locator =>
  page.getByRole("region", { name: /^(?:Offers and wishes|Angebote und Wünsche), Alongside$/u });
const button = (window: Window, name: string): Locator => offers(window).getByRole("button", { name, exact: true });
const tick = (window: Window): Locator => offers(window).getByLabel("Erase it all. I have read what goes.");

async function listedOf(person: string): Promise<number> {
  const lists = (await stage.control("GET", "lists")) as readonly unknown[];
  return lists.filter((entry) => JSON.stringify(entry).includes(person)).length;
}

/** This browser is hers alone. */
const kept = ({ page }: Window): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("alongside")));

/** Somebody who offers, shares, sits in a circle, has begun a circle, keeps a wish to themselves, and was in a circle that ended long ago. */
async function writeMuch(wish: WindowWish = {}): Promise<Window> {
  await anOrdinaryDay(stage);
  await share(stage, NORA, "drawing", { title: "A drawing of every connector", kind: "page", why: "I print it." });
  await proposeOnSite(stage, AYLIN, "cold", { topic: "Cold mornings", firstOn: dayFromNow(0), until: dayFromNow(1) });
  await takePart(stage, "cold", [EMEKA, NORA]);
  const nora = await stage.open("/sites/fleet/alongside", { ...wish, person: NORA });
  await button(nora, "Add an offer or a wish").click();
  await offers(nora).getByLabel("What is it about?").fill("Saying no kindly");
  await offers(nora).getByRole("radio", { name: "Only you" }).check();
  await button(nora, "Save").click();
  await offers(nora).getByText("Saying no kindly").waitFor();
  const circles = nora.page.getByRole("region", { name: "Learning circles, Alongside" });
  await circles.getByRole("button", { name: "Propose a circle" }).click();
  await circles.getByLabel("What do you want to find out together?").fill("Begun, and not sent");
  await nora.page.clock.setFixedTime(Date.now() + 40 * 86_400_000);
  await nora.page.reload();
  await offers(nora).getByText("Kept for you alone").click();
  await button(nora, "Erase everything").waitFor();
  return nora;
}

describe.skipIf(!isBuilt)("R10: erasing everything on SharePoint", () => {
  it("takes a tick and a press; nothing of the person stays in list or browser, also what was over, and nothing of others goes", async () => {
    const nora = await writeMuch();
    expect((await kept(nora)).length).toBeGreaterThan(1);
    const [mine, others] = [await listedOf(NORA), await listedOf(EMEKA)];
    expect(mine).toBeGreaterThan(1);
    await button(nora, "Erase everything").click();
    await offers(nora).getByText("Nothing was erased. Tick the line above first.").waitFor();
    expect(await listedOf(NORA)).toBe(mine);
    await tick(nora).check();
    await expectAccessible(nora);
    await button(nora, "Erase everything").click();
    await offers(nora).getByText("Erased. Nothing about you is stored here now.").waitFor();
    expect([await listedOf(NORA), await listedOf(EMEKA)]).toEqual([0, others]);
    expect(await kept(nora)).toEqual([]);
    await offers(nora).getByText("Saying no kindly").waitFor({ state: "detached" });
    const [file] = await Promise.all([nora.page.waitForEvent("download"), button(nora, "Keep this list, as JSON").click()]);
    const receipt = readFileSync(await file.path(), "utf8");
    for (const gone of ["Saying no kindly", "A drawing of every connector", '"membership"']) expect(receipt).toContain(gone);
    await expectAccessible(nora);
    expectClean(nora);
  });

  it("that stopped half-way is said, goes on with a press, and its file still lists everything", async () => {
    const nora = await writeMuch();
    await tick(nora).check();
    let removed = 0;
    const path = "**/_api/web/lists/**/items(*)";
    await nora.page.route(path, (route) => {
      if (route.request().headers()["x-http-method"] !== "DELETE") return route.continue();
      return (removed += 1) > 1 ? route.abort() : route.continue();
    });
    await button(nora, "Erase everything").click();
    await offers(nora).getByRole("alert").getByText("Erasing stopped half-way, so something may still be stored.").waitFor();
    expect(await listedOf(NORA)).toBeGreaterThan(0);
    await nora.page.unroute(path);
    await button(nora, "Go on").click();
    await offers(nora).getByText("Erased. Nothing about you is stored here now.").waitFor();
    expect(await listedOf(NORA)).toBe(0);
    expect(await kept(nora)).toEqual([]);
    const [file] = await Promise.all([nora.page.waitForEvent("download"), button(nora, "Keep this list, as JSON").click()]);
    const receipt = readFileSync(await file.path(), "utf8");
    for (const gone of ["Saying no kindly", "A drawing of every connector"]) expect(receipt).toContain(gone);
  });
});

describe.skipIf(!isBuilt)("R9: what is over on SharePoint", () => {
  const EDITED = "/sites/fleet?Mode=Edit";
  const over = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:What is over|Was vorbei ist), Alongside$/u });
  const remove = (window: Window): Locator =>
    over(window).getByRole("button", { name: /^(?:Remove what is over|Entfernen, was vorbei ist)$/u });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** A window in which it is this time. */
  async function edited(person: string, noon: number, wish: WindowWish = {}): Promise<Window> {
    const window = await stage.open(EDITED, { ...wish, person });
    await goAt(window, noon, window.page.url());
    return window;
  }

  async function anEndedCircle(): Promise<void> {
    await anOrdinaryDay(stage);
    await proposeOnSite(stage, AYLIN, "cold", { topic: "Cold mornings", firstOn: dayFromNow(0), until: dayFromNow(1) });
    await takePart(stage, "cold", [EMEKA, NORA]);
  }

  const memberships = async (): Promise<number> => {
    const lists = (await stage.control("GET", "lists")) as readonly unknown[];
    return lists.filter((entry) => JSON.stringify(entry).includes("#membership#")).length;
  };

  it("is removed by an owner who edits the page, also what belongs to people who do not come any more; nobody else is offered it", async () => {
    await anEndedCircle();
    expect(await memberships()).toBe(3);
    const reader = await stage.open("/sites/fleet", { person: IDRIS });
    const noon = letItBe(dayFromNow(40));
    const member = await edited(NORA, noon);
    const owner = await edited(IDRIS, noon);
    await over(owner)
      .getByText(/^What people wrote on this site is shown to nobody/u)
      .waitFor();
    await expectAccessible(owner);
    await owner.page.route("**/_api/web/lists/**/items(*)", (route) => route.abort());
    await remove(owner).press("Enter");
    await over(owner)
      .getByRole("alert")
      .getByText(/^Not everything is removed yet/u)
      .waitFor();
    expect(await memberships()).toBe(3);
    await owner.page.unrouteAll();
    await remove(owner).press("Enter");
    await over(owner).getByText("Nothing that is over lies in the list any more.").waitFor();
    expect(await over(owner).getByRole("alert").count()).toBe(0);
    expect(await memberships()).toBe(0);
    for (const window of [reader, member]) {
      await window.page.getByRole("region", { name: "Who can help, Alongside" }).waitFor();
      await window.quiet();
      expect(await over(window).count()).toBe(0);
    }
    for (const window of [reader, member]) expectClean(window);
  });

  it("goes by SharePoint's clock: one that is weeks fast on the owner's machine removes nothing that is not over", async () => {
    await anEndedCircle();
    const owner = await edited(IDRIS, Date.now() + 40 * 86_400_000);
    await remove(owner).click();
    await over(owner).getByText("Nothing that is over lies in the list any more.").waitFor();
    expect(await memberships()).toBe(3);
    expectClean(owner);
  });

  it("looks as the rest of the card does: dark, narrow, German", async () => {
    await anEndedCircle();
    const owner = await edited(IDRIS, letItBe(dayFromNow(40)), { language: "de", theme: "dark", width: 320 });
    await remove(owner).click();
    await over(owner).getByText("In der Liste liegt nichts mehr, was vorbei ist.").waitFor();
    await expectAccessible(owner);
    expectClean(owner);
  });
});
