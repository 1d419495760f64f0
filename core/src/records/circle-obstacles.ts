import { currentCircle } from "../circles/current-circle.ts";
import { seatingOf } from "../circles/seating.ts";
import type { RecordRefusal } from "../ports/record-store.ts";
import { addDays, isOverEverywhere } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { mayRead } from "./access.ts";
import type { CircleRecord } from "./circle-kinds.ts";
import { circleIdOf, isIdInRound } from "./circle-kinds.ts";
import type { RecordContents } from "./contents.ts";
import type { GateParts } from "./gate-parts.ts";
import { reachablePlaces, readerOf } from "./gate-parts.ts";
import { listOf, recordsIn } from "./own-records.ts";
import type { RecordOf, StoredRecord } from "./record.ts";
import { ofKind, refOfRecord } from "./record.ts";
import type { RecordName } from "./record-ref.ts";
import { refOf } from "./record-ref.ts";
import { isLapsed } from "./retention.ts";

const GONE: RecordRefusal = { kind: "gone" };

/**
 * Whether what a record of a circle refers to is there for the one who writes it. Whether its place can be opened was asked before; what
 * belongs to a circle has the readers of the circle, so it is open as well.
 *
 * @returns null when nothing stands in the way
 */
export async function obstacleInCircles(parts: GateParts, record: CircleRecord): Promise<RecordRefusal | null> {
  switch (record.kind) {
    case "circle":
      return obstacleToCircle(parts, record);
    case "membership":
      return obstacleToMembership(parts, record);
    case "memory":
      return obstacleToMemory(parts, record);
    case "hostOffer":
      return obstacleToHostOffer(parts, record);
    case "volunteer":
      return obstacleToVolunteer(parts, record);
    case "invitation":
      return obstacleToInvitation(parts, record);
    case "coffee":
      return obstacleToCoffee(parts, record);
    case "round":
    case "met":
      return null;
  }
}

/** What there is of a circle: one's own strictly read, that of others as an index finds it. */
async function recordsUnder(parts: GateParts, circle: string): Promise<readonly StoredRecord[]> {
  const { vault, person, today } = parts;
  if (person === null) return [];
  const [list, found] = await Promise.all([listOf(vault, person), foundUnder(parts, circle)]);
  const own = await recordsIn(vault, list, today, ["circle", "membership"]);
  return [...own, ...found.filter((other) => other.owner !== person)];
}

/** The same without going through one's own, where these can be many: what one wrote under other names a moment ago may be missing. */
async function foundUnder({ vault, today }: GateParts, circle: string): Promise<readonly StoredRecord[]> {
  return (await vault.find({ by: "words", words: [circle] })).filter((record) => !isLapsed(record, today));
}

/** Records by name, strictly read, those that are over left out. */
async function named({ vault, today }: GateParts, names: readonly RecordName[]): Promise<readonly StoredRecord[]> {
  return (await vault.get(names.map(refOf))).filter((record) => !isLapsed(record, today));
}

/** An id is one circle's; who goes on with one was asked to by its host, and changes it only as long as nobody went on after them. */
async function obstacleToCircle(parts: GateParts, record: RecordOf<"circle">): Promise<RecordRefusal | null> {
  const circle = circleIdOf(record);
  // Two or three are enough where a round put them together; whoever proposes a circle by hand waits for four.
  if (record.content.enough !== undefined && !isIdInRound(circle)) return notAllowed("enough");
  const isFirst = record.content.continues === undefined && (await named(parts, [record])).length === 0;
  if (isFirst) return currentCircle(circle, await foundUnder(parts, circle)) === null ? null : notAllowed("id");
  const records = await recordsUnder(parts, circle);
  const current = currentCircle(circle, records);
  const stored = ofKind(records, "circle").find((other) => refOfRecord(other) === refOfRecord(record));
  if (stored !== undefined) return current !== null && refOfRecord(current) === refOfRecord(record) ? null : GONE;
  if (current === null || !hasSameReaders(current.content, record.content)) return GONE;
  return (await mayGoOn(parts, record, { current, records })) ? null : GONE;
}

/** Whether who writes was asked to host, or sits where hosting was left open. */
async function mayGoOn(
  parts: GateParts,
  { owner, content: { takesUp } }: RecordOf<"circle">,
  { current, records }: { readonly current: RecordOf<"circle">; readonly records: readonly StoredRecord[] },
): Promise<boolean> {
  if (takesUp !== undefined) return current.content.handsOver === takesUp && sitsIn(current, records, owner);
  return (await offersTo(parts, circleIdOf(current))).some((offer) => offer.owner === current.owner);
}

function sitsIn(circle: RecordOf<"circle">, records: readonly StoredRecord[], person: PersonId): boolean {
  return seatingOf(circle, ofKind(records, "membership")).seated.includes(person);
}

