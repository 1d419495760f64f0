/** Scopes by operation, as the vendor's documents name them. Operations are looked up by their route, so no spelling of an address gets past. */
const SCOPES: Readonly<Record<string, string>> = {
  "GET /wiki/rest/api/search": "search:confluence",
  "GET /wiki/rest/api/content/search": "search:confluence",
  "GET /wiki/rest/api/search/user": "read:content-details:confluence",
  "GET /wiki/rest/api/user": "read:confluence-user",
  "GET /wiki/rest/api/user/current": "read:confluence-user",
  "GET /wiki/rest/api/user/bulk": "read:confluence-user",
  "POST /wiki/rest/api/content/:id/permission/check": "read:confluence-content.permission",
  "POST /wiki/api/v2/users-bulk": "read:user:confluence",
  "GET /wiki/api/v2/pages": "read:page:confluence",
  "GET /wiki/api/v2/pages/:id": "read:page:confluence",
  "GET /wiki/api/v2/pages/:id/labels": "read:page:confluence",
  "GET /wiki/api/v2/pages/:id/versions": "read:page:confluence",
  "GET /wiki/api/v2/pages/:id/footer-comments": "read:comment:confluence",
  "GET /wiki/api/v2/footer-comments/:id": "read:comment:confluence",
  "GET /wiki/api/v2/footer-comments/:id/children": "read:comment:confluence",
  "DELETE /wiki/api/v2/footer-comments/:id": "delete:comment:confluence",
  "POST /wiki/api/v2/footer-comments": "write:comment:confluence",
  "GET /wiki/api/v2/spaces": "read:space:confluence",
  "POST /wiki/api/v2/pages": "write:page:confluence",
  "PUT /wiki/api/v2/pages/:id": "write:page:confluence",
};

/** The scope an app needs for an operation; null where none is known. */
export function requiredScope(method: string, route: string): string | null {
  return SCOPES[`${method} ${route}`] ?? null;
}
