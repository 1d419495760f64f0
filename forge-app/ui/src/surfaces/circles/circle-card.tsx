import { useMessages } from "../../messages/messages.tsx";
import { MyPart } from "./my-part.tsx";
import { Seats } from "./seats.tsx";
import type { SeenCircle, Shown } from "./use-circles.ts";
import { WhenLine } from "./when-line.tsx";

interface CircleCardProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}

/** One circle in a list: what it is about, when it meets, who sits there, and whether there is a seat. */
export function CircleCard({ circle, shown, onOpen, onChanged }: CircleCardProps) {
  const messages = useMessages();
  const { id, state } = circle;
  return (
    <li className="al-box">
      <div className="al-circle-head">
        <h3>
          <button type="button" className="al-link al-circle-title" data-circle={id} onClick={() => onOpen(id)}>
            <bdi>{circle.circle.content.topic}</bdi>
          </button>
        </h3>
        <span className="al-state">{messages.text("circle.state", { state })}</span>
      </div>
      <WhenLine circle={circle} shown={shown} />
      {circle.seated.length + circle.freeSeats === 0 ? null : <Seats circle={circle} shown={shown} />}
      <MyPart circle={circle} onChanged={onChanged} />
    </li>
  );
}
