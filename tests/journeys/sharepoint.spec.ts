import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";
import { sendFrom } from "../builders/sharepoint-wire.ts";
import { isBuilt } from "../builders/web-part-package.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const NORA = "712020:nora-weiss";
const SAMIR = "712020:samir-haddad";
const INES = "712020:ines-okafor";
const MAYA = "712020:maya-stern";
/** Administers the organisation, and so owns the sites he may open. */
const IDRIS = "712020:idris-bello";

/** A page with the web part, and the web part as a page of its own. */
const PAGE = "/sites/fleet";
const ALONE = "/sites/fleet/alongside";

/** A browser of its own, in which one person is signed in. */
function visit(person: string, path: string, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, { ...wish, person });
}

const webPart = ({ page }: Window): Locator => page.locator("#web-part");
const people = (window: Window): Locator => webPart(window).getByRole("list").last();

async function answered(window: Window): Promise<void> {
  await window.page
    .getByRole("region", { name: /^(?:Who can help|Wer helfen kann), Alongside$/u })
    .getByText(/Nobody is told that you looked|Niemand erfährt davon/u)
    .waitFor();
}

interface WireCall {
  readonly source: string;
  readonly method: string;
  readonly path: string;
  readonly person: string;
  readonly status: number;
}

async function asked(source?: string): Promise<readonly WireCall[]> {
  const calls = (await stage.control("GET", "wire")) as readonly WireCall[];
  return calls.filter((call) => source === undefined || call.source === source);
}

/** As an owner does it on the screen; that screen has a test of its own. */
async function setUp(): Promise<void> {
  await setUpSite(sendFrom(stage.wire, IDRIS, "/sites/fleet"));
}

async function fillOffer(window: Window, { topic, readers }: { readonly topic: string; readonly readers?: string }): Promise<void> {
  await window.page.getByRole("button", { name: "Add an offer or a wish" }).click();
  await offerTopic(window).fill(topic);
  if (readers !== undefined) await window.page.getByRole("radio", { name: readers }).check();
}

/** The form of an offer comes a moment after it was wished for, and the answer beside it has a field of the same name. */
const offerForm = ({ page }: Window): Locator => page.getByRole("region", { name: "What you wrote" }).locator("form");
const offerTopic = (window: Window): Locator => offerForm(window).getByLabel("What is it about?");
const save = ({ page }: Window): Locator => page.getByRole("button", { name: "Save", exact: true });

/** Reads a file with what somebody wrote elsewhere. */
async function bringBack({ page }: Window, buffer: Buffer): Promise<void> {
  await page.getByText("Kept for you alone").click();
  await page.locator('input[type="file"]').setInputFiles({ name: "mine.json", mimeType: "application/json", buffer });
  await page.getByText("Saved.").waitFor();
}

const listed = async (): Promise<string> => JSON.stringify(await stage.control("GET", "lists"));

