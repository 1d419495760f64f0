import type { ItemId } from "../../vocabulary/item.ts";
import type { ResourceKind } from "../../vocabulary/resource-kind.ts";

/** A shared thing as a file tells of it, before anything of it was looked at. Empty or null is what the file does not tell. */
export interface FoundThing {
  /** the name it has inside the file, by which collections in it point at it */
  readonly name: string;
  readonly title: string;
  readonly why: string;
  /** an address, or a text that holds one */
  readonly address: string;
  /** the id of something that lies on the platform the file is from */
  readonly item: ItemId | null;
  /** what the file says it is; null where its address knows better */
  readonly kind: ResourceKind | null;
  readonly minutes: number | null;
  readonly language: string;
  readonly topics: readonly string[];
  readonly description: string;
  readonly credit: string;
}

/** A collection as a file tells of it. */
export interface FoundCollection {
  readonly title: string;
  readonly about: string;
  readonly topics: readonly string[];
  /** names of the things in it, in their order; not every one of them has to be in the file */
  readonly things: readonly string[];
}

/** What a file of shared things tells. */
export interface FoundInFile {
  readonly things: readonly FoundThing[];
  readonly collections: readonly FoundCollection[];
  /** lines and entries that tell of no thing, as they are written */
  readonly others: readonly string[];
}

export const NOTHING_FOUND: Omit<FoundThing, "name"> = {
  title: "",
  why: "",
  address: "",
  item: null,
  kind: null,
  minutes: null,
  language: "",
  topics: [],
  description: "",
  credit: "",
};
