import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

function visit(path: string, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, wish);
}

const wire = async () => (await stage.control("GET", "wire")) as readonly { source: string; path: string; person: string }[];
const fault = (kind: string, times = 1) => stage.control("POST", "fault", { source: "search", kind, times });

/** What holds for every window, whatever was done in it. */
function expectClean({ violations, foreign, errors }: Window): void {
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
}

describe("the macro on a page", () => {
  it("answers with documents first, then people with reasons, by one search as the person who looks", async () => {
    const window = await visit("/");
    const app = window.app();
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    const headings = await app.getByRole("heading").allTextContents();
    expect(headings).toEqual(["Who can help", "Read first", "People you could ask"]);
    await expect.poll(() => app.getByRole("list").nth(0).getByRole("listitem").count()).toBeLessThanOrEqual(5);
    await expect.poll(() => app.getByRole("list").nth(1).getByRole("listitem").count()).toBeLessThanOrEqual(3);
    await expect.poll(() => app.getByRole("button", { name: /^Ask .* about .*/u }).count()).toBeGreaterThan(0);
    await expect.poll(() => app.getByText(/as you: only what you can open\. Nobody is told/u).count()).toBe(1);
    const calls = await wire();
    expect(calls.filter(({ source }) => source === "search")).toHaveLength(1);
    expect(new Set(calls.map(({ person }) => person))).toEqual(new Set(["712020:nora-weiss"]));
    expectClean(window);
  });

  it("opens a suggested page in the wiki, where anybody can comment", async () => {
    const window = await visit("/");
    const title = window.app().getByRole("list").nth(0).getByRole("link").first();
    const name = await title.textContent();
    await title.click();
    await window.page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
    await window.page.getByLabel("Write a comment").fill("May I ask about <b>this</b>?");
    await window.page.getByRole("button", { name: "Post" }).press("Enter");
    await window.page.getByText("May I ask about <b>this</b>?").waitFor();
  });

  it("asks about something else in place, keeps what was typed, and works by keyboard alone", async () => {
    const window = await visit("/");
    const app = window.app();
    await app.getByRole("button", { name: "Ask about something else" }).press("Enter");
    await app.getByLabel("What is it about?").fill("snow");
    await app.getByLabel("What is it about?").press("Enter");
    await app.getByText("Your words").waitFor();
    await app.getByRole("heading", { name: "Read first" }).waitFor();
    await expect.poll(() => app.getByLabel("What is it about?").inputValue()).toBe("snow");
    expectClean(window);
  });

  it("is configured by its author: a topic of its own, or this page again", async () => {
    const window = await visit("/");
    // What stands below the macro moves until the answer is there.
    const answered = () =>
      window
        .app()
        .getByRole("button", { name: /^Ask .* about/u })
        .first()
        .waitFor();
    await answered();
    await window.page.getByRole("button", { name: /^Edit/u }).click();
    const form = window.page.locator('iframe[data-surface="macro-configuration"]').contentFrame();
    await form.getByLabel("A topic of my own").check();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("This line is needed.").waitFor();
    await form.getByLabel("What is it about?").fill("wheel building");
    await form.getByRole("button", { name: "Save" }).click();
    await window.app().getByText("Set by the author of this page").waitFor();
    await answered();
    await window.page.getByRole("link", { name: "Print view" }).click();
    await expect.poll(() => window.page.locator("#exported").textContent()).toBe("Alongside: wheel building");
    expectClean(window);
  });
});

describe("byline and marked words", () => {
  it("runs nothing before the click, answers in a popup, and gives the focus back", async () => {
    const window = await visit("/");
    await window.app().getByRole("heading", { name: "Read first" }).waitFor();
    expect(await window.page.locator('iframe[data-surface="byline"]').count()).toBe(0);
    await stage.control("DELETE", "wire");
    const byline = window.page.getByRole("button", { name: "Who can help", exact: true });
    await byline.click();
    const app = window.page.locator('iframe[data-surface="byline"]').contentFrame();
    await app.getByRole("heading", { name: "Read first" }).waitFor();
    await expect.poll(() => app.getByRole("list").nth(0).getByRole("listitem").count()).toBeLessThanOrEqual(3);
    expect((await wire()).filter(({ source }) => source === "search")).toHaveLength(1);
    await window.page.keyboard.press("Escape");
    expect(await window.page.locator('iframe[data-surface="byline"]').count()).toBe(0);
    await expect.poll(() => byline.evaluate((element) => element === document.activeElement)).toBe(true);
    expectClean(window);
  });

  it("closes from inside the popup as well", async () => {
    const window = await visit("/");
    await window.page.getByRole("button", { name: "Who can help", exact: true }).click();
    const popup = window.page.locator('iframe[data-surface="byline"]');
    await popup.contentFrame().getByRole("button", { name: "Ask about something else" }).press("Escape");
    await popup.waitFor({ state: "detached" });
    expectClean(window);
  });

  it("asks about marked words", async () => {
    const window = await visit("/");
    await window.page.locator("#text p").first().click({ clickCount: 3 });
    await window.page.locator("button.context-menu").click();
    const app = window.page.locator('iframe[data-surface="selection"]').contentFrame();
    await app.getByText("From the words you selected").waitFor();
    expectClean(window);
  });
});

