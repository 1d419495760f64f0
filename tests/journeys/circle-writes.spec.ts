import type { FrameLocator, Request } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { CIRCLE_PEOPLE, circleOf, inCircle, openCircle } from "./circle-things.ts";
import { WRITES_THAT_FAIL, expectClean, stored, writeAll } from "./own-things.ts";
import type { Window } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const { AYLIN, TOMAS, NORA } = CIRCLE_PEOPLE;
const SPACE = "/wiki/spaces/FLEET/apps/alongside";
/** A few of them: that each is told in its own words is seen with what was learned. */
const SOME = WRITES_THAT_FAIL.filter(({ kind }) => ["409", "offline", "lost"].includes(kind));
const LINE = "Look at the supply dip before touching the sensor.";
const TITLE = "Cold mornings: our notes";

async function visit(person: string): Promise<{ readonly window: Window; readonly app: FrameLocator }> {
  const window = await stage.open(SPACE, { person });
  const app = await openCircle(window, "Cold mornings");
  await window.quiet();
  return { window, app };
}

/** Lasts until it is taken away, whoever asks. */
async function fail(source: string, kind: string): Promise<void> {
  await stage.control("POST", "fault", { source, kind, times: 1_000 });
}

const mend = (): Promise<unknown> => stage.control("DELETE", "fault");

const contents = async (kind: string): Promise<unknown[]> => (await stored(stage, kind)).map(({ content }) => content);

beforeEach(async () => {
  const circle = circleOf(AYLIN, "cold", { topic: "Cold mornings" });
  await writeAll(stage, [circle, ...inCircle(circle, [AYLIN, TOMAS, NORA])]);
});

describe("what was learned, when it cannot be written down", () => {
  it.each(WRITES_THAT_FAIL)("stays in its form ($source: $kind), and trying again writes it once", async ({ source, kind, en }) => {
    const { window, app } = await visit(NORA);
    await app.getByRole("button", { name: "Write it down" }).click();
    await app.getByLabel("What did you learn here?").fill(LINE);
    await fail(source, kind);
    await app.getByRole("button", { name: "Write it down" }).click();
    await app.locator("form").getByRole("alert").getByText(en).waitFor();
    await expect.poll(() => app.getByLabel("What did you learn here?").inputValue()).toBe(LINE);
    await mend();
    await app.locator("form").getByRole("button", { name: "Try again" }).click();
    await app.getByText("Written by Nora Weiss").waitFor();
    await expect.poll(() => contents("memory")).toMatchObject([{ circle: "cold", text: LINE }]);
    expectClean(window);
  });

  it("and when it cannot be changed, the change stays and what was written stands as it was", async () => {
    const { window, app } = await visit(NORA);
    await app.getByRole("button", { name: "Write it down" }).click();
    await app.getByLabel("What did you learn here?").fill(LINE);
    await app.getByRole("button", { name: "Write it down" }).click();
    await app.getByRole("button", { name: "Edit", exact: true }).click();
    await app.getByLabel("What did you learn here?").fill(`${LINE} Then the plug.`);
    await fail("storage", "500");
    await app.getByRole("button", { name: "Write it down" }).click();
    await app.locator("form").getByRole("alert").getByText("could not be reached just now").waitFor();
    await expect.poll(() => contents("memory")).toMatchObject([{ text: LINE }]);
    await mend();
    await app.locator("form").getByRole("button", { name: "Try again" }).click();
    await app.getByText(`${LINE} Then the plug.`).waitFor();
    await app.getByText("Written by Nora Weiss").waitFor();
    await expect.poll(() => contents("memory")).toMatchObject([{ text: `${LINE} Then the plug.` }]);
    expectClean(window);
  });
});

