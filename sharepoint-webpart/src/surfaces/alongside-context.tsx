import * as React from "react";
import type { Alongside } from "../alongside.ts";

const AlongsideContext = React.createContext<Alongside | null>(null);

export const AlongsideProvider = AlongsideContext.Provider;

/** The suite, and the place it is used in. */
export function useAlongside(): Alongside {
  const alongside = React.useContext(AlongsideContext);
  if (alongside === null) throw new TypeError("useAlongside: no AlongsideProvider above");
  return alongside;
}