describe.skipIf(!isBuilt)("the web part on a page of a site", () => {
  it("answers for the page through the emulated wire: one search, one look at the list, one for names; everything it names can be opened", async () => {
    const window = await visit(NORA, PAGE);
    await answered(window);
    await expect
      .poll(() => webPart(window).getByRole("heading").allTextContents())
      .toEqual(["Who can help", "Read first", "People you could ask"]);
    await expect.poll(() => people(window).textContent()).toMatch(/Samir Haddad.*Close to your work.*Ines Okafor/u);
    const calls = await asked();
    expect(calls.map(({ source }) => source).sort()).toEqual(["lists", "pages", "people", "search"]);
    expect(new Set(calls.map(({ person }) => person))).toEqual(new Set([NORA]));
    await webPart(window).getByRole("link", { name: "Staged rollout: what we check between waves" }).click();
    await window.page.getByRole("heading", { level: 1, name: "Staged rollout: what we check between waves" }).waitFor();
    expect(new URL(window.page.url()).pathname).toMatch(/^\/sites\/fleet\/SitePages\/Staged-rollout/u);
    expectClean(window);
  });

  it("shows each person what they may open, and nobody else's things", async () => {
    for (const [person, sees] of [
      [MAYA, true],
      [SAMIR, false],
    ] as const) {
      const window = await visit(person, ALONE);
      await window.page.getByLabel("What is it about?").fill("funding plan");
      await window.page.getByRole("button", { name: "Look it up" }).click();
      await answered(window);
      expect((await webPart(window).textContent())?.includes("Funding plan 2026 to 2028")).toBe(sees);
      expectClean(window);
    }
  });

  it("is set up by an author: another topic asks anew, less is shown, the section gets its theme, and readers see it once it is saved", async () => {
    const author = await visit(NORA, `${PAGE}?Mode=Edit`);
    await answered(author);
    const pane = author.page.getByRole("complementary", { name: "Settings of the web part" });
    await expect.poll(() => pane.getByLabel("Topic", { exact: true }).isDisabled()).toBe(true);
    await pane.getByLabel("A topic of my own").check();
    await pane.getByLabel("Topic", { exact: true }).fill("torque sensors");
    await webPart(author).getByText("Set by the author of this page").waitFor();
    await answered(author);
    expect((await asked("search")).length).toBe(2);
    await pane.getByLabel("Three things and two people").check();
    await expect.poll(() => people(author).getByRole("listitem").count()).toBe(2);
    expect((await asked("search")).length).toBe(2);
    const background = (): Promise<string> =>
      webPart(author)
        .locator("section")
        .first()
        .evaluate((card) => getComputedStyle(card).backgroundColor);
    await author.page.getByLabel("Background of the section").selectOption("strong");
    await expect.poll(background).toBe("rgb(15, 84, 140)");
    await author.page.getByRole("button", { name: "Save and publish" }).click();
    await author.page.getByRole("link", { name: "Edit" }).waitFor();
    const reader = await visit(SAMIR, PAGE, { language: "de" });
    await webPart(reader)
      .getByText("Von der Person festgelegt, die die Seite schrieb")
      .or(webPart(reader).getByText("torque sensors").first())
      .first()
      .waitFor();
    await answered(reader);
    await expect.poll(() => webPart(reader).locator("section").first().getAttribute("aria-label")).toBe("Wer helfen kann, Alongside");
    for (const window of [author, reader]) expectClean(window);
  });

  it("can be taken out of the toolbox in each of its forms, and off the page", async () => {
    const author = await visit(NORA, `${PAGE}?Mode=Edit`);
    await answered(author);
    const toolbox = author.page.getByLabel("Web part", { exact: true });
    await expect
      .poll(() => toolbox.locator("option").allTextContents())
      .toEqual([
        "As it stands on the page",
        "Who can help",
        "For you",
        "Shared by colleagues",
        "Learning circles",
        "Offers and wishes",
        "Practice",
        "Everything of Alongside",
        "None",
      ]);
    const headings = (): Promise<string[]> => webPart(author).getByRole("heading", { level: 2 }).allTextContents();
    await toolbox.selectOption("Offers and wishes");
    await expect.poll(headings).toEqual(["Offers and wishes"]);
    await toolbox.selectOption("Everything of Alongside");
    // The site is not set up, which is said once.
    await expect.poll(headings).toEqual(["Who can help", "For you", "Shared by colleagues"]);
    await setUp();
    await toolbox.selectOption("Shared by colleagues");
    await expect.poll(headings).toEqual(["Shared by colleagues"]);
    await toolbox.selectOption("Everything of Alongside");
    await expect.poll(headings).toEqual(["Who can help", "For you", "Shared by colleagues", "Learning circles", "Offers and wishes"]);
    await toolbox.selectOption("None");
    await expect.poll(headings).toEqual([]);
    await author.page.getByRole("link", { name: "Discard changes" }).click();
    await answered(author);
    expectClean(author);
  });
});

