import * as React from "react";

interface Started {
  /** how often something was changed about circles outside of their list */
  readonly times: number;
  readonly tell: () => void;
}

const StartedContext = React.createContext<Started>({ times: 0, tell: () => undefined });

/** What is started, or taken part in, from anywhere in the web part stands in its list of circles at once. */
export function CirclesOfPage({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const [times, setTimes] = React.useState(0);
  const started = React.useMemo(() => ({ times, tell: () => setTimes((now) => now + 1) }), [times]);
  return <StartedContext.Provider value={started}>{children}</StartedContext.Provider>;
}

/** Tells the list of circles on the same page, if there is one, that it has changed. */
export function useCircleStarted(): () => void {
  return React.useContext(StartedContext).tell;
}

/** Changes whenever the list has to look again. */
export function useCirclesChanged(): number {
  return React.useContext(StartedContext).times;
}
