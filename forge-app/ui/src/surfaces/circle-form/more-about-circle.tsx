import type { CircleDraft, Day } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import { LanguageField } from "../../components/language-field.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { FormPartProps } from "./circle-form.tsx";
import { DayField, SelectField } from "./choice-fields.tsx";

const FOLDED = ["note", "minutes", "zone", "language", "leftOut"] as const;

/** What nobody has to say, folded away. */
export function MoreAboutCircle({ form }: FormPartProps) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { draft, saving, change } = form;
  const isWrong = FOLDED.some((field) => problemWith(field, saving, messages) !== null);
  return (
    <details open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="al-summary">{messages.text("circle.more")}</summary>
      <div className="al-form al-folded">
        <Field label={messages.text("circle.field.note")} problem={problemWith("note", saving, messages)}>
          {(ids) => (
            <textarea
              {...ids}
              className="al-input"
              rows={2}
              value={draft.note}
              onChange={(event) => change({ note: event.currentTarget.value })}
            />
          )}
        </Field>
        <div className="al-circle-fields">
          <TextField
            label={messages.text("circle.field.minutes")}
            problem={problemWith("minutes", saving, messages)}
            inputMode="numeric"
            value={draft.minutes === 0 ? "" : String(draft.minutes)}
            onWords={(minutes) => change({ minutes: Math.max(0, Number.parseInt(minutes, 10) || 0) })}
          />
          <SelectField
            label={messages.text("circle.field.zone")}
            problem={problemWith("zone", saving, messages)}
            value={draft.zone}
            options={zonesWith(draft.zone).map((zone) => [zone, zone.replaceAll("_", " ")])}
            onChoose={(zone) => change({ zone })}
          />
          <LanguageField
            label={messages.text("circle.field.language")}
            language={draft.language ?? ""}
            onLanguage={(language) => change({ language: language === "" ? null : language })}
          />
        </div>
        <LeftOut draft={draft} problem={problemWith("leftOut", saving, messages)} onChange={change} />
      </div>
    </details>
  );
}

/** Every zone that the browser knows, and the one that is chosen. */
function zonesWith(chosen: string): readonly string[] {
  const zones = Intl.supportedValuesOf("timeZone");
  return zones.includes(chosen) ? zones : [chosen, ...zones];
}

interface LeftOutProps {
  readonly draft: CircleDraft;
  readonly problem: string | null;
  readonly onChange: (part: Pick<CircleDraft, "leftOut">) => void;
}

/** Days on which the circle does not meet, added one by one. */
function LeftOut({ draft: { leftOut, firstOn }, problem, onChange }: LeftOutProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const [day, setDay] = useState<Day | null>(null);
  const text = (date: Day): string => dayText(date, firstOn, host.locale, messages);
  return (
    <div className="al-field">
      <DayField
        label={messages.text("circle.field.leftOut")}
        hint={messages.text("circle.field.leftOutHint")}
        problem={problem}
        value={day}
        onDay={setDay}
      />
      <div className="al-row">
        <button
          type="button"
          className="al-button"
          onClick={() => {
            if (day !== null) onChange({ leftOut: [...new Set([...leftOut, day])].sort() });
            setDay(null);
          }}
        >
          {messages.text("do.add")}
        </button>
        {leftOut.map((date) => (
          <span key={date} className="al-chip">
            {text(date)}
            <button
              type="button"
              className="al-link"
              aria-label={`${messages.text("do.remove")}: ${text(date)}`}
              onClick={() => onChange({ leftOut: leftOut.filter((other) => other !== date) })}
            >
              {messages.text("do.remove")}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
