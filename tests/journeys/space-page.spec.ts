import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const NORA = "712020:nora-weiss";
const EMEKA = "712020:emeka-obi";
const SAMIR = "712020:samir-haddad";
const SPACE = "/wiki/spaces/FLEET/apps/alongside";

/** A browser of its own, in which one person is signed in. */
function visit(person: string, path: string, wish: WindowWish = {}): Promise<Window> {
  return stage.open(path, { ...wish, person });
}

interface Entry {
  readonly kind: "offer" | "wish";
  readonly id: string;
  readonly content: Readonly<Record<string, string>>;
}

/** What a surface of the app would send, in the name of somebody. */
async function write(person: string, { kind, id, content }: Entry): Promise<void> {
  const window = await visit(person, "/wiki/spaces");
  const answer = await window.page.request.post(`${stage.url}/__forge/invoke`, {
    data: { functionKey: "records.save", payload: { kind, id, version: null, content }, context: {} },
  });
  expect(await answer.json()).toMatchObject({ value: { answer: { ok: true } } });
}

const offer = (id: string, topic: string, word = "ask"): Entry => ({
  kind: "offer",
  id,
  content: { word, topic, audience: "place", place: "FLEET" },
});
const wish = (id: string, topic: string, word = "learn"): Entry => ({
  kind: "wish",
  id,
  content: { word, topic, audience: "place", place: "FLEET" },
});

function expectClean({ violations, foreign, errors }: Window): void {
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
}

