import { PortError } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";
import { OFFERS_LIST } from "../../sharepoint-webpart/src/sharepoint/list-schema.ts";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";
import { holdsManageLists, readSiteState } from "../../sharepoint-webpart/src/sharepoint/site-state.ts";
import type { InMemorySite } from "./in-memory-site.ts";
import { inMemorySite } from "./in-memory-site.ts";

describe("setting a site up", () => {
  let site: InMemorySite;
  beforeEach(() => {
    site = inMemorySite();
  });

  it("is offered to those alone who may add lists", async () => {
    expect(await readSiteState(site.as("olga", "owner"))).toEqual({ is: "not-set-up", mayAdd: true });
    expect(await readSiteState(site.as("ada"))).toEqual({ is: "not-set-up", mayAdd: false });
  });

  it("adds the list: hidden, kept out of search, readable by all, changed only by an entry's author, with indexed columns", async () => {
    await setUpSite(site.as("olga", "owner"));
    const list = site.list(OFFERS_LIST.title)!;
    expect(list.properties).toMatchObject({ BaseTemplate: 100, Hidden: true, NoCrawl: true, ReadSecurity: 1, WriteSecurity: 2 });
    expect([...list.columns]).toEqual([
      ["AlongsideKey", { indexed: true, unique: true }],
      ["AlongsideKind", { indexed: true, unique: false }],
      ["AlongsideOwner", { indexed: true, unique: false }],
      ["AlongsideRecord", { indexed: false, unique: false }],
    ]);
    expect(await readSiteState(site.as("ada"))).toEqual({ is: "ready" });
  });

  it("changes nothing when it is done again", async () => {
    await setUpSite(site.as("olga", "owner"));
    site.asked.length = 0;
    await setUpSite(site.as("olga", "owner"));
    expect(site.asked.every((line) => line.startsWith("GET "))).toBe(true);
  });

  it("finishes what was interrupted, wherever that was", async () => {
    const steps = ["POST _api/web/lists", `POST _api/web/lists/getByTitle('${OFFERS_LIST.title}')/fields`, "MERGE"];
    for (const step of steps) {
      site = inMemorySite();
      site.failNext(step, { status: 500, retryAfter: null, body: null });
      await expect(setUpSite(site.as("olga", "owner")), step).rejects.toBeInstanceOf(PortError);
      const isThere = step !== steps[0];
      expect(await readSiteState(site.as("olga", "owner")), step).toEqual({ is: isThere ? "behind" : "not-set-up", mayAdd: true });
      await setUpSite(site.as("olga", "owner"));
      expect(await readSiteState(site.as("ada")), step).toEqual({ is: "ready" });
    }
  });

  it("is refused to a member, who changed nothing by trying", async () => {
    await expect(setUpSite(site.as("ada"))).rejects.toMatchObject({ kind: "forbidden" });
    expect(site.list(OFFERS_LIST.title)).toBeUndefined();
  });

  it("brings a list of an older version, or one that somebody else made, to the one that is needed", async () => {
    await site.as("olga", "owner")({ method: "POST", path: "_api/web/lists", body: { Title: OFFERS_LIST.title, Description: "old" } });
    expect(await readSiteState(site.as("olga", "owner"))).toEqual({ is: "behind", mayAdd: true });
    expect(await readSiteState(site.as("ada"))).toEqual({ is: "behind", mayAdd: false });
    await setUpSite(site.as("olga", "owner"));
    expect(await readSiteState(site.as("ada"))).toEqual({ is: "ready" });
  });

  it("says of a site that is not open to somebody nothing but that", async () => {
    await setUpSite(site.as("olga", "owner"));
    expect(await readSiteState(site.as("eve", "stranger"))).toEqual({ is: "closed" });
  });

  it("reads rights in every wrapping, and an odd answer as none", () => {
    expect(holdsManageLists({ High: "432", Low: "2048" })).toBe(true);
    expect(holdsManageLists({ d: { EffectiveBasePermissions: { Low: "2048" } } })).toBe(true);
    for (const odd of [null, {}, "x", { Low: "abc" }, { Low: "1" }]) expect(holdsManageLists(odd), JSON.stringify(odd)).toBe(false);
  });
});
