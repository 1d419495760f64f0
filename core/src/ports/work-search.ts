import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { ContentPage } from "./content-search.ts";

/** How many people, and how many things by name, one question may hold. */
export const MAXIMUM_PEOPLE_WANTED = 60;
export const MAXIMUM_ITEMS_WANTED = 20;

/** Our own question for work; each adapter translates it into its platform's language. A row is wanted when any one of the four fits. */
export interface WorkQuery {
  /** people one of whom contributed to it; the asking person may be among them. At most {@link MAXIMUM_PEOPLE_WANTED}, the nearest first: a platform may ask for fewer */
  readonly people: readonly PersonId[];
  /** labels one of which is on it, at most 12, the most telling first */
  readonly labels: readonly string[];
  /** a place in which it lies; null for none */
  readonly place: PlaceId | null;
  /**
   * things one of which it is, at most {@link MAXIMUM_ITEMS_WANTED}: their rows are wanted whatever else fits, so that titles and names of shared things come with the
   * same call. What is no thing of the platform, or not for the asking person, is passed over. They are put in the order of all rows: behind
   * `limit` later rows they fall away like any other
   */
  readonly items: readonly ItemId[];
  /** rows wanted of each person, from 1; a platform that cannot hold them apart gives the latest of all */
  readonly rowsOfPerson: number;
  /** rows wanted, 1..780; a platform may give fewer at its own will */
  readonly limit: number;
}

/**
 * What people worked on, asked as the person for whom the port was made: what comes back is what that person may open, and nothing may be
 * kept. On Confluence it is one search, `(contributor in (…) or label in (…) or space in (…) or id in (…)) and type in (page, blogpost)
 * order by lastmodified desc`, with contributors and labels expanded; on Jira the same with `assignee in (…) or reporter in (…)`; on
 * SharePoint the same with who created an item and who changed it last.
 */
export interface WorkSearch {
  /** the word by which answers name this source, for example `confluence` */
  readonly source: string;
  /**
   * One call to the platform, the latest first, with as many contributors on each row as the platform shows: names on a row matter more than
   * rows. A platform that refuses the whole call for one thing or person it does not know is asked once more without them. An empty page is
   * an answer.
   *
   * @throws PortError
   */
  findWork(query: WorkQuery, signal: AbortSignal): Promise<ContentPage>;
}
