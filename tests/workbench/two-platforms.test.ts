import { createSuite, placeId } from "@alongside/core";
import type { ExpertAnswer, PersonReason } from "@alongside/core";
import { beforeAll, describe, expect, it } from "vitest";
import { portsFor } from "../../forge-app/ui/src/ports.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import type { Organisation, Page } from "../../workbench/src/organisation/organisation.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { noRecords } from "../builders/no-records.ts";
import { alongsideOn } from "../builders/sharepoint-suite.ts";
import { requestFrom } from "../builders/wire-request.ts";

/**
 * The rule of agreement. The same person asks the same topic from Confluence and from SharePoint, on one organisation, from the same place.
 *
 * 1. Both show the same things to read, in the same order: the same rows are found, and who wrote them does not enter there.
 * 2. Whatever SharePoint says of a person and an item, Confluence shows too: who wrote it, and that somebody took part in it.
 * 3. Whoever is named on Confluence for nothing that they wrote between an item's creation and its last change, is named on SharePoint too:
 *    nothing of theirs is unknown there, and of others it knows no more.
 * 4. Where nobody wrote in between, both show the same facts: then the same people are named, in the same order and seats, for the same items.
 *
 * Places closed to apps are left out: a web part asks as the person, so SharePoint shows them where Confluence does not.
 */
interface Asked {
  readonly person: string;
  readonly topic: string;
  readonly confluence: ExpertAnswer;
  readonly sharepoint: ExpertAnswer;
}

// The last two may open what others may not: a restricted page, and a place of few.
const PEOPLE = ["712020:ines-okafor", "712020:nora-weiss", "712020:hannah-berg", "712020:maya-stern"];
const PLACE = "FLEET";

async function askBoth(wire: Wire, person: string, topic: string): Promise<Asked> {
  const request = { kind: "topic", topic } as const;
  const ask = requestFrom(wire, person);
  // SharePoint has no issues, so Confluence is asked without Jira.
  const there = createSuite(
    portsFor(
      { accountId: person, installedOn: { confluence: true, jira: false }, issueKey: null, product: "confluence" },
      { confluence: ask, jira: ask },
      noRecords,
    ),
  );
  const here = alongsideOn(wire, person, `/sites/${PLACE.toLowerCase()}`);
  const confluence = await there.expertise.findExperts(request, { place: placeId(PLACE) });
  const sharepoint = await here.suite.expertise.findExperts(request, { place: here.site });
  if (!confluence.ok || !sharepoint.ok) throw new Error(`refused: ${topic}`);
  return { person, topic, confluence: confluence.value, sharepoint: sharepoint.value };
}

/** Every topic that labels of the organisation are about, asked by everybody. */
async function askEverything(organisation: Organisation): Promise<{ readonly wire: Wire; readonly asked: readonly Asked[] }> {
  const wire = await createWire({ organisation, shortPages: false });
  const topics = [...new Set(organisation.pages.flatMap(({ labels }) => labels))].filter((_topic, index) => index % 4 === 0);
  const asked: Asked[] = [];
  for (const person of PEOPLE) for (const topic of topics) asked.push(await askBoth(wire, person, topic));
  return { wire, asked };
}

/** The organisation with of every page its creation and its last change alone. */
function withoutBetween(organisation: Organisation): Organisation {
  const ends = ({ versions }: Page): Page["versions"] => [...versions.slice(0, 1), ...versions.slice(1).slice(-1)];
  return { ...organisation, pages: organisation.pages.map((page) => ({ ...page, versions: ends(page) })) };
}

/** The number of a page behind either platform's identifier. */
const pageOf = (id: string): number => Number(id.split("#").at(-1));

/** What is shown of each thing to read. A document has its file's name for a title on SharePoint, so titles are compared of pages. */
function readingOf({ documents }: ExpertAnswer): readonly object[] {
  return documents.map(({ hit }) => ({
    page: pageOf(hit.id),
    title: hit.kind === "file" ? null : hit.title,
    place: hit.place?.name,
    labels: [...hit.labels].sort(),
    found: hit.excerpt.filter(({ matched }) => matched).map(({ text }) => text),
    createdAt: hit.createdAt,
    updatedAt: hit.updatedAt,
  }));
}

const withoutTitles = (rows: readonly object[]): readonly object[] => rows.map((row) => ({ ...row, title: null }));

const itemsOf = (reasons: readonly PersonReason[], kind: PersonReason["kind"]): readonly number[] =>
  reasons.flatMap((reason) => (reason.kind === kind && "items" in reason ? reason.items.map(({ id }) => pageOf(id)) : []));

