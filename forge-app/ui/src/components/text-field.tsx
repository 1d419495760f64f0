import type { InputHTMLAttributes } from "react";
import { Field } from "./field.tsx";

interface TextFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, "inputMode" | "autoFocus"> {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | null;
  readonly value: string;
  readonly onWords: (words: string) => void;
}

/** A line of words. */
export function TextField({ label, hint, problem, value, onWords, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          {...input}
          className="al-input"
          type="text"
          autoComplete="off"
          value={value}
          onChange={(event) => onWords(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
