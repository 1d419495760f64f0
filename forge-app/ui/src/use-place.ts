import { view } from "@forge/bridge";
import { useCallback, useEffect, useState } from "react";

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** The sections of the global page, in the order in which they are listed. */
export const SECTIONS = ["for-you", "ask", "circles", "shared", "offers", "people", "data", "practice"] as const;
export type Section = (typeof SECTIONS)[number];

/** Where on the global page somebody is: its address says it, so that going back works. */
export interface PageState {
  readonly section: Section;
  /** what was asked, or the circle that is looked at; empty for neither */
  readonly words: string;
}

interface PlaceControl {
  /** null until the host has said it */
  readonly place: PageState | null;
  readonly goTo: (section: Section) => void;
  /** asks about words, looks for what was shared on them, or at one circle */
  readonly goToWords: (words: string, section?: "ask" | "circles" | "shared") => void;
}

/** Follows the host's address of the global page. */
export function usePlace(): PlaceControl {
  const [history, setHistory] = useState<History | null>(null);
  const [place, setPlace] = useState<PageState | null>(null);
  useEffect(() => {
    let isShown = true;
    void view.createHistory().then((created) => {
      if (!isShown) return;
      setHistory(created);
      created.listen((location) => setPlace(placeIn(location.search)));
      setPlace(placeIn(created.location.search));
    });
    return () => {
      isShown = false;
    };
  }, []);
  const push = useCallback(
    (query: Readonly<Record<string, string>>) => history?.push(`/?${new URLSearchParams(query).toString()}`),
    [history],
  );
  return {
    place,
    goTo: useCallback((section) => push({ section }), [push]),
    goToWords: useCallback((words, section = "ask") => push({ ...(section === "ask" ? {} : { section }), q: words }), [push]),
  };
}

function placeIn(search: string | undefined): PageState {
  const query = new URLSearchParams(search);
  return { section: SECTIONS.find((name) => name === query.get("section")) ?? "ask", words: query.get("q") ?? "" };
}
