import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { CircleRecords } from "./circle-records.ts";

/** What hosts ask one person, and wait for without a word when nothing comes. */
export interface Proposals {
  /** circles that could be theirs */
  readonly invitations: readonly RecordOf<"invitation">[];
  /** circles they could host from here on */
  readonly hostOffers: readonly RecordOf<"hostOffer">[];
}

/** What has to be read to know what is still open. */
export interface ReadForProposals {
  readonly person: PersonId;
  /** every record of the person */
  readonly mine: readonly StoredRecord[];
  /** what others wrote for them alone */
  readonly toMe: readonly StoredRecord[];
  /** the circles that are asked about, as the person may read them */
  readonly circles: readonly CircleRecords[];
}

/**
 * What is still open: what somebody took up or put away is gone from their list, and nobody else is told of either. What is asked about a
 * circle that is gone is not open.
 */
export function proposalsTo({ person, mine, toMe, circles }: ReadForProposals): Proposals {
  const hosts = new Map(circles.map(({ id, circle }) => [id, circle.owner]));
  const putAway = new Set(ofKind(mine, "notThis").map(({ content }) => content.circle));
  const seats = new Set(ofKind(mine, "membership").flatMap(({ content }) => (content.part === "seat" ? [content.circle] : [])));
  const isOpen = (circle: string): boolean => hosts.has(circle) && !putAway.has(circle);
  return {
    invitations: ofKind(toMe, "invitation").filter(({ content: { circle } }) => isOpen(circle) && !seats.has(circle)),
    hostOffers: ofKind(toMe, "hostOffer").filter(({ owner, content: { circle } }) => {
      return isOpen(circle) && hosts.get(circle) === owner && owner !== person;
    }),
  };
}
