import { ALL_LINKS_WELCOME, PRACTICE_CARDS, beginOffer, itemId, recordDraftOf } from "@alongside/core";
import type { FrameLocator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Organisation, Page } from "../../workbench/src/organisation/organisation.ts";
import { allWordsOf } from "../builders/catalogues.ts";
import { ME, call, expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const [PIA, ADMIN, EMEKA] = ["712020:pia-neumann", "712020:idris-bello", "712020:emeka-obi"];
const PRACTICE = "/wiki/apps/alongside?section=practice";
const FOR_YOU = "/wiki/apps/alongside?section=for-you";
const OWN_WORDS = "Our practice cards";
const english = allWordsOf("en");

/** The company, somebody who wrote nothing yet, and the page on which an adviser wrote two cards anew. */
function withNewcomer(company: Organisation): Organisation {
  const [account] = company.accounts;
  const pattern = company.pages.find(({ spaceKey, restrictedTo, macro }) => spaceKey === "FLEET" && restrictedTo === undefined && !macro);
  const body =
    '<h1>Ask well</h1><p>Say what you saw &amp; where.</p><ul><li>One photo.</li></ul><ac:structured-macro ac:name="info"><ac:parameter ac:name="title">no words</ac:parameter></ac:structured-macro><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><h2>Something else</h2><p>Not a card.</p><h2>Danke  sagen</h2><p>Kurz und genau.</p>';
  const ours: Page = { ...pattern!, alias: "own-cards", title: OWN_WORDS, body, text: "cards", comments: [] };
  const restricted: Page = { ...ours, alias: "closed-cards", title: "Closed cards", restrictedTo: [ADMIN] };
  return {
    ...company,
    accounts: [...company.accounts, { ...account!, id: PIA, name: "Pia Neumann" }],
    pages: [...company.pages, ours, restricted],
  };
}

const stage = useStage({ with: withNewcomer });

interface WireCall {
  readonly source: string;
  readonly method: string;
  readonly path: string;
  readonly person: string | null;
}

const wire = async (): Promise<readonly WireCall[]> => (await stage.control("GET", "wire")) as readonly WireCall[];
const card = (app: FrameLocator, title: string) => app.locator("details").filter({ has: app.getByText(title, { exact: true }) });

function visit(path: string, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, { person: PIA, ...wish });
}

/** Nothing more is being looked up in a frame. */
async function settled(app: FrameLocator): Promise<void> {
  await app.locator(".al").first().waitFor();
  await app.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
}

/** The calls that change something: a search by POST is none. */
function writesIn(calls: readonly WireCall[]): string[] {
  const reads = /^(records\.(find|for-question|for-recommendation)|settings\.read)$/u;
  const readingOperation = /^(batch get|get|query)/u;
  return calls
    .filter(({ source, method, path }) => {
      if (source === "invoke") return !reads.test(path);
      if (source === "storage") return !readingOperation.test(method);
      return method !== "GET" && !/\/search\/(jql|approximate-count)|users-bulk|bulkfetch/u.test(path);
    })
    .map(({ source, method, path }) => `${source} ${method} ${path}`);
}

async function keptInBrowser(window: Window): Promise<string[]> {
  const kept = await Promise.all(window.page.frames().map((frame) => frame.evaluate(() => Object.keys(localStorage)).catch(() => [])));
  return kept.flat().filter((name) => name.startsWith("alongside"));
}

