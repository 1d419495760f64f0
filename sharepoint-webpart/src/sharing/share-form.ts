import type { ItemId, PlaceId, RecognisedLink, ResourceDraft, ResourceKind } from "@alongside/core";
import { RESOURCE_KINDS, beginResource, resourceDraftOf } from "@alongside/core";
import type { Resource } from "./look-at-shared.ts";

/** What the form holds, as it was typed and chosen. What is null follows from the address. */
export interface ShareForm {
  /** chosen when the form was begun, so that every try is recognised as the same one */
  readonly id: string;
  /** version the change was made from; null for something new */
  readonly version: number | null;
  /** an address, or the name of something; of no effect when `item` is given */
  readonly what: string;
  readonly item: ItemId | null;
  readonly why: string;
  /** another title than the address tells; empty for that one */
  readonly title: string;
  readonly kind: ResourceKind | null;
  readonly minutes: string;
  readonly language: string | null;
  /** divided by commas */
  readonly topics: string;
  readonly description: string;
  readonly audience: "place" | "me";
  /** the tracking parts of the address were put back */
  readonly keepsTracking: boolean;
}

export function emptyForm(id: string): ShareForm {
  const empty = { what: "", item: null, why: "", title: "", kind: null, minutes: "", language: null, topics: "", description: "" };
  return { id, version: null, ...empty, audience: "place", keepsTracking: false };
}

/** A form that changes what is stored. The address stays as it was kept, also where that was with tracking parts. */
export function formOf(record: Resource): ShareForm {
  const { id, version, title, link, item, why, kind, minutes, language, topics, description } = resourceDraftOf(record);
  const typed = { what: link === "" ? title : link, item, why, title: link === "" ? "" : title, kind, description };
  const rest = { minutes: minutes === null ? "" : String(minutes), language, topics: topics.join(", ") };
  return { id, version, ...typed, ...rest, audience: record.content.audience === "me" ? "me" : "place", keepsTracking: true };
}

export interface Circumstances {
  /** what the address tells; null without one */
  readonly recognised: RecognisedLink | null;
  /** what it is called where neither the address nor the person says it */
  readonly fallbackTitle: string;
  /** the site whose readers may read it */
  readonly home: PlaceId;
  /** what is changed; null for something new. What the form has no field for stays as it is there. */
  readonly before: Resource | null;
}

/** As what it is shared: as chosen, or as the address tells; what is only named is what a form begins with. */
export function kindOf({ kind, item }: Pick<ShareForm, "kind" | "item">, recognised: RecognisedLink | null): ResourceKind {
  return kind ?? (item === null ? (recognised?.kind ?? "article") : "page");
}

/** The form as the draft of a record. */
export function draftOf(form: ShareForm, { recognised, fallbackTitle, home, before }: Circumstances): ResourceDraft {
  const { id, version, what, item, why, minutes, topics, description, audience, keepsTracking } = form;
  const told = recognised === null ? what : (recognised.title ?? fallbackTitle);
  return {
    ...(before === null ? beginResource({ id, place: home }) : resourceDraftOf(before)),
    version,
    place: home,
    item,
    why,
    description,
    audience,
    title: recognised === null || form.title.trim() === "" ? told : form.title,
    link: recognised === null ? "" : keepsTracking ? recognised.withTracking : recognised.address,
    kind: kindOf(form, recognised),
    // What is no number is refused with its reason, like any other minutes that are none.
    minutes: minutes.trim() === "" ? null : Number(minutes),
    language: form.language ?? recognised?.language ?? null,
    topics: topics.split(/[,;\n]/u).map((topic) => topic.trim()),
  };
}

/** Whether there is anything that would be lost. */
export function isTyped({ what, item, why, title, topics, description }: ShareForm): boolean {
  return item !== null || [what, why, title, topics, description].some((text) => text.trim() !== "");
}

/** Reads a form that lay in the browser: somebody may have changed it by hand. */
export function parseForm(kept: string | null): ShareForm | null {
  try {
    const value: unknown = JSON.parse(kept ?? "null");
    return typeof value === "object" && value !== null ? formFrom(value as Readonly<Record<string, unknown>>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function formFrom(value: Readonly<Record<string, unknown>>): ShareForm | null {
  const text = (name: keyof ShareForm): string => (typeof value[name] === "string" ? value[name] : "");
  const { version } = value;
  if (text("id") === "") return null;
  return {
    id: text("id"),
    version: typeof version === "number" ? version : null,
    what: text("what"),
    item: text("item") === "" ? null : (text("item") as ItemId),
    why: text("why"),
    title: text("title"),
    kind: RESOURCE_KINDS.find((kind) => kind === value["kind"]) ?? null,
    minutes: text("minutes"),
    language: text("language") === "" ? null : text("language"),
    topics: text("topics"),
    description: text("description"),
    audience: value["audience"] === "me" ? "me" : "place",
    keepsTracking: value["keepsTracking"] === true,
  };
}
