import { Link, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Announcer } from "../components/announcer.tsx";
import { Answer } from "../components/answer.tsx";
import { FirstPaint } from "../components/first-paint.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";
import type { Settings } from "../settings.ts";
import { useAlongside } from "./alongside-context.tsx";
import { QuestionFieldLater } from "./question-field-later.tsx";
import type { Ask, Wish } from "./use-ask.ts";
import { useAsk } from "./use-ask.ts";

/** The answer beside the words that raised the question. Asks by itself once for what its author chose; afterwards only its button asks. */
export function WhoCanHelp({ settings }: { readonly settings: Settings }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { surroundings } = useAlongside();
  const asked = useAsk();
  const [changing, setChanging] = React.useState(false);
  const { state, ask } = asked;
  const words = settings.about === "topic" ? settings.topic : "";
  const hasPage = surroundings.page !== null;
  React.useEffect(() => {
    setChanging(false);
    if (words !== "") ask({ kind: "words", from: "author", words });
    else if (hasPage) ask({ kind: "page" });
  }, [ask, words, hasPage]);
  const askWords = (typed: string): void => {
    setChanging(false);
    ask({ kind: "words", from: "typed", words: typed });
  };
  const fieldShown = changing || state.phase === "idle" || state.phase === "refused" || state.phase === "page-unread";
  return (
    <section
      className={mergeClasses(styles.card, styles.stack)}
      aria-label={messages.text("sr.region", { surface: messages.text("name.who") })}
      aria-busy={state.phase === "asking"}
    >
      <header className={styles.head}>
        <div>
          <h2>{messages.text("name.who")}</h2>
          <About ask={asked} />
        </div>
        {fieldShown ? null : (
          <Link as="button" onClick={() => setChanging(true)}>
            {messages.text("who.changeTopic")}
          </Link>
        )}
      </header>
      {fieldShown ? <Field ask={asked} focused={changing} onAsk={askWords} /> : null}
      {state.phase === "asking" ? <FirstPaint slow={state.slow} /> : null}
      {state.phase === "answered" ? (
        <Answer
          answer={state.answer}
          ownPage={state.ownPage}
          brief={settings.amount === "short"}
          fieldElsewhere={fieldShown}
          onAsk={askWords}
          onAgain={asked.again}
        />
      ) : null}
      <Announcer state={state} />
    </section>
  );
}

interface FieldProps {
  readonly ask: Ask;
  readonly focused: boolean;
  readonly onAsk: (words: string) => void;
}

function Field({ ask: { wish, state }, focused, onAsk }: FieldProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const isPage = wish?.kind === "page";
  const about = isPage && state.phase === "refused" ? "who.setTopic" : state.phase === "page-unread" ? "who.pageUnread" : null;
  return (
    <>
      {about === null ? null : <p className={styles.reading}>{messages.text(about)}</p>}
      <QuestionFieldLater
        label="who.field"
        hint="who.fieldHint"
        initial={wish?.kind === "words" ? wish.words : ""}
        refusal={state.phase === "refused" && !isPage ? state.refusal : null}
        focused={focused}
        onAsk={onAsk}
      />
    </>
  );
}

const ORIGINS = { page: "who.topicFromPage", typed: "who.topicTyped", author: "who.topicSet" } as const;

function About({ ask }: { readonly ask: Ask }): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const topic = topicOf(ask);
  if (topic === "" || ask.wish === null) return null;
  return (
    <p className={styles.about}>
      {messages.text("who.about")}{" "}
      <b>
        <bdi>{topic}</bdi>
      </b>
      <span className={mergeClasses(styles.meta, styles.dot)}>{messages.text(ORIGINS[originOf(ask.wish)])}</span>
    </p>
  );
}

function originOf(wish: Wish): keyof typeof ORIGINS {
  return wish.kind === "page" ? "page" : wish.from;
}

/** Known at once when words were given, and with the answer when they had to be found. */
function topicOf({ wish, state }: Ask): string {
  if (state.phase === "answered") return state.answer.topic;
  return state.phase === "asking" && wish?.kind === "words" ? wish.words : "";
}
