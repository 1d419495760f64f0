import { PortError, itemId, personId, placeId } from "@alongside/core";
import type { ContentPage, ExpertAnswer, ExpertRequest, FindExpertsOptions, Suite } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aPage, aPerson, anAnswer } from "../../builders/evidence.ts";
import { aSuite, stoppedClock } from "../../builders/suite.ts";

async function answerOf(suite: Suite, request: ExpertRequest | string, options: FindExpertsOptions = {}): Promise<ExpertAnswer> {
  const asked = typeof request === "string" ? { kind: "topic" as const, topic: request } : request;
  const result = await suite.expertise.findExperts(asked, options);
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return result.value;
}

const names = (answer: ExpertAnswer): string[] => answer.people.map((person) => person.name);
const titles = (answer: ExpertAnswer): string[] => answer.documents.map(({ hit }) => hit.title);
const many = (count: number, by: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => aPage({ title: `rollout ${String(index)}`, by: by(index) }));

describe("documents", () => {
  it("E1: suggests at most five, and not the page that is open", async () => {
    const pages = many(8, (index) => `p${String(index)}`);
    const { suite } = aSuite({ answers: [anAnswer(pages)] });
    const answer = await answerOf(suite, "rollout", { openItem: itemId(pages[0]!.id) });
    expect(titles(answer)).toEqual(["rollout 1", "rollout 2", "rollout 3", "rollout 4", "rollout 5"]);
  });

  it("E1: puts a row that holds the whole question before one that holds half of it", async () => {
    const half = aPage({ title: "rollout" });
    const whole = aPage({ title: "firmware rollout" });
    const { suite } = aSuite({ answers: [anAnswer([half, whole, ...many(4, () => "x")])] });
    expect(titles(await answerOf(suite, "firmware rollout"))[0]).toBe("firmware rollout");
  });

  it("E6: names who is still here beside a page whose author has left", async () => {
    const page = aPage({ title: "rollout", by: "lars", editedBy: ["ines", "jonas", "mei"] });
    const { suite } = aSuite({ answers: [anAnswer([page], [aPerson("lars", { state: "left", name: "Lars Holm" })])] });
    const answer = await answerOf(suite, "rollout");
    expect(answer.documents[0]!.left).toEqual({ author: "Lars Holm", stillHere: ["ines", "jonas"] });
    expect(names(answer)).not.toContain("Lars Holm");
  });
});

describe("people", () => {
  it("E2: names one to three people, and only contributors of what was found", async () => {
    const { suite } = aSuite({ answers: [anAnswer(many(10, (index) => `p${String(index)}`))] });
    expect(names(await answerOf(suite, "rollout"))).toEqual(["p0", "p1", "p2"]);
  });

  it("E2: names nobody when nothing was found", async () => {
    const answer = await answerOf(aSuite().suite, "rollout");
    expect(answer.people).toEqual([]);
    expect(answer.searched).toEqual(["confluence"]);
  });

  it("E5: never names the asking person, an app, a leaver, or somebody without a name", async () => {
    const page = aPage({ title: "rollout", by: "asker", editedBy: ["bot", "gone", "nameless", "ines"] });
    const answer: ContentPage = anAnswer([page], [aPerson("bot", { kind: "app" }), aPerson("gone", { state: "left" })]);
    const hidden = { ...answer, people: answer.people.filter((person) => person.id !== "nameless") };
    expect(names(await answerOf(aSuite({ answers: [hidden] }).suite, "rollout"))).toEqual(["ines"]);
  });

  it("E7: says what somebody wrote and helped write, two titles at most, and no month", async () => {
    const pages = [
      ...["a", "b", "c"].map((title) => aPage({ title: `rollout ${title}`, by: "ines", on: "2026-10-01" })),
      aPage({ title: "rollout d", by: "mei", editedBy: ["ines"] }),
      aPage({ title: "rollout e" }),
    ];
    const answer = await answerOf(aSuite({ answers: [anAnswer(pages)] }).suite, "rollout");
    expect(answer.people[0]!.reasons).toMatchObject([
      { kind: "wrote", items: [{ title: "rollout a" }, { title: "rollout b" }], at: null },
      { kind: "edited", items: [{ title: "rollout d" }] },
    ]);
  });

  it("E7: says that only the latest change is known where the platform shows no more", async () => {
    const page = { ...anAnswer([aPage({ title: "rollout", lastEditor: "ines" })]), contributors: "last-editor" as const };
    const answer = await answerOf(aSuite({ answers: [page] }).suite, "rollout");
    expect(answer.people[0]!.reasons).toMatchObject([{ kind: "last-editor", items: [{ title: "rollout" }] }]);
    expect(answer.incomplete).toEqual([{ source: "confluence", reason: "last-editor-only", retryAfterMs: null }]);
  });

  it("E10: an answer holds no number about a person", async () => {
    const { suite } = aSuite({ answers: [anAnswer(many(10, (index) => `p${String(index % 4)}`))] });
    const answer = await answerOf(suite, "rollout", { place: placeId("SPACE") });
    const numbers: string[] = [];
    JSON.stringify(answer.people, (key, value: unknown) => {
      if (typeof value === "number") numbers.push(key);
      return value;
    });
    expect(answer.people.length).toBeGreaterThan(0);
    expect(numbers.filter((key) => key !== "at")).toEqual([]);
  });
});

