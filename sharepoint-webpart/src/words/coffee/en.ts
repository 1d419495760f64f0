import type { Strings } from "../messages.ts";

/** What is said about meeting over coffee; loaded where it is shown. */
export const WORDS: Strings = {
  "coffee.alone": "Nobody else is here yet. It begins when somebody joins.",
  "coffee.ends": "You take part until {date}, unless you go on.",
  "coffee.goOn": "Go on",
  "coffee.join": "Take part",
  "coffee.joinNote": "No list shows who takes part. Sitting a week out and stopping are one press each, without a reason.",
  "coffee.leave": "Stop taking part",
  "coffee.left": "You are out again. Nothing is kept of it.",
  "coffee.met": "We met",
  "coffee.metKept": "Kept for you alone, under “Recently met”.",
  "coffee.pause": "Not this week",
  "coffee.paused": "You sit this week out. From {date} on you are in again.",
  "coffee.recent": "Recently met",
  "coffee.resume": "This week after all",
  "coffee.thisWeek": "This week you could meet {names}.",
  "coffee.waiting": "Nobody is free to meet you this week. From {date} on there are new pairs.",
  "coffee.week": "in the week of {date}",
  "data.removed": "Removed: {title}",
  "sp.coffee.lead":
    "Each week one colleague from this site who takes part as well, now and then two, for half an hour over a coffee. Whom you get goes round by itself. Who met is written down nowhere.",
  "sp.coffee.recentNote":
    "It stays in this browser, and only you can read it. Each line goes by itself after a year, and none of it decides whom you meet next.",
  "sp.coffee.say": "Say hello",
  "sp.coffee.unnamed": "Somebody whose name SharePoint does not show",
};
