import { PortError } from "@alongside/core";
import * as React from "react";

/** What a part of a surface needs before it can show something. */
export type Loaded<Value> =
  | { readonly phase: "loading" }
  /** the platform failed; the part says so, and everything else stays usable */
  | { readonly phase: "failed" }
  | { readonly phase: "there"; readonly value: Value };

/**
 * Loads when it appears, and again when asked to. What is shown stays while it is loaded again.
 *
 * @param load always the same function for the same thing
 */
export function useLoaded<Value>(load: () => Promise<Value>): { readonly state: Loaded<Value>; readonly again: () => void } {
  const [state, setState] = React.useState<Loaded<Value>>({ phase: "loading" });
  const [round, setRound] = React.useState(0);
  React.useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => {
        if (isWanted) setState({ phase: "there", value });
      },
      (error: unknown) => {
        if (!(error instanceof PortError)) throw error;
        if (isWanted) setState({ phase: "failed" });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, round]);
  return { state, again: React.useCallback(() => setRound((now) => now + 1), []) };
}
