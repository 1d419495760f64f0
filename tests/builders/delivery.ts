import { PortError } from "@alongside/core";
import type { DeliveredAnswer, DeliveredQuestion, QuestionDelivery } from "@alongside/core";

/** Comments as a platform keeps them: what was delivered stands there once more each time, unless it is looked for first. */
export function aDelivery() {
  const comments = new Map<string, DeliveredQuestion | DeliveredAnswer>();
  let last = 0;
  const write = (comment: DeliveredQuestion | DeliveredAnswer, again: boolean): Promise<string> => {
    const there = [...comments].find(([, known]) => JSON.stringify(known) === JSON.stringify(comment));
    if (again && there !== undefined) return Promise.resolve(there[0]);
    last += 1;
    comments.set(String(last), comment);
    return Promise.resolve(String(last));
  };
  const delivery: QuestionDelivery = {
    deliver: write,
    reply: (answer, again) => (comments.has(answer.comment) ? write(answer, again) : Promise.reject(new PortError("forbidden", "gone"))),
    takeBack: (comment) => {
      comments.delete(comment);
      return Promise.resolve();
    },
  };
  return { comments, delivery };
}
