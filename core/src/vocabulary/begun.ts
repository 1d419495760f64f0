import type { OwnTexts } from "./own-texts.ts";

/** What one person began in this browser and did not send, one for each place or thing it was begun for. */
export interface Begun<Draft> {
  /** null when nothing was begun there */
  read(of: string): Draft | null;
  /** Without room in this browser nothing is kept: what was typed is still in its field. */
  keep(of: string, draft: Draft): void;
  drop(of: string): void;
  dropAll(): void;
}

/**
 * Keeps what was begun as JSON.
 *
 * @param isDraft what is there is read like anything from outside, because somebody may have changed it by hand
 */
export function createBegun<Draft>(texts: OwnTexts, isDraft: (value: unknown) => value is Draft): Begun<Draft> {
  return {
    read: (of) => {
      const value = parse(texts.get(of));
      return isDraft(value) ? value : null;
    },
    keep: (of, draft) => texts.set(of, JSON.stringify(draft)),
    drop: (of) => texts.remove(of),
    dropAll: () => texts.removeAll(),
  };
}

function parse(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? "null");
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
