import * as React from "react";

const PracticePageContext = React.createContext("");

/** The page with a site's own words for the practice cards, as an author wrote it; empty for none. */
export const PracticePageProvider = PracticePageContext.Provider;

export function usePracticePage(): string {
  return React.useContext(PracticePageContext);
}
