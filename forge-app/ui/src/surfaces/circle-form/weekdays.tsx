import type { CircleDraft } from "@alongside/core";
import { WEEKDAYS } from "@alongside/core";
import { useId } from "react";
import { useMessages } from "../../messages/messages.tsx";

interface WeekdaysProps {
  readonly draft: CircleDraft;
  readonly problem: string | null;
  readonly onChange: (part: Pick<CircleDraft, "weekdays">) => void;
}

/** The days of the week on which a circle meets. */
export function Weekdays({ draft: { weekdays }, problem, onChange }: WeekdaysProps) {
  const messages = useMessages();
  const id = useId();
  return (
    <fieldset className="al-choices" aria-describedby={problem === null ? undefined : id}>
      <legend>{messages.text("circle.field.weekdays")}</legend>
      <div className="al-row">
        {WEEKDAYS.map((day) => (
          <label key={day} className="al-choice">
            <input
              type="checkbox"
              checked={weekdays.includes(day)}
              onChange={({ currentTarget }) =>
                onChange({ weekdays: WEEKDAYS.filter((other) => (other === day ? currentTarget.checked : weekdays.includes(other))) })
              }
            />
            <span>{messages.text("circle.weekday", { day })}</span>
          </label>
        ))}
      </div>
      {problem === null ? null : (
        <p id={id} className="al-error al-hint" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
