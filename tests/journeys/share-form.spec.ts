import type { FrameLocator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ME, WRITES_THAT_FAIL, call, expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const PAGE = "/";
const ADMINISTRATOR = "712020:idris-bello";
const LINE = "The sound of a good crimp. I never read that anywhere.";
const LINK = "https://de.slideshare.net/lenav/crimping-a-display-plug?utm_source=mail";

const dialogIn = ({ page }: Window): FrameLocator => page.locator("dialog iframe[data-surface]").last().contentFrame();

/** A page with the macro, and the dialog for sharing open over it. */
async function begin(wish: WindowWish = {}, path = PAGE): Promise<{ window: Window; dialog: FrameLocator }> {
  const window = await stage.open(path, wish);
  await openAgain(window);
  return { window, dialog: dialogIn(window) };
}

async function openAgain(window: Window): Promise<void> {
  await window
    .app()
    .getByRole("button", { name: /^(Share something|Etwas teilen)$/u })
    .click();
  await dialogIn(window)
    .getByLabel(/^(What is it\?|Was ist es\?)$/u)
    .waitFor();
}

/** An administrator switches links to a host off. */
async function switchOff(host: string): Promise<void> {
  await stage.control("POST", "as", { person: ADMINISTRATOR });
  const links = { welcome: "all-but", hosts: [host] } as const;
  await call(stage, "admin.save", { version: 0, allowedPlaces: null, newcomerSentence: "", links, practicePage: null });
  await stage.control("POST", "as", { person: ME });
}

const contents = async (): Promise<unknown[]> => (await stored(stage, "resource")).map(({ content }) => content);

describe("sharing something", () => {
  it("H1: takes two fields and one key: paste, Tab, one line, Enter", async () => {
    const { window, dialog } = await begin();
    const { keyboard } = window.page;
    await keyboard.insertText(LINK);
    await keyboard.press("Tab");
    await keyboard.insertText(LINE);
    await dialog.getByText(`“${LINE}” shared by Nora Weiss`).waitFor();
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
    await keyboard.press("Enter");
    await window.page.locator(".flag").getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect
      .poll(() => contents())
      .toEqual([
        {
          title: "Crimping a display plug",
          kind: "deck",
          why: LINE,
          link: "https://de.slideshare.net/lenav/crimping-a-display-plug",
          audience: "place",
          place: "FLEET",
        },
      ]);
    expectClean(window);
  });

  it("gives the cleaned address to be put on the page itself, which nobody does for its author", async () => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill(LINK);
    await dialog.getByText("To put the link on the page as well").waitFor();
    await window.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await dialog.getByRole("button", { name: "Copy the address" }).click();
    await dialog.getByText("Copied.", { exact: true }).waitFor();
    const clipboard = await window.page.evaluate(() => navigator.clipboard.readText());
    expect(clipboard).toBe("https://de.slideshare.net/lenav/crimping-a-display-plug");
    expectClean(window);
  });

  it("shows the card from the address alone, says what was taken out of it, and puts it back", async () => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill(LINK);
    const card = dialog.getByRole("group", { name: "As colleagues will see it" });
    await card.getByRole("link", { name: /Crimping a display plug/u }).waitFor();
    await expect.poll(() => card.textContent()).toMatch(/SlidesSlideShare/u);
    await dialog.getByText("Recognised from the address alone. Nothing was fetched.").waitFor();
    await dialog.getByText("Tracking parts were taken out of the address: utm_source.").waitFor();
    await dialog.getByText("Colleagues who can open Fleet Engineering will see it, with your name.").waitFor();
    await dialog.getByRole("button", { name: "Put it back" }).click();
    await dialog.getByLabel("Why did it help you?").fill(LINE);
    await dialog.getByRole("button", { name: "Share it" }).click();
    await window.page.locator(".flag").waitFor();
    await expect.poll(() => contents()).toMatchObject([{ link: LINK }]);
  });

  it.each([
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fcoldboards.example.org%2Fcold-boards", /l\.facebook\.com was a detour/u],
    ["https://lnkd.in/eX4m", /lnkd\.in hides where it leads\. Open it once and paste the address it ends at\./u],
    ["https://www.linkedin.com/posts/ann_a-winter-for-bikes-activity-7134567890123456789-abcd", /may need an account at LinkedIn/u],
    ["https://www.youtube.com/watch?v=3k9fQ2", /does not say what it is called/u],
  ])("says beforehand what is to be known of %s", async (address, sentence) => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill(address);
    await dialog.getByRole("status").getByText(sentence).waitFor();
    await expect.poll(() => dialog.getByRole("button", { name: "Share it" }).isEnabled()).toBe(true);
    expectClean(window);
  });

  it("L5: stops at an address that only looks like another one, explains it, and offers the true one", async () => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("Why did it help you?").fill(LINE);
    await dialog.getByLabel("What is it?").fill("https://www.y\u043Eutube.com/watch?v=3k9fQ2");
    const alert = dialog.getByRole("alert");
    await alert.getByText("This address only looks like youtube.com").waitFor();
    await expect
      .poll(() => alert.textContent())
      .toMatch(/another alphabet \(Cyrillic\).*xn--yutube-wqf\.com.*ask them before you open it/su);
    await expect.poll(() => dialog.getByRole("button", { name: "Share it" }).isEnabled()).toBe(false);
    await dialog.getByLabel("What is it?").press("Enter");
    expect(await dialog.getByRole("link").count()).toBe(0);
    await expectAccessible(window);
    await alert.getByRole("button", { name: "Change it to youtube.com" }).click();
    await expect.poll(() => dialog.getByLabel("What is it?").inputValue()).toBe("https://www.youtube.com/watch?v=3k9fQ2");
    await expect.poll(() => dialog.getByLabel("Why did it help you?").inputValue()).toBe(LINE);
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
    expectClean(window);
  });

  it("L6: says that links to a host are switched off, and shares the thing by its name", async () => {
    await switchOff("slideshare.net");
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill(LINK);
    await dialog
      .getByText("Links to de.slideshare.net are switched off on this site. You can still name the thing without a link.")
      .waitFor();
    await dialog.getByLabel("Why did it help you?").fill(LINE);
    await expectAccessible(window);
    await dialog.getByRole("button", { name: "Share it" }).click();
    await window.page.locator(".flag").getByText("Shared. You can change it").waitFor();
    const shared = { title: "Crimping a display plug", kind: "deck", why: LINE, audience: "place", place: "FLEET" };
    await expect.poll(() => contents()).toEqual([shared]);
    expectClean(window);
  });

  it("L6: explains the refusal where it was switched off meanwhile, asks for a name where the address tells none, and keeps what was typed", async () => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill("https://vimeo.com/76979871");
    await dialog.getByLabel("Why did it help you?").fill(LINE);
    await dialog.getByText("Recognised from the address alone.").waitFor();
    await switchOff("vimeo.com");
    await dialog.getByRole("button", { name: "Share it" }).click();
    await dialog.getByText("Links to vimeo.com are switched off on this site.").waitFor();
    await expect.poll(() => contents()).toEqual([]);
    await dialog.getByRole("button", { name: "Share it" }).click();
    await dialog.getByText("This line is needed.").waitFor();
    await expect.poll(() => dialog.getByLabel("What is it?").inputValue()).toBe("https://vimeo.com/76979871");
    await dialog.getByLabel("Title").fill("Rims in the rain");
    await dialog.getByRole("button", { name: "Share it" }).click();
    await window.page.locator(".flag").getByText("Shared. You can change it").waitFor();
    await expect
      .poll(() => contents())
      .toEqual([{ title: "Rims in the rain", kind: "video", why: LINE, audience: "place", place: "FLEET" }]);
    expectClean(window);
  });

  it("L2: refuses in words what is no web address, and keeps what was typed", async () => {
    const { dialog } = await begin();
    for (const [typed, sentence] of [
      ["ftp://example.org/manual", "Only web addresses that start with https or http can be shared."],
      ["https://ann:secret@example.org/", "This address carries a name or password. Take that part out first."],
    ] as const) {
      await dialog.getByLabel("What is it?").fill(typed);
      await dialog.getByText(sentence).waitFor();
      await dialog.getByRole("button", { name: "Share it" }).click();
      await expect.poll(() => dialog.getByLabel("What is it?").inputValue()).toBe(typed);
    }
    await dialog.getByLabel("What is it?").fill("");
    await dialog.getByRole("button", { name: "Share it" }).click();
    await dialog.getByText("This line is needed.").waitFor();
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
  });

  it("takes something that has only a name, in the format one says", async () => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill("The cold box behind the workshop");
    await dialog.getByLabel("Format").selectOption("place");
    await dialog.getByText("Add format, minutes or a topic").click();
    await dialog.getByLabel("Minutes").fill("soon");
    await dialog.getByLabel("Topics").fill("cold, displays");
    await dialog.getByLabel("Why did it help you?").fill("Beats guessing.");
    await dialog.getByRole("button", { name: "Share it" }).click();
    await dialog.getByText("Write whole minutes, from 1 to 600, or leave it empty.").waitFor();
    await dialog.getByLabel("Minutes").fill("3");
    await dialog.getByRole("button", { name: "Share it" }).click();
    await window.page.locator(".flag").waitFor();
    await expect
      .poll(() => contents())
      .toMatchObject([{ title: "The cold box behind the workshop", kind: "place", minutes: 3, topics: ["cold", "displays"] }]);
  });

  it("H5: asks what can be seen or heard in a video", async () => {
    const { dialog } = await begin();
    await dialog.getByLabel("What is it?").fill("https://vimeo.com/76979871");
    await dialog.getByText("Add format, minutes or a topic").click();
    await dialog.getByLabel("Does it have captions or a description?").waitFor();
    await dialog.getByLabel("Format").selectOption("deck");
    expect(await dialog.getByLabel("Does it have captions or a description?").count()).toBe(0);
  });

  it("H2: keeps the page in view, and a page or issue that is pasted, by its id alone", async () => {
    const { window, dialog } = await begin();
    await dialog.getByRole("button", { name: "This page: Firmware rollout for the rental fleet" }).click();
    await window.page.keyboard.insertText("The order of the steps.");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".flag").waitFor();
    await openAgain(window);
    await dialogIn(window).getByLabel("What is it?").fill(`${stage.url}/browse/FLEET-377`);
    await dialogIn(window).getByRole("link", { name: "FLEET-377 Screen goes dark below five degrees" }).waitFor();
    await dialogIn(window).getByLabel("Why did it help you?").fill("The boot log.");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".flag").nth(1).waitFor();
    const shared = (await contents()) as readonly Record<string, unknown>[];
    const kinds = shared.map(({ kind, item }) => `${String(kind)} ${typeof item}`);
    expect(kinds.sort()).toEqual(["issue string", "page string"]);
    expect(shared.flatMap((content) => Object.keys(content))).not.toContain("title");
    expect(shared.flatMap((content) => Object.keys(content))).not.toContain("link");
  });

  it("does not share what the person cannot open", async () => {
    const { dialog } = await begin();
    await dialog.getByLabel("What is it?").fill(`${stage.url}/browse/FLEET-999999`);
    await dialog.getByLabel("Why did it help you?").fill("x");
    await dialog.getByText("Colleagues who can open Fleet Engineering will see it, with your name.").waitFor();
    await dialog.getByRole("button", { name: "Share it" }).click();
    await dialog.getByText("This is no longer here, or you can no longer open it.").waitFor();
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
  });

  it("waits, when the key is pressed early, until the platform has said whether the person can open it", async () => {
    const { window, dialog } = await begin();
    const send = async (key: string): Promise<() => void> => {
      let answer = (): void => undefined;
      const isAnswered = new Promise<void>((done) => (answer = done));
      await window.page.route("**/__forge/product", async (route) => {
        if (route.request().postData()?.includes(key) === true) await isAnswered;
        await route.continue();
      });
      await dialog.getByLabel("What is it?").fill(`${stage.url}/browse/${key}`);
      await dialog.getByLabel("Why did it help you?").fill(LINE);
      await window.page.keyboard.press("Enter");
      await dialog.locator("form[aria-busy=true]").waitFor();
      return answer;
    };
    const answerClosed = await send("FLEET-999999");
    expect(await stored(stage, "resource")).toEqual([]);
    answerClosed();
    await dialog.getByText("This is no longer here, or you can no longer open it.").waitFor();
    await expect.poll(() => dialog.getByLabel("Why did it help you?").inputValue()).toBe(LINE);
    const answerOpen = await send("FLEET-377");
    expect(await stored(stage, "resource")).toEqual([]);
    answerOpen();
    await window.page.locator(".flag").waitFor();
    await expect.poll(() => contents()).toMatchObject([{ kind: "issue", item: "FLEET-377", why: LINE }]);
    expectClean(window);
  });

  it("lets each thing have its own readers", async () => {
    const { window, dialog } = await begin({}, "/wiki/apps/alongside?q=torque+sensor");
    await dialog.getByText("Everyone on this site will see it, with your name.").waitFor();
    await dialog.getByRole("button", { name: "Choose other readers" }).click();
    await dialog.getByRole("radio", { name: /^Colleagues who can open/u }).check();
    await dialog.getByLabel("What is it?").fill(LINK);
    await dialog.getByLabel("Why did it help you?").fill(LINE);
    await dialog.getByRole("button", { name: "Share it" }).click();
    await dialog.getByText("This line is needed.").waitFor();
    await dialog.getByLabel("Which space or project").selectOption("WORK");
    await dialog.getByRole("button", { name: "Share it" }).click();
    await window.page.locator(".flag").waitFor();
    await expect.poll(() => contents()).toMatchObject([{ audience: "place", place: "WORK" }]);
  });

  it("is taken back from the flag, and put back from the next one", async () => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill(LINK);
    await dialog.getByLabel("Why did it help you?").fill(LINE);
    await dialog.getByRole("button", { name: "Share it" }).click();
    const flags = window.page.locator(".flag");
    await flags.getByRole("button", { name: "Take it back" }).click();
    await flags.getByText("Taken back. Nobody sees it any more.").waitFor();
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
    await flags.getByRole("button", { name: "Put it back" }).click();
    await flags.getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect.poll(() => contents()).toMatchObject([{ why: LINE }]);
  });

  it("says that it was shared already, and changes that one on a press", async () => {
    const { window, dialog } = await begin();
    const share = async (why: string): Promise<void> => {
      await dialogIn(window).getByLabel("What is it?").fill(LINK);
      await dialogIn(window).getByLabel("Why did it help you?").fill(why);
      await window.page.keyboard.press("Enter");
    };
    await share("First words.");
    await window.page.locator(".flag").waitFor();
    await openAgain(window);
    await share("Better words.");
    await dialog.getByText("You wrote this already; it is there once.").waitFor();
    await dialog.getByText("“First words.”").waitFor();
    await dialog.getByRole("button", { name: "Change the earlier one to this" }).press("Enter");
    await window.page.locator(".flag").nth(1).waitFor();
    await expect.poll(() => contents()).toMatchObject([{ why: "Better words." }]);
  });
});

