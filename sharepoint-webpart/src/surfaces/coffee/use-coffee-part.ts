import type { RecordOf, RecordRefusal, Result } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
import { useSaving } from "../use-saving.ts";

/** What somebody does about taking part. */
export type CoffeeDeed = "takePart" | "pause" | "goOn" | "leave";

interface CoffeePartControl {
  readonly act: (deed: CoffeeDeed) => void;
  /** the latest deed once more */
  readonly again: () => void;
  readonly saving: Saving;
  readonly isBusy: boolean;
  readonly done: CoffeeDeed | null;
}

/**
 * Takes part on the site, sits a week out, goes on and stops, each with one write of one's own.
 *
 * @param mine null while one does not take part
 */
export function useCoffeePart(mine: RecordOf<"coffee"> | null, onChange: () => void): CoffeePartControl {
  const { suite, home } = useAlongside();
  const { saving, save } = useSaving();
  const [latest, setLatest] = React.useState<CoffeeDeed>("takePart");
  const [done, setDone] = React.useState<CoffeeDeed | null>(null);
  // Chosen for the first press: pressing again after a failure is the same wish.
  const id = React.useRef(crypto.randomUUID());
  const isBusy = saving.phase === "saving";
  const { coffee } = suite.circles;
  const write = (deed: CoffeeDeed): Promise<Result<unknown, RecordRefusal>> => {
    if (mine === null || deed === "takePart") return coffee.takePart(home, id.current);
    switch (deed) {
      case "pause":
        return coffee.pause(mine);
      case "goOn":
        return coffee.goOn(mine);
      case "leave":
        return coffee.leave(mine);
    }
  };
  const run = async (deed: CoffeeDeed): Promise<void> => {
    setLatest(deed);
    if ((await save(() => write(deed))) === undefined) return;
    id.current = crypto.randomUUID();
    setDone(deed);
    onChange();
  };
  const act = (deed: CoffeeDeed): void => {
    if (!isBusy) void run(deed);
  };
  return { act, again: () => act(latest), saving, isBusy, done };
}
