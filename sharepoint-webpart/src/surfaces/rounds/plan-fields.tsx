import type { RoundDraft } from "@alongside/core";
import { parseDay } from "@alongside/core";
import { Field, Input, Select } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useCircleStyles } from "../circles/styles.ts";

interface PlanFieldsProps {
  readonly plan: RoundDraft;
  readonly onPlan: (plan: RoundDraft) => void;
}

const SIZES = ["2", "3", "4", "5", "6", "7"] as const;

/** How many sit in a circle, and from which day on they meet. The larger number follows the smaller one. */
export function PlanFields({ plan, onPlan }: PlanFieldsProps): JSX.Element {
  const messages = useMessages();
  const chosen = (field: "smallest" | "largest", value: string): void => {
    const size = SIZES.find((known) => known === value);
    if (size === undefined) return;
    const next = { ...plan, [field]: size };
    if (Number(next.largest) >= Number(next.smallest)) onPlan(next);
    else onPlan({ ...next, smallest: size, largest: size });
  };
  const begin = (text: string): void => {
    const day = parseDay(text);
    if (day !== null) onPlan({ ...plan, startsOn: day });
  };
  return (
    <div role="group" aria-label={messages.text("round.field.sizes")} className={useCircleStyles().fields}>
      {(["smallest", "largest"] as const).map((field) => (
        <Field key={field} label={`${messages.text("round.field.sizes")}: ${messages.text(`round.field.${field}`)}`}>
          <Select value={plan[field]} onChange={(_event, data) => chosen(field, data.value)}>
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Field label={messages.text("round.field.starts")}>
        <Input type="date" value={plan.startsOn} onChange={(_event, data) => begin(data.value)} />
      </Field>
    </div>
  );
}
