import { PortError, itemId, parseInstant, personId, placeId, questionsAsked, replyToQuestion } from "@alongside/core";
import type { RecordOf, Reply, ReplyPorts } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aDelivery } from "../../builders/delivery.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { draft, gateOf } from "../../builders/records.ts";
import { aSuite } from "../../builders/suite.ts";

const NOW = parseInstant("2026-11-24T09:00:00Z")!;

/** Ada asked Ann, in a comment or through Tess. */
async function asked(way: "comment" | "between") {
  const vault = inMemoryVault();
  const { comments, delivery } = aDelivery();
  const ada = gateOf(vault, { person: "ada" });
  const content = { question: "How?", addressed: personId("ann"), nameMayBeSaid: true };
  const question = { item: itemId("17"), mention: content.addressed, text: content.question };
  const more = way === "comment" ? { comment: await delivery.deliver(question, false) } : { goBetween: personId("tess") };
  const saved = await ada.save(draft("ask", { ...content, ...more }));
  if (!saved.ok) throw new Error("refused");
  const asker = personId(way === "comment" ? "ann" : "tess");
  const ports: ReplyPorts = { asker, records: gateOf(vault, { person: asker }), delivery, now: NOW };
  const reply = (what: Reply, again = false) =>
    replyToQuestion(ports, { id: "r1", ask: saved.value as RecordOf<"ask">, reply: what, again });
  const seenByAda = async () => questionsAsked(await ada.find({ of: "me" }), await ada.find({ of: "others-to-me" }))[0]?.state;
  const answers = () => [...comments.values()].filter((comment) => "comment" in comment).map(({ text }) => text);
  return { ada, ports, answers, reply, seenByAda };
}

describe("replying to a question", () => {
  it("A7: writes the answer below the question, and lets the asker know that it is there", async () => {
    const { answers, reply, seenByAda } = await asked("comment");
    expect(await reply({ kind: "answer", text: "  Like this. \n" })).toEqual({ ok: true, value: null });
    expect(answers()).toEqual(["Like this."]);
    expect(await seenByAda()).toEqual({ kind: "accepted" });
  });

  it("A7: leaves the address of what is written up below the question too, for the next who searches", async () => {
    const { answers, reply, seenByAda } = await asked("comment");
    await reply({ kind: "written-up", link: "https://wiki.example/17" });
    expect(answers()).toEqual(["https://wiki.example/17"]);
    expect(await seenByAda()).toEqual({ kind: "written-up", link: "https://wiki.example/17" });
  });

  it("A7: replies once, however often it is tried, when the record's answer was lost", async () => {
    const { answers, ports, reply, seenByAda } = await asked("comment");
    const save = ports.records.save.bind(ports.records);
    ports.records.save = async (record) => {
      await save(record);
      throw new PortError("unavailable", "lost");
    };
    await expect(reply({ kind: "answer", text: "Like this." })).rejects.toBeInstanceOf(PortError);
    ports.records.save = save;
    expect(await reply({ kind: "answer", text: "Like this." }, true)).toEqual({ ok: true, value: null });
    expect(answers()).toHaveLength(1);
    expect(await seenByAda()).toEqual({ kind: "accepted" });
  });

  it("A7: refuses an empty answer and an address that is none, before anything is written", async () => {
    const { answers, reply, seenByAda } = await asked("comment");
    expect(await reply({ kind: "answer", text: " \n" })).toMatchObject({ ok: false, error: { problems: [{ field: "text" }] } });
    expect(await reply({ kind: "written-up", link: "somewhere" })).toMatchObject({ ok: false, error: { problems: [{ field: "link" }] } });
    expect(answers()).toEqual([]);
    expect(await seenByAda()).toEqual({ kind: "waiting" });
  });

  it("A8: writes no comment for a go-between, who passes it on in their own words", async () => {
    const { answers, reply, seenByAda } = await asked("between");
    await reply({ kind: "passed-on" });
    expect(answers()).toEqual([]);
    expect(await seenByAda()).toEqual({ kind: "accepted" });
  });

  it("A6: puts a question away without a trace that the asker could see", async () => {
    const { ada, answers, reply, seenByAda } = await asked("comment");
    const before = JSON.stringify([await ada.find({ of: "me" }), await ada.find({ of: "others-to-me" })]);
    await reply({ kind: "not-now" });
    expect(answers()).toEqual([]);
    expect(JSON.stringify([await ada.find({ of: "me" }), await ada.find({ of: "others-to-me" })])).toBe(before);
    expect(await seenByAda()).toEqual({ kind: "waiting" });
  });
});

describe("the suite for one person", () => {
  it("asks, finds the question again, and takes it back", async () => {
    const { suite } = aSuite({ asker: "ada" });
    const content = { question: "How?", addressed: personId("ann"), goBetween: personId("tess"), nameMayBeSaid: false };
    const result = await suite.asking.ask({ id: "q1", content, again: false });
    if (!result.ok) throw new Error("refused");
    expect((await suite.asking.questions()).asked).toMatchObject([{ state: { kind: "waiting" } }]);
    await suite.asking.takeBack(result.value);
    expect(await suite.asking.questions()).toEqual({ open: [], asked: [] });
  });

  it("takes its things away and brings them back", async () => {
    const { suite } = aSuite({ asker: "ada" });
    await suite.records.save(draft("stepBack", { from: "topic", topic: "payroll" }));
    const file = JSON.stringify(await suite.privacy.exportMyData());
    await suite.records.eraseMine();
    expect(await suite.records.find({ of: "me" })).toEqual([]);
    expect(await suite.privacy.importMyData(file)).toMatchObject({ ok: true, value: { restored: [{ kind: "stepBack" }] } });
  });

  it("shows nothing of a place that cannot be opened", async () => {
    const { suite } = aSuite({ asker: "ada" });
    expect(await suite.offers.inPlace(placeId("CLOSED"))).toEqual({ offers: [], wishes: [], meetings: [] });
  });
});
