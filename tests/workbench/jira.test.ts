import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aComment, aProject, anIssue } from "../builders/issues.ts";
import { anAccount, anOrganisation } from "../builders/organisation.ts";

const DAY = "2026-11-01T08:00:00.000Z";
const at = (minute: number): string => new Date(Date.parse(DAY) + minute * 60_000).toISOString();
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

const busy = anIssue({
  key: "FLEET-1",
  summary: "A long story",
  text: "First paragraph\nsecond line\n\nNext paragraph",
  assignee: "ben",
  comments: times(25, (index) => ({ by: "ben", at: at(index), text: `Word ${String(index)}` })),
  changes: times(45, (index) => ({ by: "cy", at: at(index), field: "assignee", from: null, to: index % 2 === 0 ? "ben" : "cy" })),
});

let wire: Wire;
beforeEach(async () => {
  const accounts = [
    ...["ada", "ben", "cy"].map((id) => anAccount(id, { name: `${id} Person` })),
    anAccount("gone", { name: "Gone Person", state: "closed" }),
    anAccount("left", { name: "Left Person", state: "deactivated" }),
    anAccount("shy", { name: "Shy Person", hidesName: true }),
    anAccount("robot", { name: "Robot", kind: "app" }),
    anAccount("root", { administrator: true }),
  ];
  const projects = [
    aProject("FLEET", { roles: { Team: ["ada", "ben"], Administrators: ["ben"] }, securityLevels: { Few: ["ben"] } }),
    aProject("APPLESS", { hiddenFromApps: true }),
    aProject("CLOSED", { readers: ["ben"] }),
  ];
  const issues = [
    busy,
    anIssue({ key: "FLEET-2", reporter: "gone", assignee: "left" }),
    anIssue({ key: "FLEET-3", reporter: "robot", assignee: "shy" }),
    anIssue({ key: "FLEET-4", securityLevel: "Few" }),
    anIssue({ key: "FLEET-5", comments: [{ by: "ada", at: at(1), text: "For the team", visibleTo: "Team" }] }),
    anIssue({ key: "APPLESS-1" }),
    anIssue({ key: "CLOSED-1" }),
  ];
  wire = await createWire({ organisation: anOrganisation({ accounts, projects, issues }) });
});
afterEach(() => wire.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: never;
}

async function ask(path: string, wish: { person?: string | null; sent?: unknown; method?: string; scopes?: string } = {}): Promise<Answer> {
  const { person = "ada", sent, method = sent === undefined ? "GET" : "POST", scopes } = wish;
  const answer = await wire.request({
    person,
    method,
    path: `/rest/api/3/${path}`,
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    ...(scopes === undefined ? {} : { headers: { "x-workbench-scopes": scopes } }),
  });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.body === "" ? "null" : answer.body) as never };
}

const find = async (sent: object): Promise<never> => (await ask("search/jql", { sent })).body;
const FLEET = "project = FLEET ORDER BY key";

