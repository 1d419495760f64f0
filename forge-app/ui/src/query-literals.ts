/** A text as CQL and JQL write it: nothing in it can leave its quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** Holds something, and no sign that the grammars take nowhere: control characters, half characters and code points that are none. */
export function isPlain(text: string): boolean {
  return text.trim() !== "" && !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text);
}

/**
 * The values for which there is room in a list of a query, each once and in their order; one that is too long is passed over, so that it takes
 * no other's place.
 *
 * @param lengthOf characters that a value takes with everything around it
 */
export function fitting(values: readonly string[], room: number, lengthOf: (value: string) => number): readonly string[] {
  let left = room;
  return [...new Set(values)].filter((value) => {
    const length = lengthOf(value);
    if (length > left) return false;
    left -= length;
    return true;
  });
}
