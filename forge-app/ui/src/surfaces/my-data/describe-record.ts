import { audienceOf, isCircleRecord, isSharingRecord, isShown, keptUntil, parseRef, shownUntil } from "@alongside/core";
import type {
  AskContent,
  AskReplyContent,
  Day,
  NotThisContent,
  ProfileNoteContent,
  RhythmContent,
  StoredRecord,
  TrustContent,
} from "@alongside/core";
import { dayText } from "../../messages/day-text.ts";
import type { Messages } from "../../messages/messages.tsx";
import { pageText, personText, spaceText } from "../../name-text.ts";
import type { Names } from "../../use-names.ts";
import { describeCircle } from "./describe-circle.ts";
import { describeSharing } from "./describe-sharing.ts";
import { present } from "./present.ts";

/** What is needed to say in words what a record holds. */
export interface Telling {
  readonly messages: Messages;
  readonly names: Names;
  readonly today: Day;
  readonly locale: string;
}

/** A record in words. */
export interface RecordInWords {
  /** what kind of entry it is */
  readonly caption: string;
  readonly words: string;
  /** everything else it holds, a line each */
  readonly more: readonly string[];
}

/** Everything a person wrote in one record. */
export function describeRecord(record: StoredRecord, telling: Telling): RecordInWords {
  const { messages } = telling;
  if (isSharingRecord(record)) return describeSharing(record, telling);
  if (isCircleRecord(record)) return describeCircle(record, telling);
  switch (record.kind) {
    case "offer":
    case "wish": {
      const { word, topic, note } = record.content;
      return { caption: messages.text("offer.kind", { kind: word }), words: topic, more: present(note) };
    }
    case "ask":
      return describeAsk(record.content, telling);
    case "askReply":
      return { caption: messages.text("data.reply"), words: replyText(record.content, telling), more: present(record.content.link) };
    case "trust":
      return describeTrust(record.content, telling);
    case "stepBack":
      return { caption: messages.text("data.stepBack"), words: stepBackText(record, telling), more: [] };
    case "notThis":
      return { caption: messages.text("data.notThis"), words: wavedOffText(record.content, telling), more: [] };
    case "rhythm":
      return { caption: messages.text("data.calm"), words: rhythmText(record.content, telling), more: [] };
    case "profileNote":
      return describeNote(record.content, messages);
    case "removalNotice":
      return {
        caption: messages.text("data.removedByAdmin"),
        words: record.content.words,
        more: [messages.text("data.removedByAdminNote")],
      };
  }
}

/** A record as a line of a list. */
export function inOneLine(record: StoredRecord, telling: Telling): string {
  const { caption, words } = describeRecord(record, telling);
  return telling.messages.text("data.oneLine", { caption, words });
}

function describeTrust({ person, outsider = "", forWhat, why, link }: TrustContent, { messages, names }: Telling): RecordInWords {
  const name = person === undefined ? outsider : personText(person, names, messages);
  const words = forWhat === undefined ? name : messages.text("data.trusted", { name, topic: forWhat });
  return { caption: messages.text("name.people"), words, more: present(why, link) };
}

function wavedOffText({ item, person, circle }: NotThisContent, { messages, names }: Telling): string {
  if (item !== undefined) return pageText(item, names, messages);
  if (circle !== undefined) return messages.text("data.circleAsked");
  return person === undefined ? messages.text("data.sharedThing") : personText(person, names, messages);
}

function describeAsk({ question, addressed, goBetween, item }: AskContent, { messages, names }: Telling): RecordInWords {
  const name = personText(addressed, names, messages);
  const words =
    goBetween === undefined
      ? messages.text("data.askTo", { name, question })
      : messages.text("data.askBetween", { between: personText(goBetween, names, messages), name, question });
  const more = item === undefined ? [] : [messages.text("data.onPage", { title: pageText(item, names, messages) })];
  return { caption: messages.text("name.ask"), words, more };
}

function replyText({ ask, answer }: AskReplyContent, { messages, names }: Telling): string {
  const asker = parseRef(ask)?.owner;
  const name = asker === undefined ? messages.text("people.left") : personText(asker, names, messages);
  switch (answer) {
    case "accepted":
      return messages.text("data.replyAccepted", { name });
    case "written-up":
      return messages.text("data.replyWritten", { name });
    case "not-now":
      return messages.text("data.replyNotNow", { name });
  }
}

/** From what somebody stepped back: the title of a page, a topic, or everything. */
export function stepBackText({ content }: Extract<StoredRecord, { kind: "stepBack" }>, { messages, names }: Telling): string {
  if (content.item !== undefined) return pageText(content.item, names, messages);
  return content.topic ?? messages.text("data.stepBackAll");
}

function rhythmText({ capacity, quietUntil }: RhythmContent, { messages, today, locale }: Telling): string {
  const value = messages.text("data.capacityValue", { value: capacity });
  if (quietUntil === undefined) return value;
  return messages.text("data.capacityAndQuiet", { value, date: dayText(quietUntil, today, locale, messages) });
}

function describeNote(note: ProfileNoteContent, messages: Messages): RecordInWords {
  const [words = "", ...more] = noteLines(note, messages);
  return { caption: messages.text("data.note"), words, more };
}

/** A profile note, a line for each thing it says. */
export function noteLines({ text, languages, hours, timeZone }: ProfileNoteContent, messages: Messages): string[] {
  const usual = hours === undefined ? undefined : messages.text("data.noteHoursLine", { hours });
  return present(
    text,
    languages === undefined ? undefined : messages.text("data.noteLanguagesLine", { languages }),
    usual,
    timeZone === undefined ? undefined : messages.text("data.noteZoneLine", { zone: timeZone }),
  );
}

/** Who can read a record. */
export function readersText(record: StoredRecord, { messages, names }: Telling): string {
  const audience = audienceOf(record);
  switch (audience.kind) {
    case "owner":
      return messages.text("offer.audience", { audience: "me", space: "" });
    case "site":
      return messages.text("offer.audience", { audience: "site", space: "" });
    case "place":
      return messages.text("offer.audience", { audience: "space", space: spaceText(audience.place, names, messages) });
    case "person": {
      const two = messages.text("data.whoTwo", { name: personText(audience.person, names, messages) });
      const isComment = record.kind === "ask" && record.content.comment !== undefined;
      return isComment ? `${two} ${messages.text("data.whoComment")}` : two;
    }
  }
}

/** Until when a record is kept, and what happens then. */
export function untilText(record: StoredRecord, { messages, today, locale }: Telling): string {
  const last = keptUntil(record);
  if (last === null) return messages.text("data.untilYou");
  // Kept until the chosen day is over everywhere.
  if (record.kind === "stepBack") return dayText(record.content.until ?? last, today, locale, messages);
  const shown = shownUntil(record);
  if (shown === last || shown === null) return dayText(last, today, locale, messages);
  if (isShown(record, today)) return messages.text("data.untilAsked", { date: dayText(shown, today, locale, messages) });
  return messages.text("data.untilGone", { date: dayText(last, today, locale, messages) });
}