describe("peeking", () => {
  it("looks around every surface and reads every card, and nothing is written anywhere", async () => {
    const before = JSON.stringify(await stage.control("GET", "stored"));
    await stage.control("DELETE", "wire");
    const page = await visit("/");
    await settled(page.app());
    await page.page.getByRole("button", { name: "Who can help", exact: true }).click();
    await settled(page.page.locator('iframe[data-surface="byline"]').contentFrame());
    await page.page.keyboard.press("Escape");
    await page.page.locator("#text p").first().click({ clickCount: 3 });
    await page.page.locator("button.context-menu").click();
    await settled(page.page.locator('iframe[data-surface="selection"]').contentFrame());
    for (const path of ["/wiki/spaces/FLEET/pages/100058", "/browse/FLEET-482", "/wiki/spaces/FLEET/apps/alongside"]) {
      const window = await visit(path);
      await settled(window.app());
      expectClean(window);
    }
    const global = await visit("/wiki/apps/alongside");
    const links = global.app().getByRole("navigation").getByRole("link");
    await links.first().waitFor();
    await expect.poll(() => links.count()).toBeGreaterThan(5);
    for (let index = 0; index < (await links.count()); index += 1) {
      await links.nth(index).click();
      await settled(global.app());
    }
    await readEveryCard(global.app());
    for (const window of [page, global]) {
      await expect.poll(() => keptInBrowser(window)).toEqual([]);
      expectClean(window);
    }
    const calls = await wire();
    expect(calls.filter(({ source }) => source === "invoke").length).toBeGreaterThan(5);
    expect(writesIn(calls)).toEqual([]);
    await expect.poll(async () => JSON.stringify(await stage.control("GET", "stored"))).toBe(before);
  });

  it("sees a write when there is one", async () => {
    await stage.control("DELETE", "wire");
    await stage.control("POST", "as", { person: PIA });
    const wish = beginOffer({ id: "w1", word: "learn", topic: "displays", place: null });
    await call(stage, "records.save", recordDraftOf(wish));
    expect(writesIn(await wire()).length).toBeGreaterThan(1);
  });
});

async function readEveryCard(app: FrameLocator): Promise<void> {
  await app.getByRole("link", { name: "Practice" }).click();
  for (const { title, body } of PRACTICE_CARDS) {
    await card(app, english[title]).locator("summary").click();
    await card(app, english[title]).getByText(english[body]).waitFor();
  }
}

