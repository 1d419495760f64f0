import { ALL_KINDS, RECORD_KINDS, addDays, eraseLapsed, findEntries, placeId, removeEntry } from "@alongside/core";
import type { RecordContents, RecordKind } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, draft, gateOf, partsOf, writeWhatAnnWrites } from "../../builders/records.ts";

const save = (kind: RecordKind, content: object, vault = inMemoryVault(), id?: string) =>
  gateOf(vault, { person: "ada", open: ["FLEET"] }).save(
    draft(kind, content as RecordContents[RecordKind], id === undefined ? {} : { id }),
  );
const problemsOf = async (kind: RecordKind, content: object): Promise<unknown> => {
  const result = await save(kind, content);
  return result.ok ? [] : "problems" in result.error ? result.error.problems : result.error;
};
const SITE_RESOURCE = { title: "Wheel building", kind: "book", why: "Calm drawings.", audience: "site" } as const;
const SITE_OFFER = { word: "ask", topic: "wheels", audience: "site" } as const;

describe("the allow-list", () => {
  it("R3: has no field whose name measures people, and no field that could hold a number", () => {
    const names = ALL_KINDS.flatMap((kind) => [kind, ...Object.keys(RECORD_KINDS[kind].fields)]);
    expect(names.length).toBeGreaterThan(30);
    const measuring = /view|count|score|point|level|badge|streak|rank|rating|activity|engag|online|last|attend|follow|feed|like/iu;
    expect(names.filter((name) => measuring.test(name))).toEqual([]);
  });

  it("R3: takes what is right, in every kind that people write", async () => {
    for (const kind of ALL_KINDS.filter((name) => !["removalNotice", "askReply"].includes(name))) {
      const vault = inMemoryVault();
      await writeWhatAnnWrites(vault);
      expect((await save(kind, GOOD_CONTENT[kind], vault)).ok, kind).toBe(true);
    }
  });

  it.each([
    ["an empty topic", "offer", { ...SITE_OFFER, topic: "  " }, [{ field: "topic", problem: "required" }]],
    ["a topic of pictures only", "offer", { ...SITE_OFFER, topic: "🚲🚲" }, [{ field: "topic", problem: "no-words" }]],
    [
      "a topic over the limit",
      "offer",
      { ...SITE_OFFER, topic: "w".repeat(101) },
      [{ field: "topic", problem: "too-long", maximumCharacters: 100 }],
    ],
    [
      "a note over the limit",
      "offer",
      { ...SITE_OFFER, note: "n".repeat(501) },
      [{ field: "note", problem: "too-long", maximumCharacters: 500 }],
    ],
    ["a place without its audience", "offer", { ...SITE_OFFER, place: "FLEET" }, [{ field: "place", problem: "not-allowed" }]],
    ["an unknown word", "offer", { ...SITE_OFFER, word: "teach" }, [{ field: "word", problem: "not-allowed" }]],
    ["a link that is none", "trust", { outsider: "Bo", link: "bo strand" }, [{ field: "link", problem: "not-a-web-address" }]],
    ["a link that runs code", "trust", { outsider: "Bo", link: "javascript:alert(1)" }, [{ field: "link", problem: "not-a-web-address" }]],
    [
      "a link with a password",
      "trust",
      { outsider: "Bo", link: "https://a:b@c.example" },
      [{ field: "link", problem: "credentials-in-address" }],
    ],
    ["nobody to trust", "trust", { forWhat: "listening" }, [{ field: "person", problem: "required" }]],
    ["not this, without saying what", "notThis", {}, [{ field: "item", problem: "required" }]],
    ["two things at once", "notThis", { item: "7", person: "bo" }, [{ field: "person", problem: "not-allowed" }]],
    ["not wanting oneself", "notThis", { person: "ada" }, [{ field: "person", problem: "yourself" }]],
    ["trusting oneself", "trust", { person: "ada" }, [{ field: "person", problem: "yourself" }]],
    ["asking oneself", "ask", { ...GOOD_CONTENT.ask, addressed: "ada" }, [{ field: "addressed", problem: "yourself" }]],
    ["a day that does not exist", "stepBack", { from: "everything", until: "2026-02-30" }, [{ field: "until", problem: "not-a-day" }]],
    ["a day that is over", "stepBack", { from: "everything", until: "2026-11-22" }, [{ field: "until", problem: "day-over" }]],
    ["a shared thing without a name", "resource", { ...SITE_RESOURCE, title: " " }, [{ field: "title", problem: "required" }]],
    ["a shared thing without a why", "resource", { ...SITE_RESOURCE, why: "" }, [{ field: "why", problem: "required" }]],
    ["a page with a title of its own", "resource", { ...SITE_RESOURCE, item: "7" }, [{ field: "title", problem: "not-allowed" }]],
    [
      "an address beside the id of a page",
      "resource",
      { kind: "page", why: "short", item: "7", link: "https://example.org/", audience: "site" },
      [{ field: "link", problem: "not-allowed" }],
    ],
    ["half a minute", "resource", { ...SITE_RESOURCE, minutes: 0.5 }, [{ field: "minutes", problem: "not-minutes", maximum: 600 }]],
    ["minutes as a word", "resource", { ...SITE_RESOURCE, minutes: "5" }, [{ field: "minutes", problem: "not-minutes", maximum: 600 }]],
    ["more than ten hours", "resource", { ...SITE_RESOURCE, minutes: 601 }, [{ field: "minutes", problem: "not-minutes", maximum: 600 }]],
    [
      "six topics",
      "resource",
      { ...SITE_RESOURCE, topics: ["a", "b", "c", "d", "e", "f"] },
      [{ field: "topics", problem: "too-many", maximum: 5 }],
    ],
    ["a topic of signs only", "resource", { ...SITE_RESOURCE, topics: ["a", "?!"] }, [{ field: "topics", problem: "no-words" }]],
    ["topics that are none", "resource", { ...SITE_RESOURCE, topics: "a, b" }, [{ field: "topics", problem: "not-allowed" }]],
    ["thanking oneself", "thanks", { ...GOOD_CONTENT.thanks, addressed: "ada" }, [{ field: "addressed", problem: "yourself" }]],
    [
      "a reply for oneself",
      "resourceReply",
      { ...GOOD_CONTENT.resourceReply, audience: "me" },
      [{ field: "audience", problem: "not-allowed" }],
    ],
    [
      "the name of a record, with whose it is, in a collection",
      "collection",
      { ...GOOD_CONTENT.collection, resources: ["ada#resource#r1"] },
      [{ field: "resources", problem: "not-allowed" }],
    ],
    [
      "a collection of fifty-one things",
      "collection",
      { ...GOOD_CONTENT.collection, resources: Array.from({ length: 51 }, (_thing, number) => `r${String(number)}`) },
      [{ field: "resources", problem: "too-many", maximum: 50 }],
    ],
    [
      "a credit line over the limit",
      "resource",
      { ...SITE_RESOURCE, credit: "n".repeat(101) },
      [{ field: "credit", problem: "too-long", maximumCharacters: 100 }],
    ],
    ["a language by its name", "resource", { ...SITE_RESOURCE, language: "German" }, [{ field: "language", problem: "not-allowed" }]],
    ["a note with nothing in it", "profileNote", {}, [{ field: "text", problem: "required" }]],
  ] as const)("R3: refuses %s, and says under which field", async (_case, kind, content, problems) => {
    expect(await problemsOf(kind, content)).toEqual(problems);
  });

  it("R3: takes a note of exactly the limit, keeps its lines, and takes out marks that turn the direction of reading", async () => {
    const note = `${"n".repeat(498)}\nx`;
    expect(await save("offer", { ...SITE_OFFER, note: `\u202E${note}` })).toMatchObject({ ok: true, value: { content: { note } } });
  });

  it("R3: keeps each topic of a shared thing once, in its first spelling, and leaves out what is empty", async () => {
    const topics = ["Torque sensors", " ", "torque-sensors", "winter"];
    expect(await save("resource", { ...SITE_RESOURCE, topics, description: "" })).toMatchObject({
      ok: true,
      value: { content: { ...SITE_RESOURCE, topics: ["Torque sensors", "winter"] } },
    });
  });

  it("R6: refuses the fifty-first offer, with the limit", async () => {
    const vault = inMemoryVault();
    for (let number = 0; number < 50; number += 1)
      expect((await save("offer", { ...SITE_OFFER, topic: `topic ${String(number)}` }, vault, `o${String(number)}`)).ok).toBe(true);
    const one = await save("offer", { ...SITE_OFFER, topic: "one more" }, vault, "more");
    expect(one).toEqual({ ok: false, error: { kind: "too-many", maximum: 50 } });
  });

  it("R6: does not count what is over and lies there until it is erased, also where nothing else of the kind is looked at", async () => {
    const vault = inMemoryVault();
    const ask = (id: string, today?: string) =>
      gateOf(vault, { person: "ada", ...(today === undefined ? {} : { today }) }).save(draft("ask", GOOD_CONTENT.ask, { id }));
    for (let number = 0; number < RECORD_KINDS.ask.maximumPerOwner; number += 1) expect((await ask(`a${String(number)}`)).ok).toBe(true);
    expect(await ask("more")).toMatchObject({ ok: false, error: { kind: "too-many" } });
    const later = addDays(TODAY, 61);
    expect((await ask("more", later)).ok).toBe(true);
    expect((await ask("a0", later)).ok).toBe(true);
  });

  it("R7: shows the first of two offers of one topic in place of a second", async () => {
    const vault = inMemoryVault();
    await save("offer", { ...SITE_OFFER, topic: "Torque sensors" }, vault, "first");
    const second = await save("offer", { ...SITE_OFFER, topic: "torque, sensors!" }, vault, "second");
    expect(second).toMatchObject({ ok: false, error: { kind: "already-there", existing: { id: "first" } } });
    expect((await save("offer", { ...SITE_OFFER, word: "mentor", topic: "torque sensors" }, vault, "third")).ok).toBe(true);
  });
});

