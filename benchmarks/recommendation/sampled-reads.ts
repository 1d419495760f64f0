import {
  LABELS_ASKED,
  combineRatings,
  labelProfile,
  labelRarity,
  labelsToAsk,
  nearestPeople,
  nearnessOf,
  rateByLabels,
  walkNeighbourhood,
  widelyUsedRows,
} from "@alongside/core";
import type { Rated, WalkLimits, WalkRow } from "@alongside/core";
import type { DataSet } from "./data-set.ts";
import { orderOf } from "./fixed-order.ts";

type Row = WalkRow<number, number>;

/** What one person was recommended, and how many rows were read for it. */
export interface Recommended {
  readonly rated: readonly Rated<number>[];
  readonly rows: number;
}

/** Answers for one person after another, reading no more than a platform gives. */
export interface SampledReads {
  readonly walk: (person: number) => Recommended;
  /** null where the set has no labels */
  readonly labels: ((person: number) => Recommended) | null;
  readonly together: ((person: number) => Recommended) | null;
}

const SAMPLE_SEED = 3;
/** Rows of the list of what is widely used, where there are so many: enough to fall back on. */
const LEAST_WIDELY_USED = 25;
/** Rows of the one search by labels. */
const LABEL_ROWS = 200;

/** Which rows of a person, and which names on a row, a platform would show is by chance here, and always the same. */
export function createSampledReads(set: DataSet, limits: WalkLimits): SampledReads {
  const peopleOf: number[][] = Array.from({ length: set.items }, () => []);
  set.train.forEach((list, person) => list.forEach((item) => peopleOf[item]?.push(person)));
  const rowOfItem: Row[] = peopleOf.map((people, item) => {
    return { item, named: orderOf(people, item, SAMPLE_SEED).slice(0, limits.namesOnRow), contributors: Math.max(1, people.length) };
  });
  const ordered = set.train.map((list, person) => orderOf(list, person, SAMPLE_SEED));
  const rowsOf = (person: number, limit: number): Row[] => (ordered[person] ?? []).slice(0, limit).flatMap((item) => rowOfItem[item] ?? []);
  const widelyUsed = widelyUsedRows(
    rowOfItem.filter(({ item }) => (peopleOf[item]?.length ?? 0) > 0),
    LEAST_WIDELY_USED,
  );
  const sizeOf = (person: number): number => set.train[person]?.length ?? 1;

  function read(asker: number, rowsTogether: number) {
    const own = rowsOf(asker, limits.ownRows);
    const near = nearnessOf(own, { asker, rowsOf: sizeOf });
    const followed = nearestPeople(near, limits.people);
    const rows = followed.flatMap((person) => rowsOf(person, limits.rowsOfPerson).map((row) => ({ ...row, foundWith: person })));
    rows.length = Math.max(0, Math.min(rows.length, rowsTogether - own.length));
    return { asker, own, near, followed, rows, widelyUsed, anywhere: widelyUsed };
  }
  const walked = (person: number, rowsTogether: number): Recommended & { readonly own: readonly Row[]; readonly seen: readonly Row[] } => {
    const neighbourhood = read(person, rowsTogether);
    const seen = [...neighbourhood.rows, ...widelyUsed];
    const rows = neighbourhood.own.length + seen.length;
    return { rated: walkNeighbourhood(neighbourhood), rows, own: neighbourhood.own, seen };
  };

  const { labels } = set;
  const labelled = labels === null ? null : createLabelSearch(labels);
  const byLabels = (own: readonly Row[], seen: readonly Row[]): Recommended => {
    const withLabels = ({ item }: { readonly item: number }) => ({ item, labels: labels?.[item] ?? [] });
    const [mine, others] = [own.map(withLabels), seen.map(withLabels)];
    const profile = labelProfile(mine);
    const asked = labelsToAsk(profile, labelRarity([...mine, ...others]));
    const found = (labelled?.(asked) ?? []).map((item) => withLabels({ item }));
    const known = [...others, ...found];
    const without = new Set(own.map(({ item }) => item));
    const rated = rateByLabels(known, profile, { rarityOf: labelRarity([...mine, ...known]), without });
    return { rated, rows: own.length + found.length };
  };
  return {
    walk: (person) => walked(person, limits.rowsTogether),
    labels: labels === null ? null : (person) => byLabels(rowsOf(person, limits.ownRows), []),
    together:
      labels === null
        ? null
        : (person) => {
            const { rated, rows, own, seen } = walked(person, limits.rowsTogether - LABEL_ROWS);
            const content = byLabels(own, seen);
            return { rated: combineRatings(rated, content.rated), rows: rows + content.rows - own.length };
          },
  };
}

/** Stands in for a platform's search: items with any of the labels, those with more and rarer ones first. */
function createLabelSearch(labels: readonly (readonly number[])[]): (asked: readonly number[]) => number[] {
  const itemsWith = new Map<number, number[]>();
  labels.forEach((list, item) => {
    for (const label of list) {
      const items = itemsWith.get(label);
      if (items === undefined) itemsWith.set(label, [item]);
      else items.push(item);
    }
  });
  return (asked) => {
    const weights = new Map<number, number>();
    for (const label of asked.slice(0, LABELS_ASKED)) {
      const items = itemsWith.get(label) ?? [];
      for (const item of items) weights.set(item, (weights.get(item) ?? 0) + Math.log(labels.length / items.length));
    }
    const found = [...weights].sort(([a, one], [b, other]) => other - one || a - b);
    return found.slice(0, LABEL_ROWS).map(([item]) => item);
  };
}
