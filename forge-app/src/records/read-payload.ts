import {
  MAXIMUM_CANDIDATES_ASKED,
  MAXIMUM_CIRCLES_ASKED,
  MAXIMUM_ITEMS_ASKED,
  MAXIMUM_PLACES_ASKED,
  MAXIMUM_RESOURCES_ASKED,
  MAXIMUM_TOPICS_ASKED,
  itemId,
  parseRef,
  personId,
  placeId,
} from "@alongside/core";
import type {
  CandidateAsked,
  ItemId,
  PlaceId,
  RecommendationQuestion,
  RecordDraft,
  RecordQuery,
  RecordRef,
  SuggestionQuestion,
} from "@alongside/core";
import type { Fields } from "../read-payload.ts";
import { fieldsOf, textAt, textsAt } from "../read-payload.ts";

/** @throws TypeError when it is none of the queries */
export function readQuery(payload: unknown): RecordQuery {
  const fields = fieldsOf(payload);
  const of = textAt(fields, "of");
  switch (of) {
    case "me":
    case "others-to-me":
      return { of };
    case "place":
      return { of, place: placeId(textAt(fields, "place")) };
    case "topic":
      return { of, topic: textAt(fields, "topic") };
    case "about":
      return { of, resources: textsAt(fields, "resources", MAXIMUM_RESOURCES_ASKED) };
    case "circles":
      return { of, circles: textsAt(fields, "circles", MAXIMUM_CIRCLES_ASKED) };
    case "round":
      return { of, round: textAt(fields, "round"), after: typeof fields["after"] === "string" ? refAt(fields, "after") : null };
    case "person":
      return { of, person: personId(textAt(fields, "person")) };
    default:
      throw new TypeError("resolver: there is no such query");
  }
}

/** Kind, id and content are looked at by the gate; whatever else was sent is left out. */
export function readDraft(payload: unknown): RecordDraft {
  const { kind, id, version, content } = fieldsOf(payload);
  const isVersion = version === null || (typeof version === "number" && Number.isInteger(version));
  if (typeof kind !== "string" || typeof id !== "string" || !isVersion) throw new TypeError("resolver: this is no draft of a record");
  return { kind, id, version, content } as unknown as RecordDraft;
}

/** @throws TypeError when it names no record */
export function readRef(payload: unknown): RecordRef {
  return refAt(fieldsOf(payload), "ref");
}

function refAt(fields: Fields, name: string): RecordRef {
  const ref = textAt(fields, name);
  if (parseRef(ref) === null) throw new TypeError(`resolver: ${name} names no record`);
  return ref as RecordRef;
}

const MAXIMUM_WORDS = 12;

export function readQuestion(payload: unknown): SuggestionQuestion {
  const fields = fieldsOf(payload);
  const { item } = fields;
  return {
    words: textsAt(fields, "words", MAXIMUM_WORDS),
    item: typeof item === "string" && item !== "" ? itemId(item) : null,
    place: placeAt(fields),
    candidates: candidatesAt(fields),
  };
}

export function readRecommendation(payload: unknown): RecommendationQuestion {
  const fields = fieldsOf(payload);
  return {
    place: placeAt(fields),
    near: textsAt(fields, "near", MAXIMUM_PLACES_ASKED).map(placeId),
    topics: textsAt(fields, "topics", MAXIMUM_TOPICS_ASKED),
    candidates: candidatesAt(fields),
  };
}

function placeAt({ place }: Fields): PlaceId | null {
  return typeof place === "string" && place !== "" ? placeId(place) : null;
}

function candidatesAt({ candidates }: Fields): CandidateAsked[] {
  return (Array.isArray(candidates) ? candidates : []).slice(0, MAXIMUM_CANDIDATES_ASKED).map((entry: unknown) => {
    const candidate = fieldsOf(entry);
    const items: ItemId[] = textsAt(candidate, "items", MAXIMUM_ITEMS_ASKED).map(itemId);
    return { person: personId(textAt(candidate, "person")), items };
  });
}
