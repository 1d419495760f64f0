import type { CollectionSeen, RecognisedLink, RecordOf, SharedThing } from "@alongside/core";
import { collectionSeen, ofKind, onTopic, sharedThings, shortFirst } from "@alongside/core";
import type { Alongside } from "../alongside.ts";
import { recogniseLater } from "./recognise-later.ts";

export type Resource = RecordOf<"resource">;
export type Collection = RecordOf<"collection">;
export type Written = RecordOf<"resourceReply"> | RecordOf<"stillGood">;

/** What there is to show of shared things. */
export interface SharedSeen {
  /** the shortest first */
  readonly things: readonly SharedThing[];
  /** by title, as the language sorts */
  readonly collections: readonly CollectionSeen[];
  readonly written: readonly Written[];
  /** by the address as it is kept */
  readonly recognised: ReadonlyMap<string, RecognisedLink>;
  /** some pages could not be looked up because SharePoint failed */
  readonly isPartial: boolean;
}

/**
 * Everything shared on the site, one's own included: what one keeps for oneself, and what others no longer see because it is half a year old.
 * The list of a site is read as a whole, so what is on a topic is picked from it here.
 *
 * @param topic empty for everything
 * @throws PortError
 */
export async function lookAtShared(alongside: Alongside, topic: string, language: string): Promise<SharedSeen> {
  const { suite, home, me, ports } = alongside;
  const [here, mine] = await Promise.all([suite.sharing.inPlace(home), suite.records.find({ of: "me" })]);
  const about = <Thing extends Resource | Collection>(own: readonly Thing[], others: readonly Thing[]): readonly Thing[] => {
    const all = [...own, ...others.filter(({ owner }) => owner !== me)];
    return topic === "" ? all : onTopic(all, topic, ports.wordForms);
  };
  const resources = about(ofKind(mine, "resource"), here.resources);
  const [{ links, isPartial }, recognised] = await Promise.all([
    alongside.itemLinks(resources.flatMap(({ content }) => content.item ?? [])),
    recogniseLater(resources.flatMap(({ content }) => content.link ?? [])),
  ]);
  const things = shortFirst(sharedThings(resources, links), language);
  const collator = new Intl.Collator(language);
  const collections = about(ofKind(mine, "collection"), here.collections)
    .map((collection) =>
      collectionSeen(
        collection,
        things.map(({ resource }) => resource),
        ports.wordForms,
      ),
    )
    .sort((one, other) => collator.compare(one.collection.content.title, other.collection.content.title));
  return { things, collections, written: here.written, recognised, isPartial };
}
