import type { RecordVault } from "../ports/record-vault.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { SiteSettings } from "../settings/site-settings.ts";
import { isSwitchedOn } from "../settings/site-settings.ts";
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
  /**
   * What an administrator decided for the site, as it is now; read once for each invocation that needs it.
   *
   * @throws PortError; without it nothing is answered that depends on it
   */
  settings(): Promise<SiteSettings>;
  readonly wordForms: WordForms;
  readonly today: Day;
}

/** Which of the places are switched on, and can be opened by this person. The platform is asked only about those that are on. */
export async function reachablePlaces(parts: GateParts, places: readonly PlaceId[]): Promise<ReadonlySet<PlaceId>> {
  if (places.length === 0) return new Set();
  const settings = await parts.settings();
  const on = places.filter((place) => isSwitchedOn(settings, place));
  return on.length === 0 ? new Set() : parts.openPlaces(on);
}

export function readerOf({ person }: GateParts, openPlaces: ReadonlySet<PlaceId>): Reader {
  return { person, openPlaces };
}
