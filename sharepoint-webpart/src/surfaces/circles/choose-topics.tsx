import { Button } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { withLaterWords } from "../later-words.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-lean-words-en" */ "../../words/circles/lean.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-lean-words-de" */ "../../words/circles/lean.de.ts"),
};
const LeanCoffee = withLaterWords(
  WORDS,
  async () => (await import(/* webpackChunkName: "alongside-lean" */ "./lean-coffee.tsx")).LeanCoffee,
);

/** The way to the table of a lean coffee; it is loaded when somebody wants it, and closing it leaves nothing. */
export function ChooseTopics(): JSX.Element {
  const messages = useMessages();
  const [stage, setStage] = React.useState<"untouched" | "open" | "closed">("untouched");
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (stage === "closed") button.current?.focus();
  }, [stage]);
  if (stage === "open") {
    return (
      <React.Suspense fallback={<Bar width="62%" />}>
        <LeanCoffee onClose={() => setStage("closed")} />
      </React.Suspense>
    );
  }
  return (
    <div>
      <Button ref={button} onClick={() => setStage("open")}>
        {messages.text("circle.lean")}
      </Button>
    </div>
  );
}
