import type { WireCall } from "./wire-log.ts";

export const FAULT_KINDS = ["slow", "429", "500", "empty", "malformed", "offline"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export const FAULT_SOURCES = ["search", "pages", "people", "confluence"] as const;
export type FaultSource = (typeof FAULT_SOURCES)[number];

export interface Fault {
  readonly source: FaultSource;
  readonly kind: FaultKind;
  /** calls it still applies to */
  readonly times: number;
  /** a 429 of the gateway in front of the platform: without `Retry-After` and reason */
  readonly gateway: boolean;
}

/** What is made to go wrong on purpose. `confluence` means every source. */
export class Faults {
  readonly #set = new Map<FaultSource, Fault>();

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
  take(source: WireCall["source"]): Pick<Fault, "kind" | "gateway"> | null {
    const fault = this.#set.get(source) ?? this.#set.get("confluence");
    if (fault === undefined) return null;
    this.set({ ...fault, times: fault.times - 1 });
    return fault;
  }
}
