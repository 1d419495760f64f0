import type { Strings } from "../messages.ts";

/** What is said of a circle that lies in a file, beside what its page says; loaded when somebody opens one. */
export const WORDS: Strings = {
  "circleFile.field": "Die Datei eines Kreises",
  "circleFile.hint": "Eine, die anderswo mitgenommen wurde. Sie wird in deinem Browser gelesen; geschrieben wird nichts.",
  "circleFile.none": "In dieser Datei steht kein Kreis.",
  "circleFile.tooLarge": "Diese Datei ist zu groß für einen Kreis: Höchstens {maximum} Zeichen werden gelesen.",
  "circleFile.elsewhere": "Ein Kreis, der woanders liegt. Du siehst ihn, wie er war, als die Datei entstand.",
  "circleFile.like": "Den gleichen Kreis hier vorschlagen",
  "circleFile.planned": "Geplant: {when}",
  "circleFile.memoryBy": "Aufgeschrieben von {name}",
};
