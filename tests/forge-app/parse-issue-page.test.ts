import { PortError } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../forge-app/ui/src/jira/excerpt.ts";
import { parseIssueInView } from "../../forge-app/ui/src/jira/issue-in-view.ts";
import { parseIssuePage } from "../../forge-app/ui/src/jira/parse-issue-page.ts";
import { addSolvers } from "../../forge-app/ui/src/jira/solvers.ts";
import { textOfAdf } from "../../forge-app/ui/src/jira/text-of-adf.ts";
import { plainWordForms } from "../builders/evidence.ts";

const reading = { stems: new Set(["display", "cold"]), wordForms: plainWordForms };
const user = (accountId: string, wish: object = {}) => ({
  accountId,
  displayName: accountId.toUpperCase(),
  accountType: "atlassian",
  active: true,
  ...wish,
});
const text = (words: string, marks: readonly object[] = []) => ({ type: "text", text: words, marks });
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const adf = (...content: object[]) => ({ type: "doc", version: 1, content });
const comment = (author: object, created: string, words: string) => ({ author, created, body: adf(paragraph(text(words))) });

const row = {
  id: "10377",
  key: "FLEET-377",
  fields: {
    summary: "Display goes dark",
    description: adf(paragraph(text("Every cold morning the same."))),
    project: { key: "FLEET", name: "Fleet" },
    labels: ["cold", 7],
    components: [{ name: "Displays" }],
    status: { statusCategory: { key: "done" } },
    resolution: { name: "Done" },
    resolutiondate: "2026-02-12T13:45:00.000+0000",
    created: "2026-01-27T00:24:00.000+0000",
    updated: "2026-02-13T00:00:00.000+0000",
    assignee: user("aylin"),
    reporter: user("yuki"),
    creator: user("yuki"),
    comment: {
      total: 3,
      comments: [
        comment(user("aylin"), "2026-02-12T13:44:00.000+0000", "Solved by a slower backlight."),
        comment(user("yuki"), "2026-02-12T14:00:00.000+0000", "Thank you."),
        comment(user("aylin"), "2026-05-01T00:00:00.000+0000", "Still holds."),
      ],
    },
  },
};

const changed = (fields: object) => ({ issues: [{ ...row, fields: { ...row.fields, ...fields } }] });

