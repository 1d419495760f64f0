import type { CircleDraft } from "@alongside/core";
import { CIRCLE_TEMPLATES, WEEKDAYS, lastDayOf, parseDay, withTemplate } from "@alongside/core";
import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/notice.tsx";
import { useCircleStyles } from "./styles.ts";
import type { CircleFormControl } from "./use-circle-form.ts";

interface FieldsProps {
  readonly control: CircleFormControl;
}

const RHYTHMS: readonly CircleDraft["rhythm"][] = ["weekly", "fortnightly", "monthly", "weekdays", "once"];
const SEATS: readonly CircleDraft["seats"][] = ["4", "5", "6", "7"];

/** When, where and with how many a circle meets. */
export function PlanFields({ control }: FieldsProps): JSX.Element {
  const messages = useMessages();
  const { draft, change, saving } = control;
  const where = { ...problemWith("room", saving, messages), ...problemWith("meetingLink", saving, messages) };
  return (
    <div className={useCircleStyles().fields}>
      <Choice
        {...{ control, field: "rhythm", label: "circle.field.rhythm", value: draft.rhythm }}
        choices={RHYTHMS.map((rhythm) => ({ key: rhythm, text: messages.text(`circle.rhythm.${rhythm}`) }))}
        onChoose={(key) => change({ rhythm: RHYTHMS.find((rhythm) => rhythm === key) ?? draft.rhythm })}
      />
      <Choice
        {...{ control, field: "seats", label: "circle.field.size", value: draft.seats }}
        choices={SEATS.map((seats) => ({ key: seats, text: seats }))}
        onChoose={(key) => change({ seats: SEATS.find((seats) => seats === key) ?? draft.seats })}
      />
      {draft.rhythm === "weekdays" ? <WeekdayField control={control} /> : null}
      <Choice
        {...{ control, field: "template", label: "circle.field.shape", value: draft.template }}
        choices={CIRCLE_TEMPLATES.map(({ key }) => ({ key, text: messages.text(`circle.shape.${key}`) }))}
        onChoose={(key) => change(withTemplate(draft, CIRCLE_TEMPLATES.find((one) => one.key === key)?.key ?? draft.template))}
      />
      <DayField control={control} field="until" label="circle.field.end" value={lastDayOf(draft)} />
      <DayField control={control} field="firstOn" label="circle.field.first" value={draft.firstOn} />
      <Field label={messages.text("circle.field.begins")} {...problemWith("begins", saving, messages)}>
        <Input type="time" value={draft.begins} onChange={(_event, data) => change({ begins: data.value })} />
      </Field>
      <Field label={messages.text("circle.field.where")} hint={messages.text("circle.field.whereHint")} {...where}>
        <Input value={draft.where} autoComplete="off" onChange={(_event, data) => change({ where: data.value })} />
      </Field>
    </div>
  );
}

interface ChoiceProps extends FieldsProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly key: string; readonly text: string }[];
  readonly onChoose: (key: string) => void;
}

/** One of a few things. */
export function Choice({ control, field, label, value, choices, onChoose }: ChoiceProps): JSX.Element {
  const messages = useMessages();
  return (
    <Field label={messages.text(label)} {...problemWith(field, control.saving, messages)}>
      <Select value={value} onChange={(_event, data) => onChoose(data.value)}>
        {choices.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface DayFieldProps extends FieldsProps {
  readonly field: "until" | "firstOn";
  readonly label: string;
  readonly value: string;
}

/** A day by the browser's own calendar; while its field is empty, what was there holds. */
function DayField({ control: { change, saving }, field, label, value }: DayFieldProps): JSX.Element {
  const messages = useMessages();
  const choose = (text: string): void => {
    const day = parseDay(text);
    if (day !== null) change({ [field]: day });
  };
  return (
    <Field label={messages.text(label)} {...problemWith(field, saving, messages)}>
      <Input type="date" value={value} onChange={(_event, data) => choose(data.value)} />
    </Field>
  );
}

function WeekdayField({ control: { draft, change, saving } }: FieldsProps): JSX.Element {
  const messages = useMessages();
  const { weekdays } = draft;
  const problem = problemWith("weekdays", saving, messages).validationMessage;
  return (
    <Field label={messages.text("circle.field.weekdays")} {...(problem === undefined ? {} : { validationMessage: problem })}>
      <div role="group" aria-label={messages.text("circle.field.weekdays")} className={useCircleStyles().days}>
        {WEEKDAYS.map((day) => (
          <Checkbox
            key={day}
            label={messages.text(`circle.weekday.${day}`)}
            checked={weekdays.includes(day)}
            onChange={(_event, { checked }) =>
              change({ weekdays: WEEKDAYS.filter((one) => (one === day ? checked === true : weekdays.includes(one))) })
            }
          />
        ))}
      </div>
    </Field>
  );
}
