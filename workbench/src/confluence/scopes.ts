/** Scopes by operation, as the vendor's documents name them; the first matching line decides. */
const SCOPES: readonly (readonly [method: string, path: RegExp, scope: string])[] = [
  ["GET", /^\/wiki\/rest\/api\/(content\/)?search/u, "search:confluence"],
  ["GET", /^\/wiki\/rest\/api\/user/u, "read:confluence-user"],
  ["POST", /\/permission\/check/u, "read:confluence-content.permission"],
  ["POST", /^\/wiki\/api\/v2\/users-bulk/u, "read:user:confluence"],
  ["GET", /\/footer-comments/u, "read:comment:confluence"],
  ["POST", /\/footer-comments/u, "write:comment:confluence"],
  ["GET", /^\/wiki\/api\/v2\/spaces/u, "read:space:confluence"],
  ["GET", /^\/wiki\/api\/v2\/pages/u, "read:page:confluence"],
  ["POST", /^\/wiki\/api\/v2\/pages/u, "write:page:confluence"],
  ["PUT", /^\/wiki\/api\/v2\/pages/u, "write:page:confluence"],
];

/** The scope an app needs for a call; null where none is known. */
export function requiredScope(method: string, url: string): string | null {
  return SCOPES.find(([verb, path]) => verb === method && path.test(url))?.[2] ?? null;
}
