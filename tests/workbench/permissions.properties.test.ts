import fc from "fast-check";
import { expect, it } from "vitest";
import { createWire } from "../../workbench/src/wire.ts";
import type { Page } from "../../workbench/src/organisation/organisation.ts";
import { createSuite } from "@alongside/core";
import { portsFor } from "../../forge-app/ui/src/ports.ts";
import { noRecords } from "../builders/no-records.ts";
import { PEOPLE, mayRead, openSpaces, permissionGraph } from "../builders/permission-graph.ts";
import { requestFrom } from "../builders/wire-request.ts";

it("nobody sees a title, excerpt, count, comment or person that only a page they may not open would give away", async () => {
  let hiddenSeen = 0;
  await fc.assert(
    fc.asyncProperty(permissionGraph, fc.constantFrom(...PEOPLE), async (made, person) => {
      const wire = await createWire({ organisation: made.organisation, shortPages: false });
      const visible = made.pages.filter((page) => mayRead(made, page, person));
      const hidden = made.pages.filter((page) => !visible.includes(page));
      hiddenSeen += hidden.length;
      const seen: string[] = [];
      const ask = async (path: string): Promise<unknown> => {
        const answer = await wire.request({ person, path });
        seen.push(answer.body);
        return JSON.parse(answer.body) as unknown;
      };
      const cql = encodeURIComponent('siteSearch ~ "common"');
      const expand = "content.space,content.history.contributors.publishers.users,content.metadata.labels";
      const found = (await ask(`/wiki/rest/api/search?cql=${cql}&limit=50&expand=${expand}`)) as {
        results: { content: { id: string } }[];
        totalSize: number;
      };
      const idOf = (page: Page): string => String(wire.store.pageIdOf(page.alias));
      expect(found.results.map(({ content }) => content.id).sort()).toEqual(visible.map(idOf).sort());
      expect(found.totalSize).toBe(visible.length === 0 ? found.totalSize : visible.length);
      const contents = (await ask(`/wiki/rest/api/content/search?cql=${cql}&limit=50&expand=body.storage,ancestors`)) as typeof found;
      expect(contents.results).toHaveLength(visible.length);
      const listed = (await ask("/wiki/api/v2/pages?limit=100&body-format=storage")) as { results: { id: string }[] };
      expect(listed.results.map(({ id }) => id).sort()).toEqual(visible.map(idOf).sort());
      const spaces = (await ask(`/wiki/rest/api/search?cql=${encodeURIComponent("type = space")}`)) as {
        results: { space: { key: string } }[];
      };
      expect(spaces.results.map(({ space }) => space.key).sort()).toEqual(openSpaces(made, person).map(({ key }) => key));
      for (const page of made.pages) {
        const status = async (path: string): Promise<number> => (await wire.request({ person, path })).status;
        const wanted = visible.includes(page) ? 200 : 404;
        expect(await status(`/wiki/api/v2/pages/${idOf(page)}`)).toBe(wanted);
        expect(await status(`/wiki/api/v2/pages/${idOf(page)}/footer-comments`)).toBe(wanted);
        expect(await status(`/wiki/api/v2/pages/${idOf(page)}/labels`)).toBe(wanted);
        expect(await status(`/wiki/api/v2/pages/${idOf(page)}/versions`)).toBe(wanted);
      }
      const request = requestFrom(wire, person);
      const suite = createSuite(
        portsFor(
          { accountId: person, installedOn: { confluence: true, jira: true }, issueKey: null, product: "confluence" },
          { confluence: request, jira: request },
          noRecords,
        ),
      );
      const answer = await suite.expertise.findExperts({ kind: "topic", topic: "common" });
      if (!answer.ok) throw new Error("refused");
      seen.push(JSON.stringify(answer.value));
      for (const page of hidden) expect(seen.join()).not.toContain(`only${page.alias.slice(1)}`);
      const writers = new Set(visible.flatMap((page) => page.versions.map(({ by }) => by)));
      for (const { id } of answer.value.people) expect(writers.has(id)).toBe(true);
      await wire.close();
    }),
    { numRuns: 500 },
  );
  expect(hiddenSeen).toBeGreaterThan(300);
});
