import { dayHere, parseDay } from "@alongside/core";
import type { RhythmContent } from "@alongside/core";
import { useState } from "react";
import { browserClock } from "../../clock.ts";
import { Field } from "../../components/field.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Mine } from "./mine.ts";
import { StepBacks } from "./step-backs.tsx";
import { useRhythm } from "./use-rhythm.ts";

const CAPACITIES = ["any", "some", "one", "none"] as const satisfies readonly RhythmContent["capacity"][];

/** How much somebody is happy to be asked, and what they are not to be suggested for. */
export function Calm({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const { rhythm, saving, said, choose, again } = useRhythm(mine);
  return (
    <>
      <p className="al-reading">{messages.text("data.calmNote")}</p>
      <div className="al-columns">
        <Field label={messages.text("data.capacity")}>
          {(ids) => (
            <select
              {...ids}
              className="al-input"
              value={rhythm.capacity}
              onChange={(event) => {
                const capacity = CAPACITIES.find((value) => value === event.currentTarget.value);
                if (capacity !== undefined) choose({ ...rhythm, capacity });
              }}
            >
              {CAPACITIES.map((value) => (
                <option key={value} value={value}>
                  {messages.text("data.capacityValue", { value })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <QuietUntil rhythm={rhythm} onChoose={choose} />
      </div>
      <p className="al-hint" role="status">
        {said === null ? null : messages.text(said)}
      </p>
      <SaveNotice saving={saving} onAgain={again} />
      <StepBacks mine={mine} />
    </>
  );
}

interface QuietUntilProps {
  readonly rhythm: RhythmContent;
  readonly onChoose: (rhythm: RhythmContent) => void;
}

/** A day is saved once it is one that comes; while a year is typed, the field passes through days that are over. */
function QuietUntil({ rhythm, onChoose }: QuietUntilProps) {
  const messages = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const { capacity, quietUntil } = rhythm;
  const today = dayHere(browserClock.now());
  const type = (value: string): void => {
    setTyped(value);
    setOver(false);
    const day = parseDay(value);
    if (day !== null && day >= today && day !== quietUntil) onChoose({ capacity, quietUntil: day });
  };
  const leave = (left: string, unfinished: boolean): void => {
    const day = parseDay(left);
    setOver(day !== null && day < today && day !== quietUntil);
    if (left === "" && !unfinished && quietUntil !== undefined) onChoose({ capacity });
    if (day !== null && day >= today) setTyped(null);
  };
  const end = (): void => {
    setTyped(null);
    setOver(false);
    onChoose({ capacity });
  };
  return (
    <div>
      <Field
        label={messages.text("data.quiet")}
        hint={quietUntil === undefined ? messages.text("data.quietOff") : undefined}
        problem={isOver ? messages.text("input.dayOver") : null}
      >
        {(ids) => (
          <input
            {...ids}
            className="al-input"
            type="date"
            min={today}
            value={typed ?? quietUntil ?? ""}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={(event) => leave(event.currentTarget.value, event.currentTarget.validity.badInput)}
          />
        )}
      </Field>
      {quietUntil === undefined ? null : (
        <button type="button" className="al-link" onClick={end}>
          {messages.text("data.quietEnd")}
        </button>
      )}
    </div>
  );
}
