const PRODUCT = "http://product.invalid";

/** Products that an app can ask, with the paths of their APIs. */
const APIS = {
  confluence: /^\/wiki\/(rest\/api|api\/v2)\//u,
  jira: /^\/rest\/api\/3\//u,
} as const;

export type Product = keyof typeof APIS;

/** The product by the name that the vendor's packages give it; null for what the workbench does not have. */
export function productNamed(name: unknown): Product | null {
  return name === "confluence" || name === "jira" ? name : null;
}

/**
 * The address as it will be asked, with `..` and its other spellings resolved, or null when it is not one of the product's API. An app must
 * not reach what stands beside the API on the same server: the workbench's control, the host's own doors, the pages of the products.
 */
export function productPath(product: Product, wanted: string): string | null {
  if (!URL.canParse(wanted, PRODUCT)) return null;
  const { origin, pathname, search } = new URL(wanted, PRODUCT);
  return origin === PRODUCT && APIS[product].test(pathname) ? pathname + search : null;
}
