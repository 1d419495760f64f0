import type { ForYouAnswer } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";

/** One look, as far as it has come. */
export interface Look {
  /** null until the list, or the search of one's own work, said something */
  readonly answer: ForYouAnswer | null;
  /** nothing more will come */
  readonly isWhole: boolean;
  readonly again: () => void;
}

/** Looks when it appears, and again when asked to. What is shown stays while it is looked again. */
export function useForYou(): Look {
  const { suite, home } = useAlongside();
  const [look, setLook] = React.useState<Omit<Look, "again">>({ answer: null, isWhole: false });
  const [round, setRound] = React.useState(0);
  React.useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const show = (answer: ForYouAnswer, isWhole: boolean): void => {
      if (signal.aborted) return;
      // A second look replaces the first one as a whole.
      setLook((before) => (!isWhole && before.isWhole ? before : { answer, isWhole }));
    };
    void suite.recommendation
      .forYou({ place: home, signal, onPartial: (answer) => show(answer, false) })
      .then((answer) => show(answer, true));
    return () => leaving.abort();
  }, [suite, home, round]);
  return { ...look, again: React.useCallback(() => setRound((now) => now + 1), []) };
}
