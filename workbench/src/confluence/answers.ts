/** The two generations of the API refuse in different words and numbers. */
export type ApiGeneration = "v1" | "v2";

/** v1: `{statusCode, data, message}`; v2: `{errors: [{status, code, title, detail}]}`. */
export function errorBody(generation: ApiGeneration, status: number, message: string): unknown {
  if (generation === "v2") return { errors: [{ status, code: CODES[status] ?? "ERROR", title: message, detail: null }] };
  return { statusCode: status, data: { authorized: status !== 403, valid: status !== 400, errors: [], successful: false }, message };
}

const CODES: Readonly<Record<number, string>> = {
  400: "INVALID_REQUEST_PARAMETER",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
};

/** No or unknown credentials: v1 says that the caller cannot access Confluence, v2 pretends that nothing is there. */
export function notSignedIn(generation: ApiGeneration): { readonly status: number; readonly body: unknown } {
  if (generation === "v1")
    return { status: 403, body: errorBody("v1", 403, "Request rejected because the caller cannot access Confluence") };
  return { status: 404, body: { errors: [{ status: 404, code: "NOT_FOUND", title: "Not Found", detail: null }] } };
}
