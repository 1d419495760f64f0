import type { FrameLocator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Window } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const NORA = "712020:nora-weiss";

/** A browser of its own, in which one person is signed in. */
function visit(person: string, path: string, language: "en" | "de" = "en"): Promise<Window> {
  return stage.open(`${path}${path.includes("?") ? "&" : "?"}as=${encodeURIComponent(person)}`, { language });
}

const dialogOf = (window: Window): FrameLocator => window.page.locator("dialog iframe[data-surface]").last().contentFrame();

interface Shown {
  readonly window: Window;
  readonly dialog: FrameLocator;
  readonly name: string;
}

/** Opens the dialog for the first person of the answer on the first page. */
async function openDialog(language: "en" | "de" = "en"): Promise<Shown> {
  const window = await visit(NORA, "/", language);
  const person = window.app().locator("ul.al-people > li").first();
  const name = (await person.locator(".al-name").textContent()) ?? "";
  await person.getByRole("button").click();
  const dialog = dialogOf(window);
  await dialog.getByRole("heading", { level: 2 }).waitFor();
  return { window, dialog, name };
}

interface Stored {
  readonly entity: string;
  readonly value: { readonly kind?: string; readonly content?: unknown };
}

async function storedAsks(): Promise<readonly unknown[]> {
  const stored = (await stage.control("GET", "stored")) as readonly Stored[];
  return stored.filter(({ value }) => value.kind === "ask").map(({ value }) => value.content);
}

const QUESTION = "I have never run a wave.\nWhat do you look at first?";

describe("asking one person", () => {
  it("drafts privately, shows exactly what will appear, and posts one comment that mentions one person", async () => {
    const { window, dialog, name } = await openDialog();
    await expect.poll(() => dialog.getByRole("heading", { level: 2 }).textContent()).toBe(`Ask ${name}`);
    const field = dialog.getByRole("textbox", { name: "Your question" });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill(QUESTION);
    await expect
      .poll(() => dialog.getByRole("group", { name: "Exactly what will appear" }).textContent())
      .toContain(`@${name} ${QUESTION}`);
    await stage.control("DELETE", "wire");
    await dialog.getByRole("button", { name: "Post the comment" }).click();
    const flag = window.page.getByRole("status").filter({ hasText: "Your question is on" });
    await flag.waitFor();
    expect(await window.page.locator("dialog").count()).toBe(0);
    const calls = (await stage.control("GET", "wire")) as readonly { method: string; path: string; person: string }[];
    expect(calls.filter(({ method }) => method === "POST").map(({ person, path }) => [person, path])).toEqual([
      [NORA, "/wiki/api/v2/footer-comments"],
    ]);
    await flag.getByRole("button", { name: "Open" }).click();
    const comment = window.page.locator(".comment").last();
    await comment.waitFor();
    await expect.poll(() => comment.textContent()).toContain(`@${name}`);
    await expect.poll(() => comment.textContent()).toContain("What do you look at first?");
  });

  it("reaches the one who is asked, whose reply both see; the asker can take the question back", async () => {
    const { window, dialog, name } = await openDialog();
    await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await dialog.getByRole("button", { name: "Post the comment" }).click();
    await window.page.getByRole("status").filter({ hasText: "Your question is on" }).waitFor();

    const other = await visit(name, "/wiki/apps/alongside?section=for-you");
    const asked = other.app().locator(".al-box").filter({ hasText: "Nora Weiss asks you" });
    await asked.getByText("What do you look at first?").waitFor();
    await asked.getByRole("button", { name: "Reply" }).click();
    await asked.getByLabel("Your answer").fill("The error budget, and nothing else.");
    await asked.getByRole("button", { name: "Post the reply" }).click();
    await other.app().getByText("Your answer stands below the question.").waitFor();

    const mine = await visit(NORA, "/wiki/apps/alongside?section=for-you");
    const row = mine
      .app()
      .getByRole("listitem")
      .filter({ hasText: `To ${name}` });
    await row.getByText("There is an answer on").waitFor();
    await row.getByText("There is an answer on").getByRole("link").click();
    await mine.page.getByText("The error budget, and nothing else.").waitFor();

    const again = await visit(NORA, "/wiki/apps/alongside?section=for-you");
    await again
      .app()
      .getByRole("button", { name: /^Take it back/u })
      .click();
    await again.page.getByRole("status").filter({ hasText: "Taken back. The comment is gone." }).waitFor();
    await again.app().getByText("You have not asked anybody here.").waitFor();
    await expect.poll(() => storedAsks()).toEqual([]);
  });

  it("takes a question back from the flag", async () => {
    const { window, dialog } = await openDialog();
    await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await dialog.getByRole("button", { name: "Post the comment" }).click();
    const flag = window.page.getByRole("status").filter({ hasText: "Your question is on" });
    await flag.getByRole("button", { name: "Take it back" }).click();
    await window.page.getByRole("status").filter({ hasText: "Taken back. The comment is gone." }).waitFor();
    await expect.poll(() => storedAsks()).toEqual([]);
  });

  it("who cannot help puts it away, and the asker sees what they saw before", async () => {
    const { window, dialog, name } = await openDialog();
    await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await dialog.getByRole("button", { name: "Post the comment" }).click();
    await window.page.getByRole("status").filter({ hasText: "Your question is on" }).waitFor();
    const rowText = async (): Promise<string> => {
      const mine = await visit(NORA, "/wiki/apps/alongside?section=for-you");
      return (
        (await mine
          .app()
          .getByRole("listitem")
          .filter({ hasText: `To ${name}` })
          // The title of the page comes a moment after the question.
          .filter({ hasText: /On .+\. No answer yet\./u })
          .textContent()) ?? ""
      );
    };
    const before = await rowText();
    const other = await visit(name, "/wiki/apps/alongside?section=for-you");
    await other.app().getByRole("button", { name: "I cannot help with this" }).click();
    await other
      .app()
      .getByText(/^Put away\./u)
      .waitFor();
    expect(await rowText()).toBe(before);
    await other.app().getByRole("button", { name: "Put it back" }).click();
    await other.app().getByRole("button", { name: "I cannot help with this" }).waitFor();
  });
});

