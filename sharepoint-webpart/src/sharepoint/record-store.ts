import type { Clock, PersonId, PlaceId, RecordStore, SuggestionRecords, TextStorage, WordForms } from "@alongside/core";
import { DEFAULT_SETTINGS, createRecordGate, dayOf } from "@alongside/core";
import { createOwnRecords } from "../browser/own-records.ts";
import type { KnownNames } from "./known-names.ts";
import { createSharePointVault } from "./record-vault.ts";
import type { SharedList } from "./shared-list.ts";

export interface RecordStoreParts {
  readonly list: SharedList;
  /** keeps what is for its owner alone */
  readonly storage: TextStorage;
  readonly me: PersonId;
  /** the site whose readers may read the list */
  readonly home: PlaceId;
  readonly names: KnownNames;
  readonly wordForms: WordForms;
  readonly clock: Pick<Clock, "now">;
}

/**
 * What people write, behind core's gate, in the browser of the person who writes or asks. SharePoint decides once more by itself: it lets
 * nobody read the list who may not read the site, and nobody change an entry that is not theirs.
 */
export function createSharePointRecords(parts: RecordStoreParts): RecordStore & SuggestionRecords {
  const { storage, me, home, wordForms, clock } = parts;
  const own = createOwnRecords(storage, me);
  const gate = (): RecordStore & SuggestionRecords => {
    const today = dayOf(clock.now());
    const openPlaces = (places: readonly PlaceId[]): Promise<ReadonlySet<PlaceId>> =>
      Promise.resolve(new Set(places.filter((place) => place === home)));
    return createRecordGate({
      vault: createSharePointVault({ ...parts, own, today }),
      person: me,
      openPlaces,
      settings: () => Promise.resolve(DEFAULT_SETTINGS),
      wordForms,
      today,
    });
  };
  return {
    find: (query) => gate().find(query),
    save: (draft) => gate().save(draft),
    remove: (ref) => gate().remove(ref),
    eraseMine: () => gate().eraseMine(),
    forQuestion: (question) => gate().forQuestion(question),
    forRecommendation: (question) => gate().forRecommendation(question),
  };
}
