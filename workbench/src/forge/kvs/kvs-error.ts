/**
 * A refusal of the storage as it goes over the wire: `{code, message}` with a status. The codes EMPTY_KEY, KEY_TOO_LONG, INVALID_KEY, MAX_SIZE,
 * MAX_DEPTH and RATE_LIMIT_EXCEEDED are the vendor's (https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs and
 * handling-errors-customentities, read 2026-11); KEY_NOT_FOUND is what the vendor's package looks for; KEY_CONFLICT and
 * CONDITIONAL_CHECK_FAILED were reported by others. The remaining codes, and 413 and 409 as statuses, are ours.
 */
export class KvsError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "KvsError";
    this.status = status;
    this.code = code;
  }
}

export function keyNotFound(): KvsError {
  return new KvsError(404, "KEY_NOT_FOUND", "The specified key does not exist.");
}

export function invalidRequest(message: string): KvsError {
  return new KvsError(400, "INVALID_REQUEST", message);
}
