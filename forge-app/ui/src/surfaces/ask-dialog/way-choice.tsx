import type { Person } from "@alongside/core";
import type { AskDialogWish } from "../../ask-dialog-wish.ts";
import { Field } from "../../components/field.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { firstNameOf } from "../../components/initials.tsx";
import { WhenThere } from "../../components/part.tsx";
import { isIssueKey } from "../../jira/issue-key.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { Loaded } from "../../use-loaded.ts";
import type { Circumstances } from "./use-circumstances.ts";
import type { Question } from "./use-question.ts";

interface WayChoiceProps {
  readonly wish: AskDialogWish;
  readonly question: Question;
  readonly betweens: { readonly state: Loaded<Circumstances>; readonly again: () => void };
  readonly problem: "ask.between.choose" | null;
}

/** As a comment where everybody can find the answer, or through somebody trusted. */
export function WayChoice({ wish, question, betweens, problem }: WayChoiceProps) {
  const messages = useMessages();
  const name = firstNameOf(wish.person.name);
  const isBetween = question.way.kind === "between";
  return (
    <fieldset className="al-choices">
      <legend>{messages.text("ask.way")}</legend>
      <label className="al-choice">
        <input
          type="radio"
          name="way"
          checked={!isBetween}
          disabled={wish.page === null}
          onChange={() => question.choose({ kind: "comment" })}
        />
        <span>
          {wish.page === null ? messages.text("ask.noPage") : messages.rich("ask.way.comment", { title: <bdi>{wish.page.title}</bdi> })}
          {wish.page === null ? null : (
            <span className="al-hint">
              {messages.text(isIssueKey(wish.page.id) ? "ask.way.issueNote" : "ask.way.commentNote", { name })}
            </span>
          )}
        </span>
      </label>
      <label className="al-choice">
        <input type="radio" name="way" checked={isBetween} onChange={() => question.choose({ kind: "between", person: wish.goBetween })} />
        <span>
          {messages.text("ask.way.between")}
          <span className="al-hint">{messages.text("ask.way.betweenNote", { name })}</span>
        </span>
      </label>
      {isBetween ? (
        <div className="al-indent">
          <WhenThere state={betweens.state} onAgain={betweens.again}>
            {(value) => <BetweenChoice name={name} question={question} betweens={value.betweens} />}
          </WhenThere>
          {problem === null ? null : (
            <p className="al-hint al-error" role="alert">
              <Glyph name="warning" />
              {messages.text(problem)}
            </p>
          )}
        </div>
      ) : null}
    </fieldset>
  );
}

interface BetweenChoiceProps {
  readonly name: string;
  readonly question: Question;
  readonly betweens: readonly Person[];
}

function BetweenChoice({ name, question, betweens }: BetweenChoiceProps) {
  const messages = useMessages();
  const chosen = question.way.kind === "between" ? question.way.person : null;
  if (betweens.length === 0) return <p className="al-reading">{messages.text("ask.between.nobody")}</p>;
  return (
    <>
      <Field label={messages.text("ask.between.who")} hint={messages.text("seat.trusted")}>
        {(ids) => (
          <select
            {...ids}
            className="al-input"
            value={chosen?.id ?? ""}
            onChange={(event) => {
              const person = betweens.find(({ id }) => id === event.currentTarget.value) ?? null;
              question.choose({ kind: "between", person });
            }}
          >
            <option value="">{messages.text("ask.between.choose")}</option>
            {betweens.map(({ id, name: full }) => (
              <option key={id} value={id}>
                {full}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className="al-choice">
        <input type="checkbox" checked={question.nameMayBeSaid} onChange={(event) => question.allowName(event.currentTarget.checked)} />
        <span>
          {messages.text("ask.between.name", { name })}
          {chosen === null ? null : (
            <span className="al-hint">{messages.text("ask.between.honest", { between: firstNameOf(chosen.name) })}</span>
          )}
        </span>
      </label>
    </>
  );
}
