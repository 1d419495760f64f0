import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { orderOf } from "./fixed-order.ts";

/** Who has what, as a benchmark reads it: people and items are numbers from 0. */
export interface DataSet {
  readonly name: string;
  readonly items: number;
  /** for each person, the items a method may know */
  readonly train: readonly (readonly number[])[];
  /** for each person, the items that are to be found */
  readonly test: readonly (readonly number[])[];
  /** for each item, its labels; null where the set has none */
  readonly labels: readonly (readonly number[])[] | null;
  /** for each person, the people they trust; null where the set does not say */
  readonly trusted: readonly (readonly number[])[] | null;
}

export const SPLITS = ["test", "holdout", "random"] as const;
/** `test`: as published; `holdout`: a fifth of train, by chance; `random`: as many in train as published, drawn anew by chance */
export type Split = (typeof SPLITS)[number];

const HELD_OUT_SHARE = 0.2;
/** Draws are apart from the seeds by which sets are divided. */
const FIRST_DRAW = 100;

/**
 * Reads a folder of `train.txt`, `test.txt` and, where there are, `item-tags.txt` and `trust.txt`, each gzip'd or not: one line for each
 * person (or item), the numbers of their items (or labels, or people) after it.
 *
 * @throws Error in words for a person when the folder holds no such data
 */
export function readDataSet(folder: string): DataSet {
  const [train, test] = [readLists(folder, "train.txt"), readLists(folder, "test.txt")];
  if (train === null || test === null) throw new Error(`${folder} holds no train.txt and test.txt: it is no set of recommendations.`);
  const tags = readLists(folder, "item-tags.txt");
  const people = Math.max(train.length, test.length);
  const items = [...train, ...test].reduce((most, list) => list.reduce((sum, item) => Math.max(sum, item + 1), most), 0);
  return {
    name: basename(folder),
    items,
    train: padded(train, people),
    test: padded(test, people),
    labels: tags === null ? null : padded(tags, items),
    trusted: readLists(folder, "trust.txt"),
  };
}

/** Divides a set anew; the same set always in the same way. */
export function splitAnew(set: DataSet, split: Split): DataSet {
  switch (split) {
    case "test":
      return set;
    case "holdout":
      return holdOut(set, 1);
    case "random": {
      const all = set.train.map((list, person) => orderOf([...new Set([...list, ...(set.test[person] ?? [])])], person, 2));
      const cut = (person: number): number => set.train[person]?.length ?? 0;
      return { ...set, train: all.map((list, at) => list.slice(0, cut(at))), test: all.map((list, at) => list.slice(cut(at))) };
    }
  }
}

/** A fifth of what each person has in train is to be found; the test is not looked at. */
export function holdOut(set: DataSet, seed: number): DataSet {
  const shuffled = set.train.map((list, person) => orderOf(list, person, seed));
  const held = (list: readonly number[]): number => Math.round(list.length * HELD_OUT_SHARE);
  return { ...set, train: shuffled.map((list) => list.slice(held(list))), test: shuffled.map((list) => list.slice(0, held(list))) };
}

/** What is left of each person's things where few are kept: a library just begun. */
export interface Thinning {
  /** things of each person, from 1 */
  readonly keep: number;
  /** which of them is by chance; the same draw is always the same */
  readonly draw: number;
}

/** Leaves everybody with so many things of train, by chance; what is to be found stays. */
export function thinOut(set: DataSet, { keep, draw }: Thinning): DataSet {
  return { ...set, train: set.train.map((list, person) => orderOf(list, person, FIRST_DRAW + draw).slice(0, keep)) };
}

function readLists(folder: string, name: string): number[][] | null {
  const path = [`${name}.gz`, name].map((file) => join(folder, file)).find(existsSync);
  if (path === undefined) return null;
  const bytes = readFileSync(path);
  const lists: number[][] = [];
  for (const line of (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n")) {
    const [row, ...values] = line.trim().split(/\s+/u).map(Number);
    if (line.trim() !== "" && row !== undefined) lists[row] = values;
  }
  return padded(lists, lists.length);
}

function padded(lists: readonly number[][], length: number): number[][] {
  return Array.from({ length }, (_none, at) => lists[at] ?? []);
}
