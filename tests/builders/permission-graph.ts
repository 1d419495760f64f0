import fc from "fast-check";
import type { Organisation, Page, Space } from "../../workbench/src/organisation/organisation.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "./organisation.ts";

export const PEOPLE = ["ada", "ben", "cy", "dee"] as const;
const SPACES = ["S0", "S1", "S2"] as const;

export interface PermissionGraph {
  readonly organisation: Organisation;
  readonly pages: readonly Page[];
}

const readers = fc.option(fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 3 }), { nil: undefined, freq: 2 });

/** Random spaces, page trees, restrictions and writers. Every page holds one word that stands nowhere else, and one that all share. */
export const permissionGraph: fc.Arbitrary<PermissionGraph> = fc
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
export function mayRead({ organisation, pages }: PermissionGraph, page: Page, person: string): boolean {
  const space = organisation.spaces.find(({ key }) => key === page.spaceKey)!;
  if (space.readers !== undefined && !space.readers.includes(person)) return false;
  if (page.restrictedTo !== undefined && !page.restrictedTo.includes(person)) return false;
  const parent = pages.find(({ alias }) => alias === page.parentAlias);
  return parent === undefined || mayRead({ organisation, pages }, parent, person);
}

/** The spaces that let somebody in. */
export function openSpaces({ organisation }: PermissionGraph, person: string): readonly Space[] {
  return organisation.spaces.filter(({ readers: allowed }) => allowed === undefined || allowed.includes(person));
}
