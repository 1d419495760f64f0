import { PortError, itemId } from "@alongside/core";
import type { ExpertAnswer, ExpertRequest, FindExpertsOptions, IssueAnswer, IssueInView, QuestionRefusal, Result } from "@alongside/core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Alongside } from "./alongside.tsx";
import { useAlongside } from "./alongside.tsx";
import { readPageInView } from "./confluence/page-in-view.ts";

/** What is asked about: the open page, the open issue, or words from somewhere. */
export type Wish =
  | { readonly kind: "page" }
  /** null for one that could not be read */
  | { readonly kind: "issue"; readonly issue: IssueInView | null }
  | { readonly kind: "words"; readonly from: "typed" | "author" | "selection"; readonly words: string };

export type AskState =
  | { readonly phase: "idle" }
  /** `partial`: what there is to read so far, while a product has not answered */
  | { readonly phase: "asking"; readonly slow: boolean; readonly partial: ExpertAnswer | null }
  | { readonly phase: "answered"; readonly answer: ExpertAnswer | IssueAnswer; readonly ownPage: boolean }
  | { readonly phase: "refused"; readonly refusal: QuestionRefusal }
  /** the open page or issue could not be read, so there is nothing to ask about yet */
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

/** What there is to show: the answer, or, when it takes long, what there is to read so far. Sooner it would only flicker. */
export function shownAnswer(state: AskState): ExpertAnswer | IssueAnswer | null {
  if (state.phase === "answered") return state.answer;
  if (state.phase !== "asking" || !state.slow || state.partial === null) return null;
  return state.partial.documents.length === 0 ? null : state.partial;
}

/** Asks for one surface: at most one question at a time, the latest one wins, nothing is kept. */
export function useAsk(): Ask {
  const alongside = useAlongside();
  const [wish, setWish] = useState<Wish | null>(null);
  const [state, setState] = useState<AskState>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const ask = useCallback(
    (next: Wish) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setWish(next);
      setState({ phase: "asking", slow: false, partial: null });
      const timer = setTimeout(() => setState((now) => (now.phase === "asking" ? { ...now, slow: true } : now)), SLOW_AFTER_MS);
      const tell = (partial: ExpertAnswer): void => {
        if (!controller.signal.aborted) setState((now) => (now.phase === "asking" ? { ...now, partial } : now));
      };
      const show = (done: AskState): void => {
        clearTimeout(timer);
        if (!controller.signal.aborted) setState(done);
      };
      answerWish(next, { ...alongside, signal: controller.signal, tell }).then(show, (error: unknown) => {
        clearTimeout(timer);
        if (!controller.signal.aborted) throw error;
      });
    },
    [alongside],
  );
  const again = useCallback(() => {
    if (wish !== null) ask(wish);
  }, [ask, wish]);
  return { wish, state, ask, again };
}

interface Asking extends Alongside {
  readonly signal: AbortSignal;
  readonly tell: (partial: ExpertAnswer) => void;
}

async function answerWish(wish: Wish, asking: Asking): Promise<AskState> {
  if (wish.kind === "words") return answer(requestFor(wish), false, asking);
  if (wish.kind === "issue") {
    if (wish.issue === null) return { phase: "page-unread" };
    return answered(await asking.suite.routing.findHelpers(wish.issue, optionsFor(asking)), false);
  }
  const { host, products, signal } = asking;
  if (host.pageId === null) return { phase: "page-unread" };
  try {
    const page = await readPageInView(products.confluence, host.pageId, signal);
    return await answer({ kind: "work-object", object: page.object }, page.authorId === host.accountId, asking);
  } catch (error) {
    if (error instanceof PortError) return { phase: "page-unread" };
    throw error;
  }
}

function requestFor(wish: { readonly from: "typed" | "author" | "selection"; readonly words: string }): ExpertRequest {
  return wish.from === "selection" ? { kind: "selection", text: wish.words } : { kind: "topic", topic: wish.words };
}

async function answer(request: ExpertRequest, ownPage: boolean, asking: Asking): Promise<AskState> {
  return answered(await asking.suite.expertise.findExperts(request, optionsFor(asking)), ownPage);
}

function optionsFor({ host, signal, tell }: Asking): FindExpertsOptions {
  const open = host.pageId ?? host.issueKey;
  return {
    signal,
    onPartial: tell,
    ...(host.place === null ? {} : { place: host.place }),
    ...(open === null ? {} : { openItem: itemId(open) }),
  };
}

function answered(result: Result<ExpertAnswer | IssueAnswer, QuestionRefusal>, ownPage: boolean): AskState {
  return result.ok ? { phase: "answered", answer: result.value, ownPage } : { phase: "refused", refusal: result.error };
}
