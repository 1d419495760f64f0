import type { CircleTable } from "./circle-table.ts";
import type { RoundNumbers } from "./round-numbers.ts";
import { WORDS_OF_A_WEEK } from "./round-numbers.ts";
import { HOURS_OF_A_WEEK } from "./week-hour.ts";

/** Who and what shares a topic and an hour, so that a move is only tried where an hour in common is certain. */
export interface HourIndex {
  /** by topic, then hour: circles about it that can meet then */
  readonly circlesAt: readonly number[][];
  /** by circle, then hour: where it stands in that list */
  readonly placeAt: Int32Array;
  /** by topic, then hour: people whose topic it is and who are free then */
  readonly peopleAt: readonly number[][];
  readonly circlesAbout: readonly number[][];
  readonly placeAbout: Int32Array;
}

export function hourIndex(numbers: RoundNumbers, circles: number): HourIndex {
  const lists = (length: number): number[][] => Array.from({ length }, () => []);
  const peopleAt = lists(numbers.topics * HOURS_OF_A_WEEK);
  for (const [person, topics] of numbers.topicsOf.entries()) {
    for (const topic of topics) {
      for (const hour of numbers.hoursOf[person] ?? []) peopleAt[topic * HOURS_OF_A_WEEK + hour]?.push(person);
    }
  }
  return {
    circlesAt: lists(numbers.topics * HOURS_OF_A_WEEK),
    placeAt: new Int32Array(circles * HOURS_OF_A_WEEK),
    peopleAt,
    circlesAbout: lists(numbers.topics),
    placeAbout: new Int32Array(circles),
  };
}

/** Writes the common hours of a circle, and lists it where it can meet now and no longer where it could. */
export function moveHours(index: HourIndex, { common, topic }: CircleTable, circle: number, hours: Int32Array): void {
  const about = topic[circle] ?? 0;
  let [anyBefore, anyNow] = [0, 0];
  for (let word = 0; word < WORDS_OF_A_WEEK; word += 1) {
    const at = circle * WORDS_OF_A_WEEK + word;
    const before = common[at] ?? 0;
    const now = hours[word] ?? 0;
    anyBefore |= before;
    anyNow |= now;
    for (let changed = before ^ now; changed !== 0; changed &= changed - 1) {
      const bit = 31 - Math.clz32(changed & -changed);
      const hour = word * 32 + bit;
      const list = index.circlesAt[about * HOURS_OF_A_WEEK + hour] ?? [];
      if (((now >>> bit) & 1) === 1) index.placeAt[circle * HOURS_OF_A_WEEK + hour] = list.push(circle) - 1;
      else takeOut(list, index.placeAt, circle * HOURS_OF_A_WEEK + hour, { stride: HOURS_OF_A_WEEK, offset: hour });
    }
    common[at] = now;
  }
  if ((anyBefore === 0) === (anyNow === 0)) return;
  const list = index.circlesAbout[about] ?? [];
  if (anyNow !== 0) index.placeAbout[circle] = list.push(circle) - 1;
  else takeOut(list, index.placeAbout, circle, { stride: 1, offset: 0 });
}

/** The last of the list takes the place that becomes free. */
function takeOut(list: number[], places: Int32Array, at: number, { stride, offset }: { stride: number; offset: number }): void {
  const place = places[at] ?? 0;
  const last = list.pop();
  if (last === undefined || place === list.length) return;
  list[place] = last;
  places[last * stride + offset] = place;
}
