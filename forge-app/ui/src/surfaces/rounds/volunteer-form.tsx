import Button from "@atlaskit/button/new";
import type { LocalTimes, RecordOf, VolunteerDraft } from "@alongside/core";
import { offsetOn, zoneHere } from "@alongside/core";
import { useId, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { HoursGrid } from "./hours-grid.tsx";
import { TopicList, withTyped } from "./topic-list.tsx";

interface VolunteerFormProps {
  readonly round: RecordOf<"round">;
  readonly host: string;
  readonly localTimes: LocalTimes;
  /** where the form begins */
  readonly initial: VolunteerDraft;
  readonly onSaved: () => void;
  /** null where there is nothing to go back to */
  readonly onCancel: (() => void) | null;
}

/** What somebody wants, could give, and when an hour would suit; read by the host of the round alone. */
export function VolunteerForm({ round, host, localTimes, initial, onSaved, onCancel }: VolunteerFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [draft, setDraft] = useState(initial);
  const [typed, setTyped] = useState({ wants: "", offers: "" });
  const change = (part: Partial<VolunteerDraft>): void => setDraft({ ...draft, ...part });
  const send = async (): Promise<void> => {
    if (saving.phase === "saving") return;
    const whole = { ...draft, wants: withTyped(draft.wants, typed.wants), offers: withTyped(draft.offers, typed.offers) };
    setDraft(whole);
    setTyped({ wants: "", offers: "" });
    const saved = await save(() => suite.circles.rounds.putForward(whole, round));
    if (saved !== undefined) onSaved();
  };
  const topics = (field: "wants" | "offers") => ({
    problem: problemWith(field, saving, messages),
    topics: draft[field],
    typed: typed[field],
    onChange: (next: readonly string[], text: string): void => {
      change({ [field]: next });
      setTyped({ ...typed, [field]: text });
    },
  });
  return (
    <form
      className="al-box al-form"
      noValidate
      aria-busy={saving.phase === "saving"}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TopicList label={messages.text("round.learn")} hint={messages.text("round.dearest")} {...topics("wants")} />
      <TopicList label={messages.text("round.give")} {...topics("offers")} />
      <Hours round={round} localTimes={localTimes} draft={draft} onChange={change} problem={problemWith("hours", saving, messages)} />
      <OwnWords draft={draft} onChange={change} problem={(field) => problemWith(field, saving, messages)} />
      <SaveNotice saving={saving} onAgain={() => void send()} />
      <div className="al-row">
        <Button type="submit" appearance="primary" isDisabled={saving.phase === "saving"}>
          {messages.text("round.volunteer")}
        </Button>
        {onCancel === null ? null : (
          <button type="button" className="al-button" onClick={onCancel}>
            {messages.text("do.cancel")}
          </button>
        )}
      </div>
      <p className="al-hint">
        {messages.rich("round.seen", { host: <bdi>{host}</bdi> })} {messages.text("round.namesSeen")}
      </p>
    </form>
  );
}

interface PartProps {
  readonly draft: VolunteerDraft;
  readonly onChange: (part: Partial<VolunteerDraft>) => void;
}

interface HoursProps extends PartProps {
  readonly round: RecordOf<"round">;
  readonly localTimes: LocalTimes;
  readonly problem: string | null;
}

function Hours({ round, localTimes, draft, onChange, problem }: HoursProps) {
  const messages = useMessages();
  const label = useId();
  const [zone] = useState(zoneHere);
  return (
    <div className="al-field">
      <p id={label} className="al-label">
        {messages.text("round.hours")}
      </p>
      <HoursGrid
        labelledBy={label}
        weekdays={round.content.weekdays}
        offsetMinutes={offsetOn(round.content.startsOn, zone, localTimes)}
        chosen={new Set(draft.hours)}
        onChange={(hours) => onChange({ hours })}
      />
      <p className="al-hint">{messages.text("round.hoursHint", { zone })}</p>
      {problem === null ? null : (
        <p className="al-hint al-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function OwnWords({ draft, onChange, problem }: PartProps & { readonly problem: (field: "team" | "experience") => string | null }) {
  const messages = useMessages();
  const isNew = useId();
  return (
    <>
      <Field label={messages.text("round.team")} hint={messages.text("round.teamHint")} problem={problem("team")}>
        {(ids) => (
          <input {...ids} className="al-input" value={draft.team} onChange={(event) => onChange({ team: event.currentTarget.value })} />
        )}
      </Field>
      <Field label={messages.text("round.experience")} hint={messages.text("round.experienceHint")} problem={problem("experience")}>
        {(ids) => (
          <input
            {...ids}
            className="al-input"
            value={draft.experience}
            onChange={(event) => onChange({ experience: event.currentTarget.value })}
          />
        )}
      </Field>
      <label className="al-choice">
        <input
          type="checkbox"
          aria-describedby={isNew}
          checked={draft.isNew}
          onChange={(event) => onChange({ isNew: event.currentTarget.checked })}
        />
        <span>
          {messages.text("round.isNew")}
          <span id={isNew} className="al-hint">
            {messages.text("round.isNewHint")}
          </span>
        </span>
      </label>
    </>
  );
}
