import { PortError } from "@alongside/core";
import type { ExpertAnswer, ExpertRequest, FindExpertsOptions, QuestionRefusal } from "@alongside/core";
import * as React from "react";
import type { Alongside } from "../alongside.ts";
import { itemIdOf } from "../sharepoint/item-address.ts";
import { readPageInView } from "../sharepoint/page-in-view.ts";
import { useAlongside } from "./alongside-context.tsx";

/** What is asked about: the open page, or words from somewhere. */
export type Wish = { readonly kind: "page" } | { readonly kind: "words"; readonly from: "typed" | "author"; readonly words: string };

export type AskState =
  | { readonly phase: "idle" }
  | { readonly phase: "asking"; readonly slow: boolean }
  | { readonly phase: "answered"; readonly answer: ExpertAnswer; readonly ownPage: boolean }
  | { readonly phase: "refused"; readonly refusal: QuestionRefusal }
  /** the open page could not be read, so there is nothing to ask about yet */
  | { readonly phase: "page-unread" };

export interface Ask {
  readonly wish: Wish | null;
  readonly state: AskState;
  /** Asks, in place of whatever was asked before. */
  readonly ask: (wish: Wish) => void;
  readonly again: () => void;
}

/** After this long without an answer the person is told who has not answered yet. */
const SLOW_AFTER_MS = 2_500;

/** Asks for one surface: at most one question at a time, the latest one wins, nothing is kept. */
export function useAsk(): Ask {
  const alongside = useAlongside();
  const [wish, setWish] = React.useState<Wish | null>(null);
  const [state, setState] = React.useState<AskState>({ phase: "idle" });
  const running = React.useRef<AbortController | null>(null);
  React.useEffect(() => () => running.current?.abort(), []);

  const ask = React.useCallback(
    (next: Wish) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setWish(next);
      setState({ phase: "asking", slow: false });
      const timer = setTimeout(() => setState((now) => (now.phase === "asking" ? { phase: "asking", slow: true } : now)), SLOW_AFTER_MS);
      const show = (done: AskState): void => {
        clearTimeout(timer);
        if (!controller.signal.aborted) setState(done);
      };
      answerWish(next, alongside, controller.signal).then(show, (error: unknown) => {
        clearTimeout(timer);
        if (!controller.signal.aborted) throw error;
      });
    },
    [alongside],
  );
  const again = React.useCallback(() => {
    if (wish !== null) ask(wish);
  }, [ask, wish]);
  return { wish, state, ask, again };
}

async function answerWish(wish: Wish, alongside: Alongside, signal: AbortSignal): Promise<AskState> {
  if (wish.kind === "words") return answer({ kind: "topic", topic: wish.words }, false, { alongside, signal });
  const { page, send } = alongside.surroundings;
  if (page === null) return { phase: "page-unread" };
  try {
    const { object, author } = await readPageInView(send, page, signal);
    return await answer({ kind: "work-object", object }, author === alongside.me, { alongside, signal });
  } catch (error) {
    if (error instanceof PortError) return { phase: "page-unread" };
    throw error;
  }
}

interface Asking {
  readonly alongside: Alongside;
  readonly signal: AbortSignal;
}

async function answer(request: ExpertRequest, ownPage: boolean, { alongside, signal }: Asking): Promise<AskState> {
  const { suite, site, surroundings } = alongside;
  const options: FindExpertsOptions = {
    signal,
    place: site,
    ...(surroundings.page === null ? {} : { openItem: itemIdOf(surroundings.page) }),
  };
  const result = await suite.expertise.findExperts(request, options);
  return result.ok ? { phase: "answered", answer: result.value, ownPage } : { phase: "refused", refusal: result.error };
}