describe("the same question on both platforms", () => {
  let wire: Wire;
  let asked: readonly Asked[];
  beforeAll(async () => {
    ({ wire, asked } = await askEverything(await loadBundledOrganisation("marlo-bikes")));
  });
  const accountOf = (mail: string): string | null => wire.sharepoint.identities.accountOf(mail);
  const writersOf = (page: number): readonly string[] => wire.store.versions(page).map(({ account }) => account);

  it("1: shows the same things to read, in the same order", () => {
    let documents = 0;
    let files = 0;
    for (const { person, topic, confluence, sharepoint } of asked) {
      const [there, here] = [readingOf(confluence), readingOf(sharepoint)];
      expect(withoutTitles(here), `${person}: ${topic}`).toEqual(withoutTitles(there));
      const pages = sharepoint.documents.filter(({ hit }) => hit.kind !== "file").map(({ hit }) => [pageOf(hit.id), hit.title]);
      expect(confluence.documents.map(({ hit }) => [pageOf(hit.id), hit.title])).toEqual(expect.arrayContaining(pages));
      documents += here.length;
      files += here.length - pages.length;
    }
    expect(documents).toBeGreaterThan(200);
    expect(files).toBeGreaterThan(0);
  });

  it("2: says nothing of a person on SharePoint that Confluence does not show", () => {
    let reasons = 0;
    for (const { sharepoint } of asked) {
      for (const { id, reasons: given } of sharepoint.people) {
        const account = accountOf(id);
        for (const page of itemsOf(given, "wrote")) expect(writersOf(page)[0]).toBe(account);
        for (const page of itemsOf(given, "last-editor")) expect(writersOf(page).at(-1)).toBe(account);
        expect(given.length).toBeGreaterThan(0);
        reasons += given.length;
      }
    }
    expect(reasons).toBeGreaterThan(200);
  });

  it("3: names on SharePoint whom Confluence names for nothing written in between", () => {
    let named = 0;
    for (const { person, topic, confluence, sharepoint } of asked) {
      // A near peer takes a seat by what is known of both, so it can be another one.
      if ([...confluence.people, ...sharepoint.people].some(({ seat }) => seat !== null)) continue;
      const here = sharepoint.people.map(({ id }) => accountOf(id));
      for (const { id } of confluence.people) {
        const evidence = everyHit(wire, person, topic);
        if (evidence.some((page) => writersOf(page).slice(1, -1).includes(id))) continue;
        expect(here, `${person}: ${topic}`).toContain(id);
        named += 1;
      }
    }
    expect(named).toBeGreaterThan(50);
  });

  it("says on SharePoint, and on Confluence not, that only the last editor is known", () => {
    const isSaid = ({ incomplete }: ExpertAnswer): boolean => incomplete.some(({ reason }) => reason === "last-editor-only");
    for (const { confluence, sharepoint } of asked) {
      if (sharepoint.documents.length === 0) continue;
      expect([isSaid(confluence), isSaid(sharepoint)]).toEqual([false, true]);
    }
  });
});

/** Every page that somebody finds by any word of a topic, as the emulated index finds it. */
function everyHit(wire: Wire, person: string, topic: string): readonly number[] {
  const words = topic.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const sql = "SELECT rowid AS id FROM page_text WHERE page_text MATCH ?";
  const found = wire.store.database.prepare(sql).all(words.map((word) => `"${word}"`).join(" OR "));
  return found.map(({ id }) => Number(id)).filter((id) => wire.store.page({ account: person, app: true }, id) !== null);
}

describe("the same question on both platforms, where nobody wrote in between", () => {
  it("4: names the same people in the same order and seats, for the same items", async () => {
    const { wire, asked } = await askEverything(withoutBetween(await loadBundledOrganisation("marlo-bikes")));
    let people = 0;
    for (const { person, topic, confluence, sharepoint } of asked) {
      const seats = ({ people: named }: ExpertAnswer, idOf: (id: string) => string | null): readonly object[] =>
        named.map(({ id, name, seat, reasons }) => ({ id: idOf(id), name, seat, wrote: itemsOf(reasons, "wrote") }));
      const here = seats(sharepoint, (mail) => wire.sharepoint.identities.accountOf(mail));
      expect(here, `${person}: ${topic}`).toEqual(seats(confluence, (id) => id));
      sharepoint.people.forEach(({ reasons }, index) => {
        const [changed] = itemsOf(reasons, "last-editor");
        if (changed !== undefined) expect(itemsOf(confluence.people[index]!.reasons, "edited")[0]).toBe(changed);
      });
      people += here.length;
    }
    expect(people).toBeGreaterThan(200);
  });
});
