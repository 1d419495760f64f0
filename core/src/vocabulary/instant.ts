/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly brand: "Instant" };

/**
 * Reads a point in time as platforms write it (ISO 8601 with a zone, or a plain day, taken as UTC).
 *
 * @returns null when the text is not a date; a platform's bad date must not lose the row it stands in
 */
export function parseInstant(text: string): Instant | null {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : (milliseconds as Instant);
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole and part days from `earlier` to `later`; negative when `later` is the earlier one. */
export function daysBetween(earlier: Instant, later: Instant): number {
  return (later - earlier) / MILLISECONDS_PER_DAY;
}
