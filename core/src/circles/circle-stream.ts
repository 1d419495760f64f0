import type { CircleContent } from "../records/circle-contents.ts";
import type { RecordOf } from "../records/record.ts";
import { itemInStream } from "../sharing/export/item-in-stream.ts";
import type { TakenAlong } from "../sharing/export/stream-context.ts";
import { STREAM_CONTEXT } from "../sharing/export/stream-context.ts";
import { toMarkup } from "../vocabulary/markup.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { CircleRecords } from "./circle-records.ts";

type Items = Pick<TakenAlong, "items" | "origin">;

/** The name of a circle in a stream. */
export function circleName(id: string): string {
  return `urn:alongside:circle:${id}`;
}

/**
 * One circle as a file of ActivityStreams 2.0: a `Group` with everything its host wrote, and what was learned there. It names its host and
 * whoever wrote down what was learned, never those who sit, wait or listen: a file is passed on, and nobody is listed by somebody else.
 */
export function circleToActivityStreams({ id, circle, memories }: CircleRecords, along: TakenAlong): object {
  return {
    "@context": STREAM_CONTEXT,
    id: circleName(id),
    ...circleObject(circle.content, along),
    published: `${circle.writtenOn}T00:00:00Z`,
    ...attributedTo(circle.owner, along),
    ...(memories.length === 0 ? {} : { replies: { type: "Collection", items: memories.map((memory) => memoryInFile(memory, along)) } }),
  };
}

/** A circle as the object of what somebody did: all that its host wrote, but not for whom. */
export function circleObject(content: CircleContent, along: Items): object {
  const { topic, note, about, language, seats, rhythm, weekdays, leftOut, firstOn, begins, minutes, zone, until, template } = content;
  return {
    type: "Group",
    name: topic,
    ...(note === undefined ? {} : { summary: toMarkup(note) }),
    ...(about === undefined ? {} : { about }),
    ...goesAlongWith(content, along),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...{ seats, rhythm, firstOn, begins, zone, until, template },
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(leftOut === undefined ? {} : { leftOut }),
    duration: `PT${String(minutes)}M`,
    ...whereItMeets(content),
    ...notesOf(content, along),
  };
}

/** What was learned in a circle, as a note about it. */
export function memoryObject({ content }: RecordOf<"memory">): object {
  const { topic, text, circle } = content;
  return { type: "Note", name: topic, content: text, mediaType: "text/plain", inReplyTo: circleName(circle) };
}

function goesAlongWith({ link, item }: CircleContent, along: Items): object {
  if (item !== undefined) return { attachment: { type: "Page", ...itemInStream(item, along) } };
  return link === undefined ? {} : { attachment: { type: "Link", href: link } };
}

function whereItMeets({ room, meetingLink }: CircleContent): object {
  if (room !== undefined) return { location: { type: "Place", name: room } };
  return meetingLink === undefined ? {} : { location: { type: "Link", href: meetingLink } };
}

function notesOf({ notes, notesLink }: CircleContent, along: Items): object {
  if (notes !== undefined) return { notes: { type: "Page", ...itemInStream(notes, along) } };
  return notesLink === undefined ? {} : { notes: { type: "Link", href: notesLink } };
}

function memoryInFile(memory: RecordOf<"memory">, along: TakenAlong): object {
  const { item } = memory.content;
  return {
    ...memoryObject(memory),
    published: `${memory.writtenOn}T00:00:00Z`,
    ...attributedTo(memory.owner, along),
    ...(item === undefined ? {} : { attachment: { type: "Page", ...itemInStream(item, along) } }),
  };
}

function attributedTo(owner: PersonId, { people }: TakenAlong): object {
  const name = people.get(owner)?.name;
  return name === undefined ? {} : { attributedTo: { type: "Person", name } };
}
