import type { SectionedPage } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";
import { usePracticePage } from "../practice-page.ts";
import type { Loaded } from "../use-loaded.ts";
import { useLoaded } from "../use-loaded.ts";

/** The page of the site that stands for our words; null where there is none. */
export type OwnWords = Loaded<SectionedPage | null>;

/**
 * Reads the page on which the site wrote the practice cards in its own words, as whoever looks.
 *
 * @param isWanted a card is being read
 */
export function useOwnWords(isWanted: boolean): OwnWords {
  const { send, web } = useAlongside().surroundings;
  const page = usePracticePage();
  const load = React.useCallback(async () => {
    if (!isWanted || page === "") return null;
    const { readPracticePage } = await import(/* webpackChunkName: "alongside-practice-page" */ "../../sharepoint/practice-page.ts");
    return readPracticePage({ send, web }, page);
  }, [isWanted, page, send, web]);
  return useLoaded(load).state;
}
