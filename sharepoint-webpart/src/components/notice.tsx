import * as React from "react";
import { Glyph } from "./glyph.tsx";
import { useStyles } from "./styles.ts";

interface NoticeProps {
  readonly glyph: "waiting" | "warning" | "note";
  /** said aloud as soon as it appears */
  readonly urgent?: boolean;
  readonly children: React.ReactNode;
}

/** A fact in grey: what is missing, what went wrong, what was done to the words. */
export function Notice({ glyph, urgent = false, children }: NoticeProps): JSX.Element {
  return (
    <div className={useStyles().notice} {...(urgent ? { role: "alert" } : {})}>
      <Glyph name={glyph} />
      <div>{children}</div>
    </div>
  );
}
