import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { CIRCLE_THINGS, circleOf, inCircle } from "./circle-things.ts";
import { expectAccessible, expectClean, writeAll } from "./own-things.ts";
import { setUpFleet } from "./shared-on-site.ts";
import type { Written } from "./shared-things.ts";
import type { Window } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();
const [NORA, AYLIN, EMEKA] = ["712020:nora-weiss", "712020:aylin-demir", "712020:emeka-obi"] as const;
const SPACE = "/wiki/spaces/FLEET/apps/alongside";
const OTHER_SPACE = "/wiki/spaces/WORK/apps/alongside";
const TOPIC = "Cold mornings: electronics below five degrees";

const write = (...records: readonly Written[]): Promise<void> => writeAll(stage, records);

/** The file of a circle, as somebody takes it along. */
async function taken(window: Window): Promise<string> {
  const app = window.app();
  await app.getByRole("button", { name: TOPIC, exact: true }).click();
  const button = app.getByRole("button", { name: "Take this circle along" });
  const [download] = await Promise.all([window.page.waitForEvent("download"), button.click()]);
  await app.getByText("The file is in your downloads.").waitFor();
  return readFileSync(await download.path(), "utf8");
}

/** What a file says of a circle, but for who hosts it since when. */
function said(text: string): object {
  const file = Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>);
  const rest = file.filter(([name]) => !["id", "published", "attributedTo"].includes(name));
  expect(rest.map(([name]) => name)).toContain("firstOn");
  return Object.fromEntries(rest);
}

async function chooseFile(window: Window, text: string): Promise<void> {
  const app = window.app();
  await app.getByRole("button", { name: "Open a circle from a file" }).click();
  await app
    .getByLabel("The file of a circle")
    .setInputFiles({ name: "circle.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

describe("a circle that is taken along", () => {
  it("C33: is opened in another place with all its host wrote, and the same circle is proposed there", async () => {
    await write(...CIRCLE_THINGS);
    const text = await taken(await stage.open(SPACE, { person: NORA }));
    expect(text).not.toMatch(/Tomás|Emeka|Lena/u);
    const window = await stage.open(OTHER_SPACE, { person: EMEKA });
    await chooseFile(window, text);
    const app = window.app();
    await app.getByRole("heading", { name: TOPIC }).waitFor();
    await app.getByText("Workshop kitchen, or by phone: the number is on the notes page").waitFor();
    await app.getByText("Aylin Demir invites to this circle.").waitFor();
    await expectAccessible(window);
    await app.getByRole("button", { name: "Propose the same circle here" }).click();
    await app.getByRole("button", { name: "Propose it", exact: true }).click();
    await app.getByRole("button", { name: TOPIC, exact: true }).waitFor();
    await app.getByText("You have a seat here.").waitFor();
    expectClean(window);
  });

  it("C33: a file without a circle is told in words, and the way on stays", async () => {
    const window = await stage.open(SPACE, { person: NORA, language: "de" });
    const app = window.app();
    await app.getByRole("button", { name: "Einen Kreis aus einer Datei öffnen" }).click();
    const file = { name: "list.json", mimeType: "application/json", buffer: Buffer.from('{"type":"Collection"}') };
    await app.getByLabel("Die Datei eines Kreises").setInputFiles(file);
    await app.getByText("In dieser Datei steht kein Kreis.").waitFor();
    await app.getByRole("button", { name: "Datei schließen" }).click();
    await app.getByRole("button", { name: "Einen Kreis aus einer Datei öffnen" }).waitFor();
    expectClean(window);
  });
});

describe.skipIf(!isBuilt)("a circle that goes to a site and back", () => {
  it("C33: on SharePoint it is shown and proposed from the file of Confluence, and its own file says the same", async () => {
    await write(...CIRCLE_THINGS);
    const text = await taken(await stage.open(SPACE, { person: NORA }));
    await setUpFleet(stage);
    const window = await stage.open("/sites/fleet/alongside", { person: NORA });
    const card = window.page.getByRole("region", { name: "Learning circles, Alongside" });
    await card.getByRole("button", { name: "Open a circle from a file" }).click();
    const file = { name: "circle.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await card.getByLabel("The file of a circle").setInputFiles(file);
    await card.getByRole("heading", { name: TOPIC }).waitFor();
    await card.getByText("Workshop kitchen, or by phone: the number is on the notes page").waitFor();
    await expectAccessible(window);
    await card.getByRole("button", { name: "Propose the same circle here" }).click();
    await card.getByRole("button", { name: "Propose it", exact: true }).click();
    await card.getByText("Proposed. You have the first seat.").waitFor();
    await card.getByRole("button", { name: TOPIC, exact: true }).click();
    const button = card.getByRole("button", { name: "Take this circle along" });
    const [download] = await Promise.all([window.page.waitForEvent("download"), button.click()]);
    const back = readFileSync(await download.path(), "utf8");
    expect(said(back)).toEqual(said(text));
    const again = await stage.open(OTHER_SPACE, { person: EMEKA });
    await chooseFile(again, back);
    await again.app().getByRole("heading", { name: TOPIC }).waitFor();
    await again.app().getByText("Nora Weiss invites to this circle.").waitFor();
    expectClean(window);
  });
});

describe("circles under For you", () => {
  it("C36: a circle of a place one works in is there to sit in on; taking the seat is one press, waving it off another", async () => {
    const brakes = circleOf(AYLIN, "brakes", { topic: "Reading brakes by their sound" });
    const paint = circleOf(AYLIN, "paint", { topic: "Paint that stays" });
    await write(brakes, ...inCircle(brakes, [AYLIN]), paint, ...inCircle(paint, [AYLIN]));
    const window = await stage.open("/wiki/apps/alongside?section=for-you", { person: NORA });
    const part = window.app().getByRole("region", { name: "Circles you could sit in on" });
    await part.getByRole("button", { name: "Take a seat: Reading brakes by their sound" }).click();
    await part.getByRole("link", { name: "“Reading brakes by their sound” stands among your circles now." }).waitFor();
    await part
      .getByRole("button", { name: /Paint that stays/u })
      .last()
      .click();
    await part.getByText("Paint that stays").waitFor();
    const again = await stage.open("/wiki/apps/alongside?section=for-you", { person: NORA });
    await again.app().getByRole("heading", { name: "People near your work" }).waitFor();
    expect(await again.app().getByText("Reading brakes by their sound").count()).toBe(0);
    expect(await again.app().getByText("Paint that stays").count()).toBe(0);
    expectClean(window);
  });
});
