import type { Strings } from "../messages.ts";

/** What is said while something is brought in; loaded with it, and with the words of the forms. */
export const WORDS: Strings = {
  "bring.collections": "Sammlungen darin",
  "bring.do": "Diese teilen",
  "bring.done": "Geteilt. Du kannst jedes ändern oder alles zurücknehmen.",
  "bring.failed": "Es ließ sich gerade nicht durchsehen. Was du eingefügt hast, ist noch da.",
  "bring.file": "Oder wähle eine Datei",
  "bring.fileHint": "ActivityStreams (JSON), OPML, Lesezeichen eines Browsers oder reiner Text. Gelesen wird sie in diesem Browser.",
  "bring.found": "Davon ist noch nichts geteilt. Sieh es erst durch.",
  "bring.lead":
    "Was du oder jemand anderes anderswo gesammelt hat: Adressen, Lesezeichen, eine Gliederung oder eine Datei, die von einem anderen Ort mitgenommen wurde. Du siehst es erst durch.",
  "bring.left": "Bleibt draußen",
  "bring.leftElsewhere": "Es lässt sich nur dort öffnen, wo es liegt, und die Datei nennt keine Adresse dafür.",
  "bring.leftNoAddress": "Darin steht keine Adresse.",
  "bring.leftOther": "Es ist nichts Geteiltes.",
  "bring.leftTwice": "Es steht weiter oben schon.",
  "bring.look": "Durchsehen",
  "bring.more": "Es enthält mehr, als hier steht. Hole den Rest danach herein.",
  "bring.needed": "Ohne diese Zeile bleibt es draußen.",
  "bring.noName": "Ein Eintrag ohne Namen",
  "bring.none":
    "Darin ist nichts, was sich als Geteiltes lesen lässt. Listen von Adressen, Lesezeichen, ActivityStreams und OPML gehen; eine Gliederung, die eigene Entitäten festlegt, wird nicht gelesen.",
  "bring.nothing": "Noch ist nichts angehakt. Anhaken lässt sich, was seine Zeile hat.",
  "bring.reading": "Wird durchgesehen.",
  "bring.sharing": "Eins nach dem anderen. Das kann einen Moment dauern.",
  "bring.take": "Mitnehmen",
  "bring.takeBack": "Alles zurücknehmen",
  "bring.takenBack": "Zurückgenommen. Niemand sieht es mehr; unten steht es wieder.",
  "bring.text": "Hier einfügen",
  "bring.textHint": "Eine Adresse in jeder Zeile; ein Titel oder warum es half, darf daneben stehen. Eine Gliederung (OPML) geht auch.",
  "bring.there": "Das teilst du mit diesen Lesenden schon. Es wird nicht doppelt geteilt und bekommt seinen Platz in einer Sammlung.",
  "bring.title": "Etwas hereinholen",
  "bring.tooLarge": "Es hat mehr als {maximum} Zeichen. Hole es Stück für Stück herein.",
  "sp.bring.lookAlike": "{seen}. Darin ist {what}. Ihr wahrer Name ist {real}.",
  "sp.bring.myData": "Diese Datei enthält alles über dich. Zurückgeholt wird sie dort, wo steht, was nur in diesem Browser liegt.",
};
