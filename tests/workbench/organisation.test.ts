import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { loadCorpus } from "../../workbench/src/organisation/load-corpus.ts";
import type { Organisation } from "../../workbench/src/organisation/organisation.ts";
import { OrganisationError } from "../../workbench/src/organisation/organisation.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "alongside-folder-"));
  folders.push(folder);
  return folder;
}

const lines = (...rows: readonly unknown[]): string =>
  `${rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n")}\n`;

const item = (id: string, wish: object = {}): object => ({
  id,
  kind: "page",
  title: `Title ${id}`,
  text: "words",
  labels: [],
  container: "Workshop",
  created: "2026-01-01",
  contributors: [{ person: "p1", role: "author", at: "2026-01-01" }],
  ...wish,
});

const PEOPLE = lines({ id: "p1", name: "Ada" }, { id: "p2", name: "Ben" }, { id: "p3" });

/** Loads a folder with these files; `.gz` in a name compresses. */
async function load(files: Readonly<Record<string, string>>): Promise<{ organisation: Organisation; damaged: string[]; shares: number[] }> {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), name.endsWith(".gz") ? gzipSync(text) : text);
  const damaged: string[] = [];
  const shares: number[] = [];
  const organisation = await loadCorpus(folder, { damaged: (sentence) => damaged.push(sentence), progress: (share) => shares.push(share) });
  return { organisation, damaged, shares };
}

