/** A refusal as the platform phrases it; thrown inside a route, shaped where the product is registered. */
export class WireError extends Error {
  /** of the answer */
  readonly status: number;

  constructor(status: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "WireError";
    this.status = status;
  }
}
