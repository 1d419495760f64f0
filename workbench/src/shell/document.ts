import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import type { ViewSettings } from "./view-settings.ts";

export interface DocumentWish {
  readonly title: string;
  readonly settings: ViewSettings;
  /** styles beside those that all pages have, and scripts: addresses on the workbench */
  readonly head: Markup;
  /** the element `body` */
  readonly body: Markup;
}

/** In this order, because later ones say more of what earlier ones began. */
const STYLES = ["shell", "pages", "dialogs", "bench"];

/** A whole page of the workbench: language, direction and look are the same on every platform. */
export function documentOf({ title, settings, head, body }: DocumentWish): string {
  const direction = settings.language === "ar" ? "rtl" : "ltr";
  return `<!doctype html>${
    html`<html lang="${settings.language === "de" ? "de" : "en"}" dir="${direction}" data-look="${settings.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${STYLES.map((name) => html`<link rel="stylesheet" href="/__shell/shell/browser/${name}.css" />`)}
        <link rel="icon" href="data:," />
        ${head}
      </head>
      ${body}
    </html>`.text
  }`;
}

/** Up to two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/u);
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : ""}`.toUpperCase();
}