describe("the global page", () => {
  it("answers below one field, keeps the words in the address, and goes back", async () => {
    const window = await visit("/wiki/apps/alongside");
    const app = window.app();
    await app.getByLabel("What is it about?").fill("charging cabinet");
    await app.getByRole("button", { name: "Look it up" }).click();
    await app.getByRole("heading", { name: "Read first" }).waitFor();
    expect(window.page.url()).toContain("q=charging+cabinet");
    await app.getByLabel("What is it about?").fill("refund");
    await app.getByLabel("What is it about?").press("Enter");
    await window.page.waitForURL(/q=refund/u);
    // The browser can only go back from an address that it has taken over; the answer says that it has.
    await app.getByLabel("What is it about?").and(app.locator('[value="refund"]')).waitFor();
    await app.locator('main[aria-busy="false"]').waitFor();
    await window.page.goBack();
    await app.getByLabel("What is it about?").and(app.locator('[value="charging cabinet"]')).waitFor();
    expectClean(window);
  });

  it("says that nothing was found without saying that nobody knows", async () => {
    const window = await visit("/wiki/apps/alongside?q=xylophone");
    await window.app().getByRole("heading", { name: "The search returned nothing that you can open" }).waitFor();
    await expect.poll(() => window.app().getByText("That does not mean nobody knows.").count()).toBe(1);
  });
});

describe("odd input is answered or refused in words, and stays", () => {
  const inputs: readonly (readonly [input: string, said: RegExp])[] = [
    ["", /Write a few words/u],
    ["?!… \u{1F642}", /Write a few words/u],
    [`word ${"longer ".repeat(1_428)}`, /longer than the search can take/u],
    ['"depot" AND (snow', /searched as plain words/u],
    ["sn\u202Eow", /invisible marks/u],
    ["<img src=x onerror=window.__hacked=1> depot", /searched as plain words/u],
    ["'; drop table page; --", /./u],
  ];
  it.each(inputs)("%j", async (input, said) => {
    const window = await visit("/wiki/apps/alongside");
    const app = window.app();
    const field = app.getByLabel("What is it about?");
    await field.fill(input);
    await app.getByRole("button", { name: "Look it up" }).click();
    await app.getByText(said).first().waitFor();
    await expect.poll(() => field.inputValue()).toBe(input);
    for (const frame of window.page.frames())
      await expect.poll(() => frame.evaluate(() => Reflect.get(window, "__hacked") as unknown)).toBeUndefined();
    expectClean(window);
  });

  it("offers the first line of a long text", async () => {
    const window = await visit("/wiki/apps/alongside");
    const app = window.app();
    await app.getByLabel("What is it about?").fill(`snow ${"and much more text about it ".repeat(400)}`);
    await app.getByRole("button", { name: "Look it up" }).click();
    await app.getByRole("button", { name: "Use only the first line" }).click();
    await app.getByRole("heading", { name: "Read first" }).waitFor();
  });
});