describe("letting somebody trusted pass it on", () => {
  it("goes to the go-between alone: no comment, and nothing that the one addressed could read", async () => {
    await trust(NORA, "712020:hannah-berg");
    const { window, dialog, name } = await openDialog();
    await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await dialog.getByLabel("Let somebody you trust pass it on").check();
    await dialog.getByLabel("Who passes it on").selectOption({ label: "Hannah Berg" });
    await dialog.getByText("This is a kindness between colleagues, not anonymity.").waitFor();
    await stage.control("DELETE", "wire");
    await dialog.getByRole("button", { name: "Send it to Hannah" }).click();
    await window.page.getByRole("status").filter({ hasText: "Hannah has your question." }).waitFor();
    const calls = (await stage.control("GET", "wire")) as readonly { method: string; source: string }[];
    expect(calls.filter(({ method, source }) => source !== "invoke" && source !== "storage" && method === "POST")).toEqual([]);
    const between = await visit("Hannah Berg", "/wiki/apps/alongside?section=for-you");
    await between.app().getByText(`Nora Weiss asks you to pass this on to ${name}`).waitFor();
    await between.app().getByRole("button", { name: "I will pass it on" }).click();
    await between.app().getByText("sees that you pass it on").waitFor();
    const addressed = await visit(name, "/wiki/apps/alongside?section=for-you");
    await addressed.app().getByText("Nobody waits for you.").waitFor();
    const mine = await visit(NORA, "/wiki/apps/alongside?section=for-you");
    await mine.app().getByText("Hannah passes it on.").waitFor();
  });

  it("says where to add somebody when nobody stands on the list", async () => {
    const { dialog } = await openDialog();
    await dialog.getByLabel("Let somebody you trust pass it on").check();
    await dialog.getByText(/No colleague stands on your private list yet/u).waitFor();
    await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await dialog.getByRole("button", { name: "Post the comment" }).click();
    await dialog.getByRole("alert").filter({ hasText: "Choose who passes it on" }).waitFor();
    await expect.poll(() => storedAsks()).toEqual([]);
  });
});

/** What "My people" would write. */
async function trust(person: string, whom: string): Promise<void> {
  await stage.control("POST", "as", { person });
  const content = { person: whom };
  const payload = { kind: "trust", id: "t1", version: null, content };
  const response = await fetch(`${stage.url}/__forge/invoke`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ functionKey: "records.save", payload, context: {} }),
  });
  expect(await response.json()).toMatchObject({ value: { answer: { ok: true } } });
}

describe("a draft is nobody else's, and is not lost", () => {
  it("stays in this browser when the dialog is closed, and is thrown away when cancelled", async () => {
    const { window, dialog } = await openDialog();
    await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await dialog.getByRole("textbox", { name: "Your question" }).press("Escape");
    await window.page.locator("dialog").waitFor({ state: "detached" });
    await expect.poll(() => storedAsks()).toEqual([]);
    const first = window.app().locator("ul.al-people > li").first().getByRole("button");
    await first.click();
    await expect.poll(() => dialogOf(window).getByRole("textbox", { name: "Your question" }).inputValue()).toBe(QUESTION);
    await dialogOf(window).getByRole("button", { name: "Cancel" }).click();
    await window.page.locator("dialog").waitFor({ state: "detached" });
    await first.click();
    await expect.poll(() => dialogOf(window).getByRole("textbox", { name: "Your question" }).inputValue()).toBe("");
  });

  it("adds a line to think about, and sends by keyboard only from the preview", async () => {
    const { window, dialog } = await openDialog();
    const field = dialog.getByRole("textbox", { name: "Your question" });
    await field.fill("How?");
    await dialog.getByRole("button", { name: "What I tried" }).press("Enter");
    await expect.poll(() => field.inputValue()).toBe("How?\nWhat I tried: ");
    await field.press("Control+Enter");
    await expect.poll(() => storedAsks()).toEqual([]);
    await dialog.getByRole("group", { name: "Exactly what will appear" }).press("Control+Enter");
    await window.page.getByRole("status").filter({ hasText: "Your question is on" }).waitFor();
  });

  it("an empty question is not sent, and the field says what it needs", async () => {
    const { dialog } = await openDialog();
    await dialog.getByRole("button", { name: "Post the comment" }).click();
    await dialog.getByText("This line is needed.").waitFor();
  });
});

