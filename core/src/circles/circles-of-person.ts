import type { Clock } from "../ports/clock.ts";
import type { RecordRefusal, RecordStore } from "../ports/record-store.ts";
import { MAXIMUM_CIRCLES_ASKED } from "../ports/record-store.ts";
import { circleIdOf } from "../records/circle-kinds.ts";
import type { RecordKind } from "../records/contents.ts";
import { dayOver } from "../records/day-over.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind, refOfRecord } from "../records/record.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import { dayIn } from "../vocabulary/local-day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import type { CircleDraft } from "./circle-draft.ts";
import { circleDraftOf, draftHandingOver, lastDayOf, recordDraftOfCircle } from "./circle-draft.ts";
import { currentCircle } from "./current-circle.ts";
import type { CircleRecords } from "./circle-records.ts";
import { circlesAmong, memoriesAlone } from "./circle-records.ts";
import type { Proposals } from "./what-was-asked.ts";
import { proposalsTo } from "./what-was-asked.ts";

/** In whose name, through which store, and what day it is. */
export interface CirclePorts {
  readonly asker: PersonId;
  readonly records: RecordStore;
  readonly clock: Pick<Clock, "now">;
}

/** The circles of a place, as the looking person may read them. */
export interface CirclesHere {
  readonly circles: readonly CircleRecords[];
  /** what was learned in circles that are not there any more */
  readonly memories: readonly RecordOf<"memory">[];
  /** rounds that are open, or were until some weeks ago */
  readonly rounds: readonly RecordOf<"round">[];
}

/** What has to do with circles and one person. */
export interface MyCircles {
  /** those the person hosts, sits in, waits for or listens to, as far as their places can still be opened */
  readonly circles: readonly CircleRecords[];
  /** the person's parts in circles that are not there any more */
  readonly strays: readonly RecordOf<"membership">[];
  /** circles for everybody on the site in which the person has no part */
  readonly open: readonly CircleRecords[];
  readonly proposals: Proposals;
  /** for which rounds the person put themselves forward */
  readonly volunteered: readonly RecordOf<"volunteer">[];
  /** those rounds, and the ones the person hosts, as far as their places can still be opened */
  readonly rounds: readonly RecordOf<"round">[];
  /** whether the person wrote anything about coffee, so that it is worth looking up */
  readonly hasCoffee: boolean;
}

type Written<Kind extends RecordKind> = Promise<Result<RecordOf<Kind>, RecordRefusal>>;

/** The circles of a place: one call to the records. */
export async function circlesInPlace({ records }: CirclePorts, place: PlaceId): Promise<CirclesHere> {
  const found = await records.find({ of: "place", place });
  return { circles: circlesAmong(found), memories: memoriesAlone(found), rounds: ofKind(found, "round") };
}

/** One's own circles, and what one is asked about: two calls at once, then one for each 25 circles. */
export async function myCircles({ asker, records }: CirclePorts): Promise<MyCircles> {
  const [mine, toMe] = await Promise.all([records.find({ of: "me" }), records.find({ of: "others-to-me" })]);
  const memberships = ofKind(mine, "membership");
  const own = new Set([...memberships.map(({ content }) => content.circle), ...ofKind(mine, "circle").map(circleIdOf)]);
  const asked = [...ofKind(toMe, "invitation"), ...ofKind(toMe, "hostOffer")].map(({ content }) => content.circle);
  const volunteered = ofKind(mine, "volunteer");
  const inRounds = volunteered.map(({ content }) => content.round);
  const found = await recordsOfCircles(records, [...new Set([...own, ...asked, ...inRounds])]);
  const circles = circlesAmong(found);
  const there = new Set(circles.map(({ id }) => id));
  const proposed = new Set(asked);
  return {
    circles: circles.filter(({ id }) => own.has(id)),
    strays: memberships.filter(({ content }) => !there.has(content.circle)),
    open: circles.filter(({ id, circle }) => !own.has(id) && (circle.content.audience === "site" || proposed.has(id))),
    proposals: proposalsTo({ person: asker, mine, toMe, circles }),
    volunteered,
    rounds: [...ofKind(mine, "round"), ...ofKind(found, "round").filter((round) => round.owner !== asker && isAmong(volunteered, round))],
    hasCoffee: mine.some(({ kind }) => kind === "coffee" || kind === "met"),
  };
}

/** An id alone is not enough: anybody can open a round with the same one. */
function isAmong(volunteered: readonly RecordOf<"volunteer">[], { id, owner }: RecordOf<"round">): boolean {
  return volunteered.some(({ content }) => content.round === id && content.addressed === owner);
}

