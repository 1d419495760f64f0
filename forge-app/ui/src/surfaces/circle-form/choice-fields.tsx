import type { Day } from "@alongside/core";
import { parseDay } from "@alongside/core";
import { Field } from "../../components/field.tsx";

interface SelectFieldProps<Choice extends string> {
  readonly label: string;
  readonly problem: string | null;
  readonly value: Choice;
  readonly options: readonly (readonly [choice: Choice, words: string])[];
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few words. */
export function SelectField<Choice extends string>({ label, problem, value, options, onChoose }: SelectFieldProps<Choice>) {
  return (
    <Field label={label} problem={problem}>
      {(ids) => (
        <select
          {...ids}
          className="al-input"
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options.find(([choice]) => choice === currentTarget.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {options.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | null;
  /** null for none */
  readonly value: Day | null;
  /** null when the field was emptied */
  readonly onDay: (day: Day | null) => void;
}

/** A day of the calendar, in the browser's own field. */
export function DayField({ label, hint, problem, value, onDay }: DayFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          className="al-input"
          type="date"
          value={value ?? ""}
          onChange={(event) => onDay(parseDay(event.currentTarget.value))}
        />
      )}
    </Field>
  );
}

interface ClockFieldProps {
  readonly label: string;
  readonly problem: string | null;
  /** `HH:MM` */
  readonly value: string;
  readonly onClock: (clock: string) => void;
}

/** A time of day, in the browser's own field. */
export function ClockField({ label, problem, value, onClock }: ClockFieldProps) {
  return (
    <Field label={label} problem={problem}>
      {(ids) => <input {...ids} className="al-input" type="time" value={value} onChange={(event) => onClock(event.currentTarget.value)} />}
    </Field>
  );
}