describe("one thing once", () => {
  it("R7: is the same link, or the same name of the same kind, for the same readers", async () => {
    const vault = inMemoryVault();
    const place = { audience: "place", place: placeId("FLEET") } as const;
    const share = async (id: string, more: object) => {
      const result = await save("resource", { ...SITE_RESOURCE, ...more }, vault, id);
      return result.ok ? result.value.id : "existing" in result.error ? `there: ${result.error.existing.id}` : result.error.kind;
    };
    expect(await share("book", {})).toBe("book");
    expect(await share("again", { title: "wheel-building!", why: "Again." })).toBe("there: book");
    expect(await share("film", { kind: "video" })).toBe("film");
    expect(await share("here", { kind: "video", ...place })).toBe("here");
    const link = "https://example.org/wheels";
    expect(await share("link", { link })).toBe("link");
    expect(await share("other", { link, title: "Another name", kind: "article" })).toBe("there: link");
    expect(await share("page", { title: undefined, item: "7", kind: "page" })).toBe("page");
    expect(await share("page-again", { title: undefined, item: "7", kind: "file" })).toBe("there: page");
  });
});

describe("retention", () => {
  it("R9: shows an offer for half a year, then only to its owner, and erases it ninety days later", async () => {
    const vault = inMemoryVault();
    await save("offer", SITE_OFFER, vault);
    const offersOn = async (today: string) =>
      (await gateOf(vault, { person: "bo", today }).forQuestion({ words: ["wheels"], item: null, place: null, candidates: [] })).offers
        .length;
    expect([await offersOn(addDays(TODAY, 182)), await offersOn(addDays(TODAY, 183))]).toEqual([1, 0]);
    const mine = (today: string) => gateOf(vault, { person: "ada", today }).find({ of: "me" });
    expect(await mine(addDays(TODAY, 272))).toHaveLength(1);
    expect(await mine(addDays(TODAY, 273))).toEqual([]);
    await eraseLapsed(vault, addDays(TODAY, 272));
    expect(vault.dump()).toContain("wheels");
    await eraseLapsed(vault, addDays(TODAY, 273));
    expect(vault.dump()).not.toMatch(/wheels|ada/u);
  });

  it("R9: forgets a question after sixty days, and a step-back when its last day is over everywhere", async () => {
    const vault = inMemoryVault();
    await save("ask", GOOD_CONTENT.ask, vault);
    await save("stepBack", { from: "everything", until: addDays(TODAY, 3) }, vault);
    const kindsOn = async (days: number) =>
      (await gateOf(vault, { person: "ada", today: addDays(TODAY, days) }).find({ of: "me" })).map(({ kind }) => kind);
    expect([await kindsOn(4), await kindsOn(5), await kindsOn(61)]).toEqual([["ask", "stepBack"], ["ask"], []]);
  });
});

