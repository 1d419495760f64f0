import { personId } from "@alongside/core";
import { createConfluenceContentSearch } from "../../forge-app/ui/src/confluence/content-search.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";
import { requestFrom } from "../builders/wire-request.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { CONTRACT_ORGANISATION, contentSearchContract } from "./content-search.contract.ts";

const { people, places, items } = CONTRACT_ORGANISATION;
const idOf = (person: string): string => `712020:${person}`;

const organisation = anOrganisation({
  firstPerson: idOf("ada"),
  accounts: Object.entries(people).map(([id, { name, kind, state }]) =>
    anAccount(idOf(id), { name, kind, state: state === "left" ? "deactivated" : "active" }),
  ),
  spaces: places.map(({ key, name, readers }) => aSpace(key, { name, ...(readers === null ? {} : { readers: readers.map(idOf) }) })),
  pages: items.map((item) =>
    aWikiPage({
      alias: item.id,
      title: item.title,
      text: item.text,
      labels: item.labels,
      spaceKey: item.place,
      by: idOf(item.by),
      editedBy: item.editors.map(idOf),
      on: item.on,
    }),
  ),
});

contentSearchContract("Confluence on the workbench", async () => {
  const wire = await createWire({ organisation });
  return {
    portFor: (person) => Promise.resolve(createConfluenceContentSearch(requestFrom(wire, idOf(person)))),
    words: { kind: "page", author: "author", editor: "editor" },
    idOf: (person) => personId(idOf(person)),
    failNext: (kind) => {
      wire.faults.set({ source: "search", kind, times: 1, gateway: false });
      return Promise.resolve();
    },
  };
});