describe("practice", () => {
  it("shows the twelve cards together, each opened by a key, with the way to try it", async () => {
    const window = await visit(PRACTICE);
    const app = window.app();
    await app.getByRole("heading", { level: 1, name: "Practice" }).waitFor();
    await expect.poll(() => app.locator("details summary").allTextContents()).toEqual(PRACTICE_CARDS.map(({ title }) => english[title]));
    const ask = card(app, "Ask well");
    await ask.locator("summary").press("Enter");
    await ask.getByText("Say in one line what you want to happen.").waitFor();
    await expectAccessible(window);
    await ask.getByRole("button", { name: "Try it now: Ask well" }).press("Enter");
    await app.getByLabel("What is it about?").waitFor();
    expectClean(window);
  });

  it("can be read in German at 320 pixels, with every card open", async () => {
    const window = await visit(PRACTICE, { language: "de", width: 320 });
    const app = window.app();
    await app.getByRole("heading", { level: 1, name: "Übung" }).waitFor();
    await app.locator("summary").first().waitFor();
    for (const summary of await app.locator("summary").all()) await summary.click();
    await app.getByText("Schaut mir hier jemand zu?").waitFor();
    await expectAccessible(window);
    expectClean(window);
  });

  it("opens a card where it is needed, tries it, puts it away in this browser alone, and brings it back", async () => {
    const window = await stage.open("/", { person: ME });
    await window.app().locator("ul.al-people button").first().click();
    const dialog = window.page.locator("dialog iframe[data-surface]").contentFrame();
    const fold = dialog.getByRole("button", { name: "A one-minute card: Ask well" });
    await fold.press("Enter");
    await dialog.getByText("Say in one line what you want to happen.").waitFor();
    await expectAccessible(window);
    await dialog.getByRole("button", { name: "Try it now" }).click();
    await expect.poll(() => dialog.locator("textarea").evaluate((field) => field === document.activeElement)).toBe(true);
    await fold.click();
    await dialog.getByRole("button", { name: "Close", exact: true }).click();
    await expect.poll(() => fold.evaluate((button) => button === document.activeElement)).toBe(true);
    await fold.click();
    await stage.control("DELETE", "wire");
    await dialog.getByRole("button", { name: "Do not show cards here" }).click();
    await dialog.getByText("This card is not shown here any more.").waitFor();
    await dialog.getByRole("button", { name: "Undo" }).click();
    await fold.click();
    await dialog.getByRole("button", { name: "Do not show cards here" }).click();
    expect((await wire()).filter(({ source }) => source === "invoke").filter(({ path }) => path.includes("save"))).toEqual([]);
    await window.page.goto(`${stage.url}/?as=${ME}`);
    await window.app().locator("ul.al-people button").first().click();
    await dialog.locator("textarea").waitFor();
    expect(await fold.count()).toBe(0);
    await window.page.goto(`${stage.url}${PRACTICE}&as=${ME}`);
    await window.app().getByRole("button", { name: "Show the cards again where you put them away" }).click();
    await window.app().getByText("The cards are shown again where they are needed.").waitFor();
    await window.page.goto(`${stage.url}/?as=${ME}`);
    await window.app().locator("ul.al-people button").first().click();
    await fold.waitFor();
    expectClean(window);
  });

  it("stands beside proposing a circle, and leads to its one line", async () => {
    const window = await stage.open("/wiki/apps/alongside?section=circles", { person: ME });
    await window.app().getByRole("button", { name: "Propose a circle" }).click();
    const dialog = window.page.locator("dialog iframe[data-surface]").contentFrame();
    await dialog.getByRole("button", { name: "A one-minute card: Host a first circle" }).click();
    await dialog.getByText("You do not have to know the subject better than the others.").waitFor();
    await dialog.getByRole("button", { name: "Try it now" }).click();
    const field = dialog.getByLabel("What do you want to find out together?");
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    expectClean(window);
  });

  it("stands beside sharing, and after an answer", async () => {
    const window = await stage.open("/wiki/apps/alongside?section=shared", { person: ME });
    await window.app().getByRole("button", { name: "Share something" }).click();
    const dialog = window.page.locator("dialog iframe[data-surface]").contentFrame();
    await dialog.getByRole("button", { name: "A one-minute card: Share with a why" }).click();
    await dialog.getByText("Begin with what happened to you.").waitFor();
    await dialog.getByRole("button", { name: "Try it now" }).click();
    expect(
      await dialog
        .locator("input")
        .first()
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await stage.control("POST", "as", { person: ME });
    const content = { question: "Which plug?", addressed: EMEKA, nameMayBeSaid: true } as const;
    await call(stage, "records.save", { kind: "ask", id: "a1", version: null, content } as Parameters<typeof call<"records.save">>[2]);
    const emeka = await stage.open(FOR_YOU, { person: EMEKA });
    const asked = emeka.app().locator(".al-box").filter({ hasText: "Which plug?" });
    await asked.getByRole("button", { name: "Reply" }).click();
    await asked.getByLabel("Your answer").fill("The grey one.");
    await asked.getByRole("button", { name: "Post the reply" }).click();
    await emeka.app().getByRole("button", { name: "A one-minute card: Write the answer up" }).click();
    await emeka.app().getByText("You have just answered somebody.").waitFor();
    await expectAccessible(emeka);
    expectClean(emeka);
  });
});

describe("a newcomer’s first step", () => {
  it("is shown where somebody has nothing of their own, and a wish written there is theirs alone", async () => {
    const window = await visit(FOR_YOU);
    const app = window.app();
    await app.getByRole("heading", { name: "One small step is enough" }).waitFor();
    await app.getByText("Will I be flooded with questions?").waitFor();
    await expectAccessible(window);
    await app.getByRole("button", { name: "Write down what you want to learn" }).press("Enter");
    await app.getByLabel("What is it about?").fill("reading error logs");
    await expect.poll(() => app.getByRole("radio", { name: "Only you" }).isChecked()).toBe(true);
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Saved.").waitFor();
    await expect
      .poll(() => stored(stage, "wish"))
      .toMatchObject([{ owner: PIA, content: { topic: "reading error logs", audience: "me" } }]);
    await app.getByRole("link", { name: "Listen in on a circle, once" }).click();
    await app.getByRole("heading", { level: 1, name: "Circles" }).waitFor();
    await app.getByRole("link", { name: "For you", exact: true }).click();
    await app.getByText("Nobody waits for you.").waitFor();
    await app.getByRole("link", { name: "Practice" }).click();
    await app.getByRole("link", { name: "Read one short thing" }).click();
    await app.getByRole("heading", { level: 1, name: "Shared" }).waitFor();
    expectClean(window);
  });

  it("is not shown to whoever works here already, nor where the looking failed", async () => {
    const nora = await stage.open(FOR_YOU, { person: ME });
    await settled(nora.app());
    expect(await nora.app().getByText("One small step is enough").count()).toBe(0);
    await stage.control("POST", "fault", { source: "search", kind: "500", times: 20 });
    const pia = await visit(FOR_YOU);
    await settled(pia.app());
    expect(await pia.app().getByText("One small step is enough").count()).toBe(0);
  });
});

describe("words of the site’s own", () => {
  const admin = () => stage.open("/wiki/admin/apps/alongside", { person: ADMIN });
  const idOf = async (title: string): Promise<string> => {
    const url = `${stage.url}/wiki/rest/api/search?cql=${encodeURIComponent(`type = page and title = "${title}"`)}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${ADMIN}` } });
    const { results } = (await response.json()) as {
      readonly results: readonly { readonly content: { readonly id: string; readonly title: string } }[];
    };
    expect(results[0]?.content.title).toBe(title);
    return results[0]!.content.id;
  };
  const choose = async (title: string): Promise<void> => {
    await stage.control("POST", "as", { person: ADMIN });
    const practicePage = itemId(await idOf(title));
    await call(stage, "admin.save", { version: 0, allowedPlaces: null, newcomerSentence: "", links: ALL_LINKS_WELCOME, practicePage });
  };

  it("are chosen by the address of a page, which is kept; another address is refused and stays", async () => {
    const window = await admin();
    const field = window.app().getByLabel("A page with words of your own for the practice cards");
    await field.fill("https://elsewhere.example/wiki/spaces/A/pages/1");
    await window.app().getByRole("button", { name: "Save", exact: true }).click();
    await window.app().getByText("This is not the address of a page in Confluence on this site.").waitFor();
    await expect.poll(() => field.inputValue()).toBe("https://elsewhere.example/wiki/spaces/A/pages/1");
    const id = await idOf(OWN_WORDS);
    await field.fill(`${stage.url}/wiki/spaces/FLEET/pages/${id}/Our+practice+cards`);
    await window.app().getByRole("button", { name: "Save", exact: true }).click();
    await window.app().getByText("Saved.").waitFor();
    const again = await admin();
    const kept = again.app().getByLabel("A page with words of your own for the practice cards");
    await kept.waitFor();
    await expect.poll(() => kept.inputValue()).toContain(id);
    expectClean(window);
  });

  it("stand where a heading is the title of a card, with the page they come from; ours stand elsewhere", async () => {
    await choose(OWN_WORDS);
    const window = await visit(PRACTICE);
    const ask = card(window.app(), "Ask well");
    await ask.locator("summary").click();
    await ask.getByText("Say what you saw & where.").waitFor();
    await ask.getByText("One photo.").waitFor();
    await ask.getByText("<script>alert(1)</script>").waitFor();
    await ask.getByRole("link", { name: /Our practice cards/u }).waitFor();
    expect(await ask.textContent()).not.toMatch(/no words|Not a card/u);
    const thank = card(window.app(), "Say thank you");
    await thank.locator("summary").click();
    await thank.getByText(english["card.thank.body"]).waitFor();
    const german = await visit(PRACTICE, { language: "de" });
    await card(german.app(), "Danke sagen").locator("summary").click();
    await german.app().getByText("Kurz und genau.").waitFor();
    await expectAccessible(window);
    expectClean(window);
  });

  it.each(["closed to the reader", "not reachable"])("are ours where the page is %s", async (why) => {
    await choose(why === "not reachable" ? OWN_WORDS : "Closed cards");
    if (why === "not reachable") await stage.control("POST", "fault", { source: "pages", kind: "500", times: 50 });
    const window = await visit(PRACTICE);
    await card(window.app(), "Ask well").locator("summary").click();
    await card(window.app(), "Ask well").getByText(english["card.ask.body"]).waitFor();
    expectClean(window);
  });
});
