import { view } from "@forge/bridge";
import { useEffect, useState } from "react";
import { Announcer } from "../components/announcer.tsx";
import { Answer } from "../components/answer.tsx";
import { FirstPaint } from "../components/first-paint.tsx";
import { QuestionField } from "../components/question-field.tsx";
import { useMessages } from "../messages/messages.tsx";
import type { Ask } from "../use-ask.ts";

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** The global page: one field, and the answer below it. The words stand in the address, so that going back works. */
export function AskPage({ ask }: { readonly ask: Ask }) {
  const messages = useMessages();
  const [history, setHistory] = useState<History | null>(null);
  const [words, setWords] = useState("");
  const { state } = ask;
  const begin = ask.ask;

  useEffect(() => {
    const show = (search: string): void => {
      const asked = new URLSearchParams(search).get("q") ?? "";
      setWords(asked);
      if (asked !== "") begin({ kind: "words", from: "typed", words: asked });
    };
    void view.createHistory().then((created) => {
      setHistory(created);
      created.listen((location, action) => {
        if (action === "POP") show(location.search);
      });
      show(created.location.search);
    });
  }, [begin]);

  const askWords = (next: string): void => {
    setWords(next);
    history?.push(`/?${new URLSearchParams({ q: next }).toString()}`);
    begin({ kind: "words", from: "typed", words: next });
  };
  return (
    <div className="al al-page">
      <p className="al-product">{messages.text("name.product")}</p>
      <nav aria-label={messages.text("nav.label")} className="al-nav">
        <span aria-current="page">{messages.text("name.ask")}</span>
      </nav>
      <main className="al-page-main" aria-busy={state.phase === "asking"}>
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
        {state.phase === "asking" ? <FirstPaint slow={state.slow} /> : null}
        {state.phase === "answered" ? (
          <Answer answer={state.answer} ownPage={false} brief={false} fieldElsewhere onAsk={askWords} onAgain={ask.again} />
        ) : null}
        <Announcer state={state} />
      </main>
    </div>
  );
}
