import type { Looking, RecordOf } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import type { CircleShown } from "../../circles/look-at-circles.ts";
import { dayText } from "../../circles/when.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { AboutCircle } from "./about-circle.tsx";
import { Agenda } from "./agenda.tsx";
import { ChooseTopics } from "./choose-topics.tsx";
import { HostTools } from "./host-tools.tsx";
import { LeftOpen, TakeUp } from "./hosting.tsx";
import { Learned } from "./learned.tsx";
import type { BegunNotes } from "./make-notes.tsx";
import { MakeNotes } from "./make-notes.tsx";
import { MyPart } from "./my-part.tsx";
import { NextMeeting } from "./next-meeting.tsx";
import { Named, Seats, useNameOf } from "./seats.tsx";
import { useCircleStyles } from "./styles.ts";
import { TakeCircleAlong } from "./take-circle-along.tsx";

export interface CirclePageProps {
  /** null when it is not there any more */
  readonly shown: CircleShown | null;
  readonly looking: Looking;
  readonly begunNotes: BegunNotes;
  readonly onBack: () => void;
  readonly onChange: () => void;
  readonly onEdit: (circle: RecordOf<"circle">) => void;
  readonly onTakeOver: (circle: RecordOf<"circle">) => void;
  readonly onRemoved: (circle: RecordOf<"circle">) => void;
}

/** One circle with everything that somebody has to know who sits there, or could. It stands in place of the list. */
export function CirclePage({ shown, onBack, ...rest }: CirclePageProps): JSX.Element {
  const messages = useMessages();
  return (
    <div className={useStyles().section}>
      <div>
        <Link as="button" onClick={onBack}>
          {messages.text("do.back")}
        </Link>
      </div>
      {shown === null ? <p>{messages.text("circle.gone")}</p> : <Whole shown={shown} {...rest} />}
    </div>
  );
}

interface WholeProps extends Omit<CirclePageProps, "onBack"> {
  readonly shown: CircleShown;
}

function Whole({ shown, looking, begunNotes, onChange, onEdit, onTakeOver, onRemoved }: WholeProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const circle = useCircleStyles();
  const { seen } = shown;
  const { content } = seen.circle;
  const hasEnded = seen.state === "closed" || seen.state === "remembered";
  return (
    <>
      <header className={styles.tight}>
        <div>
          <span className={circle.state}>{messages.text(`circle.state.${seen.state}`)}</span>
        </div>
        <Heading topic={content.topic} />
        {content.note === undefined ? null : (
          <p className={circle.memory}>
            <bdi>{content.note}</bdi>
          </p>
        )}
      </header>
      <div className={circle.columns}>
        <div className={styles.stack}>
          {hasEnded ? <Ended isRemembered={seen.state === "remembered"} /> : <NextMeeting seen={seen} looking={looking} />}
          {hasEnded ? null : (
            <Agenda content={content} isLeading={seen.facilitator === looking.person}>
              {content.template === "lean" ? <ChooseTopics /> : null}
            </Agenda>
          )}
          <AboutCircle content={content} />
          {seen.isHost && !hasEnded && content.notes === undefined && content.notesLink === undefined ? (
            <MakeNotes circle={seen.circle} begun={begunNotes} onChange={onChange} />
          ) : null}
          <Learned shown={shown} onChange={onChange} />
          <TakeCircleAlong records={shown.records} />
        </div>
        <div className={styles.stack}>
          {hasEnded ? null : <People shown={shown} onChange={onChange} />}
          <section className={styles.tight}>
            <h4>{messages.text(`circle.rhythm.${content.rhythm}`)}</h4>
            {hasEnded ? null : <p className={styles.reading}>{messages.text("circle.end", { date: dayText(content.until, messages) })}</p>}
            <Hosts shown={shown} />
            <TakeUp seen={seen} onTakeOver={() => onTakeOver(seen.circle)} />
          </section>
          <LeftOpen seen={seen} onChange={onChange} />
          {seen.isHost ? (
            <HostTools
              circle={seen.circle}
              onEdit={() => onEdit(seen.circle)}
              onRemoved={() => onRemoved(seen.circle)}
              onGivenBack={onChange}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}

/** Where somebody who opened a circle goes on. */
function Heading({ topic }: { readonly topic: string }): JSX.Element {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className={useCircleStyles().heading}>
      <bdi>{topic}</bdi>
    </h3>
  );
}

function Ended({ isRemembered }: { readonly isRemembered: boolean }): JSX.Element {
  return <p className={useStyles().reading}>{useMessages().text(isRemembered ? "circle.remembered" : "circle.ended")}</p>;
}

function Hosts({ shown: { seen } }: { readonly shown: CircleShown }): JSX.Element {
  const styles = useStyles();
  const nameOf = useNameOf();
  return (
    <p className={styles.meta}>
      {seen.isHost ? (
        <Sentence of="circle.hostedByYou" values={{}} />
      ) : (
        <Sentence of="circle.hosted" values={{ name: <bdi>{nameOf(seen.host)}</bdi> }} />
      )}
    </p>
  );
}

/** Who sits, waits and listens, and one's own part. */
function People({ shown, onChange }: { readonly shown: CircleShown; readonly onChange: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const circle = useCircleStyles();
  const { seen } = shown;
  return (
    <>
      <section className={styles.section}>
        <h4>{messages.text("circle.seats")}</h4>
        <Seats seen={seen} isBelow />
        <MyPart shown={shown} onChange={onChange} />
        {seen.mine?.part === "seat" ? <p className={styles.meta}>{messages.text("circle.leaveNote")}</p> : null}
      </section>
      {seen.waiting.length === 0 ? null : (
        <section className={styles.section}>
          <h4>{messages.text("circle.waiting")}</h4>
          <ul className={circle.seatsBelow}>
            {seen.waiting.map((person) => (
              <Named key={person} person={person} note={null} />
            ))}
          </ul>
          <p className={styles.meta}>{messages.text("circle.seatOrder")}</p>
        </section>
      )}
      {seen.listening.length === 0 ? (
        <p className={styles.meta}>{messages.text("circle.listenNote")}</p>
      ) : (
        <section className={styles.section}>
          <h4>{messages.text("circle.listener")}</h4>
          <ul className={circle.seatsBelow}>
            {seen.listening.map((person) => (
              <Named key={person} person={person} note={null} />
            ))}
          </ul>
          <p className={styles.meta}>{messages.text("circle.listenNote")}</p>
        </section>
      )}
    </>
  );
}
