/** Scopes by operation, as the vendor's document names them. Operations are looked up by their route, so no spelling of an address gets past. */
const SCOPES: Readonly<Record<string, string>> = {
  "GET /rest/api/3/search/jql": "read:jira-work",
  "POST /rest/api/3/search/jql": "read:jira-work",
  "GET /rest/api/3/issue/:issue": "read:jira-work",
  "POST /rest/api/3/issue/bulkfetch": "read:jira-work",
  "GET /rest/api/3/issue/:issue/changelog": "read:jira-work",
  "POST /rest/api/3/changelog/bulkfetch": "read:jira-work",
  "GET /rest/api/3/issue/:issue/comment": "read:jira-work",
  "POST /rest/api/3/issue/:issue/comment": "write:jira-work",
  "GET /rest/api/3/issue/:issue/comment/:comment": "read:jira-work",
  "DELETE /rest/api/3/issue/:issue/comment/:comment": "write:jira-work",
  "GET /rest/api/3/issue/:issue/transitions": "read:jira-work",
  "POST /rest/api/3/issue/:issue/transitions": "write:jira-work",
  "GET /rest/api/3/mypermissions": "read:jira-work",
  "GET /rest/api/3/project/search": "read:jira-work",
  "GET /rest/api/3/project/:project": "read:jira-work",
  "GET /rest/api/3/myself": "read:jira-user",
  "GET /rest/api/3/user": "read:jira-user",
  "GET /rest/api/3/user/bulk": "read:jira-user",
  "GET /rest/api/3/user/search": "read:jira-user",
};

/** The scope an app needs for an operation; null where none is known. */
export function requiredScope(method: string, route: string): string | null {
  return SCOPES[`${method} ${route}`] ?? null;
}
