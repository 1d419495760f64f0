import type { ExpertAnswer } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { factsOf } from "../../sharing/facts.ts";
import { useAlongside } from "../alongside-context.tsx";
import { ThingCard } from "./thing-card.tsx";

export type SharedOnItProps = Pick<ExpertAnswer, "shared">;

/** Short things that colleagues shared on what was asked about. */
export function SharedOnIt({ shared }: SharedOnItProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { nameOf } = useAlongside();
  return (
    <section className={styles.section}>
      <h3>{messages.text("name.shared")}</h3>
      <ul className={styles.documents}>
        {shared.map(({ resource, by }) => {
          const { kind, title = "", link = null, why } = resource.content;
          return (
            <li key={refOfRecord(resource)}>
              <ThingCard
                kind={kind}
                title={title}
                url={link}
                facts={factsOf(resource.content, null, messages)}
                why={why}
                by={by ?? nameOf(resource.owner)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
