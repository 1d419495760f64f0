import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aProject, anIssue } from "../builders/issues.ts";
import { anAccount, anOrganisation } from "../builders/organisation.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");

const ISSUES = [
  anIssue({
    key: "FLEET-1",
    summary: "Wheel squeals",
    text: "The brake is wet",
    labels: ["brakes"],
    components: ["Wheels"],
    assignee: "ben",
  }),
  anIssue({
    key: "FLEET-2",
    summary: "Wheel is loose",
    text: "Spokes",
    reporter: "cy",
    on: "2026-11-10",
    comments: [{ by: "ben", at: "2026-11-12T00:00:00Z", text: "Somebody said brake" }],
    updatedAt: "2026-11-12T00:00:00.000Z",
  }),
  anIssue({
    key: "WORK-1",
    summary: "Brake wheel",
    type: "Bug",
    reporter: null,
    assignee: "ada",
    resolution: "Won't Do",
    on: "2026-06-01",
    changes: [
      { by: "cy", at: "2026-06-01T08:00:00Z", field: "assignee", from: null, to: "cy" },
      { by: "cy", at: "2026-06-02T08:00:00Z", field: "assignee", from: "cy", to: "ada" },
      { by: "ada", at: "2026-06-02T09:00:00Z", field: "status", from: "To Do", to: "Done" },
      { by: "ada", at: "2026-06-02T09:00:00Z", field: "resolution", from: null, to: "Won't Do" },
    ],
  }),
  anIssue({ key: "WORK-2", summary: "Lamp", labels: ["lamps", "winter"], status: "In Progress", on: "2026-11-19" }),
];

let wire: Wire;
beforeAll(async () => {
  const accounts = ["ada", "ben", "cy"].map((id) => anAccount(id));
  const projects = [aProject("FLEET"), aProject("WORK", { name: "Workshop" }), aProject("HIDDEN", { readers: ["cy"] })];
  const issues = [...ISSUES, anIssue({ key: "HIDDEN-1", summary: "Wheel", components: ["Secret"] })];
  wire = await createWire({ organisation: anOrganisation({ accounts, projects, issues }), now: () => NOW });
});
afterAll(() => wire.close());

async function search(jql: string): Promise<{ status: number; keys: string[]; said: string }> {
  const body = JSON.stringify({ jql, fields: ["key"] });
  const answer = await wire.request({ person: "ada", method: "POST", path: "/rest/api/3/search/jql", body });
  const parsed = JSON.parse(answer.body) as { issues?: { key: string }[]; errorMessages?: string[] };
  return { status: answer.status, keys: (parsed.issues ?? []).map(({ key }) => key), said: parsed.errorMessages?.join() ?? "" };
}

