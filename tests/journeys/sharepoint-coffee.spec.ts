import type { Locator } from "playwright-core";
import { dayOf, weekOf } from "@alongside/core";
import type { Instant } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import { NORA, SAMIR, onFleet, setUpFleet } from "./shared-on-site.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

/** The web part as a page of its own, with all its cards. */
const ALONE = "/sites/fleet/alongside";

const TITLE = /^(?:Coffee with a colleague|Auf einen Kaffee)$/u;

/** Opens the page and unfolds coffee. */
async function visit(person: string, wish: WindowWish = {}): Promise<Window> {
  const window = await stage.open(ALONE, { ...wish, person });
  await window.page.locator("summary").filter({ hasText: TITLE }).click();
  return window;
}

const coffeeIn = ({ page }: Window): Locator => page.getByRole("region", { name: TITLE });
const press = (within: Locator, name: string): Promise<void> => within.getByRole("button", { name, exact: true }).press("Enter");
const listed = async (): Promise<string> => JSON.stringify(await stage.control("GET", "lists"));

async function takesPart(person: string): Promise<void> {
  const { suite, home } = onFleet(stage, person);
  expect((await suite.circles.coffee.takePart(home, "c1")).ok).toBe(true);
}

describe.skipIf(!isBuilt)("coffee on a site", () => {
  it("C37, C38, C39: is taken part in, sat out and stopped by one press each, and leaves nothing in the list", async () => {
    await setUpFleet(stage);
    await takesPart(SAMIR);
    const nora = await visit(NORA);
    const coffee = coffeeIn(nora);
    await coffee.getByText("No list shows who takes part.").waitFor();
    expect(await coffee.innerText()).not.toMatch(/Samir|\d/u);
    await press(coffee, "Take part");
    await coffee.getByText("This week you could meet Samir Haddad.").waitFor();
    await coffeeIn(await visit(SAMIR))
      .getByText("This week you could meet Nora Weiss.")
      .waitFor();
    await press(coffee, "Not this week");
    await coffee.getByText("You sit this week out.").waitFor();
    await nora.page.keyboard.press("Enter");
    await coffee.getByText("This week you could meet Samir Haddad.").waitFor();
    await press(coffee, "Stop taking part");
    await coffee.getByText("You are out again. Nothing is kept of it.").waitFor();
    await expect.poll(() => listed()).toMatch(/samir\.haddad@[\w.]+#coffee/u);
    await expect.poll(() => listed()).not.toMatch(/nora\.weiss@[\w.]+#coffee/u);
    expectClean(nora);
  });

  it("C41: whom one met stays in this browser, is read by nobody else, removed and put back", async () => {
    await setUpFleet(stage);
    await takesPart(NORA);
    await takesPart(SAMIR);
    const nora = await visit(NORA);
    const coffee = coffeeIn(nora);
    await press(coffee, "We met: Samir Haddad");
    await coffee.getByText("Kept for you alone").waitFor();
    await expect.poll(() => listed()).not.toContain("#met#");
    const { monday } = weekOf(dayOf(Date.now() as Instant));
    const kept = (): Promise<string> => nora.page.evaluate(() => JSON.stringify(Object.values(localStorage)));
    await expect.poll(() => kept()).toContain(monday);
    await coffee.getByText("Recently met", { exact: true }).click();
    await press(coffee, "Remove: Samir Haddad");
    await coffee.getByText("Removed: Samir Haddad").waitFor();
    await expect.poll(() => kept()).not.toContain(monday);
    await nora.page.keyboard.press("Enter");
    await coffee.getByRole("button", { name: "Remove: Samir Haddad" }).waitFor();
    expect(await onFleet(stage, SAMIR).suite.circles.coffee.mine()).toMatchObject({ met: [] });
    expectClean(nora);
  });

  it("a list that fails changes nothing, says so, and the same press comes through afterwards", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    const coffee = coffeeIn(nora);
    await coffee.getByRole("button", { name: "Take part" }).waitFor();
    await stage.control("POST", "fault", { source: "lists", kind: "429", times: 1_000 });
    await press(coffee, "Take part");
    await coffee.getByText(/SharePoint asks to wait/u).waitFor();
    await coffee.getByText("No list shows who takes part.").waitFor();
    await stage.control("DELETE", "fault");
    await press(coffee, "Try again");
    await coffee.getByText("Nobody else is here yet. It begins when somebody joins.").waitFor();
  });

  it("is done in German and at 320 px without a finding, also where somebody says hello", async () => {
    await setUpFleet(stage);
    await takesPart(SAMIR);
    const nora = await visit(NORA, { language: "de", width: 320 });
    const coffee = coffeeIn(nora);
    await coffee.getByText("Keine Liste zeigt, wer mitmacht.").waitFor();
    await expectAccessible(nora);
    await press(coffee, "Mitmachen");
    await coffee.getByText("Diese Woche könntest du Samir Haddad treffen.").waitFor();
    await press(coffee, "Hallo sagen: Samir Haddad");
    await coffee.getByRole("textbox").waitFor();
    await expectAccessible(nora);
    expectClean(nora);
  });
});
