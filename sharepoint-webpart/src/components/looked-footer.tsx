import * as React from "react";
import { useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

interface LookedFooterProps {
  /** what was looked at */
  readonly source: string;
  /** how this works */
  readonly how: string;
}

/** What was looked at, as whom, and who is told: the same place and the same sentence as below an answer. */
export function LookedFooter({ source, how }: LookedFooterProps): JSX.Element {
  const messages = useMessages();
  return (
    <div className={useStyles().footer}>
      <p>{messages.text("footer.looked", { sources: source })}</p>
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{how}</p>
      </details>
    </div>
  );
}
