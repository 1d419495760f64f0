/** Where people open an issue, from the site's root. */
export function issueAddress({ key }: { readonly key: string }): string {
  return `/browse/${key}`;
}
