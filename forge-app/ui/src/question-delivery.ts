import type { QuestionDelivery } from "@alongside/core";
import { isIssueKey, parseIssueCommentId } from "./jira/issue-key.ts";

/** Each question to the product in which it stands: the id of its item, or of its comment, says which. */
export function createQuestionDelivery(confluence: QuestionDelivery, jira: QuestionDelivery): QuestionDelivery {
  const deliveryOf = (comment: string): QuestionDelivery => (parseIssueCommentId(comment) === null ? confluence : jira);
  return {
    deliver: (question, again) => (isIssueKey(question.item) ? jira : confluence).deliver(question, again),
    reply: (answer, again) => deliveryOf(answer.comment).reply(answer, again),
    takeBack: (comment) => deliveryOf(comment).takeBack(comment),
  };
}
