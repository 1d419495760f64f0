import type { RecordDraft } from "../ports/record-store.ts";
import type { CircleContent, Rhythm, TemplateKey, Weekday } from "../records/circle-contents.ts";
import { circleIdOf } from "../records/circle-kinds.ts";
import type { RecordOf } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays } from "../vocabulary/day.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import { meetingDays, weekdayOf } from "./meeting-days.ts";
import { templateOf } from "./templates.ts";

/** How many can sit in a circle, as a form lists it. */
export const SEATS: readonly CircleContent["seats"][] = ["4", "5", "6", "7"];

/** How often a circle can meet, as a form lists it. */
export const RHYTHMS: readonly Rhythm[] = ["weekly", "fortnightly", "monthly", "once", "weekdays"];

/** What a form about a circle holds, as it was typed. One of its fields is needed: what it is about. */
export interface CircleDraft {
  /** chosen when the form was begun, so that every try is recognised as the same one */
  readonly id: string;
  /** the id of the host's own seat, chosen with the other one */
  readonly seatId: string;
  /** version the change was made from; null for something new */
  readonly version: number | null;
  readonly topic: string;
  readonly note: string;
  /** what it goes along with: an address, or words; an address is of no effect when `item` is given */
  readonly about: string;
  /** a page, issue or file of the platform that it is about */
  readonly item: ItemId | null;
  readonly seats: CircleContent["seats"];
  /** how many are enough for it to meet, in a circle that a round put together; no form changes it */
  readonly enough?: "2" | "3";
  readonly rhythm: Rhythm;
  /** of no effect in another rhythm than `weekdays` */
  readonly weekdays: readonly Weekday[];
  readonly leftOut: readonly Day[];
  readonly firstOn: Day;
  /** `HH:MM` */
  readonly begins: string;
  readonly minutes: number;
  /** IANA name */
  readonly zone: string;
  /** null until somebody chose: then it is the day of the sixth meeting */
  readonly until: Day | null;
  readonly template: TemplateKey;
  readonly language: string | null;
  /** where it meets: an address, or words */
  readonly where: string;
  readonly notes: ItemId | null;
  /** address of a page for notes that lies elsewhere; of no effect when `notes` is given */
  readonly notesLink: string;
  /** null until somebody chose */
  readonly audience: CircleContent["audience"] | null;
  readonly place: PlaceId | null;
  /** the circle that goes on with this record; null for a circle of its own */
  readonly continues: string | null;
  /** set while anybody who sits there may host from here on */
  readonly handsOver?: string;
  /** by which open question whoever writes took over */
  readonly takesUp?: string;
}

/** Where a form begins: from nothing, or from a topic or the page that is open. */
export interface CircleBeginning {
  readonly id: string;
  readonly seatId: string;
  readonly topic?: string;
  /** an address or words */
  readonly about?: string;
  readonly item?: ItemId;
  /** the place one comes from; null outside of places */
  readonly place: PlaceId | null;
  /** the zone of the one who writes, as an IANA name */
  readonly zone: string;
  readonly today: Day;
}

const DEFAULT_MEETINGS = 6;
const DAYS_OF_A_WEEK = 7;
/** Time for people to find it before it begins. */
const DAYS_BEFORE_THE_FIRST = 10;

/** A form that could be sent as soon as it says what the circle is about: six people, six meetings, every two weeks, on a Thursday afternoon. */
export function beginCircle({ id, seatId, topic = "", about = "", item, place, zone, today }: CircleBeginning): CircleDraft {
  const template = "show";
  return {
    ...{ id, seatId, version: null, topic, note: "", about, item: item ?? null, place, zone, template },
    ...{ seats: "6", rhythm: "fortnightly", weekdays: [], leftOut: [], begins: "15:00", until: null },
    firstOn: nextThursday(addDays(today, DAYS_BEFORE_THE_FIRST)),
    minutes: templateOf(template).minutes,
    ...{ language: null, where: "", notes: null, notesLink: "", audience: null, continues: null },
  };
}

function nextThursday(from: Day): Day {
  const week = Array.from({ length: DAYS_OF_A_WEEK }, (_day, index) => addDays(from, index));
  return week.find((day) => weekdayOf(day) === "thu") ?? from;
}

/** A form that changes what is stored. */
export function circleDraftOf({ id, version, content }: RecordOf<"circle">): CircleDraft {
  return { ...draftOfContent(content), ...notInTheForm(content), id, seatId: id, version };
}

type NotInTheForm = "enough" | "handsOver" | "takesUp";

/** What belongs to a circle and is changed by no field of a form. */
function notInTheForm({ enough, handsOver, takesUp }: { readonly [Field in NotInTheForm]?: CircleDraft[Field] | undefined }) {
  return {
    ...(enough === undefined ? {} : { enough }),
    ...(handsOver === undefined ? {} : { handsOver }),
    ...(takesUp === undefined ? {} : { takesUp }),
  };
}

