import { view } from "@forge/bridge";
import { useEffect } from "react";
import type { RequestConfluence } from "../confluence/confluence-api.ts";
import type { HostContext } from "../host-context.ts";
import type { Wish } from "../use-ask.ts";
import { useAsk } from "../use-ask.ts";
import { AskPage } from "./ask-page.tsx";
import { MacroConfiguration } from "./macro-configuration.tsx";
import { WhoCanHelp } from "./who-can-help.tsx";

interface SurfaceProps {
  readonly host: HostContext;
  readonly request: RequestConfluence;
  /** called once, when there is something worth looking at */
  readonly onReady: () => void;
}

/** The surface that a module of the manifest shows. */
export function Surface({ host, request, onReady }: SurfaceProps) {
  if (host.surface === "macro-configuration") return <MacroConfiguration topic={host.topic} />;
  return <AskingSurface host={host} request={request} onReady={onReady} />;
}

function AskingSurface({ host, request, onReady }: SurfaceProps) {
  const ask = useAsk(host, request);
  const wish = wishOf(host);
  const begin = ask.ask;
  const asksByItself = host.surface !== "global-page";
  useEffect(() => {
    if (asksByItself) begin(wishOf(host));
  }, [asksByItself, begin, host]);
  const isPopup = host.surface === "byline" || host.surface === "selection";
  useEffect(() => {
    if (!isPopup) return;
    // The host cannot hear keys that are pressed inside the app's frame.
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") void view.close();
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [isPopup]);
  const settled = ask.state.phase !== "idle" && ask.state.phase !== "asking";
  useEffect(() => {
    if (settled || !asksByItself) onReady();
  }, [settled, asksByItself, onReady]);
  if (!asksByItself) return <AskPage ask={ask} />;
  const shown = ask.state.phase === "idle" ? { ...ask, wish, state: { phase: "asking" as const, slow: false } } : ask;
  return <WhoCanHelp ask={shown} wish={wish} shape={host.surface === "macro" ? "card" : "popup"} />;
}

function wishOf(host: HostContext): Wish {
  if (host.surface === "selection") return { kind: "words", from: "selection", words: host.selectedText };
  return host.topic === "" ? { kind: "page" } : { kind: "words", from: "author", words: host.topic };
}