async function recordsOfCircles(records: RecordStore, ids: readonly string[]): Promise<readonly StoredRecord[]> {
  // Without any id, too: circles for everybody on the site are among every answer.
  const slices = Array.from({ length: Math.max(1, Math.ceil(ids.length / MAXIMUM_CIRCLES_ASKED)) }, (_slice, index) =>
    ids.slice(index * MAXIMUM_CIRCLES_ASKED, (index + 1) * MAXIMUM_CIRCLES_ASKED),
  );
  const answers = await Promise.all(slices.map((circles) => records.find({ of: "circles", circles })));
  return [...new Map(answers.flat().map((record) => [refOfRecord(record), record])).values()];
}

/**
 * Writes a circle, and takes the host's own seat when it is new; sent again, it goes on where it stopped. A last day that is over where the
 * circle meets is refused.
 */
export async function proposeCircle({ records, clock }: CirclePorts, draft: CircleDraft): Written<"circle"> {
  if (isOverWhereItMeets(draft, clock)) return refused(dayOver("until"));
  const saved = (await records.save(recordDraftOfCircle(draft))) as Awaited<Written<"circle">>;
  if (!saved.ok || draft.version !== null || draft.continues !== null) return saved;
  const seat = await saveMembership(records, { id: draft.seatId, circle: saved.value, part: "seat" });
  return seat.ok ? saved : seat;
}

/** The store knows nobody's day; a form goes by that of the circle. */
function isOverWhereItMeets(draft: CircleDraft, clock: CirclePorts["clock"]): boolean {
  return lastDayOf(draft) < dayIn(draft.zone, clock.now());
}

/** Where the notes of a circle are written together: a page of the platform, or else the address of one that lies elsewhere. */
export type NotesPlace = Pick<CircleDraft, "notes" | "notesLink">;

/** Leads a circle to its page for notes. What was changed in it meanwhile stays, and a page that it has by then is not replaced. */
export function leadToNotes({ records }: CirclePorts, circle: RecordOf<"circle">, to: NotesPlace): Written<"circle"> {
  return changeLatest(records, circle, (latest) => {
    const hasNotes = latest !== circle && (latest.content.notes !== undefined || latest.content.notesLink !== undefined);
    return hasNotes ? null : { ...circleDraftOf(latest), ...to };
  });
}

/**
 * Says to all who sit in a circle that any of them may host from here on, or takes that back. What was changed in it meanwhile stays.
 *
 * @param question chosen when the button was first pressed; null takes it back
 */
export function leaveHostingOpen({ records }: CirclePorts, circle: RecordOf<"circle">, question: string | null): Written<"circle"> {
  return changeLatest(records, circle, (latest) => draftHandingOver(latest, question));
}

/** Changes a circle as it is by now, also when another window changed it meanwhile; where a change has nothing to do, it is as it is. */
async function changeLatest(
  records: RecordStore,
  circle: RecordOf<"circle">,
  change: (latest: RecordOf<"circle">) => CircleDraft | null,
): Written<"circle"> {
  const write = async (latest: RecordOf<"circle">): Written<"circle"> => {
    const draft = change(latest);
    return draft === null ? granted(latest) : ((await records.save(recordDraftOfCircle(draft))) as Awaited<Written<"circle">>);
  };
  const saved = await write(circle);
  if (saved.ok || saved.error.kind !== "conflict" || saved.error.current.kind !== "circle") return saved;
  return write(saved.error.current);
}

interface MembershipDraft {
  readonly id: string;
  readonly circle: RecordOf<"circle">;
  readonly part: "seat" | "listener";
  readonly version?: number;
}

function saveMembership(records: RecordStore, { id, circle, part, version }: MembershipDraft): Written<"membership"> {
  const { until, audience, place } = circle.content;
  const content = { circle: circleIdOf(circle), part, until, audience, ...(place === undefined ? {} : { place }) };
  return records.save({ kind: "membership", id, version: version ?? null, content }) as Written<"membership">;
}

/**
 * Takes a seat, or waits for one: which of the two is worked out. Who listened so far does not listen any more.
 *
 * @param id chosen when the button was first pressed, so that a second press is the same one
 */
export async function joinCircle(
  { asker, records }: CirclePorts,
  { circle, memberships }: CircleRecords,
  id: string,
): Written<"membership"> {
  const joined = await saveMembership(records, { id, circle, part: "seat" });
  if (!joined.ok) return joined;
  for (const mine of memberships.filter(({ owner, content }) => owner === asker && content.part === "listener")) {
    await records.remove(refOfRecord(mine));
  }
  return joined;
}