describe("what was typed", () => {
  it("is still there after Escape, and thrown away by Cancel", async () => {
    const { window, dialog } = await begin();
    await dialog.getByLabel("What is it?").fill(LINK);
    await dialog.getByLabel("Why did it help you?").fill("Half a line");
    await dialog.getByLabel("Why did it help you?").press("Escape");
    await window.page.locator("dialog").waitFor({ state: "detached" });
    await window.page.reload();
    await openAgain(window);
    await expect.poll(() => dialogIn(window).getByLabel("What is it?").inputValue()).toBe(LINK);
    await expect.poll(() => dialogIn(window).getByLabel("Why did it help you?").inputValue()).toBe("Half a line");
    await dialogIn(window).getByRole("button", { name: "Cancel" }).click();
    await openAgain(window);
    await expect.poll(() => dialogIn(window).getByLabel("What is it?").inputValue()).toBe("");
  });

  it.each(WRITES_THAT_FAIL)(
    "is still there when it could not be stored ($source: $kind), and stored once by trying again",
    async (failure) => {
      const { window, dialog } = await begin();
      await dialog.getByLabel("What is it?").fill(LINK);
      await dialog.getByLabel("Why did it help you?").fill(LINE);
      await dialog.getByText("Colleagues who can open Fleet Engineering will see it, with your name.").waitFor();
      await stage.control("POST", "fault", { source: failure.source, kind: failure.kind, times: failure.source === "storage" ? 50 : 1 });
      await dialog.getByRole("button", { name: "Share it" }).click();
      await dialog.getByRole("alert").getByText(failure.en).waitFor();
      await expect.poll(() => dialog.getByLabel("Why did it help you?").inputValue()).toBe(LINE);
      await stage.control("DELETE", "fault");
      await dialog.getByRole("button", { name: "Try again" }).click();
      await window.page.locator(".flag").waitFor();
      await expect.poll(() => stored(stage, "resource")).toHaveLength(1);
    },
  );

  it("is not asked of somebody who is not signed in", async () => {
    const window = await stage.open("/wiki/apps/alongside?q=torque+sensor", { person: "anonymous" });
    await window.app().getByRole("button", { name: "Share something" }).click();
    await dialogIn(window).getByText("Sign in to write something here.").waitFor();
    expect(await dialogIn(window).getByRole("textbox").count()).toBe(0);
  });
});

