import type { ForYouAnswer, Looking } from "@alongside/core";
import * as React from "react";
import { circlesForMe } from "../../circles/circles-for-me.ts";
import type { CircleShown } from "../../circles/look-at-circles.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useCircleStarted } from "../circle-started.tsx";
import { MeetingLine } from "../circles/meeting-line.tsx";
import { MyPart } from "../circles/my-part.tsx";
import { useLoaded } from "../use-loaded.ts";
import { NotThis } from "./not-this.tsx";

/** Circles of the site that have room, or let one listen. */
export function CircleSuggestions({ answer }: { readonly answer: ForYouAnswer }): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const alongside = useAlongside();
  const { language } = messages;
  const { state } = useLoaded(React.useCallback(() => circlesForMe(alongside, answer, language), [alongside, answer, language]));
  if (state.phase !== "there" || state.value.circles.length === 0) return null;
  const { circles, looking } = state.value;
  return (
    <section className={styles.section} aria-label={messages.text("forYou.circles")}>
      <h3>{messages.text("forYou.circles")}</h3>
      <ul className={styles.section}>
        {circles.map((shown) => (
          <li key={shown.seen.id}>
            <Suggestion shown={shown} looking={looking} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SuggestionProps {
  readonly shown: CircleShown;
  readonly looking: Looking;
}

/** One circle with a seat or a place to listen; once taken, where it is found from then on. */
function Suggestion({ shown, looking }: SuggestionProps): JSX.Element {
  const styles = useStyles();
  const tellList = useCircleStarted();
  const [isMine, setMine] = React.useState(false);
  const done = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => {
    if (isMine) done.current?.focus();
  }, [isMine]);
  const { id, circle } = shown.seen;
  const { topic } = circle.content;
  const taken = (): void => {
    setMine(true);
    tellList();
  };
  if (isMine) {
    return (
      <p className={styles.reading} role="status" ref={done} tabIndex={-1}>
        <Sentence of="circle.nowYours" values={{ topic: <bdi>{topic}</bdi> }} />
      </p>
    );
  }
  return (
    <NotThis content={{ circle: id }} title={topic}>
      {(button) => (
        <div className={styles.tight}>
          <p className={styles.title}>
            <bdi>{topic}</bdi>
          </p>
          <MeetingLine seen={shown.seen} looking={looking} />
          <MyPart shown={shown} onChange={taken} />
          {button}
        </div>
      )}
    </NotThis>
  );
}
