import type {
  BringingIn,
  BroughtRecord,
  ChosenToBringIn,
  CollectionToBringIn,
  Instant,
  ItemLink,
  LeftThing,
  RecordRefusal,
  Result,
  SharedThingsPreview,
  SharedThingsRefusal,
  ThingToBringIn,
  WordsForThing,
} from "@alongside/core";
import { ALL_LINKS_WELCOME, MAXIMUM_SHARED_THINGS_CHARACTERS, dayOf, ofKind, readSharedThings, withWordsFor } from "@alongside/core";
import type { Alongside } from "../alongside.ts";
import { isAddressOf } from "../sharepoint/is-address-of.ts";
import { itemIdOf } from "../sharepoint/item-address.ts";
import type { Resource } from "./look-at-shared.ts";

/** For whom it is: the readers of the site, or oneself. */
export type Readers = "place" | "me";

/** A text with all that is needed to look through it. */
export interface LookedThrough {
  readonly text: string;
  /** what the person shared already */
  readonly own: readonly Resource[];
  /** the open page: pasted as an address it is kept by its id; null where there is none */
  readonly page: ItemLink | null;
  /** of the forms, in their order: another look at the same text begins no new ones */
  readonly ids: readonly string[];
}

/**
 * Looks through a text in the name of the person in front of the screen. Nothing is written.
 *
 * @throws PortError
 */
export async function lookThrough(alongside: Alongside, text: string): Promise<Result<LookedThrough, SharedThingsRefusal>> {
  const { suite, surroundings, itemLinks } = alongside;
  const here = surroundings.page === null ? null : itemIdOf(surroundings.page);
  const [mine, { links }] = await Promise.all([suite.records.find({ of: "me" }), itemLinks(here === null ? [] : [here])]);
  const ids: string[] = [];
  const looked = { text, own: ofKind(mine, "resource"), page: here === null ? null : (links.get(here) ?? null), ids };
  const newId = (): string => {
    const id = crypto.randomUUID();
    ids.push(id);
    return id;
  };
  const read = readSharedThings(text, { ...into(alongside, looked, "place"), newId });
  return read.ok ? { ok: true, value: looked } : read;
}

/** The preview for some readers: what is there already depends on them. */
export function previewFor(alongside: Alongside, looked: LookedThrough, readers: Readers): SharedThingsPreview {
  const read = readSharedThings(looked.text, into(alongside, looked, readers));
  if (!read.ok) throw new TypeError(`previewFor: refused as ${read.error.kind}`);
  return read.value;
}

function into({ me, home, surroundings }: Alongside, { own, page, ids }: LookedThrough, audience: Readers): BringingIn {
  let given = 0;
  return {
    me: { id: me, name: surroundings.name },
    today: dayOf(Date.now() as Instant),
    place: home,
    audience,
    own,
    newId: () => ids[(given += 1) - 1] ?? crypto.randomUUID(),
    itemAt: (address) => (page !== null && isAddressOf(address, page) ? page.id : null),
    // Nobody administers links on SharePoint.
    links: ALL_LINKS_WELCOME,
    readXml: (xml) => new DOMParser().parseFromString(xml, "application/xml").documentElement,
  };
}

/** Signs take up to four bytes: a file that is larger cannot be short enough, and is not read. */
export const MAXIMUM_BYTES = 4 * MAXIMUM_SHARED_THINGS_CHARACTERS;

/** Something that can be brought in, as it stands with what was typed. */
export interface Entry {
  readonly thing: ThingToBringIn;
  readonly title: string;
  readonly url: string | null;
  /** what the file does not tell, or tells too long */
  readonly asks: readonly ("title" | "why")[];
  readonly isWanted: boolean;
  /** why it was not shared at the latest press; null otherwise */
  readonly refusal: RecordRefusal | null;
}

/** What was looked through, split into what can be taken and what not. */
export interface Found {
  readonly entries: readonly Entry[];
  readonly collections: readonly (CollectionToBringIn & { readonly isWanted: boolean })[];
  readonly left: readonly LeftThing[];
  /** addresses that hide where they lead are not shared */
  readonly hidden: readonly { readonly address: string; readonly host: string }[];
  readonly hasMore: boolean;
}

/** What somebody did with a preview. */
export interface Changes {
  readonly words: ReadonlyMap<string, WordsForThing>;
  readonly unwanted: ReadonlySet<string>;
  readonly shared: readonly BroughtRecord[];
  readonly refusals: ReadonlyMap<string, RecordRefusal>;
}

export function foundIn(preview: SharedThingsPreview, page: ItemLink | null, changes: Changes): Found {
  const { unwanted, shared } = changes;
  const done = new Set(shared.map(({ id }) => id));
  const open = preview.things.filter(({ draft }) => !done.has(draft.id));
  return {
    entries: open.filter(({ link }) => link?.hidesDestination !== true).map((thing) => entryOf(thing, page, changes)),
    collections: preview.collections.filter(({ id }) => !done.has(id)).map((one) => ({ ...one, isWanted: !unwanted.has(one.id) })),
    left: preview.left,
    hidden: open.flatMap(({ link }) => (link?.hidesDestination === true ? [{ address: link.address, host: link.host }] : [])),
    hasMore: preview.hasMore,
  };
}

function entryOf(thing: ThingToBringIn, page: ItemLink | null, { words, unwanted, refusals }: Changes): Entry {
  const { id, item } = thing.draft;
  const completed = withWordsFor(thing, words.get(id) ?? {});
  const { title, link } = completed.draft;
  const refusal = refusals.get(id) ?? null;
  const problems = [...thing.problems, ...(refusal?.kind === "fields" ? refusal.problems : [])];
  return {
    thing: completed,
    title: item === null ? title : (page?.title ?? ""),
    url: item === null ? (link === "" ? null : link) : (page?.url ?? null),
    asks: (["title", "why"] as const).filter((field) => problems.some((problem) => problem.field === field)),
    isWanted: !unwanted.has(id),
    refusal,
  };
}

/** Whether it is shared with the next press. */
export function isTaken({ thing, isWanted }: Entry): boolean {
  return isWanted && thing.existing === null && thing.problems.length === 0;
}

/** What is shared with the next press. */
export function chosenFrom(
  { entries, collections }: Found,
  readers: ChosenToBringIn["readers"],
  there: readonly string[],
): ChosenToBringIn {
  const things = entries.filter(isTaken).map(({ thing }) => thing.draft);
  return { things, collections: collections.filter(({ isWanted }) => isWanted), readers, there };
}
