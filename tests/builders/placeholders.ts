/** What has to be filled in: the branches of a choice are not among it, what stands in them is. */
export function placeholders(pattern: string): string[] {
  const names = new Set<string>();
  // For each open brace, whether its text is a sentence; otherwise it is the inside of a place to fill in.
  const sentences: boolean[] = [];
  for (const [brace, name] of pattern.matchAll(/\}|\{(\w*)/gu)) {
    if (brace === "}") {
      sentences.pop();
      continue;
    }
    const isPlace = sentences.at(-1) ?? true;
    if (isPlace && name !== undefined && name !== "") names.add(name);
    sentences.push(!isPlace);
  }
  return [...names].sort();
}
