import { PortError, rankCandidates } from "@alongside/core";
import type { ContentPage, ExpertAnswer, Suite, SuggestionQuestion } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPage, anAnswer, aFoundIssue, plainWordForms } from "../../builders/evidence.ts";
import { noRecords } from "../../builders/no-records.ts";
import { aSuite, stoppedClock } from "../../builders/suite.ts";

async function answerOf(suite: Suite): Promise<ExpertAnswer> {
  const result = await suite.expertise.findExperts({ kind: "topic", topic: "rollout" });
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return result.value;
}

const PAGES = anAnswer([aPage({ title: "rollout", by: "ines" })]);
const ISSUES = anAnswer([aFoundIssue({ key: "FLEET-1", title: "rollout", solver: "aylin" })]);
const down = () => new PortError("unavailable", "no");
const refused = () => new PortError("forbidden", "no");
/** Some turns later, as a call is. */
async function later<T>(value: T): Promise<T> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return value;
}

const names = (answer: ExpertAnswer) => answer.people.map(({ name }) => name);

describe("one ask over all products", () => {
  it("E17: both are asked at the same time, and what they found is one answer", async () => {
    const order: string[] = [];
    const late = (name: string, page: ContentPage) =>
      Promise.resolve().then(() => {
        order.push(name);
        return page;
      });
    const { suite } = aSuite({ answers: [late("confluence", PAGES)], issues: [late("jira", ISSUES)] });
    const answer = await answerOf(suite);
    expect(order).toEqual(["confluence", "jira"]);
    expect(answer.searched).toEqual(["confluence", "jira"]);
    expect(answer.documents.map(({ hit }) => hit.key ?? hit.title)).toEqual(["rollout", "FLEET-1"]);
    expect(names(answer)).toEqual(["ines", "aylin"]);
    expect(answer.incomplete).toEqual([]);
  });

  it.each([
    ["Confluence only", { answers: [PAGES], issues: [refused()] }, ["ines"], ["confluence"], ["jira forbidden"]],
    ["Jira only", { answers: [refused()], issues: [ISSUES] }, ["aylin"], ["jira"], ["confluence forbidden"]],
    ["neither", { answers: [down()], issues: [down()] }, [], [], ["confluence down", "jira down"]],
    ["both", { answers: [PAGES], issues: [ISSUES] }, ["ines", "aylin"], ["confluence", "jira"], []],
    ["no Jira on the site", { answers: [PAGES], absent: ["jira"] }, ["ines"], ["confluence"], ["jira absent"]],
  ])("E17, E18: %s", async (_name, wish, people, searched, missing) => {
    const answer = await answerOf(aSuite(wish).suite);
    expect(names(answer)).toEqual(people);
    expect(answer.searched).toEqual(searched);
    expect(answer.incomplete.map(({ source, reason }) => `${source} ${reason}`)).toEqual(missing);
  });

  it("E13: after six seconds the one that is too slow is left out, and nothing of the other is lost, people included", async () => {
    const clock = stoppedClock();
    const suggestions = { ...noRecords, forQuestion: async (question: SuggestionQuestion) => later(await noRecords.forQuestion(question)) };
    const { suite } = aSuite({ clock, suggestions, answers: [PAGES], issues: [new Promise<ContentPage>(() => undefined)] });
    const asking = answerOf(suite);
    await later(null);
    clock.pass(6_000);
    const answer = await asking;
    expect(names(answer)).toEqual(["ines"]);
    expect(answer.documents).toHaveLength(1);
    expect(answer.incomplete).toEqual([{ source: "jira", reason: "stopped", retryAfterMs: null }]);
  });

  it("E19: what is there can be read while another has not answered; nobody is named before the records are asked", async () => {
    const clock = stoppedClock();
    const { suite } = aSuite({ clock, answers: [PAGES], issues: [new Promise<ContentPage>(() => undefined)] });
    const partial: ExpertAnswer[] = [];
    void suite.expertise.findExperts({ kind: "topic", topic: "rollout" }, { onPartial: (answer) => partial.push(answer) });
    while (partial.length === 0) await Promise.resolve();
    expect(partial[0]).toMatchObject({ people: [], searched: ["confluence"], incomplete: [{ source: "jira", reason: "waiting" }] });
    expect(partial[0]!.documents).toHaveLength(1);
    clock.pass();
  });

  it("E9: comments that a product kept back are said", async () => {
    const cut = { ...ISSUES, contributors: "first-comments" as const };
    expect((await answerOf(aSuite({ issues: [cut] }).suite)).incomplete).toEqual([
      { source: "jira", reason: "first-comments-only", retryAfterMs: null },
    ]);
  });
});

describe("lists of several products as one order", () => {
  const word = fc.constantFrom("firmware", "rollout", "brake");
  const person = fc.constantFrom("a", "b", "c", "d");
  const row = fc
    .record({ title: fc.array(word, { maxLength: 2 }), by: person })
    .map(({ title, by }) => aPage({ title: title.join(" "), by }));
  const rows = fc.array(row, { maxLength: 10 });
  const order = (...lists: Parameters<typeof rankCandidates>[1]) =>
    rankCandidates(["firmware", "rollout"], lists, plainWordForms).map((candidate) => candidate.person as string);

  it("E3: the first rows of two lists weigh alike: only how well they fit tells them apart", () => {
    const whole = aPage({ title: "firmware rollout", by: "whole" });
    const half = aPage({ title: "rollout", by: "half" });
    expect(order([half], [whole])).toEqual(["whole", "half"]);
    expect(order([whole], [half])).toEqual(["whole", "half"]);
  });

  it("E3: a product that finds nothing changes nothing", () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(order(list, [])).toEqual(order(list));
        expect(order([], list)).toEqual(order(list));
      }),
      { numRuns: 300 },
    );
  });

  it("E3: a row speaks for its contributors as much in either product", () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const together = new Set(order(one, other));
        expect(together).toEqual(new Set([...order(one), ...order(other)]));
        const everybody = new Set(order(other, one));
        expect(everybody).toEqual(together);
      }),
      { numRuns: 300 },
    );
  });
});
