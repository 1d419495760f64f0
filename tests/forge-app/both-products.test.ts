import { createSuite, itemId, personId, placeId } from "@alongside/core";
import type { ExpertAnswer, IssueAnswer } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";
import { installedOn } from "../../forge-app/src/installed-on.ts";
import { projectPlaceId } from "../../forge-app/src/project-place.ts";
import { createAlongside } from "../../forge-app/ui/src/alongside.tsx";
import { createConfluencePeopleDirectory } from "../../forge-app/ui/src/confluence/people-directory.ts";
import { parseHostContext } from "../../forge-app/ui/src/host-context.ts";
import { readIssueInView } from "../../forge-app/ui/src/jira/issue-in-view.ts";
import { createMessages } from "../../forge-app/ui/src/messages/messages.tsx";
import { createLookups } from "../../forge-app/ui/src/lookups.ts";
import { portsFor } from "../../forge-app/ui/src/ports.ts";
import type { Products } from "../../forge-app/ui/src/products.ts";
import { contentsOf, namesOf, sentenceFor, worthAskingAgain } from "../../forge-app/ui/src/components/source-words.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { allWordsOf } from "../builders/catalogues.ts";
import { noRecords } from "../builders/no-records.ts";
import { requestFrom } from "../builders/wire-request.ts";

const NORA = "712020:nora-weiss";
const en = createMessages("en", "en", allWordsOf("en"));
const de = createMessages("de", "de", allWordsOf("de"));

let wire: Wire;
beforeEach(async () => {
  wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
});

function suiteFor(wish: { readonly scopes?: readonly string[]; readonly issueKey?: string } = {}) {
  const request = requestFrom(wire, NORA);
  const host = { accountId: NORA, installedOn: installedOn(wish.scopes), issueKey: wish.issueKey ?? null, product: "confluence" } as const;
  return createSuite(portsFor(host, { confluence: request, jira: request }, noRecords));
}

const hostOn = (scopes: readonly string[]) =>
  parseHostContext({ moduleKey: "alongside", accountId: NORA, permissions: { scopes }, extension: {} });

function asNora(): Products {
  const request = requestFrom(wire, NORA);
  return { confluence: request, jira: request };
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

describe("one ask where the app is installed on Jira alone", () => {
  const JIRA = { scopes: ["read:jira-work", "read:jira-user"] };

  it("E18: Confluence is not asked, one line says so, and asking again is not offered", async () => {
    const answer = await ask(suiteFor(JIRA));
    expect(calls().sort()).toEqual(["POST /rest/api/3/changelog/bulkfetch", "POST /rest/api/3/search/jql"]);
    expect(answer.people.length).toBeGreaterThan(0);
    expect(kinds(answer)).toEqual(new Set(["issue"]));
    expect(said(answer)).toEqual([
      [
        "Confluence is not part of this answer: Alongside is not set up there.",
        "Confluence ist nicht dabei: Alongside ist dort nicht eingerichtet.",
      ],
    ]);
    expect(worthAskingAgain(answer.incomplete)).toEqual([]);
  });

  it("names, colleagues, items and places come from Jira, without those of Confluence", async () => {
    const { lookups, products } = createAlongside(hostOn(JIRA.scopes), asNora(), () => Promise.reject(new Error("asked")));
    const { signal } = new AbortController();
    const people = await lookups.people([personId(NORA), personId("712020:petra-vogel"), personId("712020:nobody")]);
    expect([...people.values()].map(({ name }) => name)).toEqual(["Nora Weiss", "Petra Vogel"]);
    expect((await lookups.colleagues("pet", signal)).map(({ name }) => name)).toContain("Petra Vogel");
    expect(await lookups.colleagues(" ( ", signal)).toEqual([]);
    expect([...(await lookups.items([itemId("FLEET-482"), itemId("100001")])).keys()]).toEqual(["FLEET-482"]);
    expect((await lookups.places([placeId("FLEET"), projectPlaceId("FLEET")])).map(({ id }) => id)).toEqual(["jira:FLEET"]);
    expect((await lookups.places(null)).every(({ id }) => id.startsWith("jira:"))).toBe(true);
    expect((await products.confluence("/wiki/rest/api/search")).status).toBe(403);
    expect(calls().filter((call) => call.includes("/wiki/"))).toEqual([]);
  });

  it("more names than Jira gives by itself come in one call", async () => {
    const { lookups } = createAlongside(hostOn(JIRA.scopes), asNora(), () => Promise.reject(new Error("asked")));
    const many = wire.store.accounts().map(({ id }) => personId(id));
    expect(many.length).toBeGreaterThan(20);
    expect((await lookups.people(many)).size).toBeGreaterThan(20);
    expect(calls()).toEqual(["GET /rest/api/3/user/bulk"]);
  });
});

describe("look-ups where the app is installed on Confluence alone", () => {
  it("leave out issues and projects, and do not ask Jira", async () => {
    const scopes = ["search:confluence", "read:confluence-user"];
    const { lookups, products } = createAlongside(hostOn(scopes), asNora(), () => Promise.reject(new Error("asked")));
    expect((await lookups.people([personId(NORA)])).size).toBe(1);
    expect((await lookups.items([itemId("FLEET-482")])).size).toBe(0);
    expect((await lookups.places([placeId("FLEET"), projectPlaceId("FLEET")])).map(({ id }) => id)).toEqual(["FLEET"]);
    expect((await products.jira("/rest/api/3/myself")).status).toBe(403);
    expect(calls().filter((call) => call.includes("/rest/api/3/"))).toEqual([]);
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

describe("places to choose from", () => {
  it("tell a project from the space of the same name, which has other readers", async () => {
    const ask = requestFrom(wire, NORA);
    const here = { confluence: true, jira: true };
    const lookups = createLookups({ confluence: ask, jira: ask }, here, createConfluencePeopleDirectory(ask));
    const names = new Map((await lookups.places(null)).map(({ id, name }) => [id, name]));
    expect(names.get(placeId("FLEET"))).toBe("Fleet Engineering");
    expect(names.get(projectPlaceId("FLEET"))).toBe("Fleet Engineering (Jira)");
    expect(new Set(names.values()).size).toBe(names.size);
    expect((await lookups.places([projectPlaceId("FLEET")])).map(({ name }) => name)).toEqual(["Fleet Engineering"]);
  });
});

describe("parseHostContext", () => {
  const context = (permissions: unknown) => ({ moduleKey: "who-can-help", permissions, extension: { issue: { key: "FLEET-482" } } });
  it.each([
    [["search:confluence", 7], { confluence: true, jira: false }],
    [{ "read:jira-work": {} }, { confluence: false, jira: true }],
    [["storage:app", "search:confluence", "read:jira-work"], { confluence: true, jira: true }],
    [[], { confluence: true, jira: true }],
    [undefined, { confluence: true, jira: true }],
  ])("reads from the granted scopes on which products the app is installed: %j", (scopes, expected) => {
    expect(parseHostContext(context({ scopes })).installedOn).toEqual(expected);
  });

  it.each([
    ["who-can-help", "confluence"],
    ["alongside", "confluence"],
    ["alongside-space", "confluence"],
    ["alongside-in-jira", "jira"],
    ["alongside-project", "jira"],
    ["who-can-help-issue", "jira"],
  ])("knows the product in which %s stands: %s", (moduleKey, product) => {
    expect(parseHostContext({ moduleKey, extension: {} }).product).toBe(product);
  });

  it("reads the issue that is open", () => {
    expect(parseHostContext(context({})).issueKey).toBe("FLEET-482");
  });
});
