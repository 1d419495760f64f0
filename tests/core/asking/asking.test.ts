import {
  PortError,
  askPerson,
  dayOf,
  itemId,
  openQuestions,
  parseInstant,
  personId,
  questionsAsked,
  refOf,
  takeBackQuestion,
} from "@alongside/core";
import type { AskContent, AskingPorts } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aDelivery } from "../../builders/delivery.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { draft, gateOf } from "../../builders/records.ts";

const NOW = parseInstant("2026-11-24T09:00:00Z")!;
const QUESTION: Omit<AskContent, "comment"> = { question: "How?", addressed: personId("ann"), nameMayBeSaid: true, item: itemId("17") };

function world(vault = inMemoryVault()) {
  const { comments, delivery } = aDelivery();
  const ports: AskingPorts = { asker: personId("ada"), records: gateOf(vault, { person: "ada" }), now: NOW, delivery };
  return { vault, comments, ports };
}

const asking = (content: Omit<AskContent, "comment"> = QUESTION, again = false) => ({ id: "q1", content, again });

describe("asking one person", () => {
  it("A1: writes one comment that mentions one person, and notes it for both", async () => {
    const { comments, ports, vault } = world();
    expect(await askPerson(ports, asking())).toMatchObject({ ok: true, value: { comment: "1", noted: { content: { comment: "1" } } } });
    expect([...comments.values()]).toEqual([{ item: "17", mention: "ann", text: "How?" }]);
    const toAnn = await gateOf(vault, { person: "ann" }).find({ of: "others-to-me" });
    expect(openQuestions([], toAnn)).toHaveLength(1);
    expect(JSON.stringify(toAnn)).toContain(dayOf(NOW));
  });

  it("A2: gives the question to a go-between alone, without any comment", async () => {
    const { comments, ports, vault } = world();
    await askPerson(ports, asking({ ...QUESTION, goBetween: personId("tess") }));
    expect(comments.size).toBe(0);
    expect(await gateOf(vault, { person: "tess" }).find({ of: "others-to-me" })).toHaveLength(1);
    expect(await gateOf(vault, { person: "ann" }).find({ of: "others-to-me" })).toEqual([]);
  });

  it.each([
    ["an empty question", { ...QUESTION, question: " " }],
    ["a question over the limit", { ...QUESTION, question: "x".repeat(1_001) }],
    ["a question to oneself", { ...QUESTION, addressed: personId("ada") }],
    ["the one asked as their own go-between", { ...QUESTION, goBetween: personId("ann") }],
  ])("A3: refuses %s before anything is sent", async (_case, content) => {
    const { comments, ports, vault } = world();
    expect((await askPerson(ports, asking(content))).ok).toBe(false);
    expect([comments.size, vault.dump()]).toEqual([0, "[[],[]]"]);
  });

  it("A4: says that it was delivered when it could only not be noted, and asking again does not ask twice", async () => {
    const { comments, ports } = world();
    const failing = { ...ports.records, save: () => Promise.reject(new PortError("unavailable", "down")) };
    expect(await askPerson({ ...ports, records: failing }, asking())).toEqual({ ok: true, value: { comment: "1", noted: null } });
    expect(await askPerson(ports, asking(QUESTION, true))).toMatchObject({ ok: true, value: { comment: "1", noted: { id: "q1" } } });
    expect(comments.size).toBe(1);
  });

  it("A4: lets the platform's failure pass, with nothing noted", async () => {
    const { ports, vault } = world();
    const delivery = { ...ports.delivery, deliver: () => Promise.reject(new PortError("rate-limited", "wait")) };
    await expect(askPerson({ ...ports, delivery }, asking())).rejects.toBeInstanceOf(PortError);
    expect(vault.dump()).toBe("[[],[]]");
  });

  it("A5: takes back the comment and the record", async () => {
    const { comments, ports, vault } = world();
    const asked = await askPerson(ports, asking());
    if (!asked.ok) throw new Error("refused");
    expect((await takeBackQuestion(ports, asked.value)).ok).toBe(true);
    expect([comments.size, vault.dump()]).toEqual([0, "[[],[]]"]);
  });
});

describe("how a question stands", () => {
  it("A6: shows both an answer, and the asker nothing when the one asked cannot help", async () => {
    const states: string[] = [];
    for (const answer of ["accepted", "written-up", "not-now"] as const) {
      const { ports, vault } = world();
      await askPerson(ports, asking());
      const ann = gateOf(vault, { person: "ann" });
      const ask = refOf({ owner: personId("ada"), kind: "ask", id: "q1" });
      const link = answer === "written-up" ? { link: "https://wiki.example/17" } : {};
      expect((await ann.save(draft("askReply", { ask, answer, ...link }))).ok).toBe(true);
      expect(openQuestions(await ann.find({ of: "me" }), await ann.find({ of: "others-to-me" }))).toEqual([]);
      const [seen] = questionsAsked(await ports.records.find({ of: "me" }), await ports.records.find({ of: "others-to-me" }));
      states.push(seen!.state.kind);
    }
    expect(states).toEqual(["accepted", "written-up", "waiting"]);
  });
});
