import type { ApiRequest, RequestProduct } from "../product-api.ts";
import { askProduct, changeProduct } from "../product-api.ts";

/** Asks Confluence as the person in front of the screen. */
export type RequestConfluence = RequestProduct;

const NAME = "Confluence";

/** {@link askProduct}, of Confluence. */
export function askConfluence(request: RequestConfluence, path: string, signal: AbortSignal): Promise<unknown> {
  return askProduct({ name: NAME, request }, { path, signal });
}

/** {@link changeProduct}, of Confluence. */
export function changeConfluence(request: RequestConfluence, path: string, wish: ApiRequest): Promise<unknown> {
  return changeProduct({ name: NAME, request }, path, wish);
}
