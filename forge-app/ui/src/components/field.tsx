import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { Glyph } from "./glyph.tsx";

/** What a control needs to belong to its label and hint. */
export interface FieldIds {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** said under the field instead of the hint, with its sign */
  readonly problem?: string | null;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A labelled control with its hint, or with what is wrong. The first field that is wrong takes the focus. */
export function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = root.current?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (problem !== null && first !== null && first !== undefined && root.current?.contains(first) === true) first.focus();
  }, [problem]);
  const described = problem !== null || hint !== undefined;
  return (
    <div className="al-field" ref={root}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": described ? `${id}-hint` : undefined, "aria-invalid": problem !== null })}
      {described ? (
        <div id={`${id}-hint`} className="al-hint">
          {problem === null ? (
            hint
          ) : (
            <span className="al-error" role="alert">
              <Glyph name="warning" />
              {problem}
            </span>
          )}
        </div>
      ) : null}
    </div>
  );
}