async function offersTo({ vault, person, today }: GateParts, circle: string): Promise<readonly RecordOf<"hostOffer">[]> {
  if (person === null) return [];
  const forMe = await vault.find({ by: "reader", person });
  return ofKind(forMe, "hostOffer").filter((offer) => offer.content.circle === circle && !isLapsed(offer, today));
}

async function obstacleToMembership(parts: GateParts, { content }: RecordOf<"membership">): Promise<RecordRefusal | null> {
  const current = currentCircle(content.circle, await recordsUnder(parts, content.circle));
  if (current === null || !hasSameReaders(current.content, content) || isOverEverywhere(current.content.until, parts.today)) return GONE;
  return content.until === current.content.until ? null : notAllowed("until");
}

/** Written by those who were in it; what they wrote they can change when the names are gone. */
async function obstacleToMemory(parts: GateParts, record: RecordOf<"memory">): Promise<RecordRefusal | null> {
  const { vault, person, today } = parts;
  if (person === null) return GONE;
  const own = await recordsIn(vault, await listOf(vault, person), today, ["circle", "membership", "memory"]);
  if (own.some((other) => refOfRecord(other) === refOfRecord(record))) return null;
  const mine = ofKind(own, "membership").filter(({ content }) => content.circle === record.content.circle);
  const hosted = ofKind(own, "circle").filter((circle) => circleIdOf(circle) === record.content.circle);
  return [...mine, ...hosted].some(({ content }) => hasSameReaders(content, record.content)) ? null : GONE;
}

/** The host asks somebody who sits there. */
async function obstacleToHostOffer(parts: GateParts, { content, owner }: RecordOf<"hostOffer">): Promise<RecordRefusal | null> {
  const records = await recordsUnder(parts, content.circle);
  const current = currentCircle(content.circle, records);
  if (current?.owner !== owner) return GONE;
  return sitsIn(current, records, content.addressed) ? null : notAllowed("addressed");
}

async function obstacleToVolunteer(parts: GateParts, { content }: RecordOf<"volunteer">): Promise<RecordRefusal | null> {
  const round = await roundOf(parts, content.round, content.addressed);
  if (round === null) return GONE;
  const { place } = round.content;
  const open = await reachablePlaces(parts, place === undefined ? [] : [place]);
  if (!mayRead(readerOf(parts, open), round) || isOverEverywhere(round.content.until, parts.today)) return GONE;
  return content.until === round.content.until ? null : notAllowed("until");
}

/**
 * Nobody is listed by somebody else: whom a proposal names put themselves forward for this round. All that is asked for is asked by name, so that
 * it takes no longer with more people in the round.
 */
async function obstacleToInvitation(parts: GateParts, { content, owner }: RecordOf<"invitation">): Promise<RecordRefusal | null> {
  const { round, circle, addressed, companions = [] } = content;
  const volunteers = [addressed, ...companions].map((person) => ({ owner: person, kind: "volunteer", id: round }) as const);
  const [found, records] = await Promise.all([
    foundUnder(parts, circle),
    named(parts, [{ owner, kind: "round", id: round }, { owner, kind: "circle", id: circle }, ...volunteers]),
  ]);
  if (ofKind(records, "round").length === 0 || currentCircle(circle, [...records, ...found])?.owner !== owner) return GONE;
  const forMe = ofKind(records, "volunteer").filter((volunteer) => volunteer.content.addressed === owner);
  const people = new Set(forMe.map((volunteer) => volunteer.owner));
  if (!people.has(addressed)) return notAllowed("addressed");
  return companions.every((person) => people.has(person)) ? null : notAllowed("companions");
}

/** Whoever is new begins today, by whichever clock: nobody moves the pairs of a week that has begun. */
async function obstacleToCoffee({ vault, person, today }: GateParts, record: RecordOf<"coffee">): Promise<RecordRefusal | null> {
  if (person === null) return GONE;
  const own = await recordsIn(vault, await listOf(vault, person), today, ["coffee"]);
  const isNew = !own.some((other) => refOfRecord(other) === refOfRecord(record));
  return isNew && record.content.since < addDays(today, -1) ? notAllowed("since") : null;
}

async function roundOf(parts: GateParts, id: string, host: PersonId): Promise<RecordOf<"round"> | null> {
  return ofKind(await named(parts, [{ owner: host, kind: "round", id }]), "round")[0] ?? null;
}

type Readers = Pick<RecordContents["circle"], "audience" | "place">;

function hasSameReaders(one: Readers, other: Readers): boolean {
  return one.audience === other.audience && one.place === other.place;
}

function notAllowed(field: string): RecordRefusal {
  return { kind: "fields", problems: [{ field, problem: "not-allowed" }] };
}
