import type { SuggestionAnswer, SuggestionQuestion } from "../ports/record-store.ts";
import { MAXIMUM_CANDIDATES_ASKED } from "../ports/record-store.ts";
import { matchOffers } from "../offers/match-offers.ts";
import { mayBeNamed } from "../privacy/may-be-named.ts";
import type { Calm } from "../privacy/may-be-named.ts";
import { addDays } from "../vocabulary/day.ts";
import type { ItemId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { GateParts } from "./gate-parts.ts";
import { listOf, listsOf, recordsIn } from "./own-records.ts";
import { parseRef } from "./record-ref.ts";
import type { RecordOf, StoredRecord } from "./record.ts";
import { ofKind } from "./record.ts";
import { readableByWords } from "./readable-by-words.ts";
import { isLapsed } from "./retention.ts";
import { isSwitchedOn } from "../settings/site-settings.ts";

const MAXIMUM_WORDS = 12;
const DAYS_OF_A_WEEK = 7;

/** The records' part of one answer; `SuggestionRecords.forQuestion` says what is promised. */
export async function answerForQuestion(parts: GateParts, question: SuggestionQuestion): Promise<SuggestionAnswer> {
  const { person, wordForms } = parts;
  if (!isSwitchedOn(await parts.settings(), question.place)) return SWITCHED_OFF;
  const words = [...new Set(question.words.slice(0, MAXIMUM_WORDS).map((word) => wordForms.stemOf(word.toLowerCase())))];
  const candidates = question.candidates.slice(0, MAXIMUM_CANDIDATES_ASKED);
  const [readable, trusted] = await Promise.all([readableOffers(parts, words), trustedColleagues(parts)]);
  const offers = matchOffers(words, readable, { asker: person, wordForms });
  const asked = [...new Set([...candidates, ...offers].map((entry) => entry.person))];
  const calm = await calmOf(parts, asked);
  const about = { words, item: question.item, today: parts.today, wordForms };
  const isNameable = (id: PersonId, items: readonly ItemId[]): boolean => mayBeNamed(calm.get(id) ?? NO_WISHES, { ...about, items });
  return {
    named: candidates.filter(({ person: id, items }) => isNameable(id, items)).map(({ person: id }) => id),
    offers: offers.filter((offer) => isNameable(offer.person, [])),
    trusted: trusted.flatMap(({ content }) =>
      content.person === undefined || !asked.includes(content.person) ? [] : [{ person: content.person, forWhat: content.forWhat ?? null }],
    ),
    switchedOff: false,
  };
}

const SWITCHED_OFF: SuggestionAnswer = { named: [], offers: [], trusted: [], switchedOff: true };
const NO_WISHES: Calm = { stepBacks: [], rhythm: null, askedThisWeek: 0 };

async function readableOffers(parts: GateParts, words: readonly string[]): Promise<RecordOf<"offer">[]> {
  return ofKind(await readableByWords(parts, words), "offer").filter(({ owner }) => owner !== parts.person);
}

async function trustedColleagues({ vault, person, today }: GateParts): Promise<RecordOf<"trust">[]> {
  if (person === null) return [];
  return ofKind(await recordsIn(vault, await listOf(vault, person), today, ["trust"]), "trust");
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
