const PRODUCT = "http://product.invalid";

/**
 * The address as it will be asked, with `..` and its other spellings resolved, or null when it is not one of the product's API. An app must
 * not reach what stands beside the API on the same server: the workbench's control, the host's own doors, the pages of the wiki.
 */
export function productPath(wanted: string): string | null {
  if (!URL.canParse(wanted, PRODUCT)) return null;
  const { origin, pathname, search } = new URL(wanted, PRODUCT);
  return origin === PRODUCT && /^\/wiki\/(rest\/api|api\/v2)\//u.test(pathname) ? pathname + search : null;
}
