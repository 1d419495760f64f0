import type { SectionedPage } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { readSections } from "../../confluence/page-sections.ts";
import { createSettingsClient } from "../../settings-client.ts";
import { useLoaded } from "../../use-loaded.ts";

const never = new AbortController().signal;

/**
 * The page on which the site wrote the practice cards in its own words, read as whoever looks.
 *
 * @returns undefined until it is known; null where there is none, or where it cannot be opened
 */
export function useOwnWords(): SectionedPage | null | undefined {
  const { invoke, me, host, products } = useAlongside();
  const load = useCallback(async () => {
    if (me === "anonymous" || !host.installedOn.confluence) return null;
    const notice = await createSettingsClient(invoke).read(null);
    const page = notice.ok ? notice.value.practicePage : null;
    return page === null ? null : readSections(products.confluence, page, never);
  }, [invoke, me, host, products]);
  const { state } = useLoaded(load);
  return state.phase === "loading" ? undefined : state.phase === "failed" ? null : state.value;
}
