import type { KeyboardEvent } from "react";
import type { AskDialogWish } from "../../ask-dialog-wish.ts";
import { Initials, firstNameOf } from "../../components/initials.tsx";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Question } from "./use-question.ts";

interface PreviewProps {
  readonly wish: AskDialogWish;
  readonly question: Question;
  /** empty until it is known */
  readonly myName: string;
  readonly onSend: () => void;
}

/** Exactly what the other will see, in living text. Ctrl+Enter sends from here, and only from here. */
export function Preview({ wish, question, myName, onSend }: PreviewProps) {
  const messages = useMessages();
  const between = question.way.kind === "between" ? question.way.person : null;
  const title =
    question.way.kind === "between" && between !== null
      ? messages.text("ask.previewFor", { between: firstNameOf(between.name) })
      : messages.text("ask.preview");
  const sendOnKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className="al-field">
      <h3 id="preview">{title}</h3>
      <div className="al-preview" tabIndex={0} role="group" aria-labelledby="preview" onKeyDown={sendOnKey}>
        {question.way.kind === "comment" ? <AsComment wish={wish} question={question} myName={myName} /> : null}
        {question.way.kind === "between" ? <ForBetween wish={wish} question={question} myName={myName} /> : null}
      </div>
      <p className="al-hint">{messages.text("ask.sendKey")}</p>
    </div>
  );
}

function AsComment({ wish, question, myName }: Omit<PreviewProps, "onSend">) {
  const { me } = useAlongside();
  return (
    <>
      {myName === "" ? null : (
        <p className="al-row">
          <Initials id={me} name={myName} small />
          <bdi className="al-strong">{myName}</bdi>
        </p>
      )}
      <p className="al-lines">
        <span className="al-mention">@{wish.person.name}</span> {question.draft.text}
      </p>
    </>
  );
}

function ForBetween({ wish, question, myName }: Omit<PreviewProps, "onSend">) {
  const messages = useMessages();
  const name = firstNameOf(wish.person.name);
  return (
    <>
      <p className="al-hint">
        <bdi>{myName}</bdi> → <bdi>{wish.person.name}</bdi>
      </p>
      <p className="al-lines">{question.draft.text}</p>
      <p className="al-hint">{messages.text(question.nameMayBeSaid ? "ask.nameMayBeSaid" : "ask.nameStays", { name })}</p>
    </>
  );
}