/** Listens in; the others see that somebody does. */
export function listenToCircle({ records }: CirclePorts, { circle }: CircleRecords, id: string): Written<"membership"> {
  return saveMembership(records, { id, circle, part: "listener" });
}

/** Gives up a seat or a place in line, and stops listening. No reason, and nothing stays of it. */
export async function leaveCircle({ asker, records }: CirclePorts, { memberships }: CircleRecords): Promise<Result<null, RecordRefusal>> {
  for (const mine of memberships.filter(({ owner }) => owner === asker)) {
    const removed = await records.remove(refOfRecord(mine));
    if (!removed.ok) return removed;
  }
  return granted(null);
}

/** Says that one stays in a circle that goes on for longer; the place in line is kept. */
export async function stayInCircle(
  { asker, records }: CirclePorts,
  { circle, memberships }: CircleRecords,
): Promise<Result<null, RecordRefusal>> {
  const mine = memberships.filter(({ owner, content }) => owner === asker && content.until < circle.content.until);
  for (const { id, version, content } of mine) {
    const saved = await saveMembership(records, { id, circle, part: content.part, version });
    if (!saved.ok) return saved;
  }
  return granted(null);
}

/** Asks one who sits there to host from here on; only the two can read it. */
export function offerHosting({ records }: CirclePorts, { id: circle }: CircleRecords, to: HostQuestion): Written<"hostOffer"> {
  return records.save({ kind: "hostOffer", id: to.id, version: null, content: { circle, addressed: to.person } }) as Written<"hostOffer">;
}

/** Whom a host asks. */
export interface HostQuestion {
  readonly id: string;
  readonly person: PersonId;
}

/**
 * Hosts from here on, with a record of one's own: the form of `draftToGoOn`, as it was changed. Who hosted the same circle before, and handed
 * it over, takes their earlier record away for it. Of two who take up at once what was left open, the second one is told that it is gone, and
 * nothing of theirs stays. A last day that is over where the circle meets is refused.
 */
export async function takeHosting({ records, clock }: CirclePorts, draft: CircleDraft): Written<"circle"> {
  if (isOverWhereItMeets(draft, clock)) return refused(dayOver("until"));
  if (draft.takesUp !== undefined && draft.continues !== null) return takeUp(records, draft, draft.continues);
  const mine = ofKind(await records.find({ of: "me" }), "circle");
  for (const earlier of mine.filter(({ id, content }) => content.continues === draft.continues && id !== draft.id)) {
    const removed = await records.remove(refOfRecord(earlier));
    if (!removed.ok) return removed;
  }
  return records.save(recordDraftOfCircle(draft)) as Written<"circle">;
}

/** What was left open is taken up from the record that left it open, so none of them is taken away for the next one. */
async function takeUp(records: RecordStore, draft: CircleDraft, continues: string): Written<"circle"> {
  const saved = (await records.save(recordDraftOfCircle(draft))) as Awaited<Written<"circle">>;
  if (!saved.ok) return saved;
  const current = currentCircle(continues, await records.find({ of: "circles", circles: [continues] }));
  if (current === null || refOfRecord(current) === refOfRecord(saved.value)) return saved;
  const removed = await records.remove(refOfRecord(saved.value));
  return removed.ok ? refused({ kind: "gone" }) : removed;
}

/** Puts away what hosts ask about a circle; nobody else is told. */
export async function putCircleAway({ records }: CirclePorts, circle: string, id: string): Promise<Result<null, RecordRefusal>> {
  const saved = await records.save({ kind: "notThis", id, version: null, content: { circle } });
  return saved.ok || saved.error.kind === "already-there" ? granted(null) : saved;
}

/** What somebody learned in a circle, as it was typed. */
export interface MemoryDraft {
  readonly id: string;
  readonly version: number | null;
  readonly text: string;
  /** a page that says more */
  readonly item: ItemId | null;
}

/** Writes down what was learned, for the readers of the circle. It stays when the names go. */
export function rememberCircle(
  { records }: CirclePorts,
  { id: circle, circle: { content } }: CircleRecords,
  draft: MemoryDraft,
): Written<"memory"> {
  const { topic, audience, place } = content;
  const { id, version, text, item } = draft;
  const where = { audience, ...(place === undefined ? {} : { place }) };
  const memory = { circle, topic, text, ...(item === null ? {} : { item }), ...where };
  return records.save({ kind: "memory", id, version, content: memory }) as Written<"memory">;
}
