import type { ItemId, ItemLink, PeopleDirectory, Person, PersonId, PlaceId } from "@alongside/core";
import type { InstalledOn } from "../../src/installed-on.ts";
import { projectKeyOf } from "../../src/project-place.ts";
import { findColleagues as findInConfluence } from "./confluence/colleagues.ts";
import { describePages } from "./confluence/pages.ts";
import type { Space } from "./confluence/spaces.ts";
import { openSpaces } from "./confluence/spaces.ts";
import { findColleagues as findInJira } from "./jira/colleagues.ts";
import { isIssueKey } from "./jira/issue-key.ts";
import { describeIssues } from "./jira/issues.ts";
import { openProjects } from "./jira/projects.ts";
import type { Products } from "./products.ts";

/** What the surfaces look up on the platform beside what the suite does. Every call throws PortError when the platform fails. */
export interface Lookups {
  /** names by account; whoever the platform does not show is missing */
  readonly people: (ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Person>>;
  readonly colleagues: (name: string, signal: AbortSignal) => Promise<readonly Person[]>;
  /** pages and issues; those of a product that the app is not installed on are missing */
  readonly items: (ids: readonly ItemId[]) => Promise<ReadonlyMap<ItemId, ItemLink>>;
  /** spaces and projects, those of a product that the app is not installed on left out; null: all that the person can open */
  readonly places: (ids: readonly PlaceId[] | null) => Promise<readonly Space[]>;
}

const ONE_CALL = 100;

/** Looks up where the app is installed; a product that it is not installed on is not asked. */
export function createLookups({ confluence, jira }: Products, here: InstalledOn, directory: PeopleDirectory): Lookups {
  const never = new AbortController().signal;
  return {
    people: async (ids) => {
      const wanted = [...new Set(ids)];
      const slices = Array.from({ length: Math.ceil(wanted.length / ONE_CALL) }, (_slice, index) =>
        wanted.slice(index * ONE_CALL, (index + 1) * ONE_CALL),
      );
      const found = await Promise.all(slices.map((slice) => directory.describe(slice, never)));
      return new Map(found.flat().map((person) => [person.id, person]));
    },
    colleagues: (name, signal) => (here.confluence ? findInConfluence(confluence, name, signal) : findInJira(jira, name, signal)),
    items: async (ids) => {
      const pages = here.confluence ? ids.filter((id) => !isIssueKey(id)) : [];
      const issues = here.jira ? ids.filter(isIssueKey) : [];
      const described = await Promise.all([describePages(confluence, pages, never), describeIssues(jira, issues, never)]);
      return new Map(described.flatMap((found) => [...found]));
    },
    places: async (ids) => {
      const spaces = here.confluence ? (ids?.filter((id) => projectKeyOf(id) === null) ?? null) : [];
      const projects = here.jira ? (ids?.flatMap((id) => projectKeyOf(id) ?? []) ?? null) : [];
      const [those, others] = await Promise.all([openSpaces(confluence, spaces, never), openProjects(jira, projects, never)]);
      return [...those, ...others.map(({ id, name }) => ({ id, name: toldApart(name, those), homePage: null }))];
    },
  };
}

/** A space and a project can have one name, and have different readers. */
function toldApart(project: string, spaces: readonly Space[]): string {
  return spaces.some(({ name }) => name === project) ? `${project} (Jira)` : project;
}
