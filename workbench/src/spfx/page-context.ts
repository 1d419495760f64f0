import type { PlayWish } from "./browser/play-wish.ts";

/** Where a web part stands, and who looks at it. */
export interface PageSurroundings {
  /** of the host, without a slash at the end */
  readonly origin: string;
  /** GUID of the organisation */
  readonly tenant: string;
  readonly site: {
    /** server-relative */
    readonly path: string;
    readonly id: string;
    readonly collection: string;
    readonly title: string;
    readonly description: string;
  };
  readonly person: {
    readonly number: number;
    readonly directoryId: string;
    readonly login: string;
    readonly mail: string;
    readonly name: string;
  };
  readonly permissions: { readonly High: string; readonly Low: string };
  /** the page and its library; null for a page that stands in no library */
  readonly page: {
    readonly library: { readonly id: string; readonly title: string; readonly path: string };
    readonly number: number;
    readonly uniqueId: string;
  } | null;
  /** server-relative address of the page */
  readonly address: string;
  /** such as `de-DE` */
  readonly culture: string;
  readonly isRightToLeft: boolean;
  readonly digest: { readonly value: string; readonly seconds: number };
  /** ISO 8601 */
  readonly now: string;
  /** GUID by which the platform finds one visit in its logs */
  readonly correlation: string;
}

/** Keeps the platform from asking its sign-in service for tokens before anything needs one. */
const NO_TOKENS_AHEAD = "2bf3e1ce-55da-4552-bc41-e3d072202d3c";

const ENGLISH = 1033;

/** The page's context in the two forms in which the platform hands it to web parts. */
export function pageContextOf(surroundings: PageSurroundings): Pick<PlayWish, "pageContext" | "pageContextInfo"> {
  return { pageContext: newerForm(surroundings), pageContextInfo: olderForm(surroundings) };
}

function newerForm(surroundings: PageSurroundings): PlayWish["pageContext"] {
  const { origin, tenant, site, person, permissions, page, address, culture, isRightToLeft, correlation } = surroundings;
  const url = { absoluteUrl: origin + site.path, serverRelativeUrl: site.path };
  const inLibrary = page === null ? {} : { list: listOf(page, permissions), listItem: { id: page.number, uniqueId: page.uniqueId } };
  return {
    aadInfo: { tenantId: tenant, userId: person.directoryId, instanceUrl: origin },
    cultureInfo: { currentCultureName: culture, currentUICultureName: culture, isRightToLeft },
    site: { ...url, id: site.collection, correlationId: correlation, serverRequestPath: address, isNoScriptEnabled: true },
    user: {
      displayName: person.name,
      email: person.mail,
      loginName: person.login,
      isAnonymousGuestUser: false,
      isExternalGuestUser: false,
      preferUserTimeZone: false,
    },
    web: {
      ...url,
      id: site.id,
      title: site.title,
      description: site.description,
      language: ENGLISH,
      languageName: "en-US",
      permissions,
      templateName: "64",
      logoUrl: "",
      isAppWeb: false,
    },
    featureInfo: {},
    ...inLibrary,
  };
}

function listOf({ library }: NonNullable<PageSurroundings["page"]>, permissions: PageSurroundings["permissions"]): object {
  return { id: library.id, title: library.title, serverRelativeUrl: library.path, permissions };
}

function olderForm({
  origin,
  tenant,
  site,
  person,
  permissions,
  page,
  address,
  culture,
  digest,
  now,
  correlation,
}: PageSurroundings): PlayWish["pageContextInfo"] {
  const inLibrary = page === null ? { pageListId: "", pageItemId: -1 } : { pageListId: page.library.id, pageItemId: page.number };
  return {
    webAbsoluteUrl: origin + site.path,
    webServerRelativeUrl: site.path,
    webTitle: site.title,
    webId: site.id,
    webLanguage: ENGLISH,
    webPermMasks: permissions,
    siteAbsoluteUrl: origin + site.path,
    siteServerRelativeUrl: site.path,
    siteId: site.collection,
    ...inLibrary,
    serverRequestPath: address,
    userId: person.number,
    userLoginName: person.login,
    userPrincipalName: person.mail,
    userDisplayName: person.name,
    userEmail: person.mail,
    isAnonymousGuestUser: false,
    isExternalGuestUser: false,
    currentCultureName: culture,
    currentUICultureName: culture,
    currentLanguage: ENGLISH,
    formDigestValue: digest.value,
    formDigestTimeoutSeconds: digest.seconds,
    serverTime: now,
    aadTenantId: tenant,
    aadUserId: person.directoryId,
    aadInstanceUrl: origin,
    CorrelationId: correlation,
    // A farm without a name in the platform's own cloud: nothing is looked up for it.
    ...{
      env: "prod",
      env2: "onebox",
      cloudType: "devbox",
      msGraphEndpointUrl: "localhost",
      portalUrl: `${origin}/`,
      layoutsUrl: "_layouts/15",
    },
    ...{ ExpFeatures: [], ECSClientFeatures: {}, killSwitches: { [NO_TOKENS_AHEAD]: true } },
  };
}
