import type { MyPart } from "@alongside/core";
import * as React from "react";
import type { CircleShown } from "../../circles/look-at-circles.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { OwnPartControl } from "../use-own-part.ts";
import { useOwnPart } from "../use-own-part.ts";

type Act = "join" | "listen" | "leave" | "stay";

/** What somebody does about their part in one circle. */
export interface PartControl extends Omit<OwnPartControl<Act>, "done"> {
  /** what was given up just now */
  readonly left: MyPart["part"] | null;
  /** who takes it again is where they were: nobody waits who would now come first */
  readonly isUndoExact: boolean;
  readonly hasStayed: boolean;
  /** what holds the buttons: one goes on there when the pressed one is gone */
  readonly element: React.RefObject<HTMLDivElement>;
}

/** Takes a part in a circle and gives it up, each with one write of one's own. */
export function usePart({ seen, records }: CircleShown, onChange: () => void): PartControl {
  const { circles } = useAlongside().suite;
  const [left, setLeft] = React.useState<MyPart["part"] | null>(null);
  const element = React.useRef<HTMLDivElement>(null);
  const part = seen.mine?.part ?? null;
  useFocusThatStays(element, part);
  const { done, ...control } = useOwnPart<Act>(
    (act, id) => circles[act](records, id),
    (act) => {
      setLeft(act === "leave" ? part : null);
      onChange();
    },
  );
  return { ...control, left, element, hasStayed: done === "stay", isUndoExact: left === "listening" || seen.waiting.length === 0 };
}

/** The button that was pressed may be gone afterwards; then its neighbour has the focus. */
function useFocusThatStays(element: React.RefObject<HTMLDivElement>, part: MyPart["part"] | null): void {
  const hadFocus = React.useRef(false);
  const before = React.useRef(part);
  hadFocus.current = element.current?.contains(document.activeElement) ?? false;
  React.useLayoutEffect(() => {
    if (before.current !== part && hadFocus.current) element.current?.querySelector<HTMLElement>("button")?.focus();
    before.current = part;
  }, [element, part]);
}
