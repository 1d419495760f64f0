import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import { EMEKA, IDRIS, NORA, SAMIR, anOrdinaryDay, collect, setUpFleet, share } from "./shared-on-site.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

/** A page with the web part, and the web part as a page of its own. */
const PAGE = "/sites/fleet";
const ALONE = "/sites/fleet/alongside";
const VIDEO = "https://www.youtube.com/watch?v=3k9fQ2";

function visit(person: string, path = ALONE, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, { ...wish, person });
}

const card = ({ page }: Window): Locator => page.getByRole("region", { name: "Shared by colleagues, Alongside" });
const shareButton = (window: Window): Locator => card(window).getByRole("button", { name: "Share something", exact: true });
const dialog = ({ page }: Window): Locator => page.getByRole("dialog");
const what = (window: Window): Locator => dialog(window).getByLabel("What is it?");
const why = (window: Window): Locator => dialog(window).getByLabel("Why did it help you?");
const done = ({ page }: Window): Locator => page.getByText("Shared. You can change it or take it back at any time.").last();
const thing = (window: Window, title: string): Locator => card(window).getByRole("listitem").filter({ hasText: title }).first();
const listed = async (): Promise<string> => JSON.stringify(await stage.control("GET", "lists"));

async function begin(window: Window, typed: string, reason = "The sound of a good crimp."): Promise<void> {
  await shareButton(window).click();
  await what(window).fill(typed);
  await why(window).fill(reason);
}

/** Takes the card out of the toolbox, once the web part that stands on the page is there. */
async function chooseCard(): Promise<Window> {
  const author = await visit(NORA, `${PAGE}?Mode=Edit`);
  await author.page.locator("#web-part").getByText("Nobody is told that you looked").waitFor();
  await author.page.getByLabel("Web part", { exact: true }).selectOption("Shared by colleagues");
  return author;
}

/** Puts the card on the page in place of the answer, as an author does. */
async function putCardOnPage(): Promise<void> {
  const author = await chooseCard();
  await card(author).waitFor();
  await author.page.getByRole("button", { name: "Save and publish" }).click();
  await author.page.getByRole("link", { name: "Edit", exact: true }).waitFor();
}

