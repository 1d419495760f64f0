import type { Clock, RecordStore, SuggestionRecords, TextStorage } from "@alongside/core";
import { personId, placeId } from "@alongside/core";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { OFFERS_LIST } from "../../sharepoint-webpart/src/sharepoint/list-schema.ts";
import { createSharePointRecords } from "../../sharepoint-webpart/src/sharepoint/record-store.ts";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";
import { createSharedList } from "../../sharepoint-webpart/src/sharepoint/shared-list.ts";
import { instant, plainWordForms } from "../builders/evidence.ts";
import type { InMemorySite } from "./in-memory-site.ts";
import { inMemorySite } from "./in-memory-site.ts";

export const HOME = placeId("FLEET");
export const TODAY: Pick<Clock, "now"> = { now: () => instant("2026-11-24T09:00:00Z") };

/** A browser's storage that starts empty. */
export function aBrowser(): TextStorage & { dump(): string } {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      kept.set(name, value);
    },
    removeItem: (name) => {
      kept.delete(name);
    },
    dump: () => JSON.stringify([...kept]),
  };
}

export interface SiteWorld {
  readonly site: InMemorySite;
  /** each person at their own browser, which stays the same */
  as(person: string): RecordStore & SuggestionRecords;
  browserOf(person: string): ReturnType<typeof aBrowser>;
}

const MEMBERS = ["ada", "ann", "bo"];

/** The records of a site that several people use. */
export function storesOn(site: InMemorySite, clock: Pick<Clock, "now"> = TODAY): SiteWorld {
  const browsers = new Map<string, ReturnType<typeof aBrowser>>();
  const browserOf = (person: string): ReturnType<typeof aBrowser> => {
    const browser = browsers.get(person) ?? aBrowser();
    browsers.set(person, browser);
    return browser;
  };
  return {
    site,
    browserOf,
    as: (person) =>
      createSharePointRecords({
        list: createSharedList(site.as(person, MEMBERS.includes(person) ? "member" : "stranger"), OFFERS_LIST),
        storage: browserOf(person),
        me: personId(person),
        home: HOME,
        names: createKnownNames(),
        wordForms: plainWordForms,
        clock,
      }),
  };
}

/** A site that its owner has set up. */
export async function aSite(): Promise<SiteWorld> {
  const site = inMemorySite();
  await setUpSite(site.as("olga", "owner"));
  return storesOn(site);
}
