import { PortError } from "@alongside/core";
import { Button, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../components/messages-context.tsx";
import { Notice } from "../components/notice.tsx";
import { useStyles } from "../components/styles.ts";
import { OFFERS_LIST } from "../sharepoint/list-schema.ts";
import { dayAtSharePoint } from "../sharepoint/request-digest.ts";
import { removeOver } from "../sharepoint/remove-over.ts";
import { createSharedList } from "../sharepoint/shared-list.ts";
import { mayTidy } from "../sharepoint/site-state.ts";
import { useAlongside } from "./alongside-context.tsx";
import { useLoaded } from "./use-loaded.ts";

type Removing = "no" | "removing" | "removed" | "failed" | "forbidden";

/** What an owner of the site can do about entries whose time is over and whose authors do not come any more. Nobody else sees it. */
export function WhatIsOver(): JSX.Element | null {
  const { sendHome } = useAlongside().surroundings;
  const { state } = useLoaded(React.useCallback(() => mayTidy(sendHome), [sendHome]));
  return state.phase === "there" && state.value ? <ForOwner /> : null;
}

function ForOwner(): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { sendHome } = useAlongside().surroundings;
  const [removing, setRemoving] = React.useState<Removing>("no");
  const remove = (): void => {
    if (removing === "removing") return;
    setRemoving("removing");
    dayAtSharePoint(sendHome)
      .then((today) => removeOver(createSharedList(sendHome, OFFERS_LIST), today))
      .then(
        () => setRemoving("removed"),
        (error: unknown) => {
          if (!(error instanceof PortError)) throw error;
          setRemoving(error.kind === "forbidden" ? "forbidden" : "failed");
        },
      );
  };
  const title = messages.text("sp.over.title");
  return (
    <section className={mergeClasses(styles.card, styles.section)} aria-label={messages.text("sr.region", { surface: title })}>
      <h2>{title}</h2>
      <p className={styles.reading}>{messages.text("sp.over.body")}</p>
      {removing === "failed" || removing === "forbidden" ? (
        <Notice glyph="warning" urgent>
          <p>{messages.text(removing === "failed" ? "sp.over.failed" : "sp.over.forbidden")}</p>
        </Notice>
      ) : null}
      <div className={styles.row} aria-busy={removing === "removing"}>
        <Button onClick={remove}>{messages.text("sp.over.do")}</Button>
        <span role="status" className={styles.meta}>
          {removing === "removing" ? messages.text("sp.over.removing") : null}
          {removing === "removed" ? messages.text("sp.over.removed") : null}
        </span>
      </div>
    </section>
  );
}
