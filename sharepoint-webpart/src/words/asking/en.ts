import type { Strings } from "../messages.ts";

/** What is said while somebody is asked; loaded with the form. */
export const WORDS: Strings = {
  "ask.alsoRead": "Before you send: {title} may already answer it.",
  "ask.draft": "Your question",
  "ask.noAnswerFine": "No answer is an answer too. You can ask someone else whenever you like.",
  "ask.oneOnly": "One person, one question. Nobody else is notified.",
  "ask.preview": "Exactly what will appear",
  "ask.private": "Only you can see this draft. It stays in this browser until you send it.",
  "ask.send": "Post the comment",
  "ask.sent": "Your question is on {title}.",
  "ask.takenBack": "Taken back. The comment is gone.",
  "ask.title": "Ask {name}",
  "ask.undoNote": "You can take it back at any time. An e-mail that has already gone out stays out.",
  "ask.way.comment": "As a comment on {title}",
  "ask.way.commentNote": "Everyone who can open the page can read it. Only {name} is notified.",
  "sp.ask.copy": "Copy the question",
  "sp.ask.copyWay": "SharePoint has no comments on this file. Copy your question and put it to {name} where you usually talk.",
};
