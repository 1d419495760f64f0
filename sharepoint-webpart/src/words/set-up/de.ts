import type { Strings } from "../messages.ts";

/** What is said to owners of a site, and on one that is not set up; loaded only there. */
export const WORDS: Strings = {
  "data.calmSharePoint":
    "Auf SharePoint entsteht jede Antwort im Browser der fragenden Person. Wer sich technisch auskennt, könnte herausfinden, dass du ruhst.",
  "sp.list.holds":
    "Angebote und Wünsche; Kurzes, das jemandem half, Antworten darauf, wer sagte, dass es noch gilt, und Sammlungen; was Menschen zum Gefragtwerden geschrieben haben, und wer nicht vorgeschlagen wird",
  "sp.over.body":
    "Was Menschen auf dieser Website schrieben, sieht niemand mehr, wenn seine Zeit um ist. Es liegt in der Liste, bis die Person, die es schrieb, hier etwas ändert. Die Website gehört dir, du kannst es für alle entfernen.",
  "sp.over.do": "Entfernen, was vorbei ist",
  "sp.over.failed":
    "Noch ist nicht alles entfernt: SharePoint hat nicht bis zum Ende geantwortet. Noch einmal versuchen macht dort weiter.",
  "sp.over.forbidden": "Du darfst nicht entfernen, was andere schrieben. Wem die Website gehört, der kann es.",
  "sp.over.removed": "In der Liste liegt nichts mehr, was vorbei ist.",
  "sp.over.removing": "Es wird entfernt.",
  "sp.over.title": "Was vorbei ist",
  "sp.setup.adding": "Die Liste wird angelegt.",
  "sp.setup.again": "Die Liste doch anlegen",
  "sp.setup.author": "Wer ihn schrieb und wem die Website gehört",
  "sp.setup.behindBody":
    "Die Liste auf dieser Website stammt von einer früheren Fassung von Alongside oder wurde nicht fertig. Die Website gehört dir, du kannst sie auf den neuen Stand bringen. Was darin liegt, bleibt.",
  "sp.setup.behindDo": "Liste auf den neuen Stand bringen",
  "sp.setup.behindTitle": "Die Liste dieser Website braucht den neuen Stand",
  "sp.setup.copyNote": "Nachricht an die Zuständigen kopieren",
  "sp.setup.do": "Liste anlegen",
  "sp.setup.failed": "Die Liste ließ sich gerade nicht anlegen. Was schon da ist, bleibt; noch einmal versuchen macht dort weiter.",
  "sp.setup.forbidden": "Du darfst auf dieser Website keine Listen anlegen. Wem sie gehört, der kann es.",
  "sp.setup.holds": "Enthält",
  "sp.setup.later": "Später",
  "sp.setup.list": "Liste",
  "sp.setup.memberBody": "Wem die Website gehört, der kann es in einem Schritt einrichten. „Wer helfen kann“ geht auch so.",
  "sp.setup.memberTitle": "Was Menschen schreiben, hat auf dieser Website noch keinen Ort",
  "sp.setup.note":
    "Hallo! Könntest du {link} öffnen und „{button}“ drücken? Dann können die Menschen auf unserer Website teilen, was ihnen half, und sagen, wozu man sie fragen kann. Es ist ein Schritt und kopiert nichts.",
  "sp.setup.ownerBody":
    "Was Menschen teilen, anbieten und sich wünschen, liegt in einer Liste auf dieser Website. Die Website gehört dir, du kannst sie also anlegen. Nichts wird von anderswo kopiert.",
  "sp.setup.ownerTitle": "„Wer helfen kann“ läuft schon. Was Menschen schreiben, braucht einen Ort.",
  "sp.setup.read": "Wer sie lesen kann",
  "sp.setup.undo": "Mit der Liste verschwindet ihr Inhalt; vorher gibt es einen Export.",
  "sp.setup.write": "Wer einen Eintrag ändern kann",
};
