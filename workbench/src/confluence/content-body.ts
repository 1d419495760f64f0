import type { Fields } from "../product/read-body.ts";
import { objectOf, textAt } from "../product/read-body.ts";

/** The content that is to be saved: `{representation, value}`, or the same below the representation's name; missing, it is empty. */
export function valueOfBody(fields: Fields): string {
  if (fields["body"] === undefined) return "";
  const body = objectOf(fields["body"], "body");
  return textAt(body["storage"] === undefined ? body : objectOf(body["storage"], "storage"), "value") ?? "";
}