describe("near peer", () => {
  const expert = [1, 2, 3].map((index) => aPage({ title: `rollout ${String(index)}`, by: "expert", place: "FAR", on: "2020-01-01" }));
  const second = aPage({ title: "rollout second", by: "second", place: "FAR", on: "2021-01-01" });
  const peer = aPage({ title: "my first rollout", by: "peer", place: "HERE", on: "2026-10-09" });

  it("E4: seats a recent colleague of this place first, and says what connects them", async () => {
    const { suite } = aSuite({ answers: [anAnswer([...expert, second, peer])] });
    const answer = await answerOf(suite, "rollout", { place: placeId("HERE") });
    expect(answer.people.map(({ name, seat }) => [name, seat])).toEqual([
      ["peer", "near-peer"],
      ["expert", null],
      ["second", null],
    ]);
    expect(answer.people[0]!.reasons).toMatchObject([{ kind: "wrote", at: Date.parse("2026-10-09") }, { kind: "same-place" }]);
  });

  it("E4: shared work makes near without a place", async () => {
    const together = aPage({ title: "rollout notes", by: "peer", editedBy: ["asker"], place: "FAR", on: "2026-09-01" });
    const { suite } = aSuite({ answers: [anAnswer([...expert, second, together])] });
    const answer = await answerOf(suite, "rollout");
    expect(answer.people[0]).toMatchObject({ name: "peer", seat: "near-peer" });
    expect(answer.people[0]!.reasons.at(-1)).toMatchObject({ kind: "same-work", items: [{ title: "rollout notes" }] });
  });

  it("E4: who only changed something of others' is no near peer", async () => {
    const changed = aPage({ title: "first rollout", by: "second", editedBy: ["helper"], place: "HERE", on: "2026-10-09" });
    const { suite } = aSuite({ answers: [anAnswer([...expert, second, changed])] });
    const answer = await answerOf(suite, "rollout", { place: placeId("HERE") });
    expect(answer.people.find(({ name }) => name === "helper")?.seat ?? null).toBeNull();
  });

  it("E4: somebody who has known it for years is no near peer", async () => {
    const old = aPage({ title: "old rollout", by: "peer", place: "HERE", on: "2019-10-09" });
    const { suite } = aSuite({ answers: [anAnswer([...expert, second, peer, old])] });
    const answer = await answerOf(suite, "rollout", { place: placeId("HERE") });
    expect(answer.people.every(({ seat }) => seat === null)).toBe(true);
  });
});

