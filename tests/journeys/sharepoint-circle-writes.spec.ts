import type { Locator } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { proposeOnSite, takePart } from "./circles-on-site.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import { EMEKA, NORA, setUpFleet } from "./shared-on-site.ts";
import type { Window } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const LINE = "Warm the connector, not the board.";
const TITLE = "Cold mornings: our notes";

const card = ({ page }: Window): Locator => page.getByRole("region", { name: "Learning circles, Alongside" });
const button = (window: Window, name: string): Locator => card(window).getByRole("button", { name, exact: true });
const field = (window: Window): Locator => card(window).getByLabel("What did you learn here?");

async function open(person: string): Promise<Window> {
  const window = await stage.open("/sites/fleet/alongside", { person });
  await card(window).getByRole("button", { name: "Cold mornings" }).first().click();
  await card(window).getByRole("heading", { name: "How the meeting goes" }).waitFor();
  return window;
}

/** Lasts until it is taken away, whoever asks. */
async function fail(source: "lists" | "pages", kind: string): Promise<void> {
  await stage.control("POST", "fault", { source, kind, times: 1_000 });
}

const mend = (): Promise<unknown> => stage.control("DELETE", "fault");

const memories = async (): Promise<unknown[]> =>
  ((await stage.control("GET", "lists")) as readonly unknown[]).filter((entry) => JSON.stringify(entry).includes("Warm the"));

const UNREACHED = "Not saved: it could not be reached just now. Your text is kept here.";
/** How a write can go wrong, and what is said then. */
const FAILURES = [
  { kind: "429", said: "Not saved: SharePoint asks to wait 7 seconds. Your text is kept here." },
  { kind: "403", said: "Not saved: you may not write here. Your text is kept here." },
  { kind: "500", said: UNREACHED },
  { kind: "offline", said: UNREACHED },
  { kind: "lost", said: UNREACHED },
] as const;

beforeEach(async () => {
  await setUpFleet(stage);
  await proposeOnSite(stage, NORA, "cold", { topic: "Cold mornings" });
  await takePart(stage, "cold", [EMEKA]);
});

describe.skipIf(!isBuilt)("what was learned, when it cannot be written down", () => {
  it.each(FAILURES)("stays in its form ($kind), and trying again writes it once", async ({ kind, said }) => {
    const emeka = await open(EMEKA);
    await button(emeka, "Write it down").click();
    await field(emeka).fill(LINE);
    await fail("lists", kind);
    await button(emeka, "Write it down").click();
    await card(emeka).getByRole("alert").getByText(said).waitFor();
    await expect.poll(() => field(emeka).inputValue()).toBe(LINE);
    await mend();
    await button(emeka, "Try again").click();
    await card(emeka).getByText("Written by Emeka Obi").waitFor();
    await expect.poll(() => memories()).toHaveLength(1);
    expectClean(emeka);
  });

  it("changed in two windows, both versions are shown, and nothing is overwritten before one is chosen", async () => {
    const before = await open(EMEKA);
    await button(before, "Write it down").click();
    await field(before).fill(LINE);
    await button(before, "Write it down").click();
    await card(before).getByText("Written by Emeka Obi").waitFor();
    const [one, other] = [await open(EMEKA), await open(EMEKA)];
    for (const window of [one, other]) await button(window, "Change what you wrote: Cold mornings").click();
    await field(one).fill(`${LINE} Then wait.`);
    await button(one, "Save").click();
    await card(one).getByText(`${LINE} Then wait.`).waitFor();
    await field(other).fill(`${LINE} Then measure.`);
    await button(other, "Save").click();
    const both = card(other).getByRole("group", { name: /changed this in another window/u });
    await both.getByText(`${LINE} Then wait.`).waitFor();
    await both.getByText(`${LINE} Then measure.`).waitFor();
    await expect.poll(async () => JSON.stringify(await memories())).toContain("Then wait.");
    await both.getByRole("button", { name: "Keep what you wrote here" }).click();
    await card(other).getByText("Written by Emeka Obi").waitFor();
    await card(other).getByText(`${LINE} Then measure.`).waitFor();
    await expect.poll(() => memories()).toHaveLength(1);
    for (const window of [before, one, other]) expectClean(window);
  });
});

