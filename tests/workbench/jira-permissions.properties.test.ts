import fc from "fast-check";
import { expect, it } from "vitest";
import type { Issue, IssueComment, Organisation, Project } from "../../workbench/src/organisation/organisation.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { aComment, aProject, anIssue } from "../builders/issues.ts";
import { anAccount, anOrganisation } from "../builders/organisation.ts";

const PEOPLE = ["ada", "ben", "cy", "dee"] as const;
const PROJECTS = ["AA", "BB", "CC"] as const;

const few = fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 2 });

interface Tracker {
  readonly organisation: Organisation;
  /** whose comment is added while the wire runs, and for which role */
  readonly written: { readonly by: string; readonly issue: number; readonly isForRole: boolean };
}

/**
 * Random projects with readers, a role and a security level, issues with and without the level, comments for everybody and for the role.
 * Every issue and every comment holds a word that stands nowhere else, and one that all share.
 */
const tracker: fc.Arbitrary<Tracker> = fc
  .record({
    projects: fc.tuple(...PROJECTS.map(() => fc.record({ readers: fc.option(few, { nil: undefined }), role: few, level: few }))),
    issues: fc.array(
      fc.record({
        project: fc.nat({ max: 2 }),
        hasLevel: fc.boolean(),
        reporter: fc.constantFrom(...PEOPLE),
        assignee: fc.option(fc.constantFrom(...PEOPLE)),
        comments: fc.array(fc.record({ by: fc.constantFrom(...PEOPLE), isForRole: fc.boolean() }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    written: fc.record({ by: fc.constantFrom(...PEOPLE), issue: fc.nat({ max: 5 }), isForRole: fc.boolean() }),
  })
  .map(({ projects, issues, written }) => {
    const builtProjects = projects.map(({ readers, role, level }, index) =>
      aProject(PROJECTS[index]!, { roles: { Team: role }, securityLevels: { Few: level }, ...(readers === undefined ? {} : { readers }) }),
    );
    const builtIssues = issues.map(({ project, hasLevel, reporter, assignee, comments }, index) =>
      anIssue({
        key: `${PROJECTS[project]!}-${String(index + 1)}`,
        summary: `Common only${String(index)}summary`,
        text: `common only${String(index)}text`,
        labels: [`only${String(index)}label`],
        components: [`only${String(index)}component`],
        reporter,
        assignee,
        comments: comments.map(({ by, isForRole }, number) => ({
          by,
          at: `2026-01-02T0${String(number)}:00:00Z`,
          text: `common only${String(index)}comment${String(number)}${isForRole ? "secret" : "open"}`,
          ...(isForRole ? { visibleTo: "Team" } : {}),
        })),
        ...(hasLevel ? { securityLevel: "Few" } : {}),
      }),
    );
    const accounts = PEOPLE.map((id) => anAccount(id));
    return { organisation: anOrganisation({ accounts, projects: builtProjects, issues: builtIssues }), written };
  });

/** What somebody may see, said in the plainest way. */
const projectOf = ({ projects }: Organisation, issue: Issue): Project => projects.find(({ key }) => key === issue.projectKey)!;

function mayRead(organisation: Organisation, issue: Issue, person: string): boolean {
  const { readers, securityLevels } = projectOf(organisation, issue);
  if (readers !== undefined && !readers.includes(person)) return false;
  return issue.securityLevel === undefined || securityLevels?.[issue.securityLevel]?.includes(person) === true;
}

function mayReadComment(organisation: Organisation, issue: Issue, comment: IssueComment, person: string): boolean {
  if (comment.visibleTo === undefined) return true;
  return projectOf(organisation, issue).roles?.[comment.visibleTo]?.includes(person) === true;
}

it("nobody sees a word, count, person or error that only an issue or comment they may not open would give away", async () => {
  let hiddenIssues = 0;
  let hiddenComments = 0;
  await fc.assert(
    fc.asyncProperty(tracker, fc.constantFrom(...PEOPLE), async ({ organisation, written }, person) => {
      const wire = await createWire({ organisation });
      const seen: string[] = [];
      const ask = async (path: string, sent?: object, as: string = person) => {
        const body = sent === undefined ? {} : { method: "POST", body: JSON.stringify(sent) };
        const answer = await wire.request({ person: as, path: `/rest/api/3/${path}`, ...body });
        if (as === person) seen.push(answer.body);
        return { status: answer.status, body: JSON.parse(answer.body) as never };
      };
      const target = organisation.issues[written.issue % organisation.issues.length]!;
      const visibility = written.isForRole ? { visibility: { type: "role", value: "Team" } } : {};
      const body = aComment(`common onlywrittenword${written.isForRole ? "secret" : "open"}`, person);
      const wrote = await ask(`issue/${target.key}/comment`, { body, ...visibility }, written.by);
      seen.length = 0;

      const visible = organisation.issues.filter((issue) => mayRead(organisation, issue, person));
      const hidden = organisation.issues.filter((issue) => !visible.includes(issue));
      const secret = visible.flatMap((issue) => issue.comments.filter((comment) => !mayReadComment(organisation, issue, comment, person)));
      hiddenIssues += hidden.length;
      hiddenComments += secret.length;

      const fields = ["*all"];
      const page = await ask("search/jql", { jql: "text ~ common", fields, expand: "changelog" });
      const found = (page.body as { issues: { key: string; fields: { comment: { total: number } } }[] }).issues;
      expect(found.map(({ key }) => key).sort()).toEqual(visible.map(({ key }) => key).sort());
      const writtenIsVisible =
        wrote.status === 201 &&
        visible.includes(target) &&
        (!written.isForRole || mayReadComment(organisation, target, { by: "", at: "", text: "", visibleTo: "Team" }, person));
      for (const issue of visible) {
        const open = issue.comments.filter((comment) => mayReadComment(organisation, issue, comment, person)).length;
        const total = open + Number(issue === target && writtenIsVisible);
        expect(found.find(({ key }) => key === issue.key)?.fields.comment.total).toBe(total);
        expect((await ask(`issue/${issue.key}/comment`)).body["total"]).toBe(total);
      }
      // A word of a hidden issue or comment finds nothing, wherever it is asked for.
      const words = [
        ...hidden.flatMap((_issue) => [
          `only${String(organisation.issues.indexOf(_issue))}text`,
          `only${String(organisation.issues.indexOf(_issue))}summary`,
        ]),
        ...secret.map(({ text }) => text.split(" ")[1]!),
        ...(writtenIsVisible ? [] : ["onlywrittenwordsecret", ...(visible.includes(target) ? [] : ["onlywrittenwordopen"])]),
      ];
      if (words.length > 0) {
        const asked = words.map((word) => `text ~ ${word}`).join(" OR ");
        expect((await ask("search/jql", { jql: asked })).body).toEqual({ issues: [], isLast: true });
      }
      // What is hidden and what never was are refused in the same words.
      for (const issue of hidden) {
        const index = String(organisation.issues.indexOf(issue));
        for (const [jql, never] of [
          [`key = ${issue.key}`, `key = ZZ-9`],
          [`component = only${index}component`, "component = only99component"],
        ] as const) {
          const [one, other] = [await ask("search/jql", { jql }), await ask("search/jql", { jql: never })];
          const bare = ({ status, body: said }: typeof one): string =>
            `${String(status)}${JSON.stringify(said).replaceAll(/'[^']*'/gu, "")}`;
          expect(bare(one)).toBe(bare(other));
        }
        const number = String(wire.store.issues.idOf(issue.alias));
        for (const name of [issue.key, number])
          for (const path of [`issue/${name}`, `issue/${name}/comment`, `issue/${name}/changelog`, `issue/${name}/transitions`])
            expect((await ask(path)).status).toBe(404);
        expect((await ask(`issue/${issue.key}/comment`, { body: aComment("hello") })).status).toBe(404);
      }
      await ask("changelog/bulkfetch", { issueIdsOrKeys: organisation.issues.map(({ key }) => key) });
      const listed = (await ask("project/search")).body as { values: { key: string }[] };
      const open = organisation.projects.filter(({ readers }) => readers === undefined || readers.includes(person));
      expect(listed.values.map(({ key }) => key).sort()).toEqual(open.map(({ key }) => key));
      const told = wire.store.notifications.of(person).length;
      expect(told).toBe(Number(writtenIsVisible && written.by !== person));

      // The refusals above quote what was asked for; everything else must not hold it.
      const said = seen.filter((text) => !text.includes('"errorMessages"')).join();
      for (const issue of hidden) {
        expect(said).not.toContain(`only${String(organisation.issues.indexOf(issue))}`);
        expect(said).not.toContain(`"${issue.key}"`);
      }
      for (const { text } of secret) expect(said).not.toContain(text);
      if (!writtenIsVisible) expect(said).not.toContain("onlywrittenword");
      await wire.close();
    }),
    { numRuns: 500 },
  );
  expect(hiddenIssues).toBeGreaterThan(500);
  expect(hiddenComments).toBeGreaterThan(100);
});
