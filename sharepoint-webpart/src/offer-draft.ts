import { offerDraftOf } from "@alongside/core";
import type { OfferDraft, PlaceId, Topical } from "@alongside/core";

/** A form that changes what is stored on a site: what is not for oneself alone is for the readers of the site, wherever it was written. */
export function draftHere(record: Topical, home: PlaceId): OfferDraft {
  return { ...offerDraftOf(record), audience: record.content.audience === "me" ? "me" : "place", place: home };
}
