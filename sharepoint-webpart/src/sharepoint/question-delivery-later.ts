import type { QuestionDelivery } from "@alongside/core";
import { PortError } from "@alongside/core";
import type { DeliveryParts } from "./question-delivery.ts";

/** Comments as questions; what writes them is loaded with the first one. */
export function createLaterDelivery(parts: DeliveryParts): QuestionDelivery {
  const delivery = async (): Promise<QuestionDelivery> => {
    try {
      const { createSharePointQuestionDelivery } = await import(/* webpackChunkName: "alongside-delivery" */ "./question-delivery.ts");
      return createSharePointQuestionDelivery(parts);
    } catch (error) {
      throw new PortError("unavailable", "A part of the web part could not be loaded", { cause: error });
    }
  };
  return {
    deliver: async (question, again) => (await delivery()).deliver(question, again),
    reply: async (answer, again) => (await delivery()).reply(answer, again),
    takeBack: async (comment) => (await delivery()).takeBack(comment),
  };
}
