import type { FieldProblem, RecordRefusal } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import type { Saving } from "../surfaces/use-saving.ts";
import type { Messages } from "../words/messages.ts";
import { Glyph } from "./glyph.tsx";
import { useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

interface NoticeProps {
  readonly glyph: "waiting" | "warning" | "note";
  /** said aloud as soon as it appears */
  readonly urgent?: boolean;
  readonly children: React.ReactNode;
}

/** A fact in grey: what is missing, what went wrong, what was done to the words. */
export function Notice({ glyph, urgent = false, children }: NoticeProps): JSX.Element {
  return (
    <div className={useStyles().notice} {...(urgent ? { role: "alert" } : {})}>
      <Glyph name={glyph} />
      <div>{children}</div>
    </div>
  );
}

interface SaveNoticeProps {
  readonly saving: Saving;
  /** the same write once more */
  readonly onAgain: () => void;
}

/** Why something was not written, with the way to try again. What is wrong with a field is said under that field instead. */
export function SaveNotice({ saving, onAgain }: SaveNoticeProps): JSX.Element | null {
  const messages = useMessages();
  if (saving.phase === "idle" || saving.phase === "saving") return null;
  const sentence = saving.phase === "failed" ? failureText(saving, messages) : refusalText(saving.refusal, messages);
  if (sentence === null) return null;
  return (
    <Notice glyph="warning" urgent>
      <p>{sentence}</p>
      {saving.phase === "failed" ? (
        <Link as="button" onClick={onAgain}>
          {messages.text("do.tryAgain")}
        </Link>
      ) : null}
    </Notice>
  );
}

function failureText({ kind, retryAfterMs }: Extract<Saving, { phase: "failed" }>, messages: Messages): string {
  switch (kind) {
    case "rate-limited":
      return retryAfterMs === null ? messages.text("store.busyUnknown") : messages.count("store.busy", Math.ceil(retryAfterMs / 1000));
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

/** Null for what is said elsewhere: under the field, beside both versions, or where several things are written at once. */
function refusalText(refusal: RecordRefusal, messages: Messages): string | null {
  switch (refusal.kind) {
    case "fields":
    case "conflict":
    case "no-room":
      return null;
    case "not-signed-in":
      return messages.text("store.signIn");
    // On SharePoint nothing is removed for everybody at a day: who removes the list has removed what lies in it.
    case "closing":
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
  }
}

/** What is wrong with a field, as its message; nothing when all is well. */
export function problemWith(field: string, saving: Saving, messages: Messages): { readonly validationMessage?: string } {
  if (saving.phase !== "refused" || saving.refusal.kind !== "fields") return {};
  const problem = saving.refusal.problems.find((entry) => entry.field === field);
  return problem === undefined ? {} : { validationMessage: problemText(problem, messages) };
}

/** What no form can bring about is said as one thing. Days are chosen in forms about circles alone, which bring these words. */
const SENTENCES: Partial<Record<FieldProblem["problem"], string>> = {
  required: "input.required",
  "too-long": "input.tooLong",
  "no-words": "input.noWords",
  "not-minutes": "input.minutes",
  "too-many": "input.tooMany",
  "day-over": "input.dayOver",
  "day-too-early": "input.dayTooEarly",
  "day-too-late": "input.dayTooLate",
};

function problemText({ problem, maximumCharacters, maximum = maximumCharacters ?? 0 }: FieldProblem, messages: Messages): string {
  return messages.text(SENTENCES[problem] ?? "input.unusable", { maximum });
}
