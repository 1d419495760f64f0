import type { PlaceId } from "../vocabulary/item.ts";
import type { Person } from "../vocabulary/person.ts";
import { shortenedLine } from "../vocabulary/clean-text.ts";
import type { RecordOf } from "../records/record.ts";
import { MAXIMUM_CREDIT_CHARACTERS } from "../records/record-kinds.ts";
import type { ResourceDraft } from "./resource-draft.ts";
import { resourceDraftOf } from "./resource-draft.ts";

/** Where a copy begins. */
export interface CopyBeginning {
  /** of the new record */
  readonly id: string;
  /** the place it is for; null outside of places */
  readonly place: PlaceId | null;
  /** who copies */
  readonly me: Person["id"];
}

/**
 * A form that shares a colleague's thing once more, in another place: with its line and all that is said of it, for the person to change, and
 * with its credit line. The name that it has already stays, however often it is passed on.
 *
 * @param sharer who shared what is copied, as the platform shows them just now; null when it does not
 * @returns nobody is credited for what the person shared themselves, nor somebody who left, or whom the platform does not show
 */
export function copyOfResource(resource: RecordOf<"resource">, sharer: Person | null, { id, place, me }: CopyBeginning): ResourceDraft {
  const draft = resourceDraftOf(resource);
  const named = resource.owner !== me && sharer?.id === resource.owner && sharer.state === "active" ? sharer.name : "";
  const credit = draft.credit === "" ? shortenedLine(named, MAXIMUM_CREDIT_CHARACTERS) : draft.credit;
  return { ...draft, id, version: null, credit, audience: null, place };
}
