import Button from "@atlaskit/button/new";
import { view } from "@forge/bridge";
import { useState } from "react";
import type { FormEvent } from "react";
import type { AskDialogWish } from "../../ask-dialog-wish.ts";
import { HostLink } from "../../components/host-link.tsx";
import { firstNameOf } from "../../components/initials.tsx";
import { PracticeCard } from "../../components/practice-card.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { DraftField } from "./draft-field.tsx";
import { Preview } from "./preview.tsx";
import { QuestionTrouble } from "./question-trouble.tsx";
import { TheirNote } from "./their-note.tsx";
import { useCircumstances } from "./use-circumstances.ts";
import type { Question } from "./use-question.ts";
import { useQuestion } from "./use-question.ts";
import { WayChoice } from "./way-choice.tsx";

/** What keeps a question from being sent before anything is asked of the platform. */
type Obstacle = "ask.between.choose" | "input.required";

/** The draft, how it gets there, exactly what will appear, and one filled button. */
export function QuestionForm({ wish }: { readonly wish: AskDialogWish }) {
  const messages = useMessages();
  const question = useQuestion(wish, { onPosted: (posted) => void view.close(posted), onCancel: () => void view.close() });
  const circumstances = useCircumstances(wish.person.id);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const between = question.way.kind === "between" ? question.way.person : null;
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    const found = obstacleTo(question);
    setObstacle(found);
    if (found === null) question.send();
  };
  const isSending = question.saving.phase === "saving";
  const { state } = circumstances;
  return (
    <form className="al-form" onSubmit={send} noValidate aria-busy={isSending}>
      {state.phase === "there" && state.value.note !== null ? (
        <TheirNote note={state.value.note} name={firstNameOf(wish.person.name)} />
      ) : null}
      <DraftField question={question} problem={obstacle === "input.required" ? obstacle : null} withLines />
      <PracticeCard card="ask" />
      {wish.read === null || wish.read.url === wish.page?.url ? null : (
        <p className="al-hint">
          {messages.rich("ask.alsoRead", {
            title: (
              <HostLink href={wish.read.url} newTab>
                <bdi>{wish.read.title}</bdi>
              </HostLink>
            ),
          })}
        </p>
      )}
      <WayChoice wish={wish} question={question} betweens={circumstances} problem={obstacle === "ask.between.choose" ? obstacle : null} />
      <Preview wish={wish} question={question} myName={state.phase === "there" ? state.value.myName : ""} onSend={() => send()} />
      <QuestionTrouble question={question} onAgain={() => send()} />
      <div className="al-row al-row-apart">
        <div className="al-row">
          <Button type="submit" appearance="primary" isDisabled={isSending}>
            {between === null ? messages.text("ask.send") : messages.text("ask.sendBetween", { between: firstNameOf(between.name) })}
          </Button>
          <button type="button" className="al-button" onClick={() => void view.close()}>
            {messages.text("ask.keep")}
          </button>
        </div>
        <button type="button" className="al-button al-button-quiet" onClick={question.cancel}>
          {messages.text("do.cancel")}
        </button>
      </div>
    </form>
  );
}

function obstacleTo({ draft, way }: Question): Obstacle | null {
  if (draft.text.trim() === "") return "input.required";
  return way.kind === "between" && way.person === null ? "ask.between.choose" : null;
}
