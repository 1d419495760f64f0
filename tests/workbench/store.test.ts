import { describe, expect, it } from "vitest";
import { runSearch } from "../../workbench/src/confluence/run-search.ts";
import { ContentStore } from "../../workbench/src/store/content-store.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";

const MINUTE = 60_000;
const ADA = { account: "ada", app: false };

function openStore(indexLagMs: number) {
  let now = Date.parse("2026-11-24T12:00:00Z");
  const organisation = anOrganisation({
    spaces: [aSpace("OPEN"), aSpace("TEAM", { readers: ["ada"] }), aSpace("DARK", { hiddenFromApps: true })],
    pages: [
      aWikiPage({ alias: "P1", title: "Brake levers", text: "sticky" }),
      aWikiPage({ alias: "P2", title: "Secret", restrictedTo: ["ada"], parentAlias: "P1" }),
    ],
    accounts: [anAccount("ada"), anAccount("ben")],
  });
  const store = new ContentStore(organisation, { now: () => now, indexLagMs });
  const found = (words: string): readonly number[] => runSearch(store, ADA, `text ~ "${words}"`).ids;
  return { store, found, pass: (milliseconds: number) => (now += milliseconds) };
}

const change = (title: string, text: string) => ({ title, body: `<p>${text}</p>`, note: "" });

describe("the index of the store", () => {
  it("finds an edited page by its old words until the lag is over, then by the new ones", () => {
    const { store, found, pass } = openStore(MINUTE);
    const page = store.page(ADA, 100_001)!;
    store.savePage(page, "ada", change("Gear levers", "smooth"));
    expect(store.page(ADA, 100_001)?.title).toBe("Gear levers");
    expect([found("sticky"), found("smooth")]).toEqual([[100_001], []]);
    pass(MINUTE - 1);
    store.savePage(page, "ada", change("Gear cables", "silent"));
    expect([found("sticky"), found("smooth"), found("silent")]).toEqual([[100_001], [], []]);
    pass(MINUTE);
    expect([found("sticky"), found("brake"), found("smooth"), found("silent"), found("cables")]).toEqual([
      [],
      [],
      [],
      [100_001],
      [100_001],
    ]);
  });

  it("finds changes at once without a lag", () => {
    const { store, found } = openStore(0);
    store.savePage(store.page(ADA, 100_001)!, "ada", change("Gear levers", "smooth"));
    expect([found("sticky"), found("smooth")]).toEqual([[], [100_001]]);
  });

  it("goes back to what was loaded, as often as wished, with nothing left in the index", () => {
    const { store, found } = openStore(0);
    for (let round = 0; round < 3; round += 1) {
      store.savePage(store.page(ADA, 100_001)!, "ada", change("Gear levers", "smooth"));
      store.comments.add({ pageId: 100_001, account: "ada", parentId: null, body: "<p>Thanks</p>" });
      const id = store.addPage("ada", { spaceId: 1, parentId: null, title: "Fresh", body: "<p>zeppelin</p>" });
      expect(found("zeppelin")).toEqual([id]);
      store.reset();
      expect([found("sticky"), found("smooth"), found("zeppelin")]).toEqual([[100_001], [], []]);
      expect([store.comments.ofPage(100_001), store.versions(100_001).length]).toEqual([[], 1]);
    }
  });
});

describe("who sees what", () => {
  it("gives a new page the restrictions of the pages above it", () => {
    const { store } = openStore(0);
    const id = store.addPage("ada", { spaceId: 1, parentId: 100_002, title: "Below", body: "" });
    expect(store.page(ADA, id)?.title).toBe("Below");
    expect(store.page({ account: "ben", app: false }, id)).toBeNull();
  });

  it("shows spaces to their readers, and none to apps that an administrator closed to them", () => {
    const { store } = openStore(0);
    const keys = (account: string, app: boolean): string[] => store.spaces({ account, app }).map(({ key }) => key);
    expect(keys("ada", false)).toEqual(["DARK", "OPEN", "TEAM"]);
    expect(keys("ada", true)).toEqual(["OPEN", "TEAM"]);
    expect(keys("ben", true)).toEqual(["OPEN"]);
  });
});
