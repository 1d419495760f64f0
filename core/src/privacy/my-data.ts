import type { RecordRefusal, RecordStore } from "../ports/record-store.ts";
import { ALL_KINDS, RECORD_KINDS, isRecordKind } from "../records/record-kinds.ts";
import type { RecordDraft } from "../ports/record-store.ts";
import type { StoredRecord } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";

/** Everything about one person, as a file they can keep. */
export interface MyDataExport {
  readonly format: "alongside-export";
  readonly version: 1;
  readonly exportedOn: Day;
  readonly written: readonly StoredRecord[];
  /** questions to this person, and replies to their questions, as their writers let them read */
  readonly writtenToMe: readonly StoredRecord[];
}

/** Reads all of it through the same door as everything else: what is not in it is not stored. */
export async function exportMyData(records: RecordStore, today: Day): Promise<MyDataExport> {
  const [written, writtenToMe] = await Promise.all([records.find({ of: "me" }), records.find({ of: "others-to-me" })]);
  return { format: "alongside-export", version: 1, exportedOn: today, written, writtenToMe };
}

/** What could be read back from a file. */
export interface MyDataImport {
  readonly restored: readonly StoredRecord[];
  /** what is there already, as it is now */
  readonly alreadyThere: readonly StoredRecord[];
  /** what was not taken, with the reason; a question that was sent is not sent again by a file */
  readonly left: readonly { readonly kind: string; readonly refusal: RecordRefusal | { readonly kind: "not-restorable" } }[];
}

/** Why a file could not be read at all. */
export interface ImportRefusal {
  readonly kind: "not-an-export";
}

/** As many as anybody can have; a file that says otherwise is none of ours. */
const MAXIMUM_RECORDS = ALL_KINDS.reduce((sum, kind) => sum + RECORD_KINDS[kind].maximumPerOwner, 0);

/**
 * Writes back what an export holds, as new records of the person who is signed in: offers, wishes, shared things with replies and collections, trust, step-backs, rhythm, note.
 * Whose file it was does not matter, because only the signed-in person's records can be written.
 *
 * @param text the file, as it was read
 * @throws PortError when the store fails; reading the same file again goes on where it stopped
 */
export async function importMyData(records: RecordStore, text: string): Promise<Result<MyDataImport, ImportRefusal>> {
  const entries = readExport(text);
  if (entries === null) return refused({ kind: "not-an-export" });
  const restored: StoredRecord[] = [];
  const alreadyThere: StoredRecord[] = [];
  const left: MyDataImport["left"][number][] = [];
  // One after the other: two writes of one person at once would only make each other wait.
  for (const { kind, id, content } of entries) {
    if (!isRecordKind(kind) || !RECORD_KINDS[kind].restorable) {
      left.push({ kind, refusal: { kind: "not-restorable" } });
      continue;
    }
    const saved = await records.save({ kind, id, version: null, content } as RecordDraft);
    if (saved.ok) restored.push(saved.value);
    else if (saved.error.kind === "conflict") alreadyThere.push(saved.error.current);
    else if (saved.error.kind === "already-there") alreadyThere.push(saved.error.existing);
    else left.push({ kind, refusal: saved.error });
  }
  return granted({ restored, alreadyThere, left });
}

interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly content: unknown;
}

function readExport(text: string): Entry[] | null {
  const file = parseJson(text);
  if (!isFields(file) || file["format"] !== "alongside-export" || !Array.isArray(file["written"])) return null;
  if (file["written"].length > MAXIMUM_RECORDS) return null;
  const entries = file["written"].map((entry: unknown): Entry | null =>
    isFields(entry) && typeof entry["kind"] === "string" && typeof entry["id"] === "string"
      ? { kind: entry["kind"], id: entry["id"], content: entry["content"] }
      : null,
  );
  return entries.every((entry) => entry !== null) ? entries : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
