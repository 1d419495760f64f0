/**
 * Operations that the vendor's v1 document of 2024-02 still held and that of 2026-07 no longer does; a star is any method. Taken from a
 * comparison of the two. Writing labels is still there, reading them is not.
 */
export const REMOVED_OPERATIONS: readonly (readonly [method: "GET" | "PUT" | "POST" | "DELETE" | "*", path: string])[] = [
  ["*", "/wiki/rest/api/content"],
  ["*", "/wiki/rest/api/content/:id"],
  ["*", "/wiki/rest/api/content/:id/child"],
  ["*", "/wiki/rest/api/content/:id/child/:type"],
  ["*", "/wiki/rest/api/content/:id/history"],
  ["GET", "/wiki/rest/api/content/:id/label"],
  ["*", "/wiki/rest/api/content/:id/property"],
  ["*", "/wiki/rest/api/content/:id/property/:key"],
  ["*", "/wiki/rest/api/content/:id/version"],
  ["*", "/wiki/rest/api/content/:id/version/:number"],
  ["POST", "/wiki/rest/api/contentbody/convert/:to"],
  ["DELETE", "/wiki/rest/api/group"],
  ["*", "/wiki/rest/api/group/by-name"],
  ["*", "/wiki/rest/api/group/member"],
  ["*", "/wiki/rest/api/group/user"],
  ["*", "/wiki/rest/api/group/:name"],
  ["*", "/wiki/rest/api/group/:name/member"],
  ["*", "/wiki/rest/api/inlinetasks/:id"],
  ["GET", "/wiki/rest/api/space"],
  ["GET", "/wiki/rest/api/space/:key"],
  ["*", "/wiki/rest/api/space/:key/content"],
  ["*", "/wiki/rest/api/space/:key/content/:type"],
  ["*", "/wiki/rest/api/space/:key/property"],
  ["*", "/wiki/rest/api/space/:key/property/:property"],
];