describe("calls", () => {
  it("E8: asks the search exactly once, for the telling words, however little comes back", async () => {
    const { suite, asked } = aSuite();
    await answerOf(suite, "the firmware rollout");
    expect(asked).toEqual([{ words: ["firmware", "rollout"], limit: 50, issuesSince: null }]);
  });

  it("E8: says whether anything that was found shows the whole question", async () => {
    const half = anAnswer([aPage({ title: "firmware", by: "ines" })]);
    const whole = anAnswer([aPage({ title: "firmware", labels: ["rollouts"], by: "ines" })]);
    expect((await answerOf(aSuite({ answers: [half] }).suite, "firmware rollout")).wholeQuestion).toBe(false);
    expect((await answerOf(aSuite({ answers: [whole] }).suite, "firmware rollout")).wholeQuestion).toBe(true);
  });

  it("E8: looks names up in one call, only for people who came without one", async () => {
    const page = { ...anAnswer([aPage({ title: "rollout", by: "ines", editedBy: ["mei"] })]), people: [aPerson("ines")] };
    const { suite, lookedUp } = aSuite({ answers: [page], directory: [aPerson("mei", { name: "Mei Tanaka" })] });
    expect(names(await answerOf(suite, "rollout"))).toEqual(["ines", "Mei Tanaka"]);
    expect(lookedUp).toEqual([[personId("mei")]]);
  });
});

describe("failures", () => {
  const kinds = [
    ["forbidden", "forbidden"],
    ["rate-limited", "busy"],
    ["unavailable", "down"],
    ["malformed-answer", "odd"],
  ] as const;

  it.each(kinds)("E9: a source that is %s becomes «%s» in an answer that stands", async (kind, reason) => {
    const { suite } = aSuite({ answers: [new PortError(kind, "no", { retryAfterMs: 7000 })] });
    const answer = await answerOf(suite, "rollout");
    expect(answer).toMatchObject({ documents: [], people: [], searched: [] });
    expect(answer.incomplete).toEqual([{ source: "confluence", reason, retryAfterMs: 7000 }]);
  });

  it("E9: names that cannot be looked up are said to be missing", async () => {
    const page = { ...anAnswer([aPage({ title: "rollout", by: "ines", editedBy: ["mei"] })]), people: [aPerson("ines")] };
    const { suite } = aSuite({ answers: [page], directory: new PortError("unavailable", "no") });
    const answer = await answerOf(suite, "rollout");
    expect(names(answer)).toEqual(["ines"]);
    expect(answer.incomplete.map(({ reason }) => reason)).toEqual(["names-missing"]);
  });

  it("E9: a mistake of ours is not dressed up as a failing platform", async () => {
    const { suite } = aSuite({ answers: [new TypeError("ours")] });
    await expect(answerOf(suite, "rollout")).rejects.toThrow("ours");
  });

  it("E13: after eight seconds the answer is given, and says that the source was left out", async () => {
    const clock = stoppedClock();
    const { suite } = aSuite({ clock, answers: [new Promise<ContentPage>(() => undefined)] });
    const answer = answerOf(suite, "rollout");
    await Promise.resolve();
    clock.pass();
    expect((await answer).incomplete).toEqual([{ source: "confluence", reason: "stopped", retryAfterMs: null }]);
  });

  it("E13: what was found is shown without the names that take too long", async () => {
    const clock = stoppedClock();
    const page = { ...anAnswer([aPage({ title: "rollout", by: "ines", editedBy: ["mei"] })]), people: [aPerson("ines")] };
    const { suite, lookedUp } = aSuite({ clock, answers: [page], directory: "never" });
    const answer = answerOf(suite, "rollout");
    while (lookedUp.length < 1) await Promise.resolve();
    clock.pass();
    expect(names(await answer)).toEqual(["ines"]);
    expect((await answer).incomplete.map(({ reason }) => reason)).toEqual(["names-missing"]);
  });
});
