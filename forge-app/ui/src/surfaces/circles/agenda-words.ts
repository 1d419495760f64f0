import type { TemplateKey } from "@alongside/core";
import type { MessageKey } from "../../messages/messages.tsx";

interface AgendaWords {
  /** one for each step of the shape, in their order */
  readonly steps: readonly MessageKey[];
  /** what whoever leads the meeting needs to know */
  readonly leading: MessageKey;
}

/** What happens in the meetings of each shape, in words. */
export const AGENDA_WORDS: Readonly<Record<TemplateKey, AgendaWords>> = {
  show: {
    steps: ["circle.step.show.1", "circle.step.show.2", "circle.step.show.3", "circle.step.show.4"],
    leading: "circle.lead.show",
  },
  lean: {
    steps: ["circle.step.lean.1", "circle.step.lean.2", "circle.step.lean.3", "circle.step.lean.4"],
    leading: "circle.lead.lean",
  },
  action: {
    steps: [
      "circle.step.action.1",
      "circle.step.action.2",
      "circle.step.action.3",
      "circle.step.action.4",
      "circle.step.action.5",
      "circle.step.action.6",
    ],
    leading: "circle.lead.action",
  },
  troika: {
    steps: ["circle.step.troika.1", "circle.step.troika.2", "circle.step.troika.3", "circle.step.troika.4", "circle.step.troika.5"],
    leading: "circle.lead.troika",
  },
  reading: {
    steps: ["circle.step.reading.1", "circle.step.reading.2", "circle.step.reading.3", "circle.step.reading.4", "circle.step.reading.5"],
    leading: "circle.lead.reading",
  },
  course: {
    steps: ["circle.step.course.1", "circle.step.course.2", "circle.step.course.3", "circle.step.course.4", "circle.step.course.5"],
    leading: "circle.lead.course",
  },
};
