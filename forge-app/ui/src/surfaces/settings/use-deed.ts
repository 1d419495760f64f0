import { PortError } from "@alongside/core";
import type { AdministrationRefusal, Result } from "@alongside/core";
import { useCallback, useState } from "react";
import type { Saving } from "../../use-saving.ts";

/** How the latest deed of an administrator stands. */
export type Deed =
  | { readonly phase: "idle" }
  | { readonly phase: "doing" }
  | { readonly phase: "done" }
  | { readonly phase: "refused"; readonly refusal: AdministrationRefusal }
  | Extract<Saving, { readonly phase: "failed" }>;

interface DeedControl {
  readonly deed: Deed;
  /** @returns what came of it; undefined when it was refused or failed */
  readonly run: <Value>(work: () => Promise<Result<Value, AdministrationRefusal>>) => Promise<Value | undefined>;
  readonly clear: () => void;
}

/** Runs one deed at a time, and keeps how it went. */
export function useDeed(): DeedControl {
  const [deed, setDeed] = useState<Deed>({ phase: "idle" });
  const run = useCallback(async <Value>(work: () => Promise<Result<Value, AdministrationRefusal>>): Promise<Value | undefined> => {
    setDeed({ phase: "doing" });
    try {
      const result = await work();
      setDeed(result.ok ? { phase: "done" } : { phase: "refused", refusal: result.error });
      return result.ok ? result.value : undefined;
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setDeed({ phase: "failed", kind: error.kind, retryAfterMs: error.retryAfterMs });
      return undefined;
    }
  }, []);
  return { deed, run, clear: useCallback(() => setDeed({ phase: "idle" }), []) };
}
