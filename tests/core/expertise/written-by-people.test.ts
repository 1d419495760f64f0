import { PortError, itemId, personId, placeId } from "@alongside/core";
import type { ExpertAnswer, SuggestionAnswer, SuggestionQuestion } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aResource } from "../../builders/bringing-in.ts";
import { aPage, aPerson, anAnswer } from "../../builders/evidence.ts";
import { noRecords } from "../../builders/no-records.ts";
import { aSuite } from "../../builders/suite.ts";

const PAGES = ["ann", "ben", "cem", "dee"].map((by, index) => aPage({ id: `p${String(index)}`, title: `rollout ${String(index)}`, by }));

interface Wish {
  readonly written?: Partial<SuggestionAnswer> | Error;
  readonly without?: readonly string[];
}

async function answerWith({
  written = {},
  without = [],
}: Wish): Promise<{ answer: ExpertAnswer; asked: SuggestionQuestion[]; lookedUp: string[][] }> {
  const asked: SuggestionQuestion[] = [];
  const { suite, lookedUp } = aSuite({
    answers: [anAnswer(PAGES)],
    directory: [aPerson("emeka", { name: "Emeka Obi" }), aPerson("gone", { state: "left" })],
    suggestions: {
      ...noRecords,
      forQuestion: (question) => {
        asked.push(question);
        if (written instanceof Error) return Promise.reject(written);
        const named = question.candidates.map(({ person }) => person).filter((person) => !without.includes(person));
        return Promise.resolve({ named, offers: [], trusted: [], shared: [], switchedOff: false, ...written });
      },
    },
  });
  const options = { place: placeId("FLEET"), openItem: itemId("open") };
  const result = await suite.expertise.findExperts({ kind: "topic", topic: "rollout" }, options);
  if (!result.ok) throw new Error("refused");
  return { answer: result.value, asked, lookedUp };
}

const people = ({ people: named }: ExpertAnswer): (string | null)[][] => named.map(({ id, seat }) => [id, seat]);

describe("what people wrote, in an answer", () => {
  it("E14: asks once, with the candidates in their order and what speaks for them", async () => {
    const { asked } = await answerWith({});
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ words: ["rollout"], item: "open", place: "FLEET" });
    expect(asked[0]!.candidates.map(({ person }) => person)).toEqual(["ann", "ben", "cem", "dee"]);
    expect(asked[0]!.candidates[0]!.items).toEqual(["p0"]);
  });

  it("E20: gives what colleagues shared on it from the same call, and asks nobody for a name", async () => {
    const shared = ["ann", "stranger"].map((owner) => ({ ...aResource(owner), owner: personId(owner) }));
    const { answer, asked, lookedUp } = await answerWith({ written: { shared } });
    expect(answer.shared).toEqual([
      { resource: shared[0], by: "ann" },
      { resource: shared[1], by: null },
    ]);
    expect(asked).toHaveLength(1);
    expect(lookedUp).toEqual([]);
    const silent = await answerWith({ written: new PortError("unavailable", "down") });
    expect(silent.answer.shared).toEqual([]);
  });

  it("E14: leaves out who may not be named, and nothing else tells of it", async () => {
    const { answer } = await answerWith({ without: ["ben"] });
    expect(people(answer)).toEqual([
      ["ann", null],
      ["cem", null],
      ["dee", null],
    ]);
    expect(JSON.stringify(answer.incomplete)).toBe("[]");
    expect(answer.documents).toHaveLength(4);
  });

  it("E14: names nobody, and says so, when it cannot be asked who may be named", async () => {
    const { answer } = await answerWith({ written: new PortError("unavailable", "down") });
    expect(answer.people).toEqual([]);
    expect(answer.documents).toHaveLength(4);
    expect(answer.incomplete).toEqual([{ source: "records", reason: "down", retryAfterMs: null }]);
  });

  it("E15: gives the last of three seats to an offer that fits, with its words, and looks up the name", async () => {
    const offers = [{ person: personId("emeka"), word: "ask", topic: "rollouts" }] as const;
    const { answer, lookedUp } = await answerWith({ written: { offers } });
    expect(people(answer)).toEqual([
      ["ann", null],
      ["ben", null],
      ["emeka", "offer"],
    ]);
    expect(answer.people[2]).toMatchObject({ name: "Emeka Obi", reasons: [{ kind: "offer", word: "ask", topic: "rollouts" }] });
    expect(lookedUp).toEqual([["emeka"]]);
  });

  it("E15: keeps a candidate who offered in their place, and says both reasons", async () => {
    const { answer } = await answerWith({ written: { offers: [{ person: personId("ben"), word: "mentor", topic: "rollouts" }] } });
    expect(people(answer)).toEqual([
      ["ann", null],
      ["ben", "offer"],
      ["cem", null],
    ]);
    expect(answer.people[1]!.reasons.map(({ kind }) => kind)).toEqual(["wrote", "offer"]);
  });

  it("E15: shows no offer of somebody who has left, or whose name is not shown", async () => {
    const offers = ["gone", "nameless"].map((id) => ({ person: personId(id), word: "ask", topic: "rollouts" }) as const);
    expect(people((await answerWith({ written: { offers } })).answer)).toEqual([
      ["ann", null],
      ["ben", null],
      ["cem", null],
    ]);
  });

  it("E16: puts somebody of the asking person's own list first when there is no near peer", async () => {
    const { answer } = await answerWith({ written: { trusted: [{ person: personId("dee"), forWhat: "listening" }] } });
    expect(people(answer)).toEqual([
      ["dee", "trusted"],
      ["ann", null],
      ["ben", null],
    ]);
    expect(answer.people[0]!.reasons.at(-1)).toEqual({ kind: "trusted", forWhat: "listening" });
  });

  it("R12: says that the suite is switched off in the place, and shows nothing else", async () => {
    const { answer } = await answerWith({ written: { switchedOff: true } });
    expect([answer.switchedOff, answer.documents, answer.people]).toEqual([true, [], []]);
  });
});
