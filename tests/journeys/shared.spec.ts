import { ALL_LINKS_WELCOME } from "@alongside/core";
import type { FrameLocator, Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectClean, stored, writeAll } from "./own-things.ts";
import type { Written } from "./shared-things.ts";
import { SHARED_THINGS } from "./shared-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const [NORA, EMEKA, SAMIR] = ["712020:nora-weiss", "712020:emeka-obi", "712020:samir-haddad"] as const;
const SPACE = "/wiki/spaces/FLEET/apps/alongside";
const PROJECT = "/jira/projects/FLEET/apps/alongside";
/** Asked when it is needed, because a run of all journeys may pass the end of a month. */
const month = (): string => new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.now());
const FLEET = { audience: "place", place: "FLEET" } as const;

/** The page of the organisation that carries the list. */
const macroPage = (): string => `/wiki/spaces/FLEET/pages/${String(stage.wire.store.pageIdOf("FLEET-021"))}`;

const visit = (person: string, path: string, wish: WindowWish = {}): Promise<Window> => stage.open(path, { person, ...wish });

const write = (...records: readonly Written[]): Promise<void> => writeAll(stage, records);

const thing = (person: string, id: string, content: Readonly<Record<string, unknown>>): Written => [
  person,
  "resource",
  id,
  { kind: "article", why: "It helped.", ...FLEET, ...content },
];

const listIn = (app: FrameLocator): Locator => app.locator(".al-shared > li");
const rowOf = (app: FrameLocator, title: string): Locator => listIn(app).filter({ hasText: title });

