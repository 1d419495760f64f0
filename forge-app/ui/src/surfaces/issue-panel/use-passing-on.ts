import { createPutAside } from "@alongside/core";
import { useCallback, useState } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import { browserStorage } from "../../browser-storage.ts";
import type { OpenIssue } from "../../jira/issue-in-view.ts";
import { isSwitchedOff } from "../../is-switched-off.ts";
import { useLoaded } from "../../use-loaded.ts";

/** Whether the open issue asks for the one line that would have helped. */
export interface PassingOn {
  /** null until it is known */
  readonly isOffered: boolean | null;
  readonly notNow: () => void;
}

/**
 * Only whoever solved the issue is asked, only when it is solved, and once: not after they shared it, nor after "Not now". The records are
 * asked for nobody else; when they do not answer, nothing is offered.
 *
 * @param issue null while it is not read, or when it could not be
 */
export function usePassingOn(issue: OpenIssue | null): PassingOn {
  const alongside = useAlongside();
  const load = useCallback(async () => ({ about: issue, isWorthAsking: await isWorthAsking(alongside, issue) }), [alongside, issue]);
  const { state } = useLoaded(load);
  const [isPutAside, setPutAside] = useState(false);
  const known = state.phase === "there" && state.value.about === issue ? state.value.isWorthAsking : null;
  return {
    isOffered: isPutAside || state.phase === "failed" ? false : known,
    notNow: () => {
      if (issue !== null) createPutAside(browserStorage(), alongside.me).add(issue.id);
      setPutAside(true);
    },
  };
}

async function isWorthAsking({ me, host, suite, invoke }: Alongside, issue: OpenIssue | null): Promise<boolean> {
  if (issue?.isSolved !== true || issue.assignee !== me || host.place === null) return false;
  if (createPutAside(browserStorage(), me).has(issue.id)) return false;
  const [mine, isOff] = await Promise.all([suite.records.find({ of: "me" }), isSwitchedOff(invoke, host.place)]);
  return !isOff && !mine.some((record) => record.kind === "resource" && record.content.item === issue.id);
}
