import type { CollectionSeen, Instant, PersonId } from "@alongside/core";
import { collectionToActivityStreams, dayOf, ofKind, thingsToActivityStreams } from "@alongside/core";
import type { Alongside } from "../alongside.ts";
import { saveAsFile } from "../browser/save-as-file.ts";
import type { Resource } from "./look-at-shared.ts";

/**
 * Saves a file of what one shared with others.
 *
 * @returns false when there is nothing of that sort
 * @throws PortError
 */
export async function takeMineAlong(alongside: Alongside): Promise<boolean> {
  const resources = ofKind(await alongside.suite.records.find({ of: "me" }), "resource");
  const file = thingsToActivityStreams(resources, await shownOf(alongside, resources));
  if (file.items.length > 0) saveAsFile(`alongside-shared-${today()}.json`, file);
  return file.items.length > 0;
}

/**
 * Saves a file of one collection, with what this person may read of it.
 *
 * @returns false when nothing of it is for others
 */
export async function takeCollectionAlong(alongside: Alongside, one: CollectionSeen): Promise<boolean> {
  const file = collectionToActivityStreams(one, await shownOf(alongside, one.things));
  if (file.orderedItems.length > 0) saveAsFile(`alongside-collection-${today()}.json`, file);
  return file.orderedItems.length > 0;
}

function today(): string {
  return dayOf(Date.now() as Instant);
}

/** The names and pages that SharePoint shows this person just now. */
async function shownOf(
  { nameOf, itemLinks, surroundings }: Alongside,
  resources: readonly Resource[],
): Promise<Parameters<typeof thingsToActivityStreams>[1]> {
  const { links } = await itemLinks(resources.flatMap(({ content }) => content.item ?? []));
  const people = resources.flatMap(({ owner }): (readonly [PersonId, { readonly name: string }])[] => {
    const name = nameOf(owner);
    return name === null ? [] : [[owner, { name }]];
  });
  return { people: new Map(people), items: links, origin: new URL(surroundings.web).origin };
}