describe.skipIf(!isBuilt)("sharing on a site", () => {
  it("H1: takes two fields and Enter, asks no other platform, and says until it is closed what was done", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    await card(nora).getByText("Nothing shared here yet. The first thing can be very small").waitFor();
    await shareButton(nora).press("Enter");
    await what(nora).waitFor();
    const { keyboard } = nora.page;
    await keyboard.insertText(`${VIDEO}&t=40&si=Xy12`);
    await keyboard.press("Tab");
    // Between the two fields stands the way to put the tracking parts back.
    await why(nora).focus();
    await keyboard.insertText("The sound of a good crimp.");
    await keyboard.press("Enter");
    await done(nora).waitFor();
    await nora.page.getByText("use SharePoint’s own parts “Link” or “Embed”").last().waitFor();
    await thing(nora, "Video, YouTube").getByText("“The sound of a good crimp.” shared by Nora Weiss").waitFor();
    await expect.poll(() => thing(nora, "Video, YouTube").textContent()).toContain("starts at 0:40");
    const lists = await listed();
    expect(lists).toContain("watch?v=3k9fQ2&t=40");
    expect(lists).not.toContain("Xy12");
    await expect.poll(() => shareButton(nora).evaluate((button) => button === document.activeElement)).toBe(true);
    await nora.page.getByRole("button", { name: "Take it back", exact: true }).last().click();
    await card(nora).getByText("“Video, YouTube” is taken back. Nobody sees it any more.").waitFor();
    await expect.poll(() => listed()).not.toContain("3k9fQ2");
    await card(nora).getByRole("button", { name: "Put it back: Video, YouTube" }).click();
    await thing(nora, "Video, YouTube").waitFor();
    await expect.poll(() => listed()).toContain("3k9fQ2");
    expectClean(nora);
  });

  it("L4, L5: says of an address what was cleaned and passed over, and stops at one that deceives or hides", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    const send = dialog(nora).getByRole("button", { name: "Share it" });
    await begin(nora, `${VIDEO}&si=Xy12`);
    await dialog(nora).getByText("Recognised from the address alone. Nothing was fetched.").waitFor();
    await dialog(nora).getByText("Tracking parts were taken out of the address: si.").waitFor();
    await dialog(nora).getByRole("button", { name: "Put it back" }).click();
    await dialog(nora).getByText("Tracking parts").waitFor({ state: "detached" });
    await what(nora).fill("https://l.facebook.com/l.php?u=https%3A%2F%2Fcoldboards.example.org%2Fcold-boards");
    await dialog(nora).getByText("l.facebook.com was a detour. The link now goes straight to coldboards.example.org.").waitFor();
    await dialog(nora).getByText("As colleagues will see it").waitFor();
    for (const [address, words] of [
      ["https://lnkd.in/eX4m", "lnkd.in hides where it leads. Open it once and paste the address it ends at."],
      ["https://ada:secret@example.org/x", "A name or a password stands in this address."],
      ["ftp://example.org/x", "Only addresses that begin with http or https can be shared."],
      ["https://www.y\u043Eutube.com/watch?v=3k9fQ2", "This address only looks like youtube.com"],
    ] as const) {
      await what(nora).fill(address);
      await dialog(nora).getByText(words).waitFor();
      expect(await send.getAttribute("aria-disabled"), address).toBe("true");
      await why(nora).press("Enter");
      expect(await what(nora).inputValue(), address).toBe(address);
      await dialog(nora).getByText("It cannot be shared with this address. Your text is still here.").waitFor();
    }
    await expect.poll(() => listed()).toBe("[]");
    await dialog(nora).getByText("a letter from another alphabet: Cyrillic. Its true name is www.xn--").waitFor();
    await dialog(nora).getByRole("button", { name: "Change it to youtube.com" }).click();
    await why(nora).press("Enter");
    await done(nora).waitFor();
    await expect.poll(() => listed()).toContain("https://www.youtube.com/watch?v=3k9fQ2");
    expectClean(nora);
  });

  it("keeps what was typed when the dialog is closed, the page left, or the platform fails, and shares it once", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    await shareButton(nora).click();
    await why(nora).press("Enter");
    await dialog(nora).getByText("This line is needed.").first().waitFor();
    await expect.poll(() => what(nora).evaluate((field) => field === document.activeElement)).toBe(true);
    await what(nora).fill("The cold box");
    await why(nora).fill("Beats guessing.");
    await nora.page.keyboard.press("Escape");
    await dialog(nora).waitFor({ state: "detached" });
    await nora.page.reload();
    await shareButton(nora).click();
    expect([await what(nora).inputValue(), await why(nora).inputValue()]).toEqual(["The cold box", "Beats guessing."]);
    for (const [kind, words] of [
      ["429", "Not saved: SharePoint asks to wait 7 seconds. Your text is kept here."],
      ["403", "Not saved: you may not write here. Your text is kept here."],
      ["500", "Not saved: it could not be reached just now. Your text is kept here."],
      ["offline", "Not saved: it could not be reached just now. Your text is kept here."],
    ] as const) {
      await stage.control("POST", "fault", { source: "lists", kind, times: 1_000 });
      await why(nora).press("Enter");
      await dialog(nora).getByText(words).waitFor();
      expect(await why(nora).inputValue(), kind).toBe("Beats guessing.");
      await stage.control("DELETE", "fault");
    }
    await dialog(nora).getByRole("button", { name: "Try again" }).click();
    await done(nora).waitFor();
    await expect.poll(() => stage.control("GET", "lists")).toHaveLength(1);
    await shareButton(nora).click();
    await expect.poll(() => what(nora).inputValue()).toBe("");
    expectClean(nora);
  });

  it("H2: keeps of the open page its id alone, and shows its title to those who may open it", async () => {
    await setUpFleet(stage);
    await putCardOnPage();
    const nora = await visit(NORA, PAGE);
    const title = "Firmware rollout for the rental fleet";
    await shareButton(nora).click();
    await dialog(nora)
      .getByRole("button", { name: `Share this page: ${title}` })
      .click();
    await why(nora).fill("Read it before the first wave.");
    await why(nora).press("Enter");
    await done(nora).waitFor();
    const shared = thing(nora, "Read it before the first wave.");
    await shared.getByRole("link", { name: title }).waitFor();
    await expect.poll(() => listed()).not.toContain(title);
    const samir = await visit(SAMIR, PAGE);
    await thing(samir, "Read it before the first wave.").getByRole("link", { name: title }).waitFor();
    for (const window of [nora, samir]) expectClean(window);
  });

  it("changes one's own thing, with everything that can be said of it", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    await begin(nora, "https://en.wikipedia.org/wiki/Brownout_(electricity)", "One picture.");
    await dialog(nora).getByRole("button", { name: "Add format, minutes or a topic" }).click();
    await dialog(nora).getByLabel("Minutes").fill("soon");
    await dialog(nora).getByLabel("Topics").fill("winter, display cables");
    await why(nora).press("Enter");
    await dialog(nora).getByText("Write whole minutes, from 1 to 600, or leave it empty.").waitFor();
    await dialog(nora).getByLabel("Minutes").fill("5");
    await why(nora).press("Enter");
    await done(nora).waitFor();
    const shared = thing(nora, "Brownout (electricity)");
    await shared.getByText("Encyclopedia").waitFor();
    await expect.poll(() => shared.textContent()).toMatch(/Wikipedia.*5 min/u);
    await shared.getByRole("button", { name: /^Edit/u }).click();
    await why(nora).fill("The one picture explains it all.");
    await dialog(nora).getByRole("button", { name: "Save" }).click();
    await nora.page.getByText("Saved.").last().waitFor();
    await shared.getByText("“The one picture explains it all.”").waitFor();
    await expect.poll(() => listed()).toContain("display cables");
    expectClean(nora);
  });
});

