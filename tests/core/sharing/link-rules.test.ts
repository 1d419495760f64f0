import {
  ALL_LINKS_WELCOME,
  DEFAULT_SETTINGS,
  LINK_PLATFORMS,
  createRecordGate,
  hostIn,
  isWelcomeLink,
  readSettings,
  recogniseLink,
  resourceDraftFrom,
  withoutItsLink,
} from "@alongside/core";
import type { LinkRules, RecordVault } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { previewed } from "../../builders/bringing-in.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { draft, partsOf } from "../../builders/records.ts";

const NO_VIMEO: LinkRules = { welcome: "all-but", hosts: ["vimeo.com"] };
const LINK = "https://player.vimeo.com/video/1";
const NAMED = { title: "Wheel building", kind: "video", why: "Calm.", audience: "site" } as const;
const thing = (link: string) => ({ ...NAMED, link });
const gateWith = (vault: RecordVault, person: string, links: LinkRules) =>
  createRecordGate({ ...partsOf(vault, { person }), settings: () => Promise.resolve({ ...DEFAULT_SETTINGS, links }) });

describe("which links are welcome", () => {
  it.each([
    ["https://vimeo.com/1", false],
    [LINK, false],
    ["http://VIMEO.com:8080/1", false],
    ["https://vimeo.com./1", false],
    ["https://notvimeo.com/1", true],
    ["https://vimeo.com.example.org/1", true],
    ["https://example.org/vimeo.com", true],
  ])("L6: %s, where vimeo.com is switched off: %s", (address, isWelcome) => {
    expect(isWelcomeLink(NO_VIMEO, address)).toBe(isWelcome);
    expect(isWelcomeLink({ ...NO_VIMEO, welcome: "only" }, address)).toBe(!isWelcome);
  });

  it("L6: where nobody decided anything, every link is", () => {
    expect(isWelcomeLink(ALL_LINKS_WELCOME, LINK)).toBe(true);
    expect(isWelcomeLink({ welcome: "only", hosts: [] }, LINK)).toBe(false);
  });

  it.each([
    ["example.org", "example.org"],
    ["  WWW.Example.org ", "example.org"],
    ["https://example.org/", "example.org"],
    ["münchen.de", "xn--mnchen-3ya.de"],
    ["blogspot.*", "blogspot.*"],
    ["Facebook", null],
    ["example.org/videos", null],
    ["example.org:8080", null],
    ["ftp://example.org", null],
    ["me@example.org", null],
    ["two hosts.org", null],
    ["", null],
  ])("reads the host in the line %s: %s", (line, host) => {
    expect(hostIn(line)).toBe(host);
  });

  it("knows each platform by hosts that a rule can hold, and by a name of its own", () => {
    expect(LINK_PLATFORMS.length).toBeGreaterThan(10);
    for (const { hosts } of LINK_PLATFORMS) expect(hosts.map((host) => hostIn(host))).toEqual([...hosts]);
    expect(new Set(LINK_PLATFORMS.map(({ name }) => name)).size).toBe(LINK_PLATFORMS.length);
  });

  it("S3: keeps hosts once and in order, and takes what is no host, or too many, as wrong", () => {
    const read = (links: LinkRules) => readSettings({ ...DEFAULT_SETTINGS, links });
    const saved = read({ welcome: "only", hosts: ["b.org", "a.org", "b.org"] });
    expect(saved).toMatchObject({ ok: true, value: { links: { welcome: "only", hosts: ["a.org", "b.org"] } } });
    const problem = (hosts: string[]) => read({ welcome: "only", hosts });
    expect(problem(["a.org/x"])).toEqual({ ok: false, error: [{ field: "links", problem: "not-a-host" }] });
    const many = Array.from({ length: 501 }, (_host, index) => `h${String(index)}.org`);
    expect(problem(many)).toEqual({ ok: false, error: [{ field: "links", problem: "too-many", maximum: 500 }] });
  });
});

describe("a link that is switched off", () => {
  it("L6: is refused by the gate under its field, and the same thing is taken without it", async () => {
    const gate = gateWith(inMemoryVault(), "ada", NO_VIMEO);
    const refusal = { kind: "fields", problems: [{ field: "link", problem: "switched-off" }] };
    expect(await gate.save(draft("resource", thing(LINK)))).toEqual({ ok: false, error: refusal });
    expect(await gate.find({ of: "me" })).toEqual([]);
    expect(await gate.save(draft("resource", NAMED))).toMatchObject({ ok: true });
    expect(await gate.save(draft("resource", thing("https://example.org/1"), { id: "r2" }))).toMatchObject({ ok: true });
  });

  it("L6: of what was shared before, others see the name alone; its owner still sees the address", async () => {
    const vault = inMemoryVault();
    await gateWith(vault, "ada", ALL_LINKS_WELCOME).save(draft("resource", { ...thing(LINK), topics: ["wheels"] }));
    const seenBy = async (person: string, links: LinkRules): Promise<readonly unknown[]> => {
      const gate = gateWith(vault, person, links);
      const found = await gate.find({ of: "topic", topic: "wheels" });
      const near = await gate.forRecommendation({ place: null, near: [], topics: ["wheels"], candidates: [] });
      return [...found, ...near.others, ...near.mine].map(({ content }): unknown => ("link" in content ? content.link : null));
    };
    expect(await seenBy("bo", ALL_LINKS_WELCOME)).toEqual([LINK, LINK]);
    expect(await seenBy("bo", NO_VIMEO)).toEqual([null, null]);
    expect(await seenBy("ada", NO_VIMEO)).toEqual([LINK, LINK]);
  });

  it("L6: leaves the form its title, of which an address is none", () => {
    const read = recogniseLink("https://vimeo.com/1");
    if (!read.ok) throw new Error("It is an address.");
    const form = { id: "r1", version: null, what: LINK, item: null, why: "", withTracking: false, title: null, kind: null, language: null };
    const more = { minutes: "", topics: "", description: "", credit: "", audience: null, place: null };
    const begun = resourceDraftFrom({ ...form, ...more }, { is: "link", link: read.value }, "page");
    expect(begun.title).toBe("vimeo.com/1");
    expect(withoutItsLink(begun, read.value)).toMatchObject({ link: "", title: "" });
    expect(withoutItsLink({ ...begun, title: "True wheels" }, read.value)).toMatchObject({ link: "", title: "True wheels" });
  });

  it("L6, I4: is left out of what is brought in, which keeps its name and its line", () => {
    const list = "Rims https://vimeo.com/2 Short.\nHubs https://example.org/hubs Short.";
    const { things } = previewed(list, { links: NO_VIMEO });
    expect(things.map(({ draft: { title, link } }) => [title, link])).toEqual([
      ["Rims", ""],
      ["Hubs", "https://example.org/hubs"],
    ]);
    expect(things[0]?.link?.host).toBe("vimeo.com");
  });
});