describe("what colleagues shared", () => {
  it("H4: stands with the shortest first, each with why it helped and who says so, and without any number about anybody", async () => {
    await write(...SHARED_THINGS);
    const window = await visit(SAMIR, macroPage());
    const app = window.app();
    await listIn(app).first().waitFor();
    await expect
      .poll(() => app.locator(".al-shared .al-title").allTextContents())
      .toEqual([
        expect.stringContaining("A drawing of every connector"),
        expect.stringContaining("Crimping a display plug"),
        expect.stringContaining("The cold box behind the workshop"),
        expect.stringContaining("Brownout (electricity)"),
        expect.stringContaining("What a winter taught our e-bike fleet"),
      ]);
    await rowOf(app, "Crimping").getByText(`Aylin Demir said in ${month()} that it still holds.`).waitFor();
    await rowOf(app, "Brownout").getByText("The drawing under “Causes” is the one to print for the bench.").waitFor();
    const said = await listIn(app).evaluateAll((rows) => {
      for (const meta of rows.flatMap((row) => [...row.querySelectorAll(".al-meta")])) meta.remove();
      return rows.map((row) => row.textContent).join(" ");
    });
    expect(said).not.toMatch(/\d/u);
    expectClean(window);
  });

  it("L4: is shown without a request to any other host, whatever the links lead to", async () => {
    const links = [
      "https://youtu.be/3k9fQ2?t=40",
      "https://en.m.wikipedia.org/wiki/Brownout_(electricity)#Causes",
      "https://de.slideshare.net/lenav/connectors-for-people-in-a-hurry",
      "https://www.linkedin.com/posts/ann_what-a-winter-taught-our-e-bike-fleet-activity-7134567890123456789-abcd",
      "https://lnkd.in/eX4m",
      "https://coldboards.example.org/cold-boards",
    ];
    await write(...links.map((link, index) => thing(EMEKA, `l${String(index)}`, { title: `Thing ${String(index)}`, link })));
    const window = await visit(NORA, "/wiki/spaces");
    const own = [stage.url, stage.appUrl].map((url) => new URL(url).origin);
    await window.page.route(
      (url) => !own.includes(url.origin),
      (route) => route.abort(),
    );
    await window.page.goto(`${stage.url}${macroPage()}`);
    await listIn(window.app()).nth(5).waitFor();
    const metas = await window.app().locator(".al-shared .al-meta:not(p .al-meta)").allTextContents();
    for (const words of [
      "YouTube",
      "starts at 0:40",
      "Wikipedia",
      "SlideShare",
      "LinkedIn",
      "May need a login",
      "lnkd.in",
      "coldboards.example.org",
    ])
      expect(metas.join(" ")).toContain(words);
    expectClean(window);
  });

  it("is looked at by length and by format", async () => {
    await write(...SHARED_THINGS);
    const app = (await visit(SAMIR, macroPage())).app();
    await listIn(app).nth(4).waitFor();
    await app.getByRole("radiogroup", { name: "Length" }).getByText("Up to 5 min").click();
    await expect.poll(() => listIn(app).count()).toBe(4);
    await app.getByLabel("Format").selectOption("video");
    await expect.poll(() => app.locator(".al-shared .al-title").allTextContents()).toEqual([expect.stringContaining("Crimping")]);
    await app.getByLabel("Format").selectOption("conversation");
    await app.getByText("Nothing here is of that length and format.").waitFor();
    await app.getByText("Any length", { exact: true }).click();
    await rowOf(app, "What a winter").waitFor();
  });

  it("H6–H8: is replied to, thanked for and looked at again by others; thanks are seen by the one who shared alone", async () => {
    await write(thing(EMEKA, "r1", { title: "Crimping a display plug" }));
    const window = await visit(NORA, macroPage());
    const row = rowOf(window.app(), "Crimping");
    await row.getByRole("button", { name: "Thank Emeka: Crimping a display plug" }).click();
    await row.getByText("Your thanks went to Emeka only.").waitFor();
    await row.getByRole("button", { name: "Reply: Crimping a display plug" }).click();
    await window.page.keyboard.insertText("From the second minute on.");
    await window.page.keyboard.press("Enter");
    await row.getByText("From the second minute on.").waitFor();
    await row.getByRole("button", { name: "Say it still holds: Crimping a display plug" }).click();
    await row.getByRole("button", { name: "It no longer works" }).click();
    await row.getByText(`You said in ${month()} that it no longer works.`).waitFor();
    await row.getByRole("button", { name: "Say it still holds: Crimping a display plug" }).click();
    await row.getByRole("button", { name: "It still holds", exact: true }).click();
    await row.getByText(`You said in ${month()} that it still holds.`).waitFor();
    await expect.poll(() => stored(stage, "stillGood")).toHaveLength(1);

    const third = (await visit(SAMIR, macroPage())).app();
    await rowOf(third, "Crimping").getByText(`Nora Weiss said in ${month()} that it still holds.`).waitFor();
    await rowOf(third, "Crimping").getByText("From the second minute on.").waitFor();
    expect(await rowOf(third, "Crimping").textContent()).not.toMatch(/thanked|thanks went/u);
    const sharer = (await visit(EMEKA, macroPage())).app();
    await rowOf(sharer, "Crimping").getByText("Nora Weiss thanked you. Only you see this.").waitFor();
    expect(await sharer.getByRole("button", { name: /^Thank/u }).count()).toBe(0);
    expectClean(window);
  });

  it("what one wrote about it is taken back again", async () => {
    await write(thing(EMEKA, "r1", { title: "Crimping a display plug" }), [
      NORA,
      "resourceReply",
      "a1",
      { resource: "r1", text: "From the second minute on.", ...FLEET },
    ]);
    const app = (await visit(NORA, macroPage())).app();
    const row = rowOf(app, "Crimping");
    await row.getByRole("button", { name: /^Thank Emeka/u }).click();
    await row.getByRole("button", { name: /^Undo: Thank Emeka/u }).click();
    await row.getByRole("button", { name: /^Thank Emeka/u }).waitFor();
    await row.getByRole("button", { name: "Take it back: From the second minute on." }).click();
    await row.getByText("Your reply is taken back.").waitFor();
    await expect.poll(async () => [...(await stored(stage, "thanks")), ...(await stored(stage, "resourceReply"))]).toEqual([]);
    await row.getByRole("button", { name: "Put it back: From the second minute on." }).click();
    await row.getByText("From the second minute on.").waitFor();
    await expect.poll(() => stored(stage, "resourceReply")).toHaveLength(1);
  });

  it("one's own is changed in its place, taken back and put back, by the keyboard alone", async () => {
    await write(thing(NORA, "r1", { title: "The cold box", kind: "place" }));
    const window = await visit(NORA, macroPage());
    const app = window.app();
    const { keyboard } = window.page;
    await app.getByRole("button", { name: "Edit The cold box" }).press("Enter");
    await app.getByLabel("Why did it help you?").fill("Beats guessing.");
    await keyboard.press("Enter");
    await rowOf(app, "The cold box").getByText("“Beats guessing.” shared by Nora Weiss").waitFor();
    await app.getByRole("button", { name: "Take it back: The cold box" }).press("Enter");
    await app.getByText("“The cold box” is taken back. Nobody sees it any more.").waitFor();
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
    await keyboard.press("Enter");
    await app.getByRole("button", { name: "Edit The cold box" }).waitFor();
    await expect
      .poll(async () => (await stored(stage, "resource")).map(({ content }) => content))
      .toMatchObject([{ title: "The cold box", why: "Beats guessing." }]);
    expectClean(window);
  });

  it("one's own, taken back right after it was changed, comes back as it was changed", async () => {
    await write(thing(NORA, "r1", { title: "The cold box", kind: "place" }));
    const window = await visit(NORA, macroPage());
    const app = window.app();
    await app.getByRole("button", { name: "Edit The cold box" }).press("Enter");
    await app.getByLabel("Why did it help you?").fill("Beats guessing.");
    await window.quiet();
    let answer = (): void => undefined;
    const isAnswered = new Promise<void>((done) => (answer = done));
    await window.page.route("**/__forge/invoke", async (route) => {
      if ((route.request().postDataJSON() as { readonly functionKey: string }).functionKey === "records.find") await isAnswered;
      await route.continue();
    });
    await window.page.keyboard.press("Enter");
    await app.getByRole("button", { name: "Take it back: The cold box" }).press("Enter");
    await app.getByRole("button", { name: "Put it back: The cold box" }).press("Enter");
    await expect
      .poll(async () => (await stored(stage, "resource")).map(({ content }) => content))
      .toMatchObject([{ title: "The cold box", why: "Beats guessing." }]);
    answer();
    await rowOf(app, "The cold box").getByText("“Beats guessing.” shared by Nora Weiss").waitFor();
    expectClean(window);
  });

  it("changed in two windows, shows both versions and overwrites nothing before one is chosen", async () => {
    await write(thing(NORA, "r1", { title: "The cold box", kind: "place" }));
    const windows = [await visit(NORA, macroPage()), await visit(NORA, macroPage())] as const;
    const [first, second] = [windows[0].app(), windows[1].app()];
    const line = (app: FrameLocator): Locator => app.getByLabel("Why did it help you?");
    const lines = async (): Promise<unknown[]> =>
      (await stored(stage, "resource")).map(({ content }) => (content as { readonly why: unknown }).why);
    for (const app of [first, second]) await app.getByRole("button", { name: "Edit The cold box" }).click();
    await line(first).fill("From the first window.");
    await line(first).press("Enter");
    await rowOf(first, "The cold box").getByText("“From the first window.” shared by Nora Weiss").waitFor();
    await expect.poll(lines).toEqual(["From the first window."]);
    await line(second).fill("From the second window.");
    await line(second).press("Enter");
    const both = second.getByRole("group", { name: "Here are both versions; choose one." });
    await both.getByText("“From the first window.”").waitFor();
    await both.getByText("“From the second window.”").waitFor();
    await expect.poll(() => line(second).inputValue()).toBe("From the second window.");
    await expect.poll(() => lines()).toEqual(["From the first window."]);
    await expectAccessible(windows[1]);
    await second.getByRole("button", { name: "Keep what you wrote here" }).click();
    await rowOf(second, "The cold box").getByText("“From the second window.” shared by Nora Weiss").waitFor();
    await expect.poll(() => lines()).toEqual(["From the second window."]);
    await first.getByRole("button", { name: "Edit The cold box" }).click();
    await line(first).fill("From the first window, later.");
    await line(first).press("Enter");
    await first.getByRole("button", { name: "Keep the other one" }).click();
    await rowOf(first, "The cold box").getByText("“From the second window.” shared by Nora Weiss").waitFor();
    await expect.poll(() => lines()).toEqual(["From the second window."]);
    for (const window of windows) expectClean(window);
  });

  it("what was shared from the list is in it at once", async () => {
    const window = await visit(NORA, macroPage());
    await window.app().getByText("Nothing was shared in this space yet.").waitFor();
    await window.app().getByRole("button", { name: "Share something" }).click();
    const dialog = window.page.locator("dialog iframe[data-surface]").last().contentFrame();
    await dialog.getByLabel("What is it?").fill("The cold box");
    await dialog.getByLabel("Why did it help you?").fill("Beats guessing.");
    await window.page.keyboard.press("Enter");
    await rowOf(window.app(), "The cold box").waitFor();
    expectClean(window);
  });
});

