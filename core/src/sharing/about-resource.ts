import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import type { PersonId } from "../vocabulary/person.ts";

type Resource = RecordOf<"resource">;
type About = RecordOf<"resourceReply"> | RecordOf<"stillGood">;

/** What colleagues wrote about a shared thing. */
export interface AboutThing {
  /** the earliest first; of one day in an order without meaning */
  readonly replies: readonly RecordOf<"resourceReply">[];
  /** the latest word on whether it still holds; null when nobody said anything since it was last changed */
  readonly latestWord: RecordOf<"stillGood"> | null;
}

/**
 * Puts together what belongs to one shared thing. A word on whether it holds that is older than the thing as it stands is no word on it.
 *
 * @param written records that the looking person may read
 */
export function aboutThing(resource: Resource, written: readonly StoredRecord[]): AboutThing {
  const isAbout = ({ content }: About): boolean => content.resource === resource.id && hasSameReaders(content, resource.content);
  const words = ofKind(written, "stillGood").filter((word) => isAbout(word) && word.writtenOn >= resource.writtenOn);
  return { replies: ofKind(written, "resourceReply").filter(isAbout).sort(byDay), latestWord: words.sort(byDay).at(-1) ?? null };
}

type Readers = Pick<Resource["content"], "audience" | "place">;

/** What was written for other readers than those of the thing does not belong to it. */
function hasSameReaders(one: Readers, other: Readers): boolean {
  return one.audience === other.audience && one.place === other.place;
}

function byDay(one: StoredRecord, other: StoredRecord): number {
  return one.writtenOn === other.writtenOn ? (one.id < other.id ? -1 : 1) : one.writtenOn < other.writtenOn ? -1 : 1;
}

/** Thanks that came for what somebody shared, by the id of the thing; read by them alone, and counted nowhere. */
export function thanksFor(person: PersonId, written: readonly StoredRecord[]): ReadonlyMap<string, readonly RecordOf<"thanks">[]> {
  const mine = ofKind(written, "thanks").filter(({ content }) => content.addressed === person);
  return new Map(
    mine.map(({ content: { resource } }) => [resource, mine.filter(({ content }) => content.resource === resource).sort(byDay)]),
  );
}
