import { HOME, openWorkbenchSite } from "../builders/sharepoint-records.ts";
import { SENDERS } from "../builders/sharepoint-senders.ts";
import { TODAY } from "../sharepoint/site-builders.ts";
import { recordStoreContract } from "./record-store.contract.ts";

for (const sender of SENDERS) {
  recordStoreContract(`SharePoint on the workbench, ${sender.name}`, async () => {
    const { as, idOf } = await openWorkbenchSite(sender, TODAY);
    return { as, idOf, place: HOME, promises: { questionsFoundBy: "nobody else", erased: "what is mine", strangers: "are refused" } };
  });
}
