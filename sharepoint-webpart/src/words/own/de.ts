import type { Strings } from "../messages.ts";

/** `en.ts` auf Deutsch. */
export const WORDS: Strings = {
  "data.erase": "Alles löschen",
  "data.eraseConfirm": "Alles löschen. Ich habe gelesen, was verschwindet.",
  "data.eraseHalfWay": "Das Löschen brach mittendrin ab, etwas kann also noch gespeichert sein. Weitermachen löscht den Rest.",
  "data.eraseTick": "Nichts wurde gelöscht. Setze zuerst das Häkchen darüber.",
  "data.erased": "Gelöscht. Hier ist jetzt nichts mehr über dich gespeichert.",
  "data.erasedFile": "Diese Liste behalten, als JSON",
  "data.erasedStays": "Was bleibt: Seiten und Kommentare von dir und E-Mails, die schon verschickt sind. Sie gehören der Plattform.",
  "data.erasing": "Wird gelöscht.",
  "data.goOn": "Weitermachen",
  "sp.own.eraseNote":
    "Entfernt, was du in der Liste dieser Website geschrieben hast, und was dieser Browser nur für dich aufhebt, auch Entwürfe. Was du auf anderen Websites geschrieben hast, löschst du dort. Was andere in ihren eigenen Browsern aufheben, ist nicht zu erreichen.",
  "sp.own.eraseShown": "Was diese Seite zeigt, ist von vorher. Lade sie neu, um sie ohne das zu sehen.",
};
