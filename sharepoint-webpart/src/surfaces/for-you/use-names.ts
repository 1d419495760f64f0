import type { ForYouAnswer, ItemId, ItemLink, Person, PersonId, RecognisedLink } from "@alongside/core";
import * as React from "react";
import type { Alongside } from "../../alongside.ts";
import { recogniseLater } from "../../sharing/recognise-later.ts";
import { useAlongside } from "../alongside-context.tsx";
import { describePeople } from "../describe-people.ts";

/** Who and what an answer speaks of beside its rows. */
export interface Names {
  /** whoever is not here any more is missing */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** what is not for this person is missing */
  readonly items: ReadonlyMap<ItemId, ItemLink>;
  /** by the address as it is kept */
  readonly recognised: ReadonlyMap<string, RecognisedLink>;
}

/** What the rows of an answer told, and what none of them told, looked up once the answer is whole; null until then. */
export function useNames(answer: ForYouAnswer, isWhole: boolean): Names | null {
  const alongside = useAlongside();
  const [names, setNames] = React.useState<Names | null>(null);
  React.useEffect(() => {
    if (!isWhole) return undefined;
    let isWanted = true;
    void lookUp(alongside, answer).then((found) => {
      if (isWanted) setNames(found);
    });
    return () => {
      isWanted = false;
    };
  }, [alongside, answer, isWhole]);
  return names;
}

async function lookUp(alongside: Alongside, answer: ForYouAnswer): Promise<Names> {
  const resources = answer.shared.map(({ resource }) => resource);
  const owners = [...resources.map(({ owner }) => owner), ...answer.matches.map(({ person }) => person)];
  const items = answer.shared.flatMap(({ thing, resource }) => (thing === null ? (resource.content.item ?? []) : []));
  const [people, links, recognised] = await Promise.all([
    peopleOf(alongside, answer, owners),
    alongside.itemLinks(items.filter((id) => !answer.titles.has(id))),
    recogniseLater(resources.flatMap(({ content }) => content.link ?? [])),
  ]);
  return {
    people: new Map([...people].filter(([, { state }]) => state === "active")),
    items: new Map([...answer.titles, ...links.links]),
    recognised,
  };
}

/** Where names were asked for in vain a moment ago they are not asked for once more: the notice has the way to do so. */
async function peopleOf(
  { ports }: Alongside,
  { named, incomplete }: ForYouAnswer,
  owners: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Person>> {
  const nameless = [...new Set(owners)].filter((id) => !named.has(id));
  if (incomplete.some(({ reason }) => reason === "names-missing")) return named;
  const described = await describePeople(ports, nameless);
  return new Map([...named, ...described.map((person) => [person.id, person] as const)]);
}
