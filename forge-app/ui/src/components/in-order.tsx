import type { ReactNode } from "react";
import { useEffect, useState } from "react";

/** After this time whatever is there is shown, also below what is still on its way. */
const FIRST_MOMENT_MS = 1_000;

/**
 * Parts one below the other. In the first moment each is shown when those above it are there, so that nothing is pushed away under somebody's
 * eyes. What is on its way says so by `aria-busy`.
 */
export function InOrder({ children }: { readonly children: ReactNode }) {
  const [isFirstMoment, setFirstMoment] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFirstMoment(false), FIRST_MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return <div className={isFirstMoment ? "al-in-order al-first-moment" : "al-in-order"}>{children}</div>;
}

/** In place of a part whose code is on its way. */
export function Coming() {
  return <span hidden aria-busy="true" />;
}
