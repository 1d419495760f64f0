import type { ContentStore } from "../store/content-store.ts";
import { Identities } from "./identities.ts";
import { ListFile } from "./list-file.ts";
import { RequestDigests } from "./request-digest.ts";
import { Sites } from "./sites.ts";

/** Everything the emulated SharePoint knows, over the same organisation as the wiki. */
export interface SharePointWorld {
  readonly store: ContentStore;
  readonly identities: Identities;
  readonly sites: Sites;
  /** lists that people made */
  readonly lists: ListFile;
  readonly digests: RequestDigests;
}

/** @param listFile SQLite file that keeps lists and their entries; `:memory:` keeps nothing */
export function createSharePointWorld(store: ContentStore, listFile: string): SharePointWorld {
  return {
    store,
    identities: new Identities(store.organisation),
    sites: new Sites(store),
    lists: new ListFile(listFile),
    digests: new RequestDigests(() => store.now()),
  };
}
