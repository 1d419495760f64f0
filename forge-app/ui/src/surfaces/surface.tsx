import { view } from "@forge/bridge";
import { Suspense, lazy, useEffect } from "react";
import type { ComponentType, LazyExoticComponent } from "react";
import { useAlongside } from "../alongside.tsx";
import type { HostContext, SurfaceName } from "../host-context.ts";
import { withWords } from "../messages/catalogues.ts";
import type { Wish } from "../use-ask.ts";
import { useAsk } from "../use-ask.ts";
import { useAskDialog } from "../use-ask-dialog.ts";
import { useCircleDialog } from "../use-circle-dialog.ts";
import { useShareDialog } from "../use-sharing.ts";
import { GlobalPage } from "./global-page.tsx";
import { WhoCanHelp } from "./who-can-help.tsx";

interface SurfaceProps {
  /** called once, when there is something worth looking at */
  readonly onReady: () => void;
}

/** Loaded where they are shown: an answer on a page is there soon. */
const LATER: Partial<Readonly<Record<SurfaceName, LazyExoticComponent<ComponentType<SurfaceProps>>>>> = {
  "macro-configuration": lazy(() => withWords([], import("./topic-configuration.tsx")).then((it) => ({ default: it.TopicConfiguration }))),
  shared: lazy(() => withWords(["own", "sharing"], import("./shared-macro.tsx")).then((it) => ({ default: it.SharedMacro }))),
  "shared-configuration": lazy(() =>
    withWords(["sharing"], import("./shared-configuration.tsx")).then((it) => ({ default: it.SharedConfiguration })),
  ),
  circles: lazy(() => withWords(["own", "circles"], import("./circles-macro.tsx")).then((it) => ({ default: it.CirclesMacro }))),
  "issue-panel": lazy(() => withWords(["own"], import("./issue-panel.tsx")).then((it) => ({ default: it.IssuePanel }))),
  "space-page": lazy(() => withWords(["own", "circles", "sharing"], import("./space-page.tsx")).then((it) => ({ default: it.SpacePage }))),
  settings: lazy(() => withWords(["own"], import("./settings.tsx")).then((it) => ({ default: it.Settings }))),
  "ask-dialog": lazy(() => withWords(["own"], import("./ask-dialog.tsx")).then((it) => ({ default: it.AskDialog }))),
  "share-dialog": lazy(() => withWords(["own", "sharing"], import("./share-dialog.tsx")).then((it) => ({ default: it.ShareDialog }))),
  "circle-dialog": lazy(() => withWords(["own", "circles"], import("./circle-dialog.tsx")).then((it) => ({ default: it.CircleDialog }))),
};

/** The surface that a module of the manifest shows. */
export function Surface({ onReady }: SurfaceProps) {
  const { host } = useAlongside();
  useCloseOnEscape(host.surface);
  if (host.surface === "global-page") return <GlobalPage />;
  const Later = LATER[host.surface];
  if (Later === undefined) return <AskingSurface onReady={onReady} />;
  return (
    <Suspense fallback={null}>
      <Later onReady={onReady} />
    </Suspense>
  );
}

function AskingSurface({ onReady }: SurfaceProps) {
  const { host } = useAlongside();
  const ask = useAsk();
  const asking = useAskDialog();
  const sharing = useShareDialog();
  const circling = useCircleDialog();
  const wish = wishOf(host);
  const begin = ask.ask;
  useEffect(() => begin(wishOf(host)), [begin, host]);
  const settled = ask.state.phase !== "idle" && ask.state.phase !== "asking";
  useEffect(() => {
    if (settled) onReady();
  }, [settled, onReady]);
  const shown = ask.state.phase === "idle" ? { ...ask, wish, state: { phase: "asking" as const, slow: false, partial: null } } : ask;
  return (
    <WhoCanHelp
      ask={shown}
      wish={wish}
      shape={host.surface === "macro" ? "card" : "popup"}
      asking={asking}
      onShare={sharing}
      onCircle={circling}
    />
  );
}

/** The host cannot hear keys that are pressed inside the app's frame. */
function useCloseOnEscape(surface: SurfaceName): void {
  const isOverThePage =
    surface === "byline" ||
    surface === "selection" ||
    surface === "ask-dialog" ||
    surface === "share-dialog" ||
    surface === "circle-dialog";
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