describe("the Jira Query Language", () => {
  it.each([
    ['text ~ "brake"', "FLEET-1 FLEET-2 WORK-1"],
    ['summary ~ "brake"', "WORK-1"],
    ['description ~ "brake"', "FLEET-1"],
    ['comment ~ "brake"', "FLEET-2"],
    ['text ~ "wheel brake"', "WORK-1"],
    ['text ~ "lamp OR spokes"', "FLEET-2 WORK-2"],
    ['text ~ "wheel -loose"', "FLEET-1 WORK-1"],
    ['text ~ "\\"wheel squeals\\""', "FLEET-1"],
    ['text ~ "whee*" AND NOT text ~ "brake"', ""],
    ['summary !~ "wheel"', "WORK-2"],
    ["project = fleet", "FLEET-1 FLEET-2"],
    ['project in (Workshop, "FLEET")', "FLEET-1 FLEET-2 WORK-1 WORK-2"],
    ["key in (FLEET-1, work-2)", "FLEET-1 WORK-2"],
    ["key != FLEET-1 AND project = FLEET", "FLEET-2"],
    ["type = Bug", "WORK-1"],
    ["status = done", "FLEET-1 WORK-1"],
    ['statusCategory = "In Progress"', "WORK-2"],
    ["statusCategory != Done", "FLEET-2 WORK-2"],
    ["resolution = Unresolved", "FLEET-2 WORK-2"],
    ["resolution is not EMPTY", "FLEET-1 WORK-1"],
    ['resolution = "Won\'t Do"', "WORK-1"],
    ["labels = winter", "WORK-2"],
    ["labels not in (winter)", "FLEET-1"],
    ["labels is EMPTY", "FLEET-2 WORK-1"],
    ["component = Wheels", "FLEET-1"],
    ["assignee = currentUser()", "WORK-1"],
    ["assignee in (ben, ada)", "FLEET-1 WORK-1"],
    ["assignee != ben", "WORK-1"],
    ["NOT assignee = ben", "WORK-1"],
    ["assignee is EMPTY", "FLEET-2 WORK-2"],
    ["assignee = EMPTY AND reporter = cy", "FLEET-2"],
    ["reporter is EMPTY", "WORK-1"],
    ["assignee was cy", "WORK-1"],
    ["assignee was not cy AND project = WORK", "WORK-2"],
    ["assignee was currentUser()", "WORK-1"],
    ['status changed to Done by ada after "2026-06-01"', "WORK-1"],
    ["status changed by ben", ""],
    ["created >= -2w", "FLEET-2 WORK-2"],
    ['created < "2026-06-01"', "FLEET-1"],
    ['updated >= "2026/11/12" AND updated <= "2026-11-12 00:00"', "FLEET-2"],
    ["created >= startOfDay(-1d)", "WORK-2"],
    ["resolved is not EMPTY AND resolved > startOfYear()", "FLEET-1 WORK-1"],
    ["project = WORK OR project = FLEET AND labels = brakes", "FLEET-1 WORK-1 WORK-2"],
  ])("finds what %s asks for", async (jql, keys) => {
    const found = await search(jql);
    expect([found.said, found.keys.sort().join(" ")]).toEqual(["", keys]);
  });

  it("orders as it is asked to, text by relevance otherwise, and everything else newest first", async () => {
    expect((await search('text ~ "brake" ORDER BY created ASC')).keys).toEqual(["FLEET-1", "WORK-1", "FLEET-2"]);
    expect((await search('text ~ "brake"')).keys[0]).toBe("WORK-1");
    expect((await search("project in (FLEET, WORK)")).keys).toEqual(["WORK-2", "FLEET-2", "WORK-1", "FLEET-1"]);
    expect((await search("project in (FLEET, WORK) ORDER BY key DESC")).keys).toEqual(["WORK-2", "WORK-1", "FLEET-2", "FLEET-1"]);
  });

  it.each([
    ["", /Unbounded/u],
    ["ORDER BY created", /Unbounded/u],
    ['text ~ "open', /Error in the JQL Query/u],
    ["text ~", /line 1, character 7/u],
    ["colour = red", /'colour' does not exist/u],
    ["toString = 1", /'toString' does not exist/u],
    ["project = HIDDEN", /'HIDDEN' does not exist for the field 'project'/u],
    ["project = NOWHERE", /'NOWHERE' does not exist for the field 'project'/u],
    ["key = HIDDEN-1", /'HIDDEN-1' does not exist/u],
    ["key = FLEET-99", /'FLEET-99' does not exist/u],
    ["component = Secret", /'Secret' does not exist/u],
    ["assignee = nobody", /'nobody' does not exist/u],
    ["assignee in (nobody, ben, noone) OR key in (FLEET-99, FLEET-1)", /'nobody' does.*'noone' does.*'FLEET-99' does/u],
    ['labels = "two words"', /'two words' contains spaces/u],
    ["status = Lost", /'Lost' does not exist/u],
    ["status ~ Done", /operator '~' is not supported by the 'status' field/u],
    ["text = brake", /operator '=' is not supported by the 'text' field/u],
    ["summary was brake", /operator 'was' is not supported/u],
    ["assignee = membersOf(staff)", /Unable to find JQL function 'membersOf\(staff\)'/u],
    ['created > "someday"', /Date value 'someday'/u],
    ['summary ~ ""', /does not support searching for an empty string/u],
    ['text ~ "*heel"', /not allowed to start with character '\*'/u],
    ['text ~ "what is (this"', /Unable to parse the text/u],
    ['text ~ "why?"', /Unable to parse the text/u],
    ["project = FLEET ORDER BY colour", /Not able to sort using field 'colour'/u],
    [`project = FLEET ORDER BY ${Array(8).fill("created").join(", ")}`, /at most 7/u],
    [`${"(".repeat(5_000)}project = FLEET${")".repeat(5_000)}`, /too long or too deeply nested/u],
    [`project in (${Array(5_000).fill("FLEET").join(",")})`, /too long or too deeply nested/u],
  ])("refuses %s with 400", async (jql, said) => {
    const found = await search(jql);
    expect([found.status, found.said]).toEqual([400, expect.stringMatching(said) as string]);
  });

  it("takes escaped signs and quotes inside a text literally", async () => {
    expect((await search('text ~ "what is \\\\(this\\\\)\\\\?"')).status).toBe(200);
    expect((await search('text ~ "\\\\\\"wheel\\\\\\" squeals"')).keys).toEqual(["FLEET-1"]);
  });

  it("answers the same query twice alike", async () => {
    expect(await search("type = Bug")).toEqual(await search("type = Bug"));
  });
});
