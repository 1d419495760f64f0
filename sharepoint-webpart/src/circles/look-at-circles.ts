import type { CircleRecords, CircleSeen, Looking, RecordOf } from "@alongside/core";
import { circleSeen, circlesInOrder } from "@alongside/core";
import type { Alongside } from "../alongside.ts";

/** A circle as this person sees it, with the records it is put together from. */
export interface CircleShown {
  readonly seen: CircleSeen;
  readonly records: CircleRecords;
}

/** What there is to show of circles. */
export interface CirclesShown {
  /** one's own first, then by how they stand */
  readonly circles: readonly CircleShown[];
  /** what was learned in circles that are not there any more */
  readonly memories: readonly RecordOf<"memory">[];
  /** who looked, when, and how clocks were read */
  readonly looking: Looking;
}

/**
 * The circles of the site: one question to its list. Clocks of time zones are loaded with it.
 *
 * @throws PortError
 */
export async function lookAtCircles({ suite, home, me, ports }: Alongside, language: string): Promise<CirclesShown> {
  const [here, { createLocalTimes }] = await Promise.all([
    suite.circles.inPlace(home),
    import(/* webpackChunkName: "alongside-times" */ "../browser/local-times.ts"),
  ]);
  const looking = { person: me, now: ports.clock.now(), localTimes: createLocalTimes() };
  const records = new Map(here.circles.map((circle) => [circle.id, circle]));
  const seen = circlesInOrder(
    here.circles.map((circle) => circleSeen(circle, looking)),
    language,
  );
  return { circles: seen.flatMap((one) => shown(one, records.get(one.id))), memories: here.memories, looking };
}

function shown(seen: CircleSeen, records: CircleRecords | undefined): CircleShown[] {
  return records === undefined ? [] : [{ seen, records }];
}
