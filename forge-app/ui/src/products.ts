import type { InstalledOn } from "../../src/installed-on.ts";
import type { RequestProduct } from "./product-api.ts";

/** The products of the site, each asked as the person in front of the screen. */
export interface Products {
  readonly confluence: RequestProduct;
  readonly jira: RequestProduct;
}

/** Products as they can be asked here: one that the app is not installed on refuses, and nothing is sent to it. */
export function productsHere(products: Products, here: InstalledOn): Products {
  return { confluence: here.confluence ? products.confluence : refuse, jira: here.jira ? products.jira : refuse };
}

const refuse: RequestProduct = () =>
  Promise.resolve({ ok: false, status: 403, headers: { get: () => null }, json: () => Promise.resolve(null) });
