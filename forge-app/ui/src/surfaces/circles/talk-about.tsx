import { useEffect, useRef } from "react";
import { useAlongside } from "../../alongside.tsx";
import { localeTag } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { LeanCoffee } from "./use-lean-coffee.ts";

interface TalkAboutProps {
  readonly coffee: LeanCoffee;
}

/** What is talked about now, and until when. Nothing counts down, and nothing goes on by itself. */
export function TalkAbout({ coffee: { table, span, begin, next } }: TalkAboutProps) {
  const messages = useMessages();
  const place = useRef<HTMLHeadingElement>(null);
  const { topics, now, hasBegun } = table;
  const endsAt = span?.endsAt ?? null;
  // The pressed button is gone; one goes on where it says what is talked about.
  useEffect(() => {
    if (hasBegun) place.current?.focus();
  }, [hasBegun, now, endsAt]);
  const topic = topics.find(({ id }) => id === now);
  const isWaiting = topics.some(({ id, wasTalkedAbout }) => id !== now && !wasTalkedAbout);
  if (topic === undefined) {
    return (
      <>
        {hasBegun && !isWaiting ? (
          <h5 ref={place} tabIndex={-1}>
            {messages.text("lean.through")}
          </h5>
        ) : null}
        {isWaiting ? (
          <div>
            <button type="button" className="al-button" onClick={next}>
              {messages.text("lean.begin")}
            </button>
          </div>
        ) : null}
      </>
    );
  }
  return (
    <div className="al-lean-now">
      <h5 ref={place} tabIndex={-1}>
        {messages.rich("lean.now", { topic: <bdi>{topic.words}</bdi> })}
      </h5>
      <Minutes span={span} />
      <div className="al-row">
        {span === null ? (
          <button type="button" className="al-button" onClick={() => begin("first")}>
            {messages.text("lean.start")}
          </button>
        ) : span.areOver ? (
          <button type="button" className="al-button" onClick={() => begin("more")}>
            {messages.text("lean.goOn")}
          </button>
        ) : null}
        <button type="button" className="al-button al-button-quiet" onClick={next}>
          {messages.text("lean.next")}
        </button>
      </div>
    </div>
  );
}

/** Said politely and without a sound: when the minutes end, and then that they are over. */
function Minutes({ span }: Pick<LeanCoffee, "span">) {
  const messages = useMessages();
  const { host } = useAlongside();
  const clock = new Intl.DateTimeFormat(localeTag(host.locale, messages), { hour: "2-digit", minute: "2-digit", timeZone: host.timeZone });
  return (
    <p role="status" aria-live="polite">
      {span === null
        ? null
        : span.areOver
          ? messages.text("lean.over", { minutes: span.minutes })
          : messages.text("lean.ends", { minutes: span.minutes, time: clock.format(span.endsAt) })}
    </p>
  );
}
