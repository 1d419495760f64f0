import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

interface BothVersionsProps {
  /** what was typed here, as others would see it */
  readonly here: React.ReactNode;
  /** what another window stored meanwhile */
  readonly stored: React.ReactNode;
  readonly onHere: () => void;
  readonly onStored: () => void;
}

/** One thing, changed in two windows: both versions, and the choice between them. Nothing is overwritten before it. */
export function BothVersions({ here, stored, onHere, onStored }: BothVersionsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const sentence = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => sentence.current?.focus(), []);
  return (
    <div className={styles.tight} role="group" aria-label={messages.text("store.conflict")}>
      <p ref={sentence} tabIndex={-1}>
        {messages.text("store.conflict")}
      </p>
      <div className={styles.apart}>
        <div className={styles.tight}>
          <p className={styles.meta}>{messages.text("store.versionHere")}</p>
          {here}
          <div>
            <Button onClick={onHere}>{messages.text("store.takeHere")}</Button>
          </div>
        </div>
        <div className={styles.tight}>
          <p className={styles.meta}>{messages.text("store.versionThere")}</p>
          {stored}
          <div>
            <Button onClick={onStored}>{messages.text("store.takeThere")}</Button>
          </div>
        </div>
      </div>
    </div>
  );
}
