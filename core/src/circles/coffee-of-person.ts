import type { RecordRefusal } from "../ports/record-store.ts";
import type { CoffeeContent } from "../records/circle-contents.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted } from "../vocabulary/result.ts";
import type { CirclePorts } from "./circles-of-person.ts";
import type { CoffeeSeen } from "./coffee-pairs.ts";
import { coffeeSeen } from "./coffee-pairs.ts";
import { weekOf } from "./week.ts";

/** What a person wrote about coffee, wherever it was. */
export interface MyCoffee {
  /** where they take part */
  readonly parts: readonly RecordOf<"coffee">[];
  /** whom they met, the latest week first; read by nobody else */
  readonly met: readonly RecordOf<"met">[];
}

type Written<Kind extends "coffee" | "met"> = Promise<Result<RecordOf<Kind>, RecordRefusal>>;

const today = ({ clock }: CirclePorts): Day => dayOf(clock.now());

/** One call to the records. */
export async function coffeeInPlace(ports: CirclePorts, place: PlaceId): Promise<CoffeeSeen> {
  const found = ofKind(await ports.records.find({ of: "place", place }), "coffee").filter(({ content }) => content.place === place);
  return coffeeSeen(found, { person: ports.asker, today: today(ports) });
}

/** One call to the records. */
export async function myCoffee({ records }: CirclePorts): Promise<MyCoffee> {
  const mine = await records.find({ of: "me" });
  const met = ofKind(mine, "met").sort(({ content: one }, { content: other }) => (one.week < other.week ? 1 : -1));
  return { parts: ofKind(mine, "coffee"), met };
}

export function takePartInCoffee(ports: CirclePorts, place: PlaceId, id: string): Written<"coffee"> {
  return asItIsThere(ports.records.save({ kind: "coffee", id, version: null, content: { place, since: today(ports) } }));
}

/** Sits this week out; what was said of earlier weeks goes. */
export function pauseCoffee(ports: CirclePorts, mine: RecordOf<"coffee">): Written<"coffee"> {
  const { place, since } = mine.content;
  return change(ports, mine, { place, since, pausedUntil: weekOf(today(ports)).sunday });
}

/** Takes part again, and for as long as somebody does who begins today. */
export function goOnWithCoffee(ports: CirclePorts, mine: RecordOf<"coffee">): Written<"coffee"> {
  const { place, since } = mine.content;
  return change(ports, mine, { place, since });
}

/** Whatever another window of the same person said meanwhile, the latest word holds. */
async function change({ records }: CirclePorts, { id, version }: RecordOf<"coffee">, content: CoffeeContent): Written<"coffee"> {
  const save = (from: number) => records.save({ kind: "coffee", id, version: from, content }) as Written<"coffee">;
  const saved = await save(version);
  return !saved.ok && saved.error.kind === "conflict" ? save(saved.error.current.version) : saved;
}

/** Keeps for oneself that one met somebody in this week. */
export function rememberMeeting(ports: CirclePorts, person: PersonId, id: string): Written<"met"> {
  return asItIsThere(ports.records.save({ kind: "met", id, version: null, content: { person, week: weekOf(today(ports)).monday } }));
}

/** What was written before, here or in another window, is there. */
async function asItIsThere<Kind extends "coffee" | "met">(saving: Promise<Result<StoredRecord, RecordRefusal>>): Written<Kind> {
  const saved = (await saving) as Awaited<Written<Kind>>;
  return !saved.ok && saved.error.kind === "already-there" ? granted(saved.error.existing as RecordOf<Kind>) : saved;
}
