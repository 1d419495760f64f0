import { startDeadline } from "../expertise/deadline.ts";
import { HARD_STOP_MS } from "../expertise/find-experts.ts";
import { peopleIn } from "../records/access.ts";
import { ofKind } from "../records/record.ts";
import { gatherWork } from "./gather-work.ts";
import type { Needed, OwnWork, WorkFound } from "./gather-work.ts";
import { matchesIn, namedForMatches, peersIn } from "./recommend-peers.ts";
import { askedIn, resourcesIn } from "./recommend-resources.ts";
import type { ForYouAnswer, ForYouOptions, RecommendationPorts } from "./recommendation-answer.ts";
import { chooseShared, namedForShared } from "./shared-suggestions.ts";

export { nameFurtherPeople } from "./recommend-peers.ts";

/**
 * Everything for one look at "For you": things, shared things, people, wishes and offers that meet, and what the records hold of the person and
 * for them. Two calls to the platform and one to the records; a fresh look each time, of which nothing is kept. People whom only the second
 * call found are in `further`, and not shown before `nameFurtherPeople` said who of them may be.
 *
 * @returns an answer, which may be empty; a failing platform is part of it, never an exception
 */
export async function recommendForYou(ports: RecommendationPorts, options: ForYouOptions = {}): Promise<ForYouAnswer> {
  const deadline = startDeadline(ports.clock, HARD_STOP_MS, options.signal);
  try {
    const needs = (work: OwnWork) =>
      both(namedForShared(chooseShared(ports, work)), both(namedForMatches(matchesIn(ports, work)), writtenBetween(work)));
    const answer = (found: WorkFound): ForYouAnswer => answerOf(ports, found);
    const onWritten = (found: WorkFound): void => options.onPartial?.(answer(found));
    return answer(await gatherWork(ports, { place: options.place ?? null, deadline, needs, onWritten }));
  } finally {
    deadline.end();
  }
}

function answerOf(ports: RecommendationPorts, found: WorkFound): ForYouAnswer {
  const { mine, toMe, others, switchedOff } = found.written;
  return {
    ...resourcesIn(ports, found),
    ...peersIn(ports, found),
    ...askedIn(ports, found),
    ...{ mine, toMe, others, switchedOff },
    places: found.places,
    named: found.people,
    titles: new Map(found.named.map(({ id, title, url }) => [id, { id, title, url }])),
  };
}

/** Who asks, is asked, passes on and thanks, and the pages and things this is about. */
function writtenBetween({ written: { mine, toMe } }: OwnWork): Needed {
  const asks = [...ofKind(toMe, "ask"), ...ofKind(mine, "ask")];
  const thanks = ofKind(toMe, "thanks");
  const thanked = new Set(thanks.map(({ content }) => content.resource));
  const shared = ofKind(mine, "resource").filter(({ id }) => thanked.has(id));
  return {
    people: [...asks, ...thanks].flatMap(peopleIn),
    items: [...asks, ...shared].flatMap(({ content }) => content.item ?? []),
  };
}

function both(one: Needed, other: Needed): Needed {
  return { people: [...one.people, ...other.people], items: [...one.items, ...other.items] };
}
