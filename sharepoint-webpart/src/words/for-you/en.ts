import type { Strings } from "../messages.ts";

/** What is said about what is near to somebody's work; loaded where it is shown. */
export const WORDS: Strings = {
  "circle.nowYours": "“{topic}” stands among your circles now.",
  "forYou.circles": "Circles you could sit in on",
  "forYou.matches": "Wishes and offers that meet yours",
  "forYou.matchesNone":
    "Say under “Offers and wishes” what you want to learn, or can help with. Whoever fits stands here, and is told nothing.",
  "forYou.newToYou": "New to you",
  "forYou.noNew": "Nobody else to name just now.",
  "forYou.none": "Nothing to suggest just now. Suggestions come from your recent work, looked up when you open this page.",
  "forYou.notThis": "Not this",
  "forYou.notThisDone": "You will not be shown “{title}” here again. Only you know.",
  "forYou.peerNear": "Worked on {titles}, close to your work.",
  "forYou.peerThrough": "Worked on {titles}, together with {names}, whom you know from shared work.",
  "forYou.people": "People near your work",
  "forYou.peopleNone": "Nobody to name just now. People stand here who worked on the same things as you.",
  "forYou.say": "Say hello",
  "forYou.sharedHere": "In {place}, where you work.",
  "forYou.sharedNear": "{name}, who also worked on {titles}, shared this.",
  "forYou.sharedTopic": "On a subject of your work.",
  "forYou.sharedTrusted": "{name}, on your private list, shared this.",
  "forYou.short": "Short things for today’s work",
  "forYou.showNew": "Look for people who are new to you",
  "forYou.whyLabels": "About {labels}, like {titles}.",
  "forYou.whyNear": "{names} worked on this, and with you on {titles}.",
  "forYou.whyRecent": "Recent in {place}.",
  "forYou.whyTrusted": "{names}, on your private list, worked on this.",
  "seat.known": "Known from shared work",
  "sp.forYou.howBody":
    "Your browser asked SharePoint with your own rights: for your latest work, then for what is near to it, once for names, and looked in the list of this site for what was shared, and for who may be named. People are named because of pages and files that you can open; the order comes only from what you share with them. What you say “Not this” to stays in this browser. Nothing else of it is kept.",
  "sp.forYou.matchesNotYet": "Nothing meets what you wrote yet. Whoever fits stands here, and is told nothing.",
  "sp.forYou.noneYet":
    "Nothing that you worked on was found yet. Once you wrote or changed a page or a file, it starts from there; until then, ask about anything under “Who can help”.",
  "sp.forYou.recordsMissing": "Who may be named, and what you do not want to see, could not be looked up, so nothing is suggested.",
  "sp.forYou.source": "your latest work, SharePoint pages and files",
  "sp.forYou.waved": "What you said “Not this” to",
  "sp.forYou.wavedPerson": "Somebody whose name SharePoint does not show",
  "sp.forYou.wavedThing": "Something that is no longer here, or that you can no longer open",
};
