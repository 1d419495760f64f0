import type { BegunCircles, BegunPublishing, BegunQuestions, BegunShares } from "@alongside/core";
import { createBegunCircles, createBegunPublishing, createBegunQuestions, createBegunShares } from "@alongside/core";
import { browserStorage } from "./browser-storage.ts";

/** The questions that somebody began in this browser and did not send. Where nothing can be kept, a draft lives as long as its dialog. */
export function begunQuestions(me: string): BegunQuestions {
  return createBegunQuestions({ storage: browserStorage(), me, newId: () => crypto.randomUUID() });
}

/** What somebody began to share in this browser and did not send. */
export function begunShares(me: string): BegunShares {
  return createBegunShares(browserStorage(), me);
}

/** The proposals of a round that its host began to write from this browser and that are not all written. */
export function begunPublishing(me: string): BegunPublishing {
  return createBegunPublishing(browserStorage(), me);
}

/** The circles that somebody began to propose in this browser and did not. */
export function begunCircles(me: string): BegunCircles {
  return createBegunCircles(browserStorage(), me);
}
