import type { Day, Instant, RecordDraft, RecordStore } from "@alongside/core";
import { addDays, dayOf } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { OFFERS_LIST } from "../../sharepoint-webpart/src/sharepoint/list-schema.ts";
import { dayAtSharePoint } from "../../sharepoint-webpart/src/sharepoint/request-digest.ts";
import { removeOver } from "../../sharepoint-webpart/src/sharepoint/remove-over.ts";
import { createSharedList } from "../../sharepoint-webpart/src/sharepoint/shared-list.ts";
import type { SharedList } from "../../sharepoint-webpart/src/sharepoint/shared-list.ts";
import { mayTidy, readSiteState } from "../../sharepoint-webpart/src/sharepoint/site-state.ts";
import { GOOD_CONTENT, draft } from "../builders/records.ts";
import type { WorkbenchSite } from "../builders/sharepoint-records.ts";
import { HOME, openWorkbenchSite } from "../builders/sharepoint-records.ts";
import { SENDERS } from "../builders/sharepoint-senders.ts";
import { TODAY } from "./site-builders.ts";

const NOW = dayOf(TODAY.now());
const later = (days: number): Day => addDays(NOW, days);

async function save(store: RecordStore, wish: RecordDraft): Promise<void> {
  const result = await store.save(wish);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
}

const listOf = (site: WorkbenchSite, person: string): SharedList => createSharedList(site.send(person), OFFERS_LIST);

/** What lies in the list, as kinds of whose. */
async function lying(site: WorkbenchSite): Promise<readonly string[]> {
  const rows = await listOf(site, "olga").read({ by: "latest" });
  return rows.map((row) => String(row["AlongsideKey"]).split("#").slice(0, 2).join(" ")).sort();
}

for (const sender of SENDERS) {
  describe(`R9: what is over on a site of the workbench, ${sender.name}`, () => {
    /**
     * Ada hosts a circle of ten days in which Bo sits, rests for ten days, and offers something; Ann rests until she says otherwise. A circle
     * itself is kept until its host removes it.
     */
    async function open(): Promise<WorkbenchSite & { readonly names: Readonly<Record<"ada" | "bo" | "ann", string>> }> {
      const site = await openWorkbenchSite(sender, TODAY);
      const circle = { ...GOOD_CONTENT.circle, place: HOME, firstOn: NOW, until: later(10) };
      await save(site.as("ada"), draft("circle", circle, { id: "c1" }));
      const seat = { ...GOOD_CONTENT.membership, circle: "c1", place: HOME, until: later(10) };
      await save(site.as("bo"), draft("membership", seat, { id: "s1" }));
      await save(site.as("ada"), draft("offer", { ...GOOD_CONTENT.offer, place: HOME }, { id: "o1" }));
      await save(site.as("ada"), draft("rhythm", { capacity: "some", quietUntil: later(10) }));
      await save(site.as("ann"), draft("rhythm", { capacity: "none" }));
      return { ...site, names: { ada: site.idOf("ada"), bo: site.idOf("bo"), ann: site.idOf("ann") } };
    }

    it("is removed by an owner, whoever wrote it; what still holds stays", async () => {
      const site = await open();
      const { ada, bo, ann } = site.names;
      const everything = await lying(site);
      expect(everything).toHaveLength(5);
      await removeOver(listOf(site, "olga"), later(10));
      expect(await lying(site)).toEqual(everything);
      await removeOver(listOf(site, "olga"), later(12));
      expect(await lying(site)).toEqual(everything.filter((one) => one !== `${ada} calm`));
      await removeOver(listOf(site, "olga"), later(41));
      expect(await lying(site)).toEqual([`${ada} circle`, `${ada} offer`, `${ann} calm`].sort());
      expect(everything).toContain(`${bo} membership`);
    });

    it("is removed by nobody else: a member is refused, and nothing of others goes", async () => {
      const site = await open();
      const everything = await lying(site);
      await expect(removeOver(listOf(site, "ann"), later(41))).rejects.toMatchObject({ kind: "forbidden" });
      expect(await lying(site)).toEqual(everything);
    });

    it("stays when its author changed it meanwhile", async () => {
      const site = await open();
      const list = listOf(site, "olga");
      const rows = await list.read({ by: "latest" });
      const readBefore: SharedList = { ...list, read: () => Promise.resolve(rows) };
      await save(site.as("ada"), draft("rhythm", { capacity: "some", quietUntil: later(60) }, { version: 1 }));
      await removeOver(readBefore, later(41));
      const left = await lying(site);
      expect(left).toContain(`${site.names.ada} calm`);
      expect(left).not.toContain(`${site.names.bo} membership`);
    });

    it("is removed as far as SharePoint answered, and to its end by the next try", async () => {
      const site = await open();
      site.wire.faults.set({ source: "lists", kind: "503", times: 1, gateway: false });
      await expect(removeOver(listOf(site, "olga"), later(41))).rejects.toMatchObject({ kind: "rate-limited" });
      await removeOver(listOf(site, "olga"), later(41));
      expect(await lying(site)).toHaveLength(3);
    });

    it("goes by SharePoint's clock", async () => {
      const site = await open();
      const before = dayOf(Date.now() as Instant);
      const day = await dayAtSharePoint(site.send("olga"));
      expect([before, dayOf(Date.now() as Instant)]).toContain(day);
    });

    it("can be removed by those who may manage the lists of a site that has been set up", async () => {
      const site = await open();
      expect(await readSiteState(site.send("olga"))).toEqual({ is: "ready" });
      expect([await mayTidy(site.send("olga")), await mayTidy(site.send("ada"))]).toEqual([true, false]);
      expect(await mayTidy(site.send("stranger"))).toBe(false);
    });
  });
}

describe("the day at SharePoint", () => {
  const answering = (body: unknown, status = 200) => dayAtSharePoint(() => Promise.resolve({ status, retryAfter: null, body }));

  it.each([
    [{ FormDigestValue: "0x1F,02 Dec 2026 23:30:00 -0000" }, "2026-12-02"],
    [{ FormDigestValue: "0x1F,Wed, 02 Dec 2026 00:10:00 GMT" }, "2026-12-02"],
    [{ d: { GetContextWebInformation: { FormDigestValue: "0x1F,31 Dec 2026 12:00:00 -0000" } } }, "2026-12-31"],
  ])("is read from %j", async (body, day) => {
    expect(await answering(body)).toBe(day);
  });

  it.each([[{}], [{ FormDigestValue: "0x1F" }], [[]], ["text"]])("is not guessed from %j", async (body) => {
    await expect(answering(body)).rejects.toMatchObject({ kind: "malformed-answer" });
  });

  it("is not known when SharePoint does not answer", async () => {
    await expect(answering(null, 503)).rejects.toMatchObject({ kind: "rate-limited" });
  });
});
