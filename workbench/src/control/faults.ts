import type { WireCall } from "./wire-log.ts";

/** `lost`: what was asked is done, and the answer does not arrive. */
export const FAULT_KINDS = ["slow", "403", "429", "500", "503", "empty", "malformed", "offline", "409", "413", "lost"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * `lists` are those of SharePoint's sites; `storage` is every write to the app's storage, `storage-reads` every get and query; `invoke` a call
 * of the UI to the back end. `confluence`, `jira` and `sharepoint` are everything of one product's API.
 */
export const FAULT_SOURCES = [
  ...(["search", "pages", "people", "confluence", "comments", "jira", "storage", "storage-reads", "invoke"] as const),
  ...(["lists", "sharepoint"] as const),
] as const;
export type FaultSource = (typeof FAULT_SOURCES)[number];

export interface Fault {
  readonly source: FaultSource;
  readonly kind: FaultKind;
  /** calls it still applies to */
  readonly times: number;
  /** a 429 of the gateway in front of the platform: without `Retry-After` and reason */
  readonly gateway: boolean;
}

/** What is made to go wrong on purpose. */
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

  /**
   * The fault for the next call to this source, which uses up one of its times.
   *
   * @param product whose API is asked; none for the app's own storage and back end
   */
  take(source: FaultSource | WireCall["source"], product?: "confluence" | "jira" | "sharepoint"): Pick<Fault, "kind" | "gateway"> | null {
    const fault = this.#set.get(source) ?? (product === undefined ? undefined : this.#set.get(product));
    if (fault === undefined) return null;
    this.set({ ...fault, times: fault.times - 1 });
    return fault;
  }
}
