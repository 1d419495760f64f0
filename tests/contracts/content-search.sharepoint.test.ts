import { personId } from "@alongside/core";
import type { PersonId } from "@alongside/core";
import { createSharePointContentSearch } from "../../sharepoint-webpart/src/sharepoint/content-search.ts";
import { personOfLogin } from "../../sharepoint-webpart/src/sharepoint/identity.ts";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { createSharePointPeopleDirectory } from "../../sharepoint-webpart/src/sharepoint/people-directory.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { accountOf, contractOrganisation } from "../builders/contract-organisation.ts";
import { SENDERS } from "../builders/sharepoint-senders.ts";
import { contentSearchContract } from "./content-search.contract.ts";

function idOn(wire: Wire, person: string): PersonId {
  return personOfLogin(wire.sharepoint.identities.claimOf(accountOf(person))) ?? personId("");
}

for (const { name, open } of SENDERS) {
  contentSearchContract(`SharePoint on the workbench, ${name}`, async () => {
    const wire = await createWire({ organisation: contractOrganisation });
    const sendAs = await open(wire);
    const names = createKnownNames();
    return {
      portFor: async (person) => createSharePointContentSearch(await sendAs(accountOf(person), "/sites/open"), names),
      idOf: (person) => idOn(wire, person),
      words: { kind: "page", author: "author", editor: "last-editor" },
      contributors: "last-editor",
      directoryFor: (person) => ({
        source: "sharepoint",
        describe: async (ids, signal) =>
          createSharePointPeopleDirectory(await sendAs(accountOf(person), "/sites/open"), names).describe(ids, signal),
      }),
      failNext: (kind) => {
        wire.faults.set({ source: "search", kind, times: 1, gateway: false });
        return Promise.resolve();
      },
    };
  });
}
