import fc from "fast-check";
import { expect, it } from "vitest";
import { createWire } from "../../workbench/src/wire.ts";
import type { Organisation, Page, Space } from "../../workbench/src/organisation/organisation.ts";
import { createSuite } from "@alongside/core";
import { portsFor } from "../../forge-app/ui/src/ports.ts";
import { noRecords } from "../builders/no-records.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";
import { requestFrom } from "../builders/wire-request.ts";

const PEOPLE = ["ada", "ben", "cy", "dee"] as const;
const SPACES = ["S0", "S1", "S2"] as const;

interface Graph {
  readonly organisation: Organisation;
  readonly pages: readonly Page[];
}

const readers = fc.option(fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 3 }), { nil: undefined, freq: 2 });

/** Random spaces, page trees, restrictions and writers. Every page holds one word that stands nowhere else, and one that all share. */
const graph: fc.Arbitrary<Graph> = fc
  .record({
    spaces: fc.tuple(readers, readers, readers),
    pages: fc.array(
      fc.record({
        space: fc.nat({ max: 2 }),
        parent: fc.option(fc.nat({ max: 7 }), { nil: undefined }),
        restrictedTo: fc.option(fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 2 }), { nil: undefined, freq: 3 }),
        by: fc.constantFrom(...PEOPLE),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ spaces, pages }) => {
    const parentOf = (index: number): number | undefined => {
      const parent = pages[index]?.parent;
      return parent !== undefined && parent < index ? parent : undefined;
    };
    // A tree stays within one space: that of its topmost page.
    const spaceOf = (index: number): number => {
      const parent = parentOf(index);
      return parent === undefined ? (pages[index]?.space ?? 0) : spaceOf(parent);
    };
    const built = pages.map((page, index) => {
      const parent = parentOf(index);
      return aWikiPage({
        alias: `P${String(index)}`,
        title: `Common title only${String(index)}title`,
        text: `common words only${String(index)}text`,
        labels: [`only${String(index)}label`],
        spaceKey: SPACES[spaceOf(index)]!,
        by: page.by,
        comments: [{ by: page.by, at: "2026-01-02T00:00:00Z", text: `only${String(index)}comment` }],
        ...(parent === undefined ? {} : { parentAlias: `P${String(parent)}` }),
        ...(page.restrictedTo === undefined ? {} : { restrictedTo: page.restrictedTo }),
      });
    });
    const builtSpaces = SPACES.map((key, index): Space => aSpace(key, spaces[index] === undefined ? {} : { readers: spaces[index] }));
    const organisation = anOrganisation({ accounts: PEOPLE.map((id) => anAccount(id)), spaces: builtSpaces, pages: built });
    return { organisation, pages: built };
  });

/** What somebody may see, said in the plainest way: the space lets them in, and so does every restricted page from here to the top. */
function mayRead({ organisation, pages }: Graph, page: Page, person: string): boolean {
  const space = organisation.spaces.find(({ key }) => key === page.spaceKey)!;
  if (space.readers !== undefined && !space.readers.includes(person)) return false;
  if (page.restrictedTo !== undefined && !page.restrictedTo.includes(person)) return false;
  const parent = pages.find(({ alias }) => alias === page.parentAlias);
  return parent === undefined || mayRead({ organisation, pages }, parent, person);
}

it("nobody sees a title, excerpt, count, comment or person that only a page they may not open would give away", async () => {
  let hiddenSeen = 0;
  await fc.assert(
    fc.asyncProperty(graph, fc.constantFrom(...PEOPLE), async (made, person) => {
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
      const open = made.organisation.spaces.filter(({ readers: allowed }) => allowed === undefined || allowed.includes(person));
      expect(spaces.results.map(({ space }) => space.key).sort()).toEqual(open.map(({ key }) => key));
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
        portsFor({ accountId: person, scopes: null, issueKey: null }, { confluence: request, jira: request }, noRecords),
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
