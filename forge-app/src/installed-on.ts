/** Which products of the site the app is installed on. */
export interface InstalledOn {
  readonly confluence: boolean;
  readonly jira: boolean;
}

/** Without these the products cannot be searched; where the app is not installed on a product, its scopes are not granted. */
const SEARCHES = { confluence: "search:confluence", jira: "read:jira-work" } as const;

/**
 * Reads it from the scopes that the platform says are granted.
 *
 * @param scopes a list of names, or an object with the names as its members; where there are none, the platform does not say it, and every
 *   product counts as there
 */
export function installedOn(scopes: unknown): InstalledOn {
  const granted = scopeNames(scopes);
  const has = (scope: string): boolean => granted.length === 0 || granted.includes(scope);
  return { confluence: has(SEARCHES.confluence), jira: has(SEARCHES.jira) };
}

function scopeNames(scopes: unknown): readonly unknown[] {
  if (Array.isArray(scopes)) return scopes;
  return typeof scopes === "object" && scopes !== null ? Object.keys(scopes) : [];
}
