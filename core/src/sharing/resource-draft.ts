import type { RecordDraft } from "../ports/record-store.ts";
import type { ChosenAudience } from "../records/contents.ts";
import { MAXIMUM_CHARACTERS_OF_TOPIC, MAXIMUM_TOPICS } from "../records/record-kinds.ts";
import type { RecordOf } from "../records/record.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { ResourceKind } from "../vocabulary/resource-kind.ts";

/** What a form about a shared thing holds, as it was typed. Two of its fields are needed: what it is, and why it helped. */
export interface ResourceDraft {
  /** chosen when the form was begun, so that every try is recognised as the same one */
  readonly id: string;
  /** version the change was made from; null for something new */
  readonly version: number | null;
  /** of no effect when `item` is given */
  readonly title: string;
  readonly kind: ResourceKind;
  readonly why: string;
  /** the address as it is kept: recognised and cleaned; of no effect when `item` is given */
  readonly link: string;
  /** the page, issue or file of the platform that is shared; null for everything else */
  readonly item: ItemId | null;
  /** null when nobody said */
  readonly minutes: number | null;
  /** ISO 639 code; null when nobody said */
  readonly language: string | null;
  readonly topics: readonly string[];
  readonly description: string;
  /** who shared or made it first; empty for what is one's own */
  readonly credit: string;
  /** null until somebody chose */
  readonly audience: ChosenAudience | null;
  /** the place whose readers may read it, when they may */
  readonly place: PlaceId | null;
}

/** Where a form begins: from nothing, or from the page, issue or file that is open. */
export interface ResourceBeginning {
  readonly id: string;
  readonly kind?: ResourceKind;
  readonly item?: ItemId;
  /** what it is about, as the platform labels it; what a form does not take is left out */
  readonly topics?: readonly string[];
  /** the place one comes from; null outside of places */
  readonly place: PlaceId | null;
}

/** An empty form. */
export function beginResource({ id, kind = "article", item, topics = [], place }: ResourceBeginning): ResourceDraft {
  const empty = { version: null, title: "", why: "", link: "", minutes: null, language: null, description: "", credit: "", audience: null };
  const fitting = topics.filter((topic) => topic.length <= MAXIMUM_CHARACTERS_OF_TOPIC).slice(0, MAXIMUM_TOPICS);
  return { ...empty, id, kind, item: item ?? null, topics: fitting, place };
}

/** A form that changes what is stored. */
export function resourceDraftOf({ id, version, content }: RecordOf<"resource">): ResourceDraft {
  const { title = "", link = "", item = null, minutes = null, language = null, topics = [], description = "" } = content;
  const { kind, why, credit = "", audience, place = null } = content;
  return { id, version, title, kind, why, link, item, minutes, language, topics, description, credit, audience, place };
}

/** Who may read it: as chosen; otherwise the readers of the place it was begun in. */
export function audienceOfResource({ audience, place }: Pick<ResourceDraft, "audience" | "place">): ChosenAudience {
  return audience ?? (place === null ? "site" : "place");
}

/** Whether the form asks what can be seen or heard in it: somebody will not be able to. */
export function asksForDescription(kind: ResourceKind): boolean {
  return kind === "video" || kind === "file";
}

/** What is sent to be stored: what is empty is left out. */
export function recordDraftOfResource(draft: ResourceDraft): RecordDraft {
  const { id, version, title, kind, why, link, item, minutes, language, topics, description, credit, place } = draft;
  const audience = audienceOfResource(draft);
  const written = topics.filter((topic) => topic.trim() !== "");
  const what = item === null ? { title, ...(link.trim() === "" ? {} : { link }) } : { item };
  return {
    kind: "resource",
    id,
    version,
    content: {
      ...what,
      ...{ kind, why, audience },
      ...(minutes === null ? {} : { minutes }),
      ...(language === null ? {} : { language }),
      ...(written.length === 0 ? {} : { topics: written }),
      ...(description.trim() === "" ? {} : { description }),
      ...(credit.trim() === "" ? {} : { credit }),
      ...(audience === "place" && place !== null ? { place } : {}),
    },
  };
}
