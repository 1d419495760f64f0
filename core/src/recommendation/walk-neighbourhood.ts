import { relianceOn } from "./walk-reliance.ts";

/** What names an item or a person; compared with `<` where two are equally good. */
export type Name = string | number;

/** One row that was read: an item with the people it names. */
export interface WalkRow<Item extends Name, Person extends Name> {
  readonly item: Item;
  /** contributors that the row names, each once; seldom all of them */
  readonly named: readonly Person[];
  /** how many contributors it has, ≥ 1; where only the named ones are known, their number */
  readonly contributors: number;
  /** in whose work the row was found, where it does not name them */
  readonly foundWith?: Person;
}

/** How much is read, in rows and names. */
export interface WalkLimits {
  /** rows of the asking person's own work (default 50) */
  readonly ownRows: number;
  /** names on a row (default 20) */
  readonly namesOnRow: number;
  /** people whose work is read (default 40) */
  readonly people: number;
  /** rows of each of them (default 20) */
  readonly rowsOfPerson: number;
  /** rows of the asking person and of those people together (default 780) */
  readonly rowsTogether: number;
  /** rows that many people of the place have (default 50) */
  readonly widelyUsed: number;
}

/** The one setting for all data: at most 830 rows. Half the reads costs 1 to 4 % of what is found, a quarter of the names 10 to 23 %. */
export const WALK_LIMITS: WalkLimits = { ownRows: 50, namesOnRow: 20, people: 40, rowsOfPerson: 20, rowsTogether: 780, widelyUsed: 50 };

/** Numbers of the formula at {@link walkNeighbourhood}; docs/rules/recommendation.md says on which data they were chosen. */
export const WALK_PARAMETERS = {
  /** share of the contributors nobody named who are taken to be as near as the named ones */
  unseen: 0.3,
  /** how many rows of the whole neighbourhood stand beside an item's own names */
  smoothing: 5,
  /** weight of what is widely used, when a tenth of the own rows are */
  prior: 3,
  /** strongest damping of what many have */
  damping: 0.25,
  /** people sharing two rows at which half of it is reached */
  halfEvidence: 5,
} as const;

/** What of a person's nearness the rows say; never leaves one answer. */
export type Nearness<Person> = ReadonlyMap<Person, number>;

/**
 * How near the people are that somebody's own rows name:
 *
 *     g(v) = |v|^-½ · Σ over own rows i naming v, d_i^-½
 *
 * d_i is the number of contributors of the row, |v| the number of rows of the person: sharing what few have counts more, and whoever has
 * everything is not near for that.
 *
 * @param asker is not among them
 * @param rowsOf how many rows a person has, ≥ 1; null where nobody knows, then all are taken to have equally many
 */
export function nearnessOf<Item extends Name, Person extends Name>(
  own: readonly WalkRow<Item, Person>[],
  { asker, rowsOf }: { readonly asker: Person; readonly rowsOf: (person: Person) => number | null },
): Map<Person, number> {
  const near = new Map<Person, number>();
  for (const { named, contributors } of own) {
    const weight = contributors ** -0.5;
    for (const person of named) if (person !== asker) near.set(person, (near.get(person) ?? 0) + weight);
  }
  for (const [person, sum] of near) near.set(person, sum * Math.max(1, rowsOf(person) ?? 1) ** -0.5);
  return near;
}

/** The nearest people, in order; equally near ones by name, so that the order of rows decides nothing. */
export function nearestPeople<Person extends Name>(near: Nearness<Person>, limit: number): Person[] {
  return [...near]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([person]) => person);
}

/**
 * The rows of a place that most people have, equal ones by name: at most {@link WalkLimits.widelyUsed}, and at most a twentieth of the rows, because
 * in a small place a long list would be everything there is.
 *
 * @param atLeast how long the list is all the same, where there are so many rows: 25 where it is read to be fallen back on
 */
export function widelyUsedRows<Item extends Name, Person extends Name>(
  rows: readonly WalkRow<Item, Person>[],
  atLeast = 0,
): WalkRow<Item, Person>[] {
  return [...rows]
    .sort((a, b) => b.contributors - a.contributors || (a.item < b.item ? -1 : 1))
    .slice(0, Math.min(WALK_LIMITS.widelyUsed, Math.max(atLeast, Math.ceil(rows.length / 20))));
}

/** Everything a walk has read. */
export interface Neighbourhood<Item extends Name, Person extends Name> {
  readonly asker: Person;
  readonly own: readonly WalkRow<Item, Person>[];
  readonly near: Nearness<Person>;
  /** people whose work was read */
  readonly followed: readonly Person[];
  /** rows of their work */
  readonly rows: readonly WalkRow<Item, Person>[];
  /** rows that many people of the place have */
  readonly widelyUsed: readonly WalkRow<Item, Person>[];
  /** those of all rows that were read whoever is near: what near people agree on is held against them. None: votes count in full */
  readonly anywhere: readonly WalkRow<Item, Person>[];
}

/** An item with its rating within one answer; the ratings of two answers cannot be compared. */
export interface Rated<Item> {
  readonly item: Item;
  /** > 0 */
  readonly rating: number;
}

