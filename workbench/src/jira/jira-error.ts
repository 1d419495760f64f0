import { WireError } from "../product/wire-error.ts";
import { JqlError } from "./jql/jql-error.ts";

/** A refusal that names the field it is about. */
export class JiraFieldError extends WireError {
  readonly field: string;

  constructor(field: string, message: string) {
    super(400, message);
    this.name = "JiraFieldError";
    this.field = field;
  }
}

/** `{errorMessages, errors}`, the one form in which the product refuses (schema ErrorCollection of the vendor's document, 2026-07). */
export function errorCollection(error: WireError): unknown {
  if (error instanceof JiraFieldError) return { errorMessages: [], errors: { [error.field]: error.message } };
  return { errorMessages: error instanceof JqlError ? error.sentences : [error.message], errors: {} };
}

/** What is not there and what may not be seen are the same. */
export function noSuchIssue(): WireError {
  return new WireError(404, "Issue does not exist or you do not have permission to see it.");
}
