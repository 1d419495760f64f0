import fc from "fast-check";
import { expect, it } from "vitest";
import { LIBRARIES, SITE_PAGES, libraryId } from "../../workbench/src/sharepoint/libraries.ts";
import type { Library } from "../../workbench/src/sharepoint/libraries.ts";
import { PEOPLE, mayRead, openSpaces, permissionGraph } from "../builders/permission-graph.ts";
import type { PermissionGraph } from "../builders/permission-graph.ts";
import { alongsideOn } from "../builders/sharepoint-suite.ts";
import { createSharePointWire } from "../builders/sharepoint-wire.ts";
import type { SharePointWire } from "../builders/sharepoint-wire.ts";

interface Seen {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** What one person sees of the emulated SharePoint, and every word of it. */
class Look {
  readonly seen: string[] = [];
  readonly #wire: SharePointWire;
  readonly #person: string;

  constructor(wire: SharePointWire, person: string) {
    this.#wire = wire;
    this.#person = person;
  }

  async at(path: string, body?: unknown): Promise<Seen> {
    const site = this.#wire.sharepoint.sites.find(path.split("/")[2] ?? "")!;
    const headers = { "x-requestdigest": this.#wire.sharepoint.digests.issue(this.#person, site.key) };
    const more = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await this.#wire.request({ person: this.#person, path, ...more });
    this.seen.push(answer.body);
    return { status: answer.status, body: JSON.parse(answer.body) as Seen["body"] };
  }
}

const valuesIn = ({ body }: Seen): Record<string, unknown>[] => body["value"] as Record<string, unknown>[];
const sorted = (ids: readonly unknown[]): string[] => ids.map(String).sort();

/** The library that holds a page, said in the plainest way: a page that is restricted, by itself or from above, is a document. */
function libraryOf({ pages }: PermissionGraph, alias: string): Library["title"] {
  const page = pages.find((one) => one.alias === alias);
  if (page?.restrictedTo !== undefined) return "Documents";
  return page?.parentAlias === undefined ? "Site Pages" : libraryOf({ pages } as PermissionGraph, page.parentAlias);
}

async function lookAtSearch(wire: SharePointWire, look: Look, site: string, visible: readonly string[]): Promise<void> {
  const ask = async (RowLimit: number): Promise<{ rows: string[]; total: unknown }> => {
    const SelectProperties = [
      "Title",
      "ListItemID",
      "AuthorOWSUSER",
      "EditorOWSUSER",
      "HitHighlightedSummary",
      "owstaxIdMetadataAllTagsInfo",
    ];
    const { body } = await look.at(`${site}/_api/search/postquery`, { request: { Querytext: "common", RowLimit, SelectProperties } });
    const { RelevantResults: found } = body["PrimaryQueryResult"] as { RelevantResults: { TotalRows: number; Table: { Rows: CellRow[] } } };
    return {
      rows: found.Table.Rows.map(({ Cells }) => Cells.find(({ Key }) => Key === "ListItemID")?.Value ?? ""),
      total: found.TotalRows,
    };
  };
  const all = await ask(500);
  expect(sorted(all.rows)).toEqual(visible);
  expect(all.total).toBe(visible.length);
  expect(await ask(1)).toMatchObject({ total: visible.length });
}

interface CellRow {
  readonly Cells: readonly { readonly Key: string; readonly Value: string }[];
}

it("nobody sees a title, excerpt, count, comment or person that only an item they may not open would give away", async () => {
  let hiddenSeen = 0;
  await fc.assert(
    fc.asyncProperty(permissionGraph, fc.constantFrom(...PEOPLE), async (made, person) => {
      const wire = await createSharePointWire(made.organisation);
      const { sites } = wire.sharepoint;
      const look = new Look(wire, person);
      const idOf = (alias: string): number => wire.store.pageIdOf(alias)!;
      const visible = made.pages.filter((page) => mayRead(made, page, person));
      const open = openSpaces(made, person).map(({ key }) => key);
      for (const { key } of made.organisation.spaces) {
        const site = sites.find(key)!;
        const isOpen = open.includes(key);
        expect((await look.at(`${site.path}/_api/web/siteusers`)).status).toBe(isOpen ? 200 : 403);
        const lists = await look.at(`${site.path}/_api/web/lists`);
        expect(lists.status).toBe(isOpen ? 200 : 403);
        for (const library of LIBRARIES) {
          const items = `${site.path}/_api/web/lists(guid'${libraryId(site, library)}')/items`;
          const inside = visible.filter(({ spaceKey, alias }) => spaceKey === key && libraryOf(made, alias) === library.title);
          const listed = await look.at(`${items}?$expand=Author,Editor&$select=*,Author/Title,Editor/Title`);
          expect(listed.status).toBe(isOpen ? 200 : 403);
          if (isOpen) {
            expect(sorted(valuesIn(listed).map(({ Id }) => Id))).toEqual(sorted(inside.map(({ alias }) => idOf(alias))));
            expect(valuesIn(lists).find(({ Title }) => Title === library.title)).toMatchObject({ ItemCount: inside.length });
          }
          // A page that may be opened is asked for where it lies; a hidden one must not be there wherever it is looked for.
          const others = made.pages.filter((page) => page.spaceKey === key && !visible.includes(page));
          for (const page of [...inside, ...others]) {
            const item = `${items}(${String(idOf(page.alias))})`;
            const status = inside.includes(page) ? 200 : isOpen ? 404 : 403;
            expect((await look.at(item)).status).toBe(status);
            if (library === SITE_PAGES) expect((await look.at(`${item}/comments`)).status).toBe(status);
          }
        }
      }
      const [first] = open;
      if (first !== undefined) {
        const site = sites.find(first)!.path;
        await lookAtSearch(wire, look, site, sorted(visible.map(({ alias }) => idOf(alias))));
        const answer = await alongsideOn(wire, person, site).suite.expertise.findExperts({ kind: "topic", topic: "common" });
        if (!answer.ok) throw new Error("refused");
        look.seen.push(JSON.stringify(answer.value));
        const writers = visible.flatMap(({ versions }) =>
          [versions[0], versions.at(-1)].map((version) => wire.sharepoint.identities.mailOf(version!.by)),
        );
        for (const { id } of answer.value.people) expect(writers).toContain(id);
      }
      const hidden = made.pages.filter((page) => !visible.includes(page));
      hiddenSeen += hidden.length;
      const words = look.seen.join();
      for (const { alias } of hidden) expect(words).not.toContain(`only${alias.slice(1)}`);
      await wire.close();
    }),
    { numRuns: 500 },
  );
  expect(hiddenSeen).toBeGreaterThan(300);
});
