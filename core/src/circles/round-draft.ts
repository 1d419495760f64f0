import type { Clock } from "../ports/clock.ts";
import type { RecordDraft, RecordRefusal, RecordStore } from "../ports/record-store.ts";
import type { RoundContent, VolunteerContent, Weekday } from "../records/circle-contents.ts";
import { dayOver } from "../records/day-over.ts";
import type { RecordOf } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays, parseDay } from "../vocabulary/day.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import { dayHere } from "../vocabulary/local-day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { refused } from "../vocabulary/result.ts";
import type { CircleDraft } from "./circle-draft.ts";
import { audienceOfCircle } from "./circle-draft.ts";
import { weekdayOf } from "./meeting-days.ts";

/** What a form about a round holds, as it was typed. */
export interface RoundDraft {
  readonly id: string;
  readonly version: number | null;
  readonly topic: string;
  readonly note: string;
  readonly smallest: RoundContent["smallest"];
  readonly largest: RoundContent["largest"];
  readonly weekdays: readonly Weekday[];
  readonly startsOn: Day;
  readonly language: string | null;
  readonly until: Day;
  readonly audience: CircleDraft["audience"];
  readonly place: PlaceId | null;
  /** as it stands; no form changes it */
  readonly isPublished?: boolean;
}

/** Where a form begins. */
export interface RoundBeginning {
  readonly id: string;
  readonly topic?: string;
  readonly place: PlaceId | null;
  readonly today: Day;
}

const OFFICE_DAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const DAYS_OPEN = 10;
const DAYS_TO_THE_START = 21;
const DAYS_OF_A_WEEK = 7;

/** A form that could be sent as soon as it says what the round is about: open for ten days, circles of four to six from a Monday on. */
export function beginRound({ id, topic = "", place, today }: RoundBeginning): RoundDraft {
  const week = Array.from({ length: DAYS_OF_A_WEEK }, (_day, index) => addDays(today, DAYS_TO_THE_START + index));
  return {
    ...{ id, version: null, topic, note: "", smallest: "4", largest: "6", weekdays: OFFICE_DAYS },
    startsOn: week.find((day) => weekdayOf(day) === "mon") ?? addDays(today, DAYS_TO_THE_START),
    ...{ language: null, until: addDays(today, DAYS_OPEN), audience: null, place },
  };
}

/** A form that changes what is stored. */
export function roundDraftOf({ id, version, content }: RecordOf<"round">): RoundDraft {
  const { note = "", language = null, place = null, ...more } = content;
  return { id, version, ...more, note, language, place };
}

/** What is sent to be stored: what is empty is left out. */
export function recordDraftOfRound({ id, version, note, language, place, ...draft }: RoundDraft): RecordDraft {
  const audience = audienceOfCircle({ audience: draft.audience, place });
  return {
    kind: "round",
    id,
    version,
    content: {
      ...draft,
      audience,
      ...(note.trim() === "" ? {} : { note }),
      ...(language === null ? {} : { language }),
      ...(audience === "place" && place !== null ? { place } : {}),
    },
  };
}

interface RoundPorts {
  readonly records: RecordStore;
  readonly clock: Pick<Clock, "now">;
}

/** Opens a round, or changes one, unless its last day is over where its host is; what came of it is written at any time. */
export async function openRound({ records, clock }: RoundPorts, draft: RoundDraft): Promise<Result<RecordOf<"round">, RecordRefusal>> {
  const isOver = parseDay(draft.until) !== null && draft.until < dayHere(clock.now());
  if (isOver && draft.isPublished !== true) return refused(dayOver("until"));
  return (await records.save(recordDraftOfRound(draft))) as Result<RecordOf<"round">, RecordRefusal>;
}

/** What somebody who puts themselves forward fills in, as it was typed. */
export interface VolunteerDraft {
  readonly version: number | null;
  readonly wants: readonly string[];
  readonly offers: readonly string[];
  /** hours of the UTC week, 0..167 */
  readonly hours: readonly number[];
  readonly team: string;
  readonly experience: string;
  readonly isNew: boolean;
}

/** What somebody wants, could give, and when they can, in their own words. */
export type VolunteerWords = Pick<VolunteerContent, "wants" | "offers" | "hours" | "team" | "experience" | "isNew">;

/** Somebody's part in a round, whichever way it came to the host: by a record that the host alone reads, or by a file. */
export interface VolunteerPart {
  readonly owner: PersonId;
  readonly content: VolunteerWords;
}

/** An empty form; what somebody wishes and offers already can be given along, to be taken out again. */
export function beginVolunteer({ wants = [], offers = [] }: Partial<Pick<VolunteerDraft, "wants" | "offers">> = {}): VolunteerDraft {
  return { version: null, wants, offers, hours: [], team: "", experience: "", isNew: false };
}

/** A form that changes what is stored. */
export function volunteerDraftOf({ version, content }: RecordOf<"volunteer">): VolunteerDraft {
  const { wants, offers = [], hours, team = "", experience = "", isNew = false } = content;
  return { version, wants, offers, hours, team, experience, isNew };
}

/** What is sent to be stored under the id of its round, to be read by the host of the round alone: what is empty is left out. */
export function recordDraftOfVolunteer(draft: VolunteerDraft, round: RecordOf<"round">): RecordDraft {
  const content = { ...{ round: round.id, addressed: round.owner, until: round.content.until }, ...volunteerWordsOf(draft) };
  return { kind: "volunteer", id: round.id, version: draft.version, content };
}

/** What somebody wrote, without what is empty. */
export function volunteerWordsOf({ wants, offers, hours, team, experience, isNew }: VolunteerDraft): VolunteerWords {
  const written = (topics: readonly string[]): readonly string[] => topics.filter((topic) => topic.trim() !== "");
  return {
    ...{ wants: written(wants), hours },
    ...(written(offers).length === 0 ? {} : { offers: written(offers) }),
    ...(team.trim() === "" ? {} : { team }),
    ...(experience.trim() === "" ? {} : { experience }),
    ...(isNew ? { isNew } : {}),
  };
}
