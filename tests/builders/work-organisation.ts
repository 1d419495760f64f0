import { WORK_ITEMS, WORK_PEOPLE, WORK_PLACES, dayOfWork } from "../contracts/work-search.contract.ts";
import { aProject, anIssue } from "./issues.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "./organisation.ts";

/** Somebody of the contract of searches for work, as the workbench knows them. */
export const accountOf = (person: string): string => `712020:${person}`;

const accounts = WORK_PEOPLE.map((id) => anAccount(accountOf(id), { name: id }));

/** The organisation of the contract in a wiki, and on SharePoint. */
export const workPages = anOrganisation({
  firstPerson: accountOf("ada"),
  accounts,
  spaces: WORK_PLACES.map((key) => aSpace(key)),
  pages: WORK_ITEMS.map(({ id, by, then, labels, place, readers }) =>
    aWikiPage({
      alias: id,
      labels,
      spaceKey: place,
      by: accountOf(by),
      editedBy: then === undefined ? [] : [accountOf(then)],
      on: dayOfWork(id),
      ...(readers === undefined ? {} : { restrictedTo: readers.map(accountOf) }),
    }),
  ),
});

/** The same in an issue tracker, where whoever works on an issue after somebody brought it has it in hand. */
export const workIssues = anOrganisation({
  firstPerson: accountOf("ada"),
  accounts,
  projects: WORK_PLACES.map((key) => aProject(key, { securityLevels: { own: [accountOf("bo")] } })),
  issues: WORK_ITEMS.map(({ id, by, then, labels, readers }) =>
    anIssue({
      key: workKeyOf(id),
      alias: id,
      labels,
      reporter: accountOf(by),
      assignee: then === undefined ? null : accountOf(then),
      on: dayOfWork(id),
      ...(readers === undefined ? {} : { securityLevel: "own" }),
    }),
  ),
});

/** The key of an issue of the contract. */
export function workKeyOf(id: string): string {
  const index = WORK_ITEMS.findIndex((item) => item.id === id);
  return `${WORK_ITEMS[index]?.place ?? "FLEET"}-${String(index + 1)}`;
}
