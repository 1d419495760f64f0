import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { useStyles } from "../../components/styles.ts";
import { readSiteState } from "../../sharepoint/site-state.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useCircleStarted } from "../circle-started.tsx";
import { useLoaded } from "../use-loaded.ts";
import { WhenSetUp } from "../when-set-up.tsx";
import { CircleFormLater } from "./circle-form-later.tsx";
import type { Changed } from "./just-changed.tsx";
import { JustChangedLater } from "./just-changed-later.tsx";
import type { Beginning } from "./use-circle-form.ts";

interface StartedCircleProps {
  readonly beginning: Beginning;
  readonly onClose: () => void;
}

/** A circle that is started from something else: the form, and afterwards what was done, with the way back. */
export function StartedCircle({ beginning, onClose }: StartedCircleProps): JSX.Element {
  const styles = useStyles();
  const { sendHome } = useAlongside().surroundings;
  const tellList = useCircleStarted();
  const { state, again } = useLoaded(React.useCallback(() => readSiteState(sendHome), [sendHome]));
  const [changed, setChanged] = React.useState<Changed | null>(null);
  const change = (what: Changed | null): void => {
    setChanged(what);
    tellList();
    if (what === null) onClose();
  };
  if (changed !== null) return <JustChangedLater changed={changed} onChanged={change} />;
  // A form that is not shown yet could not take the focus.
  if (state.phase === "loading") return <Bar width="62%" />;
  return (
    <div className={styles.box}>
      <WhenSetUp site={state} onAgain={again}>
        <CircleFormLater circle={null} beginning={beginning} onSaved={(circle) => change({ was: "proposed", circle })} onCancel={onClose} />
      </WhenSetUp>
    </div>
  );
}