describe.skipIf(!isBuilt)("what was changed in two windows", () => {
  it("shows both versions of a thing, and overwrites nothing before one is chosen", async () => {
    await setUpFleet(stage);
    await share(stage, NORA, "r1", { title: "The cold box", kind: "place", why: "Beats guessing." });
    const [first, second] = [await visit(NORA), await visit(NORA)];
    for (const window of [first, second]) {
      await thing(window, "The cold box").getByRole("button", { name: /^Edit/u }).click();
      await why(window).waitFor();
    }
    await why(first).fill("From the first window.");
    await why(first).press("Enter");
    await thing(first, "The cold box").getByText("“From the first window.”").waitFor();
    await why(second).fill("From the second window.");
    await why(second).press("Enter");
    const both = dialog(second).getByRole("group", { name: "Here are both versions; choose one." });
    await both.getByText("From the first window.").waitFor();
    await both.getByText("From the second window.").waitFor();
    await expect.poll(() => why(second).inputValue()).toBe("From the second window.");
    await expect.poll(() => listed()).not.toContain("From the second window.");
    await expectAccessible(second);
    await both.getByRole("button", { name: "Keep what you wrote here" }).click();
    await thing(second, "The cold box").getByText("“From the second window.”").waitFor();
    await expect.poll(() => listed()).not.toContain("From the first window.");
    await thing(first, "The cold box").getByRole("button", { name: /^Edit/u }).click();
    await why(first).fill("From the first window, later.");
    await why(first).press("Enter");
    await dialog(first).getByRole("button", { name: "Keep the other one" }).click();
    await thing(first, "The cold box").getByText("“From the second window.”").waitFor();
    for (const window of [first, second]) expectClean(window);
  });

  it("shows both versions of a collection, and keeps the order that was put there", async () => {
    await setUpFleet(stage);
    await share(stage, NORA, "r1", { title: "Crimping", kind: "deck", why: "Calm." });
    await share(stage, NORA, "r2", { title: "Connectors", kind: "book", why: "Calm." });
    await collect(stage, NORA, "c1", { title: "Displays", resources: ["r1", "r2"] });
    const [first, second] = [await visit(NORA), await visit(NORA)];
    const collections = ({ page }: Window): Locator => page.getByRole("region", { name: "Collections" });
    for (const window of [first, second]) await collections(window).getByRole("button", { name: "Edit: Displays" }).waitFor();
    await collections(second).getByRole("button", { name: "Edit: Displays" }).click();
    await collections(second).getByLabel("What is it called?").fill("Displays, slowly");
    await collections(first).getByRole("button", { name: "Move down: Crimping" }).click();
    await collections(first).getByRole("button", { name: "Move up: Crimping" }).waitFor();
    await collections(second).getByRole("button", { name: "Save" }).click();
    const both = collections(second).getByRole("group", { name: "Here are both versions; choose one." });
    await both.getByText("Displays, slowly").waitFor();
    await both.getByText("Displays", { exact: true }).waitFor();
    await both.getByRole("button", { name: "Keep what you wrote here" }).click();
    await collections(second).getByText("Displays, slowly").first().waitFor();
    await collections(second).getByRole("button", { name: "Move up: Crimping" }).waitFor();
    await collections(first).getByRole("button", { name: "Move up: Crimping" }).click();
    await collections(first).getByText("This was changed in another window. It stands here as it is now.").waitFor();
    await collections(first).getByText("Displays, slowly").first().waitFor();
    for (const window of [first, second]) expectClean(window);
  });
});

