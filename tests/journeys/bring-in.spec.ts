import { readFileSync } from "node:fs";
import type { FrameLocator, Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { call, expectAccessible, expectClean, stored, writeAll } from "./own-things.ts";
import { IDRIS, SAMIR, setUpFleet } from "./shared-on-site.ts";
import type { Written } from "./shared-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const [NORA, INES] = ["712020:nora-weiss", "712020:ines-okafor"] as const;
const SECTION = "/wiki/apps/alongside?section=shared";
const SPACE = "/wiki/spaces/FLEET/apps/alongside";
const VIDEO = "https://www.youtube.com/watch?v=3k9fQ2";
const FIVE = [
  "Spokes https://example.org/spokes",
  `${VIDEO}&si=Xy12`,
  "[Hubs](https://example.org/hubs) Three drawings are enough.",
  "https://xn--yutube-wqf.com/watch",
  "Rims https://example.org/rims",
].join("\n");

const visit = (person: string, path = SECTION, wish: WindowWish = {}): Promise<Window> => stage.open(path, { person, ...wish });

/** Somebody shares things, as a surface of the app sends them. */
const write = (...records: readonly Written[]): Promise<void> => writeAll(stage, records);

const pageId = (): string => String(stage.wire.store.pageIdOf("FLEET-021"));
const forAll = { audience: "site" } as const;
const pageAndLink = (): readonly Written[] => [
  [NORA, "resource", "page", { kind: "page", item: pageId(), why: "One list for the whole winter.", ...forAll }],
  [
    NORA,
    "resource",
    "crimp",
    {
      kind: "video",
      title: "Crimping a display plug",
      link: VIDEO,
      why: "The sound of a good crimp.",
      minutes: 2,
      topics: ["plugs"],
      ...forAll,
    },
  ],
];

async function fileOf(window: Window, button: Locator): Promise<string> {
  const [download] = await Promise.all([window.page.waitForEvent("download"), button.click()]);
  return readFileSync(await download.path(), "utf8");
}

const asFile = (text: string, name = "shared.json") => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const boxIn = (app: FrameLocator | Locator): Locator => app.getByRole("region", { name: "Bring things in" });
const entry = (box: Locator, title: string): Locator => box.locator("form li").filter({ hasText: title });
const why = (one: Locator): Locator => one.getByLabel("Why did it help you?");
const tick = (box: Locator, title: string): Locator => box.getByRole("checkbox", { name: `Take it: ${title}` });
const shareThese = (box: Locator): Locator => box.getByRole("button", { name: "Share these" });
const resources = async (): Promise<readonly Record<string, unknown>[]> =>
  (await stored(stage, "resource")).map(({ content }) => content as Record<string, unknown>);

async function openBox(app: FrameLocator | Locator): Promise<Locator> {
  await app.getByRole("button", { name: "Bring things in from elsewhere" }).click();
  const box = boxIn(app);
  await box.waitFor();
  return box;
}

async function paste(box: Locator, text: string): Promise<void> {
  await box.getByLabel("Paste it here").fill(text);
  await box.getByRole("button", { name: "Look through it" }).click();
}

describe.skipIf(!isBuilt)("from one platform to the next", () => {
  it("I1, I3, I8: what was shared in Confluence is seen in Jira, and by its file on SharePoint, with the name of whoever shared it first", async () => {
    await setUpFleet(stage);
    await write(...pageAndLink());
    const inJira = await visit(SAMIR, "/jira/apps/alongside?section=shared&q=plugs");
    await inJira.app().getByText("“The sound of a good crimp.” shared by Nora Weiss").waitFor();
    const inConfluence = await visit(NORA);
    const file = await fileOf(inConfluence, inConfluence.app().getByRole("button", { name: "Take along what you shared" }));
    expect(file).toContain(`/pages/${pageId()}`);
    expect(file).not.toContain(NORA);

    const onSharePoint = await visit(SAMIR, "/sites/fleet/alongside");
    const card = onSharePoint.page.getByRole("region", { name: "Shared by colleagues, Alongside" });
    const box = await openBox(card);
    await box.getByLabel("Or choose a file").setInputFiles(asFile(file));
    await entry(box, "Crimping a display plug").getByText("First shared by Nora Weiss").waitFor();
    await expect.poll(async () => JSON.stringify(await stage.control("GET", "lists"))).not.toContain("good crimp");
    await expectAccessible(onSharePoint);
    await shareThese(box).click();
    await box.getByText("Shared. You can change each one, or take all of it back.").waitFor();

    const seen = await visit(INES, "/sites/fleet/alongside");
    const here = seen.page.getByRole("region", { name: "Shared by colleagues, Alongside" });
    const thing = here.getByRole("listitem").filter({ hasText: "Crimping a display plug" }).first();
    await thing.getByText("First shared by Nora Weiss").waitFor();
    await thing.getByText("“The sound of a good crimp.” shared by Samir Haddad").waitFor();
    await seen.page.getByText("“One list for the whole winter.”").first().waitFor();
    await box.getByRole("button", { name: "Take all of it back" }).click();
    await box.getByText("Taken back. Nobody sees it any more; it stands below again.").waitFor();
    await expect.poll(async () => JSON.stringify(await stage.control("GET", "lists"))).not.toContain("good crimp");
    for (const window of [inJira, inConfluence, onSharePoint, seen]) expectClean(window);
  });

  it("I4, L5: on SharePoint a list is looked through, what deceives is left out with its reason, and a line is asked for", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA, "/sites/fleet/alongside", { width: 320 });
    const box = await openBox(window.page.getByRole("region", { name: "Shared by colleagues, Alongside" }));
    await paste(box, FIVE);
    await box.getByRole("region", { name: "Left out" }).getByText("This address only looks like").waitFor();
    await expect.poll(() => tick(box, "Hubs").isChecked()).toBe(true);
    await expect.poll(() => tick(box, "Spokes").isDisabled()).toBe(true);
    await why(entry(box, "Spokes")).fill("Calm drawings.");
    await expect.poll(() => tick(box, "Spokes").isChecked()).toBe(true);
    await expectAccessible(window);
    await shareThese(box).click();
    await box.getByText("Shared. You can change each one").waitFor();
    const lists = JSON.stringify(await stage.control("GET", "lists"));
    expect(lists).toContain("Calm drawings.");
    expect(lists).not.toContain("example.org/rims");
    expectClean(window);
  });
});

