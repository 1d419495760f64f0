import { createSuite, personId } from "@alongside/core";
import type { ItemId, PersonId, PlaceId, Suite, SuitePorts, TextStorage, WordForms } from "@alongside/core";
import { browserClock } from "./browser/clock.ts";
import { createSharePointContentSearch } from "./sharepoint/content-search.ts";
import { personOfLogin } from "./sharepoint/identity.ts";
import type { ItemAddress } from "./sharepoint/item-address.ts";
import { placeOf } from "./sharepoint/item-address.ts";
import type { ItemLinks } from "./sharepoint/item-links.ts";
import { createKnownNames } from "./sharepoint/known-names.ts";
import { OFFERS_LIST } from "./sharepoint/list-schema.ts";
import { createSharePointPeopleDirectory } from "./sharepoint/people-directory.ts";
import { createLaterDelivery } from "./sharepoint/question-delivery-later.ts";
import { createLaterRecords } from "./sharepoint/record-store-later.ts";
import type { SendToSharePoint } from "./sharepoint/request.ts";
import { createSharedList } from "./sharepoint/shared-list.ts";

/** Where a web part stands, and for whom. */
export interface Surroundings {
  /** login name of the person in front of the screen, in any of SharePoint's forms */
  readonly login: string;
  /** their name, as SharePoint shows it */
  readonly name: string;
  /** absolute address of the site of the page */
  readonly web: string;
  /** the page; null where there is none, as in a tab of Teams */
  readonly page: ItemAddress | null;
  /** absolute address of the site whose lists hold what people write */
  readonly home: string;
  /** asks the site of the page */
  readonly send: SendToSharePoint;
  /** asks the site that holds what people write */
  readonly sendHome: SendToSharePoint;
  readonly storage: TextStorage;
  readonly wordForms: WordForms;
}

/** The suite for the person in front of the screen, and where they are. */
export interface Alongside {
  readonly suite: Suite;
  readonly ports: SuitePorts;
  readonly me: PersonId;
  /** the site of the page */
  readonly site: PlaceId;
  /** the site whose readers may read what people write */
  readonly home: PlaceId;
  readonly surroundings: Surroundings;
  /** as it stood beside what somebody wrote; null for whom this page has shown nothing of yet */
  readonly nameOf: (person: PersonId) => string | null;
  /** pages and files as this person may see them */
  readonly itemLinks: (ids: readonly ItemId[]) => Promise<ItemLinks>;
}

/** Wires the suite to SharePoint. Asks nothing yet. */
export function createAlongside(surroundings: Surroundings): Alongside {
  const { login, name, web, home, send, sendHome, storage, wordForms } = surroundings;
  const me = personOfLogin(login) ?? personId("anonymous");
  const names = createKnownNames();
  const records = createLaterRecords({
    list: createSharedList(sendHome, OFFERS_LIST),
    storage,
    me,
    home: placeOf(home),
    names,
    wordForms,
    clock: browserClock,
  });
  const ports: SuitePorts = {
    asker: me,
    contentSearches: [createSharePointContentSearch(send, names)],
    workSearch: {
      source: "sharepoint",
      findWork: async (query, signal) => {
        const { createSharePointWorkSearch } = await import(/* webpackChunkName: "alongside-work" */ "./sharepoint/work-search.ts");
        return createSharePointWorkSearch(send, names).findWork(query, signal);
      },
    },
    absentSources: [],
    peopleDirectory: createSharePointPeopleDirectory(send, names),
    suggestions: records,
    records,
    delivery: createLaterDelivery({ send, me, names }),
    wordForms,
    clock: browserClock,
  };
  return {
    suite: createSuite(ports),
    ports,
    me,
    site: placeOf(web),
    home: placeOf(home),
    surroundings,
    nameOf: (person) => (person === me ? name : names.nameOf(person)),
    itemLinks: async (ids) => {
      const { readItemLinks } = await import(/* webpackChunkName: "alongside-items" */ "./sharepoint/item-links.ts");
      return readItemLinks({ send, web }, ids);
    },
  };
}
