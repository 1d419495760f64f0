import { hostBridge } from "../../forge/browser/bridge-host.ts";
import { callBack } from "../../forge/browser/frame-messages.ts";
import { startBench } from "./bench.ts";
import { closeOwnDialog, openDialog, tellBeforeClose } from "./dialogs.ts";
import { startSurfaces } from "./surfaces.ts";

hostBridge({
  close: closeOwnDialog,
  tellBeforeClose,
  openModal: (frame, { size, closeOnEscape, closeOnOverlayClick, onClose }, opener) => {
    const onClosed = (payload: unknown): void => callBack(opener, onClose, payload);
    openDialog({ frame, shape: "modal", size, closeOnEscape, closeOnOverlayClick, opener, onClosed });
  },
  onSubmit: (frame, value) => {
    const pageId = document.querySelector<HTMLElement>("[data-page]")?.dataset["page"] ?? "";
    const config = (value as { readonly config?: unknown } | null)?.config ?? {};
    const { moduleKey } = JSON.parse(frame.dataset["context"] ?? "{}") as { readonly moduleKey?: string };
    const saved = fetch("/__forge/macro", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ pageId, moduleKey, config }),
    });
    void saved.then(() => location.reload());
  },
});
startSurfaces();
startBench();
