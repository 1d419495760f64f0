import type {
  BringingIn,
  ChosenAudience,
  ItemId,
  ItemLink,
  LinkRules,
  PlaceId,
  RecordOf,
  Result,
  SharedThingsPreview,
  SharedThingsRefusal,
} from "@alongside/core";
import { ALL_LINKS_WELCOME, MAXIMUM_SHARED_THINGS_CHARACTERS, dayOf, ofKind, readSharedThings } from "@alongside/core";
import type { Alongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { itemInAddress } from "../../item-in-address.ts";
import { isIssueKey } from "../../jira/issue-key.ts";
import { createSettingsClient } from "../../settings-client.ts";

/** Who will be able to read what is brought in. */
export interface ReadersChosen {
  readonly audience: ChosenAudience;
  readonly place: PlaceId | null;
}

/** A text with all that is needed to look through it. */
export interface LookedThrough {
  readonly text: string;
  readonly me: BringingIn["me"];
  /** what the person shared already */
  readonly own: readonly RecordOf<"resource">[];
  /** pages and issues of this site that stand in it, as the platform shows them to this person */
  readonly items: ReadonlyMap<ItemId, ItemLink>;
  /** which links may be shared on this site */
  readonly links: LinkRules;
  /** of the forms, in their order: another look at the same text begins no new ones */
  readonly ids: readonly string[];
}

/**
 * Looks through a text in the name of the person in front of the screen. Nothing is written.
 *
 * @throws PortError
 */
export async function lookThrough(
  { suite, lookups, me, host, invoke }: Alongside,
  text: string,
  readers: ReadersChosen,
): Promise<Result<LookedThrough, SharedThingsRefusal>> {
  const [mine, people, notice] = await Promise.all([
    suite.records.find({ of: "me" }),
    lookups.people([me]),
    createSettingsClient(invoke).read(null),
  ]);
  const links = notice.ok ? notice.value.links : ALL_LINKS_WELCOME;
  const ids: string[] = [];
  const looked = { text, me: { id: me, name: people.get(me)?.name ?? "" }, own: ofKind(mine, "resource"), items: new Map(), links, ids };
  const newId = (): string => {
    const id = crypto.randomUUID();
    ids.push(id);
    return id;
  };
  const read = readSharedThings(text, { ...into(looked, readers, host.siteUrl), newId });
  if (!read.ok) return read;
  return { ok: true, value: { ...looked, items: await lookups.items(read.value.things.flatMap(({ draft }) => draft.item ?? [])) } };
}

/** The preview for some readers: what is there already depends on them. */
export function previewFor(looked: LookedThrough, readers: ReadersChosen, siteUrl: string): SharedThingsPreview {
  const read = readSharedThings(looked.text, into(looked, readers, siteUrl));
  if (!read.ok) throw new TypeError(`previewFor: refused as ${read.error.kind}`);
  const things = read.value.things.map((thing) =>
    thing.draft.item !== null && isIssueKey(thing.draft.item) ? { ...thing, draft: { ...thing.draft, kind: "issue" as const } } : thing,
  );
  return { ...read.value, things };
}

function into({ me, own, links, ids }: LookedThrough, { audience, place }: ReadersChosen, siteUrl: string): BringingIn {
  let given = 0;
  return {
    me,
    today: dayOf(browserClock.now()),
    place,
    audience,
    own,
    links,
    newId: () => ids[(given += 1) - 1] ?? crypto.randomUUID(),
    itemAt: (address) => itemInAddress(address, siteUrl),
    readXml: (xml) => new DOMParser().parseFromString(xml, "application/xml").documentElement,
  };
}

/** Signs take up to four bytes: a file that is larger cannot be short enough, and is not read. */
const MAXIMUM_BYTES = 4 * MAXIMUM_SHARED_THINGS_CHARACTERS;

/** The text in a file; null for one that is too large. */
export async function textIn(file: File): Promise<string | null> {
  return file.size > MAXIMUM_BYTES ? null : file.text();
}
