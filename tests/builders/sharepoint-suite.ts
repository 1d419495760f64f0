import { createAlongside } from "../../sharepoint-webpart/src/alongside.ts";
import type { Alongside } from "../../sharepoint-webpart/src/alongside.ts";
import { wordForms } from "../../sharepoint-webpart/src/word-forms.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aBrowser } from "../sharepoint/site-builders.ts";
import { sendFrom } from "./sharepoint-wire.ts";

/**
 * The web part's own wiring for somebody on a page of a site (`/sites/…`), who keeps nothing in their browser yet.
 *
 * @param origin where the site is for browsers, by which its records are found
 */
export function alongsideOn(
  wire: Pick<Wire, "request" | "sharepoint">,
  account: string,
  site: string,
  origin = "http://localhost:80",
): Alongside {
  const web = `${origin}${site}`;
  const send = sendFrom(wire, account, site);
  const login = wire.sharepoint.identities.claimOf(account);
  return createAlongside({ login, name: account, web, page: null, home: web, send, sendHome: send, storage: aBrowser(), wordForms });
}
