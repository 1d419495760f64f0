import { PortError, itemId, parseInstant, personId, placeId } from "@alongside/core";
import type { ContentPage, IssueAnswer, IssueInView, Suite } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aPage, aPerson, anAnswer, aFoundIssue } from "../../builders/evidence.ts";
import { noRecords } from "../../builders/no-records.ts";
import { aSuite, stoppedClock } from "../../builders/suite.ts";

const ISSUE: IssueInView = {
  id: itemId("FLEET-482"),
  title: "Display restarts on cold mornings",
  labels: ["displays"],
  text: "The display goes dark and asks for the rider again.",
  people: [personId("nora")],
  changedAt: null,
};

async function answerOf(suite: Suite, issue = ISSUE, place?: string): Promise<IssueAnswer> {
  const result = await suite.routing.findHelpers(issue, place === undefined ? {} : { place: placeId(place) });
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return result.value;
}

const names = (answer: IssueAnswer): string[] => answer.people.map(({ name }) => name);
const titles = (list: IssueAnswer["documents"]): string[] => list.map(({ hit }) => hit.title);
const solved = (wish: Parameters<typeof aFoundIssue>[0]) =>
  aFoundIssue({ title: "display restarts cold", solver: "aylin", on: "2026-02-12", ...wish });

describe("what to read", () => {
  it("H5: solved issues first, with what solved them, then pages; five at most, and no open issue", async () => {
    const issues = [
      ...["a", "b", "c", "d"].map((key) => solved({ key, title: `display restarts cold ${key}`, solvedWith: `with ${key}` })),
      aFoundIssue({ title: "display restarts still", reporter: "yuki" }),
    ];
    const pages = ["one", "two", "three", "four"].map((title) => aPage({ title: `display ${title}`, by: "tomas" }));
    const answer = await answerOf(aSuite({ answers: [anAnswer(pages)], issues: [anAnswer(issues)] }).suite);
    expect(titles(answer.solvedBefore)).toEqual(["display restarts cold a", "display restarts cold b", "display restarts cold c"]);
    expect(answer.solvedBefore[0]!.hit.solution?.words).toBe("with a");
    expect(titles(answer.documents)).toEqual(["display one", "display two"]);
  });

  it("H5: an issue is like this one when it shows half of the words of its title, or three of a long one", async () => {
    const issues = [solved({ title: "display and rider" }), solved({ title: "a display in the cold restarts" })];
    expect(titles((await answerOf(aSuite({ issues: [anAnswer(issues)] }).suite)).solvedBefore)).toEqual(["a display in the cold restarts"]);
    const long = { ...ISSUE, title: "Display restarts on cold mornings after somebody put new batteries into each bike" };
    const found = await answerOf(aSuite({ issues: [anAnswer(issues)] }).suite, long);
    expect(titles(found.solvedBefore)).toEqual(["a display in the cold restarts"]);
  });

  it("H5: pages stand by what they show of title and labels; words of the text alone make no page worth reading", async () => {
    const pages = [
      aPage({ title: "the depot and the rider", by: "tomas" }),
      aPage({ title: "a display", by: "tomas" }),
      aPage({ title: "display restarts in the cold", by: "tomas" }),
    ];
    const issue = { ...ISSUE, text: "A rider at the depot saw the depot, and the rider went dark." };
    const answer = await answerOf(aSuite({ answers: [anAnswer(pages)] }).suite, issue);
    expect(titles(answer.documents)).toEqual(["display restarts in the cold", "a display"]);
  });

  it("H5: neither the issue itself nor who solved it counts", async () => {
    const itself = solved({ key: "FLEET-482" });
    const answer = await answerOf(aSuite({ issues: [anAnswer([itself])] }).suite);
    expect(answer).toMatchObject({ solvedBefore: [], documents: [], people: [] });
  });
});

