import { describe, expect, it } from "vitest";
import { expectAccessible, expectClean, stored, replyToNora } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import type { SharedStage } from "./use-stage.ts";
import { useStage } from "./use-stage.ts";

const NORA = "712020:nora-weiss";
const EMEKA = "712020:emeka-obi";
const ADMINISTRATOR = "712020:idris-bello";
const ISSUE = "/browse/FLEET-482";
const PROJECT = "/jira/projects/FLEET/apps/alongside";

const ABSENT = {
  confluence: {
    en: "Confluence is not part of this answer: Alongside is not set up there.",
    de: "Confluence ist nicht dabei: Alongside ist dort nicht eingerichtet.",
  },
  jira: {
    en: "Jira is not part of this answer: Alongside is not set up there.",
    de: "Jira ist nicht dabei: Alongside ist dort nicht eingerichtet.",
  },
} as const;

/** What the app asked of the products, by their paths; the front of the wire log is the app's alone. */
async function asked(stage: SharedStage): Promise<readonly string[]> {
  const calls = (await stage.control("GET", "wire")) as readonly { readonly path: string }[];
  return calls.map(({ path }) => path).filter((path) => path.startsWith("/wiki/") || path.startsWith("/rest/api/3/"));
}

async function expectOnly(stage: SharedStage, api: "/wiki/" | "/rest/api/3/"): Promise<void> {
  const paths = await asked(stage);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !path.startsWith(api))).toEqual([]);
}

function opener(stage: SharedStage): (path: string, wish?: WindowWish) => Promise<Window> {
  return (path, wish = {}) => stage.open(path, { person: NORA, ...wish });
}

/** The foot of an answer that has come. */
async function footer(window: Window): Promise<string> {
  const foot = window.app().locator(".al-footer");
  await foot.waitFor();
  return (await foot.textContent()) ?? "";
}

describe("installed on Jira alone", () => {
  const stage = useStage({ withoutProducts: ["confluence"] });
  const visit = opener(stage);

  it("answers beside an issue from issues, and says once, without alarm, that Confluence is not there", async () => {
    for (const language of ["en", "de"] as const) {
      const window = await visit(ISSUE, { language });
      const app = window.app();
      await app.locator("ul.al-people").waitFor();
      const foot = await footer(window);
      expect(foot.split(ABSENT.confluence[language])).toHaveLength(2);
      expect(foot).toContain(language === "en" ? "Searched issues, as you" : "gesucht in Vorgängen:");
      expect(await app.locator(".al-notice").count()).toBe(0);
      await app.getByRole("heading", { name: language === "en" ? "Solved before" : "Schon einmal gelöst" }).waitFor();
      await expectAccessible(window);
      expectClean(window);
    }
    await expectOnly(stage, "/rest/api/3/");
  });

  it("asks a person in a comment, brings the answer, and takes the question back", async () => {
    const window = await visit(ISSUE);
    const app = window.app();
    const person = app.locator("ul.al-people > li").first();
    const name = (await person.locator(".al-name").textContent()) ?? "";
    await person.getByRole("button").press("Enter");
    await app.getByRole("textbox").fill("Which log line did you look at?");
    await expect.poll(() => app.getByRole("group", { name: "Exactly what will appear" }).textContent()).toContain("Nora Weiss");
    await app.getByRole("button", { name: "Post the comment" }).click();
    await window.page.getByRole("status").filter({ hasText: "Your question is on FLEET-482" }).waitFor();
    const other = await visit("/jira/apps/alongside?section=for-you", { person: name });
    await replyToNora(other, "The line with the supply dip.");
    const mine = await visit("/jira/apps/alongside?section=for-you");
    await mine.app().getByText("There is an answer on").getByRole("link").waitFor();
    await mine
      .app()
      .getByRole("button", { name: /^Take it back/u })
      .click();
    await mine.page.getByRole("status").filter({ hasText: "Taken back. The comment is gone." }).waitFor();
    await expect.poll(() => stored(stage, "ask")).toEqual([]);
    expectClean(mine);
    await expectOnly(stage, "/rest/api/3/");
  });

  it("lists offers and wishes of a project by their people's names, and leads on within Jira", async () => {
    const window = await visit(PROJECT);
    const app = window.app();
    await app.getByRole("button", { name: "Add an offer or a wish" }).click();
    await app.getByLabel("What is it about?").fill("torque sensors");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByRole("link", { name: "Edit: torque sensors" }).waitFor();
    const other = await visit(PROJECT, { person: EMEKA });
    const entry = other.app().locator(".al-entry").filter({ hasText: "torque sensors" });
    await entry.getByText("Nora Weiss").waitFor();
    await expect.poll(() => other.app().locator(".al-kicker").textContent()).toBe("Fleet Engineering");
    await app.getByRole("link", { name: "Edit: torque sensors" }).click();
    await window.page.waitForURL(/\/jira\/apps\/alongside\?section=offers$/u);
    await window.app().getByText("torque sensors").first().waitFor();
    await other.app().locator(".al-topics a").first().click();
    await other.page.waitForURL(/\/jira\/apps\/alongside\?q=/u);
    expect(await footer(other)).toContain(ABSENT.confluence.en);
    expectClean(window);
    expectClean(other);
    await expectOnly(stage, "/rest/api/3/");
  });

  it("has every section on its page in Jira, which the top bar leads to, and finds a colleague by name", async () => {
    const window = await visit("/jira/issues");
    await window.page.getByRole("banner").getByRole("link", { name: "Alongside" }).click();
    await window.page.waitForURL(/\/jira\/apps\/alongside$/u);
    const app = window.app();
    const goTo = (section: string) => app.getByRole("navigation").getByRole("link", { name: section, exact: true }).click();
    await goTo("My people");
    await app.getByRole("button", { name: "Add somebody" }).click();
    await app.getByRole("combobox").fill("petra");
    await app.getByRole("option", { name: /Petra Vogel/u }).click();
    await app.getByLabel("For what").fill("displays");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("For what: displays").waitFor();
    await app.getByText("Petra Vogel").first().waitFor();
    await goTo("For you");
    await app.getByRole("heading", { level: 1, name: "For you" }).waitFor();
    await goTo("My data");
    await app.getByRole("heading", { level: 1, name: "My data" }).waitFor();
    await app
      .getByText(/Petra Vogel/u)
      .first()
      .waitFor();
    await goTo("Ask");
    await app.getByRole("heading", { level: 1, name: "My data" }).waitFor({ state: "detached" });
    await app.getByRole("textbox").fill("display cold");
    await app.getByRole("textbox").press("Enter");
    expect(await footer(window)).toContain(ABSENT.confluence.en);
    await app.locator("ul.al-people").waitFor();
    expectClean(window);
    await expectOnly(stage, "/rest/api/3/");
  });

  it("is administered from Jira, by who administers Jira", async () => {
    const window = await visit("/jira/issues", { person: ADMINISTRATOR });
    await window.page.getByRole("banner").getByRole("link", { name: "Settings" }).click();
    await window.page.waitForURL(/\/jira\/admin\/apps\/alongside$/u);
    await window.app().getByRole("radio").first().waitFor();
    expectClean(window);
    await expectOnly(stage, "/rest/api/3/");
  });
});

