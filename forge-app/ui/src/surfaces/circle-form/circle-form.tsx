import Button from "@atlaskit/button/new";
import { CIRCLE_TEMPLATES, RHYTHMS, SEATS, lastDayOf, withTemplate } from "@alongside/core";
import { useEffect, useRef } from "react";
import type { FormEvent } from "react";
import { Field } from "../../components/field.tsx";
import { PracticeCard } from "../../components/practice-card.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { AboutField } from "./about-field.tsx";
import { CircleReaders } from "./circle-readers.tsx";
import { ClockField, DayField, SelectField } from "./choice-fields.tsx";
import { MoreAboutCircle } from "./more-about-circle.tsx";
import { OtherVersion } from "./other-version.tsx";
import type { CircleFormState } from "./use-circle-form.ts";
import { Weekdays } from "./weekdays.tsx";

interface CircleFormProps {
  readonly form: CircleFormState;
  /** what the filled button says */
  readonly submit: string;
  readonly onCancel: () => void;
}

/** One line is needed; everything else has a good default, and is changed here or later. */
export function CircleForm({ form, submit, onCancel }: CircleFormProps) {
  const messages = useMessages();
  const { saving, send } = form;
  const press = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form className="al-form" onSubmit={press} noValidate aria-busy={saving.phase === "saving"}>
      <QuestionField form={form} />
      <PracticeCard card="host" />
      <AboutField form={form} />
      <HowItMeets form={form} />
      <MoreAboutCircle form={form} />
      <CircleReaders form={form} />
      <SaveNotice saving={saving} onAgain={send} />
      <OtherVersion form={form} />
      <div className="al-row al-row-apart">
        <Button type="submit" appearance="primary" isDisabled={saving.phase === "saving"}>
          {submit}
        </Button>
        <button type="button" className="al-button al-button-quiet" onClick={onCancel}>
          {messages.text("do.cancel")}
        </button>
      </div>
    </form>
  );
}

/** What a part of the form needs. */
export interface FormPartProps {
  readonly form: CircleFormState;
}

function QuestionField({ form: { draft, saving, isTopicMissing, change } }: FormPartProps) {
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field
      label={messages.text("circle.field.question")}
      problem={isTopicMissing ? messages.text("input.required") : problemWith("topic", saving, messages)}
    >
      {(ids) => (
        <input
          {...ids}
          ref={input}
          className="al-input"
          type="text"
          autoComplete="off"
          value={draft.topic}
          onChange={(event) => change({ topic: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function HowItMeets({ form: { draft, saving, change } }: FormPartProps) {
  const messages = useMessages();
  return (
    <div className="al-circle-fields">
      <SelectField
        label={messages.text("circle.field.rhythm")}
        problem={problemWith("rhythm", saving, messages)}
        value={draft.rhythm}
        options={RHYTHMS.map((rhythm) => [rhythm, messages.text("circle.rhythm", { rhythm })])}
        onChoose={(rhythm) => change({ rhythm })}
      />
      <SelectField
        label={messages.text("circle.field.size")}
        problem={problemWith("seats", saving, messages)}
        value={draft.seats}
        options={SEATS.map((seats) => [seats, seats])}
        onChoose={(seats) => change({ seats })}
      />
      {draft.rhythm === "weekdays" ? (
        <Weekdays draft={draft} problem={problemWith("weekdays", saving, messages)} onChange={change} />
      ) : null}
      <SelectField
        label={messages.text("circle.field.shape")}
        problem={problemWith("template", saving, messages)}
        value={draft.template}
        options={CIRCLE_TEMPLATES.map(({ key }) => [key, messages.text("circle.shape", { shape: key })])}
        onChoose={(template) => change(withTemplate(draft, template))}
      />
      <DayField
        label={messages.text("circle.field.end")}
        problem={problemWith("until", saving, messages)}
        value={lastDayOf(draft)}
        onDay={(until) => change({ until })}
      />
      <DayField
        label={messages.text("circle.field.first")}
        problem={problemWith("firstOn", saving, messages)}
        value={draft.firstOn}
        onDay={(firstOn) => change({ firstOn: firstOn ?? draft.firstOn })}
      />
      <ClockField
        label={messages.text("circle.field.begins")}
        problem={problemWith("begins", saving, messages)}
        value={draft.begins}
        onClock={(begins) => change({ begins })}
      />
      <TextField
        label={messages.text("circle.field.where")}
        hint={messages.text("circle.field.whereHint")}
        problem={problemWith("room", saving, messages) ?? problemWith("meetingLink", saving, messages)}
        value={draft.where}
        onWords={(where) => change({ where })}
      />
    </div>
  );
}
