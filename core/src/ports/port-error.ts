/** Why a platform could not do what it was asked. Callers decide by this word, never by the text of a message. */
export type PortErrorKind =
  /** the person, or this app, may not do that here */
  | "forbidden"
  /** asked to wait; `retryAfterMs` says how long when the platform said so */
  | "rate-limited"
  /** not reachable, or failed on its own side */
  | "unavailable"
  /** has no room for it, or it is larger than the platform takes */
  | "full"
  /** something else was changed at the same moment, again and again; trying once more may help */
  | "conflict"
  /** answered in a form that could not be read */
  | "malformed-answer";

/** The platform failed. Reads over several sources turn it into `incomplete`; writes let it pass. */
export class PortError extends Error {
  readonly kind: PortErrorKind;
  /** milliseconds the platform asked us to wait, > 0, if it said so */
  readonly retryAfterMs: number | null;

  constructor(kind: PortErrorKind, message: string, options: { readonly retryAfterMs?: number | null; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "PortError";
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
