import type { SuitePorts } from "../suite.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted } from "../vocabulary/result.ts";
import { chooseDocuments } from "./choose-documents.ts";
import { startDeadline } from "./deadline.ts";
import type { ExpertAnswer, ExpertRequest, FindExpertsOptions, QuestionRefusal } from "./expert-answer.ts";
import type { Evidence } from "./gather-evidence.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { Asking } from "./name-people.ts";
import { namePeople } from "./name-people.ts";
import { orderContributors, weighHits } from "./rank-candidates.ts";
import { readQuestion } from "./read-question.ts";
import type { Question } from "./read-question.ts";

/** After this the answer is given with what is there, and says what is missing. */
export const HARD_STOP_MS = 8_000;

/** The one use case of this capability; its promise is written at `Suite.expertise.findExperts`. */
export async function findExperts(
  ports: SuitePorts,
  request: ExpertRequest,
  options: FindExpertsOptions,
): Promise<Result<ExpertAnswer, QuestionRefusal>> {
  const question = readQuestion(request, ports.wordForms);
  if (!question.ok) return question;
  const deadline = startDeadline(ports.clock, HARD_STOP_MS, options.signal);
  try {
    const asking = { ports, options, deadline, words: question.value.words };
    return granted(await answerQuestion(asking, { ...question.value, topicFrom: request.kind }, options.onPartial));
  } finally {
    deadline.end();
  }
}

async function answerQuestion(
  asking: Asking,
  { topic, topicFrom, notices }: Question & Pick<ExpertAnswer, "topicFrom">,
  onPartial: FindExpertsOptions["onPartial"],
): Promise<ExpertAnswer> {
  const { ports, options, deadline, words } = asking;
  const readable = (evidence: Evidence): ExpertAnswer => {
    const weighed = weighHits(words, evidence.lists, ports.wordForms);
    return {
      topic,
      topicFrom,
      documents: chooseDocuments(weighed, evidence.people, options.openItem ?? null),
      people: [],
      shared: [],
      searched: evidence.searched,
      incomplete: evidence.incomplete,
      wholeQuestion: weighed.some(({ coverage }) => coverage === 1),
      notices,
      switchedOff: false,
    };
  };
  const tell = (some: Evidence): void => onPartial?.(readable(some));
  const gathered = await gatherEvidence(ports, { words, issuesSince: null }, deadline, tell);
  const weighed = weighHits(words, gathered.lists, ports.wordForms);
  const ranked = orderContributors(weighed, ({ weight }) => weight);
  const { people, shared, evidence, switchedOff } = await namePeople(asking, gathered, ranked);
  if (switchedOff) return { ...readable(evidence), documents: [], switchedOff };
  return { ...readable(evidence), people, shared };
}
