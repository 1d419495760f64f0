import type { ReactNode } from "react";
import { useMessages } from "../messages/messages.tsx";
import type { Loaded } from "../use-loaded.ts";
import { Glyph } from "./glyph.tsx";

interface PartProps<Value> {
  readonly title: string;
  readonly state: Loaded<Value>;
  readonly onAgain: () => void;
  readonly children: (value: Value) => ReactNode;
}

/** One part of a page that loads, and fails, by itself. */
export function Part<Value>({ title, state, onAgain, children }: PartProps<Value>) {
  return (
    <section className="al-section" aria-label={title} aria-busy={state.phase === "loading"}>
      <h2>{title}</h2>
      <WhenThere state={state} onAgain={onAgain}>
        {children}
      </WhenThere>
    </section>
  );
}

/** What was loaded; before that its form, and when the platform failed one grey sentence with the way to ask again. */
export function WhenThere<Value>({ state, onAgain, children }: Omit<PartProps<Value>, "title">) {
  const messages = useMessages();
  switch (state.phase) {
    case "loading":
      return (
        <div aria-hidden="true">
          <span className="al-bar al-bar-middle" />
          <span className="al-bar al-bar-long" />
        </div>
      );
    case "failed":
      return (
        <div className="al-notice">
          <Glyph name="waiting" />
          <div>
            <p>{messages.text("store.notLoaded")}</p>
            <button type="button" className="al-link" onClick={onAgain}>
              {messages.text("do.tryAgain")}
            </button>
          </div>
        </div>
      );
    case "there":
      return children(state.value);
  }
}
