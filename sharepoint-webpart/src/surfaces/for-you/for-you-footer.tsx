import type { ForYouAnswer } from "@alongside/core";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";

/** What was searched, as whom, and who is told: the same place and the same sentence as below an answer. */
export function ForYouFooter({ answer: { searched } }: { readonly answer: ForYouAnswer }): JSX.Element {
  const messages = useMessages();
  return (
    <div className={useStyles().footer}>
      {searched.length === 0 ? null : (
        <p>
          {messages.text("footer.looked", { sources: messages.text("sp.forYou.source") })}{" "}
          {messages.text("footer.lastEditorOnly", { source: messages.text("source.sharepoint") })}
        </p>
      )}
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{messages.text("sp.forYou.howBody")}</p>
      </details>
    </div>
  );
}