describe("the page of a space", () => {
  it("lists what its pages are labelled with, in the order of the alphabet, each leading to an answer", async () => {
    const window = await visit(NORA, SPACE);
    const app = window.app();
    const region = app.getByRole("region", { name: "Topics people wrote about" });
    await region.getByRole("listitem").first().waitFor();
    const topics = await region.getByRole("listitem").allTextContents();
    expect(topics).toContain("torque sensors");
    expect(topics).toEqual([...topics].sort(new Intl.Collator("en").compare));
    expect(new Set(topics).size).toBe(topics.length);
    await app.getByText("Searched Fleet Engineering, as you: only what you can open.").waitFor();
    await region.getByRole("link", { name: "torque sensors" }).click();
    await window.app().getByRole("heading", { name: "Read first" }).waitFor();
    expect(window.page.url()).toContain("q=torque+sensors");
    expectClean(window);
  });

  it("shows offers and wishes side by side by topic, and one's own with the way to change it", async () => {
    await write(EMEKA, offer("e1", "torque sensors from scratch"));
    await write(EMEKA, offer("e2", "battery swaps"));
    await write(NORA, offer("n1", "display cables"));
    await write(SAMIR, wish("s1", "leading a wave without fear"));
    const window = await visit(NORA, SPACE);
    const app = window.app();
    await app.getByRole("heading", { name: "Ask me about" }).waitFor();
    const topics = await app.locator(".al-entries .al-topic").allTextContents();
    expect(topics).toEqual(["battery swaps", "display cables", "torque sensors from scratch", "leading a wave without fear"]);
    await expect.poll(() => app.getByRole("link", { name: "Edit: display cables" }).count()).toBe(1);
    await expect.poll(() => app.getByRole("link", { name: /^Edit/u }).count()).toBe(1);
    await expect.poll(() => app.getByRole("button", { name: /^Ask Emeka/u }).count()).toBe(2);
    expect(await app.getByRole("button", { name: /Nora|Samir/u }).count()).toBe(0);
    await app.getByRole("link", { name: "Edit: display cables" }).click();
    await window.app().getByRole("heading", { level: 1, name: "Offers and wishes" }).waitFor();
    expectClean(window);
  });

  it("tells a meeting of wish and offer to one of the two alone, and opens the question to the other", async () => {
    await write(EMEKA, offer("e1", "torque sensors from scratch"));
    await write(NORA, { kind: "wish", id: "n1", content: { word: "improve", topic: "torque sensors", audience: "me" } });
    const nora = await visit(NORA, SPACE);
    await nora.app().getByText("Emeka Obi offers “torque sensors from scratch”. You want to get better at “torque sensors”.").waitFor();
    for (const other of [EMEKA, SAMIR]) {
      const app = (await visit(other, SPACE)).app();
      await app.getByText("torque sensors from scratch", { exact: true }).waitFor();
      expect(await app.getByRole("group", { name: "A wish and an offer that meet" }).count()).toBe(0);
    }
    await nora.app().getByRole("button", { name: "Say hello: Emeka Obi" }).click();
    const dialog = nora.page.locator("dialog iframe[data-surface]").last().contentFrame();
    await dialog.getByRole("heading", { level: 2, name: "Ask Emeka Obi" }).waitFor();
    expectClean(nora);
  });

  it("takes an offer in place, for the colleagues of this space", async () => {
    const window = await visit(NORA, SPACE);
    const app = window.app();
    await app.getByText("Nobody has written an offer or a wish for this space yet.").waitFor();
    await app.getByRole("button", { name: "Add an offer or a wish" }).click();
    await expect.poll(() => app.getByRole("radio", { name: "Colleagues who can open Fleet Engineering" }).isChecked()).toBe(true);
    await app.getByLabel("What is it about?").fill("display cables");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Saved.").waitFor();
    await app.getByRole("link", { name: "Edit: display cables" }).waitFor();
    const theirs = (await visit(SAMIR, SPACE)).app();
    await theirs.getByText("display cables", { exact: true }).waitFor();
    expectClean(window);
  });

  it("each part fails by itself, and comes when it is asked again", async () => {
    await write(EMEKA, offer("e1", "battery swaps"));
    await stage.control("POST", "fault", { source: "search", kind: "500", times: 1 });
    const app = (await visit(NORA, SPACE)).app();
    await app.getByText("battery swaps").waitFor();
    const topics = app.getByRole("region", { name: "Topics people wrote about" });
    await topics.getByText("This part could not be loaded just now.").waitFor();
    await topics.getByRole("button", { name: "Try again" }).click();
    await topics.getByRole("listitem").first().waitFor();
    await stage.control("POST", "fault", { source: "storage-reads", kind: "500", times: 50 });
    const second = (await visit(NORA, SPACE)).app();
    await second.getByRole("region", { name: "Topics people wrote about" }).getByRole("listitem").first().waitFor();
    await second.getByRole("region", { name: "Offers and wishes" }).getByText("This part could not be loaded just now.").waitFor();
    await expect.poll(() => second.getByRole("button", { name: "Add an offer or a wish" }).count()).toBe(1);
  });

  it("says that the suite is switched off in the space, and shows nothing else", async () => {
    const window = await visit(NORA, "/wiki/spaces");
    await window.page.route("**/__forge/invoke", async (route) => {
      const { functionKey } = route.request().postDataJSON() as { readonly functionKey: string };
      const answer = { named: [], offers: [], trusted: [], shared: [], switchedOff: true };
      await (functionKey === "records.for-question" ? route.fulfill({ json: { value: { answer } } }) : route.continue());
    });
    await window.page.goto(`${stage.url}${SPACE}`);
    await window.app().getByText("Alongside is switched off in this space.").waitFor();
    expect(await window.app().getByRole("button").count()).toBe(0);
  });

  it("looking leaves no trace: nothing but reads goes to the platform", async () => {
    await stage.control("DELETE", "wire");
    const window = await visit(NORA, SPACE);
    await window.app().getByText("Nobody has written an offer or a wish for this space yet.").waitFor();
    const calls = (await stage.control("GET", "wire")) as readonly { source: string; method: string; person: string | null }[];
    expect(calls.length).toBeGreaterThan(3);
    expect(calls.filter(({ method }) => !["GET", "INVOKE", "get", "query", "batch get"].includes(method))).toEqual([]);
    await expect.poll(() => stage.control("GET", "stored")).toEqual([]);
  });

  it("asks for its place once for all its sections, where the answer takes its time", async () => {
    const asked: string[] = [];
    let [isAnswered, answer] = [Promise.resolve(), (): void => undefined];
    isAnswered = new Promise((resolve) => (answer = resolve));
    const window = await visit(NORA, "/wiki/spaces");
    await window.page.route("**/__forge/invoke", async (route) => {
      const { functionKey, payload } = route.request().postDataJSON() as { functionKey: string; payload: { of?: string } };
      if (functionKey === "records.find" && payload.of === "place") {
        asked.push("place");
        await isAnswered;
      }
      await route.continue();
    });
    await window.page.goto(`${stage.url}${SPACE}`);
    const app = window.app();
    for (const section of [
      "Offers and wishes",
      "Learning circles",
      "Form circles together",
      "Coffee with a colleague",
      "Shared by colleagues",
    ]) {
      await app.getByText(section, { exact: true }).waitFor();
    }
    await app.getByText("Searched Fleet Engineering, as you: only what you can open.").waitFor();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(asked).toEqual(["place"]);
    answer();
    await app.getByText("Nobody has written an offer or a wish for this space yet.").waitFor();
  });

  it.each([
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "light", language: "de", width: 320 },
  ] as const)("everybody can read and use it: %j", async (look) => {
    await write(EMEKA, offer("e1", "torque sensors and Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation"));
    await write(NORA, wish("n1", "torque sensors"));
    const window = await visit(NORA, SPACE, look);
    await window.app().locator(".al-meeting").waitFor();
    await window.app().locator(".al-topics a").first().waitFor();
    const { violations } = await new AxeBuilder({ page: window.page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    for (const frame of window.page.frames()) {
      const beyond = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    }
    expectClean(window);
  });
});
