import { headingKey } from "@alongside/core";
import type { PracticeKey, SectionedPage } from "@alongside/core";
import type { MessageKey, Messages } from "../../messages/messages.tsx";

const WORDS = {
  ask: ["card.ask.title", "card.ask.body"],
  why: ["card.why.title", "card.why.body"],
  aloud: ["card.aloud.title", "card.aloud.body"],
  host: ["card.host.title", "card.host.body"],
  listen: ["card.listen.title", "card.listen.body"],
  thank: ["card.thank.title", "card.thank.body"],
  no: ["card.no.title", "card.no.body"],
  write: ["card.write.title", "card.write.body"],
  course: ["card.course.title", "card.course.body"],
  outside: ["card.outside.title", "card.outside.body"],
  small: ["card.small.title", "card.small.body"],
  stop: ["card.stop.title", "card.stop.body"],
} as const satisfies Record<PracticeKey, readonly [title: MessageKey, body: MessageKey]>;

/** What a card says. */
export interface CardWords {
  readonly title: string;
  readonly lines: readonly string[];
  /** the page that the lines come from; null when they are ours */
  readonly from: SectionedPage["page"] | null;
}

/** The site's own words where its page has a heading that is the title of the card, and ours otherwise. */
export function wordsOf(card: PracticeKey, own: SectionedPage | null, messages: Messages): CardWords {
  const [titleKey, bodyKey] = WORDS[card];
  const title = messages.text(titleKey);
  const lines = own?.sections.get(headingKey(title));
  return lines === undefined || own === null ? { title, lines: [messages.text(bodyKey)], from: null } : { title, lines, from: own.page };
}
