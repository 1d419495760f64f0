import { randomUUID } from "node:crypto";
import { KvsError } from "./kvs-error.ts";

/** Where a page of rows ended. */
export interface Position {
  readonly range: string | number;
  readonly key: string;
}

interface Kept {
  readonly query: string;
  readonly position: Position;
  readonly until: number;
}

const VALID_MS = 15 * 60 * 1000;
const MAXIMUM_KEPT = 1_000;

/** Cursors are tickets: they say nothing, end after a quarter of an hour, and none survives a restart. The real ones are not durable either. */
export class Cursors {
  readonly #kept = new Map<string, Kept>();

  /** @param query the whole query without its cursor: a cursor belongs to one query */
  give(query: string, position: Position, now: number): string {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MAXIMUM_KEPT) this.#kept.delete(oldest);
    const cursor = randomUUID();
    this.#kept.set(cursor, { query, position, until: now + VALID_MS });
    return cursor;
  }

  /** @throws KvsError 400 for a cursor that is unknown, over, or of another query */
  positionOf(cursor: unknown, query: string, now: number): Position | null {
    if (cursor === undefined || cursor === null) return null;
    const kept = typeof cursor === "string" ? this.#kept.get(cursor) : undefined;
    if (kept?.query !== query || kept.until <= now) throw new KvsError(400, "INVALID_CURSOR", "The cursor is not valid, or no longer.");
    return kept.position;
  }

  clear(): void {
    this.#kept.clear();
  }
}
