import type { AppManifest, AppModule } from "../forge/manifest.ts";
import type { Product } from "../forge/product-path.ts";

/** A page of the app for the whole site. */
export interface AppLink {
  readonly address: string;
  readonly title: string;
}

/** Pages of the app for the whole site; null where the app has none. */
export interface AppLinks {
  readonly globalPage: AppLink | null;
  readonly settings: AppLink | null;
}

/** The app's pages for the whole site: in the product that is open, or else in the other. */
export function appLinks({ confluence, jira }: AppManifest, open: Product): AppLinks {
  const inWiki = linksTo("/wiki", confluence?.globalPage ?? null, confluence?.globalSettings ?? null);
  const inJira = linksTo("/jira", jira?.globalPage ?? null, jira?.adminPage ?? null);
  const [here, there] = open === "jira" ? [inJira, inWiki] : [inWiki, inJira];
  return { globalPage: here.globalPage ?? there.globalPage, settings: here.settings ?? there.settings };
}

function linksTo(product: string, globalPage: AppModule | null, settings: AppModule | null): AppLinks {
  return {
    globalPage: globalPage === null ? null : { address: `${product}/apps/alongside`, title: globalPage.title },
    settings: settings === null ? null : { address: `${product}/admin/apps/alongside`, title: settings.title },
  };
}