describe("who sees what was shared", () => {
  it("R12: whoever may no longer open the space sees nothing of it at the next look", async () => {
    await write(thing(EMEKA, "r1", { title: "Crimping a display plug", topics: ["display plugs"] }));
    const topic = "/wiki/apps/alongside?section=shared&q=display+plugs";
    const before = await visit(SAMIR, topic);
    await rowOf(before.app(), "Crimping").waitFor();
    await stage.control("POST", "permission", { person: SAMIR, place: "FLEET", mayOpen: false });
    const after = await visit(SAMIR, topic);
    await after.app().getByText("Nothing that you can read was shared on this.").waitFor();
    expect(await listIn(after.app()).count()).toBe(0);
    await rowOf((await visit(NORA, topic)).app(), "Crimping").waitFor();
    await stage.control("POST", "permission", { person: SAMIR, place: "FLEET", mayOpen: true });
    await rowOf((await visit(SAMIR, topic)).app(), "Crimping").waitFor();
  });

  it("R12: whoever may no longer open the project sees nothing of it at the next look", async () => {
    await write(thing(EMEKA, "r1", { title: "Crimping a display plug", topics: ["display plugs"], place: "jira:FLEET" }));
    const topic = "/jira/apps/alongside?section=shared&q=display+plugs";
    await rowOf((await visit(SAMIR, topic)).app(), "Crimping").waitFor();
    await stage.control("POST", "permission", { person: SAMIR, place: "jira:FLEET", mayOpen: false });
    const after = await visit(SAMIR, topic);
    await after.app().getByText("Nothing that you can read was shared on this.").waitFor();
    expect(await listIn(after.app()).count()).toBe(0);
    await rowOf((await visit(NORA, topic)).app(), "Crimping").waitFor();
    await stage.control("POST", "permission", { person: SAMIR, place: "jira:FLEET", mayOpen: true });
    await rowOf((await visit(SAMIR, topic)).app(), "Crimping").waitFor();
    expectClean(after);
  });

  it("H3: what is for the whole site is found by its topic in both products, what is for a space only by its readers", async () => {
    await write(
      thing(EMEKA, "r1", { title: "Torque sensors, in one drawing", audience: "site", place: undefined, topics: ["torque sensors"] }),
      thing(EMEKA, "r2", { title: "Torque sensors on our bench", topics: ["torque sensors"] }),
    );
    for (const path of ["/wiki/apps/alongside?section=shared&q=torque+sensors", "/jira/apps/alongside?section=shared&q=torque+sensors"]) {
      const window = await visit(SAMIR, path);
      await rowOf(window.app(), "in one drawing").getByText("Everyone on this site").waitFor();
      await rowOf(window.app(), "on our bench").getByText("Colleagues who can open Fleet Engineering").waitFor();
      expectClean(window);
    }
  });

  it("what was shared beside an issue stands on the page of the project, and what was shared in the space on that of the space", async () => {
    await write(
      thing(EMEKA, "r1", { title: "The boot log, line by line", place: "jira:FLEET" }),
      thing(EMEKA, "r2", { title: "The cold box" }),
    );
    const project = (await visit(SAMIR, PROJECT)).app();
    await rowOf(project, "The boot log").waitFor();
    expect(await rowOf(project, "The cold box").count()).toBe(0);
    const space = (await visit(SAMIR, SPACE)).app();
    await rowOf(space, "The cold box").waitFor();
    expect(await rowOf(space, "The boot log").count()).toBe(0);
  });

  it("H2: a page is shown with its title to those alone who may open it", async () => {
    const page = String(stage.wire.store.pageIdOf("FLEET-021"));
    await write(thing(EMEKA, "r1", { kind: "page", item: page, title: undefined, audience: "site", place: undefined, topics: ["cables"] }));
    const topic = "/wiki/apps/alongside?section=shared&q=cables";
    await rowOf((await visit(SAMIR, topic)).app(), "Display cables in the cold").waitFor();
    await stage.control("POST", "permission", { person: SAMIR, place: "FLEET", mayOpen: false });
    const app = (await visit(SAMIR, topic)).app();
    await app.getByText("Nothing that you can read was shared on this.").waitFor();
    expect(await app.locator("body").textContent()).not.toContain("Display cables in the cold");
  });

  it("what is one's own is listed with who can read it, private things included, to nobody else", async () => {
    await write(
      thing(NORA, "r1", { title: "For the site", audience: "site", place: undefined }),
      thing(NORA, "r2", { title: "For me", audience: "me", place: undefined }),
    );
    const app = (await visit(NORA, "/wiki/apps/alongside?section=shared")).app();
    await rowOf(app, "For me").getByText("Only you").waitFor();
    await rowOf(app, "For the site").getByText("Everyone on this site").waitFor();
    const other = (await visit(SAMIR, "/wiki/apps/alongside?section=shared&q=site")).app();
    await rowOf(other, "For the site").waitFor();
    expect(await other.getByText("For me").count()).toBe(0);
    await other.getByText("You have not shared anything yet.").waitFor();
  });

  it("nothing is said of where the suite is switched off, but that it is", async () => {
    await write(thing(EMEKA, "r1", { title: "The cold box" }));
    await stage.control("POST", "as", { person: "712020:idris-bello" });
    const saved = await fetch(`${stage.url}/__forge/invoke`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        functionKey: "admin.save",
        payload: { version: 0, allowedPlaces: ["WORK"], newcomerSentence: "", links: ALL_LINKS_WELCOME, practicePage: null },
        context: {},
      }),
    });
    expect(await saved.json()).toMatchObject({ value: { answer: { ok: true } } });
    await stage.control("POST", "as", { person: NORA });
    const app = (await visit(NORA, macroPage())).app();
    await app.getByText("Alongside is switched off in this space.").waitFor();
    expect(await app.getByRole("button").count()).toBe(0);
    expect(await listIn(app).count()).toBe(0);
  });

  it("looking leaves no trace, and a list that could not be loaded comes when it is asked again", async () => {
    await write(thing(EMEKA, "r1", { title: "The cold box" }));
    const before = await stage.control("GET", "stored");
    await stage.control("POST", "fault", { source: "storage-reads", kind: "500", times: 50 });
    const app = (await visit(NORA, macroPage())).app();
    await app.getByText("This part could not be loaded just now.").waitFor();
    await stage.control("DELETE", "fault");
    await app.getByRole("button", { name: "Try again" }).click();
    await rowOf(app, "The cold box").waitFor();
    await expect.poll(() => stage.control("GET", "stored")).toEqual(before);
  });

  it("somebody who is not signed in reads, and writes nothing", async () => {
    await write(thing(EMEKA, "r1", { title: "Torque sensors, in one drawing", audience: "site", place: undefined }));
    const app = (await visit("anonymous", "/wiki/apps/alongside?section=shared&q=torque+sensors")).app();
    await app.locator(".al-footer").waitFor();
    expect(await app.getByRole("button", { name: /^(Reply|Thank|Say|Edit)/u }).count()).toBe(0);
  });
});

