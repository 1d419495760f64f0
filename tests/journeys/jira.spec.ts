import { ALL_LINKS_WELCOME, placeId } from "@alongside/core";
import type { FrameLocator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { call, expectAccessible, expectClean, stored, replyToNora } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const NORA = "712020:nora-weiss";
const ISSUE = "/browse/FLEET-482";
const QUESTION = "I raised the limit and it still restarts.\nWhich log line did you look at?";

interface Call {
  readonly source: string;
  readonly method: string;
  readonly path: string;
  readonly person: string;
}

function visit(path: string, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, { person: NORA, ...wish });
}

const calls = async (): Promise<readonly Call[]> => (await stage.control("GET", "wire")) as readonly Call[];
const fault = (source: string, kind: string, times = 20) => stage.control("POST", "fault", { source, kind, times });

interface Shown {
  readonly window: Window;
  readonly app: FrameLocator;
  readonly name: string;
}

/** Opens the question to the first person whom the panel names. */
async function beginQuestion(wish: WindowWish = {}): Promise<Shown> {
  const window = await visit(ISSUE, wish);
  const app = window.app();
  const person = app.locator("ul.al-people > li").first();
  const name = (await person.locator(".al-name").textContent()) ?? "";
  await person.getByRole("button").press("Enter");
  await app.getByRole("textbox").waitFor();
  return { window, app, name };
}

describe("beside an issue", () => {
  it("shows what was solved before, pages, and people, by two calls to Jira and one to Confluence", async () => {
    await stage.control("DELETE", "wire");
    const window = await visit(ISSUE);
    const app = window.app();
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    await expect
      .poll(() => app.getByRole("heading", { level: 3 }).allTextContents())
      .toEqual(["Solved before", "Pages", "People you could ask"]);
    const solved = app.getByRole("list").first();
    await solved.getByRole("link", { name: "FLEET-377 Screen goes dark below five degrees" }).waitFor();
    await expect.poll(() => solved.textContent()).toContain("raise the brown-out limit to 3.1 V");
    expect(await app.locator("ul.al-people").textContent()).not.toContain("Nora Weiss");
    // Petra Vogel wrote below the issue: she knows of it.
    expect(await app.locator("ul.al-people").textContent()).not.toContain("Petra Vogel");
    const asked = (await calls()).filter(({ person, source }) => person === NORA && ["jira", "search", "pages", "people"].includes(source));
    expect(asked.filter(({ source }) => source === "jira")).toHaveLength(2);
    expect(asked.filter(({ source }) => source !== "jira")).toHaveLength(1);
    expectClean(window);
  });

  it("asks one person in a comment on the issue, exactly as previewed, and takes it back", async () => {
    const { window, app, name } = await beginQuestion();
    await app.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await expect.poll(() => app.getByRole("group", { name: "Exactly what will appear" }).textContent()).toContain(`@${name} ${QUESTION}`);
    await stage.control("DELETE", "wire");
    await app.getByRole("button", { name: "Post the comment" }).press("Enter");
    const flag = window.page.getByRole("status").filter({ hasText: "Your question is on FLEET-482" });
    await flag.waitFor();
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    const written = (await calls()).filter(
      ({ source, method, path }) => source === "jira" && method === "POST" && path.includes("/comment"),
    );
    expect(written.map(({ person }) => person)).toEqual([NORA]);
    const told = await visit("/wiki/notifications", { person: name });
    await told.page.getByRole("link", { name: /FLEET-482/u }).waitFor();
    await flag.getByRole("button", { name: "Open" }).click();
    await window.page.getByText("Which log line did you look at?").waitFor();
    const mine = await visit("/wiki/apps/alongside?section=for-you");
    await mine
      .app()
      .getByRole("link", { name: /FLEET-482/u })
      .waitFor();
    await mine
      .app()
      .getByRole("button", { name: /^Take it back/u })
      .click();
    await mine.page.getByRole("status").filter({ hasText: "Taken back. The comment is gone." }).waitFor();
    await expect.poll(() => stored(stage, "ask")).toEqual([]);
    const after = await visit(ISSUE);
    await after.app().getByRole("heading", { name: "People you could ask" }).waitFor();
    expect(await after.page.getByText("Which log line did you look at?").count()).toBe(0);
    expectClean(window);
  });

  it("brings the answer below the question, and says so to who asked", async () => {
    const { window, app, name } = await beginQuestion();
    await app.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await app.getByRole("button", { name: "Post the comment" }).click();
    await window.page.getByRole("status").filter({ hasText: "Your question is on FLEET-482" }).waitFor();
    const other = await visit("/wiki/apps/alongside?section=for-you", { person: name });
    await replyToNora(other, "The line with the supply dip.");
    const mine = await visit("/wiki/apps/alongside?section=for-you");
    await mine.app().getByText("There is an answer on").getByRole("link").click();
    await mine.page.getByText("The line with the supply dip.").waitFor();
    const told = await visit("/wiki/notifications");
    await told.page.getByRole("link", { name: /FLEET-482/u }).waitFor();
  });

  for (const { language, kind, sentence } of [
    { language: "en", kind: "500", sentence: /could not be reached just now/u },
    { language: "de", kind: "429", sentence: /bittet um/u },
    { language: "en", kind: "lost", sentence: /could not be reached just now/u },
  ] as const) {
    it(`keeps the question where Jira does not take it, and asks once all the same (${kind}, ${language})`, async () => {
      const { window, app } = await beginQuestion({ language });
      await app.getByRole("textbox").fill(QUESTION);
      const post = app.getByRole("button", { name: language === "en" ? "Post the comment" : "Kommentar posten" });
      await fault("jira", kind, 1);
      await post.click();
      await app.getByText(sentence).waitFor();
      await expect.poll(() => app.getByRole("textbox").inputValue()).toBe(QUESTION);
      await post.click();
      await window.page.getByRole("status").filter({ hasText: "FLEET-482" }).waitFor();
      const after = await visit(ISSUE);
      await after.page.getByText("Which log line did you look at?").waitFor();
      await expect.poll(() => after.page.getByText("Which log line did you look at?").count()).toBe(1);
    });
  }

  it("goes back to the answer without a question, and keeps the draft", async () => {
    const { app } = await beginQuestion();
    await app.getByRole("textbox").fill(QUESTION);
    await app.getByRole("button", { name: "Back" }).click();
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    await app.locator("ul.al-people > li").first().getByRole("button").click();
    await expect.poll(() => app.getByRole("textbox").inputValue()).toBe(QUESTION);
  });

  it("asks about other words where the person wants to", async () => {
    const window = await visit(ISSUE);
    const app = window.app();
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    await app.getByRole("button", { name: "Ask about something else" }).click();
    await app.getByRole("textbox").fill("torque sensor");
    await app.getByRole("textbox").press("Enter");
    await app.getByRole("heading", { name: "Read first" }).waitFor();
    expectClean(window);
  });

  it("an issue that cannot be read can be said in words", async () => {
    await fault("jira", "500", 1);
    const window = await visit(ISSUE);
    await window.app().getByText("This issue could not be read, so its topic is not known.").waitFor();
    await window.app().getByRole("textbox").fill("display cold");
    await window.app().getByRole("textbox").press("Enter");
    await window.app().getByRole("heading", { name: "Read first" }).waitFor();
  });
});

