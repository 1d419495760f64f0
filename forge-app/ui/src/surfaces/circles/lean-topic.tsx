import type { LeanTopic } from "@alongside/core";
import { useMessages } from "../../messages/messages.tsx";

interface LeanTopicRowProps {
  readonly topic: LeanTopic;
  readonly isNow: boolean;
  readonly onVote: (change: 1 | -1) => void;
  readonly onTakeOff: () => void;
}

/** A topic on the table, with the hands that were raised for it. */
export function LeanTopicRow({ topic, isNow, onVote, onTakeOff }: LeanTopicRowProps) {
  const messages = useMessages();
  const { words, votes, wasTalkedAbout } = topic;
  return (
    <li>
      <span className="al-lean-words">
        <bdi>{words}</bdi>
        {wasTalkedAbout ? <span className="al-meta al-step-mark">{messages.text("lean.done")}</span> : null}
      </span>
      {isNow || wasTalkedAbout ? null : (
        <span className="al-lean-votes">
          <button
            type="button"
            className="al-button al-button-small"
            aria-label={messages.text("lean.fewer", { topic: words })}
            aria-disabled={votes === 0}
            onClick={() => onVote(-1)}
          >
            −
          </button>
          <span className="al-meta">{messages.text("lean.votes", { votes })}</span>
          <button
            type="button"
            className="al-button al-button-small"
            aria-label={messages.text("lean.more", { topic: words })}
            onClick={() => onVote(1)}
          >
            +
          </button>
          <button type="button" className="al-act" aria-label={messages.text("lean.takeOffOne", { topic: words })} onClick={onTakeOff}>
            {messages.text("lean.takeOff")}
          </button>
        </span>
      )}
    </li>
  );
}
