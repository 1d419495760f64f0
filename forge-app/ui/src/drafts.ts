import type { BegunQuestions } from "@alongside/core";
import { createBegunQuestions } from "@alongside/core";
import { browserStorage } from "./browser-storage.ts";

/** The questions that somebody began in this browser and did not send. Where nothing can be kept, a draft lives as long as its dialog. */
export function begunQuestions(me: string): BegunQuestions {
  return createBegunQuestions({ storage: browserStorage(), me, newId: () => crypto.randomUUID() });
}
