import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { expectAccessible, expectClean } from "./own-things.ts";
import type { ChosenFile } from "./round-files.ts";
import { fileWith, partOf, winterFiles } from "./round-files.ts";
import { INES, NORA, SAMIR, setUpFleet } from "./shared-on-site.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

/** The web part as a page of its own, with all its cards. */
const ALONE = "/sites/fleet/alongside";
const TITLE = /^(?:Form circles together|Gemeinsam Kreise bilden)$/u;

const part = ({ page }: Window): Locator => page.getByRole("region", { name: TITLE });
const card = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:Learning circles|Lernkreise), Alongside$/u });
const button = (window: Window, name: string | RegExp): Locator => part(window).getByRole("button", { name, exact: true });
const listed = async (): Promise<string> => JSON.stringify(await stage.control("GET", "lists"));

/** Opens the page and unfolds the part about rounds. */
async function visit(person: string, wish: WindowWish = {}): Promise<Window> {
  const window = await stage.open(ALONE, { ...wish, person });
  await unfold(window);
  return window;
}

async function unfold(window: Window): Promise<void> {
  await window.page.locator("summary").filter({ hasText: TITLE }).click();
  await part(window).waitFor();
}

async function choose(window: Window, files: readonly ChosenFile[]): Promise<void> {
  await part(window)
    .locator('input[type="file"]')
    .setInputFiles([...files]);
}

async function begin(window: Window, files: readonly ChosenFile[]): Promise<void> {
  await button(window, /^(?:Form circles from files|Aus Dateien Kreise bilden)$/u).press("Enter");
  await choose(window, files);
}

/** Goes on to the proposal. */
async function workOut(window: Window): Promise<void> {
  await button(window, /^(?:Work out circles|Kreise ausrechnen)$/u).press("Enter");
  await part(window)
    .getByText(/^(?:A proposal, worked out|Ein Vorschlag aus dem)/u)
    .waitFor();
}

/** What is done in slices stands still before the next one until it is let go. */
async function holdBackTimers({ page }: Window): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(() => {
    const own = window.setTimeout.bind(window);
    const waiting: (() => void)[] = [];
    const holding = (run: () => void, after?: number): number => (after === undefined ? waiting.push(run) : own(run, after));
    Object.assign(window, { setTimeout: holding });
    return (): void => {
      Object.assign(window, { setTimeout: own });
      waiting.at(-1)?.();
    };
  });
  return () => held.evaluate((letGo) => letGo());
}

/** As where SharePoint serves the parts of a web part from another host than the page. */
async function refuseWorkers({ page }: Window): Promise<void> {
  await page.evaluate(() => {
    const refuse = function (): never {
      throw new DOMException("the file of the worker comes from another host", "SecurityError");
    };
    Object.assign(window, { Worker: refuse });
  });
}

async function callsThatWrite(): Promise<number> {
  const calls = (await stage.control("GET", "wire")) as readonly {
    readonly source: string;
    readonly method: string;
    readonly path: string;
  }[];
  return calls.filter(({ source, method, path }) => source === "lists" && method !== "GET" && !/getitems|renderlistdata/iu.test(path))
    .length;
}

