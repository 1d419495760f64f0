import Button from "@atlaskit/button/new";
import { useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { AskDialogWish } from "../../ask-dialog-wish.ts";
import { Initials, firstNameOf } from "../../components/initials.tsx";
import { PracticeCard } from "../../components/practice-card.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { showPosted } from "../../open-ask-dialog.ts";
import { DraftField } from "../ask-dialog/draft-field.tsx";
import { Preview } from "../ask-dialog/preview.tsx";
import { QuestionTrouble } from "../ask-dialog/question-trouble.tsx";
import { TheirNote } from "../ask-dialog/their-note.tsx";
import { useCircumstances } from "../ask-dialog/use-circumstances.ts";
import { useQuestion } from "../ask-dialog/use-question.ts";

interface AskInPanelProps {
  readonly wish: AskDialogWish;
  /** back to the answer; what was typed stays as a draft */
  readonly onEnd: () => void;
}

/** One question to one person, as a comment on the issue beside it. */
export function AskInPanel({ wish, onEnd }: AskInPanelProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const name = firstNameOf(wish.person.name);
  return (
    <section className="al al-panel al-apart" aria-labelledby="ask-title">
      <header className="al-row al-row-whole">
        <Initials id={wish.person.id} name={wish.person.name} />
        <h2 id="ask-title">{messages.text("ask.title", { name })}</h2>
      </header>
      {me === "anonymous" ? <SignIn onEnd={onEnd} /> : <CommentForm wish={wish} onEnd={onEnd} />}
    </section>
  );
}

function SignIn({ onEnd }: Pick<AskInPanelProps, "onEnd">) {
  const messages = useMessages();
  return (
    <>
      <p className="al-reading">{messages.text("store.signIn")}</p>
      <button type="button" className="al-button" onClick={onEnd}>
        {messages.text("do.back")}
      </button>
    </>
  );
}

function CommentForm({ wish, onEnd }: AskInPanelProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const [isEmpty, setEmpty] = useState(false);
  const question = useQuestion(wish, {
    onPosted: (posted) => {
      showPosted(posted, { suite, messages });
      onEnd();
    },
    onCancel: onEnd,
  });
  const { state } = useCircumstances(wish.person.id);
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    const nothing = question.draft.text.trim() === "";
    setEmpty(nothing);
    if (!nothing) question.send();
  };
  const isSending = question.saving.phase === "saving";
  const name = firstNameOf(wish.person.name);
  return (
    <form className="al-form" onSubmit={send} noValidate aria-busy={isSending}>
      {state.phase === "there" && state.value.note !== null ? <TheirNote note={state.value.note} name={name} /> : null}
      <DraftField question={question} problem={isEmpty ? "input.required" : null} />
      <PracticeCard card="ask" />
      <Preview wish={wish} question={question} myName={state.phase === "there" ? state.value.myName : ""} onSend={() => send()} />
      <p className="al-hint">{messages.text("ask.way.issueNote", { name })}</p>
      <QuestionTrouble question={question} onAgain={() => send()} />
      <div className="al-row">
        <Button type="submit" appearance="primary" isDisabled={isSending}>
          {messages.text("ask.send")}
        </Button>
        <button type="button" className="al-button al-button-quiet" onClick={onEnd}>
          {messages.text("do.back")}
        </button>
      </div>
      <p className="al-hint">{messages.text("ask.undoNote")}</p>
    </form>
  );
}
