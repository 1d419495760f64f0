import { createSuite } from "@alongside/core";
import type { ExpertAnswer, IssueAnswer } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";
import { parseHostContext } from "../../forge-app/ui/src/host-context.ts";
import { readIssueInView } from "../../forge-app/ui/src/jira/issue-in-view.ts";
import { createMessages } from "../../forge-app/ui/src/messages/messages.tsx";
import german from "../../forge-app/ui/src/messages/de.json" with { type: "json" };
import english from "../../forge-app/ui/src/messages/en.json" with { type: "json" };
import { portsFor } from "../../forge-app/ui/src/ports.ts";
import { contentsOf, namesOf, sentenceFor, worthAskingAgain } from "../../forge-app/ui/src/components/source-words.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { noRecords } from "../builders/no-records.ts";
import { requestFrom } from "../builders/wire-request.ts";

const NORA = "712020:nora-weiss";
const en = createMessages("en", "en", english);
const de = createMessages("de", "de", german);

let wire: Wire;
beforeEach(async () => {
  wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
});

function suiteFor(wish: { readonly scopes?: readonly string[]; readonly issueKey?: string } = {}) {
  const request = requestFrom(wire, NORA);
  const host = { accountId: NORA, scopes: wish.scopes ?? null, issueKey: wish.issueKey ?? null };
  return createSuite(portsFor(host, { confluence: request, jira: request }, noRecords));
}

async function ask(suite: ReturnType<typeof suiteFor>, topic = "display cold"): Promise<ExpertAnswer> {
  const result = await suite.expertise.findExperts({ kind: "topic", topic });
  if (!result.ok) throw new Error("refused");
  return result.value;
}

const fail = (source: "search" | "jira", kind: "403" | "500" | "429") => wire.faults.set({ source, kind, times: 9, gateway: false });
const calls = () => wire.wireLog.all().map(({ method, path }) => `${method} ${path.replace(/\?.*$/u, "")}`);
const kinds = ({ documents }: ExpertAnswer) => new Set(documents.map(({ hit }) => hit.kind));
const said = (answer: ExpertAnswer) => answer.incomplete.map((missing) => [sentenceFor(missing, en), sentenceFor(missing, de)]);

describe("one ask from Confluence", () => {
  it("E17: asks Confluence once and Jira twice, and answers from both", async () => {
    const answer = await ask(suiteFor());
    expect(calls().sort()).toEqual(["GET /wiki/rest/api/search", "POST /rest/api/3/changelog/bulkfetch", "POST /rest/api/3/search/jql"]);
    expect(answer.searched).toEqual(["confluence", "jira"]);
    expect(kinds(answer)).toEqual(new Set(["page", "issue"]));
    expect(answer.people.length).toBeGreaterThan(0);
    expect([contentsOf(answer.searched, en), contentsOf(answer.searched, de)]).toEqual(["pages and issues", "Seiten und Vorgängen"]);
  });

  it("E17: Jira refuses: pages alone, and a calm line about Jira", async () => {
    fail("jira", "403");
    const answer = await ask(suiteFor());
    expect(kinds(answer)).toEqual(new Set(["page"]));
    expect(answer.people.length).toBeGreaterThan(0);
    expect(said(answer)).toEqual([["Jira does not let you search there.", "Jira lässt dich dort nicht suchen."]]);
    expect(
      namesOf(
        worthAskingAgain(answer.incomplete).map(({ source }) => source),
        en,
      ),
    ).toBe("Jira");
  });

  it("E17: Confluence refuses: issues alone, and a calm line about Confluence", async () => {
    fail("search", "403");
    const answer = await ask(suiteFor());
    expect(kinds(answer)).toEqual(new Set(["issue"]));
    expect(answer.people.length).toBeGreaterThan(0);
    expect(said(answer)).toEqual([["Confluence does not let you search there.", "Confluence lässt dich dort nicht suchen."]]);
  });

  it("E17: neither answers: nothing is invented, both are named, and both can be asked again", async () => {
    fail("search", "500");
    fail("jira", "429");
    const answer = await ask(suiteFor());
    expect(answer).toMatchObject({ documents: [], people: [], searched: [] });
    expect(said(answer).map(([words]) => words)).toEqual([
      "Confluence cannot be reached just now and was left out.",
      "Jira is busy and asked us to wait 7 seconds.",
    ]);
    expect(
      namesOf(
        worthAskingAgain(answer.incomplete).map(({ source }) => source),
        de,
      ),
    ).toBe("Confluence und Jira");
  });

  it("E18: where the app is not installed on Jira, Jira is not asked, one line says so, and asking again is not offered", async () => {
    const answer = await ask(suiteFor({ scopes: ["search:confluence"] }));
    expect(calls()).toEqual(["GET /wiki/rest/api/search"]);
    expect(answer.people.length).toBeGreaterThan(0);
    expect(said(answer)).toEqual([
      ["Jira is not part of this answer: Alongside is not set up there.", "Jira ist nicht dabei: Alongside ist dort nicht eingerichtet."],
    ]);
    expect(worthAskingAgain(answer.incomplete)).toEqual([]);
  });
});

describe("who can help with an issue", () => {
  const help = async (): Promise<IssueAnswer> => {
    const issue = await readIssueInView(requestFrom(wire, NORA), "FLEET-482", new AbortController().signal);
    const result = await suiteFor({ issueKey: "FLEET-482" }).routing.findHelpers(issue);
    if (!result.ok) throw new Error("refused");
    return result.value;
  };

  it("H7: asks Jira twice and Confluence once, the reading of the issue included", async () => {
    await help();
    expect(calls().sort()).toEqual(["GET /rest/api/3/issue/FLEET-482", "GET /wiki/rest/api/search", "POST /rest/api/3/search/jql"]);
  });

  it("H5: shows what was solved before with what solved it, then pages, and nobody who is on the issue", async () => {
    const answer = await help();
    const solved = answer.solvedBefore.find(({ hit }) => hit.key === "FLEET-377");
    expect(solved?.hit.solution?.words).toMatch(/^Solved in display 5\.8/u);
    expect(answer.documents.length).toBeGreaterThan(0);
    expect(answer.people.length).toBeGreaterThan(0);
    for (const { id } of answer.people) expect([NORA, "712020:petra-vogel"]).not.toContain(id);
  });
});

describe("parseHostContext", () => {
  const context = (permissions: unknown) => ({ moduleKey: "who-can-help", permissions, extension: { issue: { key: "FLEET-482" } } });
  it.each([
    [["search:confluence", 7], ["search:confluence"]],
    [{ "read:jira-work": {} }, ["read:jira-work"]],
    [undefined, null],
  ])("reads which scopes the host says are granted: %j", (scopes, expected) => {
    expect(parseHostContext(context({ scopes })).scopes).toEqual(expected);
  });

  it("reads the issue that is open", () => {
    expect(parseHostContext(context({})).issueKey).toBe("FLEET-482");
  });
});
