import type { FieldProblem } from "../../records/read-content.ts";
import type { LinkRefusal, LookAlike, RecognisedLink } from "../links/recognised-link.ts";
import type { ResourceDraft } from "../resource-draft.ts";

/** Something that can be brought in. */
export interface ThingToBringIn {
  /** the form about it, filled in as far as the file tells */
  readonly draft: ResourceDraft;
  /** what its address says, also where links to its host are switched off; null for what has none, and for what lies on this platform */
  readonly link: RecognisedLink | null;
  /** what still has to be said, or is too long, before it can be shared: above all why it helped, where the file does not tell */
  readonly problems: readonly FieldProblem[];
  /** the id of the thing that the person shares with the same readers already; null when there is none */
  readonly existing: string | null;
}

/** A collection that can be brought in. */
export interface CollectionToBringIn {
  /** of the record it becomes */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly topics: readonly string[];
  /** ids of forms in the preview, or of things that the person shares already, in their order; at least one, at most 50 */
  readonly things: readonly string[];
}

/** Why an entry cannot be taken. */
export type ReasonLeft =
  | LinkRefusal
  /** its host only reads like another one */
  | { readonly kind: "look-alike"; readonly host: string; readonly lookAlike: LookAlike }
  /** it can only be opened on the platform it lies on, and the file holds no address of it */
  | { readonly kind: "only-on-its-platform" }
  /** it stands in the file before */
  | { readonly kind: "twice-in-the-file" }
  /** it tells of something else than a shared thing */
  | { readonly kind: "no-shared-thing" };

/** An entry that is not taken. */
export interface LeftThing {
  /** its name, or what is written there, as plain text of at most 200 characters; empty when it has none */
  readonly words: string;
  readonly reason: ReasonLeft;
}

/** What a text holds, before anything of it is written. */
export interface SharedThingsPreview {
  readonly format: "activity-streams" | "outlines" | "bookmarks" | "list";
  readonly things: readonly ThingToBringIn[];
  readonly collections: readonly CollectionToBringIn[];
  readonly left: readonly LeftThing[];
  /** whether there is more in it than is looked at, things or other entries */
  readonly hasMore: boolean;
}

/** Why a text is not looked at. */
export type SharedThingsRefusal =
  | { readonly kind: "too-large"; readonly maximumCharacters: number }
  /** nothing in it, or nothing that is understood */
  | { readonly kind: "no-shared-things" }
  /** everything about one person: it is read where it is brought back (`importMyData`) */
  | { readonly kind: "my-data-export" };