describe("what was learned, when it is not sent yet", () => {
  it("is put back when the circle is opened again, and thrown away by Cancel and once it is sent", async () => {
    const { window, app } = await visit(NORA);
    const field = app.getByLabel("What did you learn here?");
    const write = app.getByRole("button", { name: "Write it down" });
    const again = async (): Promise<void> => {
      await window.page.reload();
      await openCircle(window, "Cold mornings");
      await write.click();
    };
    await write.click();
    await field.fill(LINE);
    await again();
    await expect.poll(() => field.inputValue()).toBe(LINE);
    await app.getByRole("button", { name: "Cancel" }).click();
    await again();
    await expect.poll(() => field.inputValue()).toBe("");
    await field.fill(LINE);
    await write.click();
    await app.getByText("Written by Nora Weiss").waitFor();
    expect(await Promise.all(window.page.frames().map((frame) => frame.evaluate(() => JSON.stringify(localStorage))))).not.toContainEqual(
      expect.stringContaining(LINE),
    );
    expectClean(window);
  });
});

describe("C20: handing over, when it cannot be written", () => {
  it.each(SOME)("asks once by trying again ($source: $kind)", async ({ source, kind, en }) => {
    const { window, app } = await visit(AYLIN);
    await app.getByText("Hand over hosting").click();
    await fail(source, kind);
    await app.getByRole("button", { name: "Ask Tomás to host" }).click();
    await app.getByRole("alert").getByText(en).waitFor();
    await mend();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("You asked Tomás Ferreira. Until there is an answer, you host.").waitFor();
    await expect.poll(() => contents("hostOffer")).toEqual([{ circle: "cold", addressed: TOMAS }]);
    expectClean(window);
  });

  it("somebody else can be asked after a try whose answer was lost, and the first question is seen and taken back", async () => {
    const { window, app } = await visit(AYLIN);
    await app.getByText("Hand over hosting").click();
    await fail("invoke", "lost");
    await app.getByRole("button", { name: "Ask Tomás to host" }).click();
    await app.getByRole("alert").waitFor();
    await mend();
    await app.getByRole("button", { name: "Ask Nora to host" }).click();
    await app.getByText("You asked Nora Weiss.").waitFor();
    const first = app.getByRole("status").filter({ hasText: "You asked Tomás Ferreira." });
    await first.getByRole("button", { name: "Take it back" }).click();
    await first.waitFor({ state: "detached" });
    await expect.poll(() => contents("hostOffer")).toEqual([{ circle: "cold", addressed: NORA }]);
    expectClean(window);
  });

  it.each(SOME)("who says yes keeps what was typed, and hosts once ($source: $kind)", async ({ source, kind, en }) => {
    await writeAll(stage, [[AYLIN, "hostOffer", "o1", { circle: "cold", addressed: TOMAS }]]);
    const { window, app } = await visit(TOMAS);
    await app.getByRole("button", { name: "Host it" }).click();
    await app.getByLabel("Where").fill("Room Spoke");
    await fail(source, kind);
    await app.getByRole("button", { name: "Host it" }).click();
    await app.locator("form").getByRole("alert").getByText(en).waitFor();
    await expect.poll(() => app.getByLabel("Where").inputValue()).toBe("Room Spoke");
    await mend();
    await app.locator("form").getByRole("button", { name: "Try again" }).click();
    await app.getByText("You invite to this circle.").waitFor();
    await expect.poll(async () => (await stored(stage, "circle")).map(({ owner }) => owner).sort()).toEqual([AYLIN, TOMAS]);
    expectClean(window);
  });

  it("a no that could not be kept is said again by trying again", async () => {
    await writeAll(stage, [[AYLIN, "hostOffer", "o1", { circle: "cold", addressed: TOMAS }]]);
    const { window, app } = await visit(TOMAS);
    await app.getByRole("button", { name: "Rather not" }).waitFor();
    await fail("storage", "500");
    await app.getByRole("button", { name: "Rather not" }).click();
    await app.getByRole("alert").getByText("could not be reached just now").waitFor();
    await mend();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("Aylin Demir asks").waitFor({ state: "detached" });
    await expect.poll(() => stored(stage, "notThis")).toHaveLength(1);
    expectClean(window);
  });
});

