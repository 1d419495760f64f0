import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { WhenThere } from "../../components/part.tsx";
import { useMessages } from "../../messages/messages.tsx";
import "../../styles/circles.css";
import "../../styles/own-things.css";
import "../../styles/sharing.css";
import type { Loaded } from "../../use-loaded.ts";
import { CirclePage } from "./circle-page.tsx";
import type { CirclesSeen } from "./use-circles.ts";

interface CirclesProps {
  readonly state: Loaded<CirclesSeen>;
  /** the circle that is looked at by itself; empty for none */
  readonly opened: string;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
  /** the list, when no circle is looked at by itself */
  readonly children: (seen: CirclesSeen) => ReactNode;
}

/** Circles, or one of them in their place. Back in the list, the focus is where one left it. */
export function Circles({ state, opened, onOpen, onChanged, children }: CirclesProps) {
  const messages = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const left = useRef("");
  const isThere = state.phase === "there";
  useEffect(() => {
    if (opened !== "") left.current = opened;
    else if (left.current !== "" && isThere) {
      root.current?.querySelector<HTMLElement>(`[data-circle="${CSS.escape(left.current)}"]`)?.focus();
      left.current = "";
    }
  }, [opened, isThere]);
  return (
    <div className="al-section" ref={root}>
      <WhenThere state={state} onAgain={onChanged}>
        {(seen) => {
          if (opened === "") return children(seen);
          const circle = seen.circles.find(({ id }) => id === opened);
          const back = (): void => {
            onOpen("");
            onChanged();
          };
          if (circle !== undefined) {
            return <CirclePage key={circle.id} circle={circle} shown={seen.shown} onBack={back} onChanged={onChanged} />;
          }
          return (
            <>
              <p className="al-reading" role="status">
                {messages.text("circle.gone")}
              </p>
              <div>
                <button type="button" className="al-link" onClick={back}>
                  {messages.text("circle.all")}
                </button>
              </div>
            </>
          );
        }}
      </WhenThere>
    </div>
  );
}
