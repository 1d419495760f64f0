import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { withWords } from "../../messages/catalogues.ts";
import { useMessages } from "../../messages/messages.tsx";

const LeanCoffee = lazy(() =>
  withWords(["circles", "lean"], import("./lean-coffee.tsx")).then(({ LeanCoffee }) => ({ default: LeanCoffee })),
);

/** The way to the table of a lean coffee; it is loaded when somebody wants it, and closing it leaves nothing. */
export function ChooseTopics() {
  const messages = useMessages();
  const [stage, setStage] = useState<"untouched" | "open" | "closed">("untouched");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stage === "closed") button.current?.focus();
  }, [stage]);
  if (stage === "open") {
    return (
      <Suspense fallback={<span className="al-bar al-bar-long" aria-hidden="true" />}>
        <LeanCoffee onClose={() => setStage("closed")} />
      </Suspense>
    );
  }
  return (
    <div>
      <button type="button" ref={button} className="al-button" onClick={() => setStage("open")}>
        {messages.text("circle.lean")}
      </button>
    </div>
  );
}
