import type { Strings } from "../messages.ts";

/** What is said about what is near to somebody's work; loaded where it is shown. */
export const WORDS: Strings = {
  "circle.nowYours": "„{topic}“ steht jetzt bei deinen Kreisen.",
  "forYou.circles": "Kreise, in die du hineinhören kannst",
  "forYou.matches": "Wünsche und Angebote, die zu deinen passen",
  "forYou.matchesNone":
    "Sag unter „Angebote und Wünsche“, was du lernen möchtest oder wobei du helfen kannst. Wer passt, steht hier und erfährt nichts davon.",
  "forYou.newToYou": "Neu für dich",
  "forYou.noNew": "Sonst ist gerade niemand zu nennen.",
  "forYou.none": "Gerade kein Vorschlag. Vorschläge entstehen aus deiner letzten Arbeit, wenn du diese Seite öffnest.",
  "forYou.notThis": "Das nicht",
  "forYou.notThisDone": "„{title}“ wird dir hier nicht mehr gezeigt. Das weißt nur du.",
  "forYou.peerNear": "Hat an {titles} gearbeitet, nah an deiner Arbeit.",
  "forYou.peerThrough": "Hat an {titles} gearbeitet, zusammen mit {names}, bekannt aus gemeinsamer Arbeit.",
  "forYou.people": "Menschen nah an deiner Arbeit",
  "forYou.peopleNone": "Gerade ist niemand zu nennen. Hier stehen Menschen, die an denselben Dingen gearbeitet haben wie du.",
  "forYou.say": "Hallo sagen",
  "forYou.sharedHere": "In {place}, wo du arbeitest.",
  "forYou.sharedNear": "{name} hat das geteilt und auch an {titles} gearbeitet.",
  "forYou.sharedTopic": "Zu einem Thema deiner Arbeit.",
  "forYou.sharedTrusted": "{name}, auf deiner privaten Liste, hat das geteilt.",
  "forYou.short": "Kurzes für die Arbeit von heute",
  "forYou.showNew": "Nach Menschen sehen, die neu für dich sind",
  "forYou.whyLabels": "Über {labels}, wie {titles}.",
  "forYou.whyNear": "{names}: hat hieran gearbeitet, und mit dir an {titles}.",
  "forYou.whyRecent": "Neu in {place}.",
  "forYou.whyTrusted": "{names}, auf deiner privaten Liste: hat hieran gearbeitet.",
  "seat.known": "Bekannt aus gemeinsamer Arbeit",
  "sp.forYou.howBody":
    "Dein Browser hat SharePoint mit deinen Rechten gefragt: nach deiner letzten Arbeit, dann nach dem, was nah daran ist, einmal nach Namen, und in der Liste dieser Website nachgesehen, was geteilt wurde und wer genannt werden darf. Genannt wird jemand wegen Seiten und Dateien, die du öffnen kannst; die Reihenfolge kommt nur davon, was ihr gemeinsam habt. Wozu du „Das nicht“ sagst, bleibt in diesem Browser. Sonst wird davon nichts behalten.",
  "sp.forYou.matchesNotYet": "Zu dem, was du geschrieben hast, passt noch nichts. Wer passt, steht hier und erfährt nichts davon.",
  "sp.forYou.noneYet":
    "Von deiner Arbeit wurde noch nichts gefunden. Sobald du eine Seite oder Datei geschrieben oder geändert hast, geht es von dort aus; bis dahin frag unter „Wer helfen kann“ nach irgendetwas.",
  "sp.forYou.recordsMissing":
    "Wer genannt werden darf und was du nicht sehen möchtest, ließ sich nicht nachsehen. Deshalb steht hier kein Vorschlag.",
  "sp.forYou.source": "deiner letzten Arbeit, SharePoint-Seiten und Dateien",
  "sp.forYou.waved": "Wozu du „Das nicht“ gesagt hast",
  "sp.forYou.wavedPerson": "Jemand, dessen Namen SharePoint nicht zeigt",
  "sp.forYou.wavedThing": "Etwas, das nicht mehr da ist oder das du nicht mehr öffnen kannst",
};
