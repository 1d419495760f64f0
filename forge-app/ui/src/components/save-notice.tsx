import type { FieldProblem, RecordRefusal } from "@alongside/core";
import type { MessageKey, Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import type { Saving } from "../use-saving.ts";
import { fullDayText } from "../messages/day-text.ts";
import { TroubleNotice } from "./trouble-notice.tsx";

interface SaveNoticeProps {
  readonly saving: Saving;
  /** the same write once more */
  readonly onAgain: () => void;
}

/** Why something was not written, with the way to try again. What is wrong with a field is said under that field instead. */
export function SaveNotice({ saving, onAgain }: SaveNoticeProps) {
  const messages = useMessages();
  if (saving.phase === "idle" || saving.phase === "saving") return null;
  const sentence = saving.phase === "failed" ? failureText(saving, messages) : refusalText(saving.refusal, messages);
  if (sentence === null) return null;
  return <TroubleNotice sentence={sentence} onAgain={saving.phase === "failed" ? onAgain : null} />;
}

/** How a failed write is told. Whether the network or the platform failed cannot be seen from inside the host's frame. */
export function failureText({ kind, retryAfterMs }: Extract<Saving, { phase: "failed" }>, messages: Messages): string {
  switch (kind) {
    case "rate-limited":
      if (retryAfterMs === null) return messages.text("store.busyUnknown");
      return messages.text("store.busy", { seconds: Math.ceil(retryAfterMs / 1000) });
    case "unavailable":
      return messages.text(navigator.onLine ? "store.unreachable" : "store.offline");
    case "full":
      return messages.text("store.full");
    case "conflict":
      return messages.text("store.changing");
    case "forbidden":
      return messages.text("store.forbidden");
    case "malformed-answer":
      return messages.text("store.odd");
  }
}

/** Null for what is said elsewhere: under the field, by showing both versions, or where several things are written at once. */
export function refusalText(refusal: RecordRefusal, messages: Messages): string | null {
  switch (refusal.kind) {
    case "fields":
    case "conflict":
    case "no-room":
      return null;
    case "not-signed-in":
      return messages.text("store.signIn");
    case "gone":
      return messages.text("store.gone");
    case "already-there":
      return messages.text("store.alreadyThere");
    case "too-many":
      return messages.text("store.tooMany", { maximum: refusal.maximum });
    case "place-closed":
      return messages.text("store.placeClosed");
    case "erasing":
      return messages.text("store.erasing");
    case "closing":
      return messages.text("store.closing", { day: fullDayText(refusal.removeOn, messages.language) });
  }
}

/** What is wrong with a field, as it is said under it; null when nothing is. */
export function problemWith(field: string, saving: Saving, messages: Messages): string | null {
  if (saving.phase !== "refused" || saving.refusal.kind !== "fields") return null;
  const problem = saving.refusal.problems.find((entry) => entry.field === field);
  return problem === undefined ? null : problemText(problem, messages);
}

const SENTENCES = {
  required: "input.required",
  "too-long": "input.tooLong",
  "no-words": "input.noWords",
  "not-a-web-address": "input.link",
  "credentials-in-address": "input.credentials",
  "not-a-host": "input.unusable",
  "switched-off": "input.unusable",
  "not-a-day": "input.day",
  "day-over": "input.dayOver",
  "day-too-early": "input.dayTooEarly",
  "day-too-late": "input.dayTooLate",
  "not-a-time": "input.time",
  yourself: "input.yourself",
  "not-minutes": "input.minutes",
  "too-many": "input.tooMany",
  "not-allowed": "input.unusable",
} as const satisfies Record<FieldProblem["problem"], MessageKey>;

function problemText({ problem, maximumCharacters, maximum = maximumCharacters ?? 0 }: FieldProblem, messages: Messages): string {
  return messages.text(SENTENCES[problem], { maximum });
}
