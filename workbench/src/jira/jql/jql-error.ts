import { WireError } from "../../product/wire-error.ts";

/** A query that the platform refuses, with the sentences it would give. */
export class JqlError extends WireError {
  readonly sentences: readonly string[];

  constructor(said: string | readonly string[], cause?: unknown) {
    const sentences = [said].flat();
    super(400, sentences.join(" "), cause);
    this.name = "JqlError";
    this.sentences = sentences;
  }
}
