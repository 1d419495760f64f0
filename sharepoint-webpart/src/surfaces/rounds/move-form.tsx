import type { ChangeEffect, ChangeRefusal, FormedCircle, PersonId, Proposal, Result } from "@alongside/core";
import { effectOfChange } from "@alongside/core";
import { Button, Radio, RadioGroup, useId } from "@fluentui/react-components";
import * as React from "react";
import { hourText } from "../../circles/hour-text.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import { useCircleStyles } from "../circles/styles.ts";

interface MoveFormProps {
  readonly proposal: Proposal;
  readonly name: string;
  readonly offsetMinutes: number;
  readonly person: PersonId;
  readonly from: number;
  readonly onMove: (circles: readonly FormedCircle[]) => void;
  readonly onCancel: () => void;
}

/** Where somebody could sit instead: what it does is said before it is done, and what is not possible stays listed with its reason. */
export function MoveForm({ proposal, name, offsetMinutes, person, from, onMove, onCancel }: MoveFormProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const label = useId("round-move");
  const title = React.useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = React.useState<number | null>(null);
  React.useEffect(() => title.current?.focus(), []);
  const ways = proposal.circles.flatMap((circle, to) =>
    to === from ? [] : [{ to, circle, effect: effectOfChange(proposal, { kind: "move", person, to }) }],
  );
  const way = ways.find(({ to }) => to === chosen);
  return (
    <div className={useCircleStyles().note}>
      <p ref={title} id={label} className={styles.title} tabIndex={-1}>
        {messages.text("round.swap", { name })}
      </p>
      <RadioGroup
        aria-labelledby={label}
        value={chosen === null ? "" : String(chosen)}
        onChange={(_event, data) => setChosen(Number(data.value))}
      >
        {ways.map(({ to, circle, effect }) => (
          <Radio
            key={to}
            value={String(to)}
            disabled={!effect.ok}
            label={
              <>
                <Sentence of="round.swapTo" values={{ circle: <bdi>{circle.topic}</bdi> }} />
                <br />
                <span className={styles.meta}>{effectText(effect, { proposal, offsetMinutes, messages })}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <div className={styles.row}>
        <Button
          disabled={way?.effect.ok !== true}
          onClick={() => {
            if (way?.effect.ok === true) onMove(way.effect.value.circles);
          }}
        >
          {messages.text("round.move")}
        </Button>
        <Button appearance="transparent" onClick={onCancel}>
          {messages.text("do.cancel")}
        </Button>
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
    const reasons = effect.error.map(({ kind, circle }) => messages.text(`round.moveWhy.${REFUSALS[kind]}`, { circle: topicOf(circle) }));
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
