import type { ReactNode } from "react";
import { useState } from "react";
import { useMessages } from "../../messages/messages.tsx";
import { CircleCard } from "./circle-card.tsx";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface CircleListProps {
  readonly circles: readonly SeenCircle[];
  readonly shown: Shown;
  /** what stands in place of a list without anything */
  readonly none: ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}

const SHOWN_FIRST = 10;

/** Circles, one's own first. */
export function CircleList({ circles, shown, none, onOpen, onChanged }: CircleListProps) {
  const messages = useMessages();
  const [isWhole, setWhole] = useState(false);
  if (circles.length === 0) return none;
  const visible = isWhole ? circles : circles.slice(0, SHOWN_FIRST);
  return (
    <>
      <ul className="al-circles">
        {visible.map((circle) => (
          <CircleCard key={circle.id} circle={circle} shown={shown} onOpen={onOpen} onChanged={onChanged} />
        ))}
      </ul>
      {visible.length === circles.length ? null : (
        <button type="button" className="al-link" onClick={() => setWhole(true)}>
          {messages.text("do.showMore")}
        </button>
      )}
    </>
  );
}