describe("beside an issue", () => {
  it("the panel itself turns into the form, and back with what was typed", async () => {
    const window = await stage.open("/browse/FLEET-482");
    const app = window.app();
    await app.getByRole("button", { name: "Share something" }).click();
    expect(await window.page.locator("dialog").count()).toBe(0);
    await app.getByRole("button", { name: /^This issue: FLEET-482/u }).waitFor();
    await app.getByLabel("What is it?").fill(LINK);
    await app.getByRole("button", { name: "Back", exact: true }).click();
    await app.getByRole("button", { name: "Share something" }).click();
    await expect.poll(() => app.getByLabel("What is it?").inputValue()).toBe(LINK);
    await app.getByLabel("Why did it help you?").fill(LINE);
    await app.getByLabel("Why did it help you?").press("Enter");
    await window.page.locator(".flag").getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect.poll(() => contents()).toMatchObject([{ audience: "place", place: "jira:FLEET" }]);
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    expectClean(window);
  });
});

describe("everybody can share", () => {
  it.each([
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "light", language: "de", width: 320 },
  ] as const)("%j", async (look) => {
    const { window, dialog } = await begin(look);
    await dialog.locator("input.al-input").first().fill("https://www.youtube.com/watch?v=3k9fQ2&si=1");
    await dialog.locator("summary").click();
    await dialog.locator(".al-preview .al-title").waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});