describe("C42: a page for notes, when something fails on the way", () => {
  const pages = (): unknown[] => stage.wire.store.pagesCalled({ account: AYLIN, app: false }, null, TITLE);
  const make = (app: FrameLocator): Promise<void> => app.getByRole("button", { name: "Make a page for notes" }).click();
  const again = (app: FrameLocator): Promise<void> => app.getByRole("button", { name: "Try again" }).click();

  it.each([
    { kind: "403", said: "No page was made: you may not make pages in this space." },
    { kind: "429", said: "No page was made yet: Confluence asks to wait a little." },
    { kind: "500", said: "Trying again looks for it first." },
    { kind: "offline", said: "Trying again looks for it first." },
  ])("that Confluence refuses ($kind) is said, and made once by trying again", async ({ kind, said }) => {
    const { window, app } = await visit(AYLIN);
    await app.getByLabel("Page for notes").fill("https://notes.example.org/cold");
    await fail("confluence", kind);
    await make(app);
    await app.getByRole("alert").getByText(said).waitFor();
    await expect.poll(() => app.getByLabel("Page for notes").inputValue()).toBe("https://notes.example.org/cold");
    expect(pages()).toEqual([]);
    await mend();
    await again(app);
    await app.getByRole("link", { name: "Open the notes page" }).waitFor();
    expect(pages()).toHaveLength(1);
    expectClean(window);
  });

  it.each(WRITES_THAT_FAIL)(
    "that was made is not made again when the circle cannot lead to it ($source: $kind)",
    async ({ source, kind, en }) => {
      const { window, app } = await visit(AYLIN);
      await fail(source, kind);
      await make(app);
      await app.getByText(`The page “${TITLE}” is made; this circle does not lead to it yet.`).waitFor();
      await app.getByRole("alert").getByText(en).waitFor();
      await again(app);
      await app.getByRole("alert").getByText(en).waitFor();
      await mend();
      await again(app);
      await app.getByRole("link", { name: "Open the notes page" }).waitFor();
      expect(pages()).toHaveLength(1);
      expectClean(window);
    },
  );

  it("whose answer was lost on the way is found, by trying again and in another window", async () => {
    const { window, app } = await visit(AYLIN);
    await window.page.route("**/__forge/product", async (route) => {
      if (!isMaking(route.request())) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await make(app);
    await app.getByRole("alert").getByText("It is not sure that the page was made").waitFor();
    expect(pages()).toHaveLength(1);
    const other = await visit(AYLIN);
    await make(other.app);
    await other.app.getByText(`There is a page “${TITLE}” already.`).waitFor();
    await again(app);
    await app.getByText(`There is a page “${TITLE}” already.`).waitFor();
    await app.getByRole("button", { name: "Use that page" }).click();
    await app.getByRole("link", { name: "Open the notes page" }).waitFor();
    expect(pages()).toHaveLength(1);
    for (const { errors } of [window, other.window]) expect(errors).toEqual([]);
  });

  function isMaking(request: Request): boolean {
    const { restPath, fetchRequestInit } = request.postDataJSON() as {
      readonly restPath: string;
      readonly fetchRequestInit?: { readonly method?: string };
    };
    return fetchRequestInit?.method === "POST" && restPath.endsWith("/api/v2/pages");
  }

  it("is linked to the circle as it was changed meanwhile in another window", async () => {
    const [one, other] = [await visit(AYLIN), await visit(AYLIN)];
    await other.app.getByRole("button", { name: "Change time, place and the rest" }).click();
    await other.app.getByLabel("Where").fill("Room Spoke");
    await other.app.getByRole("button", { name: "Save" }).click();
    await other.app.getByText("Room Spoke").waitFor();
    await make(one.app);
    await one.app.getByRole("link", { name: "Open the notes page" }).waitFor();
    await one.app.getByText("Room Spoke").waitFor();
    expectClean(one.window);
  });
});