describe("people", () => {
  it("H4: never names the asking person, nor who has to do with the issue already, nor bots and leavers", async () => {
    const row = solved({ solver: "aylin", reporter: "nora", assignee: "asker", commenters: ["bot", "gone", "mei"] });
    const issues = anAnswer([row], [aPerson("bot", { kind: "app" }), aPerson("gone", { state: "left" })]);
    expect(names(await answerOf(aSuite({ issues: [issues] }).suite))).toEqual(["aylin", "mei"]);
  });

  it("H9: says what somebody solved, has, discussed, and brought only when there is nothing better", async () => {
    const rows = [
      solved({ key: "FLEET-377", solver: "aylin", commenters: ["mei"], reporter: "yuki" }),
      aFoundIssue({ key: "FLEET-470", title: "display cold restarts", assignee: "tomas", reporter: "aylin", on: "2026-10-01" }),
    ];
    const answer = await answerOf(aSuite({ issues: [anAnswer(rows)] }).suite);
    const reasons = Object.fromEntries(answer.people.map(({ id, reasons: told }) => [id, told]));
    expect(reasons["aylin"]).toMatchObject([{ kind: "solved", items: [{ title: "FLEET-377", kind: "issue" }] }]);
    expect(reasons["tomas"]).toMatchObject([{ kind: "assigned", items: [{ title: "FLEET-470" }] }]);
    expect(reasons["mei"]).toMatchObject([{ kind: "commented", items: [{ title: "FLEET-377" }] }]);
  });

  it("H9: a colleague of this project who solved their first one lately is near, and the month is said", async () => {
    const rows = [
      ...[1, 2, 3].map((index) =>
        solved({ solver: "expert", project: "jira:FAR", title: `display restarts ${String(index)}`, on: "2026-11-01" }),
      ),
      solved({ key: "FLEET-377", solver: "aylin", project: "jira:FLEET", on: "2026-02-12" }),
    ];
    const answer = await answerOf(aSuite({ issues: [anAnswer(rows)] }).suite, ISSUE, "jira:FLEET");
    expect(answer.people[0]).toMatchObject({ name: "aylin", seat: "near-peer" });
    expect(answer.people[0]!.reasons).toMatchObject([
      { kind: "solved", items: [{ title: "FLEET-377" }], at: Date.parse("2026-02-12") },
      { kind: "same-place" },
    ]);
  });

  it("H9: whoever is resting is not named, and offers are asked for by the few words the issue is about", async () => {
    const asked: unknown[] = [];
    const suggestions = {
      ...noRecords,
      forQuestion: (question: Parameters<typeof noRecords.forQuestion>[0]) => {
        asked.push(question);
        return Promise.resolve({ named: [personId("mei")], offers: [], trusted: [], shared: [], switchedOff: false });
      },
    };
    const row = solved({ solver: "aylin", commenters: ["mei"] });
    const answer = await answerOf(aSuite({ issues: [anAnswer([row])], suggestions }).suite);
    expect(names(answer)).toEqual(["mei"]);
    expect(asked).toMatchObject([{ words: ["displays"], item: "FLEET-482", candidates: [{ person: "aylin" }, { person: "mei" }] }]);
  });
});

describe("calls and failures", () => {
  it("H6, H7: each product is asked once, for issues of the three years before the open one was changed", async () => {
    const { suite, asked } = aSuite({ issues: [] });
    await answerOf(suite);
    expect(asked).toMatchObject([{ limit: 50, issuesSince: "2023-11-25" }]);
    const old = aSuite({ issues: [] });
    await answerOf(old.suite, { ...ISSUE, changedAt: parseInstant("2018-07-18") });
    expect(old.asked).toMatchObject([{ issuesSince: "2015-07-19" }]);
    expect(asked[0]!.words.slice(0, 4)).toEqual(["display", "restarts", "on", "cold"]);
  });

  it("H9: a product that fails takes nothing from the other", async () => {
    const page = anAnswer([aPage({ title: "display cold", by: "tomas", on: "2026-10-01" })]);
    const answer = await answerOf(aSuite({ answers: [page], issues: [new PortError("rate-limited", "no", { retryAfterMs: 7000 })] }).suite);
    expect(names(answer)).toEqual(["tomas"]);
    expect(answer.incomplete).toEqual([{ source: "jira", reason: "busy", retryAfterMs: 7000 }]);
  });

  it("H9: what one product brought can be read while the other has not answered", async () => {
    const clock = stoppedClock();
    const never = new Promise<ContentPage>(() => undefined);
    const { suite } = aSuite({ clock, answers: [never], issues: [anAnswer([solved({ key: "FLEET-377" })])] });
    const partial: IssueAnswer[] = [];
    const whole = suite.routing.findHelpers(ISSUE, { onPartial: (answer) => partial.push(answer) });
    while (partial.length === 0) await Promise.resolve();
    expect(titles(partial[0]!.solvedBefore)).toEqual(["display restarts cold"]);
    expect(partial[0]).toMatchObject({ people: [], incomplete: [{ source: "confluence", reason: "waiting" }] });
    clock.pass();
    expect(await whole).toMatchObject({ ok: true, value: { incomplete: [{ source: "confluence", reason: "stopped" }] } });
  });

  it("H1: an issue without a telling word is refused", async () => {
    const { suite } = aSuite();
    expect(await suite.routing.findHelpers({ ...ISSUE, title: "???", labels: [], text: "" })).toEqual({
      ok: false,
      error: { kind: "no-words" },
    });
  });
});
