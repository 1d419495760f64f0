import type { EntityDeclaration } from "../back-end-manifest.ts";
import { filterHolds, namedFields } from "./conditions.ts";
import { Cursors } from "./cursors.ts";
import { ItemFile } from "./item-file.ts";
import type { Item, ItemPlace } from "./item.ts";
import { SECRET, entityNameOf } from "./item.ts";
import { KvsError, keyNotFound } from "./kvs-error.ts";
import type { QueryRequest } from "./query-items.ts";
import { readEntityQuery, readQuery } from "./query-items.ts";
import type { SetRequest } from "./read-requests.ts";
import { readBatch, readPlace, readSet, readSetAmongOthers, readTransaction } from "./read-requests.ts";

/**
 * How long expired values stay readable. The platform promises to remove them within two days, and until then gives them to whoever asks; we
 * take it at its word, so an app that relies on expiry alone finds out.
 */
const READABLE_AFTER_EXPIRY_MS = 48 * 3_600_000;

export interface KvsOptions {
  readonly file: string;
  readonly entities: readonly EntityDeclaration[];
  readonly now: () => number;
  /** how long a query does not see a change, milliseconds; a get sees it at once */
  readonly lagMs: number;
}

/** Something stored, as the control interface shows it. */
export interface StoredItem {
  readonly entity: string | null;
  readonly key: string;
  readonly value: unknown;
}

/** A body as it goes over the wire; undefined for none. */
export type Answer = Readonly<Record<string, unknown>> | undefined;

/** The storage of an app: what each operation of the wire does. All of them throw `KvsError` for what the platform refuses. */
export class Kvs {
  readonly #items: ItemFile;
  readonly #entities: ReadonlyMap<string, EntityDeclaration>;
  readonly #now: () => number;
  readonly #cursors = new Cursors();

  constructor({ file, entities, now, lagMs }: KvsOptions) {
    this.#entities = new Map(entities.map((entity) => [entity.name, entity]));
    this.#now = now;
    this.#items = new ItemFile(file, { entities: this.#entities, now, lagMs });
    this.#sweep();
  }

  /** @param space the space that the path names; null where the request names an entity, or none */
  get(body: unknown, space: string | null): Answer {
    const item = this.#read(readPlace(body, this.#entities, space));
    if (item === null) throw keyNotFound();
    return itemAnswer(item);
  }

