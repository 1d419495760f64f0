import type { ChosenAudience } from "../records/contents.ts";
import type { RecordOf } from "../records/record.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { ResourceKind } from "../vocabulary/resource-kind.ts";
import { recogniseLink } from "./links/recognise-link.ts";
import type { LinkRefusal, RecognisedLink } from "./links/recognised-link.ts";
import type { ResourceDraft } from "./resource-draft.ts";
import { resourceDraftOf } from "./resource-draft.ts";

/** What a form for sharing holds: what was typed and chosen, and nothing that follows from it. Every part of it may be kept as it is. */
export interface ShareForm {
  /** chosen when the form was begun, so that every try is recognised as the same one */
  readonly id: string;
  /** version the change was made from; null for something new */
  readonly version: number | null;
  /** an address, or a name, as typed; of no effect when `item` is given */
  readonly what: string;
  /** the page, issue or file of the platform that was chosen; null for what is typed */
  readonly item: ItemId | null;
  readonly why: string;
  /** the address is kept with its tracking parts */
  readonly withTracking: boolean;
  /** null: as the first field tells */
  readonly title: string | null;
  /** null: as the first field tells */
  readonly kind: ResourceKind | null;
  /** ISO 639 code, empty for none; null: as the address tells */
  readonly language: string | null;
  /** as typed */
  readonly minutes: string;
  /** as typed, with commas between them */
  readonly topics: string;
  readonly description: string;
  /** who shared it first, where it was brought here; kept, and not asked for */
  readonly credit: string;
  /** null until somebody chose */
  readonly audience: ChosenAudience | null;
  readonly place: PlaceId | null;
}

/** What was typed or chosen comes to. */
export type TypedThing =
  | { readonly is: "nothing" }
  | { readonly is: "item"; readonly item: ItemId }
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "link"; readonly link: RecognisedLink }
  /** an address that cannot be shared */
  | { readonly is: "unusable"; readonly refusal: Exclude<LinkRefusal, { readonly kind: "no-address" }> };

/** Which page, issue or file of the platform an address opens; null for every other address. */
export type ItemAt = (address: string) => ItemId | null;

/** Where a form begins. */
export type ShareBeginning = Pick<ShareForm, "id" | "place"> & Partial<Pick<ShareForm, "what" | "topics">>;

/** An empty form. */
export function beginSharing({ id, place, what = "", topics = "" }: ShareBeginning): ShareForm {
  const nothing = { version: null, item: null, title: null, kind: null, language: null, audience: null };
  return { ...nothing, id, place, what, topics, why: "", withTracking: false, minutes: "", description: "", credit: "" };
}

/** A form that changes what is stored. */
export function shareFormOf(resource: RecordOf<"resource">): ShareForm {
  const { id, version, title, kind, why, link, item, minutes, language, topics, description, credit, audience, place } =
    resourceDraftOf(resource);
  return {
    ...{ id, version, item, why, kind, description, credit, audience, place },
    what: item !== null ? "" : link === "" ? title : link,
    // What is stored was looked at once: it is not cleaned again behind its owner's back.
    withTracking: true,
    title: link === "" ? null : title,
    language: language ?? "",
    minutes: minutes === null ? "" : String(minutes),
    topics: topics.join(", "),
  };
}

/** Reads the first field of a form. */
export function typedThing({ what, item }: Pick<ShareForm, "what" | "item">, itemAt: ItemAt): TypedThing {
  if (item !== null) return { is: "item", item };
  const name = what.trim();
  if (name === "") return { is: "nothing" };
  const recognised = recogniseLink(name);
  if (!recognised.ok) return recognised.error.kind === "no-address" ? { is: "name", name } : { is: "unusable", refusal: recognised.error };
  const found = itemAt(recognised.value.address);
  return found === null ? { is: "link", link: recognised.value } : { is: "item", item: found };
}

/** The same thing by its name, where links to its host are switched off. An address is no name. */
export function withoutItsLink(draft: ResourceDraft, link: RecognisedLink): ResourceDraft {
  return { ...draft, link: "", title: draft.title === titleOfLink(link) ? (link.title ?? "") : draft.title };
}

/** As long as a title may be. */
const MAXIMUM_TITLE_CHARACTERS = 200;

/**
 * What a link is called while nobody gave it a title: what its address tells, otherwise the address itself without what every address has.
 */
export function titleOfLink({ title, address }: RecognisedLink): string {
  return (
    title ??
    address
      .replace(/^https?:\/\/(?:www\.)?/u, "")
      .replace(/\/$/u, "")
      .slice(0, MAXIMUM_TITLE_CHARACTERS)
  );
}

/**
 * What the form comes to, to be shown and to be stored.
 *
 * @param kindOfItem what the page, issue or file of the platform is, where there is one
 */
export function resourceDraftFrom(form: ShareForm, thing: TypedThing, kindOfItem: ResourceKind): ResourceDraft {
  const { id, version, why, description, credit, audience, place } = form;
  const link = thing.is === "link" ? thing.link : null;
  const item = thing.is === "item" ? thing.item : null;
  return {
    ...{ id, version, why, description, credit, audience, place, item },
    title: titleIn(form, thing),
    kind: form.kind ?? (item === null ? (link?.kind ?? "article") : kindOfItem),
    link: link === null ? "" : form.withTracking ? link.withTracking : link.address,
    minutes: minutesIn(form.minutes),
    language: languageIn(form, link),
    topics: form.topics.split(",").flatMap((topic) => (topic.trim() === "" ? [] : [topic.trim()])),
  };
}

function titleIn({ title }: ShareForm, thing: TypedThing): string {
  if (title !== null && title.trim() !== "") return title;
  if (thing.is === "link") return titleOfLink(thing.link);
  return thing.is === "name" ? thing.name : "";
}

function languageIn({ language }: ShareForm, link: RecognisedLink | null): string | null {
  const said = language ?? link?.language ?? "";
  return said === "" ? null : said;
}

/** What is no number is zero minutes, and refused with the sentence for minutes. */
function minutesIn(typed: string): number | null {
  if (typed.trim() === "") return null;
  const minutes = Number(typed);
  return Number.isFinite(minutes) ? minutes : 0;
}