describe("parseIssuePage", () => {
  it("reads a row: key, place, labels with components, dates, and an excerpt with the found words marked", () => {
    const { hits, contributors } = parseIssuePage({ issues: [row] }, reading);
    expect(contributors).toBe("all");
    expect(hits[0]).toMatchObject({
      id: "FLEET-377",
      key: "FLEET-377",
      title: "Display goes dark",
      url: "/browse/FLEET-377",
      kind: "issue",
      place: { id: "jira:FLEET", name: "Fleet" },
      labels: ["cold", "Displays"],
      createdAt: Date.parse("2026-01-27T00:24:00Z"),
      updatedAt: Date.parse("2026-02-13"),
      excerpt: [
        { text: "Every ", matched: false },
        { text: "cold", matched: true },
        { text: " morning the same. ", matched: false },
      ],
    });
  });

  it("says with which words it was solved: the solver's last ones until the day after, not thanks and not what came later", () => {
    const [hit] = parseIssuePage({ issues: [row] }, reading).hits;
    expect(hit!.solution).toEqual({ at: Date.parse("2026-02-12T13:45:00Z"), words: "Solved by a slower backlight." });
  });

  it("names solver, commenters and reporter, each once in each role at their latest date", () => {
    const { hits, people } = parseIssuePage({ issues: [row] }, reading);
    expect(hits[0]!.contributions.map(({ person, role }) => `${person} ${role}`)).toEqual([
      "aylin solver",
      "aylin commenter",
      "yuki commenter",
      "yuki reporter",
    ]);
    expect(hits[0]!.contributions[1]!.at).toBe(Date.parse("2026-05-01"));
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      ["aylin", "AYLIN"],
      ["yuki", "YUKI"],
    ]);
  });

  it.each([
    ["an open issue", { resolution: null, resolutiondate: null, status: { statusCategory: { key: "indeterminate" } } }, null, "assignee"],
    ["a project that sets no resolution", { resolution: null, resolutiondate: null }, { at: null, words: "Still holds." }, "solver"],
    ["a duplicate", { resolution: { name: "Duplicate" } }, null, "assignee"],
    [
      "a solution without words",
      { comment: { total: 0, comments: [] } },
      { at: Date.parse("2026-02-12T13:45:00Z"), words: null },
      "solver",
    ],
  ])("tells what is solved: %s", (_name, fields, solution, role) => {
    const [hit] = parseIssuePage(changed(fields), reading).hits;
    expect(hit!.solution).toEqual(solution);
    expect(hit!.contributions[0]).toMatchObject({ person: "aylin", role });
  });

  it("knows apps and closed accounts, and leaves customers of a service desk out", () => {
    const people = [user("bot", { accountType: "app" }), user("gone", { active: false }), user("buyer", { accountType: "customer" })];
    const comments = people.map((author) => comment(author, "2026-02-01T00:00:00.000+0000", "hello"));
    const page = parseIssuePage(changed({ comment: { total: 3, comments } }), reading);
    expect(page.people).toContainEqual({ id: "bot", name: "BOT", kind: "app", state: "active" });
    expect(page.people).toContainEqual({ id: "gone", name: "GONE", kind: "human", state: "left" });
    expect(JSON.stringify(page)).not.toContain("buyer");
  });

  it("says when the list of comments was cut", () => {
    const comments = row.fields.comment.comments;
    expect(parseIssuePage(changed({ comment: { total: 21, comments } }), reading).contributors).toBe("first-comments");
  });

  it("survives rows with hardly anything", () => {
    const page = parseIssuePage({ issues: [{ key: "A-1" }] }, reading);
    expect(page.hits).toMatchObject([{ id: "A-1", title: "A-1", place: null, labels: [], contributions: [], solution: null }]);
  });

  it.each([null, [], "text", 7, {}, { issues: {} }, { issues: [7] }, { issues: [{ id: "1" }] }])("refuses %j as malformed", (answer) => {
    expect(() => parseIssuePage(answer, reading)).toThrow(PortError);
  });

  it("throws nothing but PortError on any JSON, as the other readers of Jira's answers", () => {
    const page = parseIssuePage({ issues: [row] }, reading);
    const keys = new Map([["10377", "FLEET-377"]]);
    const log = (history: unknown) => ({ issueChangeLogs: [{ issueId: "10377", changeHistories: [history] }] });
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (some, other) => {
        const attempts = [some, { issues: some }, { issues: [some] }, { issues: [{ key: "A-1", fields: some }] }].map(
          (answer) => () => parseIssuePage(answer, reading),
        );
        const fields = {
          comment: { comments: [some] },
          assignee: some,
          reporter: other,
          description: some,
          resolutiondate: other,
          labels: [some],
        };
        attempts.push(() => parseIssuePage(changed(fields), reading));
        for (const answer of [some, { key: "A-1", fields: some }]) attempts.push(() => parseIssueInView(answer) as never);
        for (const answer of [some, log(some), log({ author: some, created: other, items: [other] })])
          attempts.push(() => addSolvers(page, answer, keys));
        for (const attempt of attempts) {
          try {
            attempt();
          } catch (error) {
            expect(error).toBeInstanceOf(PortError);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("addSolvers", () => {
  const page = parseIssuePage(changed({ assignee: null }), reading);
  const keys = new Map([["10377", "FLEET-377"]]);
  const closed = (author: object, created: unknown, to: string | null = "10000") => ({
    author,
    created,
    items: [{ fieldId: "resolution", from: null, to }],
  });
  const answer = (...changeHistories: object[]) => ({ issueChangeLogs: [{ issueId: "10377", changeHistories }] });
  const solvers = (given: unknown) =>
    addSolvers(page, given, keys)
      .hits[0]!.contributions.filter(({ role }) => role === "solver")
      .map(({ person, at }) => [person, at]);

  it("adds who closed an issue that nobody was assigned to, with their name", () => {
    const given = answer(closed(user("mei"), "2026-02-12T13:45:00.000+0000"));
    expect(solvers(given)).toEqual([["mei", Date.parse("2026-02-12T13:45:00Z")]]);
    expect(addSolvers(page, given, keys).people).toContainEqual({ id: "mei", name: "MEI", kind: "human", state: "active" });
  });

  it("takes the latest of several, and a moment that is a number", () => {
    const given = answer(
      closed(user("early"), 1_770_000_000_000),
      closed(user("late"), 1_771_000_000_000),
      closed(user("opened"), 1_772_000_000_000, null),
    );
    expect(solvers(given)).toEqual([["late", 1_771_000_000_000]]);
  });

  it("adds nobody from an answer that cannot be read, and nobody to an open issue", () => {
    expect(addSolvers(page, { issueChangeLogs: [{ issueId: "1" }, 7] }, keys).hits).toEqual(page.hits);
    const open = parseIssuePage(changed({ resolution: null, resolutiondate: null, status: {} }), reading);
    expect(addSolvers(open, answer(closed(user("mei"), 1)), keys).hits).toEqual(open.hits);
  });

  it("never throws on a moment that is no moment", () => {
    expect(solvers(answer(closed(user("mei"), 1e300)))).toEqual([["mei", Date.parse("2026-02-12T13:45:00Z")]]);
  });
});

describe("textOfAdf", () => {
  it("gives one line for each block, and marks what may be a form's", () => {
    const heading = { type: "heading", attrs: { level: 2 }, content: [text("Steps")] };
    const caption = paragraph(text("Environment", [{ type: "strong" }]));
    const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("one"))] }] };
    const task = { type: "taskList", content: [{ type: "taskItem", content: [text("searched")] }] };
    const lines = paragraph(text("It is "), text("cold", [{ type: "strong" }]), { type: "hardBreak" }, text("and dark"));
    const mention = paragraph({ type: "mention", attrs: { id: "a", text: "@Ada" } }, text(" knows"));
    expect(textOfAdf(adf(heading, caption, list, task, lines, mention)).split("\n")).toEqual([
      "# Steps",
      "**Environment**",
      "one",
      "[ ] searched",
      "It is cold",
      "and dark",
      "@Ada knows",
    ]);
  });

  it("is empty for anything that is no document, and ends on one that is nested without end", () => {
    let nested: object = paragraph(text("deep"));
    for (let depth = 0; depth < 5_000; depth += 1) nested = { type: "panel", content: [nested] };
    expect([null, 7, "text", [], {}].map(textOfAdf)).toEqual(["", "", "", "", ""]);
    expect(textOfAdf(adf(nested))).toBe("");
  });
});

