import type { BaseComponentContext } from "@microsoft/sp-component-base";
import type { RequestContext } from "../../pnp/send-to-sharepoint.ts";
import type { ItemAddress } from "../../sharepoint/item-address.ts";

type PageContext = BaseComponentContext["pageContext"];

/** The page that is open; null in Teams, and on pages that lie in no library. */
export function pageOf({ list, listItem, web }: PageContext): ItemAddress | null {
  const guid = list?.id.toString();
  return guid === undefined || listItem === undefined ? null : { web: web.absoluteUrl, list: guid, entry: listItem.id };
}

/** What requests need of the page. Its digest comes with the page's older context, whose members nobody promises. */
export function requestContextOf({ web, legacyPageContext }: PageContext): RequestContext {
  const legacy: unknown = legacyPageContext;
  const part = (name: string): unknown => (typeof legacy === "object" && legacy !== null ? Reflect.get(legacy, name) : undefined);
  const digest = part("formDigestValue");
  const seconds = part("formDigestTimeoutSeconds");
  return {
    web: web.absoluteUrl,
    digest: typeof digest === "string" && digest !== "" ? digest : null,
    digestSeconds: typeof seconds === "number" ? seconds : HALF_AN_HOUR,
  };
}

const HALF_AN_HOUR = 1_800;
