import { mayBeNamed } from "../privacy/may-be-named.ts";
import type { Calm, NamedFor } from "../privacy/may-be-named.ts";
import { addDays } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { GateParts } from "./gate-parts.ts";
import { listsOf } from "./own-records.ts";
import { parseRef } from "./record-ref.ts";
import type { StoredRecord } from "./record.ts";
import { ofKind } from "./record.ts";
import { isLapsed } from "./retention.ts";

const DAYS_OF_A_WEEK = 7;
const NO_WISHES: Calm = { stepBacks: [], rhythm: null, askedThisWeek: 0 };

/** What somebody would be named for: words and page asked about, and the items that would be shown as the reason. */
type Reason = Pick<NamedFor, "words" | "item" | "items">;

/**
 * Whether each of several people may be named, by what they chose for themselves.
 *
 * @param people everybody who will be asked about
 */
export async function whoIsNameable(parts: GateParts, people: readonly PersonId[]): Promise<(person: PersonId, reason: Reason) => boolean> {
  const { today, wordForms } = parts;
  const calm = await calmOf(parts, people);
  return (person, reason) => mayBeNamed(calm.get(person) ?? NO_WISHES, { ...reason, today, wordForms });
}

/** What people chose for themselves about being suggested, strictly read: who steps back is gone at the next ask. */
async function calmOf({ vault, today }: GateParts, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Calm>> {
  const refs = [...(await listsOf(vault, people)).values()].flatMap((list) => list.refs);
  const calming = refs.filter((ref) => ["stepBack", "rhythm"].includes(parseRef(ref)?.kind ?? ""));
  const records = calming.length === 0 ? [] : (await vault.get(calming)).filter((record) => !isLapsed(record, today));
  const owners = [...new Set(records.map((record) => record.owner))];
  const calms = owners.map(async (owner): Promise<[PersonId, Calm]> => {
    const own = records.filter((record) => record.owner === owner);
    const stepBacks = ofKind(own, "stepBack").map(({ content }) => content);
    return [owner, { stepBacks, rhythm: ofKind(own, "rhythm")[0]?.content ?? null, askedThisWeek: await askedThisWeek(vault, own, today) }];
  });
  return new Map(await Promise.all(calms));
}

/** Questions somebody got in the last seven days; looked up only for those who limited them, and kept nowhere. */
async function askedThisWeek(vault: GateParts["vault"], own: readonly StoredRecord[], today: GateParts["today"]): Promise<number> {
  const [rhythm] = ofKind(own, "rhythm");
  if (rhythm === undefined || !["one", "some"].includes(rhythm.content.capacity)) return 0;
  const asks = ofKind(await vault.find({ by: "reader", person: rhythm.owner }), "ask");
  return asks.filter(({ writtenOn }) => writtenOn > addDays(today, -DAYS_OF_A_WEEK)).length;
}
