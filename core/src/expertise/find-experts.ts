import type { SuitePorts } from "../suite.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted } from "../vocabulary/result.ts";
import { chooseDocuments } from "./choose-documents.ts";
import { choosePeople, isAskable } from "./choose-people.ts";
import type { Deadline } from "./deadline.ts";
import { startDeadline } from "./deadline.ts";
import type { ExpertAnswer, ExpertRequest, FindExpertsOptions, QuestionRefusal } from "./expert-answer.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { withNames } from "./name-candidates.ts";
import { rankCandidates, weighHits } from "./rank-candidates.ts";
import { readQuestion } from "./read-question.ts";
import type { Question } from "./read-question.ts";
import { askWhoMayBeNamed } from "./who-may-be-named.ts";

/** After this the answer is given with what is there, and says what is missing. */
export const HARD_STOP_MS = 8_000;
/** Candidates whose names are looked up when rows came without names: the three to be named, with room for leavers and bots. */
const NAMES_LOOKED_UP = 20;

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
    return granted(await answerQuestion({ ports, options, question: question.value, deadline, topicFrom: request.kind }));
  } finally {
    deadline.end();
  }
}

interface Asking {
  readonly ports: SuitePorts;
  readonly options: FindExpertsOptions;
  readonly question: Question;
  readonly deadline: Deadline;
  readonly topicFrom: ExpertRequest["kind"];
}

async function answerQuestion({ ports, options, question, deadline, topicFrom }: Asking): Promise<ExpertAnswer> {
  const gathered = await gatherEvidence(ports.contentSearch, question.words, deadline);
  const ranked = rankCandidates(question.words, gathered.hits, ports.wordForms);
  const first = ranked.slice(0, NAMES_LOOKED_UP).map(({ person }) => person);
  const evidence = await withNames(ports, gathered, first, deadline);
  const weighed = weighHits(question.words, evidence.hits, ports.wordForms);
  const readable: ExpertAnswer = {
    topic: question.topic,
    topicFrom,
    documents: chooseDocuments(weighed, evidence.people, options.openItem ?? null),
    people: [],
    searched: evidence.searched ? [ports.contentSearch.source] : [],
    incomplete: evidence.incomplete,
    wholeQuestion: weighed.some(({ coverage }) => coverage === 1),
    notices: question.notices,
    switchedOff: false,
  };
  const candidates = ranked.filter(({ person }) => person !== ports.asker && isAskable(evidence.people.get(person)));
  const records = await askWhoMayBeNamed(ports, { question, options, candidates, deadline });
  if (records.answer.switchedOff) return { ...readable, documents: [], switchedOff: true };
  const offerers = records.answer.offers.map(({ person }) => person);
  const named = new Set<PersonId>(records.answer.named);
  const { people, incomplete } = await withNames(ports, evidence, offerers, deadline);
  const standpoint = { asker: ports.asker, place: options.place ?? null, now: ports.clock.now() };
  return {
    ...readable,
    people: choosePeople(
      candidates.filter(({ person }) => named.has(person)),
      people,
      { standpoint, offers: records.answer.offers, trusted: records.answer.trusted },
    ),
    incomplete: [...incomplete, ...records.incomplete],
  };
}
