import { PortError } from "../ports/port-error.ts";
import type { SuitePorts } from "../suite.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted } from "../vocabulary/result.ts";
import { chooseDocuments } from "./choose-documents.ts";
import { choosePeople } from "./choose-people.ts";
import type { Deadline } from "./deadline.ts";
import { startDeadline } from "./deadline.ts";
import type { ExpertAnswer, ExpertRequest, FindExpertsOptions, Incomplete, QuestionRefusal } from "./expert-answer.ts";
import type { Evidence } from "./gather-evidence.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { rankCandidates, weighHits } from "./rank-candidates.ts";
import type { Candidate } from "./rank-candidates.ts";
import { readQuestion } from "./read-question.ts";
import type { Question } from "./read-question.ts";

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
    const gathered = await gatherEvidence(ports.contentSearch, question.value.words, deadline);
    const candidates = rankCandidates(question.value.words, gathered.hits, ports.wordForms);
    const evidence = await withNames(ports, gathered, candidates, deadline);
    return granted(answerFrom(ports, options, question.value, { ...evidence, candidates, topicFrom: request.kind }));
  } finally {
    deadline.end();
  }
}

interface AskedEvidence extends Evidence {
  readonly candidates: readonly Candidate[];
  readonly topicFrom: ExpertRequest["kind"];
}

function answerFrom(ports: SuitePorts, options: FindExpertsOptions, question: Question, evidence: AskedEvidence): ExpertAnswer {
  const standpoint = { asker: ports.asker, place: options.place ?? null, now: ports.clock.now() };
  const weighed = weighHits(question.words, evidence.hits, ports.wordForms);
  return {
    topic: question.topic,
    topicFrom: evidence.topicFrom,
    documents: chooseDocuments(weighed, evidence.people, options.openItem ?? null),
    people: choosePeople(evidence.candidates, evidence.people, standpoint),
    searched: evidence.searched ? [ports.contentSearch.source] : [],
    incomplete: evidence.incomplete,
    wholeQuestion: weighed.some(({ coverage }) => coverage === 1),
    notices: question.notices,
  };
}

/** Rows may come with identifiers only; then the names of the first candidates are asked for, in one call. */
async function withNames(ports: SuitePorts, evidence: Evidence, candidates: readonly Candidate[], deadline: Deadline): Promise<Evidence> {
  const first = candidates.slice(0, NAMES_LOOKED_UP).map(({ person }) => person);
  const nameless = first.filter((person) => !evidence.people.has(person));
  if (nameless.length === 0) return evidence;
  try {
    const described = await Promise.race([ports.peopleDirectory.describe(nameless, deadline.signal), deadline.passed]);
    if (described === null) return withoutNames(ports, evidence, null);
    const people = new Map<PersonId, Person>([...evidence.people, ...described.map((person) => [person.id, person] as const)]);
    return { ...evidence, people };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return withoutNames(ports, evidence, error.retryAfterMs);
  }
}

function withoutNames(ports: SuitePorts, evidence: Evidence, retryAfterMs: number | null): Evidence {
  const missing: Incomplete = { source: ports.contentSearch.source, reason: "names-missing", retryAfterMs };
  return { ...evidence, incomplete: [...evidence.incomplete, missing] };
}
