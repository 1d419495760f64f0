import { personId } from "@alongside/core";
import { createConfluenceContentSearch } from "../../forge-app/ui/src/confluence/content-search.ts";
import { requestFrom } from "../builders/wire-request.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { accountOf, contractOrganisation } from "../builders/contract-organisation.ts";
import { contentSearchContract } from "./content-search.contract.ts";

contentSearchContract("Confluence on the workbench", async () => {
  const wire = await createWire({ organisation: contractOrganisation });
  return {
    portFor: (person) => Promise.resolve(createConfluenceContentSearch(requestFrom(wire, accountOf(person)))),
    words: { kind: "page", author: "author", editor: "editor" },
    idOf: (person) => personId(accountOf(person)),
    contributors: "all",
    directoryFor: null,
    failNext: (kind) => {
      wire.faults.set({ source: "search", kind, times: 1, gateway: false });
      return Promise.resolve();
    },
  };
});
