import type { Strings } from "../messages.ts";

/** What is said about offers and wishes where they are shown; loaded with them. */
export const WORDS: Strings = {
  "offer.add": "Add an offer or a wish",
  "offer.kind.ask": "Ask me about",
  "offer.kind.improve": "I want to get better at",
  "offer.kind.learn": "I want to learn",
  "offer.kind.mentor": "I can mentor in",
  "offer.mine": "What you wrote",
  "offer.none":
    "Nothing written yet. One thing you can be asked about is enough; a wish stays with you alone unless you choose other readers.",
  "offer.note": "A line more",
  "offer.noteHint": "Leave it empty if the topic says it all.",
  "offer.others": "What colleagues wrote",
  "offer.othersNone": "No offer from others on this site yet.",
  "offer.removed": "“{topic}” is removed.",
  "offer.word": "What you want to say",
};
