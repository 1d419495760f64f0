import type { Strings } from "../messages.ts";

/** What is said of a circle that lies in a file, beside what its page says; loaded when somebody opens one. */
export const WORDS: Strings = {
  "circleFile.field": "The file of a circle",
  "circleFile.hint": "One that was taken along elsewhere. It is read in your browser; nothing is written.",
  "circleFile.none": "There is no circle in this file.",
  "circleFile.tooLarge": "This file is too large for a circle: at most {maximum} characters are read.",
  "circleFile.elsewhere": "A circle that lies somewhere else. You see it as it was when the file was made.",
  "circleFile.like": "Propose the same circle here",
  "circleFile.planned": "Planned: {when}",
  "circleFile.memoryBy": "Written by {name}",
};
