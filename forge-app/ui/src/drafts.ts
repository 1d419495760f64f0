import type { Begun, BegunCircles, BegunPublishing, BegunQuestions, BegunShares } from "@alongside/core";
import {
  createBegun,
  createBegunCircles,
  createBegunPublishing,
  createBegunQuestions,
  createBegunShares,
  createOwnTexts,
} from "@alongside/core";
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

/** What somebody writes down about a circle, as it stands in the form. */
export interface MemoryInForm {
  readonly id: string;
  /** null for something new */
  readonly version: number | null;
  readonly text: string;
  /** the address of a page, as it was typed */
  readonly page: string;
}

/** What somebody began to write down about circles in this browser and did not send. */
export function begunMemories(me: string): Begun<MemoryInForm> {
  return createBegun(createOwnTexts(browserStorage(), { sort: "alongside-memory", me }), isMemoryInForm);
}

function isMemoryInForm(value: unknown): value is MemoryInForm {
  if (typeof value !== "object" || value === null) return false;
  const { id, version, text, page } = value as Readonly<Record<string, unknown>>;
  return [id, text, page].every((words) => typeof words === "string") && (version === null || Number.isInteger(version));
}
