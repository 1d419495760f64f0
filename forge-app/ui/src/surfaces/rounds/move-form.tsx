import type { ChangeEffect, ChangeRefusal, FormedCircle, PersonId, Proposal, Result } from "@alongside/core";
import { effectOfChange } from "@alongside/core";
import { useEffect, useId, useRef, useState } from "react";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { hourText } from "./reasons.tsx";

interface MoveFormProps {
  readonly proposal: Proposal;
  readonly nameOf: (person: PersonId) => string;
  readonly offsetMinutes: number;
  readonly person: PersonId;
  readonly from: number;
  readonly onMove: (circles: readonly FormedCircle[]) => void;
  readonly onCancel: () => void;
}

/** Where somebody could sit instead: what it does is said before it is done, and what is not possible stays listed with its reason. */
export function MoveForm({ proposal, nameOf, offsetMinutes, person, from, onMove, onCancel }: MoveFormProps) {
  const messages = useMessages();
  const name = useId();
  const title = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => title.current?.focus(), []);
  const ways = proposal.circles.flatMap((circle, to) =>
    to === from ? [] : [{ to, circle, effect: effectOfChange(proposal, { kind: "move", person, to }) }],
  );
  const way = ways.find(({ to }) => to === chosen);
  return (
    <div className="al-sunken" role="radiogroup" aria-labelledby={`${name}-title`}>
      <p ref={title} id={`${name}-title`} className="al-strong" tabIndex={-1}>
        {messages.text("round.swap", { name: nameOf(person) })}
      </p>
      {ways.map(({ to, circle, effect }) => (
        <label key={to} className="al-choice">
          <input type="radio" name={name} checked={chosen === to} disabled={!effect.ok} onChange={() => setChosen(to)} />
          <span>
            {messages.rich("round.swapTo", { circle: <bdi>{circle.topic}</bdi> })}
            <span className="al-hint">{effectText(effect, { proposal, offsetMinutes, messages })}</span>
          </span>
        </label>
      ))}
      <div className="al-row">
        <button
          type="button"
          className="al-button"
          disabled={way?.effect.ok !== true}
          onClick={() => {
            if (way?.effect.ok === true) onMove(way.effect.value.circles);
          }}
        >
          {messages.text("round.move")}
        </button>
        <button type="button" className="al-button al-button-quiet" onClick={onCancel}>
          {messages.text("do.cancel")}
        </button>
      </div>
    </div>
  );
}

interface Saying {
  readonly proposal: Proposal;
  readonly offsetMinutes: number;
  readonly messages: Messages;
}

const REFUSALS = {
  "too-few": "few",
  "too-many": "many",
  "not-their-topic": "topic",
  "nobody-helps": "help",
  "no-common-hour": "hour",
} as const satisfies Record<ChangeRefusal["kind"], string>;

function effectText(effect: Result<ChangeEffect, readonly ChangeRefusal[]>, { proposal, offsetMinutes, messages }: Saying): string {
  const topicOf = (circle: number): string => proposal.circles[circle]?.topic ?? "";
  if (!effect.ok) {
    const reasons = effect.error.map(({ kind, circle }) =>
      messages.text("round.moveWhy", { why: REFUSALS[kind], circle: topicOf(circle) }),
    );
    return messages.text("round.moveNo", { reasons: reasons.join("; ") });
  }
  const after = effect.value.changed.flatMap(({ circle, after: { hours } }) => {
    const [hour] = hours;
    return hour === undefined
      ? []
      : [messages.text("round.moveHour", { circle: topicOf(circle), hour: hourText(hour, offsetMinutes, messages) })];
  });
  return [messages.text("round.swapOk"), ...after].join(" ");
}
