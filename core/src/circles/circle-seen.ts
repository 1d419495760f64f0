import type { RecordOf } from "../records/record.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { CircleRecords } from "./circle-records.ts";
import type { CircleState } from "./circle-state.ts";
import { circleState } from "./circle-state.ts";
import type { CircleMeeting, Moment } from "./meetings.ts";
import { nextMeetings } from "./meetings.ts";
import type { Seating } from "./seating.ts";
import { seatingOf } from "./seating.ts";

/** Somebody who looks at a circle, now. */
export interface Looking extends Moment {
  readonly person: PersonId;
}

/** The looking person's own part in a circle. */
export interface MyPart {
  readonly part: "seat" | "waiting" | "listening";
  readonly membership: RecordOf<"membership">;
  /** the circle goes on for longer than was known when this was written: it ends with the earlier day unless one says so again */
  readonly isToBeRenewed: boolean;
}

/** A circle as one person sees it. Nothing is counted, and who came to a meeting is not known. */
export interface CircleSeen extends Seating {
  readonly id: string;
  readonly circle: RecordOf<"circle">;
  readonly state: CircleState;
  readonly host: PersonId;
  readonly isHost: boolean;
  /** null while people gather, when it rests for good, and at the end */
  readonly next: CircleMeeting | null;
  /** who leads the next meeting; null when nobody sits there, and at the end */
  readonly facilitator: PersonId | null;
  /** null when the looking person has no part in it */
  readonly mine: MyPart | null;
  readonly memories: readonly RecordOf<"memory">[];
}

const NOBODY: Seating = { seated: [], waiting: [], listening: [], freeSeats: 0 };

/** Puts together what somebody sees of a circle. When it has ended, the list of names is not shown any more; what was learned is. */
export function circleSeen(records: CircleRecords, looking: Looking): CircleSeen {
  const { id, circle, memberships, memories } = records;
  const state = circleState(records, looking);
  const hasEnded = state === "closed" || state === "remembered";
  const seating = seatingOf(circle, memberships);
  const [next] = hasEnded ? [] : nextMeetings(circle.content, looking, 1);
  return {
    id,
    circle,
    state,
    host: circle.owner,
    isHost: circle.owner === looking.person,
    next: state === "gathering" ? null : (next ?? null),
    facilitator: hasEnded ? null : facilitatorOf(seating.seated, next?.number ?? 0),
    mine: myPart(records, seating, looking.person),
    memories,
    ...(hasEnded ? NOBODY : seating),
  };
}

/**
 * Who leads a meeting: it goes round among those who sit there now, in the order in which they came, so that nobody keeps a list. The first one
 * is led by the first who sat down.
 *
 * @param number of the meeting, by the rhythm
 */
export function facilitatorOf(seated: readonly PersonId[], number: number): PersonId | null {
  return seated[number % seated.length] ?? null;
}

function myPart({ circle, memberships }: CircleRecords, seating: Seating, person: PersonId): MyPart | null {
  const part = partOf(seating, person);
  const wanted = part === "listening" ? "listener" : "seat";
  const membership = memberships.find(({ owner, content }) => owner === person && content.part === wanted);
  if (part === null || membership === undefined) return null;
  return { part, membership, isToBeRenewed: membership.content.until < circle.content.until };
}

function partOf({ seated, waiting, listening }: Seating, person: PersonId): MyPart["part"] | null {
  if (seated.includes(person)) return "seat";
  if (waiting.includes(person)) return "waiting";
  return listening.includes(person) ? "listening" : null;
}

const ORDER_OF_STATES: readonly CircleState[] = ["meeting", "gathering", "resting", "closed", "remembered"];

/** One's own first, then by how they stand, then by topic as the language sorts; no order of merit. */
export function circlesInOrder<Circle extends CircleSeen>(circles: readonly Circle[], language: string): Circle[] {
  const collator = new Intl.Collator(language);
  const place = ({ mine, state }: CircleSeen): number => (mine === null ? ORDER_OF_STATES.length : 0) + ORDER_OF_STATES.indexOf(state);
  return [...circles].sort(
    (one, other) =>
      place(one) - place(other) || collator.compare(one.circle.content.topic, other.circle.content.topic) || (one.id < other.id ? -1 : 1),
  );
}
