import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";

/** An address that somebody wrote. What lies on SharePoint opens here; everything else in a tab of its own, which learns nothing of this page. */
export function OutwardLink({ url }: { readonly url: string }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { origin, host, pathname } = new URL(url);
  const text = <bdi>{pathname === "/" ? host : `${host}${pathname}`}</bdi>;
  if (origin === window.location.origin) {
    return (
      <Link href={url} data-interception="off">
        {text}
      </Link>
    );
  }
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer">
      {text}
      <span className={styles.spoken}> ({messages.text("sr.newTab")})</span>
    </Link>
  );
}
