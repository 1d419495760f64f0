import * as React from "react";

const CircleStartedContext = React.createContext<() => void>(() => undefined);

export const CircleStartedProvider = CircleStartedContext.Provider;

/** Tells the list of circles on the same page, if there is one, that a circle was started from something else. */
export function useCircleStarted(): () => void {
  return React.useContext(CircleStartedContext);
}