describe("an organisation from a folder", () => {
  it("makes a page of every item that is no issue and no change, with its contributors as versions in order of time", async () => {
    const contributors = [
      { person: "p2", role: "editor", at: "2026-03-01" },
      { person: "p3", role: "editor", at: "2026-02-01" },
      { person: "p1", role: "author", at: "2026-04-01" },
    ];
    const { organisation, damaged } = await load({
      "people.jsonl": PEOPLE,
      "items.jsonl.gz": lines(
        item("a", { contributors }),
        item("b", { kind: "issue" }),
        item("c", { kind: "change" }),
        item("d", { kind: "memo" }),
      ),
    });
    expect(damaged).toEqual([]);
    expect(organisation.pages.map(({ alias }) => alias)).toEqual(["a", "d"]);
    expect(organisation.issues.map(({ alias }) => alias)).toEqual(["b", "c"]);
    expect(organisation.pages[0]?.versions.map(({ by }) => by)).toEqual(["p1", "p3", "p2"]);
    expect(organisation.pages[0]?.versions[0]?.at).toBe("2026-01-01T00:00:00.000Z");
  });

  it("takes the assignee for the creator where nobody is named author, and else whoever comes first", async () => {
    const { organisation } = await load({
      "people.jsonl": PEOPLE,
      "items.jsonl": lines(
        item("a", {
          contributors: [
            { person: "p2", role: "editor" },
            { person: "p3", role: "assignee" },
          ],
        }),
        item("b", {
          contributors: [
            { person: "p2", role: "editor" },
            { person: "p3", role: "editor" },
          ],
        }),
        item("c", { contributors: [] }),
      ),
    });
    expect(organisation.pages.map(({ versions }) => versions[0]?.by)).toEqual(["p3", "p2", undefined]);
    expect(organisation.pages[2]?.createdAt).toBe("2026-01-01T00:00:00.000Z");
  });

  it("writes space keys and labels as the platform allows them, and keeps containers apart", async () => {
    const { organisation } = await load({
      "people.jsonl": PEOPLE,
      "items.jsonl": lines(
        item("a", { container: "Werkstatt / Räder", labels: ["Standards Track", "standards track", "", " CSS,HTML "] }),
        item("b", { container: "werkstatt räder" }),
        item("c", { container: "東京" }),
        item("d", { container: "" }),
      ),
    });
    const keys = organisation.spaces.map(({ key }) => key);
    expect(keys).toEqual(["WERKSTATTRADER", "WERKSTATTRADER2", "SPACE", "EVERYTHINGELSE"]);
    expect(organisation.spaces[0]?.name).toBe("Werkstatt / Räder");
    expect(organisation.pages[0]?.labels).toEqual(["standards-track", "css-html"]);
  });

  it("names file and line of everything that is damaged, and goes on", async () => {
    const { organisation, damaged } = await load({
      "people.jsonl": lines({ id: "p1", name: "Ada" }, { name: "without id" }, { id: 7 }, "[]", { id: "p2", name: 5 }),
      "items.jsonl.gz": lines(
        item("good"),
        "{",
        item("x1", { title: "" }),
        item("x2", { title: 5 }),
        item("x3", { labels: "brakes" }),
        item("x4", { labels: [1] }),
        item("x5", { contributors: [5] }),
        item("x6", { contributors: "ada" }),
        item("x7", { text: {} }),
        item("x8", { created: undefined }),
        "null",
        "",
        item("half", { contributors: [{ person: "p9" }, { person: "p1" }] }),
        item("good"),
      ),
    });
    expect(organisation.pages.map(({ alias }) => alias)).toEqual(["good", "half"]);
    expect(organisation.pages[1]?.versions.map(({ by }) => by)).toEqual(["p1"]);
    expect(damaged.map((sentence) => sentence.split(" ")[0])).toEqual([
      ...[2, 3, 4, 5].map((line) => `people.jsonl:${String(line)}:`),
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14].map((line) => `items.jsonl.gz:${String(line)}:`),
    ]);
    for (const sentence of damaged) expect(sentence).not.toMatch(/undefined|\[object/u);
  });

  it("reads files that begin with a byte order mark, and tells how far it is", async () => {
    const many = Array.from({ length: 1_200 }, (_entry, index) => item(`i${String(index)}`));
    const { organisation, damaged, shares } = await load({ "people.jsonl": `\uFEFF${PEOPLE}`, "items.jsonl": `\uFEFF${lines(...many)}` });
    expect([organisation.pages.length, damaged]).toEqual([1_200, []]);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it("reads what can be read of a compressed file that breaks off", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "people.jsonl"), PEOPLE);
    const noise = Array.from({ length: 3_000 }, (_entry, index) =>
      item(`i${String(index)}`, { text: String(Math.imul(index, 2_654_435_761)) }),
    );
    const whole = gzipSync(lines(...noise));
    writeFileSync(join(folder, "items.jsonl.gz"), whole.subarray(0, Math.floor(whole.length / 2)));
    const damaged: string[] = [];
    const organisation = await loadCorpus(folder, { damaged: (sentence) => damaged.push(sentence), progress: () => undefined });
    expect(organisation.pages.length).toBeGreaterThan(100);
    expect(damaged.at(-1)).toMatch(/^items\.jsonl\.gz:\d+: the rest cannot be read/u);
  });

  it("is administered by the first person, and by nobody else", async () => {
    const { organisation } = await load({ "people.jsonl": PEOPLE, "items.jsonl": lines(item("a")) });
    const [first, ...others] = organisation.accounts;
    expect([first?.id, first?.administrator]).toEqual([organisation.firstPerson, true]);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ administrator }) => administrator === true)).toEqual([]);
  });

  it("refuses what is no organisation with a sentence", async () => {
    await expect(load({ "people.jsonl": PEOPLE })).rejects.toThrow(OrganisationError);
    await expect(load({ "people.jsonl": PEOPLE, "items.jsonl": "" })).rejects.toThrow(/holds nothing to read/u);
    await expect(load({ "people.jsonl": "", "items.jsonl": lines(item("a")) })).rejects.toThrow(/names nobody/u);
  });
});

describe("the bundled organisation", () => {
  it("holds together: people, parents, links, restrictions and times", async () => {
    const { accounts, pages, spaces, firstPage, firstPerson } = await loadBundledOrganisation("marlo-bikes");
    const people = new Set(accounts.map(({ id }) => id));
    const aliases = new Set(pages.map(({ alias }) => alias));
    const keys = new Set(spaces.map(({ key }) => key));
    expect(pages.length).toBeGreaterThan(50);
    expect(aliases.size).toBe(pages.length);
    expect([people.has(firstPerson), aliases.has(firstPage ?? "")]).toEqual([true, true]);
    for (const page of pages) {
      expect(keys, page.alias).toContain(page.spaceKey);
      if (page.parentAlias !== undefined) expect(aliases, page.alias).toContain(page.parentAlias);
      for (const [, link] of page.body.matchAll(/href="page:([^"]+)"/gu)) expect(aliases, page.alias).toContain(link);
      const times = page.versions.map(({ at }) => at);
      expect(times, page.alias).toEqual([...times].sort());
      for (const id of [...page.versions, ...page.comments].map(({ by }) => by).concat(page.restrictedTo ?? []))
        expect(people, page.alias).toContain(id);
    }
  });
});
