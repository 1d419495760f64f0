import type { WireCall } from "./wire-log.ts";

/** `lost`: what was asked is done, and the answer does not arrive. */
export const FAULT_KINDS = ["slow", "403", "429", "500", "empty", "malformed", "offline", "409", "413", "lost"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** `jira` is every call of that product; `storage` is every write to the app's storage, `storage-reads` every get and query; `invoke` a call of the UI to the back end. */
export const FAULT_SOURCES = ["search", "pages", "people", "confluence", "comments", "jira", "storage", "storage-reads", "invoke"] as const;
export type FaultSource = (typeof FAULT_SOURCES)[number];

export interface Fault {
  readonly source: FaultSource;
  readonly kind: FaultKind;
  /** calls it still applies to */
  readonly times: number;
  /** a 429 of the gateway in front of the platform: without `Retry-After` and reason */
  readonly gateway: boolean;
}

/** What `confluence` stands for: the product's API, but not the app's own storage and back end. */
const OF_CONFLUENCE: ReadonlySet<string> = new Set(["search", "pages", "people", "comments"]);

/** What is made to go wrong on purpose. `confluence` means every source of the product's API. */
export class Faults {
  readonly #set = new Map<FaultSource | WireCall["source"], Fault>();

  /** Replaces what was set for the source; no times left clears it. */
  set(fault: Fault): void {
    if (fault.times > 0) this.#set.set(fault.source, fault);
    else this.#set.delete(fault.source);
  }

  all(): readonly Fault[] {
    return [...this.#set.values()];
  }

  clear(): void {
    this.#set.clear();
  }

  /** The fault for the next call to this source, which uses up one of its times. */
  take(source: FaultSource | WireCall["source"]): Pick<Fault, "kind" | "gateway"> | null {
    const fault = this.#set.get(source) ?? (OF_CONFLUENCE.has(source) ? this.#set.get("confluence") : undefined);
    if (fault === undefined) return null;
    this.set({ ...fault, times: fault.times - 1 });
    return fault;
  }
}
