import type { Day } from "@alongside/core";
import { lastDayOf, meetingDays } from "@alongside/core";
import { Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { dayText } from "../../circles/when.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/notice.tsx";
import { Choice } from "./plan-fields.tsx";
import { useCircleStyles } from "./styles.ts";
import type { CircleFormControl } from "./use-circle-form.ts";

interface FieldsProps {
  readonly control: CircleFormControl;
}

/** Languages that a form offers. */
const LANGUAGES = ["ar", "cs", "da", "de", "en", "es", "fi", "fr", "it", "ja", "ko", "nl", "no", "pl", "pt", "sv", "tr", "uk", "zh"];
/** Half a year of weekly meetings; the days behind them can be left out later. */
const MAXIMUM_DAYS = 26;

/** Everything that may be said of a circle and need not be. */
export function MoreFields({ control }: FieldsProps): JSX.Element {
  const messages = useMessages();
  const { draft, change, saving } = control;
  const names = new Intl.DisplayNames(messages.language, { type: "language" });
  const minutes = Number.isNaN(draft.minutes) ? "" : String(draft.minutes);
  return (
    <>
      <Field label={messages.text("circle.field.note")} {...problemWith("note", saving, messages)}>
        <Textarea value={draft.note} rows={3} onChange={(_event, data) => change({ note: data.value })} />
      </Field>
      <div className={useCircleStyles().fields}>
        <Field label={messages.text("circle.field.minutes")} {...problemWith("minutes", saving, messages)}>
          <Input value={minutes} inputMode="numeric" onChange={(_event, data) => change({ minutes: Number.parseInt(data.value, 10) })} />
        </Field>
        <Choice
          {...{ control, field: "zone", label: "circle.field.zone", value: draft.zone }}
          choices={[...new Set([draft.zone, ...Intl.supportedValuesOf("timeZone")])].map((zone) => ({ key: zone, text: zone }))}
          onChoose={(zone) => change({ zone })}
        />
        <Choice
          {...{ control, field: "language", label: "circle.field.language", value: draft.language ?? "" }}
          choices={[
            { key: "", text: messages.text("sp.circle.languageNone") },
            ...LANGUAGES.map((code) => ({ key: code, text: names.of(code) ?? code })),
          ]}
          onChoose={(code) => change({ language: code === "" ? null : code })}
        />
      </div>
      {draft.notes === null ? (
        <Field
          label={messages.text("circle.field.notes")}
          hint={messages.text("circle.field.notesHint")}
          {...problemWith("notesLink", saving, messages)}
        >
          <Input value={draft.notesLink} type="url" autoComplete="off" onChange={(_event, data) => change({ notesLink: data.value })} />
        </Field>
      ) : null}
      <LeftOutField control={control} />
    </>
  );
}

/** The days on which it would meet, to be left out one by one. */
function LeftOutField({ control: { draft, change, saving } }: FieldsProps): JSX.Element | null {
  const messages = useMessages();
  const days = meetingDays({ ...draft, until: lastDayOf(draft) }).slice(0, MAXIMUM_DAYS);
  if (draft.rhythm === "once" || days.length < 2) return null;
  const turn = (day: Day, isLeftOut: boolean): readonly Day[] =>
    isLeftOut ? [...draft.leftOut, day].sort() : draft.leftOut.filter((one) => one !== day);
  return (
    <Field
      label={messages.text("circle.field.leftOut")}
      hint={messages.text("circle.field.leftOutHint")}
      {...problemWith("leftOut", saving, messages)}
    >
      <div role="group" aria-label={messages.text("circle.field.leftOut")} className={useCircleStyles().days}>
        {days.map(({ day, isLeftOut }) => (
          <Checkbox
            key={day}
            label={dayText(day, messages)}
            checked={isLeftOut}
            onChange={(_event, { checked }) => change({ leftOut: turn(day, checked === true) })}
          />
        ))}
      </div>
    </Field>
  );
}
