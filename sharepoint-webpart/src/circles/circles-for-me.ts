import type { ForYouAnswer } from "@alongside/core";
import { circlesAmong, circlesToSitIn } from "@alongside/core";
import type { Alongside } from "../alongside.ts";
import type { CircleShown, CirclesShown } from "./look-at-circles.ts";

/** More would be a list to work off. */
const MOST_FOR_ME = 3;

/** Circles that somebody could sit in on, among what a look at "For you" told: nothing more is asked. */
export async function circlesForMe(
  { me, ports }: Alongside,
  { mine, others }: ForYouAnswer,
  language: string,
): Promise<Omit<CirclesShown, "memories">> {
  const { createLocalTimes } = await import(/* webpackChunkName: "alongside-times" */ "../browser/local-times.ts");
  const looking = { person: me, now: ports.clock.now(), localTimes: createLocalTimes() };
  const records = new Map(circlesAmong([...mine, ...others]).map((circle) => [circle.id, circle]));
  const seen = circlesToSitIn({ mine, others, language, wordForms: ports.wordForms }, looking, MOST_FOR_ME);
  const circles = seen.flatMap((one): CircleShown[] => {
    const own = records.get(one.id);
    return own === undefined ? [] : [{ seen: one, records: own }];
  });
  return { circles, looking };
}
