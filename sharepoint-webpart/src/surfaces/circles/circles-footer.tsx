import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";

/** What was looked at, as whom, and who is told: the same place and the same sentence as below an answer. */
export function CirclesFooter(): JSX.Element {
  const messages = useMessages();
  return (
    <div className={useStyles().footer}>
      <p>{messages.text("footer.looked", { sources: messages.text("sp.circle.source") })}</p>
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{messages.text("sp.circle.howBody")}</p>
      </details>
    </div>
  );
}
