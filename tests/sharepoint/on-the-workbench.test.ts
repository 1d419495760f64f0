import { personId } from "@alongside/core";
import type { RecordDraft, RecordStore, StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { OFFERS_LIST } from "../../sharepoint-webpart/src/sharepoint/list-schema.ts";
import type { SharePointAnswer } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";
import { readSiteState } from "../../sharepoint-webpart/src/sharepoint/site-state.ts";
import { pathOfList } from "../../sharepoint-webpart/src/sharepoint/shared-list.ts";
import { GOOD_CONTENT, draft } from "../builders/records.ts";
import type { WorkbenchSite } from "../builders/sharepoint-records.ts";
import { HOME, openWorkbenchSite } from "../builders/sharepoint-records.ts";
import { SENDERS } from "../builders/sharepoint-senders.ts";
import { TODAY } from "./site-builders.ts";

const ITEMS = `${pathOfList(OFFERS_LIST.title)}/items`;

const offer = (note: string, version?: number): RecordDraft =>
  draft("offer", { ...GOOD_CONTENT.offer, place: HOME, note }, version === undefined ? {} : { version });

async function saved(store: RecordStore, wish: RecordDraft): Promise<StoredRecord> {
  const result = await store.save(wish);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const rowsOf = ({ body }: SharePointAnswer): readonly Record<string, unknown>[] => (body as { value: Record<string, unknown>[] }).value;

/** Puts entries into the list without asking anybody. */
function fill(site: WorkbenchSite, count: number, owner: (index: number) => string): void {
  const { sites, lists } = site.wire.sharepoint;
  const [list] = lists.listsOf(sites.find("fleet")!.key);
  for (let index = 0; index < count; index += 1) {
    const id = site.idOf(owner(index));
    const content = { ...GOOD_CONTENT.wish, place: HOME, topic: `thing ${String(index)}` };
    const record = JSON.stringify({ version: 1, writtenOn: "2026-11-01", content });
    const key = `${id}#wish#w${String(index)}`;
    const columns = { Title: "wish", AlongsideKey: key, AlongsideKind: "wish", AlongsideOwner: id, AlongsideRecord: record };
    lists.addItem(list!.id, owner(index), 0, columns);
  }
}

for (const sender of SENDERS) {
  describe(`a site of the workbench, ${sender.name}`, () => {
    const open = (): Promise<WorkbenchSite> => openWorkbenchSite(sender, TODAY);

    it("is set up by its owner, once, and by nobody else", async () => {
      const site = await open();
      expect(await readSiteState(site.send("ada"))).toEqual({ is: "ready" });
      await setUpSite(site.send("olga"));
      site.wire.reset();
      expect(await readSiteState(site.send("ada"))).toEqual({ is: "not-set-up", mayAdd: false });
      expect(await readSiteState(site.send("olga"))).toEqual({ is: "not-set-up", mayAdd: true });
      await expect(setUpSite(site.send("ada"))).rejects.toMatchObject({ kind: "forbidden" });
    });

    it("R1: lets an offer be changed and removed by the person who wrote it alone", async () => {
      const site = await open();
      await saved(site.as("ada"), offer("mine"));
      const [item] = rowsOf(await site.send("bo")({ method: "GET", path: ITEMS }));
      const path = `${ITEMS}(${String(item!["Id"])})`;
      for (const ifMatch of ["*", '"1"']) {
        expect(await site.send("bo")({ method: "MERGE", path, body: { Title: "mine now" }, ifMatch })).toMatchObject({ status: 403 });
        expect(await site.send("bo")({ method: "DELETE", path, ifMatch })).toMatchObject({ status: 403 });
      }
      expect(await site.send("bo")({ method: "POST", path: `${path}/recycle` })).toMatchObject({ status: 403 });
      expect(await site.send("ada")({ method: "MERGE", path, body: { Title: "still mine" }, ifMatch: '"1"' })).toMatchObject({
        status: 204,
      });
    });

    it("R2: gives nobody what somebody keeps for themselves, by the store or past it", async () => {
      const site = await open();
      const ada = site.as("ada");
      await saved(ada, draft("trust", { person: site.idOf("bo"), forWhat: "secret listening" }));
      await saved(ada, draft("rhythm", { capacity: "one" }));
      await saved(ada, draft("ask", { question: "secret question", addressed: site.idOf("ann"), nameMayBeSaid: true }, { id: "q1" }));
      await saved(ada, offer("for everybody here"));
      expect(await ada.find({ of: "me" })).toHaveLength(4);
      for (const other of ["bo", "ann", "olga"]) {
        const seen = [
          ...(await site.as(other).find({ of: "others-to-me" })),
          ...(await site.as(other).find({ of: "person", person: site.idOf("ada") })),
          ...(await site.as(other).find({ of: "place", place: HOME })),
          await site.send(other)({ method: "GET", path: ITEMS }),
          await site.send(other)({ method: "GET", path: "_api/web/lists" }),
        ];
        expect(JSON.stringify(seen)).toContain("for everybody here");
        expect(JSON.stringify(seen)).not.toMatch(/secret|capacity|rhythm|trust/u);
      }
      expect(site.browserOf("ada").dump()).toMatch(/secret listening/u);
    });

    it("R2: refuses everything to somebody who may not open the site", async () => {
      const site = await open();
      await saved(site.as("ada"), offer("for members"));
      for (const path of ["_api/web", "_api/web/lists", ITEMS, `${ITEMS}(1)`, "_api/web/siteusers", "_api/web/currentuser"]) {
        const answer = await site.send("stranger")({ method: "GET", path });
        expect(answer.status).toBe(403);
        expect(JSON.stringify(answer.body)).not.toContain("members");
      }
    });

    it("R5: of two texts written from one version, one comes through, and the other one stays with its window", async () => {
      const site = await open();
      await saved(site.as("ada"), offer("first"));
      const [one, other] = await Promise.all([site.as("ada").save(offer("one", 1)), site.as("ada").save(offer("other", 1))]);
      const [stored] = await site.as("ada").find({ of: "me" });
      const winner = one.ok ? one : other;
      const loser = one.ok ? other : one;
      expect(winner).toEqual({ ok: true, value: stored });
      expect(loser).toMatchObject({ ok: false, error: { kind: "conflict", current: stored } });
    });

    it("R5: SharePoint answers 412 to a change made from an older version, and overwrites nothing", async () => {
      const site = await open();
      await saved(site.as("ada"), offer("first"));
      await saved(site.as("ada"), offer("second", 1));
      const stale = { AlongsideRecord: "from an old window" };
      const answer = await site.send("ada")({ method: "MERGE", path: `${ITEMS}(1)`, body: stale, ifMatch: '"1"' });
      expect(answer.status).toBe(412);
      expect(await site.as("ada").find({ of: "me" })).toMatchObject([{ version: 2, content: { note: "second" } }]);
    });

    it("answers, reads and writes in a list of more than 5,000 entries", async () => {
      const site = await open();
      await saved(site.as("ada"), offer("early"));
      fill(site, 5_001, (index) => (index % 200 === 7 ? "ann" : "bo"));
      const question = { words: ["torque", "sensors"], item: null, place: HOME, candidates: [{ person: site.idOf("ann"), items: [] }] };
      expect(await site.as("bo").forQuestion(question)).toMatchObject({
        named: [site.idOf("ann")],
        offers: [{ person: site.idOf("ada") }],
      });
      expect(await site.as("ann").find({ of: "me" })).toHaveLength(25);
      await saved(site.as("ada"), draft("wish", { ...GOOD_CONTENT.wish, place: HOME }));
      expect(await site.as("ada").find({ of: "me" })).toHaveLength(2);
      const unindexed = await site.send("bo")({ method: "GET", path: ITEMS, query: { $filter: "Title eq 'wish'" } });
      expect(unindexed).toMatchObject({ status: 500 });
      expect(JSON.stringify(unindexed.body)).toContain("SPQueryThrottledException");
    });

    it("E14: names nobody when it cannot be looked up who wants to be asked", async () => {
      const site = await open();
      const question = { words: ["wheel"], item: null, place: HOME, candidates: [{ person: personId("x"), items: [] }] };
      for (const [kind, expected] of [
        ["429", "rate-limited"],
        ["503", "rate-limited"],
        ["500", "unavailable"],
        ["offline", "unavailable"],
      ] as const) {
        site.wire.faults.set({ source: "lists", kind, times: 1, gateway: false });
        await expect(site.as("bo").forQuestion(question), kind).rejects.toMatchObject({ kind: expected });
      }
    });
  });
}
