import { daysBetween } from "@alongside/core";
import type { ContentHit, Instant } from "@alongside/core";
import { BASELINES } from "../expertise/baselines.ts";
import type { Deed } from "./issues.ts";

const ACTIVE_DAYS = 180;
const HALF_YEAR_DAYS = 365 / 2;

/** A found issue with the engine's own score, which our method never sees. */
export interface ScoredHit {
  readonly hit: ContentHit;
  readonly score: number;
}

/**
 * Everybody by how much they did in the last 180 days, whatever the issue: the mark that is easily forgotten, and that a method has to beat
 * to be worth a question.
 */
export function mostActive(deeds: readonly Deed[], now: Instant): string[] {
  const counts = new Map<string, number>();
  for (let index = firstAt(deeds, now) - 1; index >= 0; index -= 1) {
    const deed = deeds[index];
    if (deed === undefined || daysBetween(deed.at, now) > ACTIVE_DAYS) break;
    counts.set(deed.person, (counts.get(deed.person) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([person]) => person);
}

/** The place of the first deed that is not before `now`. */
function firstAt(deeds: readonly Deed[], now: Instant): number {
  let [low, high] = [0, deeds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deeds[middle]?.at ?? now) < now) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The voting methods of expert finding on the same hits, with the engine's true scores; one of them with a half-life of half a year. */
export function voted(hits: readonly ScoredHit[], now: Instant): Record<string, string[]> {
  const items = hits.map(({ hit, score }, index) => ({ people: peopleOf(hit), score, rank: index + 1 }));
  const aged = hits.map(({ hit, score }, index) => ({ people: peopleOf(hit), score: score * fading(hit, now), rank: index + 1 }));
  const rankings = Object.entries(BASELINES).map(([name, rank]) => [name, rank(items)] as const);
  return { ...Object.fromEntries(rankings), combSumHalfYear: BASELINES.combSum(aged) };
}

function peopleOf({ contributions }: ContentHit): string[] {
  return [...new Set(contributions.map(({ person }) => person as string))];
}

function fading({ updatedAt }: ContentHit, now: Instant): number {
  return updatedAt === null ? 1 : 2 ** (-Math.max(0, daysBetween(updatedAt, now)) / HALF_YEAR_DAYS);
}
