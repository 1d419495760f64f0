import type { FieldProblem, VolunteerDraft } from "@alongside/core";
import { beginRound, dayOf, offsetOn, zoneHere } from "@alongside/core";
import { Button, Checkbox, Field, Input, Link, useId } from "@fluentui/react-components";
import * as React from "react";
import { createLocalTimes } from "../../browser/local-times.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import { useAlongside } from "../alongside-context.tsx";
import { HoursGrid } from "./hours-grid.tsx";
import { useRoundStyles } from "./styles.ts";
import { TopicList } from "./topic-list.tsx";
import { useVolunteerFile } from "./use-volunteer-file.ts";

/** What somebody wants, could give, and when an hour would suit: a file for whoever forms the circles. */
export function VolunteerForm({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { draft, typed, problems, isSaved, change, save, drop } = useVolunteerFile();
  const element = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => element.current?.querySelector("input")?.focus(), []);
  React.useEffect(() => {
    if (problems.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const problem = (field: string): Problem => problemIn(field, problems, messages);
  const topics = (field: "wants" | "offers") => ({
    problem: problem(field),
    topics: draft[field],
    typed: typed[field],
    onChange: (next: readonly string[], text: string): void => change({ [field]: next }, { [field]: text }),
  });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    save();
  };
  const clear = (): void => {
    drop();
    onBack();
  };
  return (
    <form ref={element} className={styles.box} noValidate onSubmit={submit}>
      <TopicList label={messages.text("round.learn")} hint={messages.text("round.dearest")} {...topics("wants")} />
      <TopicList label={messages.text("round.give")} {...topics("offers")} />
      <Hours draft={draft} onChange={change} problem={problem("hours").validationMessage ?? null} />
      <OwnWords draft={draft} onChange={change} problem={problem} />
      <p className={styles.meta}>{messages.text("sp.round.seen")}</p>
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {messages.text("sp.round.saveFile")}
        </Button>
        <Button appearance="transparent" onClick={onBack}>
          {messages.text("do.back")}
        </Button>
        <Link as="button" type="button" onClick={clear}>
          {messages.text("sp.round.clear")}
        </Link>
      </div>
      <p role="status" className={styles.reading}>
        {isSaved ? messages.text("sp.round.saved") : ""}
      </p>
    </form>
  );
}

interface Problem {
  readonly validationMessage?: string;
}

function problemIn(field: string, problems: readonly FieldProblem[], messages: Messages): Problem {
  return problemWith(field, { phase: "refused", refusal: { kind: "fields", problems } }, messages);
}

interface PartProps {
  readonly draft: VolunteerDraft;
  readonly onChange: (part: Partial<VolunteerDraft>) => void;
}

function OwnWords({ draft, onChange, problem }: PartProps & { readonly problem: (field: string) => Problem }): JSX.Element {
  const messages = useMessages();
  return (
    <>
      <Field label={messages.text("round.team")} hint={messages.text("round.teamHint")} {...problem("team")}>
        <Input value={draft.team} autoComplete="off" onChange={(_event, data) => onChange({ team: data.value })} />
      </Field>
      <Field label={messages.text("round.experience")} hint={messages.text("round.experienceHint")} {...problem("experience")}>
        <Input value={draft.experience} autoComplete="off" onChange={(_event, data) => onChange({ experience: data.value })} />
      </Field>
      <Field hint={messages.text("round.isNewHint")}>
        <Checkbox
          label={messages.text("round.isNew")}
          checked={draft.isNew}
          onChange={(_event, { checked }) => onChange({ isNew: checked === true })}
        />
      </Field>
    </>
  );
}

function Hours({ draft, onChange, problem }: PartProps & { readonly problem: string | null }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const round = useRoundStyles();
  const { home, ports } = useAlongside();
  const label = useId("round-hours");
  const zone = zoneHere();
  const { startsOn } = beginRound({ id: "", place: home, today: dayOf(ports.clock.now()) });
  return (
    <div className={styles.tight}>
      <p id={label}>{messages.text("round.hours")}</p>
      <HoursGrid
        labelledBy={label}
        offsetMinutes={offsetOn(startsOn, zone, createLocalTimes())}
        chosen={new Set(draft.hours)}
        isWrong={problem !== null}
        onChange={(hours) => onChange({ hours })}
      />
      <p className={styles.meta}>{messages.text("round.hoursHint", { zone })}</p>
      {problem === null ? null : (
        <p role="alert" className={round.error}>
          {problem}
        </p>
      )}
    </div>
  );
}
