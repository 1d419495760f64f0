import { bestColumns, easeScores, randomWalkScores, toSparseTable } from "@alongside/core";
import type { ScoreAll, SparseTable, WalkLimits } from "@alongside/core";
import { fullVoteScores, itemNeighbourScores, popularityScores, userNeighbourScores } from "./baselines.ts";
import type { DataSet } from "./data-set.ts";
import { LOOKED_AT } from "./metrics.ts";
import { createSampledReads } from "./sampled-reads.ts";

/** What one person was recommended, best first, and how many rows were read for it. */
interface Answer {
  readonly items: readonly number[];
  readonly rows: number;
}

export type Answerer = (person: number) => Answer;

/** A way to recommend. */
export interface Method {
  /** values of its one parameter to choose from; one when nothing is chosen */
  readonly values: readonly number[];
  /** made ready for everybody of a set; null where the set lacks what the method needs */
  readonly build: (set: DataSet, value: number, limits: WalkLimits) => Answerer | null;
  /** what `--method` it belongs to; baselines belong to each */
  readonly group: "baseline" | "walk" | "p3alpha" | "easer";
}

/** `votes` and `lift` are the walk's own scorers over all data, and so its mark; `labels` and `together` need labels. */
export const METHODS: Readonly<Record<string, Method>> = {
  popularity: overAll("baseline", [0], popularityScores),
  itemknn: overAll("baseline", [50, 100, 500], itemNeighbourScores),
  userknn: overAll("baseline", [20, 50, 200], userNeighbourScores),
  votes: overAll("walk", [0], (table) => fullVoteScores(table, 0)),
  lift: overAll("walk", [0], (table) => fullVoteScores(table, 0.5)),
  walk: sampled("walk"),
  labels: sampled("labels"),
  together: sampled("together"),
  p3alpha: overAll("p3alpha", [0.6, 1, 1.4], (table, alpha) => randomWalkScores(table, { alpha })),
  rp3beta: overAll("p3alpha", [0, 0.3, 0.6], (table, beta) => randomWalkScores(table, { beta })),
  easer: overAll("easer", [50, 200, 500], (table, lambda) => easeScores(table, { lambda })),
};

function overAll(group: Method["group"], values: readonly number[], scorer: (table: SparseTable, value: number) => ScoreAll): Method {
  return {
    group,
    values,
    build: (set, value) => {
      const table = toSparseTable(set.train, set.items);
      const scores = scorer(table, value);
      return (person) => ({ items: bestColumns(scores(person), LOOKED_AT, set.train[person]), rows: table.column.length });
    },
  };
}

function sampled(part: "walk" | "labels" | "together"): Method {
  return {
    group: "walk",
    values: [0],
    build: (set, _value, limits) => {
      const reads = createSampledReads(set, limits);
      const recommend = reads[part];
      if (recommend === null) return null;
      return (person) => {
        const { rated, rows } = recommend(person);
        // Asked of a person with more rows than are read, the walk does not know of all of them that they are the person's own.
        const mine = new Set(set.train[person]);
        return { items: rated.flatMap(({ item }) => (mine.has(item) ? [] : [item])).slice(0, LOOKED_AT), rows };
      };
    },
  };
}
