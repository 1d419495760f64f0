import type { RecordOf } from "@alongside/core";
import { Button, Field, Input, Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { PracticeHereLater } from "../practice-here-later.tsx";
import { AboutField } from "./about-field.tsx";
import { MoreFields } from "./more-fields.tsx";
import { PlanFields } from "./plan-fields.tsx";
import { NotSent } from "./circle-refused.tsx";
import type { Beginning } from "./use-circle-form.ts";
import { useCircleForm } from "./use-circle-form.ts";
import { useCircleStyles } from "./styles.ts";

export interface CircleFormProps {
  /** what is changed; null for a new circle */
  readonly circle: RecordOf<"circle"> | null;
  /** the circle is gone on with, as its host, by who fills this in */
  readonly takesOver?: boolean;
  readonly beginning: Beginning;
  readonly onSaved: (circle: RecordOf<"circle">) => void;
  readonly onCancel: () => void;
}

/** Proposes or changes a circle: one line is needed, everything else has a good default. */
export function CircleForm({ circle, takesOver = false, beginning, onSaved, onCancel }: CircleFormProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const control = useCircleForm({ circle, takesOver, beginning, onSaved });
  const { draft, change, saving, refusal, send } = control;
  const [isMore, setMore] = React.useState(false);
  const element = React.useRef<HTMLFormElement>(null);
  const isNew = circle === null;
  React.useEffect(() => element.current?.querySelector<HTMLElement>("input")?.focus(), []);
  // Only after the button was pressed is there anything wrong, and then one goes on there.
  React.useEffect(() => {
    if (refusal?.kind !== "fields") return;
    const { problems } = refusal;
    setMore((now) => now || problems.some(({ field }) => FOLDED.includes(field)));
    window.setTimeout(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }, [refusal]);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const cancel = (): void => {
    control.drop();
    onCancel();
  };
  const takeStored = (stored: RecordOf<"circle">): void => {
    control.drop();
    onSaved(stored);
  };
  return (
    <form ref={element} className={styles.section} onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
      <h3>{messages.text(isNew ? "circle.propose" : "circle.edit")}</h3>
      {isNew ? <PracticeHereLater place="proposing" /> : null}
      <Field label={messages.text("circle.field.question")} {...problemWith("topic", saving, messages)}>
        <Input value={draft.topic} autoComplete="off" onChange={(_event, data) => change({ topic: data.value })} />
      </Field>
      <AboutField control={control} />
      <PlanFields control={control} />
      <div>
        <Link as="button" type="button" aria-expanded={isMore} onClick={() => setMore((now) => !now)}>
          {messages.text("sp.circle.more")}
        </Link>
      </div>
      {isMore ? <MoreFields control={control} /> : null}
      <WhoWillSee isNew={isNew} />
      <NotSent control={control} takesOver={takesOver} onTakeStored={takeStored} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {messages.text(isNew ? "circle.proposeDo" : takesOver ? "sp.circle.takeOverDo" : "do.save")}
        </Button>
        <Button appearance="transparent" onClick={cancel}>
          {messages.text("do.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Who will see it, before it is seen. */
function WhoWillSee({ isNew }: { readonly isNew: boolean }): JSX.Element {
  const messages = useMessages();
  const seen = isNew ? messages.text("circle.seen", { space: messages.text("sp.circle.thisSite") }) : messages.text("sp.circle.editNote");
  return (
    <div className={useCircleStyles().note}>
      {isNew ? <p>{messages.text("circle.hostNote")}</p> : null}
      <p className={useStyles().reading}>{seen}</p>
    </div>
  );
}

const FOLDED = ["note", "zone", "minutes", "leftOut", "language", "notesLink"];
