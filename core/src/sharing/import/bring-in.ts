import { PortError } from "../../ports/port-error.ts";
import type { RecordDraft, RecordRefusal, RecordStore } from "../../ports/record-store.ts";
import type { RecordOf } from "../../records/record.ts";
import { refOfRecord } from "../../records/record.ts";
import type { Result } from "../../vocabulary/result.ts";
import { audienceOfResource, recordDraftOfResource } from "../resource-draft.ts";
import type { ResourceDraft } from "../resource-draft.ts";
import type { CollectionToBringIn } from "./shared-things-preview.ts";

/** What bringing in writes. */
export type BroughtRecord = RecordOf<"resource"> | RecordOf<"collection">;
type CollectionContent = RecordOf<"collection">["content"];

/** What somebody chose of a preview. */
export interface ChosenToBringIn {
  readonly things: readonly ResourceDraft[];
  readonly collections: readonly CollectionToBringIn[];
  /** for whom collections are, as `things` say it for themselves */
  readonly readers: Pick<ResourceDraft, "audience" | "place">;
  /** ids of things that are shared already, and so can stand in a collection */
  readonly there: readonly string[];
}

/** Something that was not written while the rest was. */
export interface ThingRefused {
  /** of the form or the collection in the preview */
  readonly id: string;
  readonly refusal: RecordRefusal;
}

/** How writing several records ended. */
export interface Writing {
  /** in the order in which they were written, or removed */
  readonly done: readonly BroughtRecord[];
  /** why the rest was not tried; null when everything was */
  readonly stopped: RecordRefusal | PortError | null;
}

/** What became of what was chosen. */
export interface BroughtIn extends Writing {
  readonly refused: readonly ThingRefused[];
}

/** What speaks of one record alone: the next one may well be written. */
const OF_ONE_ALONE: readonly RecordRefusal["kind"][] = ["fields", "already-there", "gone", "conflict"];

/**
 * Shares what somebody chose, one after the other, and then puts the collections together from what is there. Ends where the platform fails, or
 * refuses everything; what was shared until then stays shared. The same again writes nothing twice, and goes on.
 */
export async function bringIn(records: RecordStore, { things, collections, readers, there }: ChosenToBringIn): Promise<BroughtIn> {
  const done: BroughtRecord[] = [];
  const refused: ThingRefused[] = [];
  const ids = new Map(there.map((id) => [id, id]));
  /** @returns what ended everything; null to go on */
  const write = async (draft: RecordDraft): Promise<Writing["stopped"]> => {
    const outcome = await tried(() => saveOver(records, draft));
    if (outcome instanceof PortError) return outcome;
    if (outcome.ok) {
      ids.set(draft.id, outcome.value.id);
      if (outcome.value.kind === "resource" || outcome.value.kind === "collection") done.push(outcome.value);
      return null;
    }
    if (!OF_ONE_ALONE.includes(outcome.error.kind)) return outcome.error;
    if (outcome.error.kind === "already-there") ids.set(draft.id, outcome.error.existing.id);
    refused.push({ id: draft.id, refusal: outcome.error });
    return null;
  };
  for (const draft of things) {
    const stopped = await write(recordDraftOfResource(draft));
    if (stopped !== null) return { done, refused, stopped };
  }
  for (const collection of collections) {
    const content = collectionContent(collection, { readers, ids });
    const stopped = content === null ? null : await write({ kind: "collection", id: collection.id, version: null, content });
    if (stopped !== null) return { done, refused, stopped };
  }
  return { done, refused, stopped: null };
}

/**
 * Saves a form that was begun here. Where an earlier try arrived, its answer did not, and words were changed since, the latest words count: its
 * id was never anywhere else.
 */
async function saveOver(records: RecordStore, draft: RecordDraft): ReturnType<RecordStore["save"]> {
  const saved = await records.save(draft);
  if (saved.ok || saved.error.kind !== "conflict") return saved;
  return records.save({ ...draft, version: saved.error.current.version });
}

interface CollectionParts extends Pick<ChosenToBringIn, "readers"> {
  /** ids of what is there, by the ids in the preview */
  readonly ids: ReadonlyMap<string, string>;
}

/** Null when nothing that stands in it is there. */
function collectionContent(
  { title, about, topics, things }: CollectionToBringIn,
  { readers, ids }: CollectionParts,
): CollectionContent | null {
  const resources = things.flatMap((id) => ids.get(id) ?? []);
  const audience = audienceOfResource(readers);
  if (resources.length === 0) return null;
  return {
    title,
    ...(about === "" ? {} : { about }),
    ...(topics.length === 0 ? {} : { topics }),
    resources,
    audience,
    ...(audience === "place" && readers.place !== null ? { place: readers.place } : {}),
  };
}

/** Takes back what was brought in, the collections first. Ends where the platform fails; the same again goes on. */
export async function takeAllBack(records: RecordStore, written: readonly BroughtRecord[]): Promise<Writing> {
  const done: BroughtRecord[] = [];
  for (const record of [...written].reverse()) {
    const outcome = await tried(() => records.remove(refOfRecord(record)));
    if (outcome instanceof PortError) return { done, stopped: outcome };
    if (!outcome.ok) return { done, stopped: outcome.error };
    done.push(record);
  }
  return { done, stopped: null };
}

async function tried<Value>(write: () => Promise<Result<Value, RecordRefusal>>): Promise<Result<Value, RecordRefusal> | PortError> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return error;
  }
}
