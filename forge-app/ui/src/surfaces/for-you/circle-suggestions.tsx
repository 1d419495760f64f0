import { circlesAmong, circlesToSitIn } from "@alongside/core";
import type { ForYouAnswer, LocalTimes } from "@alongside/core";
import { useEffect, useId, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { globalPageAddress } from "../../global-page-address.ts";
import { HostLink } from "../../components/host-link.tsx";
import { createLocalTimes } from "../../local-times.ts";
import { useMessages } from "../../messages/messages.tsx";
import "../../styles/circles.css";
import { wordForms } from "../../../../src/word-forms.ts";
import { MyPart } from "../circles/my-part.tsx";
import type { SeenCircle } from "../circles/use-circles.ts";
import { WhenLine } from "../circles/when-line.tsx";
import { NotThis } from "./not-this.tsx";

/** More would be a list to work off. */
const MOST = 3;

/** Circles of the places one works in that have room, or let one listen. */
export function CircleSuggestions({ answer }: { readonly answer: ForYouAnswer }) {
  const messages = useMessages();
  const { me } = useAlongside();
  const title = useId();
  const [localTimes] = useState(createLocalTimes);
  const { mine, others } = answer;
  const looking = { person: me, now: browserClock.now(), localTimes };
  const records = new Map(circlesAmong([...mine, ...others]).map((circle) => [circle.id, circle]));
  const found = circlesToSitIn({ mine, others, language: messages.language, wordForms }, looking, MOST);
  const circles = found.flatMap((circle): SeenCircle[] => {
    const own = records.get(circle.id);
    return own === undefined ? [] : [{ ...circle, records: own }];
  });
  if (circles.length === 0) return null;
  return (
    <section className="al-section" aria-labelledby={title}>
      <h2 id={title}>{messages.text("forYou.circles")}</h2>
      <ul className="al-documents">
        {circles.map((circle) => (
          <li key={circle.id}>
            <Suggestion circle={circle} localTimes={localTimes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SuggestionProps {
  readonly circle: SeenCircle;
  readonly localTimes: LocalTimes;
}

/** One circle with a seat or a place to listen; once taken, where it is found from then on. */
function Suggestion({ circle, localTimes }: SuggestionProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const [isMine, setMine] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isMine) done.current?.focus();
  }, [isMine]);
  const { topic } = circle.circle.content;
  const href = globalPageAddress(host.installedOn, { section: "circles", q: circle.id });
  if (isMine) {
    return (
      <p className="al-reading" role="status" ref={done} tabIndex={-1}>
        <HostLink href={href}>{messages.rich("circle.nowYours", { topic: <bdi>{topic}</bdi> })}</HostLink>
      </p>
    );
  }
  return (
    <NotThis content={{ circle: circle.id }} title={topic}>
      {(button) => (
        <div className="al-section">
          <HostLink className="al-title" href={href}>
            <bdi>{topic}</bdi>
          </HostLink>
          <WhenLine circle={circle} shown={{ localTimes }} />
          <MyPart circle={circle} onChanged={() => setMine(true)} />
          <div className="al-row">{button}</div>
        </div>
      )}
    </NotThis>
  );
}
