import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

/** What the platform allows an app's frame to do; leaving the page by itself is not among it. */
const SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-same-origin allow-scripts";

/** What its browser may do there: https://developer.atlassian.com/platform/forge/custom-ui/iframe/ (read 2026-11). */
const ALLOWED = "camera; clipboard-write; display-capture; fullscreen; microphone";

export interface FrameWish {
  readonly id: string;
  readonly surface: string;
  readonly title: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly appUrl: string;
  readonly origin: string;
}

/**
 * The frame that an app's surface runs in, with the context that the bridge will give it. The bridge host gives it its address once it
 * listens, so that no first call of an app is lost.
 */
export function frame({ id, surface, title, context, appUrl, origin }: FrameWish): Markup {
  const source = `${appUrl}/index.html?${new URLSearchParams({ hostname: origin, frame: id }).toString()}`;
  return html`<iframe
    class="app-frame"
    data-frame="${id}"
    data-surface="${surface}"
    data-context="${JSON.stringify(context)}"
    title="${title}"
    sandbox="${SANDBOX}"
    allow="${ALLOWED}"
    data-src="${source}"
  ></iframe>`;
}
