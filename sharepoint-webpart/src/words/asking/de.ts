import type { Strings } from "../messages.ts";

/** What is said while somebody is asked; loaded with the form. */
export const WORDS: Strings = {
  "ask.alsoRead": "Vor dem Abschicken: {title} beantwortet es vielleicht schon.",
  "ask.draft": "Deine Frage",
  "ask.noAnswerFine": "Keine Antwort ist auch in Ordnung. Du kannst jederzeit jemand anderen fragen.",
  "ask.oneOnly": "Ein Mensch, eine Frage. Sonst wird niemand benachrichtigt.",
  "ask.preview": "Genau das wird erscheinen",
  "ask.private": "Diesen Entwurf siehst nur du. Er bleibt in diesem Browser, bis du ihn abschickst.",
  "ask.send": "Kommentar posten",
  "ask.sent": "Deine Frage steht auf {title}.",
  "ask.takenBack": "Zurückgenommen. Der Kommentar ist weg.",
  "ask.title": "{name} fragen",
  "ask.undoNote": "Du kannst sie jederzeit zurücknehmen. Eine schon verschickte E-Mail bleibt verschickt.",
  "ask.way.comment": "Als Kommentar auf {title}",
  "ask.way.commentNote": "Alle, die die Seite öffnen können, können ihn lesen. Benachrichtigt wird nur {name}.",
  "sp.ask.copy": "Frage kopieren",
  "sp.ask.copyWay": "SharePoint hat keine Kommentare zu dieser Datei. Kopiere deine Frage und stell sie {name} dort, wo ihr sonst sprecht.",
};
