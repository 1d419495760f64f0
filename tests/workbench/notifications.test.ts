import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import type { CookieJar } from "../builders/browser.ts";
import { aBrowser, posting } from "../builders/browser.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";

const organisation = anOrganisation({
  accounts: [
    anAccount("ada", { name: "Ada Kern" }),
    anAccount("ben", { name: "Ben Osei" }),
    anAccount("out", { name: "Ola Utter" }),
    anAccount("cy", { state: "closed" }),
  ],
  spaces: [aSpace("OPEN"), aSpace("TEAM", { readers: ["ada", "ben"] })],
  pages: [aWikiPage({ alias: "P1", title: "Brakes" }), aWikiPage({ alias: "T1", spaceKey: "TEAM", title: "Plans" })],
});

let running: Workbench | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

async function open(dataFolder: string | null = null): Promise<CookieJar> {
  running = await startWorkbench({ organisation, port: 0, dataFolder });
  return aBrowser(running.url);
}

const mention = (...ids: string[]): string => `<p>${ids.map((id) => `<ac:link><ri:user ri:account-id="${id}"/></ac:link>`).join(" ")}</p>`;

async function write(person: string, place: object, value: string): Promise<string> {
  const body = JSON.stringify({ ...place, body: { representation: "storage", value } });
  const answer = await running!.wire.request({ person, method: "POST", path: "/wiki/api/v2/footer-comments", body });
  return (JSON.parse(answer.body) as { id: string }).id;
}

async function told(browser: CookieJar, person = ""): Promise<readonly Record<string, unknown>[]> {
  const response = await browser.fetch(`/__workbench/notifications${person === "" ? "" : `?person=${person}`}`);
  return (await response.json()) as Record<string, unknown>[];
}

const OPEN = { pageId: "100001" };

describe("notifications", () => {
  it("go to everybody whom a comment mentions, once, with who, where and a link", async () => {
    const browser = await open();
    const id = await write("ada", OPEN, mention("ben", "ben", "out"));
    const reply = await write("out", { parentCommentId: id }, mention("ben"));
    const link = `/wiki/spaces/OPEN/pages/100001/Brakes#comment-${id}`;
    expect(await told(browser, "ben")).toMatchObject([
      { author: "out", commentId: reply },
      { person: "ben", author: "ada", authorName: "Ada Kern", commentId: id, pageId: "100001", pageTitle: "Brakes", link },
    ]);
    expect(await told(browser, "out")).toHaveLength(1);
    await browser.visit("/?as=ben");
    expect(await told(browser)).toHaveLength(2);
  });

  it("do not go to the author, to whoever cannot open the page, to closed accounts, and to nobody", async () => {
    const browser = await open();
    await write("ada", { pageId: "100002" }, mention("ada", "out", "cy", "nobody", "ben"));
    expect(await Promise.all(["Ada Kern", "out", "ben"].map(async (person) => (await told(browser, person)).length))).toEqual([0, 0, 1]);
    expect(running?.wire.store.notifications.of("cy")).toEqual([]);
    expect((await browser.fetch("/__workbench/notifications?person=Nobody")).status).toBe(404);
    expect((await browser.fetch("/__workbench/notifications?person=anonymous")).status).toBe(404);
  });

  it("stay when the comment is deleted, marked, and from start to start; a reset takes them back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "alongside-told-"));
    await open(folder);
    const kept = await write("ada", OPEN, mention("ben"));
    const gone = await write("ada", OPEN, mention("ben"));
    await running!.wire.request({ person: "ada", method: "DELETE", path: `/wiki/api/v2/footer-comments/${gone}` });
    await running!.close();
    const browser = await open(folder);
    const [removed, present] = await told(browser, "ben");
    expect(removed).toMatchObject({ commentId: gone, removed: true });
    expect(present).toMatchObject({ commentId: kept });
    expect(present).not.toHaveProperty("removed");
    await browser.fetch("/__workbench/reset", posting({}));
    expect(await told(browser, "ben")).toEqual([]);
    await running!.close();
    expect(await told(await open(folder), "ben")).toEqual([]);
  });

  it("are listed in the wiki for the person of the browser, linked to the comment", async () => {
    const browser = await open();
    const id = await write("ada", OPEN, mention("ben"));
    await browser.visit("/?as=ben");
    const page = await (await browser.visit("/wiki/notifications")).text();
    expect(page).toContain("Ada Kern mentioned you in a comment on");
    expect(page).toContain(`href="/wiki/spaces/OPEN/pages/100001/Brakes#comment-${id}"`);
    expect(await (await browser.visit("/wiki/notifications?as=out&language=de")).text()).toContain("Niemand hat dich");
    expect((await browser.visit("/wiki/notifications?as=anonymous")).status).toBe(404);
  });
});

describe("comments in the wiki", () => {
  const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });
  const pageOf = async (browser: CookieJar): Promise<string> => (await browser.visit("/wiki/spaces/OPEN/pages/100001")).text();

  it("are written, answered and taken back by people, with names and dates, the newest last", async () => {
    const browser = await open();
    await browser.fetch("/wiki/comment/100001", form({ comment: "First <b>\nline" }));
    const [first] = running!.wire.store.comments.ofPage(100_001);
    await browser.visit("/?as=ben");
    await browser.fetch("/wiki/comment/100001", form({ comment: "An answer", parent: String(first?.id) }));
    await browser.fetch("/wiki/comment/100001", form({ comment: "Last" }));
    const page = await pageOf(browser);
    expect(page).toMatch(/Ada Kern, <time[\s\S]*First &lt;b&gt;<br \/>line[\s\S]*Ben Osei, <time[\s\S]*An answer[\s\S]*Last/u);
    expect(page.match(/\/wiki\/comment\/100001\/removal/gu)).toHaveLength(2);
    await browser.fetch("/wiki/comment/100001/removal", form({ comment: String(first?.id) }));
    expect(running!.wire.store.comments.ofPage(100_001)).toHaveLength(3);
    await browser.visit("/?as=ada");
    await browser.fetch("/wiki/comment/100001/removal", form({ comment: String(first?.id) }));
    expect(await pageOf(browser)).not.toContain("An answer");
    expect(await pageOf(browser)).toContain("Last");
  });

  it("show mentions as chips, a person without an account any more without a name, and can be written by nobody without an account", async () => {
    const browser = await open();
    await write("ada", OPEN, `${mention("ben", "cy")}<script>alert(1)</script>`);
    await browser.visit("/?as=anonymous");
    const page = await pageOf(browser);
    expect(page).toContain('<span class="mention">@Ben Osei</span>');
    expect(page).toContain('<span class="mention">@Former user</span>');
    expect(page).not.toContain("alert(1)");
    expect(page).not.toContain("/wiki/comment/100001");
    await browser.fetch("/wiki/comment/100001", form({ comment: "From nowhere" }));
    expect(running!.wire.store.comments.ofPage(100_001)).toHaveLength(1);
  });
});
