import type { Strings } from "../messages.ts";

/** What is said about offers and wishes where they are shown; loaded with them. */
export const WORDS: Strings = {
  "offer.add": "Angebot oder Wunsch hinzufügen",
  "offer.kind.ask": "Frag mich zu",
  "offer.kind.improve": "Ich will besser werden in",
  "offer.kind.learn": "Ich will lernen",
  "offer.kind.mentor": "Ich begleite bei",
  "offer.mine": "Was du geschrieben hast",
  "offer.none":
    "Noch nichts geschrieben. Eine Sache, zu der man dich fragen kann, genügt; ein Wunsch bleibt bei dir, solange du keine anderen Lesenden wählst.",
  "offer.note": "Eine Zeile dazu",
  "offer.noteHint": "Lass sie leer, wenn das Thema schon alles sagt.",
  "offer.others": "Was andere geschrieben haben",
  "offer.othersNone": "Noch kein Angebot von anderen auf dieser Website.",
  "offer.removed": "„{topic}“ ist entfernt.",
  "offer.word": "Was du sagen möchtest",
};