describe("installed on Confluence alone", () => {
  const stage = useStage({ withoutProducts: ["jira"] });
  const visit = opener(stage);

  it("answers on a page from pages, and says once, without alarm, that Jira is not there", async () => {
    for (const language of ["en", "de"] as const) {
      const window = await visit("/", { language });
      await window.app().locator("ul.al-people").waitFor();
      const foot = await footer(window);
      expect(foot.split(ABSENT.jira[language])).toHaveLength(2);
      expect(foot).toContain(language === "en" ? "Searched pages, as you" : "gesucht in Seiten:");
      expect(await window.app().locator(".al-notice").count()).toBe(0);
      await expectAccessible(window);
      expectClean(window);
    }
    await expectOnly(stage, "/wiki/");
  });

  it("shows nothing in Jira, and its page in Confluence is reached from there", async () => {
    const window = await visit(ISSUE);
    await window.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await window.page.locator("iframe").count()).toBe(0);
    await window.page.getByRole("banner").getByRole("link", { name: "Alongside" }).click();
    await window.page.waitForURL(/\/wiki\/apps\/alongside$/u);
    await window.app().getByRole("textbox").fill("display cold");
    await window.app().getByRole("textbox").press("Enter");
    expect(await footer(window)).toContain(ABSENT.jira.en);
    expectClean(window);
    await expectOnly(stage, "/wiki/");
  });
});

describe("installed on both", () => {
  const stage = useStage();
  const visit = opener(stage);
  const fault = (source: string, kind: string) => stage.control("POST", "fault", { source, kind, times: 20 });

  it("both answer, and neither is said to be missing", async () => {
    const window = await visit(ISSUE);
    const foot = await footer(window);
    expect(foot).toContain("Searched pages and issues, as you");
    expect(foot).not.toContain("is not part of this answer");
    expect(await window.app().locator(".al-notice").count()).toBe(0);
    const paths = await asked(stage);
    expect(paths.some((path) => path.startsWith("/wiki/")) && paths.some((path) => path.startsWith("/rest/api/3/"))).toBe(true);
  });

  it("names and colleagues come from Confluence", async () => {
    const window = await visit("/jira/apps/alongside?section=people");
    await window.app().getByRole("button", { name: "Add somebody" }).click();
    await window.app().getByRole("combobox").fill("petra");
    await window
      .app()
      .getByRole("option", { name: /Petra Vogel/u })
      .waitFor();
    await expectOnly(stage, "/wiki/");
  });

  it("Confluence refuses beside an issue: it is named, and nothing of Jira is missing", async () => {
    await fault("search", "403");
    const window = await visit(ISSUE);
    const app = window.app();
    await footer(window);
    await app.getByRole("heading", { name: "Solved before" }).waitFor();
    expect(await app.getByRole("heading", { name: "Pages" }).count()).toBe(0);
    await expect.poll(() => app.locator(".al-notice").textContent()).toContain("Confluence does not let you search there.");
    expect(await app.locator(".al-notice").textContent()).not.toContain("Jira");
  });

  it("neither answers: both are named, both are asked again, and then answer", async () => {
    await fault("search", "500");
    await fault("jira", "500");
    const window = await visit("/");
    const notice = window.app().locator(".al-notice");
    await notice.waitFor();
    await expect
      .poll(() => notice.textContent())
      .toMatch(/Confluence cannot be reached just now and was left out\..*Jira cannot be reached just now and was left out\./u);
    expect(await window.app().locator("ul.al-people").count()).toBe(0);
    await stage.control("DELETE", "fault");
    await stage.control("DELETE", "wire");
    await notice.getByRole("button", { name: "Ask Confluence and Jira again" }).click();
    await window.app().getByRole("heading", { name: "Read first" }).waitFor();
    expect(await footer(window)).toContain("Searched pages and issues, as you");
    expect((await asked(stage)).some((path) => path.startsWith("/rest/api/3/search/jql"))).toBe(true);
    expectClean(window);
  });
});
