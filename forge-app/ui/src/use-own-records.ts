import { refOfRecord } from "@alongside/core";
import type { StoredRecord } from "@alongside/core";
import { useCallback, useState } from "react";
import { useAlongside } from "./alongside.tsx";
import type { Loaded } from "./use-loaded.ts";
import { useLoaded } from "./use-loaded.ts";

type Own = readonly StoredRecord[];

/** What the person wrote, as it is after each write without asking the store anew. */
export interface OwnRecords {
  readonly state: Loaded<Own>;
  readonly again: () => void;
  /** something was written or changed */
  readonly put: (record: StoredRecord) => void;
  readonly drop: (record: StoredRecord) => void;
  readonly dropAll: () => void;
}

/** Loads everything the person wrote. */
export function useOwnRecords(): OwnRecords {
  const { suite } = useAlongside();
  const { state, again } = useLoaded(useCallback(() => suite.records.find({ of: "me" }), [suite]));
  const [written, setWritten] = useState<{ readonly since: Loaded<Own>; readonly own: Own } | null>(null);
  const change = (step: (own: Own) => Own): void =>
    setWritten((latest) => {
      if (state.phase !== "there") return latest;
      return { since: state, own: step(latest?.since === state ? latest.own : state.value) };
    });
  const put = (record: StoredRecord): void =>
    change((own) => {
      const ref = refOfRecord(record);
      const known = own.some((other) => refOfRecord(other) === ref);
      return known ? own.map((other) => (refOfRecord(other) === ref ? record : other)) : [...own, record];
    });
  const drop = (record: StoredRecord): void => change((own) => own.filter((other) => refOfRecord(other) !== refOfRecord(record)));
  return {
    state: written?.since === state ? { phase: "there", value: written.own } : state,
    again,
    put,
    drop,
    dropAll: () => change(() => []),
  };
}
