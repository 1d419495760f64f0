import type { CircleRecords } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";

/** What somebody does about their own part in a circle. */
export type PartDeed = "join" | "listen" | "leave" | "stay";

interface MyPartWriting {
  readonly saving: Saving;
  /** the deed that was done last since this was shown; null for none */
  readonly done: PartDeed | null;
  readonly begin: (deed: PartDeed) => void;
  /** the latest of them once more */
  readonly again: () => void;
}

/** Writes and removes one's own membership of a circle. */
export function useMyPart(records: CircleRecords, onChanged: () => void): MyPartWriting {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  // Kept through every try, so that trying again never takes two seats.
  const [id, setId] = useState(() => crypto.randomUUID());
  const [latest, setLatest] = useState<PartDeed>("join");
  const [done, setDone] = useState<PartDeed | null>(null);
  const { circles } = suite;
  const write = async (deed: PartDeed): Promise<unknown> => {
    switch (deed) {
      case "join":
        return save(() => circles.join(records, id));
      case "listen":
        return save(() => circles.listen(records, id));
      case "leave":
        return save(() => circles.leave(records));
      case "stay":
        return save(() => circles.stay(records));
    }
  };
  const begin = (deed: PartDeed): void => {
    if (saving.phase === "saving") return;
    setLatest(deed);
    void write(deed).then((written) => {
      if (written === undefined) return;
      setId(crypto.randomUUID());
      setDone(deed);
      onChanged();
    });
  };
  return { saving, done, begin, again: () => begin(latest) };
}