describe.skipIf(!isBuilt)("what people write on a site", () => {
  it("needs a set-up: a member gets a note for an owner, an owner adds the lists once, and what is said before is true", async () => {
    const member = await visit(NORA, ALONE);
    await member.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await member.page.getByRole("heading", { name: "What people write has no place on this site yet" }).waitFor();
    expect(await member.page.getByRole("button", { name: "Add the list" }).count()).toBe(0);
    await member.page.getByRole("button", { name: "Copy a note for an owner" }).click();
    await member.page.getByText("Copied.").waitFor();
    await expect.poll(() => member.page.evaluate(() => navigator.clipboard.readText())).toContain(`${stage.url}${ALONE}`);
    const owner = await visit(IDRIS, ALONE);
    await owner.page.getByText("Site owners can open and change every list on their site.").waitFor();
    await expect.poll(() => owner.page.getByText("Alongside offers").count()).toBe(1);
    expect(await asked("lists").then((calls) => calls.filter(({ method }) => method !== "GET"))).toEqual([]);
    await owner.page.getByRole("button", { name: "Add the list" }).click();
    await owner.page.getByRole("button", { name: "Add an offer or a wish" }).waitFor();
    await member.page.reload();
    await member.page.getByRole("button", { name: "Add an offer or a wish" }).waitFor();
    for (const window of [member, owner]) expectClean(window);
  });

  it("is read by its readers and changed by its author alone; what is for oneself stays in one's own browser", async () => {
    await setUp();
    const nora = await visit(NORA, ALONE);
    await fillOffer(nora, { topic: "torque sensors from scratch" });
    await save(nora).click();
    await nora.page.getByText("Saved.").waitFor();
    await fillOffer(nora, { topic: "saying no kindly", readers: "Only you" });
    await save(nora).click();
    await nora.page.getByText("Only you").first().waitFor();
    const lists = await listed();
    expect(lists).toContain("torque sensors from scratch");
    expect(lists).not.toContain("saying no kindly");
    const samir = await visit(SAMIR, ALONE);
    const offer = samir.page.getByRole("region", { name: "What colleagues wrote" });
    await offer.getByText("torque sensors from scratch").waitFor();
    expect(await samir.page.getByText("saying no kindly").count()).toBe(0);
    expect(await offer.getByRole("button", { name: /Edit|Remove/u }).count()).toBe(0);
    // In a browser of hers that is another one, too, the wish is not.
    const elsewhere = await visit(NORA, ALONE);
    await elsewhere.page.getByText("torque sensors from scratch").waitFor();
    expect(await elsewhere.page.getByText("saying no kindly").count()).toBe(0);
    // And it is not shown to somebody else who sits down at her browser.
    await nora.page.goto(`${stage.url}${ALONE}?as=${SAMIR}`);
    await nora.page.getByRole("region", { name: "What colleagues wrote" }).getByText("torque sensors from scratch").waitFor();
    expect(await nora.page.getByText("saying no kindly").count()).toBe(0);
    for (const window of [nora, samir, elsewhere]) expectClean(window);
  });

  it.each([
    { keep: "Keep what you wrote here", stays: "bleeding brakes, and gears" },
    { keep: "Keep the other one", stays: "bleeding brakes in the rain" },
  ])("shows both versions of what its author changed in two windows, and loses neither: $keep", async ({ keep, stays }) => {
    await setUp();
    const first = await visit(NORA, ALONE);
    await fillOffer(first, { topic: "bleeding brakes" });
    await save(first).click();
    await first.page.getByText("Saved.").waitFor();
    const second = await visit(NORA, ALONE);
    const change = async (window: Window, topic: string): Promise<void> => {
      await window.page.getByRole("button", { name: /^Edit/u }).click();
      await offerTopic(window).fill(topic);
    };
    await change(second, "bleeding brakes, and gears");
    await change(first, "bleeding brakes in the rain");
    await save(first).click();
    await first.page.getByText("Saved.").waitFor();
    await save(second).click();
    const form = offerForm(second);
    await form.getByText("You changed this in another window. Here are both versions; choose one.").waitFor();
    await form.getByText("bleeding brakes, and gears", { exact: true }).waitFor();
    await form.getByText("bleeding brakes in the rain", { exact: true }).waitFor();
    await expect.poll(() => offerTopic(second).inputValue()).toBe("bleeding brakes, and gears");
    await form.getByRole("button", { name: keep }).click();
    await form.waitFor({ state: "detached" });
    await second.page.getByText(stays, { exact: true }).first().waitFor();
    await expect.poll(async () => JSON.parse(await listed()) as unknown).toHaveLength(1);
    await expect.poll(() => listed()).toContain(stays);
  });

  it("makes an answer: who offered is named with their own words", async () => {
    await setUp();
    const ines = await visit(INES, ALONE);
    await fillOffer(ines, { topic: "wheel building for beginners" });
    await save(ines).click();
    await ines.page.getByText("Saved.").waitFor();
    const nora = await visit(NORA, ALONE);
    await nora.page.getByLabel("What is it about?").fill("wheel building");
    await nora.page.getByRole("button", { name: "Look it up" }).click();
    await answered(nora);
    await webPart(nora).getByText("Says: ask me about “wheel building for beginners”.").waitFor();
    expectClean(nora);
  });

  it("keeps a private list in the browser it was brought to, where it speaks in one's own answers and in nobody else's", async () => {
    await setUp();
    const nora = await visit(NORA, ALONE);
    const trusted = { kind: "trust", id: "t1", content: { person: "ines.okafor@marlo.example", forWhat: "firmware rollout" } };
    await bringBack(nora, Buffer.from(JSON.stringify({ format: "alongside-export", written: [trusted] })));
    const [download] = await Promise.all([
      nora.page.waitForEvent("download"),
      nora.page.getByRole("button", { name: "Everything, as JSON" }).click(),
    ]);
    const taken = readFileSync(await download.path());
    await nora.page.goto(`${stage.url}${PAGE}`);
    await answered(nora);
    await expect.poll(() => people(nora).textContent()).toContain("On your private list");
    await expect.poll(() => listed()).not.toContain("trust");
    const samir = await visit(SAMIR, PAGE);
    await answered(samir);
    expect(await webPart(samir).textContent()).not.toContain("On your private list");
    const elsewhere = await visit(NORA, ALONE);
    await bringBack(elsewhere, taken);
    await elsewhere.page.goto(`${stage.url}${PAGE}`);
    await answered(elsewhere);
    await expect.poll(() => people(elsewhere).textContent()).toContain("On your private list");
    for (const window of [nora, samir, elsewhere]) expectClean(window);
  });
});

