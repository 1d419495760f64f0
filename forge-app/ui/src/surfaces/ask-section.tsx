import { useEffect } from "react";
import { Announcer } from "../components/announcer.tsx";
import { Answer } from "../components/answer.tsx";
import { FirstPaint } from "../components/first-paint.tsx";
import { QuestionField } from "../components/question-field.tsx";
import { useMessages } from "../messages/messages.tsx";
import { shownAnswer } from "../use-ask.ts";
import { useAskDialog } from "../use-ask-dialog.ts";
import type { Ask } from "../use-ask.ts";
import { useCircleDialog } from "../use-circle-dialog.ts";
import { useShareDialog } from "../use-sharing.ts";

interface AskSectionProps {
  readonly ask: Ask;
  /** what the address asks about; empty for nothing */
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** One field, and the answer below it. The words stand in the address, so that going back works. */
export function AskSection({ ask, words, onWords }: AskSectionProps) {
  const messages = useMessages();
  const { state, ask: begin, again } = ask;
  const asking = useAskDialog();
  const sharing = useShareDialog();
  const circling = useCircleDialog();
  useEffect(() => {
    if (words !== "") begin({ kind: "words", from: "typed", words });
  }, [begin, words]);
  const answer = shownAnswer(state);
  const isAsked = ask.wish?.kind === "words" && ask.wish.words === words;
  /** Words that cannot be asked stay out of the address. */
  const askWords = (next: string): void => {
    if (next.trim() === "") begin({ kind: "words", from: "typed", words: next });
    else if (next === words) again();
    else onWords(next);
  };
  return (
    <>
      <header>
        <h1>{messages.text("name.ask")}</h1>
        <p className="al-reading">{messages.text("who.askLead")}</p>
      </header>
      <QuestionField
        key={words}
        label="who.field"
        hint="who.fieldHint"
        initial={words}
        refusal={state.phase === "refused" ? state.refusal : null}
        focused={words === ""}
        onAsk={askWords}
      />
      {state.phase === "asking" && answer === null ? <FirstPaint slow={state.slow} /> : null}
      {answer !== null && isAsked ? (
        <Answer
          answer={answer}
          ownPage={false}
          brief={false}
          withShared
          fieldElsewhere
          asking={asking}
          onShare={sharing}
          onCircle={circling}
          onAsk={askWords}
          onAgain={again}
        />
      ) : null}
      <Announcer state={state} />
    </>
  );
}
