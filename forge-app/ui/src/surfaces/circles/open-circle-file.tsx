import type { PlaceId } from "@alongside/core";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { withWords } from "../../messages/catalogues.ts";
import { useMessages } from "../../messages/messages.tsx";

const CircleFile = lazy(() =>
  withWords(["own", "circles"], import("./circle-file.tsx")).then((module) => ({ default: module.CircleFile })),
);

interface OpenCircleFileProps {
  /** whose readers a circle like the one in the file would be for; null outside of places */
  readonly place: PlaceId | null;
  readonly onProposed: () => void;
}

/** The way to a circle that lies somewhere else; what reads its file is loaded when somebody wants to. */
export function OpenCircleFile({ place, onProposed }: OpenCircleFileProps) {
  const messages = useMessages();
  const [stage, setStage] = useState<"untouched" | "open" | "closed">("untouched");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stage === "closed") button.current?.focus();
  }, [stage]);
  if (stage === "open") {
    const close = (): void => setStage("closed");
    return (
      <Suspense fallback={<span className="al-bar al-bar-long" aria-hidden="true" />}>
        <CircleFile
          place={place}
          onClose={close}
          onProposed={() => {
            close();
            onProposed();
          }}
        />
      </Suspense>
    );
  }
  return (
    <div>
      <button type="button" ref={button} className="al-link" onClick={() => setStage("open")}>
        {messages.text("circleFile.open")}
      </button>
    </div>
  );
}
