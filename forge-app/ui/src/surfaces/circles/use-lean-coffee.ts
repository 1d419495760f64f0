import type { Clock, Instant, LeanTable } from "@alongside/core";
import { EMPTY_TABLE, LEAN_MINUTES, endOfMinutes, giveVote, goOnToNextTopic, takeTopicAway, writeTopic } from "@alongside/core";
import { useEffect, useState } from "react";

/** Some minutes for what is talked about. */
interface FewMinutes {
  readonly minutes: number;
  readonly endsAt: Instant;
  readonly areOver: boolean;
}

export interface LeanCoffee {
  readonly table: LeanTable;
  /** null as long as none were begun for the topic */
  readonly span: FewMinutes | null;
  /** false when nothing came onto the table */
  readonly write: (words: string) => boolean;
  readonly vote: (id: number, change: 1 | -1) => void;
  readonly takeOff: (id: number) => void;
  readonly next: () => void;
  readonly begin: (which: keyof typeof LEAN_MINUTES) => void;
}

/** What lies on the table, for as long as it is shown: it is written nowhere. */
export function useLeanCoffee(clock: Clock): LeanCoffee {
  const [table, setTable] = useState(EMPTY_TABLE);
  const [span, setSpan] = useState<FewMinutes | null>(null);
  const endsAt = span?.endsAt ?? null;
  useEffect(() => {
    if (endsAt === null) return;
    const left = new AbortController();
    void clock.wait(endsAt - clock.now(), left.signal).then(() => {
      if (!left.signal.aborted) setSpan((latest) => (latest === null ? null : { ...latest, areOver: true }));
    });
    return () => left.abort();
  }, [clock, endsAt]);
  return {
    table,
    span,
    write: (words) => {
      const after = writeTopic(table, words);
      setTable(after);
      return after !== table;
    },
    vote: (id, change) => setTable((latest) => giveVote(latest, id, change)),
    takeOff: (id) => setTable((latest) => takeTopicAway(latest, id)),
    next: () => {
      setTable(goOnToNextTopic);
      setSpan(null);
    },
    begin: (which) => {
      const minutes = LEAN_MINUTES[which];
      setSpan({ minutes, endsAt: endOfMinutes(clock.now(), minutes), areOver: false });
    },
  };
}
