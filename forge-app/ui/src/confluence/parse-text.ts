import type { ExcerptPart } from "@alongside/core";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0", hellip: "…" };
const MARKS = /@@@hl@@@([\s\S]*?)@@@endhl@@@/gu;

/** Text that the platform escaped for HTML, as people wrote it. */
export function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** An escaped and marked excerpt in plain parts. Marks that do not pair are dropped. */
export function parseExcerpt(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let end = 0;
  for (const match of excerpt.matchAll(MARKS)) {
    add(parts, excerpt.slice(end, match.index), false);
    add(parts, match[1] ?? "", true);
    end = match.index + match[0].length;
  }
  add(parts, excerpt.slice(end), false);
  return parts;
}

function add(parts: ExcerptPart[], escaped: string, matched: boolean): void {
  const text = unescapeHtml(escaped.replaceAll(/@@@(?:end)?hl@@@/gu, "")).replaceAll(/\s+/gu, " ");
  if (text !== "") parts.push({ text, matched });
}