describe("erasing", () => {
  it("R10: leaves no trace of the person, however much there was, and nothing of others is lost", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "asker" }).save(draft("ask", { ...GOOD_CONTENT.ask, addressed: "ada" } as never, { id: "a1" }));
    for (let number = 0; number < 30; number += 1)
      await save("offer", { ...SITE_OFFER, topic: `topic ${String(number)}` }, vault, `o${String(number)}`);
    await save("askReply", { ...GOOD_CONTENT.askReply, answer: "not-now" }, vault);
    await gateOf(vault, { person: "bo" }).save(draft("trust", { person: "ada" } as never));
    await gateOf(vault, { person: "bo" }).save(draft("rhythm", { capacity: "some" }));
    await gateOf(vault, { person: "ada" }).eraseMine();
    expect(vault.dump()).not.toMatch(/ada|topic/u);
    expect(await gateOf(vault, { person: "bo" }).find({ of: "me" })).toMatchObject([{ kind: "rhythm" }]);
  });

  it("R10: also removes that somebody else could not help, because it names who asked", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "asker" }).save(draft("ask", { ...GOOD_CONTENT.ask, addressed: "ada" } as never, { id: "a1" }));
    await save("askReply", { ...GOOD_CONTENT.askReply, answer: "not-now" }, vault);
    await gateOf(vault, { person: "asker" }).eraseMine();
    expect(vault.dump()).not.toContain("asker");
  });
});

