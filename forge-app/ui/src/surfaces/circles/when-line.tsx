import { useMessages } from "../../messages/messages.tsx";
import { rhythmText, useMeetingWords } from "./meeting-text.ts";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface WhenLineProps {
  readonly circle: SeenCircle;
  readonly shown: Pick<Shown, "localTimes">;
}

/** When a circle meets next, or why it does not, in one line. */
export function WhenLine({ circle, shown }: WhenLineProps) {
  const messages = useMessages();
  const words = useMeetingWords(shown.localTimes);
  const { state, next, records } = circle;
  const { content } = records.circle;
  const zoneNote = words.zoneNote(next, content.zone);
  switch (state) {
    case "gathering":
      return (
        <div>
          <p className="al-reading">{messages.text("circle.noMeeting", { enough: content.enough ?? "" })}</p>
          <p className="al-hint">{messages.text("circle.planned", { when: words.plan(content) })}</p>
        </div>
      );
    case "meeting":
    case "resting":
      return (
        <div>
          <p className="al-reading">
            {next === null ? messages.text("circle.resting") : messages.text("circle.nextIs", { when: words.meeting(next, content.zone) })}
            <span className="al-dot">{rhythmText(content, messages)}</span>
          </p>
          {zoneNote === null ? null : <p className="al-hint">{zoneNote}</p>}
        </div>
      );
    case "closed":
      return <p className="al-reading">{messages.text("circle.ended")}</p>;
    case "remembered":
      return <p className="al-reading">{messages.text("circle.remembered")}</p>;
  }
}
