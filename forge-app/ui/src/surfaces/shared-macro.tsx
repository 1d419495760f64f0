import { useEffect } from "react";
import { useAlongside } from "../alongside.tsx";
import { WhenThere } from "../components/part.tsx";
import { LookedFooter } from "../components/looked-footer.tsx";
import { useMessages } from "../messages/messages.tsx";
import { placeWord } from "../place-word.ts";
import "../styles/own-things.css";
import "../styles/sharing.css";
import { useShareDialog } from "../use-sharing.ts";
import { AlongAndIn } from "./shared/along-and-in.tsx";
import { Collections } from "./shared/collections.tsx";
import { SharedList } from "./shared/shared-list.tsx";
import type { SharedSeen, SharedSource } from "./shared/use-shared.ts";
import { useShared } from "./shared/use-shared.ts";

interface SharedMacroProps {
  /** called once, when there is something worth looking at */
  readonly onReady: () => void;
}

/** What was shared in this space, or on the topic that the author of the page set. */
export function SharedMacro({ onReady }: SharedMacroProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const { place, topic } = host;
  const source: SharedSource = topic !== "" ? { of: "topic", topic } : place !== null ? { of: "place", place } : { of: "me" };
  const { state, again } = useShared(source);
  const share = useShareDialog(again);
  const isSettled = state.phase !== "loading";
  const isOff = state.phase === "there" && state.value.isOff;
  useEffect(() => {
    if (isSettled) onReady();
  }, [isSettled, onReady]);
  return (
    <section
      className="al al-card"
      aria-label={messages.text("sr.region", { surface: messages.text("name.shared") })}
      aria-busy={!isSettled}
    >
      <header className="al-head">
        <div>
          <h2>{messages.text("name.shared")}</h2>
          {topic === "" ? (
            <p className="al-lead">{messages.text("shared.lead")}</p>
          ) : (
            <p className="al-about">
              {messages.text("who.about")}{" "}
              <b>
                <bdi>{topic}</bdi>
              </b>
              <span className="al-meta al-dot">{messages.text("who.topicSet")}</span>
            </p>
          )}
        </div>
        {isOff ? null : (
          <button type="button" className="al-button" aria-haspopup="dialog" onClick={share}>
            {messages.text("shared.share")}
          </button>
        )}
      </header>
      <WhenThere state={state} onAgain={again}>
        {(seen) => <Found seen={seen} source={source} onChanged={again} />}
      </WhenThere>
    </section>
  );
}

const SHOWN_FIRST = 10;

interface FoundProps {
  readonly seen: SharedSeen;
  readonly source: SharedSource;
  readonly onChanged: () => void;
}

function Found({ seen, source, onChanged }: FoundProps) {
  const messages = useMessages();
  const { place } = useAlongside().host;
  const word = place === null ? "space" : placeWord(place);
  if (seen.isOff) return <p className="al-reading">{messages.text("who.switchedOff", { place: word })}</p>;
  const none = source.of === "topic" ? messages.text("shared.noneOnTopic") : messages.text("shared.none", { place: word });
  return (
    <>
      <SharedList
        seen={seen}
        first={SHOWN_FIRST}
        withReaders={source.of !== "place"}
        none={<p className="al-reading">{none}</p>}
        onChanged={onChanged}
      />
      {source.of === "place" ? <Collections seen={seen} place={source.place} onChanged={onChanged} /> : null}
      {source.of === "topic" ? null : <AlongAndIn place={place} onChanged={onChanged} />}
      <LookedFooter
        how={messages.text("shared.howBody")}
        where={
          source.of === "topic"
            ? messages.rich("shared.lookedTopic", { topic: <bdi>{source.topic}</bdi> })
            : messages.text("shared.lookedHere", { place: word })
        }
      />
    </>
  );
}
