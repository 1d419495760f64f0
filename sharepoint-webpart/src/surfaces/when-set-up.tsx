import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { Notice } from "../components/notice.tsx";
import type { SiteState } from "../sharepoint/site-state.ts";
import { SetUpLater } from "./set-up-later.tsx";
import type { Loaded } from "./use-loaded.ts";

interface WhenSetUpProps {
  readonly site: Loaded<SiteState>;
  readonly onAgain: () => void;
  readonly children: React.ReactNode;
}

/** What people write here, where the site is set up for it; otherwise what is missing. */
export function WhenSetUp({ site, onAgain, children }: WhenSetUpProps): JSX.Element {
  const messages = useMessages();
  if (site.phase === "failed") {
    return (
      <Notice glyph="waiting">
        <p>{messages.text("store.notLoaded")}</p>
        <Link as="button" onClick={onAgain}>
          {messages.text("do.tryAgain")}
        </Link>
      </Notice>
    );
  }
  if (site.phase === "there" && "mayAdd" in site.value) return <SetUpLater site={site.value} onReady={onAgain} />;
  if (site.phase === "there" && site.value.is === "closed") return <p>{messages.text("sp.setup.closed")}</p>;
  // What is there is asked for at once, and not shown before the site is known to be set up.
  return (
    <>
      {site.phase === "loading" ? (
        <div aria-hidden="true">
          <Bar width="55%" />
          <Bar width="62%" />
        </div>
      ) : null}
      <div hidden={site.phase === "loading"}>{children}</div>
    </>
  );
}
