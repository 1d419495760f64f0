import { circleToActivityStreams, dayOf } from "@alongside/core";
import type { CircleRecords, PersonId } from "@alongside/core";
import type { Alongside } from "../alongside.ts";
import { saveAsFile } from "../browser/save-as-file.ts";

/**
 * Saves a file of one circle, with what its host wrote and what was learned there.
 *
 * @throws PortError
 */
export async function takeCircleAlong({ nameOf, itemLinks, surroundings, ports }: Alongside, records: CircleRecords): Promise<void> {
  const { circle, memories } = records;
  const pages = [circle.content.item, circle.content.notes, ...memories.map(({ content }) => content.item)];
  const { links } = await itemLinks(pages.flatMap((page) => page ?? []));
  const people = [circle, ...memories].flatMap(({ owner }): (readonly [PersonId, { readonly name: string }])[] => {
    const name = nameOf(owner);
    return name === null ? [] : [[owner, { name }]];
  });
  const file = circleToActivityStreams(records, { people: new Map(people), items: links, origin: new URL(surroundings.web).origin });
  saveAsFile(`alongside-circle-${dayOf(ports.clock.now())}.json`, file);
}
