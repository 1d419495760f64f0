import type { Provider } from "./provider.ts";
import { PROVIDERS } from "./providers.ts";
import { SISTERS_OF_WIKIPEDIA } from "./providers/blogs-and-encyclopedias.ts";

/** A platform by its name, with the hosts that belong to it. */
export type LinkPlatform = Pick<Provider, "name" | "hosts">;

/** The platforms that are well enough known to be chosen by their name. */
export const LINK_PLATFORMS: readonly LinkPlatform[] = PROVIDERS.filter((provider) => !SISTERS_OF_WIKIPEDIA.includes(provider)).map(
  ({ name, hosts }) => ({ name, hosts }),
);
