import { MAXIMUM_ALLOWED_PLACES, MAXIMUM_LINK_HOSTS, isRecordKind, itemId, placeId } from "@alongside/core";
import type { HouseRulesEntry, ItemId, LinkRules, PlaceId, SettingsDraft } from "@alongside/core";
import { fieldsOf, textAt, textsAt } from "../read-payload.ts";

/** Where somebody is; null when they are in no place. */
export function readPlace(payload: unknown): PlaceId | null {
  const { place } = fieldsOf(payload);
  return typeof place === "string" && place !== "" ? placeId(place) : null;
}

/** The key of a person's own space begins with this sign and holds their account: it has no place in the settings. */
const OWN_SPACE = "~";

/** @throws TypeError when it is no draft of settings */
export function readSettingsDraft(payload: unknown): SettingsDraft {
  const fields = fieldsOf(payload);
  const { version, allowedPlaces, newcomerSentence } = fields;
  const links = readLinkRules(fields["links"]);
  const isVersion = typeof version === "number" && Number.isInteger(version);
  if (!isVersion || typeof newcomerSentence !== "string") throw new TypeError("resolver: this is no draft of settings");
  const practicePage = readPage(fields["practicePage"]);
  const rest = { version, newcomerSentence, links, practicePage };
  if (allowedPlaces === null) return { ...rest, allowedPlaces };
  // One more than there can be, so that a list that is too long is refused in words and not cut.
  const places = textsAt(fields, "allowedPlaces", MAXIMUM_ALLOWED_PLACES + 1);
  if (!Array.isArray(allowedPlaces) || places.some((place) => place.startsWith(OWN_SPACE)))
    throw new TypeError("resolver: these are no places of the site");
  return { ...rest, allowedPlaces: places.map(placeId) };
}

function readLinkRules(value: unknown): LinkRules {
  const fields = fieldsOf(value);
  const { welcome } = fields;
  if (welcome !== "all-but" && welcome !== "only") throw new TypeError("resolver: these are no rules about links");
  return { welcome, hosts: textsAt(fields, "hosts", MAXIMUM_LINK_HOSTS + 1) };
}

function readPage(page: unknown): ItemId | null {
  if (page !== null && typeof page !== "string") throw new TypeError("resolver: practicePage is no page");
  return page === null ? null : itemId(page);
}

const MAXIMUM_WORDS_CHARACTERS = 200;

/** Words to look for; nothing is found without any. */
export function readWords(payload: unknown): string {
  const { words } = fieldsOf(payload);
  if (typeof words !== "string") throw new TypeError("resolver: words is no text");
  return words.slice(0, MAXIMUM_WORDS_CHARACTERS);
}

/** An entry as it was found: nothing in it says whose it is. */
export function readEntry(payload: unknown): HouseRulesEntry {
  const entry = fieldsOf(fieldsOf(payload)["entry"]);
  const kind = textAt(entry, "kind");
  const { words, note } = entry;
  if (!isRecordKind(kind) || typeof words !== "string" || typeof note !== "string") throw new TypeError("resolver: entry is no entry");
  // A kind that house rules do not know is found nowhere.
  return { kind: kind as HouseRulesEntry["kind"], id: textAt(entry, "id"), words, note };
}