  set(body: unknown, space: string | null): Answer {
    const request = readSet(body, this.#entities, space);
    this.#sweep();
    const before = this.#items.get(request);
    if (request.options.failIfExists && before !== null) throw new KvsError(409, "KEY_CONFLICT", "The key exists already.");
    const item = this.#itemOf(request, before);
    this.#items.apply({ put: [item] });
    const returned = request.options.returns === "LATEST" ? item : request.options.returns === "PREVIOUS" ? before : null;
    return returned === null ? undefined : itemAnswer(returned);
  }

  delete(body: unknown, space: string | null): Answer {
    const place = readPlace(body, this.#entities, space);
    this.#sweep();
    if (this.#items.get(place) === null) throw keyNotFound();
    this.#items.apply({ remove: [place] });
    return undefined;
  }

  query(body: unknown): Answer {
    return this.#answerQuery(readQuery(body));
  }

  entityQuery(body: unknown): Answer {
    return this.#answerQuery(readEntityQuery(body, this.#entities));
  }

  batchGet(body: unknown): Answer {
    return inBatch(body, (entry) => {
      const item = this.#read(readPlace(entry, this.#entities, null));
      if (item === null) throw keyNotFound();
      return itemAnswer(item);
    });
  }

  batchSet(body: unknown): Answer {
    // A policy among the options refuses the whole batch; anything else that is wrong with an item fails that item alone.
    const policies = (entry: unknown): boolean =>
      Object.keys(namedFields(namedFields(entry, "an item")["options"] ?? {}, "options")).some((name) => name !== "ttl");
    const refused = readBatch(body).find(policies);
    if (refused !== undefined) readSetAmongOthers(refused, this.#entities);
    this.#sweep();
    return inBatch(body, (entry) => {
      const request = readSetAmongOthers(entry, this.#entities);
      this.#items.apply({ put: [this.#itemOf(request, this.#items.get(request))] });
      return placeAnswer(request);
    });
  }

  batchDelete(body: unknown): Answer {
    this.#sweep();
    return inBatch(body, (entry) => {
      const place = readPlace(entry, this.#entities, null);
      if (this.#items.get(place) === null) throw keyNotFound();
      this.#items.apply({ remove: [place] });
      return placeAnswer(place);
    });
  }

  transaction(body: unknown): Answer {
    const { set, remove, conditions } = readTransaction(body, this.#entities);
    this.#sweep();
    for (const { filter, ...place } of conditions) {
      const item = this.#items.get(place);
      const attributes = item === null ? null : namedFields(JSON.parse(item.value) as unknown, "an entity's value");
      if (!filterHolds(filter, attributes))
        throw new KvsError(409, "CONDITIONAL_CHECK_FAILED", "A condition of the transaction does not hold.");
    }
    this.#items.apply({ put: set.map((request) => this.#itemOf(request, this.#items.get(request))), remove });
    return undefined;
  }

  /** Everything that is stored, secrets too. */
  stored(): StoredItem[] {
    return this.#items.all().map(({ space, key, value }) => ({
      entity: space === SECRET ? "(secret)" : entityNameOf(space),
      key,
      value: JSON.parse(value) as unknown,
    }));
  }

  clear(): void {
    this.#cursors.clear();
    this.#items.clear();
  }

  close(): void {
    this.#items.close();
  }

  #read(place: ItemPlace): Item | null {
    const item = this.#items.get(place);
    return item !== null && this.#isReadable(item) ? item : null;
  }

  #isReadable({ expiresAt }: Item): boolean {
    return expiresAt === null || expiresAt >= this.#now() - READABLE_AFTER_EXPIRY_MS;
  }

  /** Reads must change nothing in the file, so what is over is removed with the next write, and at the start. */
  #sweep(): void {
    this.#items.sweep(this.#now() - READABLE_AFTER_EXPIRY_MS);
  }

  #itemOf({ space, key, value, options }: SetRequest, before: Item | null): Item {
    const at = this.#now();
    return {
      space,
      key,
      value,
      createdAt: before?.createdAt ?? at,
      updatedAt: at,
      expiresAt: options.ttlMs === null ? null : at + options.ttlMs,
    };
  }

  /**
   * A page of rows. The filter looks at the rows of a page after they were counted, as the platform's database does: a page may be short, or
   * empty, and still have a cursor. A full page always has one.
   */
  #answerQuery({ rows: wanted, filter, cursor, metadata }: QueryRequest): Answer {
    const query = JSON.stringify([wanted, filter]);
    const rows = this.#items.rows({ ...wanted, after: this.#cursors.positionOf(cursor, query, this.#now()) });
    const last = rows.length === wanted.limit ? rows.at(-1) : undefined;
    const shown = rows.filter(({ item }) => this.#isReadable(item) && (filter === null || filterHolds(filter, attributesOf(item))));
    return {
      data: shown.map(({ item }) => rowAnswer(item, metadata)),
      ...(last === undefined ? {} : { cursor: this.#cursors.give(query, { range: last.range, key: last.item.key }, this.#now()) }),
    };
  }
}

function attributesOf(item: Item): Readonly<Record<string, unknown>> {
  return namedFields(JSON.parse(item.value) as unknown, "an entity's value");
}

/** Does what can be done, one item after the other, and says what could not. */
function inBatch(body: unknown, one: (entry: unknown) => Answer): Answer {
  const successfulKeys: Answer[] = [];
  const failedKeys: Answer[] = [];
  for (const entry of readBatch(body)) {
    try {
      successfulKeys.push(one(entry));
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      const { key, entityName } = namedFields(entry, "an item");
      failedKeys.push({ key, ...(entityName === undefined ? {} : { entityName }), error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

function placeAnswer({ space, key }: ItemPlace): Answer {
  const entityName = entityNameOf(space);
  return { key, ...(entityName === null ? {} : { entityName }) };
}

function itemAnswer(item: Item): Answer {
  const expiry = item.expiresAt === null ? {} : { expireTime: new Date(item.expiresAt).toISOString() };
  const { createdAt, updatedAt } = item;
  return { ...placeAnswer(item), value: JSON.parse(item.value) as unknown, createdAt, updatedAt, ...expiry };
}

function rowAnswer(item: Item, metadata: ReadonlySet<string>): Answer {
  const { key, createdAt, updatedAt, expiresAt } = item;
  return {
    key,
    value: JSON.parse(item.value) as unknown,
    ...(metadata.has("CREATED_AT") ? { createdAt } : {}),
    ...(metadata.has("UPDATED_AT") ? { updatedAt } : {}),
    ...(metadata.has("EXPIRE_TIME") && expiresAt !== null ? { expireTime: new Date(expiresAt).toISOString() } : {}),
  };
}
