// What the workbench's page says to the script that plays the web part.

/** How a component comes into the page that npm has no manifest for. */
export type StandInKind =
  /** built into the loader's assembly, under its own name: it only has to be known */
  | "built-in"
  /** React, from npm's own files */
  | "react"
  /** the page application, which is what the workbench stands for */
  | "application"
  /** an answer to any use whatsoever: nothing the page shows comes from it */
  | "anything"
  /** like `anything`, but its chunks never finish loading */
  | "content-panel";

export interface StandIn {
  /** the name that scripts call it by */
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly kind: StandInKind;
}

/** A web part with its settings: an entry of the toolbox, or one that stands on a page. */
export interface PlacedWebPart {
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** background of the section that it stands in */
  readonly section: Section;
}

export const SECTIONS = ["plain", "soft", "strong"] as const;
export type Section = (typeof SECTIONS)[number];

export interface PlayWish {
  /** every component of the page, as the loader takes them */
  readonly manifests: readonly object[];
  readonly standIns: readonly StandIn[];
  /** the page's older context, as SharePoint gives it */
  readonly pageContextInfo: Readonly<Record<string, unknown>>;
  /** the page's context in the platform's newer form */
  readonly pageContext: Readonly<Record<string, unknown>>;
  /** which web part the package holds */
  readonly componentId: string;
  /** null on a page that carries none */
  readonly placed: PlacedWebPart | null;
  readonly look: "light" | "dark" | "contrast";
  readonly editing: boolean;
  /** what the toolbox of the page offers, in its language */
  readonly toolbox: readonly PlacedWebPart[];
  /** where a changed web part is sent; null for somebody who may not change the page */
  readonly saveAt: string | null;
  readonly words: PageWords;
}

/** The words that the page's script writes. */
export interface PageWords {
  readonly failed: string;
}
