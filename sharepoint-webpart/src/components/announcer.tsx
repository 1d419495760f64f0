import { RECORDS_SOURCE } from "@alongside/core";
import * as React from "react";
import type { AskState } from "../surfaces/use-ask.ts";
import type { Messages } from "../words/messages.ts";
import { useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

/** The one polite live region of a surface: says that it is looking, then once what came. */
export function Announcer({ state }: { readonly state: AskState }): JSX.Element {
  return (
    <p className={useStyles().spoken} role="status">
      {announcement(state, useMessages())}
    </p>
  );
}

function announcement(state: AskState, messages: Messages): string {
  if (state.phase === "asking") return messages.text("sr.loading");
  if (state.phase !== "answered") return "";
  const { documents, people, incomplete } = state.answer;
  const missing = incomplete.filter(({ reason }) => reason !== "last-editor-only");
  if (missing.some(({ source }) => source !== RECORDS_SOURCE))
    return messages.text("sr.partial", { source: messages.text("source.sharepoint") });
  if (missing.length > 0) return messages.text("footer.recordsMissing");
  return messages.text("sr.ready", {
    docs: messages.count("sr.docs", documents.length),
    people: messages.count("sr.people", people.length),
  });
}
