import type { Rated } from "./walk-neighbourhood.ts";

/** An item with the labels on it. */
export interface LabelledRow<Item extends string | number, Label extends string | number> {
  readonly item: Item;
  /** each once */
  readonly labels: readonly Label[];
}

/** How many labels one search asks for; 12 and 30 found equally much. */
export const LABELS_ASKED = 12;

/** What somebody's own rows are about: for each label, Σ over own rows of (labels on the row)^-½. */
export function labelProfile<Label extends string | number>(
  own: readonly Pick<LabelledRow<string, Label>, "labels">[],
): Map<Label, number> {
  const profile = new Map<Label, number>();
  for (const { labels } of own) for (const label of labels) profile.set(label, (profile.get(label) ?? 0) + labels.length ** -0.5);
  return profile;
}

/**
 * How rare each label is among the rows that were read: ln(1 + rows / rows with the label) (inverse document frequency: Spärck Jones 1972). As
 * good as one over everything, which no platform gives.
 */
export function labelRarity<Label extends string | number>(
  rows: readonly Pick<LabelledRow<string, Label>, "labels">[],
): (label: Label) => number {
  const counts = new Map<Label, number>();
  for (const { labels } of rows) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (label) => Math.log(1 + rows.length / (counts.get(label) ?? 1));
}

/** The labels worth one search: those of the profile with the largest profile · rarity; equal ones by name. */
export function labelsToAsk<Label extends string | number>(
  profile: ReadonlyMap<Label, number>,
  rarityOf: (label: Label) => number,
): Label[] {
  return [...profile]
    .map(([label, weight]) => ({ label, weight: weight * rarityOf(label) }))
    .sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1))
    .slice(0, LABELS_ASKED)
    .map(({ label }) => label);
}

/**
 * Rates rows by their labels: T_j = Σ over labels of j of profile · rarity², divided by the square root of Σ of rarity² over them (cosine with
 * the row's length alone; Salton and Buckley 1988).
 *
 * @param without items that are not wanted, such as the person's own
 * @returns best first, equal ratings by name; only rows that share a label
 */
export function rateByLabels<Item extends string | number, Label extends string | number>(
  rows: readonly LabelledRow<Item, Label>[],
  profile: ReadonlyMap<Label, number>,
  { rarityOf, without }: { readonly rarityOf: (label: Label) => number; readonly without: ReadonlySet<Item> },
): Rated<Item>[] {
  const rated = new Map<Item, number>();
  for (const { item, labels } of rows) {
    if (without.has(item) || rated.has(item)) continue;
    let [fit, length] = [0, 0];
    for (const label of labels) {
      const squared = rarityOf(label) ** 2;
      fit += (profile.get(label) ?? 0) * squared;
      length += squared;
    }
    if (fit > 0) rated.set(item, fit / Math.sqrt(length));
  }
  return inOrder(rated);
}

/** How many of the best ratings give a list its unit. */
const UNIT_OF = 20;

/**
 * Two ratings of unlike units as one: each is divided by the mean of its twenty largest, then they are added. A part that is missing counts 0,
 * so one part alone keeps its order.
 */
export function combineRatings<Item extends string | number>(...parts: readonly (readonly Rated<Item>[])[]): Rated<Item>[] {
  const sums = new Map<Item, number>();
  for (const part of parts) {
    const first = part.slice(0, UNIT_OF);
    const unit = first.reduce((sum, { rating }) => sum + rating, 0) / first.length;
    for (const { item, rating } of part) sums.set(item, (sums.get(item) ?? 0) + rating / unit);
  }
  return inOrder(sums);
}

function inOrder<Item extends string | number>(ratings: ReadonlyMap<Item, number>): Rated<Item>[] {
  return [...ratings].map(([item, rating]) => ({ item, rating })).sort((a, b) => b.rating - a.rating || (a.item < b.item ? -1 : 1));
}
