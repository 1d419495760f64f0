import type { FormedCircle, GroupToPublish, PlaceId, Proposal, RoundDraft, SuggestedPair } from "@alongside/core";
import { circleIdInRound, draftOfGroup, explainCircle, zoneHere } from "@alongside/core";
import { createLocalTimes } from "../../browser/local-times.ts";

interface Chosen {
  readonly plan: RoundDraft;
  readonly proposal: Proposal;
  readonly pairs: readonly SuggestedPair[];
  /** whose readers the circles are proposed to */
  readonly home: PlaceId;
}

/** Circles to propose, each with those it was put together of: these stand in no circle, and are needed to tell them. */
export function groupsOf({ plan, proposal, pairs, home }: Chosen): readonly GroupToPublish[] {
  const { volunteers, circles, wordForms } = proposal;
  const { startsOn, largest } = plan;
  const round = { content: { startsOn, largest, audience: "place", place: home } } as const;
  const both = [...circles, ...pairs.map(({ topic, people }): FormedCircle => ({ topic, members: people }))];
  const [zone, localTimes] = [zoneHere(), createLocalTimes()];
  return both.map((formed, index) => ({
    draft: draftOfGroup(formed, explainCircle(volunteers, formed, wordForms), {
      ...{ round, zone, localTimes },
      id: circleIdInRound(plan.id, index),
    }),
    members: formed.members,
  }));
}
