import type { TemplateKey } from "../records/circle-contents.ts";

/** One part of a meeting. */
export interface TemplateStep {
  readonly minutes: number;
  /** what happens, as a key of the catalogue of circles */
  readonly message: string;
  /** here people try something themselves, within the meeting: there is no homework */
  readonly isExercise: boolean;
}

/** How the meetings of a circle go. */
export interface CircleTemplate {
  readonly key: TemplateKey;
  readonly steps: readonly TemplateStep[];
  /** how long all of it takes */
  readonly minutes: number;
  /** what whoever leads the meeting needs to know, as a key of the catalogue of circles */
  readonly facilitatorCard: string;
}

/** Minutes of the steps of each shape, in their order; a star marks the exercise. */
const STEPS: { readonly [Key in TemplateKey]: readonly (number | `${number}*`)[] } = {
  // Somebody shows, everybody tries the same.
  show: [5, 15, "15*", 10],
  // Benson and Lightsmith (2009), “Lean Coffee”: an agenda made at the table, each topic for a few minutes, then on or over.
  lean: [5, 5, "30*", 10],
  // Revans (1980): one real question, open questions only, a next step.
  action: [5, 10, "20*", 10, 10, 5],
  // Lipmanowicz and McCandless (2013), “Troika Consulting”: three rounds, one of three turns away and listens.
  troika: [5, "10*", "10*", "10*", 5],
  reading: [5, 10, "5*", 15, 10],
  course: [5, 10, "15*", 10, 5],
};

/** The shapes that a form lists, in its order. */
export const CIRCLE_TEMPLATES: readonly CircleTemplate[] = (Object.keys(STEPS) as TemplateKey[]).map(templateFrom);

/** The template of a key. */
export function templateOf(key: TemplateKey): CircleTemplate {
  return templateFrom(key);
}

function templateFrom(key: TemplateKey): CircleTemplate {
  const steps = STEPS[key].map((step, index) => ({
    minutes: Number.parseInt(String(step), 10),
    message: `circle.step.${key}.${String(index + 1)}`,
    isExercise: typeof step === "string",
  }));
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return { key, steps, minutes, facilitatorCard: `circle.lead.${key}` };
}
