import { CONTRACT_ORGANISATION } from "../contracts/content-search.contract.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "./organisation.ts";

const { people, places, items } = CONTRACT_ORGANISATION;

/** Somebody of the contract's organisation as the workbench knows them. */
export const accountOf = (person: string): string => `712020:${person}`;

/** The organisation of the contract of searches, for the workbench. */
export const contractOrganisation = anOrganisation({
  firstPerson: accountOf("ada"),
  accounts: Object.entries(people).map(([id, { name, kind, state }]) =>
    anAccount(accountOf(id), { name, kind, state: state === "left" ? "deactivated" : "active" }),
  ),
  spaces: places.map(({ key, name, readers }) => aSpace(key, { name, ...(readers === null ? {} : { readers: readers.map(accountOf) }) })),
  pages: items.map((item) =>
    aWikiPage({
      alias: item.id,
      title: item.title,
      text: item.text,
      labels: item.labels,
      spaceKey: item.place,
      by: accountOf(item.by),
      editedBy: item.editors.map(accountOf),
      on: item.on,
    }),
  ),
});
