import type { Day, StepBackContent, StoredRecord } from "@alongside/core";
import { isLapsed, isOverEverywhere, ofKind } from "@alongside/core";

/**
 * What others' browsers have to know so that somebody is not suggested: from what, and until which day. Whether it follows from a quiet
 * time, from no room for questions, or from a step-back is not in it. Capacity of "about one" or "a few" a week is not, either: it would
 * need a count of questions, and nobody's questions can be counted on SharePoint.
 *
 * @param own everything the person keeps in their browser
 */
export function calmOf(own: readonly StoredRecord[], today: Day): readonly StepBackContent[] {
  const holding = own.filter((record) => !isLapsed(record, today));
  const stepBacks = ofKind(holding, "stepBack").map(({ content }) => content);
  const quiet = ofKind(holding, "rhythm").flatMap(({ content }): readonly StepBackContent[] => {
    if (content.capacity === "none") return [{ from: "everything" }];
    const { quietUntil } = content;
    return quietUntil === undefined || isOverEverywhere(quietUntil, today) ? [] : [{ from: "everything", until: quietUntil }];
  });
  return [...quiet, ...stepBacks];
}
