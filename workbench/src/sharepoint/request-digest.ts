import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { SharePointError } from "./sharepoint-error.ts";

/** How long a digest is taken, seconds; what the platform says of its own. */
export const DIGEST_SECONDS = 1_800;

/** The values that SharePoint wants to see again with every change, so that no other site can make one in somebody's name. */
export class RequestDigests {
  readonly #secret = randomBytes(32);
  readonly #now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A digest for one person on one site: `0x…,<date>`. */
  issue(account: string, site: string): string {
    // The platform writes the offset as digits.
    const created = new Date(this.#now())
      .toUTCString()
      .replace(/^\w+, /u, "")
      .replace("GMT", "-0000");
    return `0x${this.#sign(account, site, created)},${created}`;
  }

  /** @throws SharePointError 403 for a digest that is missing, too old, another person's or another site's */
  check(digest: string | undefined, account: string, site: string): void {
    const [, signature = "", created = ""] = /^0x([0-9A-F]+),(.+)$/u.exec(digest ?? "") ?? [];
    const age = this.#now() - Date.parse(created);
    const expected = Buffer.from(this.#sign(account, site, created));
    const given = Buffer.from(signature);
    const isRight = given.length === expected.length && timingSafeEqual(given, expected);
    if (!isRight || !(age <= DIGEST_SECONDS * 1_000)) throw invalidDigest();
  }

  #sign(account: string, site: string, created: string): string {
    return createHmac("sha256", this.#secret).update([account, site, created].join("\n")).digest("hex").toUpperCase();
  }
}

function invalidDigest(): SharePointError {
  const message =
    "The security validation for this page is invalid. Click Back in your Web browser, refresh the page, and try your operation again.";
  return new SharePointError(403, "-2130575251, Microsoft.SharePoint.SPException", message);
}
