import type { Person, PersonId } from "../vocabulary/person.ts";

/** Names and states of accounts, for rows that came with identifiers only. */
export interface PeopleDirectory {
  /** the word by which answers name this source, for example `confluence` */
  readonly source: string;
  /**
   * Describes as many of `ids` as the platform knows and shows to the asking person, in any order, in one call of at most 100.
   *
   * @throws PortError
   */
  describe(ids: readonly PersonId[], signal: AbortSignal): Promise<readonly Person[]>;
}