function draftOfContent(content: CircleContent): Omit<CircleDraft, "id" | "seatId" | "version"> {
  const { note = "", item = null, weekdays = [], leftOut = [], language = null, notes = null, notesLink = "" } = content;
  const { topic, seats, rhythm, firstOn, begins, minutes, zone, until, template, audience, place = null, continues = null } = content;
  return {
    ...{ topic, note, item, weekdays, leftOut, language, notes, notesLink, place, continues },
    ...{ seats, rhythm, firstOn, begins, minutes, zone, until, template, audience },
    about: content.about ?? content.link ?? "",
    where: content.room ?? content.meetingLink ?? "",
  };
}

/** A form for who was asked to host, or may: what is stored, to be changed and sent as a record of their own. */
export function draftToGoOn(circle: RecordOf<"circle">, id: string): CircleDraft {
  const { enough, handsOver } = circle.content;
  const kept = notInTheForm({ enough, takesUp: handsOver });
  return { ...draftOfContent(circle.content), ...kept, id, seatId: id, version: null, continues: circleIdOf(circle) };
}

/** A form that leaves hosting open, by an id chosen for this once, or does not any more; everything else is as it is stored. */
export function draftHandingOver({ id, version, content }: RecordOf<"circle">, question: string | null): CircleDraft {
  const kept = notInTheForm({ ...content, handsOver: question ?? undefined });
  return { ...draftOfContent(content), ...kept, id, seatId: id, version };
}

/** A form for a circle like one that lies somewhere else: everything is as it stood there, for readers of this place. */
export function draftLike(content: CircleContent, beginning: CircleBeginning): CircleDraft {
  const { id, seatId, place } = beginning;
  const audience = place === null ? "site" : "place";
  return { ...draftOfContent({ ...content, audience, ...(place === null ? {} : { place }) }), id, seatId, version: null };
}

/** The form with another shape, and with the minutes that this shape takes unless somebody chose others. */
export function withTemplate(draft: CircleDraft, template: TemplateKey): CircleDraft {
  const isChosen = draft.minutes !== templateOf(draft.template).minutes;
  return { ...draft, template, ...(isChosen ? {} : { minutes: templateOf(template).minutes }) };
}

/** The last day: as chosen; otherwise the day of the sixth meeting. */
export function lastDayOf({ until, firstOn, rhythm, weekdays, leftOut }: CircleDraft): Day {
  if (until !== null) return until;
  const aYear = meetingDays({ rhythm, weekdays, leftOut, firstOn, until: addDays(firstOn, 365) }).filter(({ isLeftOut }) => !isLeftOut);
  return aYear[DEFAULT_MEETINGS - 1]?.day ?? aYear.at(-1)?.day ?? firstOn;
}

/** Who may read it: as chosen; otherwise the readers of the place it was begun in. */
export function audienceOfCircle({ audience, place }: Pick<CircleDraft, "audience" | "place">): CircleContent["audience"] {
  return audience ?? (place === null ? "site" : "place");
}

/** What is sent to be stored: what is empty is left out. */
export function recordDraftOfCircle(draft: CircleDraft): RecordDraft {
  const { id, version, topic, seats, rhythm, firstOn, begins, minutes, zone, template, place } = draft;
  const audience = audienceOfCircle(draft);
  return {
    kind: "circle",
    id,
    version,
    content: {
      ...{ topic, seats, rhythm, firstOn, begins, minutes, zone, until: lastDayOf(draft), template, audience },
      ...notInTheForm(draft),
      ...(draft.note.trim() === "" ? {} : { note: draft.note }),
      ...whatItIsAbout(draft),
      ...(rhythm === "weekdays" ? { weekdays: draft.weekdays } : {}),
      ...(draft.leftOut.length === 0 ? {} : { leftOut: draft.leftOut }),
      ...(draft.language === null ? {} : { language: draft.language }),
      ...textOrLink(draft.where, "room", "meetingLink"),
      ...notesOf(draft),
      ...(draft.continues === null ? {} : { continues: draft.continues }),
      ...(audience === "place" && place !== null ? { place } : {}),
    },
  };
}

function whatItIsAbout({ about, item }: CircleDraft): Pick<CircleContent, "about" | "link" | "item"> {
  if (item === null) return textOrLink(about, "about", "link");
  return { item, ...(about.trim() === "" || isWebAddress(about) ? {} : { about }) };
}

function notesOf({ notes, notesLink }: CircleDraft): Pick<CircleContent, "notes" | "notesLink"> {
  if (notes !== null) return { notes };
  return notesLink.trim() === "" ? {} : { notesLink };
}

function textOrLink<Text extends string, Link extends string>(
  typed: string,
  text: Text,
  link: Link,
): { readonly [Key in Text | Link]?: string } {
  const nothing: { readonly [Key in Text | Link]?: string } = {};
  if (typed.trim() === "") return nothing;
  return { ...nothing, [isWebAddress(typed) ? link : text]: typed };
}

/** Whether somebody typed an address; what looks like one and is none is told under the field. */
function isWebAddress(typed: string): boolean {
  return /^https?:\/\//iu.test(typed.trim());
}
