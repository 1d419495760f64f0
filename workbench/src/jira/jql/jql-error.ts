import { WireError } from "../../product/wire-error.ts";

/** A query that the platform refuses, with the sentence it would give. */
export class JqlError extends WireError {
  constructor(message: string, cause?: unknown) {
    super(400, message, cause);
    this.name = "JqlError";
  }
}
