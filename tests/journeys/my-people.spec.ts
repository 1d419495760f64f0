import { describe, expect, it } from "vitest";
import { ME, WRITES_THAT_FAIL, call, expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

function visit(wish: WindowWish = {}): Promise<Window> {
  return stage.open("/wiki/apps/alongside?section=people", wish);
}

const save = (id: string, content: object) => call(stage, "records.save", { kind: "trust", id, version: null, content });
const contents = async () => (await stored(stage, "trust")).map(({ content }) => content);

const WORDS = {
  en: {
    add: "Add somebody",
    outside: /Somebody outside/u,
    name: "Name",
    link: "Link",
    forWhat: "For what",
    why: "Why I trust them",
    save: "Save",
    again: "Try again",
  },
  de: {
    add: "Jemanden hinzufügen",
    outside: /Jemand außerhalb/u,
    name: "Name",
    link: "Link",
    forWhat: "Wofür",
    why: "Warum ich vertraue",
    save: "Speichern",
    again: "Noch einmal versuchen",
  },
} as const;

describe("a private list of people", () => {
  it("is empty in words, and grows by a colleague who was looked up by keyboard alone", async () => {
    const window = await visit();
    const app = window.app();
    await app.getByText("Nobody is on your list yet").waitFor();
    await app.getByRole("button", { name: "Add somebody" }).press("Enter");
    await expect
      .poll(() => app.getByRole("radio", { name: "A colleague" }).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await window.page.keyboard.press("Tab");
    await window.page.keyboard.type("anna");
    await app.getByRole("option").nth(1).waitFor();
    await window.page.keyboard.press("ArrowDown");
    await expect.poll(() => app.getByRole("option").nth(1).getAttribute("aria-selected")).toBe("true");
    await window.page.keyboard.press("Escape");
    expect(await app.getByRole("option").count()).toBe(0);
    await window.page.keyboard.press("ArrowDown");
    await app.getByRole("option").first().waitFor();
    await window.page.keyboard.press("Enter");
    await expect.poll(() => app.getByRole("combobox").inputValue()).toBe("Anna Schmidt");
    await window.page.keyboard.press("Tab");
    await window.page.keyboard.type("listening");
    await window.page.keyboard.press("Enter");
    await app.getByText("For what: listening").waitFor();
    await expect
      .poll(() => app.getByRole("button", { name: "Add somebody" }).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect.poll(() => contents()).toEqual([{ person: expect.stringContaining("anna-schmidt") as string, forWhat: "listening" }]);
    expectClean(window);
  });

  it("takes somebody outside, shows the link, and changes, removes and puts back what was written", async () => {
    const window = await visit();
    const app = window.app();
    await app.getByRole("button", { name: "Add somebody" }).click();
    await app.getByRole("radio", { name: /Somebody outside/u }).check();
    await app.getByLabel("Name", { exact: true }).fill("Bo Strand");
    await app.getByLabel("Link", { exact: true }).fill("https://bostrand.example.org/about");
    await app.getByLabel("For what").fill("torque sensors");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByRole("link", { name: /bostrand\.example\.org \(opens in a new tab\)/u }).waitFor();
    await expect.poll(() => app.getByText("Outside the company").count()).toBe(1);
    expect(await app.getByRole("button", { name: /Ask through/u }).count()).toBe(0);
    await app.getByRole("button", { name: "Edit Bo Strand" }).click();
    await app.getByLabel("Why I trust them").fill("Says what is not known.");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Why: Says what is not known.").waitFor();
    const written = {
      outsider: "Bo Strand",
      link: "https://bostrand.example.org/about",
      forWhat: "torque sensors",
      why: "Says what is not known.",
    };
    await expect.poll(() => contents()).toEqual([written]);
    await app.getByRole("button", { name: "Edit Bo Strand" }).click();
    await app.getByRole("button", { name: "Remove Bo Strand" }).click();
    await app.getByText("Bo Strand is no longer on your list.").waitFor();
    await expect.poll(() => contents()).toEqual([]);
    await app.getByRole("button", { name: "Put it back" }).press("Enter");
    await app.getByText("For what: torque sensors").waitFor();
    await expect.poll(() => contents()).toEqual([written]);
    expectClean(window);
  });

  it("says under the field what is wrong, keeps what was typed, and knows who is on the list already", async () => {
    await save("t1", { outsider: "Bo Strand" });
    const window = await visit();
    const app = window.app();
    await app.getByRole("button", { name: "Add somebody" }).click();
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Choose somebody from the list of names.").waitFor();
    await app.getByRole("combobox").fill("xylophone");
    await app.getByText("Nobody else with such a name was found.").waitFor();
    await app.getByRole("combobox").fill("nora w");
    await app.getByRole("option").click();
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("That is you. Choose somebody else.").waitFor();
    await app.getByRole("radio", { name: /Somebody outside/u }).check();
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("This line is needed.").waitFor();
    await app.getByLabel("Name", { exact: true }).fill("bo strand");
    for (const [link, said] of [
      ["bostrand.example.org", "This is not a web address."],
      ["https://bo:secret@example.org", "This address carries a name or password."],
      ["javascript:alert(1)", "This is not a web address."],
    ] as const) {
      await app.getByLabel("Link", { exact: true }).fill(link);
      await app.getByRole("button", { name: "Save" }).click();
      await app.getByText(said).waitFor();
      await expect.poll(() => app.getByLabel("Link", { exact: true }).inputValue()).toBe(link);
    }
    await app.getByLabel("Link", { exact: true }).fill("");
    await app.getByLabel("For what").fill("x".repeat(201));
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("This is longer than 200 characters.").waitFor();
    await app.getByLabel("For what").fill("torque");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("You wrote this already; it is there once.").waitFor();
    await expect.poll(() => app.getByLabel("Name", { exact: true }).inputValue()).toBe("bo strand");
    await expect.poll(() => contents()).toHaveLength(1);
    expectClean(window);
  });

  it("shows both versions when another window was quicker, and overwrites nothing unasked", async () => {
    await save("t1", { outsider: "Bo Strand", forWhat: "torque" });
    const window = await visit();
    const app = window.app();
    await app.getByRole("button", { name: "Edit Bo Strand" }).click();
    await call(stage, "records.save", { kind: "trust", id: "t1", version: 1, content: { outsider: "Bo Strand", forWhat: "patience" } });
    await app.getByLabel("For what").fill("sensors");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("You changed this in another window.").waitFor();
    await expect.poll(() => app.getByText("patience").count()).toBe(1);
    await expect.poll(() => contents()).toEqual([{ outsider: "Bo Strand", forWhat: "patience" }]);
    await app.getByRole("button", { name: "Keep what you wrote here" }).click();
    await app.getByText("For what: sensors").waitFor();
    await expect.poll(() => contents()).toEqual([{ outsider: "Bo Strand", forWhat: "sensors" }]);
  });

  it("refuses one more than there can be", async () => {
    for (let index = 0; index < 150; index += 1) await save(`t${String(index)}`, { outsider: `Somebody ${String(index)}` });
    const window = await visit();
    const app = window.app();
    await app.getByRole("button", { name: "Add somebody" }).click();
    await app.getByRole("radio", { name: /Somebody outside/u }).check();
    await app.getByLabel("Name", { exact: true }).fill("Bo Strand");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("You have 150 of these").waitFor();
    await expect.poll(() => app.getByLabel("Name", { exact: true }).inputValue()).toBe("Bo Strand");
  });

  it("asks through a colleague once it is known whom, and not through one who left", async () => {
    await save("t1", { person: "712020:emeka-obi" });
    await save("t2", { person: "712020:nobody-known" });
    const window = await visit();
    const app = window.app();
    await app.getByText("Somebody who left").waitFor();
    await expect.poll(() => app.getByRole("button", { name: /Ask through/u }).count()).toBe(1);
    await app.getByRole("button", { name: "Ask through Emeka" }).click();
    await app.getByRole("button", { name: "Write the question" }).click();
    await app.getByText("Choose somebody from the list of names.").waitFor();
    await app.getByRole("combobox").fill("emeka");
    await app.getByText("Nobody else with such a name was found.").waitFor();
    await app.getByRole("combobox").fill("ines");
    await app.getByRole("option", { name: "Ines Okafor" }).click();
    await expect.poll(() => app.getByRole("combobox").inputValue()).toBe("Ines Okafor");
    expectClean(window);
  });

  it("is its owner's alone", async () => {
    await save("t1", { outsider: "Bo Strand" });
    await stage.control("POST", "as", { person: "Ines Okafor" });
    const window = await visit();
    await window.app().getByText("Nobody is on your list yet").waitFor();
    await stage.control("POST", "as", { person: ME });
  });
});

describe("what fails keeps what was typed", () => {
  it.each(WRITES_THAT_FAIL)("$source $kind", async ({ source, kind, ...said }) => {
    for (const language of ["en", "de"] as const) {
      const words = WORDS[language];
      const window = await visit({ language });
      const app = window.app();
      await app.getByRole("button", { name: words.add }).click();
      await app.getByRole("radio", { name: words.outside }).check();
      await app.getByLabel(words.name, { exact: true }).fill(`Bo ${language}`);
      await app.getByLabel(words.forWhat).fill("torque");
      await window.quiet();
      await stage.control("POST", "fault", { source, kind, times: source === "storage" ? 50 : 1 });
      await app.getByRole("button", { name: words.save }).click();
      await app.getByText(said[language]).first().waitFor();
      await stage.control("DELETE", "fault");
      await expect.poll(() => app.getByLabel(words.name, { exact: true }).inputValue()).toBe(`Bo ${language}`);
      await expect.poll(() => app.getByLabel(words.forWhat).inputValue()).toBe("torque");
      await app.getByRole("button", { name: words.again }).click();
      await app.getByText(`Bo ${language}`, { exact: true }).waitFor();
      await expect
        .poll(async () => (await contents()).filter((content) => JSON.stringify(content).includes(`Bo ${language}`)))
        .toHaveLength(1);
      expectClean(window);
    }
  });

  it("names that cannot be looked up are said, and can be asked for again", async () => {
    await save("t1", { person: "712020:emeka-obi", forWhat: "wheels" });
    await stage.control("POST", "fault", { source: "people", kind: "500", times: 1 });
    const window = await visit();
    const app = window.app();
    await app.getByText("Names and titles could not be looked up just now.").waitFor();
    await app.getByText("For what: wheels").waitFor();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("Emeka Obi").waitFor();
    await app.getByRole("button", { name: "Add somebody" }).click();
    await stage.control("POST", "fault", { source: "confluence", kind: "500", times: 1 });
    await app.getByRole("combobox").fill("ines");
    await app.getByText("Names could not be looked up just now.").waitFor();
    await window.page.keyboard.press("Tab");
    await window.page.keyboard.press("Enter");
    await app.getByRole("option", { name: "Ines Okafor" }).waitFor();
    expectClean(window);
  });

  it("a list that cannot be loaded says so, and the rest of the page works", async () => {
    await save("t1", { outsider: "Bo Strand" });
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 2 });
    const window = await visit();
    const app = window.app();
    await app.getByText("This part could not be loaded just now.").waitFor();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("Bo Strand").waitFor();
  });
});

describe("for everybody", () => {
  it.each([
    { theme: "light", language: "en" },
    { theme: "dark", language: "de" },
    { theme: "light", language: "de", width: 320 },
  ] as const)("no findings of axe, no sideways scrolling: %o", async (look) => {
    await save("t1", { person: "712020:emeka-obi", forWhat: "wheels, and when not to true them", why: "Patience." });
    await save("t2", { outsider: "Bo Strand", link: "https://a-very-long-name-of-a-host.bostrand.example.org/about" });
    const window = await visit(look);
    const app = window.app();
    await app.getByText("Emeka Obi").waitFor();
    await expectAccessible(window);
    await app.getByRole("button", { name: WORDS[look.language].add }).click();
    await app.getByRole("combobox").fill("anna");
    await app.getByRole("option").first().waitFor();
    await expectAccessible(window);
    await app.getByRole("button", { name: /Ask through|Über .* fragen/u }).click();
    await app.getByRole("combobox").waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});
