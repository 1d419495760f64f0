import { dayOf, templateOf } from "@alongside/core";
import type { CircleContent, PlaceId } from "@alongside/core";
import { browserClock } from "../../clock.ts";
import type { NewPage } from "../../confluence/notes-page.ts";
import { notesInStorage } from "../../confluence/storage-format.ts";
import { fullDayText } from "../../messages/day-text.ts";
import type { Messages } from "../../messages/messages.tsx";
import { AGENDA_WORDS } from "./agenda-words.ts";

interface NotesPageWish {
  readonly space: PlaceId;
  readonly messages: Messages;
  /** a page of the usual name is there already */
  readonly isAnew: boolean;
}

/** The page on which a circle could write together: what it is about, how its meetings go, and room for notes. */
export function notesPageFor({ topic, template, firstOn }: CircleContent, { space, messages, isAnew }: NotesPageWish): NewPage {
  const date = fullDayText(dayOf(browserClock.now()), messages.language);
  const steps = templateOf(template).steps.flatMap(({ minutes }, index) => {
    const step = AGENDA_WORDS[template].steps[index];
    return step === undefined ? [] : [`${messages.text("minutes", { minutes })}: ${messages.text(step)}`];
  });
  return {
    space,
    title: isAnew ? messages.text("circle.notesTitleAnew", { topic, date }) : messages.text("circle.notesTitle", { topic }),
    body: notesInStorage({
      about: topic,
      stepsHead: messages.text("circle.agenda"),
      steps,
      notesHead: fullDayText(firstOn, messages.language),
    }),
  };
}
