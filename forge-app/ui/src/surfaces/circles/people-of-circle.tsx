import { useId } from "react";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages.tsx";
import { MyPart } from "./my-part.tsx";
import { NamedPeople, Seats } from "./seats.tsx";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface PeopleProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
  readonly onChanged: () => void;
}

/** Who sits, waits and listens, and one's own part among them. */
export function PeopleOfCircle({ circle, shown, onChanged }: PeopleProps) {
  const messages = useMessages();
  const { waiting, listening } = circle;
  return (
    <>
      <Titled title={messages.text("circle.seats")}>
        <Seats circle={circle} shown={shown} />
      </Titled>
      {waiting.length === 0 ? null : (
        <Titled title={messages.text("circle.waiting")}>
          <NamedPeople label={messages.text("circle.waiting")} people={waiting} shown={shown} />
        </Titled>
      )}
      {listening.length === 0 ? null : (
        <Titled title={messages.text("circle.listener")}>
          <NamedPeople label={messages.text("circle.listener")} people={listening} shown={shown} />
        </Titled>
      )}
      <MyPart circle={circle} withNotes onChanged={onChanged} />
    </>
  );
}

function Titled({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="al-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
