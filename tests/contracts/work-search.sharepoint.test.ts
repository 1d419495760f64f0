import { personId } from "@alongside/core";
import { personOfLogin } from "../../sharepoint-webpart/src/sharepoint/identity.ts";
import { itemIdOf, placeOf } from "../../sharepoint-webpart/src/sharepoint/item-address.ts";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { createSharePointWorkSearch } from "../../sharepoint-webpart/src/sharepoint/work-search.ts";
import { DOCUMENTS, SITE_PAGES, libraryId } from "../../workbench/src/sharepoint/libraries.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { SendAs } from "../builders/sharepoint-senders.ts";
import { SENDERS } from "../builders/sharepoint-senders.ts";
import { accountOf, workPages } from "../builders/work-organisation.ts";
import { WORK_ITEMS, workSearchContract } from "./work-search.contract.ts";

/** Everybody may have an address of their own, under which their sites lie. */
async function originFor(sendAs: SendAs, person: string): Promise<string> {
  const send = await sendAs(accountOf(person), "/sites/fleet");
  const { body } = await send({ method: "GET", path: "_api/web", query: { $select: "Url" } });
  return (body as { Url: string }).Url.replace(/\/sites\/.*$/u, "");
}

for (const { name, open } of SENDERS) {
  workSearchContract(`SharePoint on the workbench, ${name}`, async () => {
    const wire = await createWire({ organisation: workPages });
    const sendAs = await open(wire);
    const { identities, sites } = wire.sharepoint;
    const origins = { ada: await originFor(sendAs, "ada"), bo: await originFor(sendAs, "bo") };
    return {
      portFor: async (person) => createSharePointWorkSearch(await sendAs(accountOf(person), "/sites/fleet"), createKnownNames()),
      idOf: (person) => personOfLogin(identities.claimOf(accountOf(person))) ?? personId(person),
      placeOf: (place, reader) => placeOf(`${origins[reader]}/sites/${place}`),
      itemOf: (id, reader) => {
        const { place, readers } = WORK_ITEMS.find((item) => item.id === id)!;
        const site = sites.find(place)!;
        const list = libraryId(site, readers === undefined ? SITE_PAGES : DOCUMENTS);
        return itemIdOf({ web: `${origins[reader]}${site.path}`, list, entry: wire.store.pageIdOf(id) ?? 0 });
      },
      contributors: "last-editor",
      failNext: (kind) => {
        wire.faults.set({ source: "search", kind, times: 1, gateway: false });
      },
    };
  });
}