/**
 * Rates what near people have and the asking person does not, from the rows that were read. For an item j with d_j contributors, of whom c_j
 * are named, R_j is the sum of their nearness g, and U_j adds people in whose work it was found without being named:
 *
 *     V_j = U_j + 0.3 · (d_j - c_j) · (R_j + 5·r) / (c_j + 5)                 r = ΣR / Σc over all items
 *     prior_j = 3 · (h + ½)/(m + 5) / 0.1 · mean g of followed people · d_j / max d
 *     rating_j = (s · V_j + prior_j) · d_j^(-0.25·s·e)                       e = E / (E + 5)
 *
 * h of the m own rows are widely used ones; E people share at least two own rows. The names on rows that were read anyway turn the people
 * followed into all people met. Dividing by d_j in full, which is right when every row is read, collapses on a sample; so the damping grows with what
 * is known. Votes count by the reliance s on them (`relianceOn`): with nobody near, or where near people agree no more than anybody, the prior is all
 * there is: the widely used rows in order.
 *
 * The nearness and votes are those of user-based neighbourhoods (Herlocker, Konstan, Borchers, Riedl 1999) with inverse-frequency weights;
 * the estimate from a sample and its numbers are ours.
 *
 * @returns best first, equal ratings by name; empty when nothing was read
 */
export function walkNeighbourhood<Item extends Name, Person extends Name>(read: Neighbourhood<Item, Person>): Rated<Item>[] {
  const mine = new Set(read.own.map(({ item }) => item));
  const candidates = candidatesOf(read, mine);
  const meanRate = rateOf(candidates.values());
  const { unseen, smoothing } = WALK_PARAMETERS;
  const reliance = relianceOn(read);
  const prior = priorWeight(read, mine);
  const damping = WALK_PARAMETERS.damping * reliance * evidenceOf(read);
  let largest = 1;
  for (const { contributors } of candidates.values()) largest = Math.max(largest, contributors);
  const rated: Rated<Item>[] = [];
  for (const [item, { namedSum, names, foundSum, contributors }] of candidates) {
    const rate = (namedSum + smoothing * meanRate) / (names + smoothing);
    const votes = namedSum + foundSum + unseen * Math.max(0, contributors - names) * rate;
    const rating = (reliance * votes + (prior * contributors) / largest) * contributors ** -damping;
    if (rating > 0) rated.push({ item, rating });
  }
  return rated.sort((a, b) => b.rating - a.rating || (a.item < b.item ? -1 : 1));
}

interface Candidate<Person> {
  readonly contributors: number;
  /** Σ of nearness of the people named */
  readonly namedSum: number;
  readonly names: number;
  /** Σ of nearness of the people in whose work it was found and who are not named */
  foundSum: number;
  readonly found: Set<Person>;
}

function candidatesOf<Item extends Name, Person extends Name>(
  { asker, near, rows, widelyUsed }: Neighbourhood<Item, Person>,
  mine: ReadonlySet<Item>,
): Map<Item, Candidate<Person>> {
  const candidates = new Map<Item, Candidate<Person>>();
  for (const row of [...rows, ...widelyUsed]) {
    if (mine.has(row.item)) continue;
    let candidate = candidates.get(row.item);
    if (candidate === undefined) {
      const named = row.named.filter((person) => person !== asker);
      let namedSum = 0;
      for (const person of named) namedSum += near.get(person) ?? 0;
      candidate = { contributors: row.contributors, namedSum, names: named.length, foundSum: 0, found: new Set(row.named) };
      candidates.set(row.item, candidate);
    }
    const person = row.foundWith;
    if (person === undefined || person === asker || candidate.found.has(person)) continue;
    candidate.found.add(person);
    candidate.foundSum += near.get(person) ?? 0;
  }
  return candidates;
}

function rateOf(candidates: Iterable<Candidate<unknown>>): number {
  let [sum, count] = [0, 0];
  for (const { namedSum, names } of candidates) [sum, count] = [sum + namedSum, count + names];
  return count === 0 ? 0 : sum / count;
}

/** How much what is widely used counts, in the unit of nearness: much for somebody whose own rows are widely used, or unknown. */
function priorWeight<Item extends Name, Person extends Name>(
  { own, followed, near, widelyUsed }: Neighbourhood<Item, Person>,
  mine: ReadonlySet<Item>,
): number {
  const usual = widelyUsed.filter(({ item }) => mine.has(item)).length;
  const meanNear = followed.length === 0 ? 1 : followed.reduce((sum, person) => sum + (near.get(person) ?? 0), 0) / followed.length;
  return ((WALK_PARAMETERS.prior * (usual + 0.5)) / (own.length + 5) / 0.1) * meanNear;
}

/** How much is known of who is near, 0..1: by the number of people who share at least two own rows. */
function evidenceOf<Item extends Name, Person extends Name>({ asker, own }: Neighbourhood<Item, Person>): number {
  const shared = new Map<Person, number>();
  for (const { named } of own) for (const person of named) shared.set(person, (shared.get(person) ?? 0) + 1);
  shared.delete(asker);
  const people = [...shared.values()].filter((rows) => rows >= 2).length;
  return people / (people + WALK_PARAMETERS.halfEvidence);
}
