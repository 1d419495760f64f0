import { circleDraftOf, draftToGoOn } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { AboutCircle } from "./about-circle.tsx";
import { Agenda } from "./agenda.tsx";
import { ChangeCircle } from "./change-circle.tsx";
import { ChooseTopics } from "./choose-topics.tsx";
import { Hosting } from "./hosting.tsx";
import { MeetingsAhead, NextMeeting } from "./meetings-of-circle.tsx";
import { Memories } from "./memories.tsx";
import { Notes } from "./notes.tsx";
import { PeopleOfCircle } from "./people-of-circle.tsx";
import { RemoveCircle } from "./remove-circle.tsx";
import { TakeCircleAlong } from "./take-circle-along.tsx";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface CirclePageProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
  readonly onBack: () => void;
  readonly onChanged: () => void;
}

/** One circle, in the place of the list it was opened from. */
export function CirclePage({ circle, shown, onBack, onChanged }: CirclePageProps) {
  const [changing, setChanging] = useState<"change" | "take-over" | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [changing]);
  const end = (): void => setChanging(null);
  const saved = (): void => {
    end();
    onChanged();
  };
  const hasEnded = circle.state === "closed" || circle.state === "remembered";
  const { isHost } = circle;
  return (
    <article className="al-circle-page">
      <Head circle={circle} shown={shown} heading={heading} onBack={onBack} />
      {changing === null ? (
        <div className="al-circle-columns">
          <div>
            {hasEnded ? <Ended circle={circle} /> : <NextMeeting circle={circle} shown={shown} />}
            {hasEnded ? null : <TheMeeting circle={circle} />}
            <Notes circle={circle} shown={shown} onChanged={onChanged} />
            <Memories circle={circle} shown={shown} onChanged={onChanged} />
            <TakeCircleAlong circle={circle} shown={shown} />
          </div>
          {hasEnded ? null : (
            <div className="al-aside">
              <PeopleOfCircle circle={circle} shown={shown} onChanged={onChanged} />
              <MeetingsAhead circle={circle} shown={shown} />
              <div className="al-section">
                <Hosting circle={circle} shown={shown} onTakeOver={() => setChanging("take-over")} />
                {isHost ? <HostDeeds circle={circle} onChange={() => setChanging("change")} onRemoved={onBack} /> : null}
              </div>
            </div>
          )}
        </div>
      ) : (
        <Changing circle={circle} deed={changing} onSaved={saved} onCancel={end} />
      )}
    </article>
  );
}

interface HeadProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onBack: () => void;
}

function Head({ circle, shown, heading, onBack }: HeadProps) {
  const messages = useMessages();
  const { content } = circle.circle;
  return (
    <header className="al-section">
      <div>
        <button type="button" className="al-link" onClick={onBack}>
          {messages.text("circle.all")}
        </button>
      </div>
      <div className="al-row">
        <span className="al-state">{messages.text("circle.state", { state: circle.state })}</span>
        {content.place === undefined ? null : (
          <span className="al-meta">
            <bdi>{shown.placeName(content.place)}</bdi>
          </span>
        )}
      </div>
      <h2 className="al-circle-topic" ref={heading} tabIndex={-1}>
        <bdi>{content.topic}</bdi>
      </h2>
      <AboutCircle content={content} item={shown.item} />
    </header>
  );
}

function Ended({ circle }: Pick<CirclePageProps, "circle">) {
  const messages = useMessages();
  return <p className="al-reading">{messages.text(circle.state === "remembered" ? "circle.remembered" : "circle.ended")}</p>;
}

function TheMeeting({ circle }: Pick<CirclePageProps, "circle">) {
  const { me } = useAlongside();
  const { template } = circle.circle.content;
  return (
    <Agenda template={template} isLeading={circle.next !== null && circle.facilitator === me}>
      {template === "lean" ? <ChooseTopics /> : null}
    </Agenda>
  );
}

interface HostDeedsProps {
  readonly circle: SeenCircle;
  readonly onChange: () => void;
  readonly onRemoved: () => void;
}

function HostDeeds({ circle, onChange, onRemoved }: HostDeedsProps) {
  const messages = useMessages();
  return (
    <>
      <div>
        <button type="button" className="al-link" onClick={onChange}>
          {messages.text("circle.edit")}
        </button>
      </div>
      <RemoveCircle circle={circle} onRemoved={onRemoved} />
    </>
  );
}

interface ChangingProps {
  readonly circle: SeenCircle;
  readonly deed: "change" | "take-over";
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

function Changing({ circle, deed, onSaved, onCancel }: ChangingProps) {
  const { circle: record } = circle.records;
  const [draft] = useState(() => (deed === "change" ? circleDraftOf(record) : draftToGoOn(record, crypto.randomUUID())));
  return <ChangeCircle begun={draft} onSaved={onSaved} onCancel={onCancel} />;
}