describe.skipIf(!isBuilt)("circles formed together on a site", () => {
  it("C46: what somebody writes becomes a file in their own hands, and nothing of it reaches the site", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA);
    const before = [await listed(), await callsThatWrite()];
    await button(window, "Put me forward").press("Enter");
    const wants = part(window).getByRole("textbox", { name: "What do you want to learn or get better at?" });
    await wants.fill("cold electronics");
    await wants.press("Enter");
    await part(window).getByText("cold electronics", { exact: true }).waitFor();
    await part(window).getByRole("textbox", { name: "What could you help others with?" }).fill("writing for riders");
    await button(window, "Save it as a file").press("Enter");
    await part(window).getByText("This line is needed.").waitFor();
    await part(window).getByRole("checkbox", { name: "Tuesday, 10:00" }).check();
    await window.page.keyboard.press("ArrowDown");
    await window.page.keyboard.press("Space");
    await expect.poll(() => part(window).getByRole("checkbox", { name: "Tuesday, 11:00" }).isChecked()).toBe(true);
    const [download] = await Promise.all([window.page.waitForEvent("download"), button(window, "Save it as a file").press("Enter")]);
    await part(window).getByText("Saved as a file.").waitFor();
    const file = JSON.parse(readFileSync(await download.path(), "utf8")) as Readonly<Record<string, unknown>>;
    expect(file).toMatchObject({ wants: ["cold electronics"], offers: ["writing for riders"] });
    expect(file["hours"]).toHaveLength(2);
    await expect.poll(async () => [await listed(), await callsThatWrite()]).toEqual(before);
    await window.page.reload();
    await unfold(window);
    await button(window, "Put me forward").press("Enter");
    await part(window).getByText("writing for riders", { exact: true }).waitFor();
    await button(window, "Clear the form").press("Enter");
    await button(window, "Put me forward").press("Enter");
    expect(await part(window).getByText("writing for riders", { exact: true }).count()).toBe(0);
    expectClean(window);
  });

  it("C47: files become circles with free seats, in which nobody is named or enrolled, and words for each group", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA);
    const nobody = partOf(stage, "mei-tanaka", { wants: ["torque"], hours: [9] });
    const unknown = fileWith("somebody.json", nobody.buffer.toString().replace(/"person":"[^"]+"/u, '"person":"nobody@example.org"'));
    await begin(window, [...winterFiles(stage), fileWith("notes.json", "{}"), unknown]);
    await part(window).getByText("notes.json: this is not a file in which somebody puts themselves forward.").waitFor();
    await part(window).getByText("somebody.json: SharePoint knows nobody of that name here").waitFor();
    await button(window, "Take Kenji Mori out").press("Enter");
    await part(window)
      .getByText(/^Put themselves forward: .*Aylin Demir/u)
      .waitFor();
    expect(await part(window).getByText("Kenji Mori").count()).toBe(0);
    await workOut(window);
    await part(window).getByText("Aylin Demir offers to help with it.").waitFor();
    await button(window, "Move Yuki Sato").press("Enter");
    await part(window)
      .getByRole("radio", { name: /^To writing for riders/u })
      .check();
    await button(window, "Move").press("Enter");
    await button(window, "Undo").press("Enter");
    await button(window, "Next").press("Enter");
    await part(window).getByText("nobody is enrolled").waitFor();
    const before = await listed();
    expect(before).not.toMatch(/cold electronics/u);
    await button(window, "Propose these circles").press("Enter");
    await part(window).getByText("The circles are proposed.").waitFor();
    const words = part(window).getByText(/A circle could come together around “cold electronics”: .*Emeka Obi/u);
    await expect.poll(() => words.innerText()).toMatch(/Tuesday at \d\d:\d\d \(.+\) suits all of you\. .+\/sites\/fleet\/alongside$/u);
    await card(window).getByRole("button", { name: "cold electronics" }).first().waitFor();
    const after = await listed();
    expect(after).toMatch(/cold electronics/u);
    expect(after).not.toMatch(/#membership|emeka\.obi|aylin\.demir/u);
    const reader = await stage.open(ALONE, { person: INES });
    const circle = card(reader).getByRole("listitem").filter({ hasText: "cold electronics" }).first();
    await circle.getByRole("button", { name: "Take a seat" }).click();
    await circle.getByText("You have a seat here.").waitFor();
    for (const each of [window, reader]) expectClean(each);
  });

  it("C47: stopped half way it goes on where it stopped, also after a reload, and writes nothing twice", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA);
    await begin(window, winterFiles(stage));
    await workOut(window);
    await button(window, "Next").press("Enter");
    await stage.control("POST", "fault", { source: "lists", kind: "500", times: 1_000 });
    await button(window, "Propose these circles").press("Enter");
    await part(window).getByText("Not saved: it could not be reached just now.").waitFor();
    await part(window).getByText("Not all circles are proposed. Going on does nothing twice.").waitFor();
    await stage.control("DELETE", "fault");
    await window.page.reload();
    await unfold(window);
    await part(window).getByText("Not all circles are proposed. Going on does nothing twice.").waitFor();
    await button(window, "Go on").press("Enter");
    await part(window).getByText("The circles are proposed.").waitFor();
    await part(window)
      .getByText(/around “cold electronics”: .*Emeka Obi/u)
      .waitFor();
    const circles = (await listed()).match(/#circle/gu);
    await window.page.reload();
    await unfold(window);
    await button(window, "Put me forward").waitFor();
    await expect.poll(async () => (await listed()).match(/#circle/gu)).toEqual(circles);
    expectClean(window);
  });

  it("C47: what could not be proposed can be left at that, and does not come back", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA);
    await begin(window, winterFiles(stage));
    await workOut(window);
    await button(window, "Next").press("Enter");
    await stage.control("POST", "fault", { source: "lists", kind: "403", times: 1_000 });
    await button(window, "Propose these circles").press("Enter");
    await part(window).getByText("Not saved: you may not write here.").waitFor();
    await stage.control("DELETE", "fault");
    await button(window, "Leave it at these circles").press("Enter");
    await button(window, "Put me forward").waitFor();
    await window.page.reload();
    await unfold(window);
    await button(window, "Put me forward").waitFor();
    await expect.poll(() => listed()).not.toMatch(/#circle/u);
    expectClean(window);
  });

  it("C46: of two files of one person the later one counts; too few, and nobody free together, are said in words", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA);
    const people = ["emeka-obi", "samir-haddad", "ines-okafor"];
    await begin(
      window,
      people.map((person, hour) => partOf(stage, person, { wants: ["torque"], hours: [32 + hour] })),
    );
    await part(window).getByText("For a circle, more people have to put themselves forward.").waitFor();
    expect(await button(window, "Work out circles").count()).toBe(0);
    await choose(window, [
      partOf(stage, "emeka-obi", { wants: ["torque"], hours: [40] }),
      partOf(stage, "yuki-sato", { wants: ["torque"], hours: [50], team: '<img src=x onerror="alert(1)">' }),
    ]);
    await button(window, "Take Yuki Sato out").waitFor();
    expect(
      await part(window)
        .getByRole("button", { name: /^Take .+ out$/u })
        .count(),
    ).toBe(4);
    await button(window, "Work out circles").press("Enter");
    await part(window).getByText("No circle comes together from what they wrote").waitFor();
    expect(await button(window, "Next").count()).toBe(0);
    await button(window, "Back").press("Enter");
    await choose(
      window,
      [...people, "yuki-sato"].map((person) => partOf(stage, person, { wants: ["torque"], hours: [40], team: `<b>${person}</b>` })),
    );
    await workOut(window);
    await part(window).getByText("<b>yuki-sato</b>").waitFor();
    expectClean(window);
  });

  it("C12: works circles out in a worker of the page's own host; where none may start, or its file does not come, in slices, and alike", async () => {
    await setUpFleet(stage);
    const circlesOf = (window: Window): Promise<string[]> =>
      part(window)
        .getByRole("listitem")
        .filter({ has: window.page.getByRole("heading") })
        .allTextContents();
    const window = await visit(NORA);
    const workers: string[] = [];
    window.page.on("worker", (worker) => workers.push(worker.url()));
    await begin(window, winterFiles(stage));
    await workOut(window);
    const circles = await circlesOf(window);
    expect(circles.length).toBeGreaterThan(1);
    expect(workers.map((address) => new URL(address).origin)).toEqual([new URL(stage.url).origin]);
    const refused = await visit(NORA);
    await refuseWorkers(refused);
    const lost = await visit(NORA);
    let asked = 0;
    await lost.page.route("**/alongside-worker_*.js", (route) => {
      asked += 1;
      return route.abort();
    });
    for (const other of [refused, lost]) {
      await begin(other, winterFiles(stage));
      await workOut(other);
      expect(await circlesOf(other)).toEqual(circles);
    }
    expect(asked).toBe(1);
    for (const each of [window, refused]) expectClean(each);
  });

  it("C47: working out in a worker can be stopped before it has begun, and is begun anew", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA);
    const letGo = Promise.withResolvers<undefined>();
    await window.page.route("**/alongside-worker_*.js", async (route) => {
      await letGo.promise;
      await route.continue();
    });
    await begin(window, winterFiles(stage));
    await button(window, "Work out circles").press("Enter");
    await part(window).getByText("Working out circles. You can stop at any time").waitFor();
    await button(window, "Stop here").press("Enter");
    await button(window, "Work out another proposal").press("Enter");
    await part(window).getByText("Working out circles. You can stop at any time").waitFor();
    letGo.resolve(undefined);
    await button(window, "Move Aylin Demir").waitFor();
    expectClean(window);
  });

  it("C47: working out can be stopped, keeps what there is, and begins anew with every change of the plan", async () => {
    await setUpFleet(stage);
    const window = await visit(NORA);
    await begin(window, winterFiles(stage));
    await part(window).getByText("Aylin Demir").first().waitFor();
    await refuseWorkers(window);
    const letGo = await holdBackTimers(window);
    await button(window, "Work out circles").press("Enter");
    await part(window).getByText("Working out circles. You can stop at any time").waitFor();
    await button(window, "Stop here").press("Enter");
    // As far as it was, there are only those who would do as two.
    await part(window).getByText("Two to begin with.").first().waitFor();
    expect(await button(window, "Move Aylin Demir").count()).toBe(0);
    await button(window, "Work out another proposal").press("Enter");
    await part(window).getByText("Working out circles. You can stop at any time").waitFor();
    await letGo();
    await button(window, "Move Aylin Demir").waitFor();
    await button(window, "Back").press("Enter");
    await part(window).getByLabel("How many in a circle: At most").selectOption("4");
    await workOut(window);
    const circles = part(window)
      .getByRole("listitem")
      .filter({ has: window.page.getByRole("heading") });
    await expect.poll(() => circles.count()).toBeGreaterThan(1);
    for (const circle of await circles.all())
      await expect.poll(() => circle.getByRole("button", { name: /^Move /u }).count()).toBeLessThanOrEqual(4);
    expectClean(window);
  });

  it.each([{ theme: "light" }, { theme: "dark" }, { language: "de", width: 320 }, { language: "ar", theme: "contrast" }] as const)(
    "no findings of axe, no sideways scrolling: %o",
    async (look) => {
      await setUpFleet(stage);
      const window = await visit(SAMIR, look);
      await button(window, /^(?:Put me forward|Ich mache mit)$/u).press("Enter");
      await button(window, /^(?:Save it as a file|Als Datei speichern)$/u).press("Enter");
      await part(window).getByRole("alert").first().waitFor();
      await expectAccessible(window);
      await button(window, /^(?:Back|Zurück)$/u).press("Enter");
      await begin(window, [...winterFiles(stage), fileWith("notes.json", "{}")]);
      await workOut(window);
      await button(window, /^(?:Move Yuki Sato|Yuki Sato verschieben)$/u).press("Enter");
      await part(window).getByRole("radio").first().waitFor();
      await expectAccessible(window);
      await button(window, /^(?:Next|Weiter)$/u).press("Enter");
      await button(window, /^(?:Propose these circles|Diese Kreise vorschlagen)$/u).press("Enter");
      await button(window, /^(?:Copy the words for them|Die Worte für sie kopieren): cold electronics$/u)
        .first()
        .waitFor();
      await expectAccessible(window);
      expectClean(window);
    },
  );
});
