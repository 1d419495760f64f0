import type { Provider } from "./provider.ts";
import { BLOGGER, SISTERS_OF_WIKIPEDIA, WIKIPEDIA, WORDPRESS_COM } from "./providers/blogs-and-encyclopedias.ts";
import { GITHUB } from "./providers/code.ts";
import { BLUESKY, FACEBOOK, LINKEDIN, X } from "./providers/networks.ts";
import { GOOGLE_DOCS, GOOGLE_DRIVE, SCRIBD, SLIDESHARE, SPEAKER_DECK } from "./providers/slides-and-documents.ts";
import { LOOM, TED, VIMEO, YOUTUBE } from "./providers/videos.ts";

/** The platforms that are recognised; of any other host an address is read as well as it goes. */
export const PROVIDERS: readonly Provider[] = [
  ...[YOUTUBE, VIMEO, LOOM, TED],
  ...[SLIDESHARE, SPEAKER_DECK, SCRIBD, GOOGLE_DOCS, GOOGLE_DRIVE],
  ...[BLOGGER, WORDPRESS_COM, WIKIPEDIA, ...SISTERS_OF_WIKIPEDIA],
  ...[FACEBOOK, X, LINKEDIN, BLUESKY, GITHUB],
];