describe.skipIf(!isBuilt)("one question to one person", () => {
  it("is a draft in the browser, then one comment on a page that mentions one person, answered below it, and taken back", async () => {
    const nora = await visit(NORA, PAGE);
    await answered(nora);
    const ask = webPart(nora).getByRole("button", { name: /^Ask Ines/u });
    await ask.click();
    await nora.page.getByLabel("Your question").fill("What do you look at first?");
    // The panel is closed, then the page is left: the draft is there again.
    await ask.click();
    await nora.page.reload();
    await answered(nora);
    await ask.click();
    await expect.poll(() => nora.page.getByLabel("Your question").inputValue()).toBe("What do you look at first?");
    await expect.poll(() => webPart(nora).textContent()).toContain("@Ines Okafor What do you look at first?");
    expect(await asked("comments")).toEqual([]);
    await nora.page.getByRole("button", { name: "Post the comment" }).click();
    await nora.page.getByText("Your question is on").waitFor();
    const told = (await stage.control("GET", `notifications?person=${INES}`)) as readonly { author: string; pageTitle: string }[];
    expect(told).toMatchObject([{ author: NORA, pageTitle: "Firmware rollout for the rental fleet" }]);
    const ines = await visit(INES, PAGE);
    const comment = ines.page.locator(".comment").filter({ hasText: "What do you look at first?" });
    await expect.poll(() => comment.locator(".mention").textContent()).toBe("@Ines Okafor");
    await comment.getByText("Reply", { exact: true }).click();
    await comment.getByLabel("Write a reply").fill("At the silent bikes.");
    await comment.getByRole("button", { name: "Send reply" }).click();
    await ines.page.getByText("At the silent bikes.").waitFor();
    await nora.page.getByRole("button", { name: "Take it back" }).click();
    await nora.page.getByText("Taken back. The comment is gone.").waitFor();
    await ines.page.reload();
    expect(await ines.page.getByText("What do you look at first?").count()).toBe(0);
    for (const window of [nora, ines]) expectClean(window);
  });
});

