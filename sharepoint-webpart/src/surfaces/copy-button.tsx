import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";

interface CopyButtonProps {
  readonly label: "sp.ask.copy" | "sp.setup.copyNote" | "sp.round.copy";
  readonly text: string;
  /** which words, where several can be copied */
  readonly of?: string;
}

/** Copies words to be used elsewhere, and says whether the browser did it. */
export function CopyButton({ label, text, of }: CopyButtonProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [outcome, setOutcome] = React.useState<"sp.copied" | "sp.notCopied" | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome("sp.copied"),
      () => setOutcome("sp.notCopied"),
    );
  };
  return (
    <span className={styles.row}>
      <Button onClick={copy} {...(of === undefined ? {} : { "aria-label": `${messages.text(label)}: ${of}` })}>
        {messages.text(label)}
      </Button>
      <span role="status" className={styles.meta}>
        {outcome === null ? "" : messages.text(outcome)}
      </span>
    </span>
  );
}
