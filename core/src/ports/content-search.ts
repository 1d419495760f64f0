import type { Day } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { ItemId, ItemKind, Place } from "../vocabulary/item.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";

/** Our own question; each adapter translates it into its platform's language (`toCql`, `toJql`, `toKql`). */
export interface ContentQuery {
  /**
   * plain words without signs, at least one; searched literally, whatever they say. An item needs to hold one of them; the platform's own
   * order puts items that hold more of them first
   */
  readonly words: readonly string[];
  /** rows wanted, 1..50; a platform may give fewer at its own will */
  readonly limit: number;
  /** of issues only those that changed on this day or later; null for all of them. Pages and files may be of any age */
  readonly issuesSince: Day | null;
}

/** A stretch of an excerpt; `matched` where the platform marked the words it found. */
export interface ExcerptPart {
  readonly text: string;
  readonly matched: boolean;
}

export interface Contribution {
  readonly person: PersonId;
  readonly role: ContributionRole;
  /** when, if the row said so */
  readonly at: Instant | null;
}

/**
 * What somebody did for an item. Of a page: `author` created it, `editor` changed it at some time, `last-editor` made the latest change. Of
 * an issue: `reporter` brought it, `assignee` has it in hand, `solver` had it in hand or closed it when it was solved, `commenter` wrote below it.
 */
export type ContributionRole = "author" | "editor" | "last-editor" | "reporter" | "assignee" | "solver" | "commenter";

/** That an issue is solved, and by what. */
export interface Solution {
  /** null when the row did not say so */
  readonly at: Instant | null;
  /** the words with which it was solved, as somebody wrote them; null when nothing in the row tells them */
  readonly words: string | null;
}

/** One row of the platform's own search, as the asking person may see it. */
export interface ContentHit {
  readonly id: ItemId;
  readonly title: string;
  /** the short name by which people speak of it, such as FLEET-377; null where there is none */
  readonly key: string | null;
  readonly url: string;
  readonly kind: ItemKind;
  readonly place: Place | null;
  readonly labels: readonly string[];
  readonly excerpt: readonly ExcerptPart[];
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant | null;
  /** null for what is not solved, or cannot be */
  readonly solution: Solution | null;
  /** at most one entry per person and role */
  readonly contributions: readonly Contribution[];
}

export interface ContentPage {
  /** in the platform's order, best first */
  readonly hits: readonly ContentHit[];
  /** everybody the rows described; a contributor missing here came as an identifier only */
  readonly people: readonly Person[];
  /** what the platform kept to itself of at least one row: contributors beside the last editor, or whoever wrote later comments */
  readonly contributors: "all" | "last-editor" | "first-comments";
}

/**
 * The platform's own search, asked as the person for whom the port was made: what comes back is what that person may open, so nothing
 * has to be filtered here, and nothing may be kept.
 */
export interface ContentSearch {
  /** the word by which answers name this source, for example `confluence` */
  readonly source: string;
  /**
   * One call to the platform. An empty page is an answer.
   *
   * @throws PortError
   */
  search(query: ContentQuery, signal: AbortSignal): Promise<ContentPage>;
}
