import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { STATUSES, RESOLUTIONS } from "../../workbench/src/jira/workflow.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { loadCorpus } from "../../workbench/src/organisation/load-corpus.ts";
import type { Issue, Organisation } from "../../workbench/src/organisation/organisation.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { sharedFolder } from "../builders/shared-folder.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const lines = (rows: readonly object[]): string => `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
const item = (id: string, wish: object): object => ({
  id,
  kind: "issue",
  title: `Title ${id}`,
  text: "Words",
  labels: [],
  container: "Lib",
  created: "2026-01-01",
  ...wish,
});

async function load(items: readonly object[]): Promise<{ organisation: Organisation; damaged: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "alongside-corpus-"));
  folders.push(folder);
  writeFileSync(join(folder, "people.jsonl"), lines(["p1", "p2", "p3"].map((id) => ({ id, name: `Name ${id}` }))));
  writeFileSync(join(folder, "items.jsonl"), lines(items));
  const damaged: string[] = [];
  return { organisation: await loadCorpus(folder, { damaged: (sentence) => damaged.push(sentence), progress: () => undefined }), damaged };
}

/** The first of many, so that it is not among the newest, which stay open. */
async function loadOne(wish: object): Promise<{ issue: Issue; damaged: string[] }> {
  const later = Array.from({ length: 60 }, (_entry, index) => item(`later${String(index)}`, { created: "2026-06-01", contributors: [] }));
  const { organisation, damaged } = await load([item("one", wish), ...later]);
  return { issue: organisation.issues[0]!, damaged };
}

const DAY = (day: string): string => `${day}T00:00:00.000Z`;

describe("issues of a folder", () => {
  it("have whoever brought them, whoever took them on at last, and comments of everybody else", async () => {
    const contributors = [
      { person: "p2", role: "assignee", at: "2026-03-01" },
      { person: "p1", role: "author", at: "2026-01-05" },
      { person: "p3", role: "assignee", at: "2026-02-01" },
    ];
    const { issue, damaged } = await loadOne({ contributors, updated: "2026-03-02", labels: ["Standards Track"] });
    expect(damaged).toEqual([]);
    expect(issue).toMatchObject({ alias: "one", key: "LIB-1", type: "Task", reporter: "p1", assignee: "p2", labels: ["standards-track"] });
    expect(issue).toMatchObject({ status: "Done", resolution: "Done", resolvedAt: DAY("2026-03-01"), updatedAt: DAY("2026-03-02") });
    expect(issue.comments).toEqual([{ by: "p3", at: DAY("2026-02-01"), text: "" }]);
    expect(issue.changes).toEqual([
      { by: "p3", at: DAY("2026-02-01"), field: "assignee", from: null, to: "p3" },
      { by: "p2", at: DAY("2026-03-01"), field: "assignee", from: "p3", to: "p2" },
      { by: "p2", at: DAY("2026-03-01"), field: "status", from: "To Do", to: "Done" },
      { by: "p2", at: DAY("2026-03-01"), field: "resolution", from: null, to: "Done" },
    ]);
  });

  it("that a change stands for were made by its author, and are done", async () => {
    const { issue } = await loadOne({ kind: "change", contributors: [{ person: "p1", role: "author", at: "2026-01-01" }] });
    expect(issue).toMatchObject({ type: "Change", reporter: "p1", assignee: "p1", resolution: "Done" });
  });

  it("without anybody they are assigned to, or that are said to be open, are open", async () => {
    expect((await loadOne({ contributors: [{ person: "p1", role: "author" }] })).issue).toMatchObject({
      status: "To Do",
      resolution: null,
    });
    const contributors = [{ person: "p1", role: "assignee" }];
    expect((await loadOne({ contributors, resolved: null })).issue).toMatchObject({
      status: "In Progress",
      resolution: null,
      resolvedAt: null,
    });
    expect((await loadOne({ contributors, resolved: "2026-05-01" })).issue).toMatchObject({ resolvedAt: DAY("2026-05-01") });
  });

  it("hold the comments that a folder tells, with author, date and words", async () => {
    const comments = [
      { person: "p2", at: "2026-01-02", text: "First\n\nsecond" },
      { person: "nobody", at: "2026-01-03", text: "Lost" },
    ];
    const { issue, damaged } = await loadOne({ comments, contributors: [{ person: "p1", role: "reporter" }] });
    expect(issue.comments).toEqual([{ by: "p2", at: DAY("2026-01-02"), text: "First\n\nsecond" }]);
    expect(damaged).toEqual(["items.jsonl:1: the comment of nobody was left out: that is nobody of people.jsonl"]);
  });

  it("are numbered in order of creation, in projects whose keys the platform would take", async () => {
    const { organisation } = await load([
      item("b", { created: "2026-02-01", container: "docs / the whole of it" }),
      item("a", { created: "2026-01-01", container: "docs / the whole of it" }),
      item("c", { container: "Docs the whole" }),
      item("d", { container: "42" }),
      item("e", { container: "" }),
    ]);
    expect(organisation.issues.map(({ alias, key }) => `${alias} ${key}`)).toContain("a DOCSTHEWHO-1");
    expect(organisation.issues.map(({ alias, key }) => `${alias} ${key}`)).toContain("b DOCSTHEWHO-2");
    for (const { key } of organisation.projects) expect(key).toMatch(/^[A-Z][A-Z0-9]{1,9}$/u);
    expect(new Set(organisation.projects.map(({ key }) => key)).size).toBe(4);
  });

  it("stay open among the newest where the folder never says what is solved, without losing whom they were assigned to", async () => {
    const items = Array.from({ length: 100 }, (_entry, index) =>
      item(`i${String(index)}`, {
        created: `2026-01-01T00:${String(index % 60).padStart(2, "0")}:00Z`,
        contributors: [{ person: "p1", role: "assignee" }],
      }),
    );
    const { organisation } = await load(items);
    const open = organisation.issues.filter(({ resolution }) => resolution === null);
    expect(open.length).toBe(2);
    for (const issue of open) expect(issue).toMatchObject({ status: "In Progress", assignee: "p1", resolvedAt: null });
    expect(
      (await load([...items, item("said", { resolved: null })])).organisation.issues.filter(({ resolution }) => resolution === null),
    ).toHaveLength(1);
  });
});

const shared = sharedFolder("corpora/cpython");

describe.skipIf(shared === null)("a large tracker from a folder", () => {
  it("opens with solved and open issues, whose people are found by name", async () => {
    const organisation = await loadCorpus(shared ?? "", { damaged: () => undefined, progress: () => undefined });
    expect([organisation.issues.length > 30_000, organisation.pages.length > 400]).toEqual([true, true]);
    const wire = await createWire({ organisation });
    const body = JSON.stringify({
      jql: 'text ~ "memory leak" AND resolution is not EMPTY',
      fields: ["assignee", "resolution"],
      maxResults: 50,
    });
    const answer = await wire.request({ person: organisation.firstPerson, method: "POST", path: "/rest/api/3/search/jql", body });
    const { issues } = JSON.parse(answer.body) as { issues: { fields: { assignee: { displayName: string } | null } }[] };
    expect(issues).toHaveLength(50);
    expect(issues.every(({ fields }) => fields.assignee !== null)).toBe(true);
    const reader = { account: organisation.firstPerson, app: false };
    expect(wire.store.issues.latest(reader, { projectId: null, isOpen: true, limit: 500 })).toHaveLength(100);
    await wire.close();
  });
});

describe("the bundled tracker", () => {
  it("holds together: people, projects, roles, levels, workflow and times", async () => {
    const { accounts, issues, projects, firstIssue } = await loadBundledOrganisation("marlo-bikes");
    const people = new Set(accounts.map(({ id }) => id));
    const statuses = new Set(STATUSES.map(({ name }) => name));
    const resolutions = new Set(RESOLUTIONS.map(({ name }) => name));
    expect(new Set(issues.map(({ key }) => key)).size).toBe(issues.length);
    expect(issues.map(({ alias }) => alias)).toContain(firstIssue);
    for (const issue of issues) {
      const project = projects.find(({ key }) => key === issue.projectKey);
      expect(project, issue.key).toBeDefined();
      if (issue.securityLevel !== undefined) expect(Object.keys(project?.securityLevels ?? {}), issue.key).toContain(issue.securityLevel);
      for (const { visibleTo } of issue.comments)
        if (visibleTo !== undefined) expect(Object.keys(project?.roles ?? {}), issue.key).toContain(visibleTo);
      expect(statuses, issue.key).toContain(issue.status);
      expect((issue.resolution === null) === (issue.status !== "Done"), issue.key).toBe(true);
      if (issue.resolution !== null) expect(resolutions, issue.key).toContain(issue.resolution);
      for (const acts of [issue.comments, issue.changes]) {
        const times = [issue.createdAt, ...acts.map(({ at }) => at)];
        expect(times, issue.key).toEqual([...times].sort());
        for (const { by } of acts) expect(people, issue.key).toContain(by);
      }
      for (const person of [issue.reporter, issue.assignee]) if (person !== null) expect(people, issue.key).toContain(person);
    }
    for (const { readers = [], roles = {}, securityLevels = {} } of projects)
      for (const person of [...readers, ...Object.values(roles).flat(), ...Object.values(securityLevels).flat()])
        expect(people).toContain(person);
  });

  it("has open and solved issues, some for few eyes, and comments for one role", async () => {
    const { issues, projects } = await loadBundledOrganisation("marlo-bikes");
    const solved = issues.filter(({ resolution }) => resolution !== null);
    expect([solved.length > 12, issues.length - solved.length > 8]).toEqual([true, true]);
    expect(issues.some(({ securityLevel }) => securityLevel !== undefined)).toBe(true);
    expect(issues.some(({ comments }) => comments.some(({ visibleTo }) => visibleTo !== undefined))).toBe(true);
    expect([projects.some(({ readers }) => readers !== undefined), projects.some(({ hiddenFromApps }) => hiddenFromApps)]).toEqual([
      true,
      true,
    ]);
  });
});
