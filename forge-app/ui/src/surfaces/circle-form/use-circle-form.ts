import type { CircleDraft, RecordOf, RecordRefusal, Result } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { itemInAddress } from "../../item-in-address.ts";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";

type Circle = RecordOf<"circle">;

/** A form about a circle, and sending it. */
export interface CircleFormState {
  readonly draft: CircleDraft;
  readonly saving: Saving;
  /** the button was pressed before it was said what the circle is about */
  readonly isTopicMissing: boolean;
  readonly change: (part: Partial<CircleDraft>) => void;
  readonly send: () => void;
  /** the same words over another version of what is stored */
  readonly sendOver: (stored: Circle) => void;
  /** leaves what is stored as it is, in place of what was typed */
  readonly take: (stored: Circle) => void;
}

interface CircleFormEnds {
  readonly write: (draft: CircleDraft) => Promise<Result<Circle, RecordRefusal>>;
  /** called at every change, so that nothing that was typed is lost */
  readonly onDraft?: (draft: CircleDraft) => void;
  readonly onSaved: (circle: Circle) => void;
}

/** Keeps one form about a circle. */
export function useCircleForm(begun: CircleDraft, { write, onDraft, onSaved }: CircleFormEnds): CircleFormState {
  const { host } = useAlongside();
  const [draft, setDraft] = useState(begun);
  const [isTopicMissing, setTopicMissing] = useState(false);
  const { saving, save, clear } = useSaving();
  const set = (next: CircleDraft): void => {
    setDraft(next);
    onDraft?.(next);
  };
  const send = (sent: CircleDraft): void => {
    setTopicMissing(sent.topic.trim() === "");
    if (sent.topic.trim() === "" || saving.phase === "saving") return;
    // An address of this site is the page or issue it opens, so that its title is shown to those alone who may open it.
    const item = sent.item ?? itemInAddress(sent.about.trim(), host.siteUrl);
    void save(() => write({ ...sent, item })).then((written) => {
      if (written !== undefined) onSaved(written);
    });
  };
  return {
    ...{ draft, saving, isTopicMissing },
    change: (part) => {
      clear();
      setTopicMissing(false);
      set({ ...draft, ...part });
    },
    send: () => send(draft),
    sendOver: ({ version }) => {
      const next = { ...draft, version };
      set(next);
      send(next);
    },
    take: onSaved,
  };
}
