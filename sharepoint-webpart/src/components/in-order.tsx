import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useStyles } from "./styles.ts";

/** After this time whatever is there is shown, also below what is still on its way. */
const FIRST_MOMENT_MS = 1_000;

/**
 * Cards one below the other. In the first moment each is shown when those above it are there, so that nothing is pushed away under somebody's
 * eyes. What is on its way says so by `aria-busy`.
 */
export function InOrder({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const styles = useStyles();
  return <div className={mergeClasses(styles.stack, useFirstMoment() && styles.inOrder)}>{children}</div>;
}

/** Cards side by side; one below the other, and then in order, where there is no room for that. */
export function SideBySide({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const styles = useStyles();
  return <div className={mergeClasses(styles.apart, useFirstMoment() && styles.inOrderWhereNarrow)}>{children}</div>;
}

function useFirstMoment(): boolean {
  const [isFirstMoment, setFirstMoment] = React.useState(true);
  React.useEffect(() => {
    const timer = setTimeout(() => setFirstMoment(false), FIRST_MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isFirstMoment;
}
