import type { Name, Nearness, Neighbourhood } from "./walk-neighbourhood.ts";

/** By how much agreement has to be more likely than chance, as a natural logarithm: twice as likely, however much was read. */
const LEAST = Math.LN2;
/** As much as is asked for where next to nothing was read. */
const MOST = 12;
/** In between it falls with the number of triples of own rows. */
const FALL = 300;
/** So many rows of near people stand for one triple of own rows. */
const ROWS_FOR_TRIPLE = 4;

/** Of so many names that were read, how near they are together. */
interface Share {
  readonly near: number;
  readonly names: number;
}

/**
 * How far the votes of near people can be relied on, 0..1: with 0 what is widely used stands in order, with 1 the walk decides.
 *
 * Everybody who shares a row is near; that this means something is seen where near people agree with each other. So the names on rows that were
 * found with one of them are held against the names on rows that were read whoever is near: A names of which a are near, against B of which b
 * are, each weighted by its nearness. How much more likely two rates are than one is the logarithm of a ratio of likelihoods (Dunning 1993, with
 * Poisson counts); m are the own rows, n the rows found with near people:
 *
 *     G = a·ln(a / A·p) + b·ln(b / B·p)     p = (a + b) / (A + B)             0 where near people agree no more than anybody
 *     reliance = G / t - 1, within 0..1     t = 300 / max(m³, n/4), within ln 2..12
 *
 * Names on own rows count too: who is on two of them agrees with whoever else is. The fewer rows there are, the more is asked for, because among
 * many people with few things some agree by chance. Where no row was read whoever is near, there is nothing to hold against, and votes count in full.
 */
export function relianceOn<Item extends Name, Person extends Name>(read: Neighbourhood<Item, Person>): number {
  const { own, near } = read;
  const mine = new Set(own.map(({ item }) => item));
  const anywhere = shareOf(
    read.anywhere.filter(({ item }) => !mine.has(item)).map(({ named }) => ({ named })),
    read,
  );
  if (anywhere.names === 0) return 1;
  const found = foundWithNear(read, mine);
  const besides = shareOf(found, read);
  const onOwn = agreeingOnOwn(read);
  const unit = usualNearness(near);
  // Two people who agree are seen from both sides, on rows found with each.
  const agreeing = { near: (besides.near / 2 + onOwn.near) / unit, names: besides.names / 2 + onOwn.names };
  const least = FALL / Math.max(1, own.length ** 3, found.length / ROWS_FOR_TRIPLE);
  const threshold = Math.min(MOST, Math.max(LEAST, least));
  return Math.min(1, Math.max(0, likelihoodGain(agreeing, { near: anywhere.near / unit, names: anywhere.names }) / threshold - 1));
}

/** The names on a row, and the near person with whom it was found. */
interface NamesOnRow<Person> {
  readonly named: readonly Person[];
  readonly finder?: Person;
}

/** The rows of others, once for each near person with whom they were found. */
function foundWithNear<Item extends Name, Person extends Name>(
  { rows, followed }: Neighbourhood<Item, Person>,
  mine: ReadonlySet<Item>,
): NamesOnRow<Person>[] {
  const read = new Set(followed);
  return rows
    .filter(({ item }) => !mine.has(item))
    .flatMap(({ named, foundWith }) => {
      const finders = foundWith === undefined ? named.filter((person) => read.has(person)) : [foundWith];
      return finders.map((finder) => ({ named, finder }));
    });
}

/** How near the people named are, without the asking person and those with whom the rows were found. */
function shareOf<Item extends Name, Person extends Name>(
  rows: readonly NamesOnRow<Person>[],
  { asker, near }: Neighbourhood<Item, Person>,
): Share {
  let [sum, names] = [0, 0];
  for (const { named, finder } of rows) {
    for (const person of named) {
      if (person === asker || person === finder) continue;
      names += 1;
      sum += near.get(person) ?? 0;
    }
  }
  return { near: sum, names };
}

/** People on own rows, each as often as they are on another one as well; of two own rows one comes first, so half of the names could be. */
function agreeingOnOwn<Item extends Name, Person extends Name>({ asker, own, near }: Neighbourhood<Item, Person>): Share {
  const met = new Set<Person>();
  let [sum, names] = [0, 0];
  for (const { named } of own) {
    for (const person of named) {
      if (person === asker) continue;
      names += 1;
      if (met.has(person)) sum += near.get(person) ?? 0;
      met.add(person);
    }
  }
  return { near: sum, names: (names * (own.length - 1)) / (2 * Math.max(1, own.length)) };
}

/** The nearness of a near person who was met: the mean of all, each weighted by itself. */
function usualNearness(near: Nearness<Name>): number {
  let [sum, squares] = [0, 0];
  for (const nearness of near.values()) [sum, squares] = [sum + nearness, squares + nearness * nearness];
  return sum === 0 ? 1 : squares / sum;
}

/** How much more likely two rates are than one; 0 where the first is not the larger one. */
function likelihoodGain(first: Share, second: Share): number {
  if (first.near * second.names <= second.near * first.names) return 0;
  const rate = (first.near + second.near) / (first.names + second.names);
  const gain = ({ near, names }: Share): number => (near === 0 ? 0 : near * Math.log(near / (names * rate)));
  return gain(first) + gain(second);
}
