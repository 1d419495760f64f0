import type { WordForms } from "../ports/word-forms.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays, dayOf } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { CircleRecords } from "./circle-records.ts";
import { explainCircle } from "./formation/explain-circle.ts";
import { volunteersOf } from "./from-round.ts";
import { WEEKDAYS, weekdayOf } from "./meeting-days.ts";
import type { Moment } from "./meetings.ts";
import { nextMeetings } from "./meetings.ts";
import { seatingOf } from "./seating.ts";

/** The circles that come from a round, as the looking person may read them. */
export function circlesOfRound(round: string, circles: readonly CircleRecords[]): CircleRecords[] {
  return circles.filter(({ id }) => id.startsWith(`${round}-`));
}

/** What became of somebody's word that they would like to be in a round; theirs alone to see. */
export type RoundOutcome =
  /** there are no circles yet, or only since today */
  | { readonly kind: "waiting" }
  | { readonly kind: "proposed"; readonly circle: CircleRecords; readonly companions: readonly PersonId[] }
  | { readonly kind: "seated"; readonly circle: CircleRecords }
  /** there are circles, none of them theirs so far, and the host has not shown all of them */
  | { readonly kind: "unfinished" }
  /** put away, or lapsed */
  | { readonly kind: "let-go" }
  /** in none of the circles; those are open that have a free seat, a topic and an hour for them */
  | { readonly kind: "left-over"; readonly open: readonly CircleRecords[] };

/** What has to be read to know it. */
export interface ReadForOutcome extends Moment {
  readonly round: RecordOf<"round">;
  readonly volunteer: RecordOf<"volunteer">;
  /** every record of the person */
  readonly mine: readonly StoredRecord[];
  /** what others wrote for them alone */
  readonly toMe: readonly StoredRecord[];
  /** circles of the place of the round, as the person may read them */
  readonly circles: readonly CircleRecords[];
  readonly wordForms: WordForms;
}

/** As long as a proposal is there. */
const DAYS_OF_A_PROPOSAL = 14;

/**
 * What became of it, worked out from what the person may read anyway: the circles of the round, and what was proposed to them. Nothing is
 * written about whoever was left over. They learn it the day after the last proposal was written, so that nobody does who is told a moment
 * later; where that does not happen, when the circles were to begin.
 */
export function outcomeOfRound(read: ReadForOutcome): RoundOutcome {
  const { round, mine } = read;
  const circles = circlesOfRound(round.id, read.circles);
  const seat = ofKind(mine, "membership").find(({ content }) => content.part === "seat" && circles.some(({ id }) => id === content.circle));
  const seated = circles.find(({ id }) => id === seat?.content.circle);
  if (seated !== undefined) return { kind: "seated", circle: seated };
  const proposal = proposalIn(read);
  if (proposal !== null) {
    const circle = circles.find(({ id }) => id === proposal.circle);
    const isPutAway = ofKind(mine, "notThis").some(({ content }) => content.circle === proposal.circle);
    return circle === undefined || isPutAway ? { kind: "let-go" } : { kind: "proposed", circle, companions: proposal.companions };
  }
  const today = dayOf(read.now);
  const begun = circles.map(({ circle }) => circle.writtenOn).sort()[0];
  if (begun === undefined || begun >= today) return { kind: "waiting" };
  if (addDays(begun, DAYS_OF_A_PROPOSAL) < today) return { kind: "let-go" };
  const isPublished = round.content.isPublished === true;
  if (!isPublished && today < round.content.startsOn) return { kind: "unfinished" };
  const since = isPublished ? round.writtenOn : begun;
  if (since >= today) return { kind: "waiting" };
  return { kind: "left-over", open: circles.filter((circle) => isForThem(circle, read, since)) };
}

interface ProposedCircle {
  readonly circle: string;
  readonly companions: readonly PersonId[];
}

/** What the host proposed; a host who put themselves forward finds it in what they proposed to the others. */
function proposalIn({ volunteer, mine, toMe }: ReadForOutcome): ProposedCircle | null {
  const { owner, content } = volunteer;
  const isOfRound = (invitation: RecordOf<"invitation">): boolean => invitation.content.round === content.round;
  const asked = ofKind(toMe, "invitation").find((invitation) => isOfRound(invitation) && invitation.content.addressed === owner);
  if (asked !== undefined) return { circle: asked.content.circle, companions: asked.content.companions ?? [] };
  const own = ofKind(mine, "invitation").find((invitation) => isOfRound(invitation) && invitation.content.companions?.includes(owner));
  if (own === undefined) return null;
  const others = (own.content.companions ?? []).filter((person) => person !== owner);
  return { circle: own.content.circle, companions: [own.content.addressed, ...others] };
}

/** A free seat, a topic that they wrote, and a first meeting in an hour that suits them. */
function isForThem({ circle, memberships }: CircleRecords, { volunteer, wordForms, localTimes }: ReadForOutcome, since: Day): boolean {
  if (seatingOf(circle, memberships).freeSeats === 0) return false;
  const reasons = explainCircle(volunteersOf([volunteer], []), { topic: circle.content.topic, members: [volunteer.owner] }, wordForms);
  const beginning = Date.parse(since) as Moment["now"];
  const [first] = nextMeetings(circle.content, { now: beginning, localTimes }, 1);
  if (first === undefined || reasons.offeredBy.length + reasons.wantedBy.length === 0) return false;
  const begins = new Date(first.begins);
  const hour = WEEKDAYS.indexOf(weekdayOf(dayOf(first.begins))) * 24 + begins.getUTCHours();
  return volunteer.content.hours.includes(hour);
}
