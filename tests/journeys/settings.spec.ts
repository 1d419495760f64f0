import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dataInventory } from "@alongside/core";
import type { RecordCall, RecordCalls } from "../../forge-app/src/contract.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { openStage } from "./stage.ts";
import type { Stage, Window } from "./stage.ts";

const PAGE = "/wiki/admin/apps/alongside";
const WRITER = "712020:emeka-obi";
const SENTENCE = "Ask the people next to you first.";

let stage: Stage;
let administrator: string;
let colleague: string;

/** Who administers the site, by what the platform answers to each person about themselves. */
async function administersSite(person: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${person}` };
  const response = await fetch(`${stage.url}/wiki/rest/api/user/current?expand=operations`, { headers });
  if (!response.ok) return false;
  const { operations = [] } = (await response.json()) as { readonly operations?: readonly { readonly operation: string }[] };
  return operations.some(({ operation }) => operation === "administer");
}

beforeAll(async () => {
  stage = await openStage();
  const { accounts } = await loadBundledOrganisation("marlo-bikes");
  const people = accounts.filter(({ kind }) => kind !== "app").map(({ id }) => id);
  const administering = await Promise.all(people.map(administersSite));
  const found = people.find((_id, index) => administering[index]);
  if (found === undefined) throw new Error("The workbench names nobody who administers the site.");
  administrator = found;
  colleague = people.find((id, index) => administering[index] === false && id !== WRITER)!;
});
afterAll(() => stage.close());
beforeEach(() => stage.control("POST", "reset"));

async function openAs(person: string, wish: Parameters<Stage["open"]>[1] = {}): Promise<Window> {
  await stage.control("POST", "as", { person });
  return stage.open(PAGE, wish);
}

async function write<Call extends RecordCall>(person: string, functionKey: Call, payload: RecordCalls[Call]["payload"]): Promise<unknown> {
  await stage.control("POST", "as", { person });
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  const response = await fetch(`${stage.url}/__forge/invoke`, { ...init, body: JSON.stringify({ functionKey, payload, context: {} }) });
  const { value } = (await response.json()) as { readonly value: { readonly answer: unknown } };
  return value.answer;
}
const offer = (topic: string) => ({ kind: "offer", id: "o1", version: null, content: { word: "ask", topic, audience: "site" } }) as const;
const button = (window: Window, name: string) => window.app().getByRole("button", { name, exact: true });

describe("settings of the site", () => {
  it("S1: tells whoever does not administer the site one sentence, and shows nothing else", async () => {
    // The wiki does not even show the page to them; somebody who is no longer an administrator may still have it open.
    const hidden = await openAs(colleague);
    expect(await hidden.page.locator("iframe[data-surface]").count()).toBe(0);
    const window = await openAs(administrator);
    await window.app().getByRole("button", { name: "Save" }).waitFor();
    await stage.control("POST", "as", { person: colleague });
    await window.page.locator("iframe[data-surface]").evaluate((frame: HTMLIFrameElement) => frame.setAttribute("src", frame.src));
    await window.app().getByText("Only those who administer this site can change these settings.").waitFor();
    expect(await window.app().locator("button, input, select").count()).toBe(0);
  });

  it("are chosen, saved and there again; nothing foreign is asked and the page is accessible", async () => {
    const window = await openAs(administrator);
    const app = window.app();
    await app.getByLabel("Only in these spaces and projects").check();
    await app.getByText("No space and no project is chosen").waitFor();
    await app.getByLabel("Another space or project").selectOption({ label: "Fleet Engineering" });
    await button(window, "Add").click();
    await button(window, "Remove Fleet Engineering").waitFor();
    await app.getByLabel("A sentence for newcomers").fill(SENTENCE);
    await button(window, "Save").press("Enter");
    await app.getByText("Saved.").waitFor();
    const axe = await new AxeBuilder({ page: window.page }).include("iframe").analyze();
    expect(axe.violations.map(({ id }) => id)).toEqual([]);
    expect([...window.violations, ...window.foreign, ...window.errors]).toEqual([]);
    const again = await openAs(administrator);
    await button(again, "Remove Fleet Engineering").waitFor();
    await expect.poll(() => again.app().getByLabel("A sentence for newcomers").inputValue()).toBe(SENTENCE);
    const newcomer = await stage.open("/wiki/apps/alongside", { person: colleague });
    await newcomer.app().getByText(SENTENCE).waitFor();
  });

  it("L6: say which links are welcome, by their platform or by their host, and what is no host", async () => {
    const window = await openAs(administrator);
    const app = window.app();
    await app.getByLabel("Vimeo").uncheck();
    await app.getByLabel("Also switched off").fill("example.org\nnot a host");
    await button(window, "Save").click();
    await app.getByText("“not a host” is no host. Write its name alone, such as example.org.").waitFor();
    await expect.poll(() => app.getByLabel("Also switched off").evaluate((field) => field === document.activeElement)).toBe(true);
    await app.getByLabel("Also switched off").fill("https://www.example.org/");
    await button(window, "Save").click();
    await app.getByText("Saved.").waitFor();
    await expect.poll(() => app.getByLabel("Also switched off").inputValue()).toBe("example.org");
    const axe = await new AxeBuilder({ page: window.page }).include("iframe").analyze();
    expect(axe.violations.map(({ id }) => id)).toEqual([]);
    const again = (await openAs(administrator)).app();
    await again.getByLabel("Vimeo").waitFor();
    await expect.poll(() => again.getByLabel("Vimeo").isChecked()).toBe(false);
    await expect.poll(() => again.getByLabel("YouTube").isChecked()).toBe(true);
    await again.getByLabel("Other web addresses").uncheck();
    await expect.poll(() => again.getByLabel("Also welcome").inputValue()).toBe("");
    await again.getByLabel("Other web addresses").check();
    await expect.poll(() => again.getByLabel("Also switched off").inputValue()).toBe("example.org");
    expect([...window.violations, ...window.foreign, ...window.errors]).toEqual([]);
  });

  it("keep what was written when it cannot be saved, and save it at the next try", async () => {
    const window = await openAs(administrator);
    await window.app().getByLabel("A sentence for newcomers").fill("x".repeat(201));
    await button(window, "Save").click();
    await window.app().getByText("This is longer than 200 characters.").waitFor();
    await window.app().getByLabel("A sentence for newcomers").fill(SENTENCE);
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    await button(window, "Save").click();
    await button(window, "Try again").click();
    await window.app().getByText("Saved.").waitFor();
    await expect.poll(() => window.app().getByLabel("A sentence for newcomers").inputValue()).toBe(SENTENCE);
  });

  it("S3: show both versions when another window was quicker", async () => {
    const [first, second] = [await openAs(administrator), await openAs(administrator)];
    await second.app().getByLabel("A sentence for newcomers").fill("The second one.");
    await first.app().getByLabel("A sentence for newcomers").fill("The first one.");
    await first.app().getByLabel("Vimeo").uncheck();
    await button(first, "Save").click();
    await first.app().getByText("Saved.").waitFor();
    await button(second, "Save").click();
    await second.app().locator("dl").getByText("The first one.").waitFor();
    await second.app().locator("dl").getByText("All but Vimeo").waitFor();
    await expect.poll(() => second.app().getByLabel("A sentence for newcomers").inputValue()).toBe("The second one.");
    await button(second, "Keep what I wrote here").click();
    await second.app().getByText("Saved.").waitFor();
  });

  it("can be read in German at 320 pixels, without scrolling sideways", async () => {
    const window = await openAs(administrator, { language: "de", width: 320 });
    await window.app().getByRole("heading", { name: "Alles entfernen" }).waitFor();
    expect(
      await window
        .app()
        .locator("html")
        .evaluate((page) => page.scrollWidth - page.clientWidth),
    ).toBe(0);
  });
});

describe("what an administrator can do", () => {
  it("R14: finds an entry by its words, without whose it is, and removes it by a second press", async () => {
    await write(WRITER, "records.save", offer("buy my old bike"));
    const window = await openAs(administrator);
    await window.app().getByLabel("Words it holds").fill("bike");
    await button(window, "Look for entries").click();
    await window.app().getByText("buy my old bike").waitFor();
    expect(await window.app().locator("main").textContent()).not.toMatch(/Emeka|Obi|712020/u);
    await button(window, "Remove “buy my old bike”").click();
    await button(window, "Yes, remove it: “buy my old bike”").click();
    await window.app().getByText("Removed. Whoever wrote it is told.").waitFor();
    expect(await write(WRITER, "records.find", { of: "me" })).toMatchObject([{ kind: "removalNotice" }]);
  });

  it("downloads the data inventory as it is written from the code", async () => {
    const window = await openAs(administrator);
    const [download] = await Promise.all([window.page.waitForEvent("download"), button(window, "Download the data inventory").click()]);
    expect(readFileSync(await download.path(), "utf8")).toBe(dataInventory());
  });

  it("S5: removes everything only after a tick, says the day, and can take it back", async () => {
    const window = await openAs(administrator);
    await button(window, "Remove everything").click();
    await window.app().getByText("Tick the line above first.").waitFor();
    await window.app().getByLabel("Erase every record of everybody").check();
    await button(window, "Remove everything").click();
    await window.app().getByText("every record is erased, and these settings").waitFor();
    expect(await write(WRITER, "records.save", offer("wheels"))).toMatchObject({ ok: false, error: { kind: "closing" } });
    const told = await stage.open("/wiki/apps/alongside");
    await told
      .app()
      .getByText(/Alongside will be removed from this site on/u)
      .waitFor();
    await stage.control("POST", "as", { person: administrator });
    await button(window, "Keep everything after all").click();
    await window.app().getByText("Taken back. Nothing is erased.").waitFor();
    expect(await write(WRITER, "records.save", offer("wheels"))).toMatchObject({ ok: true });
  });
});
