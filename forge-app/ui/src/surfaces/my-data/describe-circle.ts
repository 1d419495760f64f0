import type {
  CircleContent,
  CircleRecord,
  CoffeeContent,
  InvitationContent,
  MetContent,
  RoundContent,
  VolunteerContent,
} from "@alongside/core";
import { dayText, localeTag } from "../../messages/day-text.ts";
import { pageText, personText, spaceText } from "../../name-text.ts";
import type { RecordInWords, Telling } from "./describe-record.ts";
import { present } from "./present.ts";

/** What a person wrote about a circle or a round. */
export function describeCircle(record: CircleRecord, telling: Telling): RecordInWords {
  const { messages, names } = telling;
  switch (record.kind) {
    case "circle":
      return { caption: messages.text("data.circle"), words: record.content.topic, more: circleLines(record.content, telling) };
    case "membership":
      return {
        caption: messages.text("data.circlePart"),
        words: messages.text("data.circlePartIs", { part: record.content.part }),
        more: [],
      };
    case "memory": {
      const { topic, text, item } = record.content;
      return { caption: messages.text("data.circleMemory"), words: topic, more: present(text, itemLine(item, telling)) };
    }
    case "hostOffer": {
      const words = messages.text("data.hostOfferTo", { name: personText(record.content.addressed, names, messages) });
      return { caption: messages.text("data.circle"), words, more: [] };
    }
    case "round":
      return { caption: messages.text("data.round"), words: record.content.topic, more: roundLines(record.content, telling) };
    case "volunteer":
      return {
        caption: messages.text("data.volunteer"),
        words: record.content.wants.join(", "),
        more: volunteerLines(record.content, telling),
      };
    case "invitation":
      return describeInvitation(record.content, telling);
    case "coffee":
      return describeCoffee(record.content, telling);
    case "met":
      return describeMet(record.content, telling);
  }
}

function itemLine(item: CircleContent["item"], { messages, names }: Telling): string | undefined {
  return item === undefined ? undefined : messages.text("data.onPage", { title: pageText(item, names, messages) });
}

function circleLines(circle: CircleContent, telling: Telling): string[] {
  const { messages, today, locale, names } = telling;
  const { rhythm, firstOn, begins, zone, until, minutes, seats, template, notes } = circle;
  const date = (day: CircleContent["firstOn"]): string => dayText(day, today, locale, messages);
  return present(
    circle.note,
    messages.text("data.circleWhen", { rhythm, first: date(firstOn), time: begins, zone, end: date(until) }),
    messages.text("minutes", { minutes }),
    messages.text("data.circleShape", { shape: template, seats: Number(seats) }),
    circle.leftOut === undefined ? undefined : messages.text("data.circleLeftOut", { days: circle.leftOut.map(date).join(", ") }),
    circle.room,
    circle.meetingLink,
    circle.about,
    circle.link,
    itemLine(circle.item, telling),
    notes === undefined ? undefined : messages.text("data.circleNotes", { title: pageText(notes, names, messages) }),
    circle.notesLink === undefined ? undefined : messages.text("data.circleNotes", { title: circle.notesLink }),
  );
}

function roundLines({ note, until }: RoundContent, { messages, today, locale }: Telling): string[] {
  return present(note, messages.text("data.roundUntil", { date: dayText(until, today, locale, messages) }));
}

/** A Monday at 00:00 UTC, from which the hours of a week are told. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const MILLISECONDS_OF_AN_HOUR = 3_600_000;

function volunteerLines(volunteer: VolunteerContent, { messages, names, locale }: Telling): string[] {
  const { addressed, offers, hours, team, experience, isNew } = volunteer;
  const format = new Intl.DateTimeFormat(localeTag(locale, messages), {
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });
  const times = hours.map((hour) => format.format(A_MONDAY + hour * MILLISECONDS_OF_AN_HOUR));
  return present(
    messages.text("data.volunteerTo", { name: personText(addressed, names, messages) }),
    offers === undefined ? undefined : messages.text("data.volunteerGives", { topics: offers.join(", ") }),
    messages.text("data.volunteerHours", { hours: times.join(", ") }),
    team,
    experience,
    isNew === true ? messages.text("data.volunteerNew") : undefined,
  );
}

function describeInvitation({ addressed, companions = [] }: InvitationContent, { messages, names }: Telling): RecordInWords {
  const others = messages.names(companions.map((person) => personText(person, names, messages)));
  return {
    caption: messages.text("data.round"),
    words: messages.text("data.invitationTo", { name: personText(addressed, names, messages) }),
    more: companions.length === 0 ? [] : [messages.text("data.invitationWith", { names: others })],
  };
}

function describeCoffee({ place, pausedUntil }: CoffeeContent, { messages, names, today, locale }: Telling): RecordInWords {
  const paused =
    pausedUntil === undefined ? undefined : messages.text("data.coffeePaused", { date: dayText(pausedUntil, today, locale, messages) });
  return { caption: messages.text("data.coffee"), words: spaceText(place, names, messages), more: present(paused) };
}

function describeMet({ person, week }: MetContent, { messages, names, today, locale }: Telling): RecordInWords {
  return {
    caption: messages.text("data.met"),
    words: personText(person, names, messages),
    more: [messages.text("data.metWeek", { date: dayText(week, today, locale, messages) })],
  };
}
