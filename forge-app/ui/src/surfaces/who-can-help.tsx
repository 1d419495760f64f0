import { useState } from "react";
import { Announcer } from "../components/announcer.tsx";
import { Answer } from "../components/answer.tsx";
import { FirstPaint } from "../components/first-paint.tsx";
import { QuestionField } from "../components/question-field.tsx";
import type { MessageKey } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { shownAnswer } from "../use-ask.ts";
import type { Ask, Wish } from "../use-ask.ts";
import type { PersonAsking } from "../use-ask-dialog.ts";
import type { BeginCircle } from "../use-circle-dialog.ts";
import type { BeginSharing } from "../use-sharing.ts";

interface WhoCanHelpProps {
  readonly ask: Ask;
  /** what the surface asks about by itself */
  readonly wish: Wish;
  /** `popup`: no border of its own, a shorter answer; `panel`: no border of its own */
  readonly shape: "card" | "popup" | "panel";
  readonly asking: PersonAsking;
  readonly onShare: BeginSharing;
  readonly onCircle: BeginCircle;
}

/** The answer beside the words that raised the question: macro, byline and marked text share it. */
export function WhoCanHelp({ ask, wish, shape, asking, onShare, onCircle }: WhoCanHelpProps) {
  const messages = useMessages();
  const [changing, setChanging] = useState(false);
  const { state } = ask;
  const answer = shownAnswer(state);
  const current = ask.wish ?? wish;
  const askWords = (words: string): void => ask.ask({ kind: "words", from: "typed", words });
  const fieldShown = changing || state.phase === "refused" || state.phase === "page-unread";
  return (
    <section
      className={`al al-${shape}`}
      aria-label={messages.text("sr.region", { surface: messages.text("name.who") })}
      aria-busy={state.phase === "asking"}
    >
      <header className={shape === "panel" ? undefined : "al-head"}>
        <div>
          {/* The host writes the title above its panel; for those who do not see it, it stands here as well. */}
          <h2 className={shape === "panel" ? "al-sr" : undefined}>{messages.text("name.who")}</h2>
          <About topic={current.kind === "issue" ? null : topicOf(ask)} wish={current} />
        </div>
        {fieldShown ? null : (
          <button type="button" className="al-link" onClick={() => setChanging(true)}>
            {messages.text("who.changeTopic")}
          </button>
        )}
      </header>
      {fieldShown ? <Field ask={ask} current={current} focused={changing} onAsk={askWords} /> : null}
      {state.phase === "asking" && answer === null ? <FirstPaint slow={state.slow} /> : null}
      {answer !== null ? (
        <Answer
          answer={answer}
          ownPage={state.phase === "answered" && state.ownPage}
          brief={shape === "popup"}
          withShared={shape !== "card"}
          fieldElsewhere={fieldShown}
          asking={asking}
          onShare={onShare}
          onCircle={onCircle}
          onAsk={askWords}
          onAgain={ask.again}
        />
      ) : null}
      <Announcer state={state} />
    </section>
  );
}

function Field({
  ask,
  current,
  focused,
  onAsk,
}: {
  readonly ask: Ask;
  readonly current: Wish;
  readonly focused: boolean;
  readonly onAsk: (words: string) => void;
}) {
  const messages = useMessages();
  const { state } = ask;
  const typed = current.kind === "words" ? current.words : "";
  const about =
    current.kind !== "words" && state.phase === "refused" ? "who.setTopic" : state.phase === "page-unread" ? UNREAD[current.kind] : null;
  return (
    <>
      {about === null ? null : <p className="al-reading">{messages.text(about)}</p>}
      <QuestionField
        label="who.field"
        hint="who.fieldHint"
        initial={typed}
        refusal={state.phase === "refused" && current.kind === "words" ? state.refusal : null}
        focused={focused}
        onAsk={onAsk}
      />
    </>
  );
}

const UNREAD = { page: "who.pageUnread", issue: "who.issueUnread", words: "who.pageUnread" } as const satisfies Record<
  Wish["kind"],
  MessageKey
>;

const ORIGINS = {
  page: "who.topicFromPage",
  issue: "who.topicFromIssue",
  typed: "who.topicTyped",
  author: "who.topicSet",
  selection: "who.topicFromSelection",
} as const satisfies Record<string, MessageKey>;

/** @param topic empty until it is known; null where the issue itself says it */
function About({ topic, wish }: { readonly topic: string | null; readonly wish: Wish }) {
  const messages = useMessages();
  const origin = messages.text(ORIGINS[wish.kind === "words" ? wish.from : wish.kind]);
  if (topic === "") return null;
  if (topic === null) return <p className="al-meta">{origin}</p>;
  return (
    <p className="al-about">
      {messages.text("who.about")}{" "}
      <b>
        <bdi>{topic}</bdi>
      </b>
      <span className="al-meta al-dot">{origin}</span>
    </p>
  );
}

/** Known at once when words were given, and with the answer when they had to be found. */
function topicOf({ wish, state }: Ask): string {
  const answer = shownAnswer(state);
  if (answer !== null) return answer.topic;
  return state.phase === "asking" && wish?.kind === "words" && wish.from !== "selection" ? wish.words : "";
}
