import type { ResourceKind } from "@alongside/core";
import * as React from "react";
import { Drawing, Glyph } from "../../components/glyph.tsx";

const SHEET = ["M3 2.5h10v11H3z", "M5.2 5.2h5.6M5.2 8h5.6M5.2 10.8h3.2"];
const TALK = ["M3 3.5h10v9H3z", "M5.2 6h5.6M5.2 8.3h5.6M5.2 10.6h3.2"];
const SCREEN = ["M2.5 3h11v7.5h-11z", "M8 10.5V13M5.5 13h5"];
const PATHS: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  video: ["M4 3.5h8a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 11V5A1.5 1.5 0 0 1 4 3.5z", "M7 6.2v3.6L10 8z"],
  deck: SCREEN,
  course: SCREEN,
  article: SHEET,
  conversation: TALK,
  podcast: ["M8 2.5a2 2 0 0 0-2 2V8a2 2 0 0 0 4 0V4.5a2 2 0 0 0-2-2z", "M4 7.5V8a4 4 0 0 0 8 0v-.5M8 12v1.5"],
  book: ["M8 4.2C6.6 3 4.6 2.8 2.8 3.1v9C4.6 11.8 6.6 12 8 13.2c1.4-1.2 3.4-1.4 5.2-1.1v-9C11.4 2.8 9.4 3 8 4.2zM8 4.2v9"],
  place: ["M8 13.5S3.5 9.6 3.5 6.7a4.5 4.5 0 0 1 9 0C12.5 9.6 8 13.5 8 13.5z", "M8 5.2a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3z"],
  person: ["M8 3a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 8 3z", "M3.5 13.5a4.5 4.5 0 0 1 9 0"],
};

/** The drawing of one kind of thing, beside the word for it. */
export function KindGlyph({ kind }: { readonly kind: ResourceKind }): JSX.Element {
  const paths = PATHS[kind];
  if (paths !== undefined) return <Drawing paths={paths} />;
  return <Glyph name={kind === "page" || kind === "issue" || kind === "file" ? kind : "other"} />;
}