describe("a source that fails is said by its name, and can be asked again", () => {
  const kinds: readonly (readonly [kind: string, english: RegExp, german: RegExp])[] = [
    ["429", /Confluence is busy and asked us to wait 7 seconds\./u, /Confluence ist ausgelastet und bittet um 7 Sekunden Geduld\./u],
    ["500", /Confluence cannot be reached just now/u, /Confluence ist gerade nicht erreichbar/u],
    ["offline", /Confluence cannot be reached just now/u, /Confluence ist gerade nicht erreichbar/u],
    ["malformed", /answered in a way we could not read/u, /hat unlesbar geantwortet/u],
    ["empty", /The search returned nothing that you can open/u, /Die Suche fand nichts, was du öffnen kannst/u],
    ["slow", /Confluence has not answered yet/u, /Confluence hat noch nicht geantwortet/u],
  ];
  it.each(kinds)("%s", async (kind, english, german) => {
    for (const [language, said, again, read] of [
      ["en", english, "Ask Confluence again", "Read first"],
      ["de", german, "Confluence noch einmal fragen", "Zuerst lesen"],
    ] as const) {
      await fault(kind);
      // What one product does not find the other may.
      if (kind === "empty") await stage.control("POST", "fault", { source: "jira", kind, times: 1 });
      const window = await visit("/", { language });
      const app = window.app();
      await app.getByText(said).first().waitFor();
      if (kind === "slow" || kind === "empty") {
        if (kind === "slow") await app.getByRole("heading", { name: read }).and(app.locator("section:not([aria-hidden]) > h3")).waitFor();
      } else {
        await app.getByRole("button", { name: again }).click();
        await app.getByRole("heading", { name: read }).waitFor();
      }
      expectClean(window);
      await window.context.close();
    }
  });

  it.each([
    ["403", /Jira does not let you search there\./u, /Jira lässt dich dort nicht suchen\./u],
    ["429", /Jira is busy and asked us to wait 7 seconds\./u, /Jira ist ausgelastet und bittet um 7 Sekunden Geduld\./u],
    ["slow", /Jira has not answered yet/u, /Jira hat noch nicht geantwortet/u],
  ])("Jira %s: what Confluence found stands, and Jira is named", async (kind, english, german) => {
    for (const [language, said, read, again] of [
      ["en", english, "Read first", "Ask Jira again"],
      ["de", german, "Zuerst lesen", "Jira noch einmal fragen"],
    ] as const) {
      await stage.control("POST", "fault", { source: "jira", kind, times: 1 });
      const window = await visit("/", { language });
      const app = window.app();
      await app.getByText(said).first().waitFor();
      await app.getByRole("heading", { name: read }).and(app.locator("section:not([aria-hidden]) > h3")).waitFor();
      if (kind !== "slow") await app.getByRole("button", { name: again }).click();
      await app
        .getByText(/pages and issues|Seiten und Vorgängen/u)
        .first()
        .waitFor();
      expectClean(window);
      // What this window still asks Jira would meet the next fault.
      await window.context.close();
    }
  });

  it("a page that cannot be read keeps the field", async () => {
    await stage.control("POST", "fault", { source: "pages", kind: "500", times: 1 });
    const window = await visit("/");
    await window
      .app()
      .getByText(/This page could not be read/u)
      .waitFor();
    await window.app().getByLabel("What is it about?").fill("snow");
    await window.app().getByRole("button", { name: "Look it up" }).click();
    await window.app().getByRole("heading", { name: "Read first" }).waitFor();
    expectClean(window);
  });
});

describe("nobody sees more than the platform shows them", () => {
  const secret = "Halvenport";
  it("a word of a restricted space leads nowhere for somebody outside, and to its page for somebody inside", async () => {
    const outside = await visit(`/wiki/apps/alongside?q=${secret}`);
    await outside.app().getByRole("heading", { name: "The search returned nothing that you can open" }).waitFor();
    await stage.control("POST", "as", { person: "712020:maya-stern" });
    const inside = await visit(`/wiki/apps/alongside?q=${secret}`);
    await inside.app().getByRole("heading", { name: "Read first" }).waitFor();
  });
});

describe("for everybody", () => {
  const looks = [
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "contrast", language: "en" },
    { theme: "light", language: "ar", width: 320, height: 900 },
  ] as const;
  it.each(looks)("no findings of axe, no sideways scrolling: %o", async (look) => {
    for (const path of ["/", "/wiki/apps/alongside?q=snow"]) {
      const window = await visit(path, look);
      await window.app().getByRole("list").first().waitFor();
      const { violations } = await new AxeBuilder({ page: window.page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
      for (const frame of window.page.frames()) {
        await expect
          .poll(() => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
          .toBeLessThanOrEqual(0);
      }
      expectClean(window);
    }
  });

  it("looking leaves no trace: nothing but reads goes to the platform", async () => {
    const window = await visit("/");
    await window.app().getByRole("list").first().waitFor();
    const calls = (await stage.control("GET", "wire")) as readonly { source: string; method: string }[];
    const methodsOf = (...sources: string[]) => new Set(calls.filter(({ source }) => sources.includes(source)).map(({ method }) => method));
    expect(methodsOf("search", "pages", "people", "comments")).toEqual(new Set(["GET"]));
    expect(calls.filter(({ source }) => source === "invoke")).toHaveLength(1);
    expect([...methodsOf("storage")].filter((method) => !["get", "query", "batch get"].includes(method))).toEqual([]);
    await expect.poll(() => stage.control("GET", "stored")).toEqual([]);
    expect(
      await window.page
        .frames()
        .at(-1)!
        .evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    ).toBe(0);
  });
});
