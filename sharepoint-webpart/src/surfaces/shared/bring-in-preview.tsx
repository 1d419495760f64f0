import type { FieldProblem, RecognisedLink } from "@alongside/core";
import { Button, Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import * as React from "react";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Entry, Found } from "../../sharing/bring-in.ts";
import { isTaken } from "../../sharing/bring-in.ts";
import { factsOf } from "../../sharing/facts.ts";
import type { Messages } from "../../words/messages.ts";
import { useAlongside } from "../alongside-context.tsx";
import { LeftOut } from "./left-out.tsx";
import { useSharedStyles } from "./styles.ts";
import { ThingCard } from "./thing-card.tsx";
import type { BringingInControl } from "./use-bring-in.ts";

interface PreviewProps {
  readonly control: BringingInControl;
  readonly found: Found;
}

/** Everything as it will be seen, before anything of it is written. */
export function BringInPreview({ control, found }: PreviewProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { press, readers } = control;
  const hasSomething = found.entries.length + found.collections.length > 0;
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    void control.send();
  };
  return (
    <form className={shared.form} noValidate onSubmit={send} aria-busy={press.saving.phase === "saving"}>
      {hasSomething ? (
        <>
          <p role="status">{messages.text("bring.found")}</p>
          {found.hasMore ? <p className={styles.meta}>{messages.text("bring.more")}</p> : null}
          <ul className={shared.list}>
            {found.entries.map((entry) => (
              <li key={entry.thing.draft.id}>
                <EntryRow entry={entry} control={control} />
              </li>
            ))}
          </ul>
          {found.collections.length === 0 ? null : (
            <div role="group" aria-label={messages.text("bring.collections")}>
              <p className={styles.name}>{messages.text("bring.collections")}</p>
              {found.collections.map(({ id, title, isWanted }) => (
                <div key={id}>
                  <Checkbox label={title} checked={isWanted} onChange={(_event, data) => control.want(id, data.checked === true)} />
                </div>
              ))}
            </div>
          )}
        </>
      ) : null}
      <LeftOut found={found} />
      {hasSomething ? (
        <>
          <Field label={messages.text("data.who")} hint={messages.text("sp.setup.ownersHonest")}>
            <RadioGroup value={readers} onChange={(_event, data) => control.setReaders(data.value === "me" ? "me" : "place")}>
              <Radio value="place" label={messages.text("sp.list.readers")} />
              <Radio value="me" label={messages.text("offer.audience.me")} />
            </RadioGroup>
          </Field>
          {press.isEmpty ? (
            <p role="alert" className={shared.error}>
              {messages.text("bring.nothing")}
            </p>
          ) : null}
          <div>
            <Button type="submit" appearance="primary" disabledFocusable={press.saving.phase === "saving"}>
              {messages.text("bring.do")}
            </Button>
          </div>
        </>
      ) : null}
    </form>
  );
}

interface EntryRowProps {
  readonly entry: Entry;
  readonly control: BringingInControl;
}

/** One thing as it will be seen, with a tick, and with the fields for what its file does not tell. */
function EntryRow({ entry, control }: EntryRowProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { surroundings } = useAlongside();
  const { thing, title, url, asks, refusal } = entry;
  const { draft, link, existing } = thing;
  const { kind, minutes, language, credit } = draft;
  const name = title === "" ? draft.link : title;
  const content = { kind, ...(minutes === null ? {} : { minutes }), ...(language === null ? {} : { language }) };
  return (
    <ThingCard kind={kind} title={name} url={url} facts={factsOf(content, link, messages)} why={draft.why} by={surroundings.name}>
      <div className={styles.section}>
        {credit === "" ? null : (
          <p className={styles.meta}>
            <Sentence of="shared.credit" values={{ credit: <bdi>{credit}</bdi> }} />
          </p>
        )}
        {(link === null ? [] : saidOf(link, messages)).map((sentence) => (
          <p key={sentence} className={styles.meta}>
            {sentence}
          </p>
        ))}
        {existing === null ? (
          <>
            {asks.map((field) => (
              <Field
                key={field}
                label={messages.text(field === "why" ? "shared.why" : "shared.title")}
                hint={messages.text("bring.needed")}
                {...problemOf(entry, field, messages)}
              >
                <Input
                  value={draft[field]}
                  autoComplete="off"
                  onChange={(_event, data) => control.say(draft.id, { [field]: data.value })}
                />
              </Field>
            ))}
            <Checkbox
              label={messages.text("bring.take")}
              aria-label={`${messages.text("bring.take")}: ${name}`}
              checked={isTaken(entry)}
              disabled={thing.problems.length > 0}
              onChange={(_event, data) => control.want(draft.id, data.checked === true)}
            />
          </>
        ) : (
          <p className={styles.meta}>{messages.text("bring.there")}</p>
        )}
        {refusal?.kind === "already-there" ? <p role="alert">{messages.text("store.alreadyThere")}</p> : null}
      </div>
    </ThingCard>
  );
}

/** What is only missing is asked for by the field itself. */
function problemOf({ thing, refusal }: Entry, field: "title" | "why", messages: Messages): { readonly validationMessage?: string } {
  const refused: readonly FieldProblem[] = refusal?.kind === "fields" ? refusal.problems : [];
  const problems = [...thing.problems.filter(({ problem }) => problem !== "required"), ...refused];
  return problemWith(field, { phase: "refused", refusal: { kind: "fields", problems } }, messages);
}

/** What an address told that the card does not say. */
function saidOf({ tracking, detours, host }: RecognisedLink, messages: Messages): readonly string[] {
  return [
    ...detours.map((detour) => messages.text("shared.unwrapped", { host: detour, target: host })),
    ...(tracking.length === 0 ? [] : [messages.text("shared.cleaned", { parts: tracking.join(", ") })]),
  ];
}
