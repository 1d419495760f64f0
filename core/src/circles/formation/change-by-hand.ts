import type { WordForms } from "../../ports/word-forms.ts";
import type { PersonId } from "../../vocabulary/person.ts";
import type { Result } from "../../vocabulary/result.ts";
import { granted, refused } from "../../vocabulary/result.ts";
import type { CircleReasons } from "./explain-circle.ts";
import { explainCircle } from "./explain-circle.ts";
import type { CircleSizes, FormedCircle, Volunteer } from "./volunteer.ts";
import { CIRCLE_SIZES } from "./volunteer.ts";

/** What the host of a round would like to change in a proposal; circles by their place in it. */
export type ChangeByHand =
  | { readonly kind: "move"; readonly person: PersonId; readonly to: number }
  | { readonly kind: "swap"; readonly one: PersonId; readonly other: PersonId };

/** Why a change cannot be: the circle, by its place, that would no longer be one. */
export interface ChangeRefusal {
  readonly kind: "too-few" | "too-many" | "not-their-topic" | "nobody-helps" | "no-common-hour";
  readonly circle: number;
}

/** A circle that a change touches, before and after. */
export interface ChangedCircle {
  readonly circle: number;
  readonly before: CircleReasons;
  readonly after: CircleReasons;
}

export interface ChangeEffect {
  readonly circles: readonly FormedCircle[];
  readonly changed: readonly ChangedCircle[];
}

/** A proposal, and whom it is for. */
export interface Proposal {
  readonly volunteers: readonly Volunteer[];
  readonly circles: readonly FormedCircle[];
  readonly wordForms: WordForms;
  /** default {@link CIRCLE_SIZES} */
  readonly sizes?: CircleSizes;
}

/**
 * What a change by hand does, before it is made. Only what must never be broken stands in its way; whether the proposal is better or worse
 * for it is the host's to judge by the reasons.
 *
 * @throws RangeError when a circle or a person is not in the proposal
 */
export function effectOfChange(proposal: Proposal, change: ChangeByHand): Result<ChangeEffect, readonly ChangeRefusal[]> {
  const circles = proposal.circles.map(({ topic, members }) => ({ topic, members: membersAfter(members, change) }));
  const to = change.kind === "move" ? circles[change.to] : null;
  if (change.kind === "move") {
    if (to === undefined || to === null) throw new RangeError(`effectOfChange: there is no circle ${String(change.to)}`);
    to.members.push(change.person);
  }
  const known = new Set(proposal.volunteers.map(({ person }) => person));
  for (const person of change.kind === "move" ? [change.person] : [change.one, change.other]) {
    if (!known.has(person)) throw new RangeError(`effectOfChange: ${person} did not volunteer`);
  }
  const changed = circles.flatMap((after, circle) => {
    const before = proposal.circles[circle];
    if (before === undefined || isSame(before.members, after.members)) return [];
    return [{ circle, before: explain(proposal, before), after: explain(proposal, after), members: after.members }];
  });
  const refusals = changed.flatMap(({ circle, after, members }) => refusalsOf(proposal, { circle, after, members }));
  if (refusals.length > 0) return refused(refusals);
  return granted({ circles, changed: changed.map(({ circle, before, after }) => ({ circle, before, after })) });
}

function membersAfter(members: readonly PersonId[], change: ChangeByHand): PersonId[] {
  if (change.kind === "move") return members.filter((member) => member !== change.person);
  return members.map((member) => (member === change.one ? change.other : member === change.other ? change.one : member));
}

function isSame(one: readonly PersonId[], other: readonly PersonId[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

function explain({ volunteers, wordForms }: Proposal, circle: FormedCircle): CircleReasons {
  return explainCircle(volunteers, circle, wordForms);
}

interface After {
  readonly circle: number;
  readonly after: CircleReasons;
  readonly members: readonly PersonId[];
}

function refusalsOf(proposal: Proposal, { circle, after, members }: After): ChangeRefusal[] {
  const { smallest, largest } = proposal.sizes ?? CIRCLE_SIZES;
  const everybody = { topic: after.topic, members: proposal.volunteers.map(({ person }) => person) };
  const isOffered = explain(proposal, everybody).offeredBy.length > 0;
  const theirs = new Set([...after.offeredBy, ...after.wantedBy]);
  const kinds: readonly [ChangeRefusal["kind"], boolean][] = [
    ["too-few", members.length < smallest],
    ["too-many", members.length > largest],
    ["not-their-topic", !members.every((member) => theirs.has(member))],
    ["nobody-helps", isOffered && after.offeredBy.length === 0],
    ["no-common-hour", after.hours.length === 0],
  ];
  return kinds.filter(([, isTrue]) => isTrue).map(([kind]) => ({ kind, circle }));
}
