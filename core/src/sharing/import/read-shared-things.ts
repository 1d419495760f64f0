import type { ChosenAudience } from "../../records/contents.ts";
import type { RecordOf } from "../../records/record.ts";
import type { Day } from "../../vocabulary/day.ts";
import type { ItemId, PlaceId } from "../../vocabulary/item.ts";
import type { Person } from "../../vocabulary/person.ts";
import type { Result } from "../../vocabulary/result.ts";
import { granted, refused } from "../../vocabulary/result.ts";
import { fieldOf, isFileObject, parseJson } from "./fields.ts";
import type { LinkRules } from "../links/link-rules.ts";
import type { FoundInFile } from "./found-thing.ts";
import { previewOf } from "./preview-of.ts";
import { readActivityStreams } from "./read-activity-streams.ts";
import { isBookmarks, readBookmarks } from "./read-bookmarks.ts";
import { readList } from "./read-list.ts";
import type { XmlReader } from "./read-outlines.ts";
import { readOutlines } from "./read-outlines.ts";
import type { SharedThingsPreview, SharedThingsRefusal } from "./shared-things-preview.ts";

/** As long as a text may be that is looked at. */
export const MAXIMUM_SHARED_THINGS_CHARACTERS = 1_000_000;

/** Who brings something in, and what is there already. */
export interface BringingIn {
  readonly me: Pick<Person, "id" | "name">;
  readonly today: Day;
  /** the place it is brought into; null outside of places */
  readonly place: PlaceId | null;
  /** for whom; null for the readers of the place, and outside of places for everyone */
  readonly audience: ChosenAudience | null;
  /** what this person shares already */
  readonly own: readonly RecordOf<"resource">[];
  /** an id that no form or collection had yet; the same text asks for as many of them in the same order */
  readonly newId: () => string;
  /** the page, issue or file of this platform that an address leads to: such a thing is kept by its id alone; null for all other addresses */
  readonly itemAt: (address: string) => ItemId | null;
  readonly readXml: XmlReader;
  /** which links may be shared; what has another one is brought in by its name */
  readonly links: LinkRules;
}

/**
 * Reads shared things out of a file or a pasted text, recognised by what is in it: ActivityStreams 2.0, an outline (OPML 2.0), bookmarks of a
 * browser, or addresses one in a line. Nothing is written and nobody is asked: what comes back is for the person to look through. No text makes
 * it throw.
 *
 * @param text at most {@link MAXIMUM_SHARED_THINGS_CHARACTERS} characters
 */
export function readSharedThings(text: string, into: BringingIn): Result<SharedThingsPreview, SharedThingsRefusal> {
  if (text.length > MAXIMUM_SHARED_THINGS_CHARACTERS) {
    return refused({ kind: "too-large", maximumCharacters: MAXIMUM_SHARED_THINGS_CHARACTERS });
  }
  const content = text.replace(/^\uFEFF/u, "").trim();
  if (/^[[{]/u.test(content)) {
    const file = parseJson(content);
    if (isFileObject(file) && fieldOf(file, "format") === "alongside-export") return refused({ kind: "my-data-export" });
    if (file !== undefined) return preview("activity-streams", readActivityStreams(file), into);
  }
  if (isBookmarks(content)) return preview("bookmarks", readBookmarks(content), into);
  if (/^<(?:\?xml|!--|!DOCTYPE|opml)\b/iu.test(content)) return preview("outlines", readOutlines(content, into.readXml), into);
  return preview("list", readList(content), into);
}

function preview(
  format: SharedThingsPreview["format"],
  found: FoundInFile | null,
  into: BringingIn,
): Result<SharedThingsPreview, SharedThingsRefusal> {
  const isEmpty = found === null || (found.things.length === 0 && found.others.length === 0 && found.collections.length === 0);
  return isEmpty ? refused({ kind: "no-shared-things" }) : granted({ format, ...previewOf(found, into) });
}
