import type { RecordVault } from "../ports/record-vault.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Reader } from "./access.ts";

/** What the gate stands between: a person, as the platform named them, and a vault. */
export interface GateParts {
  readonly vault: RecordVault;
  /** who is signed in, by the platform's word and never by the caller's; null for nobody */
  readonly person: PersonId | null;
  /**
   * Which of the places the platform lets this person open, asked as this person at each call.
   *
   * @throws PortError
   */
  openPlaces(places: readonly PlaceId[]): Promise<ReadonlySet<PlaceId>>;
  /** places an administrator switched the app on in; null for all */
  readonly switchedOn: ReadonlySet<PlaceId> | null;
  readonly wordForms: WordForms;
  readonly today: Day;
}

export function readerOf({ person }: GateParts, openPlaces: ReadonlySet<PlaceId>): Reader {
  return { person, openPlaces };
}
