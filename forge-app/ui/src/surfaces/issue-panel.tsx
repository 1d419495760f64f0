import { PortError } from "@alongside/core";
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from "react";
import { useAlongside } from "../alongside.tsx";
import type { AskDialogWish } from "../ask-dialog-wish.ts";
import { withWords } from "../messages/catalogues.ts";
import type { OpenIssue } from "../jira/issue-in-view.ts";
import { readIssueInView } from "../jira/issue-in-view.ts";
import { issueUrl } from "../jira/issues.ts";
import type { Ask, Wish } from "../use-ask.ts";
import { useAsk } from "../use-ask.ts";
import type { PersonAsking } from "../use-ask-dialog.ts";
import type { Loaded } from "../use-loaded.ts";
import { useLoaded } from "../use-loaded.ts";
import { AskInPanel } from "./issue-panel/ask-in-panel.tsx";
import { usePassingOn } from "./issue-panel/use-passing-on.ts";
import { WhoCanHelp } from "./who-can-help.tsx";

/** Loaded when somebody passes something on: an answer stays quick. */
const PassOn = lazy(() => withWords(["own", "sharing"], import("./issue-panel/pass-on.tsx")).then(({ PassOn }) => ({ default: PassOn })));
const ShareInPanel = lazy(() =>
  withWords(["own", "sharing"], import("./issue-panel/share-in-panel.tsx")).then(({ ShareInPanel }) => ({ default: ShareInPanel })),
);
const CircleInPanel = lazy(() =>
  withWords(["own", "circles"], import("./issue-panel/circle-in-panel.tsx")).then(({ CircleInPanel }) => ({ default: CircleInPanel })),
);

/** Beside an issue: what was solved before, pages, whom to ask. A question turns the panel into its draft; no dialog covers the issue. */
export function IssuePanel() {
  const ask = useAsk();
  const state = useIssue();
  const [isSharing, setSharing] = useState(false);
  const [circle, setCircle] = useState<string | null>(null);
  const [question, setQuestion] = useState<AskDialogWish | null>(null);
  const issue = state.phase === "there" ? state.value : null;
  const wish = useMemo((): Wish => ({ kind: "issue", issue }), [issue]);
  const passingOn = usePassingOn(issue);
  const isAnswerWanted = state.phase !== "loading" && passingOn.isOffered === false;
  const begin = ask.ask;
  useEffect(() => {
    if (isAnswerWanted) begin(wish);
  }, [begin, isAnswerWanted, wish]);
  const asking = useMemo((): PersonAsking => {
    return { opensDialog: false, begin: (next) => setQuestion(issue === null ? next : { ...next, page: linkTo(issue) }) };
  }, [issue]);
  if (passingOn.isOffered === true && issue !== null)
    return (
      <Suspense fallback={null}>
        <PassOn issue={issue} onNotNow={passingOn.notNow} />
      </Suspense>
    );
  if (isSharing)
    return (
      <Suspense fallback={null}>
        <ShareInPanel onEnd={() => setSharing(false)} />
      </Suspense>
    );
  if (circle !== null)
    return (
      <Suspense fallback={null}>
        <CircleInPanel topic={circle} onEnd={() => setCircle(null)} />
      </Suspense>
    );
  if (question !== null) return <AskInPanel wish={question} onEnd={() => setQuestion(null)} />;
  const shown: Ask = ask.state.phase === "idle" ? { ...ask, wish, state: { phase: "asking", slow: false, partial: null } } : ask;
  return (
    <WhoCanHelp
      ask={shown}
      wish={wish}
      shape="panel"
      asking={asking}
      onShare={() => setSharing(true)}
      onCircle={({ topic = "" }) => setCircle(topic)}
    />
  );
}

function useIssue(): Loaded<OpenIssue> {
  const { host, products } = useAlongside();
  const { issueKey } = host;
  const load = useCallback(async () => {
    if (issueKey === null) throw new PortError("malformed-answer", "The host named no issue");
    return readIssueInView(products.jira, issueKey, new AbortController().signal);
  }, [products, issueKey]);
  return useLoaded(load).state;
}

function linkTo({ id, title }: OpenIssue): NonNullable<AskDialogWish["page"]> {
  return { id, title: `${id} ${title}`, url: issueUrl(id) };
}
