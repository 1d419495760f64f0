import type { ExcerptPart } from "@alongside/core";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0", hellip: "…" };
/** `<c0>` marks a found word, `<ddd/>` stands for what was left out. */
const MARKS = /<c\d+>([\s\S]*?)<\/c\d+>/giu;

/** Text that the platform escaped for HTML, as people wrote it. */
export function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `HitHighlightedSummary` in plain parts. Marks that do not pair are dropped. */
export function parseExcerpt(summary: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let end = 0;
  for (const match of summary.matchAll(MARKS)) {
    add(parts, summary.slice(end, match.index), false);
    add(parts, match[1] ?? "", true);
    end = match.index + match[0].length;
  }
  add(parts, summary.slice(end), false);
  return parts;
}

function add(parts: ExcerptPart[], escaped: string, matched: boolean): void {
  const text = unescapeHtml(escaped.replaceAll(/<ddd\s*\/>/giu, " … ").replaceAll(/<\/?c\d+>/giu, "")).replaceAll(/\s+/gu, " ");
  if (text !== "") parts.push({ text, matched });
}
