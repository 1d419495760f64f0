import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages.tsx";

interface BothVersionsProps {
  /** what was typed here, as others would see it */
  readonly here: ReactNode;
  /** what another window stored meanwhile */
  readonly stored: ReactNode;
  readonly onHere: () => void;
  readonly onStored: () => void;
}

/** One thing, changed in two windows: both versions, and the choice between them. Nothing is overwritten before it. */
export function BothVersions({ here, stored, onHere, onStored }: BothVersionsProps) {
  const messages = useMessages();
  const id = useId();
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <div className="al-sunken" role="group" aria-labelledby={id}>
      <p id={id} ref={sentence} tabIndex={-1}>
        {messages.text("store.conflict")}
      </p>
      <div className="al-columns">
        <div className="al-version">
          <p className="al-label">{messages.text("store.versionHere")}</p>
          {here}
          <button type="button" className="al-button" onClick={onHere}>
            {messages.text("store.takeHere")}
          </button>
        </div>
        <div className="al-version">
          <p className="al-label">{messages.text("store.versionThere")}</p>
          {stored}
          <button type="button" className="al-button" onClick={onStored}>
            {messages.text("store.takeThere")}
          </button>
        </div>
      </div>
    </div>
  );
}
