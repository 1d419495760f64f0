import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";

const Offers = React.lazy(async () => {
  const { Offers: Surface } = await import(/* webpackChunkName: "alongside-offers" */ "./offers.tsx");
  return { default: Surface };
});

/** Offers and wishes in their card; what they need is loaded only where they are shown. */
export function OffersLater(): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <section
      className={mergeClasses(styles.card, styles.stack)}
      aria-label={messages.text("sr.region", { surface: messages.text("offer.head") })}
    >
      <header className={styles.tight}>
        <h2>{messages.text("offer.head")}</h2>
        <p className={styles.reading}>{messages.text("offer.lead")}</p>
      </header>
      <React.Suspense fallback={<Bar width="62%" />}>
        <Offers />
      </React.Suspense>
    </section>
  );
}
