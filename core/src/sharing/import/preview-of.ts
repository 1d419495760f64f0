import type { ResourceContent } from "../../records/contents.ts";
import type { FieldProblem } from "../../records/read-content.ts";
import { readContent } from "../../records/read-content.ts";
import { shortenedLine } from "../../vocabulary/clean-text.ts";
import { lettersAndDigits } from "../../vocabulary/words.ts";
import { recogniseLink } from "../links/recognise-link.ts";
import type { ResourceDraft } from "../resource-draft.ts";
import { audienceOfResource, recordDraftOfResource } from "../resource-draft.ts";
import type { FoundCollection, FoundInFile } from "./found-thing.ts";
import type { BringingIn } from "./read-shared-things.ts";
import type { CollectionToBringIn, LeftThing, ReasonLeft, SharedThingsPreview, ThingToBringIn } from "./shared-things-preview.ts";
import { descriptionFrom, thingDraft, topicsFrom } from "./thing-draft.ts";

/** More than this nobody looks through. */
const MAXIMUM_THINGS = 200;
const MAXIMUM_WORDS_CHARACTERS = 200;
const MAXIMUM_TITLE_CHARACTERS = 100;
/** As many things as a collection takes. */
const MAXIMUM_IN_COLLECTION = 50;

/** Looks through what a file tells: what can be brought in, what is missing to it, and what cannot be taken. */
export function previewOf({ things, collections, others }: FoundInFile, into: BringingIn): Omit<SharedThingsPreview, "format"> {
  const existing = new Map(into.own.map(({ id, content }) => [keyOf(content), id]));
  const taken = new Map<string, ThingToBringIn>();
  const left: LeftThing[] = [];
  const ids = new Map<string, string>();
  for (const found of things.slice(0, MAXIMUM_THINGS)) {
    const words = found.title === "" ? found.address : found.title;
    const read = thingDraft(found, into);
    if (!read.ok) {
      left.push(leftThing(words, read.error));
      continue;
    }
    const { draft, link } = read.value;
    // By its address also where its link is switched off: it can have been shared before that.
    const key = keyOf({ ...draft, link: link?.address ?? "", audience: audienceOfResource(draft) });
    const before = taken.get(key);
    const thing = before ?? { ...read.value, problems: problemsOf(draft, into), existing: existing.get(key) ?? null };
    if (before === undefined) taken.set(key, thing);
    else left.push(leftThing(words, { kind: "twice-in-the-file" }));
    ids.set(found.name, thing.existing ?? thing.draft.id);
  }
  left.push(...others.slice(0, MAXIMUM_THINGS).map((words) => leftThing(words, { kind: "no-shared-thing" })));
  return {
    things: [...taken.values()],
    collections: collections.slice(0, MAXIMUM_THINGS).flatMap((collection) => collectionOf({ ...collection, id: into.newId() }, ids)),
    left,
    hasMore: [things, collections, others].some((entries) => entries.length > MAXIMUM_THINGS),
  };
}

function leftThing(words: string, reason: ReasonLeft): LeftThing {
  return { words: shortenedLine(words, MAXIMUM_WORDS_CHARACTERS), reason };
}

/** What the allow-list would say of the form as it is. */
function problemsOf(draft: ResourceDraft, { me, today }: BringingIn): readonly FieldProblem[] {
  const read = readContent("resource", recordDraftOfResource(draft).content, { owner: me.id, today });
  return read.ok ? [] : read.error;
}

interface Identifying {
  readonly audience: ResourceContent["audience"];
  readonly kind: ResourceContent["kind"];
  readonly place?: ResourceContent["place"] | null;
  readonly item?: ResourceContent["item"] | null;
  readonly link?: string;
  readonly title?: string;
}

/** Equal for two things that are one to the same readers. */
function keyOf({ audience, kind, place, item, link = "", title = "" }: Identifying): string {
  const readers = audience === "place" ? `place ${place ?? ""}` : audience;
  if (item != null) return `${readers} ${item}`;
  return `${readers} ${link === "" ? `${kind} ${lettersAndDigits(title)}` : cleaned(link)}`;
}

/** What somebody shares can have the tracking parts put back that the file does not have. */
function cleaned(link: string): string {
  const read = recogniseLink(link);
  return read.ok ? read.value.address : link;
}

type Named = FoundCollection & Pick<CollectionToBringIn, "id">;

function collectionOf({ id, title, about, topics, things }: Named, ids: ReadonlyMap<string, string>): CollectionToBringIn[] {
  const inside = new Set(things.flatMap((name) => ids.get(name) ?? []));
  const name = shortenedLine(title, MAXIMUM_TITLE_CHARACTERS);
  if (name === "" || inside.size === 0) return [];
  const within = [...inside].slice(0, MAXIMUM_IN_COLLECTION);
  return [{ id, title: name, about: descriptionFrom(about), topics: topicsFrom(topics), things: within }];
}
