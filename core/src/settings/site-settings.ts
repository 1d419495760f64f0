import type { FieldProblem } from "../records/read-content.ts";
import type { LinkRules } from "../sharing/links/link-rules.ts";
import { ALL_LINKS_WELCOME, MAXIMUM_LINK_HOSTS, hostIn } from "../sharing/links/link-rules.ts";
import { cleanLine } from "../vocabulary/clean-text.ts";
import type { Day } from "../vocabulary/day.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";

/** What an administrator decides for the whole site. Nothing in it is about a person. */
export interface SiteSettings {
  /** 0 while nobody decided anything, one more at each change */
  readonly version: number;
  /** places in which the suite is switched on; null for all */
  readonly allowedPlaces: readonly PlaceId[] | null;
  /** a sentence for whoever is new, at most {@link MAXIMUM_NEWCOMER_CHARACTERS}; empty for none */
  readonly newcomerSentence: string;
  /** which links may be shared */
  readonly links: LinkRules;
  /** a page of the platform with the site's own words for the practice cards; null for none */
  readonly practicePage: ItemId | null;
  /** the day on which everything is erased; null while nobody asked for that */
  readonly removeOn: Day | null;
}

/** What an administrator can write; the day of removal is set by its own deed. */
export type SettingsDraft = Omit<SiteSettings, "removeOn">;

export const DEFAULT_SETTINGS: SiteSettings = {
  version: 0,
  allowedPlaces: null,
  newcomerSentence: "",
  links: ALL_LINKS_WELCOME,
  practicePage: null,
  removeOn: null,
};
export const MAXIMUM_NEWCOMER_CHARACTERS = 200;
/** How many places can be listed; whoever wants more of them switches the suite on everywhere. */
export const MAXIMUM_ALLOWED_PLACES = 500;
const MAXIMUM_ID_CHARACTERS = 255;

/** Reads what an administrator wrote: places and hosts each once, the sentence as one clean line. */
export function readSettings(draft: SettingsDraft): Result<Omit<SettingsDraft, "version">, readonly FieldProblem[]> {
  const newcomerSentence = cleanLine(draft.newcomerSentence);
  const allowedPlaces = draft.allowedPlaces === null ? null : [...new Set(draft.allowedPlaces)].sort();
  const links = { welcome: draft.links.welcome, hosts: [...new Set(draft.links.hosts)].sort() };
  const problems: FieldProblem[] = [];
  if (allowedPlaces !== null && !(allowedPlaces.length <= MAXIMUM_ALLOWED_PLACES && allowedPlaces.every(isId)))
    problems.push({ field: "allowedPlaces", problem: "not-allowed" });
  if (newcomerSentence.length > MAXIMUM_NEWCOMER_CHARACTERS)
    problems.push({ field: "newcomerSentence", problem: "too-long", maximumCharacters: MAXIMUM_NEWCOMER_CHARACTERS });
  if (links.hosts.length > MAXIMUM_LINK_HOSTS) problems.push({ field: "links", problem: "too-many", maximum: MAXIMUM_LINK_HOSTS });
  else if (links.hosts.some((host) => hostIn(host) !== host)) problems.push({ field: "links", problem: "not-a-host" });
  const { practicePage } = draft;
  if (practicePage !== null && !isId(practicePage)) problems.push({ field: "practicePage", problem: "not-allowed" });
  return problems.length === 0 ? granted({ allowedPlaces, newcomerSentence, links, practicePage }) : refused(problems);
}

function isId(id: ItemId | PlaceId): boolean {
  return id !== "" && id.length <= MAXIMUM_ID_CHARACTERS && cleanLine(id) === id;
}

/** Whether the suite is switched on in a place; without a place nothing switches it off. */
export function isSwitchedOn({ allowedPlaces }: SiteSettings, place: PlaceId | null): boolean {
  return place === null || allowedPlaces === null || allowedPlaces.includes(place);
}

/** What everybody who is signed in may know of the settings. */
export interface SiteNotice {
  readonly newcomerSentence: string;
  readonly links: LinkRules;
  readonly practicePage: ItemId | null;
  /** whether the suite is switched on in the place that was asked about */
  readonly switchedOn: boolean;
  readonly removeOn: Day | null;
}

export function noticeFor(settings: SiteSettings, place: PlaceId | null): SiteNotice {
  const { newcomerSentence, links, practicePage, removeOn } = settings;
  return { newcomerSentence, links, practicePage, switchedOn: isSwitchedOn(settings, place), removeOn };
}
