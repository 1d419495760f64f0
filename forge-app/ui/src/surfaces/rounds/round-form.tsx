import type { Day, RoundDraft, Weekday } from "@alongside/core";
import { WEEKDAYS, weekdayText } from "@alongside/core";
import { useEffect, useId, useRef } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";

interface RoundFormProps {
  /** kept by whoever shows the form, so that it is still there when it is opened again */
  readonly draft: RoundDraft;
  readonly onDraft: (draft: RoundDraft) => void;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Opens a round, or changes one: what it is about is needed, everything else has a good default. */
export function RoundForm({ draft, onDraft, onSaved, onCancel }: RoundFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const topic = useRef<HTMLInputElement>(null);
  useEffect(() => topic.current?.focus(), []);
  const change = (part: Partial<RoundDraft>): void => onDraft({ ...draft, ...part });
  const problem = (field: string): string | null => problemWith(field, saving, messages);
  const send = async (version: number | null): Promise<void> => {
    if (saving.phase === "saving") return;
    if ((await save(() => suite.circles.rounds.open({ ...draft, version }))) !== undefined) onSaved();
  };
  const conflict = saving.phase === "refused" && saving.refusal.kind === "conflict" ? saving.refusal : null;
  return (
    <form
      className="al-box al-form"
      noValidate
      aria-busy={saving.phase === "saving"}
      onSubmit={(event) => {
        event.preventDefault();
        void send(draft.version);
      }}
    >
      <Field label={messages.text("round.field.topic")} problem={problem("topic")}>
        {(ids) => (
          <input
            {...ids}
            ref={topic}
            className="al-input"
            value={draft.topic}
            onChange={(event) => change({ topic: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={messages.text("round.field.note")} problem={problem("note")}>
        {(ids) => (
          <textarea
            {...ids}
            className="al-input"
            rows={3}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <Sizes draft={draft} onChange={change} problem={problem("largest") ?? problem("smallest")} />
      <Weekdays draft={draft} onChange={change} problem={problem("weekdays")} />
      <DayField field="until" draft={draft} onChange={change} problem={problem("until")} />
      <DayField field="startsOn" draft={draft} onChange={change} problem={problem("startsOn")} />
      <SaveNotice saving={saving} onAgain={() => void send(draft.version)} />
      {conflict === null ? null : <Conflict onKeep={() => void send(conflict.current.version)} />}
      <FormButtons
        submit={messages.text(draft.version === null ? "round.open" : "do.save")}
        isBusy={saving.phase === "saving"}
        onCancel={onCancel}
      />
    </form>
  );
}

/** The round was changed in another window: nothing was overwritten. */
function Conflict({ onKeep }: { readonly onKeep: () => void }) {
  const messages = useMessages();
  return (
    <div className="al-notice" role="alert">
      <Glyph name="warning" />
      <div>
        <p>{messages.text("store.conflict")}</p>
        <button type="button" className="al-button" onClick={onKeep}>
          {messages.text("store.keepMine")}
        </button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly draft: RoundDraft;
  readonly onChange: (part: Partial<RoundDraft>) => void;
  readonly problem: string | null;
}

const SIZES = ["2", "3", "4", "5", "6", "7"] as const;

function Sizes({ draft, onChange, problem }: PartProps) {
  const messages = useMessages();
  return (
    <fieldset className="al-choices">
      <legend>{messages.text("round.field.sizes")}</legend>
      <div className="al-columns">
        {(["smallest", "largest"] as const).map((field) => (
          <Field
            key={field}
            label={messages.text(field === "smallest" ? "round.field.smallest" : "round.field.largest")}
            problem={field === "largest" ? problem : null}
          >
            {(ids) => (
              <select
                {...ids}
                className="al-input"
                value={draft[field]}
                onChange={(event) => {
                  const size = SIZES.find((known) => known === event.currentTarget.value);
                  if (size !== undefined) onChange({ [field]: size });
                }}
              >
                {SIZES.map((size) => (
                  <option key={size} value={size}>
                    {size}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function Weekdays({ draft, onChange, problem }: PartProps) {
  const messages = useMessages();
  const hint = useId();
  const toggle = (weekday: Weekday): void => {
    onChange({ weekdays: WEEKDAYS.filter((day) => draft.weekdays.includes(day) !== (day === weekday)) });
  };
  return (
    <fieldset className="al-choices" aria-describedby={problem === null ? undefined : hint}>
      <legend>{messages.text("round.field.weekdays")}</legend>
      <div className="al-row">
        {WEEKDAYS.map((weekday, day) => (
          <label key={weekday} className="al-round-day">
            <input type="checkbox" checked={draft.weekdays.includes(weekday)} onChange={() => toggle(weekday)} />
            {weekdayText(day, messages.language, "long")}
          </label>
        ))}
      </div>
      {problem === null ? null : (
        <p id={hint} className="al-hint al-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function DayField({ field, draft, onChange, problem }: PartProps & { readonly field: "startsOn" | "until" }) {
  const messages = useMessages();
  return (
    <Field label={messages.text(field === "until" ? "round.field.until" : "round.field.starts")} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className="al-input"
          value={draft[field]}
          // A day that is no day is refused in words when it is saved.
          onChange={(event) => onChange({ [field]: event.currentTarget.value as Day })}
        />
      )}
    </Field>
  );
}
