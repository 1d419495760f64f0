import { aDelivery } from "../builders/delivery.ts";
import { questionDeliveryContract } from "./question-delivery.contract.ts";

questionDeliveryContract("in memory", () => {
  const { comments, delivery } = aDelivery();
  return Promise.resolve({
    idOf: (person) => person,
    item: "17",
    as: () => delivery,
    comments: () =>
      Promise.resolve(
        [...comments.values()].map((comment) => ({
          words: comment.text.replaceAll("\n", " "),
          mentions: "mention" in comment ? [comment.mention] : [],
        })),
      ),
  });
});
