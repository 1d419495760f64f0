import type { ResourceKind } from "@alongside/core";
import { Drawing, Glyph } from "./glyph.tsx";

const BOOK = ["M8 4.2C6.6 3 4.6 2.8 2.8 3.1v9C4.6 11.8 6.6 12 8 13.2c1.4-1.2 3.4-1.4 5.2-1.1v-9C11.4 2.8 9.4 3 8 4.2z", "M8 4.2v9"];

const PATHS = {
  video: ["M4 3.5h8a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 11V5A1.5 1.5 0 0 1 4 3.5z", "M7 6.2v3.6L10 8z"],
  deck: ["M3.5 3h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z", "M8 10.5V13M5.5 13h5"],
  article: ["M4 2.5h8a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z", "M5.2 5.2h5.6M5.2 8h5.6M5.2 10.8h3.2"],
  encyclopedia: BOOK,
  book: BOOK,
  podcast: ["M8 2.5a2 2 0 0 1 2 2v3a2 2 0 0 1-4 0v-3a2 2 0 0 1 2-2z", "M3.8 7.5a4.2 4.2 0 0 0 8.4 0M8 11.7v2"],
  person: ["M8 2.8a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 0 0 0-5.2z", "M3 13.3a5 5 0 0 1 10 0"],
  place: ["M8 13.5S3.5 9.6 3.5 6.7a4.5 4.5 0 0 1 9 0C12.5 9.6 8 13.5 8 13.5z", "M8 5.2a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3z"],
  conversation: ["M2.5 3.5h11v7h-6L5 13v-2.5H2.5z"],
  post: ["M2.5 3.5h11v7h-6L5 13v-2.5H2.5z"],
  course: ["M8 3 1.8 6 8 9l6.2-3z", "M4.5 7.5v3.2c1.8 1.7 5.2 1.7 7 0V7.5"],
} as const;

/** What a shared thing is shown as: its kind, or finer where its address tells it. */
export type ThingWord = ResourceKind | "encyclopedia" | "post" | "other";

/** The small line drawing of a shared thing; what it is stands in words beside it. */
export function ThingGlyph({ word }: { readonly word: ThingWord }) {
  return word === "page" || word === "issue" || word === "file" || word === "other" ? (
    <Glyph name={word} />
  ) : (
    <Drawing paths={PATHS[word]} />
  );
}
