import type { Day } from "../vocabulary/day.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** Who may read what belongs to a circle or a round: never its owner alone. */
interface OpenReaders {
  readonly audience: "place" | "site";
  /** given exactly when the audience is `place` */
  readonly place?: PlaceId;
}

/** How often a circle meets: `weekdays` on chosen days of each week, `monthly` on the same weekday of a month as the first time. */
export type Rhythm = "once" | "weekly" | "fortnightly" | "monthly" | "weekdays";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** How the meetings of a circle go; `core/src/circles/templates.ts` says what happens in each. */
export type TemplateKey = "show" | "lean" | "action" | "troika" | "reading" | "course";

/** What everybody who could take a seat has to know of a circle. Written by its host. */
export interface CircleContent extends OpenReaders {
  /** the one question or subject, so that it can be found */
  readonly topic: string;
  readonly note?: string;
  /** what it goes along with, in words: a book for example */
  readonly about?: string;
  /** a page outside of the platform it is about, a course for example; never beside `item` */
  readonly link?: string;
  /** a page, issue or file of the platform it is about; only its id */
  readonly item?: ItemId;
  readonly seats: "4" | "5" | "6" | "7";
  /** how many are enough for it to meet, where a round put fewer than four together; otherwise four are */
  readonly enough?: "2" | "3";
  readonly rhythm: Rhythm;
  /** given exactly when the rhythm is `weekdays` */
  readonly weekdays?: readonly Weekday[];
  /** days on which it does not meet although the rhythm says so */
  readonly leftOut?: readonly Day[];
  /** day of the first meeting, in `zone` */
  readonly firstOn: Day;
  /** what the clocks of `zone` show when a meeting begins, `HH:MM` */
  readonly begins: string;
  /** how long a meeting takes */
  readonly minutes: number;
  /** IANA time zone, `Europe/Berlin` */
  readonly zone: string;
  /** the last day, in `zone`; a circle ends */
  readonly until: Day;
  readonly template: TemplateKey;
  /** ISO 639 code */
  readonly language?: string;
  /** a room, or anything else in words */
  readonly room?: string;
  readonly meetingLink?: string;
  /** the page of the platform on which everybody writes; only its id */
  readonly notes?: ItemId;
  /** a page for notes that lies elsewhere; never beside `notes` */
  readonly notesLink?: string;
  /** the circle that goes on with this record, by its id: written by the one who took over as host */
  readonly continues?: string;
  /** anybody who sits there may host from here on; an id that is chosen anew each time */
  readonly handsOver?: string;
  /** the `handsOver` of the host before, by which this one took over; only beside `continues` */
  readonly takesUp?: string;
}

/** "I take a seat", "I listen in once". Whether there is a seat, or a wait for one, is worked out from all of them. */
export interface MembershipContent extends OpenReaders {
  /** the circle, by its id alone: whose it is is not said */
  readonly circle: string;
  readonly part: "seat" | "listener";
  /** the circle's last day when this was written; a month later it is gone */
  readonly until: Day;
}

/** What somebody who was in a circle learned there. It stays when the circle has ended. */
export interface MemoryContent extends OpenReaders {
  /** the circle, by its id alone */
  readonly circle: string;
  /** what the circle was about, because this may outlast it */
  readonly topic: string;
  readonly text: string;
  /** a page of the platform that says more; only its id */
  readonly item?: ItemId;
}

/** "Would you host from here on?", to one person who sits in the circle. They accept with a circle record of their own. */
export interface HostOfferContent {
  readonly circle: string;
  readonly addressed: PersonId;
}

/** An invitation to put oneself forward, from which circles are formed. Written by its host. */
export interface RoundContent extends OpenReaders {
  readonly topic: string;
  readonly note?: string;
  /** how many sit in a circle */
  readonly smallest: "2" | "3" | "4" | "5" | "6" | "7";
  readonly largest: "2" | "3" | "4" | "5" | "6" | "7";
  /** days of the week on which circles could meet */
  readonly weekdays: readonly Weekday[];
  /** the day around which the circles would begin; usual hours are those of its week */
  readonly startsOn: Day;
  /** ISO 639 code */
  readonly language?: string;
  /** the last day to put oneself forward */
  readonly until: Day;
  /** every proposal of it is written: who has none was left over */
  readonly isPublished?: boolean;
}

/** "I would like to be in": read by the host of the round alone. */
export interface VolunteerContent {
  readonly round: string;
  /** the host of the round */
  readonly addressed: PersonId;
  /** the dearest first; the first three count */
  readonly wants: readonly string[];
  readonly offers?: readonly string[];
  /** hours of the UTC week that usually suit, 0..167 */
  readonly hours: readonly number[];
  /** where they come from, in their own words */
  readonly team?: string;
  /** what they bring, in their own words */
  readonly experience?: string;
  readonly isNew?: boolean;
  /** the round's last day; a month later it is gone */
  readonly until: Day;
}

/** "This could be your circle", from the host of a round to one who put themselves forward. */
export interface InvitationContent {
  readonly round: string;
  readonly circle: string;
  readonly addressed: PersonId;
  /** who else got this proposal */
  readonly companions?: readonly PersonId[];
}

/** "I take part": once a week one meets one or two others who said so in the same place. Who they are is worked out, and stored nowhere. */
export interface CoffeeContent {
  /** whose readers may read it, and meet */
  readonly place: PlaceId;
  /** the day on which it was written first: whoever comes within a week leaves the pairs of that week as they are */
  readonly since: Day;
  /** the last day of weeks that are sat out; over, it means nothing and goes with the next change */
  readonly pausedUntil?: Day;
}

/** "We met", for oneself alone. */
export interface MetContent {
  readonly person: PersonId;
  /** the Monday of the week in which it was */
  readonly week: Day;
}
