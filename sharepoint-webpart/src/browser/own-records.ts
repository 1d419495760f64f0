import type { OwnerChange, PersonId, RecordRef, StoredRecord, TextStorage } from "@alongside/core";
import { PortError, isRecordId, isRecordKind, parseDay, readContent, refOfRecord } from "@alongside/core";

/** What one person keeps for themselves in this browser. */
export interface OwnRecords {
  read(): OwnState;
  /**
   * Replaces what is there, when nothing else changed it since it was read.
   *
   * @returns whether it was replaced
   * @throws PortError `full` when the browser has no room
   */
  write(from: OwnState, changes: OwnerChange["changes"], erasing: boolean): boolean;
}

export interface OwnState {
  /** another one after each change; empty when there is nothing */
  readonly revision: string;
  readonly records: ReadonlyMap<RecordRef, StoredRecord>;
  readonly erasing: boolean;
}

const NOTHING: OwnState = { revision: "", records: new Map(), erasing: false };

/** Keeps a person's own records under a name that holds the person, so that two people at one computer do not mix. */
export function createOwnRecords(storage: TextStorage, person: PersonId): OwnRecords {
  const name = `alongside:${person}`;
  const read = (): OwnState => parseState(storage.getItem(name), person);
  return {
    read,
    write: (from, changes, erasing) => {
      const now = read();
      if (now.revision !== from.revision) return false;
      const records = new Map(now.records);
      for (const { ref, after } of changes) {
        if (after === null) records.delete(ref);
        else records.set(ref, after.record);
      }
      if (records.size === 0 && !erasing) storage.removeItem(name);
      else keep(storage, name, { revision: crypto.randomUUID(), records: [...records.values()], erasing });
      return true;
    },
  };
}

function keep(storage: TextStorage, name: string, state: object): void {
  try {
    storage.setItem(name, JSON.stringify(state));
  } catch (cause) {
    throw new PortError("full", "The browser has no room left, or keeps nothing for this site", { cause });
  }
}

/** What is there is read like anything from outside: somebody may have changed it by hand. */
function parseState(text: string | null, person: PersonId): OwnState {
  const value = parseJson(text);
  if (value === null) return NOTHING;
  const revision: unknown = Reflect.get(value, "revision");
  const list: unknown = Reflect.get(value, "records");
  const records = (Array.isArray(list) ? list : []).flatMap((entry: unknown) => parseRecord(entry, person) ?? []);
  return {
    revision: typeof revision === "string" ? revision : "",
    records: new Map(records.map((record) => [refOfRecord(record), record])),
    erasing: Reflect.get(value, "erasing") === true,
  };
}

function parseJson(text: string | null): object | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function parseRecord(entry: unknown, owner: PersonId): StoredRecord | null {
  if (typeof entry !== "object" || entry === null) return null;
  const part = (name: string): unknown => Reflect.get(entry, name);
  const [kind, id, version, day] = [part("kind"), part("id"), part("version"), part("writtenOn")];
  const writtenOn = typeof day === "string" ? parseDay(day) : null;
  if (typeof kind !== "string" || !isRecordKind(kind) || typeof id !== "string" || !isRecordId(id)) return null;
  if (typeof version !== "number" || writtenOn === null || part("owner") !== owner) return null;
  const content = readContent(kind, part("content"), { owner, today: writtenOn });
  return content.ok ? ({ kind, owner, id, version, writtenOn, content: content.value } as StoredRecord) : null;
}
