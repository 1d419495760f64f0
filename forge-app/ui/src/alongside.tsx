import { createSuite, personId } from "@alongside/core";
import type { ItemId, ItemLink, Person, PersonId, PlaceId, Suite } from "@alongside/core";
import { createContext, useContext } from "react";
import { findColleagues } from "./confluence/colleagues.ts";
import { describePages } from "./confluence/pages.ts";
import type { Space } from "./confluence/spaces.ts";
import { openSpaces } from "./confluence/spaces.ts";
import { isIssueKey } from "./jira/issue-key.ts";
import { describeIssues } from "./jira/issues.ts";
import { openProjects } from "./jira/projects.ts";
import { projectKeyOf } from "../../src/project-place.ts";
import type { HostContext } from "./host-context.ts";
import type { Products } from "./ports.ts";
import { portsFor } from "./ports.ts";
import type { Invoke } from "./records-client.ts";
import { createRecordsClient } from "./records-client.ts";

/** What the surfaces look up on the platform beside what the suite does. Every call throws PortError when the platform fails. */
interface Lookups {
  /** names by account; whoever the platform does not show is missing */
  readonly people: (ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Person>>;
  readonly colleagues: (name: string, signal: AbortSignal) => Promise<readonly Person[]>;
  /** pages and issues */
  readonly items: (ids: readonly ItemId[]) => Promise<ReadonlyMap<ItemId, ItemLink>>;
  /** spaces and projects; null: all that the person can open */
  readonly places: (ids: readonly PlaceId[] | null) => Promise<readonly Space[]>;
}

/** The suite for the person in front of the screen, and where they are. */
export interface Alongside {
  readonly host: HostContext;
  /** who looks; never suggested to themselves */
  readonly me: PersonId;
  readonly products: Products;
  readonly invoke: Invoke;
  readonly suite: Suite;
  /** the products that a question is put to */
  readonly sources: readonly string[];
  readonly lookups: Lookups;
}

const ONE_CALL = 100;

/** Wires the suite to the platform, once for each frame. */
export function createAlongside(host: HostContext, products: Products, invoke: Invoke): Alongside {
  const ports = portsFor(host, products, createRecordsClient(invoke));
  const never = new AbortController().signal;
  const people = async (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> => {
    const wanted = [...new Set(ids)];
    const slices = Array.from({ length: Math.ceil(wanted.length / ONE_CALL) }, (_slice, index) =>
      wanted.slice(index * ONE_CALL, (index + 1) * ONE_CALL),
    );
    const found = await Promise.all(slices.map((slice) => ports.peopleDirectory.describe(slice, never)));
    return new Map(found.flat().map((person) => [person.id, person]));
  };
  const sources = ports.contentSearches.map(({ source }) => source);
  const lookups: Lookups = {
    people,
    colleagues: (name, signal) => findColleagues(products.confluence, name, signal),
    items: async (ids) => {
      const [pages, issues] = await Promise.all([
        describePages(
          products.confluence,
          ids.filter((id) => !isIssueKey(id)),
          never,
        ),
        describeIssues(products.jira, ids.filter(isIssueKey), never),
      ]);
      return new Map([...pages, ...issues]);
    },
    places: async (ids) => {
      const projects = ids === null ? (sources.includes("jira") ? null : []) : ids.flatMap((id) => projectKeyOf(id) ?? []);
      const [spaces, those] = await Promise.all([
        openSpaces(products.confluence, ids?.filter((id) => projectKeyOf(id) === null) ?? null, never),
        openProjects(products.jira, projects, never),
      ]);
      return [...spaces, ...those.map((project) => ({ ...project, homePage: null }))];
    },
  };
  return { host, me: personId(ports.asker), products, invoke, suite: createSuite(ports), sources, lookups };
}

const AlongsideContext = createContext<Alongside | null>(null);

export const AlongsideProvider = AlongsideContext.Provider;

/** The suite, and the place it is used in. */
export function useAlongside(): Alongside {
  const alongside = useContext(AlongsideContext);
  if (alongside === null) throw new TypeError("useAlongside: no AlongsideProvider above");
  return alongside;
}