describe.skipIf(!isBuilt)("C42: a page for notes", () => {
  const pages = (): unknown[] => stage.wire.store.pagesCalled({ account: NORA, app: false }, null, TITLE);
  const link = (window: Window): Locator => card(window).getByRole("link", { name: TITLE });

  it("is written on by two people at once: the later one sees both texts, and nothing of either is lost", async () => {
    const nora = await open(NORA);
    await button(nora, "Make a page for notes").click();
    await link(nora).waitFor();
    const emeka = await open(EMEKA);
    for (const window of [nora, emeka]) {
      await link(window).click();
      await window.page.getByRole("link", { name: "Change the text" }).click();
      await window.page.getByLabel("Text, as HTML").waitFor();
    }
    for (const [{ page }, line] of [
      [nora, "Below five degrees the display sulks."],
      [emeka, "Ours did so at dawn alone."],
    ] as const) {
      const text = page.getByLabel("Text, as HTML");
      await text.fill(`${await text.inputValue()}<p>${line}</p>`);
      await page.getByRole("button", { name: "Save", exact: true }).click();
    }
    await emeka.page.getByRole("heading", { name: "Changed meanwhile by Nora Weiss" }).waitFor();
    const theirs = await emeka.page.locator("#theirs").innerHTML();
    expect(theirs).toContain("Below five degrees the display sulks.");
    const mine = emeka.page.getByLabel("Your text, not saved yet");
    await expect.poll(() => mine.inputValue()).toContain("Ours did so at dawn alone.");
    await expectAccessible(emeka);
    await mine.fill(`${theirs}<p>Ours did so at dawn alone.</p>`);
    await emeka.page.getByRole("button", { name: "Save as the next version" }).click();
    await emeka.page.getByText("Ours did so at dawn alone.").waitFor();
    await emeka.page.getByText("Below five degrees the display sulks.").waitFor();
    const [page] = stage.wire.store.pagesCalled({ account: NORA, app: false }, null, TITLE);
    expect(stage.wire.store.versions(page!.id).map(({ account }) => account)).toEqual([NORA, NORA, NORA, EMEKA]);
    for (const window of [nora, emeka]) expectClean(window);
  });

  it.each(FAILURES.filter(({ kind }) => kind !== "lost"))(
    "that SharePoint refuses ($kind) is said, and made once by trying again",
    async ({ kind, said }) => {
      const nora = await open(NORA);
      await fail("pages", kind);
      await button(nora, "Make a page for notes").click();
      await card(nora).getByRole("alert").getByText(said).waitFor();
      expect(pages()).toEqual([]);
      await mend();
      await button(nora, "Try again").click();
      await link(nora).waitFor();
      expect(pages()).toHaveLength(1);
      expectClean(nora);
    },
  );

  it("of which it is not known whether it was begun, is said to be where it would be, and gone on with", async () => {
    const untitled = (): unknown[] => stage.wire.store.pagesCalled({ account: NORA, app: false }, null, "");
    const nora = await open(NORA);
    const path = "**/_api/sitepages/pages";
    await nora.page.route(path, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button(nora, "Make a page for notes").click();
    await card(nora).getByText("It is not sure whether a page was begun. If it was, it is empty, has no title,").waitFor();
    expect(untitled()).toHaveLength(1);
    await nora.page.unroute(path);
    await button(nora, "Try again").click();
    await link(nora).waitFor();
    expect(pages()).toHaveLength(1);
    expect(untitled()).toEqual([]);
    expectClean(nora);
  });

  it("that was made is not made again when the circle cannot lead to it, and what changed meanwhile stays", async () => {
    const nora = await open(NORA);
    const path = "**/_api/web/lists/**/items**";
    await nora.page.route(path, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await button(nora, "Make a page for notes").click();
    await card(nora).getByText(`The page “${TITLE}” is made; this circle does not lead to it yet.`).waitFor();
    await card(nora).getByRole("alert").getByText(UNREACHED).waitFor();
    await button(nora, "Try again").click();
    await card(nora).getByText(`The page “${TITLE}” is made; this circle does not lead to it yet.`).waitFor();
    expect(pages()).toHaveLength(1);
    await button(nora, "Back").click();
    await card(nora).getByRole("button", { name: "Cold mornings" }).first().click();
    await card(nora).getByText(`The page “${TITLE}” is made; this circle does not lead to it yet.`).waitFor();
    const other = await open(NORA);
    await button(other, "Change time, place and the rest: Cold mornings").click();
    await card(other).getByLabel("Where").fill("Room Spoke");
    await button(other, "Save").click();
    await button(other, "Propose a circle").waitFor();
    await nora.page.unroute(path);
    await button(nora, "Make a page for notes").click();
    await link(nora).waitFor();
    await card(nora).getByText("Room Spoke").waitFor();
    expect(pages()).toHaveLength(1);
    for (const { errors, violations } of [nora, other]) expect([...errors, ...violations]).toEqual([]);
  });
});
