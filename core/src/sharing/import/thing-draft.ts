import { MAXIMUM_CHARACTERS_OF_TOPIC, MAXIMUM_CREDIT_CHARACTERS, MAXIMUM_TOPICS } from "../../records/record-kinds.ts";
import { cleanLine, cleanLines, shortenedLine } from "../../vocabulary/clean-text.ts";
import type { Result } from "../../vocabulary/result.ts";
import { granted, refused } from "../../vocabulary/result.ts";
import { lettersAndDigits } from "../../vocabulary/words.ts";
import { languageOf } from "../links/guesses.ts";
import { isWelcomeLink } from "../links/link-rules.ts";
import { recogniseLink } from "../links/recognise-link.ts";
import type { RecognisedLink } from "../links/recognised-link.ts";
import type { ResourceDraft } from "../resource-draft.ts";
import { beginResource } from "../resource-draft.ts";
import type { FoundThing } from "./found-thing.ts";
import type { BringingIn } from "./read-shared-things.ts";
import type { ReasonLeft } from "./shared-things-preview.ts";

/** Longer than any field of one line takes: what is cut here is still too long, and the person is asked for less. */
const MAXIMUM_LINE_CHARACTERS = 1_000;
const MAXIMUM_DESCRIPTION_CHARACTERS = 500;
/** As many minutes as a shared thing may take. */
const MAXIMUM_MINUTES = 600;

/** A form about something that a file tells of, and what its address says. */
export interface ThingDraft {
  readonly draft: ResourceDraft;
  readonly link: RecognisedLink | null;
}

/**
 * Fills in a form as far as a file tells. What is of no use to anybody (a language that is none, a topic too long to be one) is left empty; why
 * it helped is never made up.
 */
export function thingDraft(found: FoundThing, into: BringingIn): Result<ThingDraft, ReasonLeft> {
  if (found.address.trim() === "") return found.item === null ? withoutAddress(found, into) : refused({ kind: "only-on-its-platform" });
  const read = recogniseLink(found.address);
  if (!read.ok) return read;
  const link = read.value;
  if (link.lookAlike !== null) return refused({ kind: "look-alike", host: link.host, lookAlike: link.lookAlike });
  const item = into.itemAt(link.address);
  const draft = formOf(found, into);
  if (item !== null) return granted({ draft: { ...draft, item, kind: found.kind ?? "page", title: "" }, link: null });
  const language = draft.language ?? link.language;
  const address = isWelcomeLink(into.links, link.address) ? link.address : "";
  const title = draft.title === "" ? (link.title ?? "") : draft.title;
  return granted({ draft: { ...draft, title, language, kind: found.kind ?? link.kind, link: address }, link });
}

/** A book, a person, a place can be shared by its name. */
function withoutAddress(found: FoundThing, into: BringingIn): Result<ThingDraft, ReasonLeft> {
  const draft = formOf(found, into);
  return draft.title === "" ? refused({ kind: "no-shared-thing" }) : granted({ draft, link: null });
}

function formOf(found: FoundThing, { newId, place, audience, me }: BringingIn): ResourceDraft {
  const credit = shortenedLine(found.credit, MAXIMUM_CREDIT_CHARACTERS);
  return {
    ...beginResource({ id: newId(), place, ...(found.kind === null ? {} : { kind: found.kind }) }),
    title: shortenedLine(found.title, MAXIMUM_LINE_CHARACTERS),
    why: shortenedLine(found.why, MAXIMUM_LINE_CHARACTERS),
    minutes: found.minutes !== null && found.minutes <= MAXIMUM_MINUTES ? found.minutes : null,
    language: /^[a-z]{2,3}$/u.test(found.language) ? found.language : languageOf(found.language),
    topics: topicsFrom(found.topics),
    description: descriptionFrom(found.description),
    credit: credit === cleanLine(me.name) ? "" : credit,
    audience,
  };
}

/** What a form takes of topics: each once, as many as there may be, none without a word. */
export function topicsFrom(texts: readonly string[]): string[] {
  const topics = new Map<string, string>();
  for (const topic of texts.map(cleanLine)) {
    const spelling = lettersAndDigits(topic);
    if (spelling !== "" && topic.length <= MAXIMUM_CHARACTERS_OF_TOPIC && !topics.has(spelling)) topics.set(spelling, topic);
  }
  return [...topics.values()].slice(0, MAXIMUM_TOPICS);
}

/** Some lines about something; what is longer is not about it, but the thing itself. */
export function descriptionFrom(text: string): string {
  const lines = cleanLines(text);
  return lines.length <= MAXIMUM_DESCRIPTION_CHARACTERS ? lines : "";
}
