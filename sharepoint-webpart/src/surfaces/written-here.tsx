import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { InOrder } from "../components/in-order.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";
import { readSiteState } from "../sharepoint/site-state.ts";
import { useAlongside } from "./alongside-context.tsx";
import { CirclesLater } from "./circles-later.tsx";
import { OffersLater } from "./offers-later.tsx";
import { SharedLater } from "./shared-later.tsx";
import { useCirclesChanged } from "./circle-started.tsx";
import { useLoaded } from "./use-loaded.ts";
import { WhenSetUp } from "./when-set-up.tsx";

const HEADS = {
  shared: { title: "name.shared", lead: "shared.lead" },
  circles: { title: "name.circles", lead: "circle.lead" },
  offers: { title: "offer.head", lead: "offer.lead" },
} as const;
type Part = keyof typeof HEADS;

interface WrittenHereProps {
  /** at least one */
  readonly parts: readonly Part[];
  /** on what shared things are shown; empty for all of them */
  readonly topic: string;
}

/** What people write for the readers of the site, a card for each part. A site that is not set up is one thing to say, and is said once. */
export function WrittenHere({ parts, topic }: WrittenHereProps): JSX.Element {
  const { sendHome } = useAlongside().surroundings;
  const { state, again } = useLoaded(React.useCallback(() => readSiteState(sendHome), [sendHome]));
  const changed = useCirclesChanged();
  const isReady = state.phase !== "there" || state.value.is === "ready";
  return (
    <InOrder>
      {(isReady ? parts : parts.slice(0, 1)).map((part) => (
        <Card key={part} part={part}>
          <WhenSetUp site={state} onAgain={again}>
            <Written key={part === "circles" ? changed : part} part={part} topic={topic} isAlone={parts.length === 1} />
          </WhenSetUp>
        </Card>
      ))}
    </InOrder>
  );
}

interface WrittenProps {
  readonly part: Part;
  readonly topic: string;
  readonly isAlone: boolean;
}

function Written({ part, topic, isAlone }: WrittenProps): JSX.Element {
  switch (part) {
    case "shared":
      return <SharedLater topic={topic} isAlone={isAlone} />;
    case "circles":
      return <CirclesLater />;
    case "offers":
      return <OffersLater />;
  }
}

function Card({ part, children }: { readonly part: Part; readonly children: React.ReactNode }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { title, lead } = HEADS[part];
  return (
    <section className={mergeClasses(styles.card, styles.stack)} aria-label={messages.text("sr.region", { surface: messages.text(title) })}>
      <header className={styles.tight}>
        <h2>{messages.text(title)}</h2>
        <p className={styles.reading}>{messages.text(lead)}</p>
      </header>
      {children}
    </section>
  );
}
