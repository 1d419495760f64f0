import { itemId, personId, placeId } from "@alongside/core";
import { createConfluenceWorkSearch } from "../../forge-app/ui/src/confluence/work-search.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { requestFrom } from "../builders/wire-request.ts";
import { accountOf, workPages } from "../builders/work-organisation.ts";
import { workSearchContract } from "./work-search.contract.ts";

workSearchContract("Confluence on the workbench", async () => {
  const wire = await createWire({ organisation: workPages });
  return {
    portFor: (person) => Promise.resolve(createConfluenceWorkSearch(requestFrom(wire, accountOf(person)))),
    idOf: (person) => personId(accountOf(person)),
    placeOf: placeId,
    itemOf: (id) => itemId(String(wire.store.pageIdOf(id))),
    contributors: "all",
    failNext: (kind) => {
      wire.faults.set({ source: "search", kind, times: 1, gateway: false });
    },
  };
});
