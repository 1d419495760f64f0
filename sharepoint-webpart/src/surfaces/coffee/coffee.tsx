import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useLoaded } from "../use-loaded.ts";
import { WhenThere } from "../when-there.tsx";
import { CoffeePart } from "./coffee-part.tsx";
import { lookAtCoffee } from "./look-at-coffee.ts";
import { RecentlyMet } from "./recently-met.tsx";

/** Meeting a colleague of the site over coffee each week, and whom one met. */
export function Coffee(): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const alongside = useAlongside();
  const { state, again } = useLoaded(React.useCallback(() => lookAtCoffee(alongside), [alongside]));
  return (
    <section className={styles.section} aria-label={messages.text("coffee.title")} aria-busy={state.phase === "loading"}>
      <WhenThere state={state} onAgain={again}>
        {(shown) => (
          <>
            <CoffeePart shown={shown} onChange={again} />
            <RecentlyMet shown={shown} onChange={again} />
          </>
        )}
      </WhenThere>
    </section>
  );
}
