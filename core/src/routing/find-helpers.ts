import { MAXIMUM_DOCUMENTS, chooseDocuments } from "../expertise/choose-documents.ts";
import { startDeadline } from "../expertise/deadline.ts";
import type { FindExpertsOptions, QuestionRefusal } from "../expertise/expert-answer.ts";
import { HARD_STOP_MS } from "../expertise/find-experts.ts";
import type { Evidence } from "../expertise/gather-evidence.ts";
import { gatherEvidence } from "../expertise/gather-evidence.ts";
import type { Asking } from "../expertise/name-people.ts";
import { namePeople } from "../expertise/name-people.ts";
import type { WeighedHit } from "../expertise/rank-candidates.ts";
import { weighHits } from "../expertise/rank-candidates.ts";
import { tellingWords } from "../expertise/telling-words.ts";
import type { SuitePorts } from "../suite.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays, dayOf } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { ItemId } from "../vocabulary/item.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import type { IssueAnswer, IssueInView } from "./issue-answer.ts";
import { issueWords } from "./issue-words.ts";
import { HELPER_PARAMETERS, rankHelpers } from "./rank-helpers.ts";

/** Three half-lives: what somebody did before that counts less than an eighth, and would take the place of what still counts. */
const ISSUES_SEARCHED_DAYS = 3 * HELPER_PARAMETERS.halfLifeDays;
const MAXIMUM_SOLVED = 3;
/** Of the words of a long title this many are enough to be like it. */
const WORDS_IN_COMMON = 3;

/** The one use case of this capability; its promise is written at `Suite.routing.findHelpers`. */
export async function findHelpers(
  ports: SuitePorts,
  issue: IssueInView,
  options: FindHelpersOptions,
): Promise<Result<IssueAnswer, QuestionRefusal>> {
  const words = tellingWords(issue, ports.wordForms);
  if (words.length === 0) return refused({ kind: "no-words" });
  const deadline = startDeadline(ports.clock, HARD_STOP_MS, options.signal);
  try {
    const asked = { ...options, openItem: issue.id };
    return granted(await answerIssue({ ports, options: asked, deadline, words }, issue, options.onPartial));
  } finally {
    deadline.end();
  }
}

/** As for a topic; the open item is the issue itself. */
export interface FindHelpersOptions extends Omit<FindExpertsOptions, "openItem" | "onPartial"> {
  readonly onPartial?: (answer: IssueAnswer) => void;
}

/** The day since when an issue must have changed to be searched for one that was changed last at `changedAt`. */
export function issuesSearchedSince(changedAt: Instant): Day {
  return addDays(dayOf(changedAt), -ISSUES_SEARCHED_DAYS);
}

async function answerIssue(asking: Asking, issue: IssueInView, onPartial: FindHelpersOptions["onPartial"]): Promise<IssueAnswer> {
  const { ports, deadline } = asking;
  const now = ports.clock.now();
  const words = issueWords(issue, ports.wordForms);
  const readable = (evidence: Evidence): IssueAnswer => ({
    ...whatToRead(evidence, { issue, ports }),
    topic: asking.words.join(" "),
    topicFrom: "work-object",
    people: [],
    shared: [],
    searched: evidence.searched,
    incomplete: evidence.incomplete,
    wholeQuestion: true,
    notices: [],
    switchedOff: false,
  });
  const tell = (some: Evidence): void => onPartial?.(readable(some));
  const gathered = await gatherEvidence(ports, { words, issuesSince: issuesSearchedSince(issue.changedAt ?? now) }, deadline, tell);
  const others = gathered.lists.map((hits) => hits.filter(({ id }) => id !== issue.id));
  const ranked = rankHelpers(words, others, { now, wordForms: ports.wordForms }).filter(({ person }) => !issue.people.includes(person));
  const { people, shared, evidence, switchedOff } = await namePeople(asking, gathered, ranked);
  if (switchedOff) return { ...readable(evidence), solvedBefore: [], documents: [], switchedOff };
  return { ...readable(evidence), people, shared };
}

interface Reading {
  readonly issue: IssueInView;
  readonly ports: SuitePorts;
}

/** What was solved before, and pages with what room there is; issues that are open help nobody. */
function whatToRead({ lists, people }: Evidence, { issue, ports }: Reading): Pick<IssueAnswer, "solvedBefore" | "documents"> {
  const weighed = aboutSubject(issue, lists, ports);
  const like = itemsLike(issue, lists, ports);
  const alike = weighed.filter(({ hit }) => hit.solution !== null && like.has(hit.id));
  const solvedBefore = chooseDocuments(alike, people, issue.id).slice(0, MAXIMUM_SOLVED);
  const pages = weighed.filter(({ hit }) => hit.kind !== "issue");
  const documents = chooseDocuments(pages, people, issue.id).slice(0, MAXIMUM_DOCUMENTS - solvedBefore.length);
  return { solvedBefore, documents };
}

/**
 * What shows words of the issue's title and labels, weighed by these. The words of its text find people who know of the like; in a page they
 * stand by chance. An issue whose title and labels tell nothing is read by its text.
 */
function aboutSubject(issue: IssueInView, lists: Evidence["lists"], { wordForms }: SuitePorts): WeighedHit[] {
  const named = issueWords({ ...issue, text: "" }, wordForms);
  const words = named.length === 0 ? issueWords(issue, wordForms) : named;
  return weighHits(words, lists, wordForms).filter(({ coverage }) => coverage > 0);
}

/** What shows at least half of the words of the issue's title: the rest has some words in common, as everything in one place has. */
function itemsLike(issue: IssueInView, lists: Evidence["lists"], { wordForms }: SuitePorts): ReadonlySet<ItemId> {
  const titleWords = issueWords({ title: issue.title, labels: [], text: "" }, wordForms);
  const needed = Math.max(1, Math.min(Math.ceil(titleWords.length / 2), WORDS_IN_COMMON));
  const shown = weighHits(titleWords, lists, wordForms).filter(({ coverage }) => coverage * titleWords.length >= needed - ROUNDING);
  return new Set(shown.map(({ hit }) => hit.id));
}

/** A share times its whole is a number of words, but for the last digit. */
const ROUNDING = 1e-9;
