import { createCloudClient } from "jira.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aComment } from "../builders/issues.ts";

/** Somebody else's client, which checks every answer against schemas of its own; it is told to refuse what does not fit. */
describe("jira.js against the workbench", () => {
  let wire: Wire;
  let host = "";
  beforeAll(async () => {
    wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
    host = await wire.app.listen({ host: "127.0.0.1", port: 0 });
  });
  afterAll(() => wire.close());
  beforeEach(() => wire.reset());

  const jiraAs = (name: string) => {
    const auth = { type: "basic", email: `${name}@marlo.example`, apiToken: "any" } as const;
    return createCloudClient({ host, auth, onSchemaMismatch: "throw", retry: { maxRetries: 0 } } as never);
  };

  it("searches page by page with a token", async () => {
    const { issueSearch } = jiraAs("nora.weiss");
    const wish = { jql: 'text ~ "display"', fields: ["summary", "status", "assignee", "reporter", "comment"], maxResults: 3 };
    const first = await issueSearch.searchAndReconsileIssuesUsingJqlPost({ ...wish, expand: "changelog" });
    expect([first.issues?.length, first.isLast]).toEqual([3, false]);
    const next = await issueSearch.searchAndReconsileIssuesUsingJqlPost({ ...wish, nextPageToken: String(first.nextPageToken) });
    const keys = [...(first.issues ?? []), ...(next.issues ?? [])].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(3);
  });

  it("reads an issue with its changes, its comments, and who moved it", async () => {
    const jira = jiraAs("nora.weiss");
    const issue = await jira.issues.getIssue({ issueIdOrKey: "FLEET-377", expand: "changelog" });
    expect(issue.changelog?.histories?.length).toBeGreaterThan(2);
    const { comments } = await jira.issueComments.getComments({ issueIdOrKey: "FLEET-377" });
    expect(comments?.length).toBe(5);
    const changes = await jira.issues.getChangeLogs({ issueIdOrKey: "FLEET-377" });
    expect(JSON.stringify(changes.values)).toContain("712020:aylin-demir");
  });

  it("writes a comment that mentions somebody, reads it back, and deletes it", async () => {
    const { issueComments } = jiraAs("nora.weiss");
    const written = await issueComments.addComment({
      issueIdOrKey: "FLEET-482",
      body: aComment("which line?", "712020:aylin-demir") as never,
    });
    const of = { issueIdOrKey: "FLEET-482", id: String(written.id) };
    expect(JSON.stringify((await issueComments.getComment(of)).body)).toContain("which line?");
    expect(wire.store.notifications.of("712020:aylin-demir")).toHaveLength(1);
    await issueComments.deleteComment(of);
    await expect(issueComments.getComment(of)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("resolves an issue", async () => {
    const { issues } = jiraAs("nora.weiss");
    const { transitions } = await issues.getTransitions({ issueIdOrKey: "FLEET-482" });
    const id = transitions?.find(({ name }) => name === "Done")?.id;
    await issues.doTransition({ issueIdOrKey: "FLEET-482", transition: { id: String(id) } });
    expect(JSON.stringify((await issues.getIssue({ issueIdOrKey: "FLEET-482" })).fields)).toContain('"resolution":{');
  });

  it("learns about projects, permissions and people", async () => {
    const jira = jiraAs("idris.bello");
    const projects = await jira.projects.searchProjects({ query: "sec" });
    expect(projects.values.map(({ key }) => key)).toEqual(["SEC"]);
    const { permissions } = await jira.permissions.getMyPermissions({ permissions: "ADD_COMMENTS,ADMINISTER", issueKey: "SEC-17" });
    expect(permissions).toMatchObject({ ADD_COMMENTS: { havePermission: true }, ADMINISTER: { havePermission: true } });
    expect((await jira.myself.getCurrentUser()).accountId).toBe("712020:idris-bello");
    expect((await jira.users.getUser({ accountId: "712020:greg-dupont" })).displayName).toBe("Former user");
    expect((await jira.userSearch.findUsers({ query: "aylin" })).map(({ accountId }) => accountId)).toEqual(["712020:aylin-demir"]);
  });

  it("is told in its own words that an issue is not there, that a query is wrong, and to wait", async () => {
    const jira = jiraAs("nora.weiss");
    await expect(jira.issues.getIssue({ issueIdOrKey: "SEC-17" })).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: "order by created" })).rejects.toMatchObject({ status: 400 });
    wire.faults.set({ source: "jira", kind: "429", times: 1, gateway: false });
    await expect(jira.myself.getCurrentUser()).rejects.toMatchObject({ name: "RateLimitError", retryAfterMs: 7_000 });
  });
});
