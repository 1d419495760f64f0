import type { Item, ItemPlace } from "./item.ts";

interface Change {
  readonly at: number;
  readonly place: string;
  /** as it was before; null when it was not there */
  readonly before: Item | null;
}

/**
 * What queries do not know yet. Kept in memory only: a restart ends the lag, and what was erased is nowhere in the file while queries still
 * see it.
 */
export class RecentChanges {
  readonly #lagMs: number;
  readonly #now: () => number;
  #changes: Change[] = [];
  #forgetting: NodeJS.Timeout | null = null;

  constructor(lagMs: number, now: () => number) {
    this.#lagMs = lagMs;
    this.#now = now;
  }

  /** Called with every change, in their order. */
  note(place: ItemPlace, before: Item | null): void {
    if (this.#lagMs <= 0) return;
    this.#changes.push({ at: this.#now(), place: placeName(place), before });
    this.#forgetLater();
  }

  /** Items as queries still see them, by place, where that differs from what is stored. */
  undone(): ReadonlyMap<string, Item | null> {
    const undone = new Map<string, Item | null>();
    for (const { place, before } of this.#unseen()) if (!undone.has(place)) undone.set(place, before);
    return undone;
  }

  clear(): void {
    this.#changes = [];
    if (this.#forgetting !== null) clearTimeout(this.#forgetting);
    this.#forgetting = null;
  }

  #unseen(): Change[] {
    const seen = this.#now() - this.#lagMs;
    return this.#changes.filter(({ at }) => at > seen);
  }

  /** Old values leave the memory when the lag is over, even when nobody reads or writes any more. */
  #forgetLater(): void {
    this.#forgetting ??= setTimeout(() => {
      this.#forgetting = null;
      this.#changes = this.#unseen();
      if (this.#changes.length > 0) this.#forgetLater();
    }, this.#lagMs).unref();
  }
}

export function placeName({ space, key }: ItemPlace): string {
  return `${space}\n${key}`;
}