describe("search by JQL", () => {
  it("gives ids alone unless fields are asked for, and neither a total nor a start", async () => {
    const page: Record<string, object[]> = await find({ jql: FLEET, maxResults: 2 });
    expect(Object.keys(page).sort()).toEqual(["isLast", "issues", "nextPageToken"]);
    expect(page["issues"]?.map((issue) => Object.keys(issue))).toEqual([["id"], ["id"]]);
  });

  it("pages with a token that belongs to its query", async () => {
    const first: { nextPageToken: string } = await find({ jql: FLEET, maxResults: 2 });
    const last = (await find({ jql: FLEET, maxResults: 2, nextPageToken: first.nextPageToken })) as { isLast: boolean };
    expect(last).toMatchObject({ isLast: true, issues: [{}, {}] });
    expect(last).not.toHaveProperty("nextPageToken");
    const stolen = await ask("search/jql", { sent: { jql: "project = FLEET", nextPageToken: first.nextPageToken } });
    expect([stolen.status, (await ask("search/jql", { sent: { jql: FLEET, nextPageToken: "junk" } })).status]).toEqual([400, 400]);
  });

  it("cuts comments at 20 and changes at 40 without a word, and says how many there are", async () => {
    const { issues } = (await find({ jql: "key = FLEET-1", fields: ["comment", "worklog"], expand: "changelog" })) as {
      issues: [
        { fields: { comment: { comments: unknown[]; total: number }; worklog: object }; changelog: { histories: { id: string }[] } },
      ];
    };
    const [{ fields, changelog }] = issues;
    expect([fields.comment.comments.length, fields.comment.total]).toEqual([20, 25]);
    expect(fields.worklog).toEqual({ startAt: 0, maxResults: 20, total: 0, worklogs: [] });
    expect([changelog.histories.length, changelog]).toEqual([40, expect.objectContaining({ total: 45 }) as object]);
    const alone = (await ask("issue/FLEET-1?fields=comment")).body as { fields: { comment: { comments: unknown[] } } };
    expect(alone.fields.comment.comments).toHaveLength(25);
  });

  it("refuses fields of the body that the document does not have, and the older search", async () => {
    expect(await ask("search/jql", { sent: { jql: FLEET, startAt: 0 } })).toMatchObject({ status: 400 });
    for (const old of [await ask("search?jql=project=FLEET"), await ask("search", { sent: { jql: FLEET } })])
      expect(old).toMatchObject({ status: 410, body: { errorMessages: [expect.stringContaining("/rest/api/3/search/jql")] } });
  });
});

describe("one issue", () => {
  it("shows what it holds: texts as documents, dates with an offset, people with names as the platform shows them", async () => {
    const { fields } = (await ask("issue/FLEET-1")).body as { fields: Record<string, never> };
    expect(fields["description"]).toEqual({
      type: "doc",
      version: 1,
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "First paragraph" }, { type: "hardBreak" }, { type: "text", text: "second line" }],
        },
        { type: "paragraph", content: [{ type: "text", text: "Next paragraph" }] },
      ],
    });
    expect(fields["created"]).toBe("2026-01-01T00:00:00.000+0000");
    const people = async (key: string): Promise<unknown> => (await ask(`issue/${key}?fields=reporter,assignee`)).body["fields"];
    expect(await people("FLEET-2")).toMatchObject({
      reporter: { accountId: "gone", displayName: "Former user", active: false },
      assignee: { displayName: "Left Person", active: false },
    });
    expect(await people("FLEET-3")).toMatchObject({ reporter: { accountType: "app" }, assignee: { displayName: "Shy" } });
  });

  it("is read by key in any case or by number, with the fields that are asked for", async () => {
    const issue = (await ask("issue/fleet-2?fields=summary,-summary,status,nothing")).body as { id: string; fields: object };
    expect(Object.keys(issue.fields)).toEqual(["status"]);
    expect((await ask(`issue/${issue.id}`)).body).toMatchObject({ key: "FLEET-2" });
    expect(Object.keys((await ask("issue/FLEET-2?fields=*navigable")).body["fields"])).not.toContain("comment");
  });

  it("is not there for those who may not see it, in the same words as one that never was", async () => {
    const refused = await Promise.all(["CLOSED-1", "FLEET-4", "FLEET-99"].map((key) => ask(`issue/${key}`)));
    expect(new Set(refused.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(refused[0]?.status).toBe(404);
    expect((await ask("issue/FLEET-4", { person: "ben" })).body["fields"]).toMatchObject({ security: { name: "Few" } });
  });

  it("of a project that is kept away from apps is there for people alone", async () => {
    expect((await ask("issue/APPLESS-1")).status).toBe(200);
    expect((await ask("issue/APPLESS-1", { scopes: "read:jira-work" })).status).toBe(404);
  });
});