describe("a question that the platform refuses stays, and is asked once in the end", () => {
  const english = { field: "Your question", post: "Post the comment", again: "Try again", sent: "Your question is on" };
  const german = { field: "Deine Frage", post: "Kommentar posten", again: "Noch einmal versuchen", sent: "Deine Frage steht auf" };
  const faults: readonly (readonly [source: string, kind: string, said: RegExp, sagt: RegExp])[] = [
    ["comments", "409", /something else was changed at the same moment/u, /Im selben Moment wurde etwas anderes geändert/u],
    ["comments", "413", /no room left/u, /kein Platz mehr/u],
    ["comments", "429", /this site asks to wait 7 seconds/u, /Diese Website bittet um 7 Sekunden Geduld/u],
    ["comments", "500", /could not be reached just now/u, /gerade nicht erreichbar/u],
    ["comments", "offline", /could not be reached just now/u, /gerade nicht erreichbar/u],
    ["comments", "lost", /could not be reached just now/u, /gerade nicht erreichbar/u],
  ];
  it.each(faults)("%s %s", async (source, kind, said, sagt) => {
    for (const [language, words, sentence] of [
      ["en", english, said],
      ["de", german, sagt],
    ] as const) {
      await stage.control("POST", "reset");
      const { window, dialog } = await openDialog(language);
      await dialog.getByRole("textbox", { name: words.field }).fill(QUESTION);
      await stage.control("POST", "fault", { source, kind, times: 1 });
      await dialog.getByRole("button", { name: words.post }).click();
      await dialog.getByRole("alert").filter({ hasText: sentence }).waitFor();
      await expect.poll(() => dialog.getByRole("textbox", { name: words.field }).inputValue()).toBe(QUESTION);
      await dialog.getByRole("button", { name: words.again }).click();
      await window.page.getByRole("status").filter({ hasText: words.sent }).waitFor();
      await expect.poll(() => storedAsks()).toHaveLength(1);
      const asks = (await storedAsks()) as readonly { readonly item: string }[];
      const list = await fetch(`${stage.url}/wiki/api/v2/pages/${asks[0]?.item ?? ""}/footer-comments?body-format=storage&limit=250`, {
        headers: { authorization: `Bearer ${NORA}` },
      });
      expect((await list.text()).split("never run a wave")).toHaveLength(2);
    }
  });

  it("where somebody may not comment, the other way remains", async () => {
    const { dialog } = await openDialog();
    await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
    await stage.control("POST", "fault", { source: "comments", kind: "403", times: 1 });
    await dialog.getByRole("button", { name: "Post the comment" }).click();
    await dialog.getByRole("alert").filter({ hasText: "You cannot comment on this page." }).waitFor();
    await expect.poll(() => dialog.getByRole("textbox", { name: "Your question" }).inputValue()).toBe(QUESTION);
  });
});

describe("a reply that the platform refuses stays, and is given once in the end", () => {
  const faults: readonly (readonly [source: string, kind: string])[] = [
    ["comments", "429"],
    ["comments", "lost"],
    ["storage", "500"],
    ["invoke", "offline"],
  ];
  it.each(faults)("%s %s", async (source, kind) => {
    for (const [language, words] of [
      ["en", { reply: "Reply", field: "Your answer", post: "Post the reply", again: "Try again", done: "Your answer stands below" }],
      [
        "de",
        {
          reply: "Antworten",
          field: "Deine Antwort",
          post: "Antwort posten",
          again: "Noch einmal versuchen",
          done: "Deine Antwort steht unter",
        },
      ],
    ] as const) {
      await stage.control("POST", "reset");
      const { window, dialog, name } = await openDialog();
      await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
      await dialog.getByRole("button", { name: "Post the comment" }).click();
      await window.page.getByRole("status").filter({ hasText: "Your question is on" }).waitFor();
      const other = await visit(name, "/wiki/apps/alongside?section=for-you", language);
      await other.app().getByRole("button", { name: words.reply }).click();
      await other.app().getByLabel(words.field).fill("The error budget.");
      await stage.control("POST", "fault", { source, kind, times: 1 });
      await other.app().getByRole("button", { name: words.post }).click();
      await other.app().getByRole("alert").waitFor();
      await expect.poll(() => other.app().getByLabel(words.field).inputValue()).toBe("The error budget.");
      await other.app().getByRole("button", { name: words.again }).click();
      await other.app().getByText(words.done).waitFor();
      const [ask] = (await storedAsks()) as readonly { readonly comment: string }[];
      const replies = await fetch(`${stage.url}/wiki/api/v2/footer-comments/${ask?.comment ?? ""}/children?body-format=storage`, {
        headers: { authorization: `Bearer ${NORA}` },
      });
      expect((await replies.text()).split("The error budget.")).toHaveLength(2);
    }
  });
});
