import type { CircleBeginning, CircleContent, CircleDraft, RecordOf, RecordRefusal } from "@alongside/core";
import { beginCircle, circleDraftOf, dayOf, draftLike, draftToGoOn } from "@alongside/core";
import * as React from "react";
import { createCircleDrafts } from "../../circles/circle-drafts.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
import { useSaving } from "../use-saving.ts";

/** What a new circle begins with, when it is started from something else. */
export interface Beginning extends Pick<CircleBeginning, "topic" | "about" | "item"> {
  /** a circle that lies somewhere else, and that the new one is like */
  readonly like?: CircleContent;
}

export interface CircleFormControl {
  readonly draft: CircleDraft;
  readonly change: (part: Partial<CircleDraft>) => void;
  readonly saving: Saving;
  readonly refusal: RecordRefusal | null;
  /** @param version what is written over; by default what the change was made from */
  readonly send: (version?: number | null) => Promise<void>;
  /** throws away what was typed */
  readonly drop: () => void;
}

interface FormWish {
  /** what is changed; null for a new circle */
  readonly circle: RecordOf<"circle"> | null;
  /** whether it is gone on with by another host */
  readonly takesOver: boolean;
  readonly beginning: Beginning;
  readonly onSaved: (circle: RecordOf<"circle">) => void;
}

/** The form about one circle. What is typed is kept in this browser until it is sent or thrown away. */
export function useCircleForm({ circle, takesOver, beginning, onSaved }: FormWish): CircleFormControl {
  const { suite, home, me, ports, surroundings } = useAlongside();
  const { storage } = surroundings;
  const drafts = React.useMemo(() => createCircleDrafts({ storage, me, home }), [storage, me, home]);
  const of = circle?.id ?? beginning.item ?? beginning.topic ?? "";
  const [draft, setDraft] = React.useState<CircleDraft>(() => {
    if (circle !== null) return drafts.read(of, takesOver ? draftToGoOn(circle, crypto.randomUUID()) : circleDraftOf(circle));
    const ids = { id: crypto.randomUUID(), seatId: crypto.randomUUID() };
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { like, ...rest } = beginning;
    const whole = { ...ids, ...rest, place: home, zone, today: dayOf(ports.clock.now()) };
    return drafts.read(of, like === undefined ? beginCircle(whole) : draftLike(like, whole));
  });
  const { saving, save } = useSaving();
  return {
    draft,
    change: (part) => {
      const changed = { ...draft, ...part };
      setDraft(changed);
      drafts.keep(of, changed);
    },
    saving,
    refusal: saving.phase === "refused" ? saving.refusal : null,
    send: async (version = draft.version) => {
      if (saving.phase === "saving") return;
      const stored = await save(() => (takesOver ? suite.circles.takeHosting(draft) : suite.circles.propose({ ...draft, version })));
      if (stored === undefined) return;
      drafts.drop(of);
      onSaved(stored);
    },
    drop: () => drafts.drop(of),
  };
}