describe("bringing in", () => {
  it("I4, L4, L5: a pasted list is looked through first; what has no line, and what deceives, is left out", async () => {
    const window = await visit(NORA);
    const box = await openBox(window.app());
    await paste(box, FIVE);
    const left = box.getByRole("region", { name: "Left out" });
    await left.getByText("This address only looks like").waitFor();
    await expect.poll(() => left.textContent()).toContain("xn--yutube-wqf.com");
    expect(await left.getByRole("link").count()).toBe(0);
    await box.getByText("Tracking parts were taken out of the address: si.").waitFor();
    await expect.poll(() => tick(box, "Hubs").isChecked()).toBe(true);
    await expect.poll(() => tick(box, "Spokes").isDisabled()).toBe(true);
    await why(entry(box, "Spokes")).fill("Calm drawings.");
    await expect.poll(() => tick(box, "Spokes").isChecked()).toBe(true);
    await expect.poll(() => resources()).toEqual([]);
    await tick(box, "Hubs").uncheck();
    await shareThese(box).click();
    await box.getByText("Shared. You can change each one, or take all of it back.").waitFor();
    await expect.poll(() => resources()).toMatchObject([{ title: "Spokes", why: "Calm drawings.", audience: "site" }]);
    await window.app().locator(".al-shared > li").filter({ hasText: "Calm drawings." }).first().waitFor();
    await shareThese(box).click();
    await box.getByText("Nothing is ticked yet.").waitFor();
    await expect.poll(() => resources()).toHaveLength(1);
    await box.getByRole("button", { name: "Take all of it back" }).click();
    await box.getByText("Taken back. Nobody sees it any more").waitFor();
    await expect.poll(() => resources()).toEqual([]);
    await expect.poll(() => why(entry(box, "Spokes")).inputValue()).toBe("Calm drawings.");
    expectClean(window);
  });

  it("L6: what has a link that is switched off is brought in by its name", async () => {
    await stage.control("POST", "as", { person: IDRIS });
    const links = { welcome: "all-but", hosts: ["example.org"] } as const;
    await call(stage, "admin.save", { version: 0, allowedPlaces: null, newcomerSentence: "", links, practicePage: null });
    const window = await visit(NORA);
    const box = await openBox(window.app());
    await paste(box, "Hubs https://example.org/hubs Short and true.");
    await entry(box, "Hubs").getByText("Links to example.org are switched off on this site.").waitFor();
    expect(await entry(box, "Hubs").getByRole("link").count()).toBe(0);
    await expectAccessible(window);
    await shareThese(box).click();
    await box.getByText("Shared. You can change each one").waitFor();
    await expect.poll(() => resources()).toEqual([{ title: "Hubs", kind: "page", why: "Short and true.", audience: "site" }]);
    expectClean(window);
  });

  it("I6: what is there already with the chosen readers is marked, and not shared twice", async () => {
    await write([NORA, "resource", "hubs", { kind: "page", title: "Hubs", link: "https://example.org/hubs", why: "Short.", ...forAll }]);
    const window = await visit(NORA, SPACE);
    const box = await openBox(window.app());
    await paste(box, "[Hubs](https://example.org/hubs) Three drawings are enough.");
    await tick(box, "Hubs").waitFor();
    await box.getByRole("radio", { name: "Everyone on this site" }).check();
    await box.getByText("You share this with these readers already.").waitFor();
    await shareThese(box).click();
    await box.getByText("Nothing is ticked yet.").waitFor();
    await expect.poll(() => resources()).toHaveLength(1);
    expectClean(window);
  });

  it("I6, I8: a collection of a space is taken along by whoever reads it, and arrives in its order with the names", async () => {
    const place = { audience: "place", place: "FLEET" } as const;
    await write(
      [NORA, "resource", "a", { kind: "book", title: "Spokes", why: "Calm.", ...place }],
      [NORA, "resource", "b", { kind: "book", title: "Hubs", why: "Short.", ...place }],
      [NORA, "collection", "c", { title: "Wheels", resources: ["b", "a"], ...place }],
    );
    const samir = await visit(SAMIR, SPACE);
    const file = await fileOf(samir, samir.app().getByRole("button", { name: "Take it along: Wheels" }));
    const box = await openBox(samir.app());
    await box.getByLabel("Or choose a file").setInputFiles(asFile(file));
    await entry(box, "Hubs").getByText("First shared by Nora Weiss").waitFor();
    await box.getByRole("checkbox", { name: "Wheels" }).waitFor();
    await shareThese(box).click();
    await box.getByText("Shared. You can change each one").waitFor();
    const mine = (await stored(stage, "collection")).filter(({ owner }) => owner === SAMIR);
    expect(mine).toHaveLength(1);
    const { resources: ids } = mine[0]?.["content"] as { readonly resources: readonly string[] };
    const titles = new Map((await stored(stage, "resource")).map(({ id, content }) => [id, (content as { readonly title: string }).title]));
    expect(ids.map((id) => titles.get(id))).toEqual(["Hubs", "Spokes"]);
    expectClean(samir);
  });

  it("I5, I7: an outline is read by the browser; a hostile one is refused in words, and keeps what was pasted", async () => {
    const window = await visit(NORA);
    const box = await openBox(window.app());
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "ha">]><opml><body><outline text="&a;" url="https://example.org/"/></body></opml>';
    await paste(box, bomb);
    await box.getByText("an outline that declares entities of its own is not read").waitFor();
    await expect.poll(() => box.getByLabel("Paste it here").inputValue()).toBe(bomb);
    await paste(
      box,
      '<opml version="2.0"><body><outline text="Wheels"><outline text="Spokes" htmlUrl="https://example.org/spokes"/><outline text="Run" url="javascript:alert(1)"/></outline></body></opml>',
    );
    await entry(box, "Spokes").waitFor();
    await box
      .getByRole("region", { name: "Left out" })
      .getByText("Only web addresses that start with https or http can be shared.")
      .waitFor();
    await box.getByLabel("Or choose a file").setInputFiles(asFile("{}"));
    await box.getByText("Nothing in it can be read as shared things.").waitFor();
    await box.getByLabel("Or choose a file").setInputFiles(asFile('{"format":"alongside-export"}'));
    await box.getByText("It is brought back in the section “My data”.").waitFor();
    await expect.poll(() => resources()).toEqual([]);
    expectClean(window);
  });

  it("I9: what fails keeps its words, and the same press goes on without sharing anything twice", async () => {
    const window = await visit(NORA);
    const box = await openBox(window.app());
    await paste(box, "Spokes https://example.org/spokes\n[Hubs](https://example.org/hubs) Three drawings are enough.");
    await why(entry(box, "Spokes")).fill("Calm drawings.");
    for (const kind of ["offline", "lost"]) {
      await stage.control("POST", "fault", { source: "invoke", kind, times: 1 });
      await shareThese(box).click();
      await box.getByText("could not be reached just now").waitFor();
      await expect.poll(() => why(entry(box, "Spokes")).inputValue()).toBe("Calm drawings.");
    }
    await box.getByRole("button", { name: "Try again" }).click();
    await box.getByText("Shared. You can change each one").waitFor();
    expect((await resources()).map(({ title }) => title).sort()).toEqual(["Hubs", "Spokes"]);
    expectClean(window);
  });

  it("I2: says so where there is nothing that is for others", async () => {
    await write([NORA, "resource", "mine", { kind: "book", title: "Diary", why: "Mine.", audience: "me" }]);
    const window = await visit(NORA);
    await window.app().getByRole("button", { name: "Take along what you shared" }).click();
    await window.app().getByText("There is nothing that is shared with others.").waitFor();
    expectClean(window);
  });

  it.each([{ language: "de" }, { theme: "dark" }, { width: 320 }, { language: "de", width: 320 }] as const)(
    "is there for everybody: %j",
    async (look) => {
      const window = await visit(NORA, SECTION, look);
      const app = window.app();
      await app.getByRole("button", { name: /^(?:Bring things in from elsewhere|Von anderswo hereinholen)$/u }).click();
      await app.locator("textarea").fill(FIVE);
      await app.getByRole("button", { name: /^(?:Look through it|Durchsehen)$/u }).click();
      await app.locator(".al-why-left").first().waitFor();
      await expectAccessible(window);
      expectClean(window);
    },
  );
});
