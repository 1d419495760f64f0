import type { Strings } from "../messages.ts";

/** What is said while somebody erases everything of theirs; loaded where it is shown. */
export const WORDS: Strings = {
  "data.erase": "Erase everything",
  "data.eraseConfirm": "Erase it all. I have read what goes.",
  "data.eraseHalfWay": "Erasing stopped half-way, so something may still be stored. Going on erases the rest.",
  "data.eraseTick": "Nothing was erased. Tick the line above first.",
  "data.erased": "Erased. Nothing about you is stored here now.",
  "data.erasedFile": "Keep this list, as JSON",
  "data.erasedStays": "What stays: pages and comments you wrote, and e-mails that have gone out. They belong to the platform.",
  "data.erasing": "Erasing.",
  "data.goOn": "Go on",
  "sp.own.eraseNote":
    "Removes what you wrote in the list of this site, and what this browser keeps for you alone, drafts included. What you wrote on other sites is erased there. What others keep in their own browsers cannot be reached.",
  "sp.own.eraseShown": "What this page shows is from before. Load it again to see it without.",
};
