import * as React from "react";
import { useMessages } from "../components/messages-context.tsx";
import type { SiteState } from "../sharepoint/site-state.ts";
import { SetUpLater } from "./set-up-later.tsx";
import type { Loaded } from "./use-loaded.ts";
import { Loading, NotLoaded } from "./when-there.tsx";

interface WhenSetUpProps {
  readonly site: Loaded<SiteState>;
  readonly onAgain: () => void;
  readonly children: React.ReactNode;
}

/** What people write here, where the site is set up for it; otherwise what is missing. */
export function WhenSetUp({ site, onAgain, children }: WhenSetUpProps): JSX.Element {
  const messages = useMessages();
  if (site.phase === "failed") return <NotLoaded onAgain={onAgain} />;
  if (site.phase === "there" && "mayAdd" in site.value) return <SetUpLater site={site.value} onReady={onAgain} />;
  if (site.phase === "there" && site.value.is === "closed") return <p>{messages.text("sp.setup.closed")}</p>;
  // What is there is asked for at once, and not shown before the site is known to be set up.
  return (
    <>
      {site.phase === "loading" ? <Loading /> : null}
      <div hidden={site.phase === "loading"}>{children}</div>
    </>
  );
}