describe("house rules", () => {
  const admin = (vault: ReturnType<typeof inMemoryVault>, open: readonly string[] = []) => partsOf(vault, { person: "root", open });

  it("R14: lets an administrator find by words what they could read, without whose it is", async () => {
    const vault = inMemoryVault();
    await save("offer", { ...SITE_OFFER, topic: "buy my bike" }, vault);
    const found = await findEntries(admin(vault), "bike");
    expect(found).toEqual([{ kind: "offer", id: "r1", words: "buy my bike", note: "" }]);
    expect(JSON.stringify(found)).not.toContain("ada");
    expect(await findEntries(admin(vault), "")).toEqual([]);
  });

  it("R14: finds what was shared by its topics, its title and its line, and shows all of it that a person wrote", async () => {
    const vault = inMemoryVault();
    const page = { kind: "page", item: "7", why: "Buy my bike instead!", audience: "site" };
    await save("resource", { ...SITE_RESOURCE, link: "https://example.org/", topics: ["winter", "tyres"] }, vault, "r1");
    await save("resource", page, vault, "r2");
    const entry = { kind: "resource", id: "r1", words: "Wheel building", note: "Calm drawings.\nhttps://example.org/\nwinter\ntyres" };
    for (const words of ["tyres", "building", "calm"]) expect(await findEntries(admin(vault), words), words).toEqual([entry]);
    expect(await findEntries(admin(vault), "bike")).toEqual([{ kind: "resource", id: "r2", words: "Buy my bike instead!", note: "" }]);
    expect(await removeEntry(admin(vault), "winter tyres", entry as never)).toBe(true);
    expect(await gateOf(vault, { person: "ada" }).find({ of: "me" })).toMatchObject([
      { id: "r2" },
      { kind: "removalNotice", content: { removed: "resource", words: "Wheel building" } },
    ]);
  });

  it("R14, I1: finds nothing by the name in a credit line, and shows no such name", async () => {
    const vault = inMemoryVault();
    await save("resource", { ...SITE_RESOURCE, credit: "Noor Bakker" }, vault);
    expect(await findEntries(admin(vault), "Noor Bakker")).toEqual([]);
    expect(JSON.stringify(await findEntries(admin(vault), "wheel"))).toContain("Calm drawings.");
    expect(JSON.stringify(await findEntries(admin(vault), "wheel"))).not.toContain("Noor");
  });

  it("R14: finds replies and collections by their words", async () => {
    const vault = inMemoryVault();
    await save("resourceReply", { resource: "x", text: `Buy my bike. ${"It is cheap. ".repeat(10)}`, audience: "site" }, vault, "a1");
    await save("collection", { title: "Bikes for sale", about: "Cheap ones.", topics: ["bargains"], audience: "site" }, vault, "a2");
    const found = await findEntries(admin(vault), "bike");
    expect(found).toMatchObject([
      { kind: "resourceReply", id: "a1" },
      { kind: "collection", id: "a2", note: "Cheap ones.\nbargains" },
    ]);
    expect([found[0]!.words.length, found[0]!.note.length]).toEqual([100, 142]);
    expect(await removeEntry(admin(vault), "bargains", found[1]!)).toBe(true);
  });

  it("R14: removes it, and tells its owner", async () => {
    const vault = inMemoryVault();
    await save("offer", { ...SITE_OFFER, topic: "buy my bike" }, vault);
    expect(await removeEntry(admin(vault), "bike", { kind: "offer", id: "r1", words: "buy my bike", note: "" })).toBe(true);
    expect(await gateOf(vault, { person: "ada" }).find({ of: "me" })).toMatchObject([
      { kind: "removalNotice", content: { removed: "offer", words: "buy my bike" } },
    ]);
  });

  it("R14: reaches nothing private, nothing to one person, and nothing in a place the administrator cannot open", async () => {
    const vault = inMemoryVault();
    await save("offer", { ...SITE_OFFER, topic: "secret bike", audience: "me" }, vault, "o1");
    await save("wish", { word: "learn", topic: "bike", audience: "place", place: placeId("FLEET") }, vault, "o2");
    await save("ask", { ...GOOD_CONTENT.ask, question: "bike?" }, vault);
    await save("trust", { outsider: "bike" }, vault);
    expect(await findEntries(admin(vault), "bike")).toEqual([]);
    expect(await findEntries(admin(vault, ["FLEET"]), "bike")).toMatchObject([{ id: "o2" }]);
  });
});
