import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { useStyles } from "../components/styles.ts";
import type { Beginning } from "./circles/use-circle-form.ts";
import { CIRCLE_WORDS } from "./circles/circle-words.ts";
import { withLaterWords } from "./later-words.tsx";
import { Deed } from "./shared/deed.tsx";

interface StartCircleProps {
  /** what the form begins with */
  readonly beginning: Beginning;
  /** what the circle would be about */
  readonly title: string;
}

const StartedCircle = withLaterWords(
  CIRCLE_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-start-circle" */ "./circles/started-circle.tsx")).StartedCircle,
);

/** The way from a thing, an offer or an answer to a circle about it. The form is loaded when somebody goes there, and what is typed is kept. */
export function StartCircle({ beginning, title }: StartCircleProps): JSX.Element {
  const [isOpen, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  // Whoever closed the form goes on where it was opened.
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div className={useStyles().deed}>
        <Deed words="who.circle" title={title} isOpen={isOpen} buttonRef={button} onClick={() => setOpen((now) => !now)} />
      </div>
      {isOpen ? (
        <React.Suspense fallback={<Bar width="62%" />}>
          <StartedCircle beginning={beginning} onClose={close} />
        </React.Suspense>
      ) : null}
    </>
  );
}
