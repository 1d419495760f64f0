import { view } from "@forge/bridge";
import { Suspense, lazy, useEffect } from "react";
import { useAlongside } from "../alongside.tsx";
import type { HostContext, SurfaceName } from "../host-context.ts";
import { withWords } from "../messages/catalogues.ts";
import type { Wish } from "../use-ask.ts";
import { useAsk } from "../use-ask.ts";
import { useAskDialog } from "../use-ask-dialog.ts";
import { useShareDialog } from "../use-sharing.ts";
import { GlobalPage } from "./global-page.tsx";
import type { ConfigurationWords } from "./macro-configuration.tsx";
import { MacroConfiguration } from "./macro-configuration.tsx";
import { WhoCanHelp } from "./who-can-help.tsx";

const AskDialog = lazy(() => withWords(["own"], import("./ask-dialog.tsx")).then((module) => ({ default: module.AskDialog })));
const ShareDialog = lazy(() =>
  withWords(["own", "sharing"], import("./share-dialog.tsx")).then((module) => ({ default: module.ShareDialog })),
);
const SharedMacro = lazy(() =>
  withWords(["own", "sharing"], import("./shared-macro.tsx")).then((module) => ({ default: module.SharedMacro })),
);
const SharedConfiguration = lazy(() =>
  withWords(["sharing"], import("./shared-configuration.tsx")).then((module) => ({ default: module.SharedConfiguration })),
);
const SpacePage = lazy(() => withWords(["own", "sharing"], import("./space-page.tsx")).then((module) => ({ default: module.SpacePage })));
const IssuePanel = lazy(() => withWords(["own"], import("./issue-panel.tsx")).then((module) => ({ default: module.IssuePanel })));
const Settings = lazy(() => withWords(["own"], import("./settings.tsx")).then((module) => ({ default: module.Settings })));

const CONFIGURATION: ConfigurationWords = {
  title: "config.title",
  here: "config.page",
  hereNote: "config.pageNote",
  topic: "config.topic",
  seen: "config.seen",
};

interface SurfaceProps {
  /** called once, when there is something worth looking at */
  readonly onReady: () => void;
}

/** The surface that a module of the manifest shows. */
export function Surface({ onReady }: SurfaceProps) {
  const { host } = useAlongside();
  useCloseOnEscape(host.surface);
  switch (host.surface) {
    case "macro-configuration":
      return <MacroConfiguration topic={host.topic} words={CONFIGURATION} />;
    case "shared-configuration":
      return (
        <Suspense fallback={null}>
          <SharedConfiguration />
        </Suspense>
      );
    case "shared":
      return (
        <Suspense fallback={null}>
          <SharedMacro onReady={onReady} />
        </Suspense>
      );
    case "macro":
    case "byline":
    case "selection":
      return <AskingSurface onReady={onReady} />;
    case "issue-panel":
      return (
        <Suspense fallback={null}>
          <IssuePanel />
        </Suspense>
      );
    case "global-page":
      return <GlobalPage />;
    case "ask-dialog":
      return (
        <Suspense fallback={null}>
          <AskDialog />
        </Suspense>
      );
    case "share-dialog":
      return (
        <Suspense fallback={null}>
          <ShareDialog />
        </Suspense>
      );
    case "space-page":
      return (
        <Suspense fallback={null}>
          <SpacePage />
        </Suspense>
      );
    case "settings":
      return (
        <Suspense fallback={null}>
          <Settings />
        </Suspense>
      );
  }
}

function AskingSurface({ onReady }: SurfaceProps) {
  const { host } = useAlongside();
  const ask = useAsk();
  const asking = useAskDialog();
  const sharing = useShareDialog();
  const wish = wishOf(host);
  const begin = ask.ask;
  useEffect(() => begin(wishOf(host)), [begin, host]);
  const settled = ask.state.phase !== "idle" && ask.state.phase !== "asking";
  useEffect(() => {
    if (settled) onReady();
  }, [settled, onReady]);
  const shown = ask.state.phase === "idle" ? { ...ask, wish, state: { phase: "asking" as const, slow: false, partial: null } } : ask;
  return <WhoCanHelp ask={shown} wish={wish} shape={host.surface === "macro" ? "card" : "popup"} asking={asking} onShare={sharing} />;
}

/** The host cannot hear keys that are pressed inside the app's frame. */
function useCloseOnEscape(surface: SurfaceName): void {
  const isOverThePage = surface === "byline" || surface === "selection" || surface === "ask-dialog" || surface === "share-dialog";
  useEffect(() => {
    if (!isOverThePage) return;
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") void view.close();
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [isOverThePage]);
}

function wishOf(host: HostContext): Wish {
  if (host.surface === "selection") return { kind: "words", from: "selection", words: host.selectedText };
  return host.topic === "" ? { kind: "page" } : { kind: "words", from: "author", words: host.topic };
}