describe.skipIf(!isBuilt)("what colleagues shared", () => {
  it("H4: stands with the shortest first, and is filtered by length, format and language", async () => {
    await anOrdinaryDay(stage);
    const nora = await visit(NORA);
    await thing(nora, "Connectors for people in a hurry").waitFor();
    const order = async (): Promise<string> => (await card(nora).textContent()) ?? "";
    await expect.poll(() => order()).toMatch(/Crimping a display plug.*The cold box.*Brownout.*Connectors/u);
    await card(nora).getByLabel("Up to 5 min").check();
    await thing(nora, "Connectors for people in a hurry").waitFor({ state: "detached" });
    await card(nora).getByLabel("Format").selectOption("Place");
    await thing(nora, "Brownout").waitFor({ state: "detached" });
    await thing(nora, "The cold box").waitFor();
    await card(nora).getByLabel("Language").selectOption("German");
    await card(nora).getByText("Nothing shared here fits.").waitFor();
    expectClean(nora);
  });

  it("H6, H7: is replied to and looked at again by name, by its readers alone; with the thing all of it goes", async () => {
    await setUpFleet(stage);
    await share(stage, NORA, "r1", { title: "The cold box", kind: "place", why: "Beats guessing." });
    const samir = await visit(SAMIR);
    const seen = thing(samir, "The cold box");
    await seen.waitFor();
    expect(await seen.getByRole("button", { name: /Edit|Take it back|Thank/u }).count()).toBe(0);
    await seen.getByRole("button", { name: "Reply: The cold box" }).click();
    await samir.page.getByLabel("Your reply").fill("The key hangs behind the door.");
    await samir.page.getByLabel("Your reply").press("Enter");
    await seen.getByText("The key hangs behind the door.").waitFor();
    await seen.getByRole("button", { name: "Say it still holds: The cold box" }).click();
    await seen.getByText(/Samir Haddad said in \p{L}+ that it still holds\./u).waitFor();
    await seen.getByRole("button", { name: "Say it no longer holds: The cold box" }).click();
    await seen.getByText(/Samir Haddad said in \p{L}+ that it no longer holds\./u).waitFor();
    const nora = await visit(NORA);
    const mine = thing(nora, "The cold box");
    await mine.getByText("Samir Haddad The key hangs behind the door.").waitFor();
    await mine.getByText(/Samir Haddad said in \p{L}+ that it no longer holds\./u).waitFor();
    expect(await mine.getByRole("button", { name: /Reply/u }).count()).toBe(0);
    await mine.getByRole("button", { name: "Take it back: The cold box" }).click();
    await card(nora).getByText("“The cold box” is taken back.").waitFor();
    await samir.page.reload();
    await card(samir).getByText("Nothing shared here yet.").waitFor();
    expect(await samir.page.getByText("behind the door").count()).toBe(0);
    for (const window of [nora, samir]) expectClean(window);
  });

  it("a reply and a collection that were begun are there again after a reload, until they are sent or thrown away", async () => {
    await setUpFleet(stage);
    await share(stage, NORA, "r1", { title: "The cold box", kind: "place", why: "Beats guessing." });
    const samir = await visit(SAMIR);
    const collections = samir.page.getByRole("region", { name: "Collections" });
    const name = collections.getByLabel("What is it called?");
    const reply = samir.page.getByLabel("Your reply");
    const openReply = (): Promise<void> => thing(samir, "The cold box").getByRole("button", { name: "Reply: The cold box" }).click();
    const openCollection = (): Promise<void> => collections.getByRole("button", { name: "Make a collection" }).click();
    await openReply();
    await reply.fill("The key hangs behind the door.");
    await openCollection();
    await name.fill("Cold things");
    await samir.page.reload();
    await openReply();
    await expect.poll(() => reply.inputValue()).toBe("The key hangs behind the door.");
    await openCollection();
    await expect.poll(() => name.inputValue()).toBe("Cold things");
    await collections.getByRole("button", { name: "Cancel" }).click();
    await openCollection();
    await expect.poll(() => name.inputValue()).toBe("");
    await reply.press("Enter");
    await thing(samir, "The cold box").getByText("The key hangs behind the door.").waitFor();
    await openReply();
    await expect.poll(() => reply.inputValue()).toBe("");
    expectClean(samir);
  });

  it("E20: stands beside an answer on the same subject, from the one question to the list that the answer asks anyway", async () => {
    await setUpFleet(stage);
    const nora = await visit(NORA);
    const answer = nora.page.getByRole("region", { name: "Who can help, Alongside" });
    const ask = async (words: string): Promise<number> => {
      // The other cards have asked what they ask.
      await answer.getByLabel("What is it about?").waitFor();
      await expect.poll(() => nora.page.locator("[aria-busy=true]").count()).toBe(0);
      await answer.getByLabel("What is it about?").fill(words);
      await stage.control("DELETE", "wire");
      await answer.getByRole("button", { name: "Look it up" }).click();
      await answer.getByText("Nobody is told that you looked").waitFor();
      return ((await stage.control("GET", "wire")) as readonly { readonly source: string }[]).filter(({ source }) => source === "lists")
        .length;
    };
    await ask("display cables");
    expect(await answer.getByRole("heading", { name: "Shared by colleagues" }).count()).toBe(0);
    const link = "https://example.org/crimp";
    await share(stage, SAMIR, "r1", { title: "Crimping a plug", kind: "video", why: "I hear it now.", link, topics: ["display cables"] });
    await nora.page.reload();
    await thing(nora, "Crimping a plug").waitFor();
    expect(await ask("display cables")).toBe(1);
    await answer.getByRole("heading", { name: "Shared by colleagues" }).waitFor();
    await answer.getByRole("link", { name: /^Crimping a plug/u }).waitFor();
    await answer.getByText("“I hear it now.”").waitFor();
    await answer.getByText("shared by Samir Haddad").waitFor();
    await expectAccessible(nora);
    expectClean(nora);
  });

  it("H9: is put in order by one person, and taken out again", async () => {
    await anOrdinaryDay(stage);
    const nora = await visit(NORA);
    const collections = nora.page.getByRole("region", { name: "Collections" });
    await collections.getByText("put together by Aylin Demir").waitFor();
    await collections.getByRole("button", { name: "Make a collection" }).click();
    await collections.getByLabel("What is it called?").fill("Before winter");
    await collections.getByLabel("Topics").fill("winter");
    await collections.getByRole("button", { name: "Save" }).click();
    await collections.getByText("put together by Nora Weiss").waitFor();
    await collections.getByRole("button", { name: "Take it in: Brownout (electricity)" }).click();
    await collections.getByRole("button", { name: "Take it out: Brownout (electricity)" }).waitFor();
    await thing(nora, "The cold box")
      .getByRole("button", { name: /^Put it in a collection/u })
      .click();
    await thing(nora, "The cold box").getByRole("button", { name: "Take it in: Before winter" }).click();
    await collections.getByRole("button", { name: "Move up: The cold box behind the workshop" }).click();
    await collections.getByRole("button", { name: "Move down: The cold box behind the workshop" }).waitFor();
    await thing(nora, "Brownout").getByText("In the collection Before winter").waitFor();
    await collections.getByRole("button", { name: "Take it out: Brownout (electricity)" }).click();
    await collections.getByRole("button", { name: "Take it in: Brownout (electricity)" }).waitFor();
    expectClean(nora);
  });

  it("stands on a topic that an author chose, and says so kindly when there is nothing on it", async () => {
    await anOrdinaryDay(stage);
    const author = await chooseCard();
    await thing(author, "The cold box").waitFor();
    const pane = author.page.getByRole("complementary", { name: "Settings of the web part" });
    await pane.getByLabel("Topic", { exact: true }).fill("crimping");
    await thing(author, "The cold box").waitFor({ state: "detached" });
    await thing(author, "Crimping a display plug").waitFor();
    await pane.getByLabel("Topic", { exact: true }).fill("payroll");
    await card(author).getByText("Nothing shared on “payroll” yet.").waitFor();
    expectClean(author);
  });

  it("names people, and holds no number about any of them", async () => {
    await anOrdinaryDay(stage);
    const nora = await visit(NORA);
    await thing(nora, "Connectors for people in a hurry").waitFor();
    const text = (await card(nora).innerText()).replaceAll(/\d+ min|\d:\d\d|Slides 4 to 9|^\d\.$/gmu, "");
    expect(text).toContain("Emeka Obi");
    expect(text).not.toMatch(/\d/u);
  });
});