describe("excerptOf", () => {
  const stems = new Set(["cold", "dark"]);
  const words = (given: string) =>
    excerptOf(given, stems, plainWordForms)
      .map((part) => (part.matched ? `[${part.text}]` : part.text))
      .join("");

  it("shows the first place of each found word, with dots between", () => {
    const filler = Array.from({ length: 30 }, (_word, index) => `w${String(index)}`).join(" ");
    expect(words(`It is cold. ${filler} The display goes dark.`)).toBe(
      "It is [cold.] w0 w1 w2 w3 w4 w5 w6 w7 w8 … w29 The display goes [dark.] ",
    );
  });

  it("shows the beginning when nothing of the question stands in it, and nothing for no text", () => {
    expect(words("Every morning the same.")).toBe("Every morning the same. ");
    expect(words("   ")).toBe("");
  });
});

describe("parseIssueInView", () => {
  it("reads what the issue is about, and who has to do with it already", () => {
    expect(parseIssueInView({ key: "FLEET-377", fields: row.fields })).toEqual({
      id: "FLEET-377",
      title: "Display goes dark",
      labels: ["cold", "Displays"],
      text: "Every cold morning the same.",
      people: ["aylin", "yuki"],
      changedAt: Date.parse("2026-02-13"),
      assignee: "aylin",
      isSolved: true,
    });
  });
});
