import { LEAN_MINUTES } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { clockText } from "../../circles/when.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useLeanStyles } from "./lean-styles.ts";
import type { LeanCoffee } from "./use-lean-coffee.ts";

interface TalkAboutProps {
  readonly coffee: LeanCoffee;
}

/** What is talked about now, and until when. Nothing counts down, and nothing goes on by itself. */
export function TalkAbout({ coffee: { table, span, begin, next } }: TalkAboutProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const lean = useLeanStyles();
  const place = React.useRef<HTMLHeadingElement>(null);
  const { topics, now, hasBegun } = table;
  const endsAt = span?.endsAt ?? null;
  // The pressed button is gone; one goes on where it says what is talked about.
  React.useEffect(() => {
    if (hasBegun) place.current?.focus();
  }, [hasBegun, now, endsAt]);
  const topic = topics.find(({ id }) => id === now);
  const isWaiting = topics.some(({ id, wasTalkedAbout }) => id !== now && !wasTalkedAbout);
  if (topic === undefined && isWaiting) {
    return (
      <div>
        <Button onClick={next}>{messages.text("lean.begin")}</Button>
      </div>
    );
  }
  if (topic === undefined) {
    return hasBegun ? (
      <h6 ref={place} tabIndex={-1} className={lean.heading}>
        {messages.text("lean.through")}
      </h6>
    ) : null;
  }
  return (
    <div className={styles.tight}>
      <h6 ref={place} tabIndex={-1} className={lean.heading}>
        <Sentence of="lean.now" values={{ topic: <bdi>{topic.words}</bdi> }} />
      </h6>
      <Minutes span={span} />
      <div className={styles.row}>
        {span === null ? (
          <Button onClick={() => begin("first")}>{messages.text("lean.start")}</Button>
        ) : span.areOver ? (
          <Button onClick={() => begin("more")}>{messages.text("lean.goOn")}</Button>
        ) : null}
        <Button appearance="subtle" onClick={next}>
          {messages.text("lean.next")}
        </Button>
      </div>
    </div>
  );
}

/** Said politely and without a sound: when the minutes end, and then that they are over. */
function Minutes({ span }: Pick<LeanCoffee, "span">): JSX.Element {
  const messages = useMessages();
  return (
    <p role="status" aria-live="polite">
      {span === null ? null : minutesText(span, messages)}
    </p>
  );
}

function minutesText({ minutes, areOver, endsAt }: NonNullable<LeanCoffee["span"]>, messages: ReturnType<typeof useMessages>): string {
  const which = minutes === LEAN_MINUTES.first ? "first" : "more";
  return areOver ? messages.text(`lean.over.${which}`) : messages.text(`lean.ends.${which}`, { time: clockText(endsAt, messages) });
}