describe("when an issue is solved", () => {
  const AYLIN = "712020:aylin-demir";
  const SOLVED = "/browse/FLEET-377";
  const LINE = "Below five degrees look at the supply dip in the boot log before touching the sensor.";

  async function asked(wish: WindowWish = {}): Promise<Pick<Shown, "window" | "app">> {
    const window = await visit(SOLVED, { person: AYLIN, ...wish });
    await window.app().getByRole("heading", { level: 2 }).waitFor();
    return { window, app: window.app() };
  }

  it("asks whoever solved it for one line, shows what colleagues will see, and writes nothing before the press", async () => {
    await stage.control("DELETE", "wire");
    const { window, app } = await asked();
    await app.getByRole("heading", { name: "You solved it. Anything worth passing on?" }).waitFor();
    await app.getByText("Colleagues who can open Fleet Engineering will see it under “Shared by colleagues”.").waitFor();
    expect((await calls()).filter(({ path }) => /search\/jql|wiki\/rest\/api\/search/u.test(path))).toEqual([]);
    await app.getByRole("button", { name: "Share it" }).press("Enter");
    await app.getByRole("alert").waitFor();
    await app.getByLabel("What would have helped you at the start?").fill(LINE);
    const preview = app.getByRole("group", { name: "As colleagues will see it" });
    await expect
      .poll(() => preview.textContent())
      .toMatch(/FLEET-377 Screen goes dark.*Issue.*“Below five degrees.*” shared by Aylin Demir/su);
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
    await app.getByRole("button", { name: "Share it" }).press("Enter");
    await app.getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect
      .poll(async () => (await stored(stage, "resource")).map(({ content }) => content))
      .toEqual([
        {
          kind: "issue",
          item: "FLEET-377",
          why: LINE,
          audience: "place",
          place: "jira:FLEET",
          topics: ["displays", "cold", "brownout"],
        },
      ]);
    expectClean(window);
  });

  it("shows it to the readers of the project, until it is taken back, and does not ask again", async () => {
    const { app } = await asked();
    await app.getByLabel("What would have helped you at the start?").fill(LINE);
    await app.getByRole("button", { name: "Share it" }).click();
    await app.getByText("Shared. You can change it or take it back at any time.").waitFor();
    const project = await visit("/jira/projects/FLEET/apps/alongside");
    const shared = project.app().getByRole("region", { name: "Shared by colleagues" });
    await shared.getByRole("link", { name: /^FLEET-377/u }).waitFor();
    await expect.poll(() => shared.textContent()).toContain(`“${LINE}” shared by Aylin Demir`);
    expect(await shared.getByRole("button", { name: /^Take it back/u }).count()).toBe(0);
    const again = await asked();
    await again.app.getByRole("heading", { name: "People you could ask" }).waitFor();
    expect(await again.app.getByText("Anything worth passing on?").count()).toBe(0);
    const own = await visit("/jira/projects/FLEET/apps/alongside", { person: AYLIN });
    await own
      .app()
      .getByRole("button", { name: /^Take it back/u })
      .click();
    await own
      .app()
      .getByText(/is taken back\. Nobody sees it any more\./u)
      .waitFor();
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
  });

  it("asks nobody else, and after “Not now” never again in this browser", async () => {
    const other = await visit(SOLVED);
    await other.app().getByRole("heading", { name: "People you could ask" }).waitFor();
    expect(await other.app().getByText("Anything worth passing on?").count()).toBe(0);
    const { window, app } = await asked({ language: "de" });
    await app.getByRole("button", { name: "Nicht jetzt" }).click();
    await app.getByRole("heading", { name: "Seiten" }).waitFor();
    await window.page.reload();
    await window.app().getByRole("heading", { name: "Seiten" }).waitFor();
    expect(await window.app().getByText("Etwas zum Weitergeben dabei?").count()).toBe(0);
    await expect.poll(() => stored(stage, "resource")).toEqual([]);
  });

  it("asks nobody where the app is switched off", async () => {
    await stage.control("POST", "as", { person: "712020:idris-bello" });
    await call(stage, "admin.save", {
      version: 0,
      allowedPlaces: [placeId("FLEET")],
      newcomerSentence: "",
      links: ALL_LINKS_WELCOME,
      practicePage: null,
    });
    await stage.control("POST", "as", { person: NORA });
    const { app } = await asked();
    await app.getByText("Alongside is switched off in this project.").waitFor();
    expect(await app.getByText("Anything worth passing on?").count()).toBe(0);
  });

  it("forgets with everything else what was not wanted", async () => {
    const { window, app } = await asked();
    await app.getByRole("button", { name: "Not now" }).click();
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    await window.page.goto(`${stage.url}/wiki/apps/alongside?section=data`);
    await window.app().getByLabel("Erase it all. I have read what goes.").check();
    await window.app().getByRole("button", { name: "Erase everything" }).click();
    await window.app().getByText("Erased. Nothing about you is stored here now.").waitFor();
    await window.page.goto(`${stage.url}${SOLVED}`);
    await window.app().getByRole("heading", { name: "You solved it. Anything worth passing on?" }).waitFor();
  });

  it("keeps the line when it could not be stored, and stores it once by trying again", async () => {
    const { app } = await asked();
    await app.getByLabel("What would have helped you at the start?").fill(LINE);
    await fault("storage", "500", 1);
    await app.getByRole("button", { name: "Share it" }).click();
    await app.getByRole("button", { name: "Try again" }).waitFor();
    await expect.poll(() => app.getByLabel("What would have helped you at the start?").inputValue()).toBe(LINE);
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect.poll(() => stored(stage, "resource")).toHaveLength(1);
  });

  for (const wish of [
    { theme: "light", language: "en" },
    { theme: "dark", language: "de", width: 320 },
  ] as const) {
    it(`can be used by everybody: ${JSON.stringify(wish)}`, async () => {
      const { window, app } = await asked(wish);
      await app.getByRole("textbox").fill(LINE);
      await expectAccessible(window);
    });
  }
});