describe.skipIf(!isBuilt)("where sharing is not possible", () => {
  it("an owner brings a list of an earlier version up to date, and what lies in it stays", async () => {
    await setUpFleet(stage);
    await share(stage, EMEKA, "r1", { title: "The cold box", kind: "place", why: "Beats guessing." });
    await stage.wire.request({
      person: IDRIS,
      method: "POST",
      path: "/sites/fleet/_api/web/lists/getByTitle('Alongside offers')",
      headers: { accept: "application/json", "if-match": "*", "x-http-method": "MERGE", "x-requestdigest": await digest() },
      body: JSON.stringify({ Description: "Alongside (0)" }),
    });
    const member = await visit(NORA);
    await member.page.getByRole("heading", { name: "The list of this site has to be brought up to date" }).waitFor();
    expect(await member.page.getByRole("button", { name: "Bring the list up to date" }).count()).toBe(0);
    const owner = await visit(IDRIS);
    await owner.page.getByText("What lies in it stays.").waitFor();
    await owner.page.getByRole("button", { name: "Bring the list up to date" }).click();
    await thing(owner, "The cold box").waitFor();
    for (const window of [member, owner]) expectClean(window);
  });

  it("a site that is not set up says one calm sentence for everything; a closed one says that, and shows nothing it showed before", async () => {
    const before = await visit(NORA);
    await before.page.getByRole("heading", { name: "What people write has no place on this site yet" }).waitFor();
    await expect.poll(() => before.page.getByRole("region", { name: /, Alongside$/u }).count()).toBe(3);
    await anOrdinaryDay(stage);
    const nora = await visit(NORA);
    await thing(nora, "The cold box").waitFor();
    await stage.control("POST", "fault", { source: "lists", kind: "403", times: 1_000 });
    await nora.page.reload();
    await nora.page.getByText("What people write here is kept on a site that you cannot open.").waitFor();
    expect(await nora.page.getByText("The cold box").count()).toBe(0);
    await stage.control("DELETE", "fault");
    for (const window of [before, nora]) expectClean(window);
  });

  it("R12: whoever may no longer open the site sees nothing of it at the next look", async () => {
    await anOrdinaryDay(stage);
    const samir = await visit(SAMIR);
    await thing(samir, "Crimping a display plug").waitFor();
    await stage.control("POST", "permission", { person: SAMIR, place: "FLEET", mayOpen: false });
    const after = await visit(SAMIR);
    await after.page.getByText("you may not be allowed to open it").waitFor();
    expect(await after.page.getByText("Crimping a display plug").count()).toBe(0);
    // The page that is still open in another window learns it with its next look at the list.
    await thing(samir, "Crimping a display plug")
      .getByRole("button", { name: /^Say it still holds/u })
      .click();
    await card(samir).getByRole("alert").first().waitFor();
    await expect.poll(() => listed()).not.toContain(`${SAMIR}#stillGood`);
    const nora = await visit(NORA);
    await thing(nora, "Crimping a display plug").waitFor();
    await stage.control("POST", "permission", { person: SAMIR, place: "FLEET", mayOpen: true });
    await thing(await visit(SAMIR), "Crimping a display plug").waitFor();
  });

  it("somebody who may only read is told so when they share, and keeps their words; a failing list can be asked again", async () => {
    await anOrdinaryDay(stage);
    await stage.control("POST", "role", { site: "FLEET", person: SAMIR, role: "visitor" });
    const samir = await visit(SAMIR);
    await thing(samir, "The cold box").waitFor();
    await begin(samir, "A book", "Calm.");
    await why(samir).press("Enter");
    await dialog(samir).getByText("Not saved: you may not write here. Your text is kept here.").waitFor();
    await expect.poll(() => what(samir).inputValue()).toBe("A book");
    const nora = await visit(NORA);
    await thing(nora, "The cold box").waitFor();
    await stage.control("POST", "fault", { source: "lists", kind: "500", times: 1_000 });
    await nora.page.reload();
    await card(nora).getByText("This part could not be loaded just now. The rest works.").waitFor();
    await stage.control("DELETE", "fault");
    await card(nora).getByRole("button", { name: "Try again" }).click();
    await thing(nora, "The cold box").waitFor();
    for (const window of [samir, nora]) expectClean(window);
  });
});

