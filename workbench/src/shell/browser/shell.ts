import { hostBridge } from "../../forge/browser/bridge-host.ts";
import { startBench } from "./bench.ts";
import { closeDialog, openDialog, startSurfaces } from "./surfaces.ts";

hostBridge({
  onClose: () => closeDialog(),
  onSubmit: (_frame, value) => {
    const pageId = document.querySelector<HTMLElement>("[data-page]")?.dataset["page"] ?? "";
    const config = (value as { readonly config?: unknown } | null)?.config ?? {};
    const saved = fetch("/__forge/macro", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ pageId, config }),
    });
    void saved.then(() => location.reload());
  },
});
startSurfaces(openDialog);
startBench();
