import type { FieldProblem, RecognisedLink } from "@alongside/core";
import { refusalText, problemWith } from "../../components/save-notice.tsx";
import { SharedCard } from "../../components/shared-card.tsx";
import { TextField } from "../../components/text-field.tsx";
import { factsOfDraft } from "../../components/thing-facts.ts";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { BringingInControl, Entry } from "./use-bring-in.ts";
import { isTaken } from "./use-bring-in.ts";

interface EntryRowProps {
  readonly entry: Entry;
  readonly control: BringingInControl;
}

/** One thing as it will be seen, with a tick, and with the fields for what its file does not tell. */
export function EntryRow({ entry, control }: EntryRowProps) {
  const messages = useMessages();
  const { thing, title, url, asks, refusal } = entry;
  const { draft, link, existing } = thing;
  const name = title === "" ? (link?.address ?? "") : title;
  const isLinkOff = link !== null && draft.link === "";
  const isComplete = thing.problems.every(({ field }) => field === "place");
  const said = link === null ? [] : isLinkOff ? [messages.text("shared.hostOff", { host: link.host })] : saidOf(link, messages);
  const refused = refusal === null ? null : refusalText(refusal, messages);
  return (
    <li>
      <SharedCard
        title={name}
        url={url}
        facts={factsOfDraft(draft)}
        by={control.looking.phase === "there" ? control.looking.looked.me.name : ""}
      >
        {said.map((sentence) => (
          <p key={sentence} className="al-hint">
            {sentence}
          </p>
        ))}
        {existing === null ? (
          <div className="al-entry">
            {asks.map((field) => (
              <TextField
                key={field}
                label={messages.text(field === "why" ? "shared.why" : "shared.title")}
                hint={messages.text("bring.needed")}
                problem={problemOf(entry, field, messages)}
                value={draft[field]}
                onWords={(text) => control.say(draft.id, { [field]: text })}
              />
            ))}
            <label className="al-choice">
              <input
                type="checkbox"
                checked={isTaken(entry)}
                disabled={!isComplete}
                aria-label={`${messages.text("bring.take")}: ${name}`}
                onChange={(event) => control.want(draft.id, event.currentTarget.checked)}
              />
              <span>{messages.text("bring.take")}</span>
            </label>
          </div>
        ) : (
          <p className="al-hint">{messages.text("bring.there")}</p>
        )}
        {refused === null ? null : (
          <p className="al-error al-hint" role="alert">
            {refused}
          </p>
        )}
      </SharedCard>
    </li>
  );
}

/** What is only missing is asked for by the field itself. */
function problemOf({ thing, refusal }: Entry, field: "title" | "why", messages: Messages): string | null {
  const refused: readonly FieldProblem[] = refusal?.kind === "fields" ? refusal.problems : [];
  const problems = [...thing.problems.filter(({ problem }) => problem !== "required"), ...refused];
  return problemWith(field, { phase: "refused", refusal: { kind: "fields", problems } }, messages);
}

/** What an address told that the card does not say. */
function saidOf({ tracking, detours, hidesDestination, host }: RecognisedLink, messages: Messages): readonly string[] {
  return [
    ...detours.map((detour) => messages.text("shared.unwrapped", { host: detour, target: host })),
    ...(tracking.length === 0 ? [] : [messages.text("shared.cleaned", { parts: messages.names(tracking) })]),
    ...(hidesDestination ? [messages.text("shared.hidden", { host })] : []),
  ];
}
