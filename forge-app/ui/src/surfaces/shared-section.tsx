import { MAXIMUM_TOPIC_CHARACTERS } from "@alongside/core";
import type { QuestionRefusal } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { Part } from "../components/part.tsx";
import { QuestionField } from "../components/question-field.tsx";
import { LookedFooter } from "../components/looked-footer.tsx";
import { useMessages } from "../messages/messages.tsx";
import "../styles/own-things.css";
import "../styles/sharing.css";
import { useShareDialog } from "../use-sharing.ts";
import { AlongAndIn } from "./shared/along-and-in.tsx";
import { SharedList } from "./shared/shared-list.tsx";
import { useShared } from "./shared/use-shared.ts";

const SHOWN_FIRST = 10;

interface SharedSectionProps {
  /** the topic in the address; empty for none */
  readonly topic: string;
  readonly onTopic: (topic: string) => void;
}

/** What colleagues shared on a topic, in every place one can open; and what one shared oneself. */
export function SharedSection({ topic, onTopic }: SharedSectionProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [refusal, setRefusal] = useState<QuestionRefusal | null>(null);
  const [round, setRound] = useState(0);
  const share = useShareDialog(() => setRound((now) => now + 1));
  const look = (words: string): void => {
    const refused = refusalOf(words);
    setRefusal(refused);
    if (refused === null) onTopic(words.trim());
  };
  return (
    <>
      <header className="al-head">
        <div>
          <h1>{messages.text("name.sharedShort")}</h1>
          <p className="al-lead">{messages.text("shared.lead")}</p>
        </div>
        <button type="button" className="al-button" aria-haspopup="dialog" onClick={share}>
          {messages.text("shared.share")}
        </button>
      </header>
      <QuestionField key={topic} label="who.field" hint="who.fieldHint" initial={topic} refusal={refusal} focused={false} onAsk={look} />
      {topic === "" ? null : <OnTopic key={`topic ${String(round)}`} topic={topic} />}
      {me === "anonymous" ? null : <Mine key={`mine ${String(round)}`} />}
      <AlongAndIn place={null} onChanged={() => setRound((now) => now + 1)} />
    </>
  );
}

function refusalOf(words: string): QuestionRefusal | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return { kind: "no-words" };
  const firstLine = words.trim().slice(0, MAXIMUM_TOPIC_CHARACTERS);
  return words.trim().length > MAXIMUM_TOPIC_CHARACTERS
    ? { kind: "too-long", maximumCharacters: MAXIMUM_TOPIC_CHARACTERS, firstLine }
    : null;
}

function OnTopic({ topic }: { readonly topic: string }) {
  const messages = useMessages();
  const { state, again } = useShared({ of: "topic", topic });
  return (
    <>
      <Part title={messages.text("name.shared")} state={state} onAgain={again}>
        {(seen) => (
          <SharedList
            seen={seen}
            first={SHOWN_FIRST}
            withReaders
            none={<p className="al-reading">{messages.text("shared.noneOnTopic")}</p>}
            onChanged={again}
          />
        )}
      </Part>
      <LookedFooter how={messages.text("shared.howBody")} where={messages.rich("shared.lookedTopic", { topic: <bdi>{topic}</bdi> })} />
    </>
  );
}

function Mine() {
  const messages = useMessages();
  const { state, again } = useShared({ of: "me" });
  return (
    <Part title={messages.text("shared.mine")} state={state} onAgain={again}>
      {(seen) => (
        <SharedList
          seen={seen}
          first={SHOWN_FIRST}
          withReaders
          none={<p className="al-reading">{messages.text("shared.mineNone")}</p>}
          onChanged={again}
        />
      )}
    </Part>
  );
}