describe("the list on a page", () => {
  it("is set to a topic by the author of the page", async () => {
    await write(
      thing(EMEKA, "r1", { title: "Crimping a display plug", topics: ["plugs"] }),
      thing(EMEKA, "r2", { title: "Wheels", topics: ["wheels"] }),
    );
    const window = await visit(NORA, macroPage());
    await listIn(window.app()).nth(1).waitFor();
    await window.page.locator("#edit-shared-macro").click();
    const dialog = window.page.locator("dialog iframe[data-surface]").last().contentFrame();
    await dialog.getByText("What should be listed here?").waitFor();
    await dialog.getByLabel("What was shared on a topic").check();
    await dialog.getByLabel("What is it about?").fill("plugs");
    await dialog.getByRole("button", { name: "Save" }).click();
    await window.app().getByText("Set by the author of this page").waitFor();
    await rowOf(window.app(), "Crimping").waitFor();
    await expect.poll(() => listIn(window.app()).count()).toBe(1);
    expectClean(window);
  });
});

describe("H9: a collection", () => {
  const THINGS = [
    thing(EMEKA, "r1", { title: "First", minutes: 1, topics: ["displays"] }),
    thing(EMEKA, "r2", { title: "Second", minutes: 2, topics: ["displays"] }),
    thing(EMEKA, "r3", { title: "Third", minutes: 3, topics: ["displays"] }),
  ];
  const order = async (app: FrameLocator): Promise<string[]> =>
    (await app.locator(".al-ordered > li").allTextContents()).map((text) => /^[A-Z][a-z]+/u.exec(text)?.[0] ?? "");

  it("is made from things that are there, put in order by the keyboard, and takes in what others shared", async () => {
    await write(...THINGS);
    const window = await visit(NORA, macroPage());
    const app = window.app();
    await app.getByRole("button", { name: "Put things together in a collection" }).click();
    await app.getByLabel("What is it called?").fill("Displays, in your first week");
    await app.getByLabel("What is it for?").fill("In this order.");
    await app.getByLabel("Topics").fill("displays");
    await app.getByRole("checkbox", { name: "First" }).check();
    await app.getByRole("checkbox", { name: "Second" }).check();
    await app.getByRole("button", { name: "Save" }).click();
    const collection = app.getByRole("group", { name: "Displays, in your first week" });
    await collection.getByText("put together by Nora Weiss").waitFor();
    await expect.poll(() => order(app)).toEqual(["First", "Second"]);
    await collection.getByRole("button", { name: "Down: First" }).press("Enter");
    await app.locator(".al-ordered > li").first().getByText("Second").waitFor();
    await collection.getByRole("button", { name: "Take it in: Third" }).click();
    await app.locator(".al-ordered > li").nth(2).waitFor();
    await expect.poll(() => order(app)).toEqual(["Second", "First", "Third"]);
    await collection.getByRole("button", { name: "Take it out: First" }).click();
    await collection.getByRole("button", { name: "Take it in: First" }).waitFor();
    await expect
      .poll(async () => (await stored(stage, "collection")).map(({ content }) => content))
      .toMatchObject([{ resources: ["r2", "r3"], place: "FLEET" }]);

    const other = (await visit(SAMIR, macroPage())).app();
    await other.getByRole("group", { name: "Displays, in your first week" }).waitFor();
    await expect.poll(() => order(other)).toEqual(["Second", "Third"]);
    expect(await other.getByRole("button", { name: /^(Up|Down|Take it (out|in|back))/u }).count()).toBe(0);
    expectClean(window);
  });

  it("is changed, taken back and put back by its owner", async () => {
    await write(...THINGS, [NORA, "collection", "c1", { title: "Displays", resources: ["r1"], ...FLEET }]);
    const app = (await visit(NORA, macroPage())).app();
    await app.getByRole("button", { name: "Edit Displays" }).click();
    await app.getByLabel("What is it called?").fill("Displays, slowly");
    await app.getByRole("button", { name: "Save" }).click();
    const collection = app.getByRole("group", { name: "Displays, slowly" });
    await collection.getByRole("button", { name: "Take it back: Displays, slowly" }).click();
    await app.getByText("“Displays, slowly” is taken back.").waitFor();
    await expect.poll(() => stored(stage, "collection")).toEqual([]);
    await app.getByRole("button", { name: "Put it back" }).click();
    await collection.waitFor();
    await expect.poll(() => order(app)).toEqual(["First"]);
  });

  it("changed in two windows, shows both versions; its order is kept as it was put there", async () => {
    await write(...THINGS, [NORA, "collection", "c1", { title: "Displays", resources: ["r1", "r3"], ...FLEET }]);
    const windows = [await visit(NORA, macroPage()), await visit(NORA, macroPage())] as const;
    const [first, second] = [windows[0].app(), windows[1].app()];
    for (const app of [first, second]) await app.getByRole("button", { name: "Edit Displays" }).waitFor();
    await second.getByRole("button", { name: "Edit Displays" }).click();
    await first.getByRole("button", { name: "Down: First" }).click();
    await first.locator(".al-ordered > li").first().filter({ hasText: "Third" }).waitFor();
    await second.getByLabel("What is it called?").fill("Displays, slowly");
    await second.getByRole("button", { name: "Save" }).click();
    const both = second.getByRole("group", { name: "Here are both versions; choose one." });
    await both.getByText("Displays, slowly").waitFor();
    await both.getByText("Displays", { exact: true }).waitFor();
    await expectAccessible(windows[1]);
    await both.getByRole("button", { name: "Keep what you wrote here" }).click();
    await second.getByRole("group", { name: "Displays, slowly" }).waitFor();
    await expect.poll(() => order(second)).toEqual(["Third", "First"]);
    // The first window still shows the old name: its press changes nothing, and it is shown as it is now.
    await first.getByRole("button", { name: "Up: First" }).click();
    await first.getByText("This was changed in another window. It stands here as it is now.").waitFor();
    await first.getByRole("group", { name: "Displays, slowly" }).waitFor();
    await expect.poll(() => order(first)).toEqual(["Third", "First"]);
    for (const window of windows) expectClean(window);
  });

  it("H9: has no gap where something was taken back", async () => {
    await write(...THINGS, [NORA, "collection", "c1", { title: "Displays", resources: ["r1", "gone", "r3"], ...FLEET }]);
    const app = (await visit(SAMIR, macroPage())).app();
    await app.locator(".al-ordered > li").first().waitFor();
    await expect.poll(() => order(app)).toEqual(["First", "Third"]);
  });
});

describe("everybody can use what was shared", () => {
  const looks = [
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "light", language: "de", width: 320 },
  ] as const;
  it.each(
    looks.flatMap((look) => [
      { ...look, where: "page" as const },
      { ...look, where: "section" as const },
    ]),
  )("%j", async ({ where, ...look }) => {
    await write(...SHARED_THINGS);
    const path = where === "page" ? macroPage() : "/wiki/apps/alongside?section=shared&q=displays";
    const window = await visit(NORA, path, look);
    await listIn(window.app()).nth(1).waitFor();
    await window.app().locator("[data-deed=reply]").first().click();
    await window.app().locator(".al-shared input[type=text]").first().waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});