describe.skipIf(!isBuilt)("everybody can share", () => {
  it.each([{ theme: "light" }, { theme: "dark" }, { language: "de", width: 320 }, { language: "ar", theme: "contrast" }] as const)(
    "no findings of axe, no sideways scrolling: %o",
    async (look) => {
      await anOrdinaryDay(stage);
      const nora = await visit(NORA, ALONE, look);
      await nora.page.getByText("Crimping a display plug").first().waitFor();
      await expectAccessible(nora);
      await nora.page.getByRole("button", { name: /^(?:Share something|Etwas teilen)$/u }).click();
      await nora.page
        .getByRole("dialog")
        .getByLabel(/What is it|Was ist es/u)
        .fill(`${VIDEO}&si=Xy12`);
      await nora.page
        .getByRole("dialog")
        .getByRole("button", { name: /Add format|Format, Minuten/u })
        .click();
      await expectAccessible(nora);
      await nora.page
        .getByRole("dialog")
        .getByLabel(/What is it|Was ist es/u)
        .fill("https://www.y\u043Eutube.com/watch?v=3k9fQ2");
      await nora.page.getByRole("alert").waitFor();
      await expectAccessible(nora);
      expectClean(nora);
    },
  );
});

async function digest(): Promise<string> {
  const info = await stage.wire.request({
    person: IDRIS,
    method: "POST",
    path: "/sites/fleet/_api/contextinfo",
    headers: { accept: "application/json" },
  });
  return (JSON.parse(info.body) as { FormDigestValue: string }).FormDigestValue;
}
