import { PortError } from "@alongside/core";
import type { Person } from "@alongside/core";
import { useEffect, useState } from "react";
import { useAlongside } from "./alongside.tsx";

/** How the look-up of a name stands. */
export type ColleagueSearch =
  { readonly phase: "idle" | "looking" | "failed" } | { readonly phase: "found"; readonly people: readonly Person[] };

const PAUSE_MS = 250;

/**
 * Looks up colleagues by name while somebody types, once they pause.
 *
 * @param words empty: nobody is asked
 */
export function useColleagueSearch(words: string): { readonly search: ColleagueSearch; readonly again: () => void } {
  const { lookups } = useAlongside();
  const [search, setSearch] = useState<ColleagueSearch>({ phase: "idle" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (words.trim() === "") {
      setSearch({ phase: "idle" });
      return;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      setSearch({ phase: "looking" });
      lookups.colleagues(words, control.signal).then(
        (people) => {
          if (!control.signal.aborted) setSearch({ phase: "found", people });
        },
        (error: unknown) => {
          if (control.signal.aborted) return;
          if (!(error instanceof PortError)) throw error;
          setSearch({ phase: "failed" });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [lookups, words, round]);
  return { search, again: () => setRound((now) => now + 1) };
}
