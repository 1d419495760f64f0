import type { Looking, RecordOf } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import type { CircleShown } from "../../circles/look-at-circles.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { Memories } from "./memories.tsx";
import { MeetingLine } from "./meeting-line.tsx";
import { MyPart } from "./my-part.tsx";
import { Seats } from "./seats.tsx";
import { useCircleStyles } from "./styles.ts";

interface CircleCardProps {
  readonly shown: CircleShown;
  readonly looking: Looking;
  readonly onOpen: () => void;
  readonly onChange: () => void;
}

/** One circle in the list: what it is about, when it meets, who sits there, and one's own part. When it has ended, what was learned. */
export function CircleCard({ shown, looking, onOpen, onChange }: CircleCardProps): JSX.Element {
  const messages = useMessages();
  const circle = useCircleStyles();
  const { seen } = shown;
  const { content } = seen.circle;
  const hasEnded = seen.state === "closed" || seen.state === "remembered";
  return (
    <li className={circle.circle}>
      <div className={circle.top}>
        <h3>
          <Link as="button" className={circle.open} data-opens={seen.id} onClick={onOpen}>
            <bdi>{content.topic}</bdi>
          </Link>
        </h3>
        <span className={circle.state}>{messages.text(`circle.state.${seen.state}`)}</span>
      </div>
      {hasEnded ? (
        <Learned memories={seen.memories} />
      ) : (
        <>
          <MeetingLine seen={seen} looking={looking} />
          <Seats seen={seen} />

          <MyPart shown={shown} onChange={onChange} />
        </>
      )}
    </li>
  );
}

/** What was learned in a circle that is not there any more. */
export function RememberedCard({ memories }: { readonly memories: readonly RecordOf<"memory">[] }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const circle = useCircleStyles();
  return (
    <li className={circle.circle}>
      <div className={circle.top}>
        <h3>
          <bdi>{memories[0]?.content.topic}</bdi>
        </h3>
        <span className={circle.state}>{messages.text("circle.state.remembered")}</span>
      </div>
      <p className={styles.meta}>{messages.text("circle.remembers")}</p>
      <Learned memories={memories} />
    </li>
  );
}

function Learned({ memories }: { readonly memories: readonly RecordOf<"memory">[] }): JSX.Element | null {
  const messages = useMessages();
  if (memories.length === 0) return null;
  return (
    <details>
      <summary>{messages.text("circle.memory")}</summary>
      <Memories memories={memories} />
    </details>
  );
}
