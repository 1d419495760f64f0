import { PortError } from "@alongside/core";
import type { PortErrorKind, RecordRefusal, Result } from "@alongside/core";
import * as React from "react";

/** How a write stands. What was typed stays in its form through all of it. */
export type Saving =
  | { readonly phase: "idle" }
  | { readonly phase: "saving" }
  | { readonly phase: "refused"; readonly refusal: RecordRefusal }
  | { readonly phase: "failed"; readonly kind: PortErrorKind; readonly retryAfterMs: number | null };

interface SavingControl {
  readonly saving: Saving;
  /**
   * Runs one write at a time.
   *
   * @returns what was written; undefined when it was not
   */
  readonly save: <Value>(write: () => Promise<Result<Value, RecordRefusal>>) => Promise<Value | undefined>;
}

/** Keeps how the latest write of a form stands. */
export function useSaving(): SavingControl {
  const [saving, setSaving] = React.useState<Saving>({ phase: "idle" });
  const save = React.useCallback(async <Value>(write: () => Promise<Result<Value, RecordRefusal>>): Promise<Value | undefined> => {
    setSaving({ phase: "saving" });
    try {
      const result = await write();
      setSaving(result.ok ? { phase: "idle" } : { phase: "refused", refusal: result.error });
      return result.ok ? result.value : undefined;
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setSaving({ phase: "failed", kind: error.kind, retryAfterMs: error.retryAfterMs });
      return undefined;
    }
  }, []);
  return { saving, save };
}
