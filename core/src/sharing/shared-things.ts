import { topicFit } from "../offers/match-offers.ts";
import type { WordForms } from "../ports/word-forms.ts";
import { audienceOf } from "../records/access.ts";
import type { RecordOf } from "../records/record.ts";
import { topicWordsOf } from "../records/topic-words.ts";
import type { ItemId, ItemLink, PlaceId } from "../vocabulary/item.ts";

type Resource = RecordOf<"resource">;

/** A shared thing as the looking person may see it. */
export interface SharedThing {
  readonly resource: Resource;
  readonly title: string;
  /** where it opens; null for what has no address: a person, a place, a book on a shelf */
  readonly url: string | null;
}

/**
 * Gives shared things the titles they are shown with. A page, issue or file of the platform that this person cannot open does not exist for
 * them: it is left out.
 *
 * @param items what the platform showed this person just now, by id
 */
export function sharedThings(resources: readonly Resource[], items: ReadonlyMap<ItemId, ItemLink>): SharedThing[] {
  return resources.flatMap((resource): SharedThing[] => {
    const { title, link = null, item } = resource.content;
    if (item === undefined) return title === undefined ? [] : [{ resource, title, url: link }];
    const shown = items.get(item);
    return shown === undefined ? [] : [{ resource, title: shown.title, url: shown.url }];
  });
}

/**
 * The shortest first, and last what nobody gave minutes. Equally long things stand by title as the language sorts, then in an order without
 * meaning; who shared them, and when, moves nothing.
 */
export function shortFirst(things: readonly SharedThing[], language: string): SharedThing[] {
  const collator = new Intl.Collator(language);
  const minutes = ({ resource }: SharedThing): number => resource.content.minutes ?? Number.MAX_SAFE_INTEGER;
  return [...things].sort(
    (one, other) =>
      minutes(one) - minutes(other) || collator.compare(one.title, other.title) || (one.resource.id < other.resource.id ? -1 : 1),
  );
}

/** What was shared with the readers of one place. */
export function inPlace(resources: readonly Resource[], place: PlaceId): Resource[] {
  return resources.filter((resource) => {
    const audience = audienceOf(resource);
    return audience.kind === "place" && audience.place === place;
  });
}

/**
 * What was shared, or put together, on a topic: one of its topics, its title or what was written about it shares at least half of the words of the shorter of the two, as an
 * offer has to (`matchOffers`).
 */
export function onTopic<Thing extends Resource | RecordOf<"collection">>(
  things: readonly Thing[],
  topic: string,
  wordForms: WordForms,
): Thing[] {
  const wanted = new Set(topicWordsOf(topic, wordForms));
  return things.filter(({ content }) => {
    const about = "why" in content ? content.why : (content.about ?? "");
    const texts = [...(content.topics ?? []), content.title ?? "", about];
    return texts.some((words) => topicFit(wanted, topicWordsOf(words, wordForms)) > 0);
  });
}
