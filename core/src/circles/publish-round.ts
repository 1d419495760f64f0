import type { RecordDraft, RecordRefusal } from "../ports/record-store.ts";
import { CIRCLE_KIND_DESCRIPTIONS } from "../records/circle-record-kinds.ts";
import { proposalId } from "../records/id-of-content.ts";
import type { RecordOf } from "../records/record.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import type { CircleDraft } from "./circle-draft.ts";
import { recordDraftOfCircle } from "./circle-draft.ts";
import type { CirclePorts } from "./circles-of-person.ts";
import { volunteersOfRound } from "./volunteers-of-round.ts";

/** A circle of a round as its host wants to show it, with the volunteers of whom it was put together. */
export interface GroupToPublish {
  readonly draft: CircleDraft;
  readonly members: readonly PersonId[];
}

/**
 * Shows each volunteer the circle that could be theirs: the circle itself, then a proposal to each, and at the end in the round that this was
 * all. Nobody is enrolled: whoever wants to takes the seat by their own word. One after the other, because all of it is one person's; stopped on
 * the way, the same call goes on where it stopped; who took themselves out meanwhile is neither asked nor named. Without groups it is left at
 * what is written. Where it would come to more than one person can have, nothing is written at all.
 *
 * @param onProgress told after each record how many of all are written; for a screen, and kept nowhere
 */
export async function publishRound(
  { asker, records }: CirclePorts,
  { round, groups }: { readonly round: RecordOf<"round">; readonly groups: readonly GroupToPublish[] },
  onProgress: (written: number, of: number) => void = () => undefined,
): Promise<Result<null, RecordRefusal>> {
  const stillIn = new Set((await volunteersOfRound(records, round.id)).map(({ owner }) => owner));
  const proposals = groups.flatMap(({ draft, members }) => {
    const named = members.filter((person) => stillIn.has(person));
    const asked = named.filter((person) => person !== asker);
    return [recordDraftOfCircle(draft), ...asked.map((person) => proposalTo({ person, round, draft, members: named }))];
  });
  const drafts = round.content.isPublished === true ? proposals : [...proposals, publishedToItsEnd(round)];
  return writeAll(records, drafts, onProgress);
}

/**
 * Proposes circles that were formed from what people handed over, where nothing can be written that one other person alone reads: each is open
 * to all its readers, and nobody is named or seated by it. Stopped on the way, the same call goes on where it stopped.
 * Where it would come to more circles than one person can host, nothing is written at all.
 *
 * @param onProgress as for {@link publishRound}
 */
export function proposeGroups(
  { records }: Pick<CirclePorts, "records">,
  drafts: readonly CircleDraft[],
  onProgress: (written: number, of: number) => void = () => undefined,
): Promise<Result<null, RecordRefusal>> {
  return writeAll(records, drafts.map(recordDraftOfCircle), onProgress);
}

async function writeAll(
  records: CirclePorts["records"],
  drafts: readonly RecordDraft[],
  onProgress: (written: number, of: number) => void,
): Promise<Result<null, RecordRefusal>> {
  const lack = await lackOfRoom(records, drafts);
  if (lack !== null) return refused(lack);
  for (const [index, draft] of drafts.entries()) {
    const saved = await records.save(draft);
    if (!saved.ok && !isThere(draft, saved.error)) return saved;
    onProgress(index + 1, drafts.length);
  }
  return granted(null);
}

const COUNTED = ["circle", "invitation"] as const;

/** Read once before all of it, so that nobody learns half-way that the rest cannot be written. */
async function lackOfRoom(records: CirclePorts["records"], drafts: readonly RecordDraft[]): Promise<RecordRefusal | null> {
  const isCounted = ({ kind }: RecordDraft): boolean => COUNTED.some((counted) => counted === kind);
  const mine = drafts.some(isCounted) ? await records.find({ of: "me" }) : [];
  for (const kind of COUNTED) {
    const there = new Set(mine.filter((record) => record.kind === kind).map(({ id }) => id));
    const more = drafts.filter((draft) => draft.kind === kind && !there.has(draft.id));
    const { maximumPerOwner: maximum } = CIRCLE_KIND_DESCRIPTIONS[kind];
    if (more.length > 0 && there.size + more.length > maximum) return { kind: "no-room", of: kind, maximum };
  }
  return null;
}

/** What is there was written by an earlier try; it stays as it is, also where the host changed it meanwhile. */
function isThere({ version }: RecordDraft, { kind }: RecordRefusal): boolean {
  return kind === "already-there" || (kind === "conflict" && version === null);
}

/** Written last: only then does whoever has no proposal learn that there is none. */
function publishedToItsEnd({ id, version, content }: RecordOf<"round">): RecordDraft {
  return { kind: "round", id, version, content: { ...content, isPublished: true } };
}

interface Proposed extends GroupToPublish {
  readonly round: RecordOf<"round">;
  readonly person: PersonId;
}

function proposalTo({ person, round, draft, members }: Proposed): RecordDraft {
  const companions = members.filter((other) => other !== person);
  const content = { round: round.id, circle: draft.id, addressed: person, ...(companions.length === 0 ? {} : { companions }) };
  return { kind: "invitation", id: proposalId(round.id, person), version: null, content };
}
