import type { LeanTopic } from "@alongside/core";
import { Button, Link, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useLeanStyles } from "./lean-styles.ts";

interface LeanTopicRowProps {
  readonly topic: LeanTopic;
  readonly isNow: boolean;
  readonly onVote: (change: 1 | -1) => void;
  readonly onTakeOff: () => void;
}

/** A topic on the table, with the hands that were raised for it. */
export function LeanTopicRow({ topic, isNow, onVote, onTakeOff }: LeanTopicRowProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const lean = useLeanStyles();
  const { words, votes, wasTalkedAbout } = topic;
  return (
    <li className={lean.topic}>
      <span className={lean.words}>
        <bdi>{words}</bdi>
        {wasTalkedAbout ? <span className={mergeClasses(styles.meta, styles.dot)}>{messages.text("lean.done")}</span> : null}
      </span>
      {isNow || wasTalkedAbout ? null : (
        <span className={styles.row}>
          <Button
            size="small"
            className={lean.vote}
            aria-label={messages.text("lean.fewer", { topic: words })}
            disabledFocusable={votes === 0}
            onClick={() => onVote(-1)}
          >
            −
          </Button>
          <span className={styles.meta}>{messages.count("lean.votes", votes)}</span>
          <Button size="small" className={lean.vote} aria-label={messages.text("lean.more", { topic: words })} onClick={() => onVote(1)}>
            +
          </Button>
          <Link
            as="button"
            type="button"
            appearance="subtle"
            aria-label={messages.text("lean.takeOffOne", { topic: words })}
            onClick={onTakeOff}
          >
            {messages.text("lean.takeOff")}
          </Link>
        </span>
      )}
    </li>
  );
}
