import type { ItemKind } from "@alongside/core";

const PATHS = {
  page: ["M4 2.5h5l3 3v8H4z", "M9 2.5v3h3M6 8.5h4M6 11h4"],
  post: ["M3 3.5h10v9H3z", "M5.2 6h5.6M5.2 8.3h5.6M5.2 10.6h3.2"],
  issue: ["M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z", "m5.6 8.2 1.7 1.7 3.2-3.6"],
  file: ["M4 2.5h5l3 3v8H4z", "M9 2.5v3h3"],
  other: [
    "M6.8 9.2a2.6 2.6 0 0 1 0-3.7l1.4-1.4a2.6 2.6 0 0 1 3.7 3.7l-.9.9",
    "M9.2 6.8a2.6 2.6 0 0 1 0 3.7l-1.4 1.4a2.6 2.6 0 0 1-3.7-3.7l.9-.9",
  ],
  done: ["m3.5 8.5 3 3 6-7"],
  waiting: ["M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z", "M8 5v3.2l2 1.3"],
  warning: ["M8 2.8 14 13H2z", "M8 6.5v3M8 11.2v.3"],
  note: ["M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z", "M8 7.3v3.5M8 5.1v.3"],
} as const satisfies Record<ItemKind | "done" | "waiting" | "warning" | "note", readonly string[]>;

/** A small line drawing beside words that say the same. */
export function Glyph({ name }: { readonly name: keyof typeof PATHS }) {
  return <Drawing paths={PATHS[name]} />;
}

export function Drawing({ paths }: { readonly paths: readonly string[] }) {
  return (
    <svg className="al-glyph" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
