import type { ItemId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** One question, as it appears where work happens. */
export interface DeliveredQuestion {
  /** the item it is written on */
  readonly item: ItemId;
  /** the one person it mentions */
  readonly mention: PersonId;
  /** the question, with its line breaks */
  readonly text: string;
}

/** The answer to a question, as it appears below it. */
export interface DeliveredAnswer {
  /** the comment in which the question stands */
  readonly comment: string;
  readonly text: string;
}

/**
 * Puts a question where work happens, in the name of the person for whom the port was made. The platform notifies the one who is mentioned;
 * nobody else is told.
 */
export interface QuestionDelivery {
  /**
   * Writes the question as a comment.
   *
   * @param again an earlier try may have come through although its answer was lost: looks for it first, so that it does not stand there twice
   * @returns the platform's id of the comment
   * @throws PortError
   */
  deliver(question: DeliveredQuestion, again: boolean): Promise<string>;
  /**
   * Writes an answer below the question, where the next who searches finds it.
   *
   * @param again as for `deliver`
   * @returns the platform's id of the answer
   * @throws PortError `forbidden` also when the question is no longer there
   */
  reply(answer: DeliveredAnswer, again: boolean): Promise<string>;
  /**
   * Removes the comment; one that is gone already is fine.
   *
   * @throws PortError
   */
  takeBack(comment: string): Promise<void>;
}
