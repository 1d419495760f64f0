import type { PageRow } from "../store/rows.ts";
import { webAddress } from "../confluence/addresses.ts";
import type { AppModule } from "./manifest.ts";

/** Where on the product a module is shown, and to whom. */
export interface Placement {
  readonly origin: string;
  /** null without an account */
  readonly accountId: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly colorMode: "light" | "dark";
  readonly page: PageRow | null;
  /** granted to the app on this site */
  readonly scopes: readonly string[];
}

/** What differs from module to module: its type, and what the host adds to it. */
export interface ModuleWish {
  readonly type: string;
  readonly localId: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/**
 * The context that `view.getContext()` gives to a module
 * (https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/, read 2026-11).
 */
export function moduleContext(module: AppModule, placement: Placement, wish: ModuleWish): Readonly<Record<string, unknown>> {
  const { page, origin } = placement;
  const place =
    page === null
      ? {}
      : {
          content: { id: String(page.id), type: page.kind },
          space: { id: String(page.spaceId), key: page.spaceKey },
          location: `${origin}/wiki${webAddress(page)}`,
        };
  return {
    ...(placement.accountId === null ? {} : { accountId: placement.accountId }),
    cloudId: "00000000-0000-4000-8000-000000000001",
    siteUrl: origin,
    moduleKey: module.key,
    localId: wish.localId,
    locale: placement.locale,
    timezone: placement.timeZone,
    environmentId: "local",
    environmentType: "DEVELOPMENT",
    theme: { colorMode: placement.colorMode },
    permissions: { scopes: placement.scopes },
    extension: { type: wish.type, ...place, ...wish.extra },
  };
}
