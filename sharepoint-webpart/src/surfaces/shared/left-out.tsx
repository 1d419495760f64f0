import type { ReasonLeft } from "@alongside/core";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Found } from "../../sharing/bring-in.ts";
import type { Messages } from "../../words/messages.ts";
import { whatIsOdd } from "./link-said.tsx";

/** What cannot be taken, each with the reason. Its address is shown as text alone: nobody opens it from here. */
export function LeftOut({ found: { left, hidden } }: { readonly found: Found }): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  if (left.length + hidden.length === 0) return null;
  return (
    <section className={styles.section} aria-label={messages.text("bring.left")}>
      <h4 className={styles.name}>{messages.text("bring.left")}</h4>
      <ul className={styles.section}>
        {left.map(({ words, reason }, index) => (
          <li key={index}>
            <bdi>{words === "" ? messages.text("bring.noName") : words}</bdi>
            <div className={styles.meta}>{reasonText(reason, messages)}</div>
          </li>
        ))}
        {hidden.map(({ address, host }) => (
          <li key={address}>
            <bdi>{address}</bdi>
            <div className={styles.meta}>{messages.text("shared.hidden", { host })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonText(reason: ReasonLeft, messages: Messages): string {
  switch (reason.kind) {
    case "no-address":
      return messages.text("bring.leftNoAddress");
    case "not-a-web-address":
      return messages.text("sp.link.notWeb");
    case "credentials-in-address":
      return messages.text("sp.link.credentials");
    case "too-long":
      return messages.text("sp.link.tooLong", { maximum: reason.maximumCharacters });
    case "only-on-its-platform":
      return messages.text("bring.leftElsewhere");
    case "twice-in-the-file":
      return messages.text("bring.leftTwice");
    case "no-shared-thing":
      return messages.text("bring.leftOther");
    case "look-alike": {
      const { host, lookAlike } = reason;
      const { looksLike } = lookAlike;
      const seen = looksLike === null ? messages.text("sp.link.odd") : messages.text("shared.lookalike", { host: looksLike });
      return messages.text("sp.bring.lookAlike", { seen, what: whatIsOdd(lookAlike, messages), real: host });
    }
  }
}
