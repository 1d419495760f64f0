import type { SuggestionAnswer, SuggestionQuestion } from "../ports/record-store.ts";
import { MAXIMUM_CANDIDATES_ASKED } from "../ports/record-store.ts";
import { matchOffers } from "../offers/match-offers.ts";
import type { GateParts } from "./gate-parts.ts";
import { listOf, recordsIn } from "./own-records.ts";
import type { RecordOf } from "./record.ts";
import { ofKind } from "./record.ts";
import { readableByWords } from "./readable-by-words.ts";
import { sharedBeside } from "../sharing/shared-beside.ts";
import { isSwitchedOn } from "../settings/site-settings.ts";
import { withWelcomeLinks } from "./welcome-links.ts";
import { whoIsNameable } from "./who-is-nameable.ts";

const MAXIMUM_WORDS = 12;

/** The records' part of one answer; `SuggestionRecords.forQuestion` says what is promised. */
export async function answerForQuestion(parts: GateParts, question: SuggestionQuestion): Promise<SuggestionAnswer> {
  const { person, wordForms } = parts;
  if (!isSwitchedOn(await parts.settings(), question.place)) return SWITCHED_OFF;
  const words = [...new Set(question.words.slice(0, MAXIMUM_WORDS).map((word) => wordForms.stemOf(word.toLowerCase())))];
  const candidates = question.candidates.slice(0, MAXIMUM_CANDIDATES_ASKED);
  const [found, trusted] = await Promise.all([readableByWords(parts, words), trustedColleagues(parts)]);
  const readable = found.filter(({ owner }) => owner !== person);
  const offers = matchOffers(words, ofKind(readable, "offer"), { asker: person, wordForms });
  const shared = await withWelcomeLinks(parts, sharedBeside(words, ofKind(readable, "resource"), wordForms));
  const asked = [...new Set([...candidates, ...offers].map((entry) => entry.person))];
  const isNameable = await whoIsNameable(parts, asked);
  const about = { words, item: question.item };
  return {
    named: candidates.filter(({ person: id, items }) => isNameable(id, { ...about, items })).map(({ person: id }) => id),
    offers: offers.filter((offer) => isNameable(offer.person, { ...about, items: [] })),
    trusted: trusted.flatMap(({ content }) =>
      content.person === undefined || !asked.includes(content.person) ? [] : [{ person: content.person, forWhat: content.forWhat ?? null }],
    ),
    shared: ofKind(shared, "resource"),
    switchedOff: false,
  };
}

const SWITCHED_OFF: SuggestionAnswer = { named: [], offers: [], trusted: [], shared: [], switchedOff: true };

async function trustedColleagues({ vault, person, today }: GateParts): Promise<RecordOf<"trust">[]> {
  if (person === null) return [];
  return ofKind(await recordsIn(vault, await listOf(vault, person), today, ["trust"]), "trust");
}