describe.skipIf(!isBuilt)("when the platform fails", () => {
  it("the answer names it in words and can be asked for again", async () => {
    const window = await visit(NORA, PAGE);
    await answered(window);
    for (const [kind, words] of [
      ["429", "SharePoint is busy and asked us to wait 7 seconds."],
      ["403", "SharePoint does not let you search there."],
      ["500", "SharePoint cannot be reached just now and was left out."],
      ["offline", "SharePoint cannot be reached just now and was left out."],
      ["malformed", "SharePoint answered in a way we could not read, so it was left out."],
    ] as const) {
      await stage.control("POST", "fault", { source: "search", kind, times: 1_000 });
      await webPart(window).getByRole("button", { name: "Ask about something else" }).click();
      await window.page.getByLabel("What is it about?").fill(`torque sensors ${kind}`);
      await window.page.getByRole("button", { name: "Look it up" }).click();
      await webPart(window).getByText(`torque sensors ${kind}`).waitFor();
      await webPart(window).getByText(words).waitFor();
      await stage.control("DELETE", "fault");
      await webPart(window).getByRole("button", { name: "Ask SharePoint again" }).click();
      await answered(window);
    }
    expectClean(window);
  });

  it("an offer that could not be saved stays in its form, with the reason, and is saved once by trying again", async () => {
    await setUp();
    const window = await visit(NORA, ALONE);
    await fillOffer(window, { topic: "reading a boot log" });
    for (const [kind, words] of [
      ["429", "Not saved: SharePoint asks to wait 7 seconds. Your text is kept here."],
      ["403", "Not saved: you may not write here. Your text is kept here."],
      ["500", "Not saved: it could not be reached just now. Your text is kept here."],
      ["offline", "Not saved: it could not be reached just now. Your text is kept here."],
    ] as const) {
      await stage.control("POST", "fault", { source: "lists", kind, times: 1_000 });
      await save(window).click();
      await window.page.getByText(words).waitFor();
      expect(await offerTopic(window).inputValue(), kind).toBe("reading a boot log");
      await stage.control("DELETE", "fault");
    }
    await window.page.getByRole("button", { name: "Try again" }).click();
    await window.page.getByText("Saved.").waitFor();
    await expect.poll(() => stage.control("GET", "lists")).toHaveLength(1);
    expectClean(window);
  });

  it("an offer that was begun is there again after a reload, with who may read it, and so is one that was being changed", async () => {
    await setUp();
    const window = await visit(NORA, ALONE);
    await fillOffer(window, { topic: "reading a boot log" });
    await window.page.getByRole("radio", { name: "Only you" }).check();
    await window.page.reload();
    await window.page.getByRole("button", { name: "Add an offer or a wish" }).click();
    await expect.poll(() => offerTopic(window).inputValue()).toBe("reading a boot log");
    await expect.poll(() => window.page.getByRole("radio", { name: "Only you" }).isChecked()).toBe(true);
    await save(window).click();
    await window.page.getByText("Saved.").waitFor();
    await window.page.getByRole("button", { name: "Add an offer or a wish" }).click();
    await expect.poll(() => offerTopic(window).inputValue()).toBe("");
    await window.page.getByRole("button", { name: "Cancel" }).click();
    await window.page.getByRole("button", { name: "Edit: reading a boot log" }).click();
    await offerTopic(window).fill("reading a boot log slowly");
    await window.page.reload();
    await window.page.getByRole("button", { name: "Edit: reading a boot log" }).click();
    await expect.poll(() => offerTopic(window).inputValue()).toBe("reading a boot log slowly");
    await window.page.getByRole("button", { name: "Cancel" }).click();
    await window.page.getByRole("button", { name: "Edit: reading a boot log" }).click();
    await expect.poll(() => offerTopic(window).inputValue()).toBe("reading a boot log");
    expectClean(window);
  });

  it("a question that could not be posted stays written, and can be copied where comments are not allowed", async () => {
    const window = await visit(NORA, PAGE);
    await answered(window);
    await webPart(window)
      .getByRole("button", { name: /^Ask Ines/u })
      .click();
    await window.page.getByLabel("Your question").fill("What do you look at first?");
    await stage.control("POST", "fault", { source: "comments", kind: "403", times: 1_000 });
    await window.page.getByRole("button", { name: "Post the comment" }).click();
    await window.page.getByText("Not saved: you may not write here.").waitFor();
    await expect.poll(() => window.page.getByLabel("Your question").inputValue()).toBe("What do you look at first?");
    await expect.poll(() => window.page.getByRole("button", { name: "Copy the question" }).count()).toBe(1);
    expectClean(window);
  });
});

