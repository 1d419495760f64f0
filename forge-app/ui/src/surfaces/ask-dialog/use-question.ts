import type { BegunQuestion } from "@alongside/core";
import { itemId, personId } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { AskDialogWish } from "../../ask-dialog-wish.ts";
import { firstNameOf } from "../../components/initials.tsx";
import { begunQuestions } from "../../drafts.ts";
import type { PostedQuestion } from "../../open-ask-dialog.ts";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";

/** How the question gets there. */
export type Way =
  { readonly kind: "comment" } | { readonly kind: "between"; readonly person: { readonly id: string; readonly name: string } | null };

export interface Question {
  readonly draft: BegunQuestion;
  readonly way: Way;
  /** whether the go-between may say who asks */
  readonly nameMayBeSaid: boolean;
  readonly saving: Saving;
  readonly write: (text: string) => void;
  readonly choose: (way: Way) => void;
  readonly allowName: (allowed: boolean) => void;
  readonly send: () => void;
  /** ends it and throws the draft away */
  readonly cancel: () => void;
}

/** What the surface does when the question is written, or is not to be. */
interface Ends {
  readonly onPosted: (posted: PostedQuestion) => void;
  readonly onCancel: () => void;
}

/** The draft in this browser, and sending it. */
export function useQuestion(wish: AskDialogWish, { onPosted, onCancel }: Ends): Question {
  const { suite, me } = useAlongside();
  const begun = begunQuestions(me);
  const [draft, setDraft] = useState(() => begun.read(wish.person.id));
  const [way, setWay] = useState<Way>(
    wish.page === null || wish.goBetween !== null ? { kind: "between", person: wish.goBetween } : { kind: "comment" },
  );
  const [nameMayBeSaid, allowName] = useState(false);
  const { saving, save, clear } = useSaving();
  const keep = (next: BegunQuestion): void => {
    setDraft(next);
    begun.keep(wish.person.id, next);
  };
  const send = async (): Promise<void> => {
    if (saving.phase === "saving") return;
    const goBetween = way.kind === "between" ? way.person : null;
    const content = {
      question: draft.text,
      addressed: personId(wish.person.id),
      nameMayBeSaid: goBetween === null || nameMayBeSaid,
      ...(goBetween === null ? {} : { goBetween: personId(goBetween.id) }),
      ...(wish.page === null ? {} : { item: itemId(wish.page.id) }),
    };
    keep({ ...draft, tried: true });
    const asked = await save(() => suite.asking.ask({ id: draft.id, content, again: draft.tried }));
    if (asked === undefined) return;
    begun.drop(wish.person.id);
    const posted: PostedQuestion = {
      asked,
      page: goBetween === null ? wish.page : null,
      between: goBetween === null ? null : firstNameOf(goBetween.name),
    };
    onPosted(posted);
  };
  return {
    draft,
    way,
    nameMayBeSaid,
    saving,
    write: (text) => {
      clear();
      keep({ ...draft, text });
    },
    choose: (next) => {
      clear();
      setWay(next);
    },
    allowName,
    send: () => void send(),
    cancel: () => {
      begun.drop(wish.person.id);
      onCancel();
    },
  };
}
