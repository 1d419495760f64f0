import type { MyPart, RecordRefusal, Result } from "@alongside/core";
import * as React from "react";
import type { CircleShown } from "../../circles/look-at-circles.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
import { useSaving } from "../use-saving.ts";

type Act = "join" | "listen" | "leave" | "stay";

/** What somebody does about their part in one circle. */
export interface PartControl {
  readonly act: (act: Act) => void;
  /** the latest deed once more */
  readonly again: () => void;
  readonly saving: Saving;
  readonly isBusy: boolean;
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
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [left, setLeft] = React.useState<MyPart["part"] | null>(null);
  const [latest, setLatest] = React.useState<Act>("join");
  const [hasStayed, setStayed] = React.useState(false);
  // Chosen for the first press: pressing again after a failure is the same wish.
  const id = React.useRef(crypto.randomUUID());
  const element = React.useRef<HTMLDivElement>(null);
  const isBusy = saving.phase === "saving";
  const part = seen.mine?.part ?? null;
  useFocusThatStays(element, part);
  const write = (act: Act): Promise<Result<unknown, RecordRefusal>> => {
    switch (act) {
      case "join":
        return suite.circles.join(records, id.current);
      case "listen":
        return suite.circles.listen(records, id.current);
      case "leave":
        return suite.circles.leave(records);
      case "stay":
        return suite.circles.stay(records);
    }
  };
  const run = async (act: Act): Promise<void> => {
    setLatest(act);
    if ((await save(() => write(act))) === undefined) return;
    id.current = crypto.randomUUID();
    setLeft(act === "leave" ? part : null);
    setStayed(act === "stay");
    onChange();
  };
  const act = (wanted: Act): void => {
    if (!isBusy) void run(wanted);
  };
  return {
    ...{ act, saving, isBusy, left, hasStayed, element },
    again: () => act(latest),
    isUndoExact: left === "listening" || seen.waiting.length === 0,
  };
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