describe.skipIf(!isBuilt)("everybody can use it", () => {
  it("by keyboard alone: ask about something else, ask a person, set up the web part", async () => {
    const window = await visit(NORA, PAGE);
    const { page } = window;
    await answered(window);
    /** Presses Tab until something is focused, as a person would; it has to come within a page's worth of stops. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
        });
        if (name.test(focused)) return;
      }
      throw new Error(`nothing that can be reached is called ${String(name)}`);
    };
    await tabTo(/^Ask about something else$/u);
    await page.keyboard.press("Enter");
    await page.keyboard.type("torque sensors");
    await page.keyboard.press("Enter");
    await webPart(window).getByText("Your words").waitFor();
    await answered(window);
    await tabTo(/^Ask \p{L}+: |^Ask \p{L}+ /u);
    await page.keyboard.press("Enter");
    await page.getByLabel("Your question").waitFor();
    await page.keyboard.type("May I ask you something?");
    await expect.poll(() => page.getByLabel("Your question").inputValue()).toBe("May I ask you something?");
    await page.goto(`${stage.url}${PAGE}?Mode=Edit`);
    await answered(window);
    await page.getByLabel("What it shows").focus();
    await page.keyboard.press("ArrowDown");
    await webPart(window).getByRole("heading", { name: "For you", exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("pane-view");
    expectClean(window);
  });

  it("by keyboard alone: begin an offer, leave it and come back to it, save it", async () => {
    await setUp();
    const window = await visit(NORA, ALONE);
    const { page } = window;
    const begin = page.getByRole("button", { name: "Add an offer or a wish" });
    const isFocused = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement);
    await begin.press("Enter");
    await offerTopic(window).waitFor();
    await expect.poll(() => isFocused(offerTopic(window))).toBe(true);
    await page.keyboard.type("truing a wheel");
    await page.getByRole("button", { name: "Cancel" }).press("Enter");
    await expect.poll(() => isFocused(begin)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(offerTopic(window))).toBe(true);
    await expect.poll(() => offerTopic(window).inputValue()).toBe("truing a wheel");
    await page.keyboard.press("Enter");
    await page.getByText("Saved.").waitFor();
    await expect.poll(() => isFocused(begin)).toBe(true);
    expectClean(window);
  });

  it.each([{ theme: "light" }, { theme: "dark" }, { language: "de", width: 320 }, { language: "ar", theme: "contrast" }] as const)(
    "no findings of axe, no sideways scrolling: %o",
    async (look) => {
      const owner = await visit(IDRIS, ALONE, look);
      await owner.page.getByRole("button", { name: look.language === "de" ? "Liste anlegen" : "Add the list" }).waitFor();
      await expectAccessible(owner);
      await setUp();
      const writer = await visit(NORA, ALONE, look);
      await writer.page.getByRole("button", { name: /Add an offer|Angebot oder Wunsch/u }).click();
      await save(writer)
        .or(writer.page.getByRole("button", { name: "Speichern", exact: true }))
        .waitFor();
      await expectAccessible(writer);
      const author = await visit(NORA, `${PAGE}?Mode=Edit`, look);
      await answered(author);
      await author.page.locator("#section-background").selectOption("strong");
      await expectAccessible(author);
      const reader = await visit(NORA, PAGE, look);
      await answered(reader);
      await webPart(reader).getByRole("button", { name: /Ines/u }).click();
      await reader.page.getByLabel(/Your question|Deine Frage/u).fill("?");
      await expectAccessible(reader);
      for (const window of [owner, writer, author, reader]) expectClean(window);
    },
  );
});