describe("a project", () => {
  it("is a place of offers and wishes for those who can open it", async () => {
    const window = await visit("/jira/projects/SEC/apps/alongside", { person: "712020:idris-bello" });
    const app = window.app();
    await app.getByRole("heading", { level: 1, name: "Learning in this project" }).waitFor();
    await app.getByRole("button", { name: "Add an offer or a wish" }).click();
    await app.getByLabel("What is it about?").fill("threat models");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByRole("list").getByText("threat models", { exact: true }).waitFor();
    await expect
      .poll(async () => (await stored(stage, "offer")).map(({ content }) => content))
      .toMatchObject([{ topic: "threat models", audience: "place", place: "jira:SEC" }]);
    expectClean(window);
  });
});

describe("everybody can use it", () => {
  for (const wish of [
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "contrast", language: "en" },
    { theme: "light", language: "de", width: 320 },
  ] as const) {
    it(`no findings of axe, no sideways scrolling: ${JSON.stringify(wish)}`, async () => {
      const { window, app } = await beginQuestion(wish);
      await app.getByRole("textbox").fill(QUESTION);
      await expectAccessible(window);
      await app.getByRole("button", { name: wish.language === "de" ? "Zurück" : "Back" }).click();
      await app.locator("ul.al-people").waitFor();
      await expectAccessible(window);
      const project = await visit("/jira/projects/FLEET/apps/alongside", wish);
      await project.app().locator(".al-topics").waitFor();
      await expectAccessible(project);
    });
  }
});