describe("who asks, and with which scopes", () => {
  it("answers 401 without credentials, and to accounts that cannot sign in", async () => {
    for (const person of [null, "nobody", "gone", "left"]) {
      const answer = await ask("myself", { person });
      expect(answer).toMatchObject({ status: 401, body: { errorMessages: [expect.any(String)], errors: {} } });
    }
  });

  it.each([
    ["read:jira-work", "issue/FLEET-1", {}, 200],
    ["read:jira-user", "issue/FLEET-1", {}, 401],
    ["read:jira-work", "issue/FLEET-1/comment", { sent: { body: aComment("Yes") } }, 401],
    ["write:jira-work", "issue/FLEET-1/comment", { sent: { body: aComment("Yes") } }, 201],
    ["read:jira-work", "myself", {}, 401],
    ["read:jira-user", "myself", {}, 200],
    ["read:confluence-user", "search/jql?jql=project=FLEET", {}, 401],
    ["", "mypermissions?permissions=BROWSE_PROJECTS", {}, 401],
  ])("an app with the scope %s gets from %s %j %i", async (scopes, path, wish, status) => {
    expect((await ask(path, { ...wish, scopes })).status).toBe(status);
  });
});

describe("comments", () => {
  const write = (key: string, sent: object, person = "ada") => ask(`issue/${key}/comment`, { sent, person });

  it("are written in the document format, and whoever they mention is told once", async () => {
    const written = await write("FLEET-5", { body: aComment("could you look?", "ben") });
    expect(written).toMatchObject({ status: 201, body: { author: { accountId: "ada" }, body: { type: "doc" } } });
    expect(wire.store.notifications.of("ben")).toMatchObject([{ product: "jira", author: "ada", removed: false }]);
    expect(wire.store.notifications.of("ada")).toEqual([]);
    expect((await ask("issue/FLEET-5?fields=updated")).body["fields"]).not.toMatchObject({ updated: "2026-01-01T00:00:00.000+0000" });
  });

  it("are found by a search as soon as they are written, and no longer when they are gone", async () => {
    const { id } = (await write("FLEET-5", { body: aComment("zebra") })).body as { id: string };
    const found = async (): Promise<unknown> => find({ jql: "comment ~ zebra" });
    expect(await found()).toMatchObject({ issues: [{}] });
    await ask(`issue/FLEET-5/comment/${id}`, { method: "DELETE" });
    expect(await found()).toMatchObject({ issues: [] });
  });

  it("tell nobody who may not see them", async () => {
    await write("FLEET-4", { body: aComment("look", "ada") }, "ben");
    await write("FLEET-5", { body: aComment("look", "cy"), visibility: { type: "role", value: "Team" } });
    await write("FLEET-5", { body: aComment("look", "gone") });
    for (const person of ["ada", "cy", "gone"]) expect(wire.store.notifications.of(person)).toEqual([]);
  });

  it("for a role are there for that role alone, and only its members may write them", async () => {
    const total = async (person: string): Promise<unknown> => (await ask("issue/FLEET-5/comment", { person })).body["total"];
    expect([await total("ben"), await total("cy"), await total("root")]).toEqual([1, 0, 0]);
    const visibility = { type: "role", value: "Team" };
    expect((await write("FLEET-5", { body: aComment("No"), visibility }, "cy")).body).toMatchObject({
      errors: { commentLevel: "You are currently not a member of the project role: Team." },
    });
    expect((await write("FLEET-5", { body: aComment("Yes"), visibility }, "ben")).body).toMatchObject({
      visibility: { type: "role", value: "Team" },
    });
    expect([await total("ada"), await total("cy")]).toEqual([2, 0]);
  });

  it.each([
    [{}],
    [{ body: "plain words" }],
    [{ body: { type: "doc", version: 1, content: [] } }],
    [{ body: { type: "doc", content: [] } }],
    [{ body: { type: "doc", version: 1, content: [{ text: "no type" }] } }],
    [{ body: { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text" }] }] } }],
    [{ body: aComment("x"), visibility: { type: "group", value: "staff" } }],
  ])("are refused when they are %j", async (sent) => {
    const before = wire.store.issues.comments({ account: "ada", app: false }, 10_001).length;
    expect(await write("FLEET-1", sent)).toMatchObject({ status: 400, body: { errorMessages: [], errors: expect.any(Object) as object } });
    expect(wire.store.issues.comments({ account: "ada", app: false }, 10_001)).toHaveLength(before);
  });

  it("are deleted by their author or whoever looks after the project, and by nobody else", async () => {
    const { id } = (await write("FLEET-5", { body: aComment("Mine") })).body as { id: string };
    const remove = async (person: string): Promise<number> =>
      (await ask(`issue/FLEET-5/comment/${id}`, { person, method: "DELETE" })).status;
    expect([await remove("cy"), await remove("ben"), await remove("ben")]).toEqual([400, 204, 404]);
  });
});

describe("transitions", () => {
  it("resolve an issue, say who did it, and open it again", async () => {
    const move = async (name: string, fields: object = {}): Promise<number> => {
      const { transitions } = (await ask("issue/FLEET-5/transitions")).body as { transitions: { id: string; name: string }[] };
      const id = transitions.find((entry) => entry.name === name)?.id ?? "none";
      return (await ask("issue/FLEET-5/transitions", { sent: { transition: { id }, ...fields } })).status;
    };
    expect(await move("Done", { fields: { resolution: { name: "Duplicate" } } })).toBe(204);
    const read = async (): Promise<unknown> => (await ask("issue/FLEET-5?fields=status,resolution,resolutiondate&expand=changelog")).body;
    expect(await read()).toMatchObject({
      fields: {
        status: { statusCategory: { key: "done" } },
        resolution: { name: "Duplicate" },
        resolutiondate: expect.any(String) as string,
      },
      changelog: {
        histories: [
          {
            author: { accountId: "ada" },
            items: [
              { field: "status", toString: "Done" },
              { field: "resolution", toString: "Duplicate" },
            ],
          },
        ],
      },
    });
    expect(await move("Done")).toBe(400);
    expect(await move("To Do")).toBe(204);
    expect(await read()).toMatchObject({ fields: { resolution: null, resolutiondate: null } });
  });

  it.each([[{}], [{ transition: { id: "999" } }], [{ transition: { id: "31" }, fields: { resolution: { name: "Magic" } } }]])(
    "are refused when they are %j",
    async (sent) => {
      expect((await ask("issue/FLEET-5/transitions", { sent })).status).toBe(400);
      expect((await ask("issue/FLEET-5?fields=resolution")).body["fields"]).toEqual({ resolution: null });
    },
  );
});

describe("what else is asked", () => {
  it("changes of many issues come in bulk, those of invisible ones are left out, and the moment is a number", async () => {
    const body = (
      await ask("changelog/bulkfetch", { sent: { issueIdsOrKeys: ["FLEET-1", "FLEET-4", "X-1"], fieldIds: ["assignee"], maxResults: 3 } })
    ).body as { issueChangeLogs: { changeHistories: { created: unknown }[] }[]; nextPageToken: string };
    expect(body.issueChangeLogs).toHaveLength(1);
    expect(body.issueChangeLogs[0]?.changeHistories.map(({ created }) => typeof created)).toEqual(["number", "number", "number"]);
    const next = { issueIdsOrKeys: ["FLEET-1"], fieldIds: ["assignee"], nextPageToken: body.nextPageToken };
    const rest = (await ask("changelog/bulkfetch", { sent: next })).body as typeof body;
    expect(rest.issueChangeLogs[0]?.changeHistories).toHaveLength(42);
    for (const sent of [
      { issueIdsOrKeys: [] },
      { issueIdsOrKeys: Array(1_001).fill("FLEET-1") },
      { issueIdsOrKeys: ["X"], fieldIds: Array(11).fill("x") },
    ])
      expect((await ask("changelog/bulkfetch", { sent })).status).toBe(400);
  });

  it("permissions have to be named, and follow from project and role", async () => {
    expect((await ask("mypermissions")).status).toBe(400);
    expect((await ask("mypermissions?permissions=FLY")).status).toBe(400);
    expect((await ask("mypermissions?permissions=BROWSE_PROJECTS&issueKey=FLEET-4")).status).toBe(404);
    const may = async (person: string): Promise<unknown> =>
      (await ask("mypermissions?permissions=ADD_COMMENTS,DELETE_ALL_COMMENTS&projectKey=FLEET", { person })).body["permissions"];
    expect(await may("ada")).toMatchObject({ ADD_COMMENTS: { havePermission: true }, DELETE_ALL_COMMENTS: { havePermission: false } });
    expect(await may("ben")).toMatchObject({ DELETE_ALL_COMMENTS: { havePermission: true } });
  });

  it("projects are those that the person may see", async () => {
    const keys = async (person: string): Promise<string[]> =>
      ((await ask("project/search", { person })).body as { values: { key: string }[] }).values.map(({ key }) => key).sort();
    expect([await keys("ada"), await keys("ben")]).toEqual([
      ["APPLESS", "FLEET"],
      ["APPLESS", "CLOSED", "FLEET"],
    ]);
    expect([(await ask("project/CLOSED")).status, (await ask("project/fleet")).status]).toEqual([404, 200]);
  });

  it("people in bulk come ten at a time, and what does not exist answers 404", async () => {
    const twelve = times(12, (index) => `accountId=${["ada", "ben", "cy"][index % 3] ?? ""}`).join("&");
    expect((await ask(`user/bulk?${twelve}`)).body).toMatchObject({ total: 12, maxResults: 10, isLast: false });
    expect([(await ask("user?accountId=nobody")).status, (await ask("dashboard")).status]).toEqual([404, 404]);
  });
});

describe("faults of the bench and the wire log", () => {
  it.each([
    ["403", 403, /"errorMessages"/u],
    ["500", 500, /"errorMessages"/u],
    ["empty", 200, /"issues":\[\]/u],
    ["malformed", 200, /^\{"results":\[\{[^}]*$/u],
    ["offline", 599, /^$/u],
  ] as const)("%s is answered with %i", async (kind, status, body) => {
    wire.faults.set({ source: "jira", kind, times: 1, gateway: false });
    const answer = await wire.request({ person: "ada", path: "/rest/api/3/search/jql?jql=project=FLEET" });
    expect([answer.status, answer.body]).toEqual([status, expect.stringMatching(body) as string]);
  });

  it("429 says how long to wait and which limit it was, and the gateway's does not", async () => {
    wire.faults.set({ source: "jira", kind: "429", times: 1, gateway: false });
    const { status, headers } = await ask("issue/FLEET-1");
    expect([status, headers["retry-after"], headers["ratelimit-reason"]]).toEqual([429, "7", "jira-burst-based"]);
    wire.faults.set({ source: "jira", kind: "429", times: 1, gateway: true });
    expect((await ask("issue/FLEET-1")).headers).not.toHaveProperty("retry-after");
  });

  it("lost: the comment is written, and its answer does not arrive", async () => {
    wire.faults.set({ source: "jira", kind: "lost", times: 1, gateway: false });
    expect((await ask("issue/FLEET-5/comment", { sent: { body: aComment("Still there") } })).status).toBe(500);
    expect((await ask("issue/FLEET-5/comment")).body).toMatchObject({ total: 2 });
  });

  it("a fault of Confluence leaves Jira alone, and the log names Jira with rows and points", async () => {
    wire.faults.set({ source: "confluence", kind: "500", times: 1, gateway: false });
    wire.wireLog.clear();
    await find({ jql: FLEET, fields: ["summary"] });
    await ask("issue/FLEET-1");
    const calls = wire.wireLog.all().map(({ source, person, status, rows, points }) => ({ source, person, status, rows, points }));
    expect(calls).toEqual([
      { source: "jira", person: "ada", status: 200, rows: 4, points: 5 },
      { source: "jira", person: "ada", status: 200, rows: null, points: 2 },
    ]);
  });
});
